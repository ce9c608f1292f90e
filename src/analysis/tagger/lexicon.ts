/** What the training texts tell of single words: their usual part of speech, and how often they are cues. */
import { hashText } from './hash.ts';

/** Universal part-of-speech tags (https://universaldependencies.org/u/pos/), and one for a whole quotation. */
export const TAGS = [
  'X',
  'NOUN',
  'PROPN',
  'PRON',
  'VERB',
  'AUX',
  'ADJ',
  'ADV',
  'ADP',
  'DET',
  'CCONJ',
  'SCONJ',
  'PART',
  'NUM',
  'PUNCT',
  'SYM',
  'INTJ',
  'QUOTATION',
] as const;
export type Tag = (typeof TAGS)[number];

const tagNumber = (tag: Tag): number => TAGS.indexOf(tag);
export const NOUN = tagNumber('NOUN');
export const PROPN = tagNumber('PROPN');
export const PRON = tagNumber('PRON');
export const VERB = tagNumber('VERB');
export const NUM = tagNumber('NUM');
export const PUNCT = tagNumber('PUNCT');
export const QUOTATION = tagNumber('QUOTATION');

/** Parallel arrays, sorted by key. Words themselves are not kept, only their hashes. */
export interface LexiconTables {
  /** `wordKey` -> index into TAGS. */
  readonly wordKeys: Int32Array;
  readonly wordTags: Uint8Array;
  /** `suffixKey` -> index into TAGS. */
  readonly suffixKeys: Int32Array;
  readonly suffixTags: Uint8Array;
  /** `hashText` of a word that is ever a cue -> how often, in buckets; 0 for other words. */
  readonly cueKeys: Int32Array;
  readonly cueRates: Uint8Array;
}

const SUFFIX_LENGTH = 3;

/** A capital tells something of a word except where a sentence starts. */
export function wordKey(lower: string, isMarkedCapital: boolean): number {
  return hashText(isMarkedCapital ? `${lower}^` : lower);
}

export function suffixKey(lower: string, isMarkedCapital: boolean): number {
  return wordKey(lower.slice(-SUFFIX_LENGTH), isMarkedCapital);
}

export class Lexicon {
  private readonly words: ReadonlyMap<number, number>;
  private readonly suffixes: ReadonlyMap<number, number>;
  private readonly cues: ReadonlyMap<number, number>;

  constructor(tables: LexiconTables) {
    this.words = toMap(tables.wordKeys, tables.wordTags);
    this.suffixes = toMap(tables.suffixKeys, tables.suffixTags);
    this.cues = toMap(tables.cueKeys, tables.cueRates);
  }

  /** @returns index into TAGS: the word's usual tag, else its ending's, else that of a name or noun. */
  tagOf(lower: string, isMarkedCapital: boolean): number {
    return (
      this.words.get(wordKey(lower, isMarkedCapital)) ??
      this.suffixes.get(suffixKey(lower, isMarkedCapital)) ??
      (isMarkedCapital ? PROPN : NOUN)
    );
  }

  /** @returns bucket of the share of its occurrences in which the word is part of a cue; 0 when it never was. */
  cueRateOf(word: number): number {
    return this.cues.get(word) ?? 0;
  }
}

function toMap(keys: Int32Array, values: Uint8Array): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  keys.forEach((key, at) => {
    map.set(key, values[at] ?? 0);
  });
  return map;
}
