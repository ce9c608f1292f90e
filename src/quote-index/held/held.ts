/**
 * What the index holds, whose kinds know each other: quotes by number, the postings that have them, names with their parts, and the
 * entries that they come to. Each is made and changed in the file that is called like it.
 */
import type { EpochMs } from '../../model/article.ts';
import type { SpeakerDecision } from '../../model/speaker-decision.ts';
import type { ChainTable } from '../arrays/chain-table.ts';
import type { Column, WideColumn } from '../arrays/column.ts';
import type { NumberList, NumberLists } from '../arrays/number-lists.ts';
import type { NumberedValues } from '../arrays/numbered-values.ts';
import type { Records } from '../arrays/records.ts';
import type { NameEntry } from '../quote-index.ts';
import type { Placed } from '../who/circles.ts';
import type { NameFacts } from '../who/identify-speakers.ts';
import type { DecidedSpeakers } from '../who/read-decisions.ts';
import type { RoleInTime } from '../who/roles.ts';
import type { HeldArticles } from './held-articles.ts';
import type { SharedValues } from './packed-quotes.ts';

/** @see numbered-quotes.ts */
export interface HeldQuotes {
  readonly records: Records;
  readonly shared: SharedValues;
  readonly articles: HeldArticles;
  readonly free: number[];
  /** Numbers given so far. */
  size: number;
  /** By the hash of the quote's id. */
  readonly byId: ChainTable;
  /** By chunk of numbers, those that are there. */
  readonly present: Uint32Array[];
  readonly published: WideColumn;
  /** By block, not before its newest quote was published. */
  readonly newest: WideColumn;
  /** By quote, its article's number and 1; 0 for one that came alone. */
  readonly article: Column;
  /** By quote, the number of whom it is by and 1; 0 for nobody. */
  readonly speaker: Column;
  readonly speakers: NumberedValues<NamePart>;
  /** By quote, the number of the speaker as its article gives them (`shared.speakers`) and 1; 0 for nobody. */
  readonly given: Column;
  /** Numbers of quotes by whom they are by, about or on behalf of (postings.ts). */
  readonly lists: NumberLists;
  /** By quote, its wording and 1; 0 for words that are too few or too common to be joined. */
  readonly wording: Column;
  /** By quote, its outlet's number. */
  readonly outlet: Column;
  readonly outlets: Map<string, { readonly number: number; quoteCount: number }>;
  quoteCount: number;
  /** Articles whose newest words were published before are left out; ALL_HELD where none is. */
  heldSinceMs: EpochMs;
  /** Counts up with each quote and article that comes or goes. */
  changeCount: number;
}

/** Oldest first: articles mostly come in that order, so that adding is appending. Answers read from the end. */
export interface Postings extends NumberList {
  /** Where the numbers are from. */
  readonly held: HeldQuotes;
  /** Where they lie. */
  readonly lists: NumberLists;
  isSorted: boolean;
  /** Of those that came late since they were read. */
  lateCount: number;
  /** Those that have these quotes too, and get what comes to them; null for none. */
  into: Postings | null;
  /** By chunk of numbers; kept up once somebody has asked for them, null before. */
  bits: Uint32Array[] | null;
}

/** What is held of a name in one role. */
export interface NamePart extends RoleInTime {
  readonly nameKey: string;
  readonly name: NameRecord;
  fromMs: number;
  toMs: number;
  /**
   * Whose it is: the same for all parts of an entry alone, and for the entry that takes its place with the same parts and
   * new ones. 0 until the entries are brought up.
   */
  who: number;
  /** Quotes by them: those of the name where it has no other part, likewise below. */
  spoken: Postings;
  /** Quotes about them. */
  about: Postings;
  /** Quotes by those who speak for them. */
  readonly spokenFor: Postings;
}

/** A name, in whatever roles articles give it. */
export interface NameRecord extends Placed {
  readonly key: string;
  /** Of its family, before decisions: told once. */
  readonly sound: string;
  /** Its family as decisions have it: quotes of two families are never compared. */
  family: string;
  readonly parts: Map<string, NamePart>;
  /** Quotes of all parts: most entries have all of their names, and nothing is to be merged for them. */
  readonly spoken: Postings;
  readonly about: Postings;
  /** Kind and name of the speakers who have it, with the number of their quotes. */
  readonly speakers: Map<string, number>;
  /** What the forms of the name come to; null after one of them came or went, and where that is read again. */
  facts: NameReading | null;
}

/** Every name, and who they are. */
export interface NameBook extends KeptEntries {
  /** Where postings have their quotes. */
  readonly held: HeldQuotes;
  readonly names: Map<string, NameRecord>;
  readonly families: Map<string, NameRecord[]>;
  readonly circles: Map<string, NameRecord[]>;
  /** Names whose circles are to be identified anew. */
  readonly stale: Set<NameRecord>;
  /** Parts that have other quotes than when their entries were told, of which these depend. */
  readonly touched: Set<NamePart>;
  /** Entries that lost a part. */
  readonly lost: Set<Entry>;
  /** All names that can be typed. */
  completions: Completions;
  decisions: readonly SpeakerDecision[];
  /** What they come to. */
  decided: DecidedSpeakers;
  /** Families that a decision has made one, by the family of each. */
  united: ReadonlyMap<string, string>;
  /** By name, the numbers of the groups of `decided.merged` that it is in. */
  mergedAt: ReadonlyMap<string, ReadonlySet<number>>;
  /** The greatest `who` there has been. */
  lastWho: number;
}

/** What has postings: a name, or a part of one. */
export type Source = Pick<NamePart, 'spoken' | 'about'>;

/** One person or body, as long as nothing in its family of names changes. */
export interface Entry {
  readonly shown: NameEntry;
  readonly parts: readonly NamePart[];
  /** Where their quotes are: names, or parts of names. */
  readonly sources: readonly Source[];
  /** Whom they speak for, folded. */
  readonly speaksForKey: string | null;
  /** Quotes by them; merged when first asked for, and kept up with what comes. */
  spoken(): Postings;
  /** Quotes about them. */
  about(): Postings;
}

/** Entries by what they are asked for. */
export interface KeptEntries {
  readonly entriesByKey: Map<string, Entry>;
  readonly entriesByPart: Map<NamePart, Entry>;
  /** Those who speak for a folded name, or did in some articles. */
  readonly entriesByWhom: Map<string, Set<Entry>>;
}

/** What the forms of a name come to. */
export type NameReading = Pick<NameFacts, 'isPerson' | 'reading'>;

/** All names that can be typed, and what each begins with. */
export interface Completions {
  readonly names: Map<string, Name>;
  readonly beginnings: Block[];
}

/** What can be typed for somebody. */
export interface Name {
  /** Folded. */
  readonly text: string;
  /** Those who go by it. */
  entries: readonly Entry[];
  /** Of the one who is quoted most: told without a look at each. */
  mostQuotes: number;
  /** What its blocks count it for: no less, and so much more that they needn't be told with every quote. */
  mostTold: number;
}

/** A name from one of its words on. */
export interface Beginning {
  readonly text: string;
  readonly name: Name;
}

/** Beginnings that stand together: see beginnings.ts. */
export interface Block {
  /** Never empty; by text, then by the name's. */
  readonly items: Beginning[];
  /** Not less than what any of them is counted for. */
  most: number;
  /** null until they are asked for. */
  letters: Letters | null;
}

/** For each item two numbers: of its first word, and of the whole name, 0 but at the beginning of one of several words. */
export interface Letters {
  /** See `letters.ts`. */
  readonly bits: Int32Array;
  readonly lengths: Uint16Array;
}
