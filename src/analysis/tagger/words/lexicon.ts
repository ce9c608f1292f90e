/** What the training texts tell of single words: their usual part of speech, and how often they are cues. */
import { hashText } from '../../../lib/hash.ts';
import type { Token } from '../../text/document.ts';
import { WordTable } from '../../text/word-table.ts';
import { twinsOf } from './twins.ts';

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
export const ADJ = tagNumber('ADJ');
export const PROPN = tagNumber('PROPN');
export const PRON = tagNumber('PRON');
export const VERB = tagNumber('VERB');
export const AUX = tagNumber('AUX');
export const NUM = tagNumber('NUM');
export const PUNCT = tagNumber('PUNCT');
export const QUOTATION = tagNumber('QUOTATION');

/** Parallel arrays, sorted by key. Words themselves are not kept, only their hashes. */
export interface LexiconTables {
  /** `wordKey` -> index into TAGS, and ALWAYS where the word has no other. */
  readonly wordKeys: Int32Array;
  readonly wordTags: Uint8Array;
  /** `suffixKey` -> index into TAGS. */
  readonly suffixKeys: Int32Array;
  readonly suffixTags: Uint8Array;
  /** `hashText` of a word that is ever a cue -> how often, in buckets; 0 for other words. */
  readonly cueKeys: Int32Array;
  readonly cueRates: Uint8Array;
  /** `hashText` of a word -> its cluster, from 1. */
  readonly clusterKeys: Int32Array;
  readonly clusters: Uint16Array;
}

/** Narrow clusters in each wider group. */
export const CLUSTERS_IN_GROUP = 16;

/** @returns the group that a cluster belongs to, from 1; 0 for none. */
export function groupOf(cluster: number): number {
  return cluster === 0 ? 0 : 1 + Math.floor((cluster - 1) / CLUSTERS_IN_GROUP);
}

/** Added to the tag of a word that has no other. */
export const ALWAYS = 0x80;

const SUFFIX_LENGTH = 3;
const PREFIX_LENGTH = 4;

/** A capital tells something of a word except where a sentence starts. */
export function wordKey(lower: string, isMarkedCapital: boolean): number {
  return hashText(isMarkedCapital ? `${lower}^` : lower);
}

export function suffixKey(lower: string, isMarkedCapital: boolean): number {
  return wordKey(lower.slice(-SUFFIX_LENGTH), isMarkedCapital);
}

/** All that is known of one word by itself. */
export interface WordEntry {
  /** Hashes of the word, its ending and its beginning. */
  readonly word: number;
  readonly suffix: number;
  readonly prefix: number;
  /** Bucket of the share of its occurrences in which the word is part of a cue; 0 when it never was. */
  readonly cueRate: number;
  /** The words used alike that it belongs to; 0 where not known. */
  readonly cluster: number;
  /**
   * Index into TAGS, without and with a capital that means something: the word's usual tag, plus ALWAYS where it has no other; else
   * its ending's, else that of a noun or name.
   */
  readonly tag: number;
  readonly capitalTag: number;
}

export class Lexicon {
  private readonly words: ReadonlyMap<number, number>;
  private readonly suffixes: ReadonlyMap<number, number>;
  private readonly cues: ReadonlyMap<number, number>;
  private readonly clusters: ReadonlyMap<number, number>;
  private readonly entries = new WordTable((lower) => this.entryOf(lower));

  constructor(tables: LexiconTables) {
    this.words = toMap(tables.wordKeys, tables.wordTags);
    this.suffixes = toMap(tables.suffixKeys, tables.suffixTags);
    this.cues = toMap(tables.cueKeys, tables.cueRates);
    this.clusters = toMap(tables.clusterKeys, tables.clusters);
  }

  /** @returns what is known of the token's word. */
  entryAt(token: Token): WordEntry {
    return this.entries.of(token);
  }

  /** @param lower the word in lower case. @returns what is known of it; of the word that is used as it is, where it was never seen to be a cue. */
  entryOf(lower: string): WordEntry {
    const own = this.ownEntryOf(lower);
    if (own.cueRate > 0) return own;
    const twins = twinsOf(lower).map((twin) => this.ownEntryOf(twin));
    const used = twins.find(({ cueRate }) => cueRate > 0);
    // "brands" is a noun more often than "calls".
    return used ? { ...used, tag: own.tag, capitalTag: own.capitalTag } : own;
  }

  private ownEntryOf(lower: string): WordEntry {
    const word = hashText(lower);
    return {
      word,
      suffix: hashText(lower.slice(-SUFFIX_LENGTH)),
      prefix: hashText(lower.slice(0, PREFIX_LENGTH)),
      cueRate: this.cues.get(word) ?? 0,
      cluster: this.clusters.get(word) ?? 0,
      tag: this.tagOf(lower, false) ?? NOUN,
      capitalTag: this.tagOf(lower, true) ?? PROPN,
    };
  }

  private tagOf(lower: string, isCapital: boolean): number | undefined {
    return (
      this.words.get(wordKey(lower, isCapital)) ?? this.suffixes.get(suffixKey(lower, isCapital))
    );
  }
}

function toMap(keys: Int32Array, values: Uint8Array | Uint16Array): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  keys.forEach((key, at) => {
    map.set(key, values[at] ?? 0);
  });
  return map;
}
