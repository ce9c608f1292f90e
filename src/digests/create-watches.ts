/**
 * Watches: each new quote that one asks for is told to its place, once.
 *
 * What comes is noted by the store with the article; here it is matched, kept as found, then promised to the outbox: three
 * transactions, so that a kill between any two goes on where it was. The same words from another outlet are not told again: the message
 * that told them is edited, and names it too. What is found in quiet hours waits for their end; after so many quotes in a few minutes
 * the next ones wait and come as one message.
 */
import { isDeepStrictEqual } from 'node:util';
import { shortIdOf } from '../lib/short-id.ts';
import type { EpochMs } from '../model/article.ts';
import { isSamePlace } from '../model/platform.ts';
import type { QuoteId } from '../model/quote.ts';
import type { Watch, WatchId } from '../model/watch.ts';
import { createPassDamaged } from '../store/articles/pass-damaged.ts';
import type { ToldCount } from '../store/ports/watch-store.ts';
import type { Store } from '../store/store.ts';
import { createLooks, type Looked, type LookParts, type Looks, seekNone } from './create-looks.ts';
import { createPatience, type FindingParts, findInNews } from './find-in-news.ts';
import { deliveryIdOf } from './outbox.ts';
import { quietUntil } from './quiet-hours.ts';
import { quotesWithIds } from './quote-with-id.ts';
import { firstOfSame, tellWatch } from './tell-watch.ts';
import type { Watches, WatchOrder } from './watches.ts';

/** More quotes than these within this time are a flood: who is told of each can't read on. */
export const FLOOD_QUOTES = 10;
export const FLOOD_MS = 10 * 60_000;

/** What is damaged is looked at again so often. */
const REPAIR_MS = 60_000;

export interface WatchesParts extends Omit<FindingParts, 'readQuote'>, LookParts {}

export type RunningWatches = Watches & Looks;

export function createWatches(given: WatchesParts): RunningWatches {
  const { store, clock, logger, seekPlaces = seekNone } = given;
  const passDamaged = createPassDamaged(logger);
  const readQuote: FindingParts['readQuote'] = async (id) => {
    const read = await passDamaged(id, () => store.getQuote(id));
    // Behind a repair it may be back, under the same id, once its article is analysed again.
    return read === null && (await isToBeRead(store)) ? undefined : read;
  };
  /** What is damaged is left out of what is told: it keeps nothing else from being told. */
  const getQuote: Store['getQuote'] = async (id) => (await readQuote(id)) ?? null;
  /** One whose place is not there is paused: it finds nothing, and what it found before waits. */
  const listWatches = async () => {
    const isThere = await seekPlaces();
    return (await store.listWatches()).filter(({ destination }) => isThere(destination));
  };
  const parts = { ...given, readQuote, store: { ...store, getQuote, listWatches } };
  const isOver = createPatience(clock);
  const looks = createLooks(parts, 'Watches could not be looked at; they will be.', async () => {
    const found = await findInNews(parts, isOver);
    const { isPromised, nextMs } = await promiseFinds(parts);
    const repairMs = clock.nowMs() + REPAIR_MS;
    const laterMs = found.isDamaged ? Math.min(nextMs ?? repairMs, repairMs) : nextMs;
    return {
      isPromised: found.isPromised || isPromised,
      nextMs: found.isWaiting ? clock.nowMs() : laterMs,
    };
  });
  return {
    async add(order) {
      const nowMs = clock.nowMs();
      const same = (await store.listWatches()).find((each) => isSameOrder(each, order));
      const id = same?.id ?? newId(order, nowMs);
      // Whoever orders it once more, by a button or from memory, takes nobody's quiet hours away.
      const quiet = order.quiet ?? same?.quiet ?? null;
      const watch: Watch = { ...order, id, quiet, createdAtMs: same?.createdAtMs ?? nowMs };
      if (same === undefined) await store.addWatch(watch);
      else await store.setQuietHours(same.id, quiet);
      await store.markPlaceBack(watch.destination);
      return { watch, isNew: same === undefined };
    },
    list: () => store.listWatches(),
    remove: (id) => store.removeWatch(id),
    ...looks,
  };
}

function newId(order: WatchOrder, nowMs: EpochMs): WatchId {
  return shortIdOf(JSON.stringify([order, nowMs])) as WatchId;
}

function isSameOrder(watch: Watch, order: WatchOrder): boolean {
  return (
    isSamePlace(watch.destination, order.destination) &&
    watch.name === order.name &&
    isDeepStrictEqual(watch.words, order.words)
  );
}

async function promiseFinds(parts: WatchesParts & FindingParts): Promise<Looked> {
  const { store, clock, index, logger } = parts;
  const untold = await store.listUntoldFinds();
  if (untold.size === 0) return { isPromised: false, nextMs: null };
  const nowMs = clock.nowMs();
  const told = await store.countTold(nowMs - FLOOD_MS + 1);
  let isPromised = false;
  let nextMs: EpochMs | null = null;
  const lookAgain = (atMs: EpochMs) => {
    nextMs = Math.min(nextMs ?? atMs, atMs);
  };
  for (const watch of await store.listWatches()) {
    const found = untold.get(watch.id);
    if (found === undefined) continue;
    const waitsUntilMs = holdUntil(watch, told.get(watch.id), nowMs);
    if (waitsUntilMs !== null) {
      lookAgain(waitsUntilMs);
      continue;
    }
    const { quotes, ids } = await readFinds(found, parts);
    if (ids.length < found.length) lookAgain(nowMs + REPAIR_MS);
    if (ids.length === 0) continue;
    const [first, ...others] = firstOfSame(quotes, index);
    const delivery =
      first === undefined
        ? null
        : {
            id: deliveryIdOf(JSON.stringify([watch.id, ids])),
            destination: watch.destination,
            document: tellWatch(watch, [first, ...others], parts),
            attempts: 0,
          };
    await store.promiseWatchNews(watch.id, ids, delivery);
    isPromised ||= delivery !== null;
    logger.info({ watchId: watch.id, quotes: ids.length, deliveryId: delivery?.id }, 'Watch told.');
  }
  return { isPromised, nextMs };
}

/** @returns the quotes that there are still, and the ids without those of damaged articles, which wait for their repair. */
async function readFinds(ids: readonly QuoteId[], { store, index, readQuote }: FindingParts) {
  const quotes = await quotesWithIds(ids, { index, store });
  const damaged = new Set<QuoteId>();
  for (const id of ids)
    if (!quotes.some((quote) => quote.id === id) && (await readQuote(id)) === undefined)
      damaged.add(id);
  return { quotes, ids: ids.filter((id) => !damaged.has(id)) };
}

/** Whether articles lost their analysis or quotes: a repair marks them as of no version. */
async function isToBeRead(store: Pick<Store, 'findOutdatedArticles'>): Promise<boolean> {
  return (await store.findOutdatedArticles(1, 1)).length > 0;
}

/** null when a watch may tell now. */
function holdUntil(watch: Watch, told: ToldCount | undefined, nowMs: EpochMs): EpochMs | null {
  const quietMs = watch.quiet === null ? null : quietUntil(watch.quiet, nowMs);
  if (quietMs !== null) return quietMs;
  if (told === undefined || told.count < FLOOD_QUOTES) return null;
  return told.firstAtMs + FLOOD_MS;
}
