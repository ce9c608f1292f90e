/**
 * What watches find in what came: new quotes, which are kept as found; and words that were told already and are in another outlet now,
 * for which the message that told them is edited. One transaction for each look.
 *
 * What is stored comes into the index a moment later, of what another process stored by a second or more: news that the index lacks wait for
 * it, in their order, and are looked at without it when they have waited for PATIENCE_MS.
 */
import type { Clock } from '../lib/time/clock.ts';
import type { EpochMs } from '../model/article.ts';
import type { Quote, QuoteId } from '../model/quote.ts';
import type { Watch } from '../model/watch.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import type { Delivery } from '../store/ports/delivery-store.ts';
import type { UnwatchedNews, WatchFind } from '../store/ports/watch-store.ts';
import type { Store } from '../store/store.ts';
import { type Match, matchWatches } from './match-watches.ts';
import { deliveryIdOf } from './outbox.ts';
import { quotesWithIds } from './quote-with-id.ts';
import { firstOfSame, type TellOptions, tellWatch } from './tell-watch.ts';

/** Articles looked at in one go. */
const NEWS_A_LOOK = 50;

/** An index that is behind has caught up by then. */
const PATIENCE_MS = 10_000;

export interface FindingParts extends TellOptions {
  readonly store: Store;
  /** null where it is gone, undefined where it is damaged. */
  readonly readQuote: (id: QuoteId) => Promise<Quote | null | undefined>;
  readonly index: TellOptions['index'] &
    Parameters<typeof matchWatches>[2] &
    Pick<QuoteIndex, 'get' | 'heldSinceMs'>;
}

export interface Found {
  /** An edit was promised. */
  readonly isPromised: boolean;
  /** Some wait for the index. */
  readonly isWaiting: boolean;
  /** Some can't be read, and wait for their repair. */
  readonly isDamaged: boolean;
}

/** For how long the oldest news has waited, from one look to the next. */
export function createPatience(clock: Clock): (sequence: number) => boolean {
  let waiting: { readonly sequence: number; readonly sinceMs: EpochMs } | null = null;
  return (sequence) => {
    const nowMs = clock.nowMs();
    if (waiting?.sequence !== sequence) waiting = { sequence, sinceMs: nowMs };
    return nowMs - waiting.sinceMs >= PATIENCE_MS;
  };
}

/** Looks at all that came. @param isOver whether news of this number have waited for long enough. */
export async function findInNews(
  parts: FindingParts,
  isOver: (sequence: number) => boolean,
): Promise<Found> {
  const { store, index } = parts;
  let isPromised = false;
  let after = 0;
  const damaged: number[] = [];
  for (;;) {
    const listed = await store.listUnwatchedNews(NEWS_A_LOOK, after);
    const news = await untilOneWaits(listed, parts, isOver);
    const last = news.at(-1);
    if (last === undefined)
      return { isPromised, isWaiting: listed.length > 0, isDamaged: damaged.length > 0 };
    after = last.sequence;
    damaged.push(...news.filter(({ quotes }) => quotes === null).map(({ sequence }) => sequence));
    const quotes = news.flatMap((each) => each.quotes ?? []);
    const matches = matchWatches(await store.listWatches(), quotes, index);
    const { finds, retold } = await sortMatches(matches, parts);
    const edits: Edit[] = [];
    for (const [deliveryId, watch] of retold) {
      const document = await tellAgain(deliveryId, watch, parts);
      const id = deliveryIdOf(JSON.stringify(['edit', deliveryId, last.sequence]));
      const { destination } = watch;
      if (document !== null)
        edits.push({ id, destination, document, attempts: 0, edits: deliveryId });
    }
    await store.keepWatchFinds(finds, edits, last.sequence, damaged);
    isPromised ||= edits.length > 0;
  }
}

interface ReadNews {
  readonly sequence: number;
  /** null where one of them is damaged. */
  readonly quotes: readonly Quote[] | null;
}

/** @returns the first of them, with the quotes that there are still, up to one that the index lacks and will hold. */
async function untilOneWaits(
  listed: readonly UnwatchedNews[],
  parts: FindingParts,
  isOver: (sequence: number) => boolean,
): Promise<readonly ReadNews[]> {
  const news: ReadNews[] = [];
  for (const { sequence, quoteIds } of listed) {
    const quotes = await readQuotes(quoteIds, parts);
    const isToCome = quotes?.some((quote) => isInIndexSoon(quote, parts)) === true;
    if (isToCome && !isOver(sequence)) return news;
    news.push({ sequence, quotes });
  }
  return news;
}

/** @returns those that there are still; null where one is damaged. */
async function readQuotes(
  ids: readonly QuoteId[],
  { readQuote, index }: FindingParts,
): Promise<readonly Quote[] | null> {
  const quotes: Quote[] = [];
  for (const id of ids) {
    const quote = index.get(id) ?? (await readQuote(id));
    if (quote === undefined) return null;
    if (quote !== null) quotes.push(quote);
  }
  return quotes;
}

function isInIndexSoon({ id, publishedAtMs }: Quote, { index }: FindingParts): boolean {
  return index.get(id) === null && publishedAtMs >= (index.heldSinceMs ?? 0);
}

type Edit = Delivery & { readonly edits: string };

interface Sorted {
  readonly finds: readonly WatchFind[];
  /** By the delivery that told the same words of another outlet. */
  readonly retold: ReadonlyMap<string, Watch>;
}

async function sortMatches(
  matches: readonly Match[],
  { store, index }: FindingParts,
): Promise<Sorted> {
  const finds: WatchFind[] = [];
  const retold = new Map<string, Watch>();
  for (const { watch, quote } of matches) {
    const elsewhere = index.alsoIn(quote).map(({ id }) => id);
    const known = elsewhere.length === 0 ? [] : [...(await store.listFound(watch.id, elsewhere))];
    if (known.length === 0) finds.push({ watchId: watch.id, quoteId: quote.id });
    for (const [, deliveryId] of known) if (deliveryId !== null) retold.set(deliveryId, watch);
  }
  return { finds, retold };
}

/** null where a quote has changed or is gone since: that is told as a correction, and the message stays as it was. */
async function tellAgain(deliveryId: string, watch: Watch, parts: FindingParts) {
  const { store, index } = parts;
  const told = await store.listToldBy(deliveryId);
  const quotes = await quotesWithIds(told, parts);
  const [first, ...others] = firstOfSame(quotes, index);
  const isWhole = first !== undefined && quotes.length === told.length;
  return isWhole ? tellWatch(watch, [first, ...others], parts) : null;
}
