/** The port of the quote index: who is quoted, what they said, newest first. Everything is answered from memory. */
import type { ArticleId, EpochMs } from '../model/article.ts';
import type { Quote, QuoteId } from '../model/quote.ts';
import type { SpeakerKind } from '../model/speaker.ts';

export interface QuoteQuery {
  /** A key from `resolveName` or `completeName`; leave out for anyone. */
  readonly speakerKey?: string;
  /** Quotes about this topic (any case): see QuotePosition.topic. */
  readonly topic?: string;
  /** All of these words must stand in the contents (any case, diacritics folded). */
  readonly words?: readonly string[];
  readonly sinceMs?: EpochMs;
  readonly untilMs?: EpochMs;
  /** Part of the outlet's name, any case. */
  readonly outlet?: string;
  /** 0 for the first page. */
  readonly offset: number;
  /** At most 100. */
  readonly limit: number;
}

export interface QuoteMatches {
  /** Newest published first, then by place in the article. */
  readonly quotes: readonly Quote[];
  /** All that match, beyond this page. */
  readonly total: number;
}

/** One who is quoted, or who is spoken about. */
export interface NameEntry {
  /** Folded name: stable, for `QuoteQuery.speakerKey`. */
  readonly key: string;
  readonly name: string;
  readonly kind: SpeakerKind | 'topic';
  /** The newest office given for them. */
  readonly office: string | null;
  readonly speaksFor: string | null;
  readonly quoteCount: number;
}

export interface QuoteIndex {
  /** Replaces what was held of the same article. */
  putArticle(articleId: ArticleId, quotes: readonly Quote[]): void;
  removeArticle(articleId: ArticleId): void;
  find(query: QuoteQuery): QuoteMatches;
  get(id: QuoteId): Quote | null;
  /** Names whose full name, surname or any word begins with what was typed, most quoted first; folded for case and diacritics. */
  completeNames(typed: string, limit: number): readonly NameEntry[];
  /** Exact matches (full name, or surname) first; empty when nobody is called so. */
  findNames(name: string): readonly NameEntry[];
  /** Nearest names by spelling, for "Did you mean ...?". */
  nearestNames(name: string, limit: number): readonly NameEntry[];
  /** Speakers who hold office for, or are, this body or country: "NATO" -> Jens Stoltenberg. */
  speakersFor(body: string): readonly NameEntry[];
  topics(): readonly string[];
  outlets(): readonly string[];
  readonly quoteCount: number;
  readonly articleCount: number;
}
