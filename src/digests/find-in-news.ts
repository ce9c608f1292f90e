/**
 * What watches find in what came: new quotes, which are kept as found; and words that were told already and are in another outlet now,
 * for which the message that told them is edited. One transaction for each look.
 */
import type { Watch } from '../model/watch.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import type { Delivery, Store } from '../store/store.ts';
import type { WatchFind } from '../store/watch-store.ts';
import { type Match, matchWatches } from './match-watches.ts';
import { deliveryIdOf } from './outbox.ts';
import { quotesWithIds } from './quote-with-id.ts';
import { firstOfSame, type TellOptions, tellWatch } from './tell-watch.ts';

/** Articles looked at in one go. */
const NEWS_A_LOOK = 50;

export interface FindingParts extends TellOptions {
  readonly store: Store;
  readonly index: TellOptions['index'] &
    Parameters<typeof matchWatches>[2] &
    Pick<QuoteIndex, 'get' | 'heldSinceMs'>;
}

/** Looks at all that came. @returns whether an edit was promised. */
export async function findInNews(parts: FindingParts): Promise<boolean> {
  const { store, index } = parts;
  let isPromised = false;
  for (;;) {
    const news = await store.listUnwatchedNews(NEWS_A_LOOK);
    const last = news.at(-1);
    if (last === undefined) return isPromised;
    const ids = news.flatMap(({ quoteIds }) => quoteIds);
    const quotes = await quotesWithIds(ids, parts);
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
    await store.keepWatchFinds(finds, edits, last.sequence);
    isPromised ||= edits.length > 0;
  }
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
