import type { Attribution } from './attribution.ts';
import type { Position } from './position.ts';
import type { Span } from './span.ts';

/** Everything derived from one article's text. Same text and same version give the same value. */
export interface Analysis {
  /** Raised whenever rules change, so that stored analyses can be recomputed. */
  readonly analyzerVersion: number;
  /** In order of their first content. */
  readonly attributions: readonly Attribution[];
  readonly positions: readonly Position[];
  /** At most 3 sentences chosen from the article, in text order: extractive, so nothing is invented. */
  readonly summary: readonly Span[];
}
