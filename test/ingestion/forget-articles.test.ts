import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { createForgetter } from '../../src/ingestion/forget-articles.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import type { QuoteId } from '../../src/model/quote.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { toQuoteCard } from '../../src/quote-index/quote-card.ts';
import type { QuoteIndex } from '../../src/quote-index/quote-index.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { testLinks } from '../helpers/values/links.ts';
import { news } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

const DAY_MS = 86_400_000;
const DAYS = 30;

async function loadIndex(store: Store): Promise<QuoteIndex> {
  const index = createQuoteIndex();
  for await (const { article, quotes } of store.readAllArticles())
    index.putArticle(article.id, quotes);
  return index;
}

/** A program that keeps articles for 30 days; `restart` opens the same file anew. */
async function openWorld() {
  const path = join(tempFolder(), 'verbatim.db');
  const clock = new FakeClock();
  const open = async () => {
    const store = await openStore({ path, clock, logger: silentLogger });
    const index = await loadIndex(store);
    const parts = { store, index, clock, timers: clock, logger: silentLogger };
    const forgetter = await createForgetter({ ...parts, days: DAYS });
    forgetter.start();
    return { store, index, forgetter };
  };
  const world = { ...(await open()), clock, posted: new Set<QuoteId>() };
  const close = async () => {
    await world.forgetter.stop();
    await world.store.close();
  };
  const restart = async () => {
    await close();
    Object.assign(world, await open());
  };
  /** Days go by, with a look on the last two of them, which has ended when this resolves. */
  const pass = async (daysOn: number) => {
    for (const step of [daysOn - 1, 1]) {
      await clock.advance(step * DAY_MS);
      await untilLooked();
    }
  };
  /** A look takes turns in idle moments of the real event loop. */
  const untilLooked = async () => {
    while (clock.alarmsMs().length === 0)
      await new Promise<void>((resolve) => setImmediate(resolve));
  };
  const save = async (number: number, version: number) => {
    const words = `Version ${version} of bridge ${number} costs ${'nine million crowns '.repeat(3)}.`;
    const said = [{ words, by: person(`Anna Berg ${number % 3}`), about: 'the bridge' }];
    const publishedAtMs = clock.nowMs() - (number % 4) * DAY_MS;
    const { article, analysis } = news({ title: `Bridge ${number}`, publishedAtMs, said });
    if (await world.store.isForgotten(article.id)) return;
    const outcome = await world.store.saveArticle(article, analysis);
    if (!('stored' in outcome)) return;
    for (const each of [outcome.stored, ...(outcome.touched ?? [])])
      world.index.putArticle(each.article.id, each.quotes);
  };
  const post = async (at: number) => {
    const { quotes } = world.index.find({ offset: 0, limit: 100 });
    const quote = quotes[at % Math.max(quotes.length, 1)];
    if (quote === undefined) return;
    await world.store.promiseDelivery({
      id: quote.id,
      destination: { platform: 'slack', workspaceId: 'T1', channelId: 'C1' },
      document: {
        audience: 'channel',
        fallback: 'one',
        blocks: [{ kind: 'quote', quote: toQuoteCard(quote, testLinks) }],
        shareCommandText: null,
      },
      attempts: 0,
    });
    world.posted.add(quote.id);
  };
  return { world, restart, close, pass, save, post };
}

/** All that an index answers of these articles. */
function answersOf(index: QuoteIndex) {
  return {
    quotes: index.find({ offset: 0, limit: 100 }),
    names: index.completeNames('', 100),
    of: index.completeNames('', 100).map(({ key }) => index.describeName(key)),
    topics: index.topics(),
    outlets: index.outlets(),
    count: [index.quoteCount, index.articleCount],
  };
}

it('removes what has become old from store and index, at start and then daily', async () => {
  const { world, pass, save, post, restart, close } = await openWorld();
  for (let number = 0; number < 25; number++) await save(number, 0);
  await post(3);
  await pass(29);
  expect(world.index.articleCount).toBe(25);
  expect(world.forgetter.status()).toMatchObject({ days: 30, last: { removed: 0 } });
  await pass(7);
  expect(world.index.articleCount).toBe(1);
  expect(await world.store.countArticles()).toBe(1);
  expect([...world.posted].map((id) => world.index.get(id)?.id)).toEqual([...world.posted]);
  await save(99, 0);
  await pass(40);
  await pass(1);
  const status = { days: 30, last: { removed: 1 } };
  expect(world.forgetter.status()).toMatchObject(status);
  await restart();
  expect(world.forgetter.status()).toMatchObject(status);
  await save(100, 0);
  await close();
});

it('removes nothing by a clock that went on by more than a week, until that goes on for a day', async () => {
  const { world, save, pass, close } = await openWorld();
  await save(1, 0);
  await pass(2);
  const rightMs = world.clock.nowMs();
  const { store, index } = world;
  const lookAt = async (atMs: number) => {
    const clock = new FakeClock(atMs);
    const parts = { days: DAYS, store, index, clock, timers: clock, logger: silentLogger };
    const forgetter = await createForgetter(parts);
    forgetter.start();
    await clock.advance(60_000);
    await forgetter.stop();
    return index.articleCount;
  };
  const wrongMs = rightMs + 365 * DAY_MS;
  expect(await lookAt(wrongMs)).toBe(1);
  expect(await lookAt(wrongMs + DAY_MS / 2)).toBe(1);
  expect(await lookAt(rightMs + DAY_MS)).toBe(1);
  expect(await lookAt(wrongMs + 30 * DAY_MS)).toBe(1);
  expect(await lookAt(wrongMs + 31 * DAY_MS)).toBe(0);
  await close();
});

it('removes nothing, and says nothing, where articles are kept for good', async () => {
  const { world, save, close } = await openWorld();
  await save(1, 0);
  const { store, index, clock } = world;
  const parts = { days: undefined, store, index, clock, timers: clock, logger: silentLogger };
  const forgetter = await createForgetter(parts);
  const alarms = clock.alarmsMs().length;
  forgetter.start();
  expect(clock.alarmsMs()).toHaveLength(alarms);
  expect(forgetter.status()).toBeNull();
  await close();
});

it('goes on after a failure, the next day', async () => {
  const { world, save, close } = await openWorld();
  await save(1, 0);
  const { store, index } = world;
  const clock = new FakeClock(world.clock.nowMs() + 40 * DAY_MS);
  let failures = 0;
  const failing = {
    ...store,
    removeOldArticles: (batch: Parameters<Store['removeOldArticles']>[0]) => {
      if (failures++ === 0) throw new Error('disk full');
      return store.removeOldArticles(batch);
    },
  };
  const parts = { days: DAYS, store: failing, index, clock, timers: clock, logger: silentLogger };
  const forgetter = await createForgetter(parts);
  forgetter.start();
  for (let day = 0; day < 2; day++) {
    await clock.advance(DAY_MS);
    while (clock.alarmsMs().length === 0)
      await new Promise<void>((resolve) => setImmediate(resolve));
  }
  expect(forgetter.status()?.last?.removed).toBe(1);
  expect(index.articleCount).toBe(0);
  await close();
});

const NO_SETTINGS = { getSetting: async () => null, setSetting: async () => undefined };

it('leaves it to the process that has the job, and asks a minute later whether that is this one', async () => {
  const clock = new FakeClock();
  let isMine = false;
  let batches = 0;
  const store = {
    ...NO_SETTINGS,
    async removeOldArticles() {
      batches += 1;
      return { ids: [], next: null };
    },
  };
  const parts = { store, index: createQuoteIndex(), clock, timers: clock, logger: silentLogger };
  const mayWork = async () => isMine;
  const forgetter = await createForgetter({ ...parts, mayWork, days: DAYS });
  forgetter.start();
  await clock.advance(2 * 60_000);
  expect(clock.alarmsMs()).toEqual([clock.nowMs() + 60_000]);
  expect(batches).toBe(0);
  isMine = true;
  await clock.advance(60_000);
  await vi.waitFor(() => expect(batches).toBe(1));
  await forgetter.stop();
});

it('stops after the batch under way, however many are left', async () => {
  const clock = new FakeClock();
  let batches = 0;
  const store = {
    ...NO_SETTINGS,
    async removeOldArticles() {
      batches += 1;
      if (batches === 2) stopped = forgetter.stop();
      if (batches > 9) return { ids: [], next: null };
      return { ids: [], next: { storedAtMs: batches, sequence: batches } };
    },
  };
  const parts = { store, index: createQuoteIndex(), clock, timers: clock, logger: silentLogger };
  const forgetter = await createForgetter({ ...parts, days: DAYS });
  let stopped: Promise<void> | undefined;
  forgetter.start();
  await clock.advance(60_000);
  await vi.waitFor(() => expect(stopped).toBeDefined());
  await stopped;
  expect(batches).toBe(2);
  expect(clock.alarmsMs()).toEqual([]);
});

const actions = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('save' as const), at: fc.nat(9), version: fc.nat(2) }),
    fc.record({ kind: fc.constant('post' as const), at: fc.nat(9) }),
    fc.record({ kind: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 25 }) }),
    fc.record({ kind: fc.constant('restart' as const) }),
  ),
  { maxLength: 25 },
);

it('never loses a quote that was posted, and leaves the index as a fresh one would be', async () => {
  await fc.assert(
    fc.asyncProperty(actions, async (list) => {
      const { world, save, post, pass, restart, close } = await openWorld();
      for (const action of list) {
        if (action.kind === 'save') await save(action.at, action.version);
        else if (action.kind === 'post') await post(action.at);
        else if (action.kind === 'pass') await pass(action.days);
        else await restart();
      }
      const { store, index, posted } = world;
      for (const id of posted)
        expect((await store.getQuote(id)) ?? (await store.getFormerQuote(id))).not.toBeNull();
      expect(answersOf(index)).toEqual(answersOf(await loadIndex(store)));
      await close();
    }),
    { numRuns: 25 },
  );
});
