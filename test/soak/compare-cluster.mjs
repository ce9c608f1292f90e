/**
 * The same feeds, watches, digests, messages and commands, without faults, by one process and by several: how fast items are read. On a
 * machine with a core for each process they must be three times as fast; on fewer they must not lose much for the same work.
 */
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { askMembers } from './ask-members.mjs';
import { buildCluster } from './build-cluster.mjs';
import { countOpen, promiseMessages } from './drive-cluster.mjs';

const BARS = { factor: 3, lossPercent: 10 };
const LOOK_MS = 100;
/** Everything is due at once. */
const SPREAD_MS = 1;
const LIMIT_MS = 20 * 60_000;

/** @returns { result, isGood, notes } as the soak's. */
export async function compareCluster(options, folder) {
  const one = await time({ ...options, processes: 1 }, folder);
  const several = await time(options, folder);
  const factor = several.itemsASecond / one.itemsASecond;
  const lossPercent = Math.round(Math.max(1 - factor, 0) * 1000) / 10;
  const cores = availableParallelism();
  const result = {
    ...{ cores, processes: options.processes, items: one.items },
    oneItemsASecond: round(one.itemsASecond),
    severalItemsASecond: round(several.itemsASecond),
    ...{ lossPercent, seed: options.seed },
  };
  const isFast =
    cores > options.processes ? factor >= BARS.factor : lossPercent <= BARS.lossPercent;
  const isAnswered = one.unanswered + several.unanswered === 0;
  return {
    result,
    isGood: isFast && isAnswered,
    notes: { one: one.notes, several: several.notes },
  };
}

async function time(options, folder) {
  const world = await buildCluster({ ...options, spreadMs: SPREAD_MS }, folder);
  try {
    await world.startAll();
    const asking = askMembers(world);
    await world.order(Date.now());
    const promising = promiseMessages(world, options.deliveries, 0);
    const items = world.outlets.itemUrls.length;
    // New feeds are found within half a minute, sooner where more look.
    await until(world, options, (left) => left.items < items, performance.now());
    const startedAt = performance.now();
    const itemsS = await until(world, options, (left) => left.items === 0, startedAt);
    await promising;
    const allS = await until(world, options, (left) => left.messages === 0, startedAt);
    const { asked, unanswered } = await asking.stop();
    const notes = `items ${round(itemsS)} s, all ${round(allS)} s, ${asked} asked, ${unanswered} unanswered`;
    return { items, itemsASecond: items / itemsS, unanswered, notes };
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
