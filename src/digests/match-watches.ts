/** Which new quotes a watch asks for: by who speaks or for whom, by words, or by both. */
import { findSeat, isSameName } from '../gazetteer/gazetteer.ts';
import { foldText } from '../lib/fold-text.ts';
import { getOrMake } from '../lib/get-or-make.ts';
import type { Quote } from '../model/quote.ts';
import type { Watch } from '../model/watch.ts';
import { hasName } from '../quote-index/names.ts';
import { hasPhrase } from '../quote-index/printed-words.ts';
import type { NameEntry, QuoteIndex } from '../quote-index/quote-index.ts';

export interface Match {
  readonly watch: Watch;
  readonly quote: Quote;
}

/** Returns each pair once, watch by watch, quotes in the order given. Each watch costs a look at each quote. */
export function matchWatches(
  watches: readonly Watch[],
  quotes: readonly Quote[],
  index: Pick<QuoteIndex, 'speakerOf'>,
): readonly Match[] {
  const entries = new Map<Quote, NameEntry | null>();
  const speakerOf = (quote: Quote) => getOrMake(entries, quote, () => index.speakerOf(quote));
  return watches.flatMap((watch) => {
    const name = watch.name === null ? null : foldText(watch.name);
    const phrases = watch.words.map(foldText).filter((phrase) => phrase !== '');
    return quotes
      .filter(
        (quote) =>
          (name === null || speaks(quote, speakerOf(quote), name)) &&
          phrases.every((phrase) => hasPhrase(quote.contents, phrase)),
      )
      .map((quote) => ({ watch, quote }));
  });
}

/** @param entry null where nobody is given, and of a quote that is too old to be held: then its own name alone counts. @param name folded. */
function speaks(quote: Quote, entry: NameEntry | null, name: string): boolean {
  if (quote.speaker === null) return false;
  const nameKeys = entry?.nameKeys ?? [foldText(quote.speaker.name)];
  const isCalled =
    (entry !== null && hasName(entry, name)) || nameKeys.some((key) => isCalledBy(key, name));
  if (isCalled) return true;
  // "Moscow" may speak for itself.
  const isUncertain = nameKeys.some((key) => findSeat(key)?.isSure === false);
  return !isUncertain && isSameName(foldText(quote.speaker.speaksFor ?? ''), name);
}

/** By the whole name; by the surname where the watch has no more, as one made before its person was first quoted. */
function isCalledBy(nameKey: string, name: string): boolean {
  return nameKey === name || nameKey.endsWith(` ${name}`);
}
