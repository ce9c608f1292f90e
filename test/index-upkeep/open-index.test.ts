import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/index-upkeep/open-index.ts';
import { programMark, writeSnapshot } from '../../src/index-upkeep/snapshot-file.ts';
import { createLogger, silentLogger } from '../../src/lib/logger.ts';
import type { FeedId } from '../../src/model/article.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import type { QuoteIndex } from '../../src/quote-index/quote-index.ts';
import { SNAPSHOTS_SETTING } from '../../src/store/articles/change-rows.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { feed } from '../helpers/values/feed.ts';
import { news } from '../helpers/values/news.ts';
import { alias } from '../helpers/values/speaker-decisions.ts';

const PAGE = { offset: 0, limit: 100 };
const FEED = 'f1' as FeedId;
const atOnce = async () => undefined;

/** A store, its index as the program keeps it, and where the snapshot is. */
async function openWorld() {
  const clock = new FakeClock();
  const store = await openTestStore({ clock });
  await store.addFeed(feed('f1'));
  const path = join(tempFolder(), 'quote-index.snapshot');
  const index = createQuoteIndex();
  const save = async (title: string, words: string, feedId: string | null = null) => {
    const { article, analysis } = news({ title, feedId, said: [{ words, about: 'Oster' }] });
    const outcome = await store.saveArticle(article, analysis);
    // As read-items.ts does.
    const unchanged = 'stored' in outcome ? null : await store.getArticle(article.id);
    const changed = 'stored' in outcome ? [...(outcome.touched ?? []), outcome.stored] : [];
    for (const each of unchanged === null ? changed : [unchanged])
      index.putArticle(each.article.id, each.quotes);
  };
  const snapshot = async (change: { readonly program?: string; readonly id?: string } = {}) => {
    const header = {
      id: 's1',
      program: programMark(),
      maxQuotes: null,
      ...change,
      change: await store.lastChange(),
    };
    await writeSnapshot({ path, header, index, pace: atOnce, onWhole: atOnce });
    if (change.id === undefined) await store.setSetting(SNAPSHOTS_SETTING, '["s1"]');
  };
  const lines: string[] = [];
  const logger = createLogger('warn', { write: (line) => lines.push(line) });
  const open = (maxQuotes: number | null = null) => openIndex({ store, path, logger, maxQuotes });
  return { clock, store, path, index, save, snapshot, lines, open };
}

function answersOf(index: QuoteIndex) {
  const all = index.find(PAGE);
  return {
    all,
    counts: [index.quoteCount, index.articleCount],
    names: index.completeNames('', 100),
    words: ['bridge', 'ferry'].map((word) => index.find({ ...PAGE, words: [word] })),
    joined: all.quotes.map((each) => index.alsoIn(each)),
  };
}

async function rebuilt(store: Store): Promise<QuoteIndex> {
  const index = createQuoteIndex();
  for await (const { article, quotes } of store.readAllArticles())
    index.putArticle(article.id, quotes);
  return index;
}

const FULL = 'We will not pay for a bridge that leads nowhere.';

it('reads the store where there is no snapshot', async () => {
  const { save, open, lines } = await openWorld();
  await save('Bridge', FULL);
  const { index, isRestored } = await open();
  expect([index.quoteCount, isRestored, lines]).toEqual([1, false, []]);
});

it('restores the snapshot, with what came, changed and went since', async () => {
  const world = await openWorld();
  const { store, save, snapshot, open } = world;
  await save('Bridge', FULL);
  await save('Ferry', 'The ferry runs again between the islands.', 'f1');
  await save('Crane', 'No comment.');
  await snapshot();
  await save('Crane', 'The ferry is not mine.');
  await save('Lamp', FULL);
  await store.removeArticlesOfFeed(FEED);
  const { index, isRestored } = await open();
  expect(isRestored).toBe(true);
  expect(answersOf(index)).toEqual(answersOf(await rebuilt(store)));
  expect(index.articleCount).toBe(3);
});

it('knows the feed that carries an article which was read on demand before', async () => {
  const { store, save, snapshot, open } = await openWorld();
  await save('Bridge', FULL);
  await save('Bridge', FULL, 'f1');
  await snapshot();
  const { index } = await open();
  expect(answersOf(index)).toEqual(answersOf(await rebuilt(store)));
  expect(index.find(PAGE).quotes.map(({ feedId }) => feedId)).toEqual([FEED]);
});

it('knows what admins decided, whenever they did', async () => {
  const { store, save, snapshot, open } = await openWorld();
  await save('Bridge', FULL);
  await snapshot();
  await store.addSpeakerDecision(alias('Anna Berg', 'The Mayor'), 'console Edda');
  const { index } = await open();
  expect(index.findNames('The Mayor').map(({ name }) => name)).toEqual(['Anna Berg']);
});

describe('what can’t be used is set aside with a warning, and the store is read', () => {
  type World = Awaited<ReturnType<typeof openWorld>>;
  it.each<[string, (world: World) => Promise<void>, string]>([
    [
      'a damaged one',
      async ({ path, snapshot }) => {
        await snapshot();
        const bytes = readFileSync(path);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
        writeFileSync(path, bytes);
      },
      'checksum',
    ],
    ['an empty file', async ({ path }) => writeFileSync(path, ''), 'ends too early'],
    [
      'one of another program',
      ({ snapshot }) => snapshot({ program: 'older' }),
      'another version of the program',
    ],
    ['one of another store', ({ snapshot }) => snapshot({ id: 's9' }), 'another store'],
    [
      'one that has what the store has not',
      async ({ index, snapshot }) => {
        index.putArticle('elsewhere' as never, []);
        await snapshot();
      },
      'it has 2 articles',
    ],
  ])('%s', async (_which, make, reason) => {
    const world = await openWorld();
    await world.save('Bridge', FULL);
    await make(world);
    const { index, isRestored } = await world.open();
    expect([isRestored, index.articleCount, index.quoteCount]).toEqual([false, 1, 1]);
    expect(world.lines.map((line) => JSON.parse(line).reason)).toEqual([
      expect.stringContaining(reason),
    ]);
    expect([existsSync(world.path), existsSync(`${world.path}.unusable`)]).toEqual([false, true]);
  });
});

it('answers after any restart as an index made of the whole store, whenever the snapshot was taken', async () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('save' as const),
      title: fc.constantFrom('Bridge', 'Ferry', 'Crane', 'Lamp'),
      words: fc.constantFrom(FULL, 'a bridge that leads nowhere', 'No comment.', 'The ferry runs.'),
      feedId: fc.constantFrom('f1', null),
    }),
    fc.record({ kind: fc.constantFrom('snapshot' as const, 'restart' as const, 'feed' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const { store, path, index, save, snapshot } = await openWorld();
      const takes = {
        snapshot,
        async feed() {
          for (const id of await store.removeArticlesOfFeed(FEED)) index.removeArticle(id);
        },
        async restart() {
          const opened = await openIndex({ store, path, logger: silentLogger, maxQuotes: null });
          expect(answersOf(opened.index)).toEqual(answersOf(await rebuilt(store)));
        },
      };
      for (const each of steps)
        await (each.kind === 'save'
          ? save(each.title, each.words, each.feedId)
          : takes[each.kind]());
    }),
    { numRuns: 25 },
  );
});
