import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSnapshotKeeper } from '../../src/index-upkeep/keep-snapshots.ts';
import { openIndex } from '../../src/index-upkeep/open-index.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { news } from '../helpers/values/news.ts';

const HOUR_MS = 3_600_000;

/** A program with a store; `restart` opens its index anew, with a keeper that has begun. */
async function openWorld() {
  const clock = new FakeClock();
  const store = await openTestStore({ clock });
  const path = join(tempFolder(), 'quote-index.snapshot');
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  const logger = createLogger('info', {
    write(line) {
      lines.push(JSON.parse(line).msg);
      for (const tell of waiting.splice(0)) tell();
    },
  });
  const told = () => new Promise<void>((resolve) => waiting.push(resolve));
  let ids = 0;
  const pauses: (() => void)[] = [];
  async function restart() {
    const { index, isRestored } = await openIndex({ store, path, logger, maxQuotes: null });
    const keeper = createSnapshotKeeper({
      ...{ path, store, index, isRestored, logger, maxQuotes: null },
      timers: clock,
      pace: async () => pauses.shift()?.(),
      randomId: () => `s${++ids}`,
    });
    keeper.start();
    const save = async (title: string) => {
      const { article, analysis } = news({ title, said: [{ words: `The ${title} runs.` }] });
      const outcome = await store.saveArticle(article, analysis);
      if ('stored' in outcome) index.putArticle(article.id, outcome.stored.quotes);
    };
    return { index, isRestored, keeper, save };
  }
  /** Time goes on until one is written, or something is wrong. */
  const passUntilTold = async (ms: number) => {
    const next = told();
    await clock.advance(ms);
    await next;
  };
  return { clock, store, path, lines, pauses, restart, passUntilTold };
}

const WRITTEN = 'snapshot of the quote index written';

it('writes one a while after a start that read the store, and hourly where something changed', async () => {
  const { lines, restart, passUntilTold, clock } = await openWorld();
  const { save, keeper } = await restart();
  await save('ferry');
  await passUntilTold(HOUR_MS / 30);
  await save('crane');
  await clock.advance(HOUR_MS / 2);
  expect(lines).toEqual([WRITTEN]);
  await passUntilTold(HOUR_MS);
  await clock.advance(9 * HOUR_MS);
  await keeper.stop();
  expect(lines).toEqual([WRITTEN, WRITTEN]);
  const { index, isRestored } = await restart();
  expect([isRestored, index.quoteCount]).toEqual([true, 2]);
});

it('writes what changed at a stop, and nothing where nothing did', async () => {
  const { path, lines, restart, clock } = await openWorld();
  const first = await restart();
  await first.save('ferry');
  await first.keeper.stop();
  expect(clock.alarmsMs()).toEqual([]);
  const second = await restart();
  expect([second.isRestored, second.index.quoteCount]).toEqual([true, 1]);
  const { mtimeMs } = statSync(path);
  await second.keeper.stop();
  expect(statSync(path).mtimeMs).toBe(mtimeMs);
  expect(lines).toEqual([WRITTEN]);
});

it('tries again a little later when an article came meanwhile', async () => {
  const { path, pauses, restart, passUntilTold, clock } = await openWorld();
  const { index, save, keeper } = await restart();
  await save('ferry');
  let isTried = false;
  pauses.push(() => {
    isTried = true;
    index.removeArticle('nothing' as never);
    void save('crane');
    index.putArticle('meanwhile' as never, []);
    index.removeArticle('meanwhile' as never);
  });
  await clock.advance(HOUR_MS / 30);
  while (!isTried || clock.alarmsMs().length === 0)
    await new Promise<void>((resolve) => setImmediate(resolve));
  expect(existsSync(path)).toBe(false);
  await passUntilTold(HOUR_MS / 60);
  await keeper.stop();
  const { index: again } = await restart();
  expect(again.quoteCount).toBe(2);
});

it('finishes at once what it writes when it is stopped', async () => {
  const { lines, pauses, restart, clock } = await openWorld();
  const { save, keeper } = await restart();
  await save('ferry');
  let stopped: Promise<void> | null = null;
  pauses.push(() => {
    stopped = keeper.stop();
  });
  await clock.advance(HOUR_MS / 30);
  while (stopped === null) await new Promise<void>((resolve) => setImmediate(resolve));
  await stopped;
  expect(lines).toEqual([WRITTEN]);
});

it('tells in the log that none could be written, and leaves the program alone', async () => {
  const { path, lines, restart } = await openWorld();
  const { save, keeper } = await restart();
  await save('ferry');
  mkdirSync(`${path}.part`);
  await keeper.stop();
  expect(lines).toEqual(['snapshot of the quote index not written']);
});
