import { describe, expect, it } from 'vitest';
import { createCorrections } from '../../src/digests/create-corrections.ts';
import { createOutbox } from '../../src/digests/outbox.ts';
import { tellGonePage, tellPageBack } from '../../src/digests/tell-gone-page.ts';
import { createPageChecker } from '../../src/ingestion/check-pages.ts';
import { createLogger, silentLogger } from '../../src/lib/logger.ts';
import type { ArticleId } from '../../src/model/article.ts';
import { toQuoteCard } from '../../src/quote-index/quote-card.ts';
import type { StoredArticle } from '../../src/store/ports/article-store.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { harbourPage } from '../helpers/outlets/harbour-page.ts';
import { FEED, openItemReader } from '../helpers/outlets/item-reader.ts';
import type { OutletPage } from '../helpers/outlets/serve-outlet.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { testLinks } from '../helpers/values/links.ts';
import { NEWS_DAY_MS, news } from '../helpers/values/news.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const TONIGHT = harbourPage('Crane', 'We will lift it tonight');
const TOMORROW = harbourPage('Crane', 'We may lift it tomorrow');
const GONE: OutletPage = { contentType: 'text/plain', body: 'Gone.', status: 410 };

const CORRECTED = 'Correction: Harbour Post changed a quote of Runa Halden';

const edit = (page: OutletPage, from: string, to: string): OutletPage => ({
  ...page,
  body: page.body.replace(from, to),
});

/** A channel was told what the page says. */
async function newsroom({ isPosted = true, content = '' } = {}) {
  const clock = new FakeClock(NEWS_DAY_MS);
  const store = await openTestStore({ clock });
  const base = { store, clock, timers: clock, logger: silentLogger };
  const reading = await openItemReader({ '/crane': TONIGHT }, base);
  const { reader, item, outlet, index } = reading;
  await reader.readItems(FEED, [item('/crane', { content })]);
  const [quote] = index.find({ offset: 0, limit: 1 }).quotes;
  if (quote === undefined) throw new Error('nothing is quoted');
  const slack = createFakePlatform('slack');
  const outbox = createOutbox({ ...base, platforms: () => slack.platform });
  const document = {
    audience: 'channel',
    fallback: 'Digest',
    blocks: [{ kind: 'quote', quote: toQuoteCard(quote, testLinks) }],
    shareCommandText: null,
  } as const;
  const destination = { platform: 'slack', workspaceId: 'T1', channelId: 'C1' } as const;
  if (isPosted) await store.promiseDelivery({ id: 'd1', destination, document, attempts: 0 });
  await outbox.sendOpen();
  const corrections = createCorrections({ ...base, links: testLinks, outbox });
  const parts = { store, links: testLinks };
  const onGone = (stored: StoredArticle, finding: string, goneAtMs: number) =>
    tellGonePage(parts, stored, { finding, goneAtMs });
  const onBack = (stored: StoredArticle, goneAtMs: number) => tellPageBack(parts, stored, goneAtMs);
  const { rereadPage } = reader;
  const pageChecker = createPageChecker({ ...base, rereadPage, onGone, onBack });
  const told = async () => {
    await corrections.runDue();
    await outbox.sendOpen();
    return slack.posted.slice(isPosted ? 1 : 0).map(({ document: { fallback } }) => fallback);
  };
  /** Time goes on by minutes. @returns after which of them the page was asked for. */
  const live = async (minutes: number) => {
    const asked: number[] = [];
    for (let minute = 1; minute <= minutes; minute++) {
      await clock.advance(MINUTE_MS);
      const before = outlet.requests.length;
      await pageChecker.runDue();
      if (outlet.requests.length > before) asked.push(minute);
    }
    return asked;
  };
  const answers = () => slack.posted.slice(1);
  return { ...reading, store, clock, pageChecker, told, live, answers };
}

it('checks a page that a channel was told of half an hour later, then after twice the time, for three days', async () => {
  const { live, told } = await newsroom();
  const hours = [0.5, 1, 2, 4, 8, 16, 32, 64];
  expect(await live(100 * 60)).toEqual(hours.map((hour) => hour * 60));
  expect(await told()).toEqual([]);
});

it('tells the channel of words that were edited in silence, once a second check has seen it', async () => {
  const { live, told, outlet, store } = await newsroom();
  await live(60);
  outlet.pages.set('/crane', TOMORROW);
  expect(await live(60)).toEqual([60]);
  expect(await told()).toEqual([]);
  expect(await live(10)).toEqual([10]);
  expect(await told()).toEqual([CORRECTED]);
  await live(3 * 60);
  expect(await told()).toEqual([CORRECTED]);
  const [revision] = await store.listRevisions(
    (await store.listArticlesInMessages(0))[0]?.articleId ?? never(),
  );
  expect(revision).toMatchObject({ by: 'outlet' });
});

it.each<[string, OutletPage, string]>([
  ['who said them', edit(TONIGHT, 'said Runa Halden', 'said Jon Aske'), 'changed'],
  [
    'marks that are gone from them',
    edit(TONIGHT, '“We will lift it tonight,” said', 'We will lift it tonight, said'),
    'changed',
  ],
  [
    'that they were said',
    edit(
      TONIGHT,
      '“We will lift it tonight,” said Runa Halden, the harbour master.',
      'Runa Halden, the harbour master, did not speak to anybody.',
    ),
    'took out',
  ],
])('tells of %s', async (_, page, change) => {
  const { live, told, outlet } = await newsroom();
  outlet.pages.set('/crane', page);
  await live(40);
  expect(await told()).toEqual([CORRECTED.replace('changed', change)]);
});

it('tells the channel of a page that is gone, once, when a second check has seen it', async () => {
  const { live, told, outlet, answers } = await newsroom();
  outlet.pages.set('/crane', GONE);
  await live(35);
  expect(await told()).toEqual([]);
  await live(5);
  expect(await told()).toEqual(['Page gone: Crane']);
  await live(5 * 60);
  expect(await told()).toEqual(['Page gone: Crane']);
  expect(answers()).toMatchObject([{ replyTo: 'm1', channelId: 'C1' }]);
});

it('tells the channel when the page is back, and when it is gone again', async () => {
  const { live, told, outlet, store } = await newsroom();
  const goneAt = async () => {
    const [first] = await store.listArticlesInMessages(0);
    return store.pageGoneAt(first?.articleId ?? never());
  };
  outlet.pages.set('/crane', GONE);
  await live(40);
  expect(await goneAt()).toBe(NEWS_DAY_MS + 40 * MINUTE_MS);
  outlet.pages.set('/crane', TONIGHT);
  expect(await live(40)).toEqual([40]);
  expect(await told()).toEqual(['Page gone: Crane', 'Page back: Crane']);
  expect(await goneAt()).toBeNull();
  outlet.pages.set('/crane', GONE);
  await live(2 * 60);
  expect(await told()).toEqual(['Page gone: Crane', 'Page back: Crane', 'Page gone: Crane']);
});

it('tells of a page that is back with other words both: that it is back, and what was edited', async () => {
  const { live, told, outlet } = await newsroom();
  outlet.pages.set('/crane', GONE);
  await live(40);
  outlet.pages.set('/crane', TOMORROW);
  await live(60);
  expect(await told()).toEqual(['Page gone: Crane', 'Page back: Crane', CORRECTED]);
});

it('does not take a page for back that answers with a trouble', async () => {
  const { live, told, outlet } = await newsroom();
  outlet.pages.set('/crane', GONE);
  await live(40);
  outlet.pages.set('/crane', { ...GONE, status: 503 });
  await live(2 * 60);
  expect(await told()).toEqual(['Page gone: Crane']);
});

it('says nothing of a page that was gone for a moment', async () => {
  const { live, told, outlet } = await newsroom();
  outlet.pages.set('/crane', GONE);
  await live(30);
  outlet.pages.set('/crane', TONIGHT);
  await live(60);
  expect(await told()).toEqual([]);
});

describe('what is no edit of what is quoted', () => {
  it.each<[string, OutletPage]>([
    ['other paragraphs', edit(TONIGHT, 'waited for the tide', 'sang until the tide came')],
    ['a counter among them', edit(TONIGHT, '<p>', '<p>112 readers like this.</p><p>')],
    ['marks of another kind', edit(edit(TONIGHT, '“', '"'), '”', '"')],
    ['paragraphs divided otherwise', edit(TONIGHT, 'master. She', 'master.</p><p>She')],
    ['a stub', { ...TONIGHT, body: TONIGHT.body.replace(/(<\/p>).*<\/p>/, '$1') }],
    ['a page that answers with a trouble of its own', { ...GONE, status: 500 }],
    ['a page that asks for a login', { ...GONE, status: 403 }],
  ])('changes nothing: %s', async (_, page) => {
    const { live, told, outlet, store } = await newsroom();
    outlet.pages.set('/crane', page);
    await live(130);
    expect(await told()).toEqual([]);
    const [{ articleId } = never()] = await store.listArticlesInMessages(0);
    expect(await store.listRevisions(articleId)).toEqual([]);
  });

  it('changes nothing where the page is as it was at the second check', async () => {
    const { live, told, outlet } = await newsroom();
    outlet.pages.set('/crane', TOMORROW);
    await live(30);
    outlet.pages.set('/crane', TONIGHT);
    expect(await live(50)).toEqual([10, 50]);
    expect(await told()).toEqual([]);
  });

  it('is waited for no longer where each check sees something else', async () => {
    const { live, told, outlet } = await newsroom();
    outlet.pages.set('/crane', edit(TOMORROW, 'said Runa', 'told Runa'));
    await live(30);
    outlet.pages.set('/crane', edit(TONIGHT, 'Halden opened', 'Halden shut'));
    expect(await live(29)).toEqual([10]);
    expect(await told()).toEqual([]);
  });
});

it('checks no page that no channel was told of', async () => {
  const { live } = await newsroom({ isPosted: false });
  expect(await live(120)).toEqual([]);
});

it('goes on after a start where it was', async () => {
  const { live, pageChecker, outlet, store, clock, reader, told } = await newsroom();
  outlet.pages.set('/crane', TOMORROW);
  await live(30);
  await pageChecker.stop();
  const parts = { store, clock, timers: clock, logger: silentLogger };
  const another = createPageChecker({
    ...parts,
    rereadPage: reader.rereadPage,
    onGone: async () => undefined,
    onBack: async () => undefined,
  });
  await clock.advance(10 * MINUTE_MS);
  await another.runDue();
  expect(await told()).toEqual([CORRECTED]);
});

it.each(['getArticle', 'rereadPage'] as const)(
  'checks the others where one page fails in %s, and that one at its next time',
  async (failing) => {
    const clock = new FakeClock(NEWS_DAY_MS);
    const store = await openTestStore({ clock });
    const lines: string[] = [];
    const ids: ArticleId[] = [];
    for (const title of ['Crane', 'Bridge']) {
      const { article, analysis } = news({ title, said: [{ words: 'We open it in May.' }] });
      await store.saveArticle(article, analysis);
      const stored = (await store.getArticle(article.id)) ?? never();
      ids.push(article.id);
      const quoteIds = stored.quotes.map(({ id }) => id);
      const destination = { platform: 'slack', workspaceId: 'T1', channelId: 'C1' } as const;
      await store.noteSent({ id: title, destination, messageId: null, quoteIds });
    }
    const tried: string[] = [];
    const fail = (what: string, id: ArticleId) => {
      if (what === failing) tried.push(id);
      if (what === failing && id === ids[0]) throw new Error('damaged');
    };
    const pageChecker = createPageChecker({
      ...{ clock, timers: clock, onGone: async () => undefined, onBack: async () => undefined },
      logger: createLogger('error', { write: (line) => lines.push(line) }),
      rereadPage: async ({ article }) => fail('rereadPage', article.id),
      store: {
        ...store,
        getArticle: async (id) => {
          fail('getArticle', id);
          return store.getArticle(id);
        },
      },
    });
    for (let minute = 0; minute < 50; minute++) {
      await clock.advance(MINUTE_MS);
      await pageChecker.runDue();
    }
    expect(tried.toSorted()).toEqual(ids.toSorted());
    expect(lines).toHaveLength(1);
  },
);

it('looks for what is due each minute from its start until its stop, and where it is the one that does', async () => {
  const clock = new FakeClock(NEWS_DAY_MS);
  const asked: number[] = [];
  let isOurs = false;
  const pageChecker = createPageChecker({
    ...{ clock, timers: clock, logger: silentLogger, mayWork: async () => isOurs },
    rereadPage: async () => undefined,
    onGone: async () => undefined,
    onBack: async () => undefined,
    store: {
      listArticlesInMessages: async (sinceMs) => {
        asked.push((clock.nowMs() - sinceMs) / HOUR_MS);
        if (asked.length === 1) throw new Error('away');
        return [];
      },
      getArticle: async () => null,
      notePageCheck: async () => undefined,
    },
  });
  pageChecker.start();
  await clock.advance(2 * MINUTE_MS);
  expect(asked).toEqual([]);
  isOurs = true;
  await clock.advance(2 * MINUTE_MS);
  expect(asked).toEqual([72, 72]);
  await pageChecker.stop();
  await clock.advance(2 * MINUTE_MS);
  expect(asked).toHaveLength(2);
});

function never(): never {
  throw new Error('there is one');
}
