/**
 * The same feeds, watches, digests, messages and commands, without faults, by one process and by several: how fast items are read. On a
 * machine with a core for each process they must be three times as fast; on fewer they must not lose much for the same work. Each is run twice.
 */
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { askMembers } from './ask-members.mjs';
import { buildCluster } from './build-cluster.mjs';
import { countOpen, promiseAtOnce } from './drive-cluster.mjs';

const BARS = { factor: 3, lossPercent: 10 };
/** Each look is a connection of its own, which the machine that is measured has to make. */
const LOOK_MS = 500;
/** Feeds before those of which the time is taken: each process compiles its code as it runs for the first time, and runs for weeks. */
const WARM_UP = 500;
/** Everything is due at once. */
const SPREAD_MS = 1;
const LIMIT_MS = 20 * 60_000;

/** In this order, so that a machine that gets slower or quicker meanwhile does so for both. */
const TURNS = ['one', 'several', 'several', 'one'];

/** @returns { result, isGood, notes } as the soak's. */
export async function compareCluster(options, folder) {
  const runs = { one: [], several: [] };
  for (const [turn, who] of TURNS.entries()) {
    const own = join(folder, String(turn));
    mkdirSync(own);
    const processes = who === 'one' ? 1 : options.processes;
    runs[who].push(await time({ ...options, processes }, own));
  }
  const [one, several] = [runs.one, runs.several].map(itemsASecond);
  const factor = several / one;
  const lossPercent = Math.round(Math.max(1 - factor, 0) * 1000) / 10;
  const cores = availableParallelism();
  const result = {
    ...{ cores, processes: options.processes, items: runs.one[0].items },
    ...{ oneItemsASecond: round(one), severalItemsASecond: round(several) },
    ...{ lossPercent, seed: options.seed },
  };
  const isFast =
    cores > options.processes ? factor >= BARS.factor : lossPercent <= BARS.lossPercent;
  const isAnswered = sum([...runs.one, ...runs.several].map((run) => run.unanswered)) === 0;
  const notesOf = (some) => some.map((run) => run.notes);
  return {
    result,
    isGood: isFast && isAnswered,
    notes: { one: notesOf(runs.one), several: notesOf(runs.several) },
  };
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Of all runs together. */
const itemsASecond = (runs) =>
  sum(runs.map((run) => run.items)) / sum(runs.map((run) => run.itemsS));

async function time(options, folder) {
  const feeds = WARM_UP + options.feeds;
  const world = await buildCluster(
    { ...options, feeds, spreadMs: SPREAD_MS, isCut: false },
    folder,
  );
  try {
    await world.startAll();
    const asking = askMembers(world);
    const allItems = world.outlets.itemUrls.length;
    const items = (allItems / feeds) * options.feeds;
    await world.orderFeeds(Date.now(), { first: 0, count: WARM_UP });
    await until(world, options, (left) => left.items === items, performance.now());
    const timed = { first: WARM_UP, count: options.feeds };
    await world.orderWatches(Date.now(), timed);
    await world.orderFeeds(Date.now(), timed);
    // New feeds are found within half a minute, sooner where more look: all else comes with the first of them, or one process would have done much of
    // it before its time is taken.
    await until(world, options, (left) => left.items < items, performance.now());
    const startedAt = performance.now();
    await world.orderDigests(Date.now());
    await promiseAtOnce(world, options.deliveries);
    const itemsS = await until(world, options, (left) => left.items === 0, startedAt);
    const allS = await until(world, options, (left) => left.messages === 0, startedAt);
    const { asked, unanswered } = await asking.stop();
    const notes = `items ${round(itemsS)} s, all ${round(allS)} s, ${asked} asked, ${unanswered} unanswered`;
    return { items, itemsS, unanswered, notes };
  } finally {
    await world.close();
  }
}

/** @returns after how many seconds it was so. */
async function until(world, options, isDone, startedAt) {
  for (;;) {
    const left = await countOpen(world, options);
    const tookMs = performance.now() - startedAt;
    if (isDone(left)) return tookMs / 1000;
    if (tookMs > LIMIT_MS) throw new Error(`too slow: ${JSON.stringify(left)} are left`);
    await wait(LOOK_MS);
  }
}

const round = (value) => Math.round(value * 10) / 10;
