/**
 * Corrections: of the quotes that an edit took out of an article and put into it, those that are one statement in other words.
 *
 * Method: two quotes are near by the mean of what they share of all their words and of those that say something, so that "It is a matter
 * for the council" and "It is a shame for the town" are not. The nearest are paired first, each quote once. Shared words are counted
 * along a list of who has a word. Where hundreds of quotes changed, each is compared with those about its own place alone, for
 * thousands would be millions of pairs while the store waits.
 */
import { groupBy } from '../../lib/group-by.ts';
import { lowerBound } from '../../lib/lower-bound.ts';
import { foldWords } from '../../lib/text/fold-text.ts';
import { isTelling } from '../../lib/text/function-words.ts';
import type { Quote } from '../../model/quote.ts';
import type { Correction } from '../ports/article-store.ts';
import { isSameSpeaker } from '../quotes/same-speaker.ts';

/** Chosen with test/store/corrections/pair-corrections.test.ts: "We will lift it tonight" and "We may lift it tomorrow" have 0.5. */
const MIN_NEARNESS = 0.45;
/** Words that went to another speaker are a correction of who said them only where they hardly changed. */
const MIN_NEARNESS_ACROSS_SPEAKERS = 0.8;
/** A quote that was cut or made longer has nearly all words of the shorter version, if those are enough to know it by. */
const MIN_SHARE_OF_CUT = 0.9;
const MIN_WORDS_OF_CUT = 4;
/** Up to here all are compared with all: 300 quotes each way. */
const MAX_PAIRS = 90_000;
/** Of more, each is compared with as many at least. */
const MIN_NEIGHBOURS = 50;

export interface Changes {
  readonly removed: readonly Quote[];
  readonly added: readonly Quote[];
  readonly corrected: readonly Correction[];
}

/** @returns the same quotes, with those that are versions of each other paired, in the order of `added`. */
export function pairCorrections(removed: readonly Quote[], added: readonly Quote[]): Changes {
  const befores = new Map<Quote, Quote>();
  const paired = new Set<Quote>();
  for (const { before, after } of findPairs(removed, added)) {
    if (paired.has(before) || befores.has(after)) continue;
    paired.add(before);
    befores.set(after, before);
  }
  return {
    removed: removed.filter((quote) => !paired.has(quote)),
    added: added.filter((quote) => !befores.has(quote)),
    corrected: added.flatMap((after) => {
      const before = befores.get(after);
      return before === undefined ? [] : [{ before, after }];
    }),
  };
}

interface Pair extends Correction {
  readonly nearness: number;
}

/** Nearest first; equally near in the order of the article. */
function findPairs(removed: readonly Quote[], added: readonly Quote[]): readonly Pair[] {
  const afters = added.map(countWords);
  const holders = groupBy(
    afters.flatMap((after, at) =>
      [...after.counts].map(([word, count]) => ({ word, count, after, at })),
    ),
    ({ word }) => word,
  );
  const neighbours = Math.max(MIN_NEIGHBOURS, Math.floor(MAX_PAIRS / removed.length));
  const last = Math.max(added.length - neighbours, 0);
  return removed
    .flatMap((quote, at) => {
      const before = countWords(quote);
      const middle = ((at + 0.5) * added.length) / removed.length;
      const from = Math.min(Math.max(Math.round(middle - neighbours / 2), 0), last);
      const shared = new Map<Counted, Shared>();
      for (const [word, count] of before.counts) {
        for (const holder of between(holders.get(word) ?? [], from, from + neighbours)) {
          const both = Math.min(count, holder.count);
          const sum = shared.get(holder.after) ?? { all: 0, telling: 0 };
          sum.all += both;
          if (isTelling(word)) sum.telling += both;
          shared.set(holder.after, sum);
        }
      }
      return [...shared].flatMap(([after, sum]) => toPair(before, after, sum));
    })
    .sort((a, b) => b.nearness - a.nearness);
}

/** @param all in the order of their places. */
function between<Placed extends { readonly at: number }>(
  all: readonly Placed[],
  from: number,
  to: number,
): readonly Placed[] {
  return all.slice(
    lowerBound(all, ({ at }) => at < from),
    lowerBound(all, ({ at }) => at < to),
  );
}

interface Counted {
  readonly quote: Quote;
  readonly counts: ReadonlyMap<string, number>;
  readonly all: number;
  readonly telling: number;
}

interface Shared {
  all: number;
  telling: number;
}

function countWords(quote: Quote): Counted {
  const words = quote.contents.flatMap(foldWords);
  const counts = new Map(
    [...groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]),
  );
  return { quote, counts, all: words.length, telling: words.filter(isTelling).length };
}

function toPair(before: Counted, after: Counted, shared: Shared): readonly Pair[] {
  const ofAll = (2 * shared.all) / (before.all + after.all);
  const telling = before.telling + after.telling;
  const nearness = (ofAll + (telling === 0 ? ofAll : (2 * shared.telling) / telling)) / 2;
  const shorter = Math.min(before.all, after.all);
  const isCut = shorter >= MIN_WORDS_OF_CUT && shared.all >= MIN_SHARE_OF_CUT * shorter;
  const isNear = isSameSpeaker(before.quote, after.quote)
    ? isCut || nearness >= MIN_NEARNESS
    : nearness >= MIN_NEARNESS_ACROSS_SPEAKERS;
  return isNear ? [{ before: before.quote, after: after.quote, nearness }] : [];
}
