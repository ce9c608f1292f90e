import type { Span } from '../../../model/span.ts';

/** One place that names somebody or something, as the article prints it. */
export interface Mention extends Span {
  /** The name's words without titles; "Jr." kept. */
  readonly words: readonly string[];
  /** Lower case, with point: "mr.", "sen."; null when none. */
  readonly honorific: string | null;
  /** In the article's own words, from before or behind the name; null when none. */
  readonly office: string | null;
  /** Whose office it is, by a possessive before it: "Vestmark", "council", "its"; null when nothing says. */
  readonly officeOwner: string | null;
  /** Where the title begins, or the name. */
  readonly titleStart: number;
  /** Where the apposition behind the name ends, or the name. */
  readonly titleEnd: number;
  /** Followed by 's. */
  readonly isPossessive: boolean;
  /** Follows a preposition. */
  readonly isObject: boolean;
  /** "the" stands before it. */
  readonly hasArticle: boolean;
  /** What the words beside it tell: "the newspaper Dagsbladet" is a body, "Alfie, 10," a person. */
  readonly kindTold: 'person' | 'body' | null;
  readonly isQuoted: boolean;
  /** Letters alone in brackets right behind words with a capital: "the Dockers’ Union of Oster (DUO)". */
  readonly isAbbreviation: boolean;
  /**
   * A name only where it is known as one: a title alone ("the Prime Minister"), or a word that starts a sentence and that the
   * article has in lower case too. Told when all mentions are found.
   */
  isDoubtful: boolean;
  /** Only known names may be taken from here. */
  readonly isHeadline: boolean;
  readonly paragraph: number;
}

/** Tokens from `start` up to `end`. */
export interface Run {
  readonly start: number;
  readonly end: number;
}
