/** What of the store an index with a limit holds, after every kind of start. */
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openIndex } from '../../src/index-upkeep/open-index.ts';
import { programMark, writeSnapshot } from '../../src/index-upkeep/snapshot-file.ts';
import { createLogger } from '../../src/lib/logger.ts';
import type { QuoteIndex } from '../../src/quote-index/quote-index.ts';
import { SNAPSHOTS_SETTING } from '../../src/store/articles/change-rows.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { news } from '../helpers/values/news.ts';

const MINUTE_MS = 60_000;
const PAGE = { offset: 0, limit: 100 };
const atOnce = async () => undefined;

/** A store with a program that is stopped and started again. */
async function openWorld(maxQuotes: number) {
  const store = await openTestStore();
  const path = join(tempFolder(), 'quote-index.snapshot');
  const lines: string[] = [];
  const logger = createLogger('warn', { write: (line) => lines.push(JSON.parse(line).reason) });
  const start = (max: number | null = maxQuotes) =>
    openIndex({ store, path, logger, maxQuotes: max });
  const save = async (index: QuoteIndex, title: string, minute: number, count = 1) => {
    const said = Array.from({ length: count }, (_, at) => ({ words: `It is ${at} of ${title}.` }));
    const given = { title, publishedAtMs: minute * MINUTE_MS, said };
    const { article, analysis } = news(given);
    const outcome = await store.saveArticle(article, analysis);
    if ('stored' in outcome) index.putArticle(article.id, outcome.stored.quotes);
  };
  const saveThree = async (index: QuoteIndex) => {
    await save(index, 'A', 10);
    await save(index, 'B', 20);
    await save(index, 'C', 30);
  };
  const snapshot = async (index: QuoteIndex) => {
    const change = await store.lastChange();
    const header = { id: 's1', program: programMark(), maxQuotes, change };
    await writeSnapshot({ path, header, index, pace: atOnce, onWhole: atOnce });
    await store.setSetting(SNAPSHOTS_SETTING, '["s1"]');
  };
  return { store, lines, start, save, saveThree, snapshot };
}

const titlesIn = (index: QuoteIndex) =>
  index.find(PAGE).quotes.map(({ articleTitle }) => articleTitle);

it('a start reads the newest of the store alone, whatever was stored first', async () => {
  const { start, save } = await openWorld(2);
  const first = await start();
  await save(first.index, 'New', 30);
  await save(first.index, 'Old', 10);
  await save(first.index, 'Middle', 20);
  expect(titlesIn(first.index)).toEqual(['New', 'Middle']);
  const { index } = await start();
  expect([titlesIn(index), index.heldSinceMs]).toEqual([['New', 'Middle'], 11 * MINUTE_MS]);
});

it('a start from a snapshot goes on where it was', async () => {
  const { start, save, saveThree, snapshot, lines } = await openWorld(2);
  const { index } = await start();
  await saveThree(index);
  await snapshot(index);
  await save(index, 'D', 40);
  await save(index, 'Late', 5);
  const restarted = await start();
  expect([restarted.isRestored, lines]).toEqual([true, []]);
  expect(titlesIn(restarted.index)).toEqual(['D', 'C']);
});

it('another limit makes it anew, and more of the store is held', async () => {
  const { start, saveThree, snapshot, lines } = await openWorld(2);
  const { index } = await start();
  await saveThree(index);
  await snapshot(index);
  const { index: wider } = await start(9);
  expect(titlesIn(wider)).toEqual(['C', 'B', 'A']);
  expect(lines).toEqual(['index.maxQuotes was another when it was written']);
  expect(titlesIn((await start(null)).index)).toEqual(['C', 'B', 'A']);
});

it('where articles have gone since, a start takes older ones in their place', async () => {
  const { store, start, save } = await openWorld(1);
  const { index } = await start();
  await save(index, 'A', 10);
  await save(index, 'B', 20);
  await store.removeOldArticles({ beforeMs: 0, after: null, limit: 9 });
  const { article, analysis } = news({ title: 'B', publishedAtMs: 20 * MINUTE_MS, said: [] });
  await store.saveArticle(article, analysis);
  expect(titlesIn((await start()).index)).toEqual(['A']);
});

it('holds after any start no more than it may, and of the store what is newest', async () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('save' as const),
      title: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
      minute: fc.nat(9),
      count: fc.nat(3),
    }),
    fc.record({ kind: fc.constantFrom('snapshot' as const, 'start' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const { store, start, save, snapshot } = await openWorld(4);
      let { index } = await start();
      for (const each of steps) {
        if (each.kind === 'save') await save(index, each.title, each.minute, each.count);
        else if (each.kind === 'snapshot') await snapshot(index);
        else index = (await start()).index;
        expect(index.quoteCount).toBeLessThanOrEqual(4);
        expect(titlesIn(index).sort()).toEqual(await newestIn(store, index.heldSinceMs));
      }
    }),
    { numRuns: 30 },
  );
});

/** Titles of all that was published from then on, once for each quote. */
async function newestIn(store: Store, sinceMs: number | null): Promise<readonly string[]> {
  const titles: string[] = [];
  for await (const { article, quotes } of store.readAllArticles())
    if (article.publishedAtMs >= (sinceMs ?? 0)) titles.push(...quotes.map(() => article.title));
  return titles.sort();
}
