/** Names: those who are quoted and those who are spoken about, one entry for each folded name. */
import { distance } from 'fastest-levenshtein';
import { foldText } from '../lib/fold-text.ts';
import type { SpeakerKind } from '../model/speaker.ts';
import { createPostings, type Postings, sorted } from './postings.ts';
import type { NameEntry } from './quote-index.ts';

export interface NameRecord {
  readonly key: string;
  /** Quotes by them. */
  readonly spoken: Postings;
  /** Quotes about them. */
  readonly about: Postings;
  /** Quotes by those who speak for them. */
  readonly spokenFor: Postings;
  /** What `describe` made of the quotes; null after a change. */
  entry: NameEntry | null;
}

export function createName(key: string): NameRecord {
  return {
    key,
    spoken: createPostings(),
    about: createPostings(),
    spokenFor: createPostings(),
    entry: null,
  };
}

/** True when no quote is by, about or on behalf of the name. */
export function isUnused({ spoken, about, spokenFor }: NameRecord): boolean {
  return spoken.quotes.length + about.quotes.length + spokenFor.quotes.length === 0;
}

/** The entry of a name, from the newest quote that gives each part; made once for each change. */
export function describe(name: NameRecord): NameEntry {
  name.entry ??= makeEntry(name);
  return name.entry;
}

/** Most quoted first, equal counts by key. */
export function byQuoteCount(a: NameEntry, b: NameEntry): number {
  return b.quoteCount - a.quoteCount || (a.key < b.key ? -1 : 1);
}

/** True when the name, or the rest of it from any word on, begins with what was typed: "liz tru", "tru". */
export function isCompletedBy(key: string, typedKey: string): boolean {
  return ` ${key}`.includes(` ${typedKey}`);
}

/** True for the full name and for its last words: "truss" and "von der leyen" are surnames. */
export function isCalled(key: string, calledKey: string): boolean {
  return key === calledKey || key.endsWith(` ${calledKey}`);
}

/** Edits that a typed name of this many characters may be away: one slip in a short name, three in a long one. */
function maxEdits(length: number): number {
  if (length <= 2) return 0;
  if (length <= 4) return 1;
  return length <= 8 ? 2 : 3;
}

/** How far the beginning of a name is from it: less than any slip, so that what was cut short comes first. */
const COMPLETION_DISTANCE = 0.5;

/**
 * Returns how far a name is from what was typed, the nearest of full name and words: 0 for equal, else edits
 * (Levenshtein); null when it is too far to be meant.
 */
export function distanceTo(key: string, typedKey: string): number | null {
  const limit = maxEdits(typedKey.length);
  let nearest = limit + 1;
  for (const part of key.includes(' ') ? [key, ...key.split(' ')] : [key]) {
    if (Math.abs(part.length - typedKey.length) <= limit) {
      nearest = Math.min(nearest, distance(part, typedKey));
    }
  }
  if (limit > 0 && isCompletedBy(key, typedKey)) nearest = Math.min(nearest, COMPLETION_DISTANCE);
  return nearest > limit ? null : nearest;
}

function makeEntry(record: NameRecord): NameEntry {
  const { key, spoken } = record;
  const newest = sorted(spoken).at(-1)?.quote.speaker;
  if (newest === undefined || newest === null) return makeTopic(record);
  let kind: SpeakerKind = newest.kind;
  let office: string | null = null;
  let speaksFor: string | null = null;
  const quotes = sorted(spoken);
  for (let at = quotes.length - 1; at >= 0; at--) {
    const speaker = quotes[at]?.quote.speaker;
    if (kind === 'unnamed' && speaker) kind = speaker.kind;
    office ??= speaker?.office ?? null;
    speaksFor ??= speaker?.speaksFor ?? null;
    if (office !== null && speaksFor !== null && kind !== 'unnamed') break;
  }
  return { key, name: newest.name, kind, office, speaksFor, quoteCount: quotes.length };
}

/** One who is never quoted: spoken about, or spoken for. */
function makeTopic({ key, about, spokenFor }: NameRecord): NameEntry {
  const topics = sorted(about).at(-1)?.quote.positions ?? [];
  const topic = topics.find((position) => foldText(position.topic) === key)?.topic;
  const name = topic ?? sorted(spokenFor).at(-1)?.quote.speaker?.speaksFor ?? key;
  const quoteCount = about.quotes.length;
  return { key, name, kind: 'topic', office: null, speaksFor: null, quoteCount };
}
