import { expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import type { Quote } from '../../../src/model/quote.ts';
import type { ReplyDocument } from '../../../src/model/reply.ts';
import { toQuoteCard } from '../../../src/quote-index/quote-card.ts';
import { SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import type { StoredPlace } from '../../../src/store/ports/retention-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';
import { isOnPostgres, openTestStore } from '../../helpers/store/open-test-store.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { testLinks } from '../../helpers/values/links.ts';
import { type News, news } from '../../helpers/values/news.ts';
import { storyCard } from '../../helpers/values/story-card.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2026, 5, 1);
const OLD_MS = NOW_MS - 400 * DAY_MS;
const BEFORE_MS = NOW_MS - 365 * DAY_MS;

interface World {
  readonly store: Store;
  readonly clock: FakeClock;
  readonly id: ArticleId;
  readonly quote: Quote;
  /** Saves the article again, with other words. */
  readonly edit: (words: string) => Promise<void>;
}

const WORDS = 'The bridge costs nine million crowns and not one more.';
const PLACE = { platform: 'slack', workspaceId: 'T1', channelId: 'C1' } as const;

/** One article that was stored and published 400 days ago, and what was done with it. */
async function worldWith(act: (world: World) => Promise<unknown>, given: Partial<News> = {}) {
  const clock = new FakeClock(OLD_MS);
  const store = await openTestStore({ clock });
  const save = async (words: string) => {
    const said = [{ words }];
    const made = news({ title: 'Bridge', publishedAtMs: OLD_MS, ...given, said });
    await store.saveArticle(made.article, made.analysis);
    return made.article.id;
  };
  const id = await save(WORDS);
  const quote = (await store.getArticle(id))?.quotes[0];
  if (quote === undefined) throw new Error('no quote');
  const world = {
    store,
    clock,
    id,
    quote,
    edit: async (words: string) => void (await save(words)),
  };
  await act(world);
  await clock.advanceTo(NOW_MS);
  return world;
}

const removeAll = (store: Store) =>
  store.removeOldArticles({ beforeMs: BEFORE_MS, after: null, limit: 10 });

function documentWith(quote: Quote, inStory = false): ReplyDocument {
  const card = toQuoteCard(quote, testLinks);
  return {
    audience: 'channel',
    fallback: 'one',
    blocks: inStory
      ? [{ kind: 'story', story: storyCard({ quotes: [card] }) }]
      : [{ kind: 'quote', quote: card }],
    shareCommandText: null,
  };
}

const promise = (quote: Quote, inStory = false) => ({
  id: 'd1',
  destination: PLACE,
  document: documentWith(quote, inStory),
  attempts: 0,
});

const report = ({ store, quote }: World) =>
  store.addReport(
    {
      ...{ quote, place: PLACE, userId: 'U1', userName: 'Sune' },
      ...{ suggested: null, reason: 'It was somebody else.' },
    },
    () => [],
  );

const nothing = async () => undefined;

it.each<[string, (world: World) => Promise<unknown>, Partial<News>?]>([
  ['an old one of which nothing was posted', nothing],
  [
    'an old one whose story was posted without a quote of it',
    async ({ store, quote }) => {
      const blocks = [{ kind: 'story' as const, story: storyCard({ quotes: [] }) }];
      await store.promiseDelivery({
        ...promise(quote),
        document: { ...documentWith(quote), blocks },
      });
    },
  ],
  ['one that was edited since', ({ edit }) => edit('The bridge costs ten.')],
])('removes %s', async (_case, act, given) => {
  const { store, id, quote } = await worldWith(act, given);
  expect((await removeAll(store)).ids).toEqual([id]);
  expect(await store.getArticle(id)).toBeNull();
  expect(await store.getQuote(quote.id)).toBeNull();
  expect(await store.getFormerQuote(quote.id)).toBeNull();
  expect(await store.listRevisions(id)).toEqual([]);
  expect([await store.isForgotten(id), await store.isForgotten(quote.id)]).toEqual([true, true]);
});

it.each<[string, (world: World) => Promise<unknown>, Partial<News>?]>([
  ['one that was published later', nothing, { publishedAtMs: NOW_MS - DAY_MS }],
  [
    'one that became news later',
    async ({ store, clock }) => {
      const made = news({ title: 'Bridge', outlet: 'Backlog', publishedAtMs: OLD_MS });
      await store.saveArticle(made.article, made.analysis, { isBacklog: true });
      await clock.advance(100 * DAY_MS);
    },
    { publishedAtMs: NOW_MS },
  ],
  [
    'one with a quote that is promised',
    ({ store, quote }) => store.promiseDelivery(promise(quote)),
  ],
  [
    'one with a quote in a story that was posted',
    async ({ store, quote }) => {
      await store.promiseDelivery(promise(quote, true));
      await store.markDelivered('d1', 'm1');
    },
  ],
  [
    'one whose post nobody remembers',
    async ({ store, quote, clock }) => {
      await store.promiseDelivery(promise(quote));
      await store.markDelivered('d1', 'm1');
      await clock.advance(200 * DAY_MS);
      await store.promiseDelivery({
        ...promise({ ...quote, id: 'other' as Quote['id'] }),
        id: 'd2',
      });
      await store.markDelivered('d2', 'm2');
    },
  ],
  [
    'one with a quote that was posted and taken out since',
    async ({ store, quote, edit }) => {
      await store.promiseDelivery(promise(quote));
      await edit('Other words altogether were said here instead.');
    },
  ],
  [
    'one with a quote that was shared in the console',
    ({ store, quote }) => store.appendConsoleMessage('politics', documentWith(quote), null),
  ],
  ['one with a quote that was reported', report],
  [
    'one that the newsroom put right',
    async (world) => {
      const { id } = await report(world);
      await world.store.resolveReport(id, { kind: 'fixed', speaker: null }, 'Ada');
    },
  ],
])('keeps %s', async (_case, act, given) => {
  const { store, id } = await worldWith(act, given);
  expect((await removeAll(store)).ids).not.toContain(id);
  expect(await store.getArticle(id)).not.toBeNull();
  expect(await store.isForgotten(id)).toBe(false);
});

it('keeps a backlog that is old when it comes', async () => {
  const clock = new FakeClock(NOW_MS);
  const store = await openTestStore({ clock });
  const { article, analysis } = news({ title: 'Bridge', publishedAtMs: OLD_MS });
  await store.saveArticle(article, analysis, { isBacklog: true });
  expect((await removeAll(store)).ids).toEqual([]);
});

it('goes through all of them in batches, past those that are kept', async () => {
  const clock = new FakeClock(OLD_MS);
  const store = await openTestStore({ clock });
  for (let number = 0; number < 10; number++) {
    const said = [{ words: `${WORDS} Number ${number}.` }];
    const { article, analysis } = news({ title: `N${number}`, publishedAtMs: OLD_MS, said });
    await store.saveArticle(article, analysis);
    const quote = (await store.getArticle(article.id))?.quotes[0];
    if (number < 4 && quote !== undefined)
      await store.promiseDelivery({ ...promise(quote), id: `d${number}` });
  }
  const counts: number[] = [];
  let after: StoredPlace | null = null;
  do {
    const batch = await store.removeOldArticles({ beforeMs: BEFORE_MS, after, limit: 3 });
    counts.push(batch.ids.length);
    after = batch.next;
  } while (after !== null);
  expect(counts).toEqual([0, 2, 3, 1]);
  expect(await store.countArticles()).toBe(4);
});

it('knows what is read again as no longer forgotten', async () => {
  const { store, id, edit } = await worldWith(nothing);
  await removeAll(store);
  await edit(WORDS);
  expect(await store.isForgotten(id)).toBe(false);
  expect(await store.getArticle(id)).not.toBeNull();
});

it.skipIf(isOnPostgres)('fills the room in the file again, so that it grows no more', async () => {
  const path = `${tempFolder()}/verbatim.db`;
  const clock = new FakeClock(OLD_MS);
  const store = await openTestStore({ path, clock });
  const pages: number[] = [];
  for (let round = 0; round < 6; round++) {
    for (let number = 0; number < 20; number++) {
      const said = [{ words: `Round ${round}, number ${number}: ${WORDS.repeat(200)}` }];
      const publishedAtMs = clock.nowMs();
      const made = news({ title: `R${round} N${number}`, publishedAtMs, said });
      await store.saveArticle(made.article, made.analysis);
    }
    await clock.advance(DAY_MS);
    const beforeMs = clock.nowMs();
    await store.removeOldArticles({ beforeMs, after: null, limit: 100 });
    const database = new SqliteDatabase(path, { readonly: true });
    pages.push(database.pragma('page_count', { simple: true }) as number);
    database.close();
  }
  const [first = 0, ...later] = pages;
  expect(Math.max(...later)).toBeLessThan(1.1 * first);
});
