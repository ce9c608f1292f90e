import type { Attribution } from './attribution.ts';
import type { Position } from './position.ts';
import type { Span } from './span.ts';

/** BCP 47 code of a text's language: "en", "de", "pt"; "und" when the text is too short to tell. */
export type Language = string;

/** What is too short to tell, a line of a feed, is read as English. */
export function isReadable(language: Language): boolean {
  return language === 'en' || language === 'und';
}

/** One sentence of an article, or some that follow each other and are only understood together. It can be read alone. */
export interface SummaryPiece extends Span {
  /** Words that readers of the whole article understand, and for which it is sure whom they mean; in text order, left out where none are. */
  readonly meant?: readonly Meant[];
}

/** "She", "Berg" or "The authority". */
export interface Meant extends Span {
  /** "Anna Berg"; "Anna Berg’s" where the words say whose something is. Ours: the article has it elsewhere, not here. */
  readonly name: string;
}

/** Everything derived from one article's text. Same text and same version give the same value. */
export interface Analysis {
  /** Raised whenever rules change, so that stored analyses can be recomputed. */
  readonly analyzerVersion: number;
  /** Only English is read: a text in another language has no attributions, positions or summary. */
  readonly language: Language;
  /** In order of their first content. */
  readonly attributions: readonly Attribution[];
  readonly positions: readonly Position[];
  /** At most 3 sentences chosen from the article, in text order: extractive, so nothing is invented. */
  readonly summary: readonly SummaryPiece[];
}
