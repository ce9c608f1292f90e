/** What memory and the store answer together, beside an index that holds all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/index-upkeep/open-index.ts';
import { createOlderReader } from '../../src/index-upkeep/read-older.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import type { FeedId } from '../../src/model/article.ts';
import type { Quote } from '../../src/model/quote.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import type { QuoteIndex } from '../../src/quote-index/quote-index.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { feed } from '../helpers/values/feed.ts';
import { type News, news } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

const HOUR_MS = 3_600_000;
const PAGE_LENGTH = 3;
const FEED = 'f1' as FeedId;

/** A store, the index of all of it, and one that holds no more than so many quotes. */
async function openWorld(maxQuotes: number) {
  const store = await openTestStore();
  await store.addFeed(feed('f1'));
  const all = createQuoteIndex();
  const start = async () =>
    (await openIndex({ store, path: '/nowhere/at-all', logger: silentLogger, maxQuotes })).index;
  const world = { store, all, held: await start(), start };
  const save = async (given: News) => {
    const { article, analysis } = news(given);
    const outcome = await store.saveArticle(article, analysis);
    if (!('stored' in outcome)) return;
    for (const { article: each, quotes } of [...(outcome.touched ?? []), outcome.stored])
      for (const index of [all, world.held]) index.putArticle(each.id, quotes);
  };
  return { ...world, world, save };
}

/** All pages of a speaker's quotes. */
function pagesOf(index: QuoteIndex, key: string, untilMs?: number): readonly Quote[] {
  const quotes: Quote[] = [];
  for (let offset = 0; ; offset += PAGE_LENGTH) {
    const end = untilMs === undefined ? {} : { untilMs };
    const page = index.find({ speakerKey: key, ...end, offset, limit: PAGE_LENGTH });
    quotes.push(...page.quotes);
    if (quotes.length >= page.total) return quotes;
  }
}

/** From memory, then from the store as far as there is more. */
async function allOf(held: QuoteIndex, store: Store, key: string): Promise<readonly Quote[]> {
  const quotes = [...pagesOf(held, key)];
  const names = [key.split(' ')];
  let isToldBehind = true;
  for (let beforeMs = held.heldSinceMs; beforeMs !== null; isToldBehind = false) {
    const asked = { names, words: [], isAnyEnough: false, beforeMs, isToldBehind };
    const older = await createOlderReader(store).read(asked);
    quotes.push(...pagesOf(older, key, beforeMs));
    beforeMs = older.heldSinceMs;
  }
  return quotes;
}

const idsOf = (quotes: readonly Quote[]) => quotes.map(({ id }) => id);

const SPEAKERS = [person('Anna Berg'), person('Jonas Moen'), null] as const;

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('save' as const),
      title: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'),
      hour: fc.nat(200),
      speakers: fc.array(fc.constantFrom(...SPEAKERS), { maxLength: 3 }),
      isFed: fc.boolean(),
      words: fc.nat(2),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('start' as const, 'drop' as const) }) },
);

type Step = typeof step extends fc.Arbitrary<infer Drawn> ? Drawn : never;

async function take(opened: Awaited<ReturnType<typeof openWorld>>, each: Step, said: SaidOf) {
  const { store, all, world, save, start } = opened;
  if (each.kind === 'start') world.held = await start();
  else if (each.kind === 'drop')
    for (const id of await store.removeArticlesOfFeed(FEED))
      for (const index of [all, world.held]) index.removeArticle(id);
  else if (each.kind === 'save') {
    const { title, hour, speakers, isFed, words } = each;
    await save({
      ...{ title, publishedAtMs: hour * HOUR_MS, feedId: isFed ? 'f1' : null },
      said: speakers.map((by, at) => ({ by, words: said(title, words, at) })),
    });
  }
}

type SaidOf = (title: string, words: number, at: number) => string;

describe('memory and store together', () => {
  it('answer as an index of all, in the same order, whatever came, changed, went and was started again', async () => {
    const ownWords: SaidOf = (title, words, at) =>
      `It is quote ${at} of ${title}, number ${words}.`;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const opened = await openWorld(4);
        for (const each of steps) await take(opened, each, ownWords);
        for (const key of ['anna berg', 'jonas moen'])
          expect(idsOf(await allOf(opened.world.held, opened.store, key))).toEqual(
            idsOf(pagesOf(opened.all, key)),
          );
      }),
      { numRuns: 40 },
    );
  });

  it('tell the same words once, whichever side has them', async () => {
    const sharedWords: SaidOf = (_title, words) =>
      [
        'We never pay for a bridge that leads nowhere.',
        'The ferry runs again tonight, and on time.',
        'a bridge that leads nowhere',
      ][words] ?? '';
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const opened = await openWorld(4);
        for (const each of steps) await take(opened, each, sharedWords);
        const leadOf = new Map(
          [...opened.all.walk({})].flat().map(({ quote, lead }) => [quote.id, lead] as const),
        );
        for (const key of ['anna berg', 'jonas moen']) {
          const told = await allOf(opened.world.held, opened.store, key);
          const leads = told.map(({ id }) => leadOf.get(id)?.id);
          expect(new Set(leads).size).toBe(leads.length);
          // What memory and store join over the end may have a part elsewhere among all: its words are told then, once.
          const words = told.map(({ contents }) => contents.join(' '));
          const left = pagesOf(opened.all, key).filter(({ id }) => !leads.includes(id));
          expect(
            left.filter(({ contents: [text] }) => !words.some((each) => each.includes(text))),
          ).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('go on where there are more articles than are read in one go', async () => {
    const opened = await openWorld(10);
    for (let at = 0; at < 450; at++)
      await opened.save({
        title: `T${at}`,
        publishedAtMs: at * HOUR_MS,
        said: [{ words: `It is number ${at}.` }],
      });
    const told = await allOf(opened.world.held, opened.store, 'anna berg');
    expect(idsOf(told)).toEqual(idsOf(pagesOf(opened.all, 'anna berg')));
  });

  it('read a minute as a whole, however many were published in it', async () => {
    const opened = await openWorld(1);
    for (let at = 0; at < 260; at++)
      await opened.save({
        title: `T${at}`,
        publishedAtMs: 0,
        said: [{ words: `It is number ${at}.` }],
      });
    const told = await allOf(opened.world.held, opened.store, 'anna berg');
    expect(told).toHaveLength(260);
  });
});

it('of a live blog that is held the posts before an end are found, too', async () => {
  const { store } = await openWorld(9);
  const said = [{ words: 'It is open again.' }, { words: 'It is closed now.' }];
  const { article, analysis } = news({ title: 'Harbour live', publishedAtMs: 0, said });
  const middle = article.text.indexOf('“It is closed');
  const blocks = [
    { start: 0, end: middle, kind: 'paragraph' as const, postedAtMs: 10 * HOUR_MS },
    {
      start: middle,
      end: article.text.length,
      kind: 'paragraph' as const,
      postedAtMs: 50 * HOUR_MS,
    },
  ];
  const reading = { blocks, authors: [], modifiedAtMs: null, language: null, partial: null };
  await store.saveArticle({ ...article, reading }, analysis);
  const asked = { names: [['berg']], words: [], isAnyEnough: false, isToldBehind: false };
  const beforeMs = 40 * HOUR_MS;
  const index = await createOlderReader(store).read({ ...asked, beforeMs });
  expect(pagesOf(index, 'anna berg', beforeMs).map(({ contents }) => contents)).toEqual([
    ['It is open again.'],
  ]);
});

it('counts older articles, as far as it matters', async () => {
  const { store, save } = await openWorld(9);
  await save({ title: 'Quay', publishedAtMs: 0, said: [{ words: 'It is open.' }] });
  const asked = { names: [['berg']], words: [], isAnyEnough: false, isToldBehind: false };
  const { count } = createOlderReader(store);
  expect(await count({ ...asked, beforeMs: 1 })).toBe(1);
  expect(await count({ ...asked, beforeMs: 0 })).toBe(0);
});
