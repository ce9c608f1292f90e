/**
 * What an article is about, as weighed words, and how alike two articles are in them: the cosine of their words' weights, each the more
 * the fewer articles have the word (tf-idf; Salton, Buckley 1988). Names and the headline weigh more, for they say what a piece
 * of news is about; words are cut to 5 letters, which joins most forms of an English word.
 *
 * How the weights and limits were chosen: test/quality/README.md.
 */
import { foldWords } from '../lib/text/fold-text.ts';
import { isTelling } from '../lib/text/function-words.ts';
import { STEM_LETTERS, stemOf } from '../lib/text/stem.ts';
import type { SoughtWord } from '../store/ports/story-store.ts';

/** Words by how much the article itself makes of each: more than 0. */
export type StoryWords = ReadonlyMap<string, number>;

/** Headline and beginning: what comes further down is background. */
const MAX_WORDS = 300;
const TITLE_COUNTS = 2;
const NAME_COUNTS = 1.15;

/** The heaviest, by which articles are compared. */
const COMPARED_WORDS = 80;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const CAPITAL = /^\p{Lu}/u;
/** Behind these a capital says nothing. */
const SENTENCE_END = /[.!?:“"]$/;

/** @param text paragraphs apart by blank lines, the headline first. */
export function readStoryWords(text: string): StoryWords {
  const [title = '', ...paragraphs] = text.split('\n\n');
  const counts = new Map<string, number>();
  const names = new Set<string>();
  const add = (printed: string, count: number, isName: boolean) => {
    for (const word of foldPrinted(printed)) {
      if (!isTelling(word)) continue;
      const stem = stemOf(word);
      counts.set(stem, (counts.get(stem) ?? 0) + count);
      if (isName) names.add(stem);
    }
  };
  add(title, TITLE_COUNTS, false);
  let left = MAX_WORDS;
  for (const paragraph of paragraphs) {
    for (const { 0: word, index } of paragraph.matchAll(WORD)) {
      if (left-- <= 0) break;
      const before = paragraph.slice(Math.max(0, index - 3), index).trimEnd();
      const isStart = before === '' || SENTENCE_END.test(before);
      add(word, 1, !isStart && CAPITAL.test(word));
    }
  }
  return new Map(
    [...counts].map(([stem, count]) => [
      stem,
      (1 + Math.log(count)) * (names.has(stem) ? NAME_COUNTS : 1),
    ]),
  );
}

const PLAIN = /^[a-z]+$/i;

/** As `foldWords`, with less work for the most usual: an article is compared with dozens. */
function foldPrinted(printed: string): readonly string[] {
  return PLAIN.test(printed) ? [printed.toLowerCase()] : foldWords(printed);
}

/** How much a word says: the more the fewer have it, more than 0. */
export type WeighWord = (word: string) => number;

/** Weights of the heaviest words, with a square sum of 1; empty where there is none. */
export type WeighedWords = ReadonlyMap<string, number>;

/** Returns the heaviest words of an article first. */
export function weighStoryWords(words: StoryWords, weigh: WeighWord): WeighedWords {
  const heaviest = [...words]
    .map(([word, weight]) => [word, weight * weigh(word)] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, COMPARED_WORDS);
  const length = Math.hypot(...heaviest.map(([, weight]) => weight));
  return new Map(heaviest.map(([word, weight]) => [word, weight / length]));
}

/** Returns how alike two articles are, in [0, 1]. */
export function likeness(a: WeighedWords, b: WeighedWords): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}

export interface WordCounts {
  add(words: StoryWords): void;
  readonly weigh: WeighWord;
  /** Whether more than one article has it. */
  isShared(word: string): boolean;
}

/**
 * How many of the newest articles have a word.
 *
 * @param limit articles that are counted: those before are forgotten.
 */
export function createWordCounts(limit: number): WordCounts {
  const counted: (readonly string[])[] = [];
  const counts = new Map<string, number>();
  return {
    add(words) {
      counted.push([...words.keys()]);
      for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
      if (counted.length <= limit) return;
      for (const word of counted.shift() ?? []) {
        const count = counts.get(word) ?? 0;
        if (count > 1) counts.set(word, count - 1);
        else counts.delete(word);
      }
    },
    weigh: (word) => Math.log(1 + counted.length / Math.max(1, counts.get(word) ?? 0)),
    isShared: (word) => (counts.get(word) ?? 0) > 1,
  };
}

/** What others have in common with an article is among so many of its heaviest words that others have, and so many that none had yet. */
const SOUGHT_SHARED = 32;
const SOUGHT_NEW = 6;

/** Returns the words by which articles like it are searched for: cut ones stand for every word that begins so. */
export function soughtWords(
  words: WeighedWords,
  { isShared }: Pick<WordCounts, 'isShared'>,
): readonly SoughtWord[] {
  const all = [...words.keys()];
  const fresh = all.filter((word) => !isShared(word));
  return [...all.filter(isShared).slice(0, SOUGHT_SHARED), ...fresh.slice(0, SOUGHT_NEW)].map(
    (word) => ({ word, isBeginning: word.length === STEM_LETTERS, weight: words.get(word) ?? 0 }),
  );
}
