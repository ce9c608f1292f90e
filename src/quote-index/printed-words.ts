/**
 * Which words stand in which contents. Quotes that share one array of contents, as those of wire copy do (see store/quote-rows.ts), are
 * one printing here, so that a word refers once to what a hundred outlets print.
 */
import { foldText, foldWords } from '../lib/fold-text.ts';
import { getOrMake } from '../lib/get-or-make.ts';

/** The contents of a quote, known by being the same array; equal ones that are another array are another printing. */
type Printing = readonly string[];

export interface PrintedWords {
  readonly quoteCounts: Map<Printing, number>;
  readonly byWord: Map<string, Printing[]>;
}

export function createPrintedWords(): PrintedWords {
  return { quoteCounts: new Map(), byWord: new Map() };
}

/** Counts a quote with these contents in. */
export function addPrinting({ quoteCounts, byWord }: PrintedWords, added: Printing): void {
  const count = quoteCounts.get(added) ?? 0;
  quoteCounts.set(added, count + 1);
  if (count > 0) return;
  for (const word of wordsOf(added)) {
    const printings = byWord.get(word);
    if (printings === undefined) byWord.set(word, [added]);
    else printings.push(added);
  }
}

/** Takes a quote with these contents out. */
export function removePrinting({ quoteCounts, byWord }: PrintedWords, removed: Printing): void {
  const left = (quoteCounts.get(removed) ?? 0) - 1;
  if (left > 0) {
    quoteCounts.set(removed, left);
    return;
  }
  quoteCounts.delete(removed);
  for (const word of wordsOf(removed)) {
    const printings = byWord.get(word) ?? [];
    const at = printings.lastIndexOf(removed);
    if (at >= 0) printings.splice(at, 1);
    if (printings.length === 0) byWord.delete(word);
  }
}

const wordsOf = (printing: Printing) => new Set(printing.flatMap(foldWords));

/**
 * @param phrases folded, each of one word or more.
 * @returns a question about contents that were added: true where each phrase stands within one piece of them. It holds as long as
 *   nothing is added or removed.
 */
export function matchPhrases(
  { byWord }: PrintedWords,
  phrases: readonly string[],
): (printing: Printing) => boolean {
  const words = new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  const [rarest = null, ...others] = [...words]
    .map((word) => byWord.get(word) ?? [])
    .sort((a, b) => a.length - b.length);
  const sets = others.map((printings) => new Set(printings));
  const having = rarest && new Set(rarest.filter((each) => sets.every((set) => set.has(each))));
  const several = phrases.filter((phrase) => phrase.includes(' '));
  const known = new Map<Printing, boolean>();
  const hasAll = (printing: Printing) =>
    getOrMake(known, printing, () => several.every((phrase) => hasPhrase(printing, phrase)));
  return (printing) =>
    (having === null || having.has(printing)) && (several.length === 0 || hasAll(printing));
}

/**
 * Whether one of the contents has these words one after the other.
 *
 * @param phrase folded, of one word or more.
 */
export function hasPhrase(printing: Printing, phrase: string): boolean {
  return printing.some((content) => ` ${foldText(content)} `.includes(` ${phrase} `));
}
