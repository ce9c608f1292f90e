/** Quotes as the index holds them, and what is told of them from that alone. */
import type { Entry } from './entries.ts';
import type { Joining, WordingNode } from './joined-quotes.ts';
import type { NameBook, NamePart } from './name-book.ts';
import { type IndexedQuote, type Postings, sorted } from './postings.ts';

export interface HeldQuote extends IndexedQuote {
  readonly speaker: NamePart | null;
  /** null for words that are too few or too common to be joined. */
  wording: WordingNode<HeldQuote> | null;
}

export const JOINING: Joining<HeldQuote> = {
  nodeOf: ({ wording }) => wording,
  speakerOf: ({ speaker }) => speaker?.who ?? null,
};

/** Newest last: nothing else is put into postings. */
export const heldIn = (postings: Postings) => sorted(postings) as readonly HeldQuote[];

/** @param book with entries that are up to its quotes. */
export function entryOf({ entriesByPart }: NameBook, { speaker }: HeldQuote): Entry | null {
  return (speaker && entriesByPart.get(speaker)) ?? null;
}
