/**
 * Ranks quotes by how well they answer words: BM25 (Robertson and Zaragoza 2009), and more for words that stand together as they were typed.
 *
 * Method: each match is weighed by the words that it has and by its length, which no text is read for, and the best of these are kept. Of
 * the first 100 of them the texts are read: how often each word stands there, and which stand together.
 *
 * Limit: where more than 100 have the same words, one that is long is read only when it is newer than as many others of its length.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import { foldWords } from '../../lib/text/fold-text.ts';
import { formsOf } from '../../lib/text/word-forms.ts';
import { valueAt } from '../arrays/column.ts';
import {
  CHUNK_BITS,
  CHUNK_WORDS,
  forEachIn,
  hasNumber,
  isMarked,
  markIn,
  sizeOf,
  unmarkIn,
} from '../arrays/number-sets.ts';
import { byNewest, wordsAt } from '../held/numbered-quotes.ts';
import { type PrintedWords, setOf } from '../words/printed-words.ts';
import {
  countLeads,
  type Found,
  forEach,
  isFirst,
  isMatch,
  keepMatching,
  matchChunk,
  noneSeen,
  type PageRange,
  type Search,
  type Searched,
  type Sought,
  toSearch,
} from './find-quotes.ts';

/** A word that is sought, and how much it tells. */
export interface WeighedWord {
  /** The fewer quotes have it the more: BM25's inverse document frequency. */
  readonly weight: number;
  /** As it was typed where that is known, then others. */
  readonly forms: readonly {
    readonly word: string;
    readonly set: number;
    readonly share: number;
  }[];
}

/** Of the weight of a word, what another form of it tells. */
const OTHER_FORM = 0.8;

/** How soon a word that is said again tells no more, and how much long quotes count less: usual values of BM25. */
const [SATURATION, LENGTH_SHARE] = [1.2, 0.75];

/** Shorter quotes are taken for as long: scraps of a few words aren't better than a sentence. */
const SHORTEST = 10;

/** Of the mean weight of two words, the weightiest, that stand together as they were typed. */
const TOGETHER = 0.5;

/** Of the weight of all words, what some of them must have: "the" alone is no answer to "the strike". */
const LEAST_SHARE = 1 / 5;

/** Texts that are read. */
const MAX_READ = 100;

/**
 * @param hasForms true where other forms of the words ("strikes") tell something, too.
 * @returns known words, each once, in the order in which they were typed.
 */
export function weighWords(
  printed: PrintedWords,
  typed: readonly string[],
  { quoteCount, hasForms }: { readonly quoteCount: number; readonly hasForms: boolean },
): readonly WeighedWord[] {
  return [...new Set(typed)].flatMap((word) => {
    const forms = [word, ...(hasForms ? formsOf(word) : [])].flatMap((form) => {
      const set = setOf(printed, form);
      return set === null ? [] : { word: form, set, share: form === word ? 1 : OTHER_FORM };
    });
    const size = forms.reduce((sum, { set }) => sum + sizeOf(printed.sets, set), 0);
    const having = Math.min(size, quoteCount);
    const weight = Math.log(1 + (quoteCount - having + 0.5) / (having + 0.5));
    return forms.length === 0 ? [] : [{ weight, forms }];
  });
}

export interface RankedBy {
  readonly words: readonly WeighedWord[];
  /** True where a quote needs one of the words, not all. */
  readonly isAnyEnough: boolean;
  readonly printed: PrintedWords;
}

/** @param sought what else a match must have; all of the words too, unless any is enough. */
export function rankQuotes(
  searched: Searched,
  sought: Sought,
  by: RankedBy,
  { offset, limit }: PageRange,
): Found {
  const ranking = createRanking(toSearch(searched, sought), by, offset + limit);
  const bits = new Uint32Array(CHUNK_WORDS);
  const seen = noneSeen();
  let total = 0;
  for (let chunk = searched.quotes.present.length - 1; chunk >= 0; chunk--) {
    const hasAny = by.isAnyEnough
      ? weighChunk(ranking, chunk, bits)
      : matchChunk(ranking.search, chunk, bits);
    if (!hasAny) continue;
    total += countLeads(ranking.search, { chunk, bits }, seen);
    forEach(bits, (low) => place(ranking, (chunk << CHUNK_BITS) | low));
  }
  const read = ranking.best.slice(0, MAX_READ).map(({ number }) => readText(ranking, number));
  read.sort((a, b) => byScore(searched, a, b));
  const page = [...read, ...ranking.best.slice(MAX_READ)].slice(offset, offset + limit);
  return { page: page.map(({ number }) => number), total };
}

interface Scored {
  readonly number: number;
  readonly score: number;
}

interface Ranking extends RankedBy {
  readonly search: Search;
  /** The best first. */
  readonly best: Scored[];
  readonly size: number;
  /** Of the quotes of a chunk, the weight of the words that they have, where any is enough. */
  readonly weights: Float32Array;
  readonly allWeight: number;
  readonly meanLength: number;
  /** By a form, the place of its word. */
  readonly byForm: ReadonlyMap<string, { readonly at: number; readonly share: number }>;
}

function createRanking(search: Search, by: RankedBy, pageEnd: number): Ranking {
  const { quoteCount } = search.searched.quotes;
  return {
    ...by,
    search,
    best: [],
    size: Math.max(pageEnd, MAX_READ),
    weights: new Float32Array(by.isAnyEnough ? 1 << CHUNK_BITS : 0),
    allWeight: by.words.reduce((sum, { weight }) => sum + weight, 0),
    meanLength: by.printed.wordCount / Math.max(quoteCount, 1),
    byForm: new Map(
      by.words
        .flatMap(({ forms }, at) => forms.map(({ word, share }) => [word, { at, share }] as const))
        .sort(([, a], [, b]) => a.share - b.share),
    ),
  };
}

/** @returns false when nothing of the chunk has any of the words and all else. */
function weighChunk(
  { words, search, weights, allWeight }: Ranking,
  chunk: number,
  bits: Uint32Array,
): boolean {
  bits.fill(0);
  weights.fill(0);
  const counted = new Uint32Array(CHUNK_WORDS);
  for (const { weight, forms } of words) {
    counted.fill(0);
    for (const { set, share } of forms)
      forEachIn(search.searched.sets, set, chunk, (low) => {
        if (isMarked(counted, low)) return;
        markIn(counted, low);
        markIn(bits, low);
        weights[low] = (weights[low] as number) + share * weight;
      });
  }
  const least = LEAST_SHARE * allWeight;
  forEach(bits, (low) => {
    if ((weights[low] as number) < least) unmarkIn(bits, low);
  });
  return keepMatching(search, chunk, bits);
}

function place(ranking: Ranking, number: number): void {
  const { search, best, size, isAnyEnough, weights, allWeight } = ranking;
  const weight = isAnyEnough ? (weights[number & 0xffff] as number) : allWeight;
  const scored = {
    number,
    score: (weight * (SATURATION + 1)) / (1 + lengthFactor(ranking, number)),
  };
  const last = best[size - 1];
  const { searched } = search;
  if (last !== undefined && byScore(searched, last, scored) < 0) return;
  if (!isFirst(searched, number, matcherOf(ranking))) return;
  best.splice(
    lowerBound(best, (each) => byScore(searched, each, scored) < 0),
    0,
    scored,
  );
  if (best.length > size) best.pop();
}

/** Joined ones may be of any chunk. */
function matcherOf({ search, words, isAnyEnough, printed }: Ranking): (other: number) => boolean {
  const hasWord = (number: number) =>
    !isAnyEnough ||
    words.some(({ forms }) => forms.some(({ set }) => hasNumber(printed.sets, set, number)));
  return (number) => isMatch(search, number) && hasWord(number);
}

function lengthFactor({ printed, meanLength }: Ranking, number: number): number {
  const length = Math.max(valueAt(printed.lengths, number), SHORTEST);
  return SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / Math.max(meanLength, SHORTEST));
}

/** The score by how often the words stand in the text, and which of them together. */
function readText(ranking: Ranking, number: number): Scored {
  const { search, words, byForm } = ranking;
  const { contents } = wordsAt(search.searched.quotes, number);
  const counts = words.map(() => 0);
  let together = 0;
  for (const content of contents) {
    let before: number | undefined;
    for (const word of foldWords(content)) {
      const form = byForm.get(word);
      if (form !== undefined) counts[form.at] = (counts[form.at] ?? 0) + form.share;
      if (form !== undefined && before !== undefined && form.at === before + 1)
        together = Math.max(together, weightOf(words, form.at) + weightOf(words, before));
      before = form?.at;
    }
  }
  const factor = lengthFactor(ranking, number);
  const score = counts.reduce(
    (sum, count, at) => sum + (weightOf(words, at) * count * (SATURATION + 1)) / (count + factor),
    (TOGETHER * together) / 2,
  );
  return { number, score };
}

const weightOf = (words: readonly WeighedWord[], at: number) => words[at]?.weight ?? 0;

/** The best first, the newest of equals. */
function byScore({ quotes }: Searched, a: Scored, b: Scored): number {
  return b.score - a.score || byNewest(quotes, a.number, b.number);
}
