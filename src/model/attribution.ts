/**
 * Attribution: who said what, and by which words the article says so.
 *
 * Terms follow the attribution corpora PARC3 and PolNeAR and BBC Citron's data format:
 * a *source* is said to hold a *content*, linked to it by a lexical *cue*.
 */
import type { Span } from './span.ts';
import type { Speaker } from './speaker.ts';

/** direct: all content inside quotation marks; indirect: none of it; mixed: some of it. */
export type AttributionKind = 'direct' | 'indirect' | 'mixed';

/** The words that link source to content: "said", "according to", "has demanded", "said in a statement". */
export interface Cue {
  readonly span: Span;
  /** Dictionary form of its verb or phrase: "say", "demand", "according to". */
  readonly lemma: string;
}

export interface Attribution {
  readonly kind: AttributionKind;
  /** The words that name the holder, as the sentence has them; null for a quotation that has none of its own. */
  readonly source: Span | null;
  /** Whom `source` stands for; null when nobody can be told: kept, never guessed. */
  readonly speaker: Speaker | null;
  /** null where a speaker label or the layout stands in for a cue. */
  readonly cue: Cue | null;
  /**
   * In text order, not overlapping, quotation marks left out at both ends; more than one when the cue splits the
   * quotation or it runs over several paragraphs.
   */
  readonly contents: readonly [Span, ...Span[]];
  /** Probability in [0, 1] that speaker and contents are both right. */
  readonly confidence: number;
}
