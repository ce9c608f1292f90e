/** Which new quotes a watch asks for: by who speaks or for whom, by words, or by both. */
import { findSeat, identityOf, isSameName } from '../gazetteer/gazetteer.ts';
import { getOrMake } from '../lib/get-or-make.ts';
import { foldText, foldWords } from '../lib/text/fold-text.ts';
import type { Quote } from '../model/quote.ts';
import type { Watch } from '../model/watch.ts';
import { hasName, isCalled } from '../quote-index/names/names.ts';
import type { NameEntry, QuoteIndex } from '../quote-index/quote-index.ts';
import { hasPhrase } from '../quote-index/words/printed-words.ts';

export interface Match {
  readonly watch: Watch;
  readonly quote: Quote;
}

/** What a watch asks for, folded. */
interface Asked {
  /** Where the watch stands among those given. */
  readonly at: number;
  readonly name: string | null;
  readonly phrases: readonly string[];
}

/** Watches by what a quote must have to be worth a look: their longest word, or where they have none the name. */
interface AskedBy {
  readonly word: ReadonlyMap<string, readonly Asked[]>;
  readonly name: ReadonlyMap<string, readonly Asked[]>;
  /** As `sameNameAs` has them. */
  readonly body: ReadonlyMap<unknown, readonly Asked[]>;
}

/**
 * Returns each pair once, watch by watch, quotes in the order given. Costs a step for each watch, and a look for each pair of a quote
 * and a watch whose longest word, or whose name, it has. A watch without name and words asks for nothing.
 */
export function matchWatches(
  watches: readonly Watch[],
  quotes: readonly Quote[],
  index: Pick<QuoteIndex, 'speakerOf'>,
): readonly Match[] {
  const asked = sortByNeed(watches);
  const found = new Map<number, Quote[]>();
  for (const quote of quotes) {
    const entry = index.speakerOf(quote);
    for (const { at, name, phrases } of worthALook(quote, entry, asked))
      if (
        (name === null || speaks(quote, entry, name)) &&
        phrases.every((phrase) => hasPhrase(quote.contents, phrase))
      )
        getOrMake(found, at, () => []).push(quote);
  }
  return watches.flatMap((watch, at) => (found.get(at) ?? []).map((quote) => ({ watch, quote })));
}

function sortByNeed(watches: readonly Watch[]): AskedBy {
  const word = new Map<string, Asked[]>();
  const name = new Map<string, Asked[]>();
  const body = new Map<unknown, Asked[]>();
  watches.forEach((watch, at) => {
    const phrases = watch.words.map(foldText).filter((phrase) => phrase !== '');
    const asked = { at, name: watch.name === null ? null : foldText(watch.name), phrases };
    const [longest] = phrases.flatMap((phrase) => phrase.split(' ')).sort(byLength);
    if (longest !== undefined) getOrMake(word, longest, () => []).push(asked);
    else if (asked.name !== null) {
      getOrMake(name, asked.name, () => []).push(asked);
      getOrMake(body, sameNameAs(asked.name), () => []).push(asked);
    }
  });
  return { word, name, body };
}

const byLength = (word: string, other: string) => other.length - word.length;

/** Equal for names that `isSameName` has for one. */
function sameNameAs(name: string): string {
  return identityOf(name) ?? name;
}

/** Each once. */
function worthALook(quote: Quote, entry: NameEntry | null, asked: AskedBy): ReadonlySet<Asked> {
  const some = new Set<Asked>();
  const add = (more: readonly Asked[] | undefined) => {
    for (const each of more ?? []) some.add(each);
  };
  for (const word of new Set(quote.contents.flatMap(foldWords))) add(asked.word.get(word));
  if (quote.speaker === null) return some;
  for (const name of namesOf(quote.speaker.name, entry)) add(asked.name.get(name));
  if (quote.speaker.speaksFor !== null)
    add(asked.body.get(sameNameAs(foldText(quote.speaker.speaksFor))));
  return some;
}

/** All that `speaks` may have for a name of the speaker: whole names, and the last words of what a quote has. */
function namesOf(name: string, entry: NameEntry | null): readonly string[] {
  if (entry === null) return endingsOf(foldText(name));
  const { key, nameKeys, aliasKeys } = entry;
  return [key, ...(aliasKeys ?? []), ...nameKeys.flatMap(endingsOf)];
}

/** "ada de lune" -> itself, "de lune", "lune". */
function endingsOf(key: string): readonly string[] {
  const words = key.split(' ');
  return words.map((_, from) => words.slice(from).join(' '));
}

/** @param entry null where nobody is given, and of a quote that is too old to be held: then its own name alone counts. @param name folded. */
function speaks(quote: Quote, entry: NameEntry | null, name: string): boolean {
  if (quote.speaker === null) return false;
  const nameKeys = entry?.nameKeys ?? [foldText(quote.speaker.name)];
  // By the surname where the watch has no more, as one made before its person was first quoted.
  const isNamed =
    (entry !== null && hasName(entry, name)) || nameKeys.some((key) => isCalled(key, name));
  if (isNamed) return true;
  // "Moscow" may speak for itself.
  const isUncertain = nameKeys.some((key) => findSeat(key)?.isSure === false);
  return !isUncertain && isSameName(foldText(quote.speaker.speaksFor ?? ''), name);
}
