/**
 * Attribution: who said what, and by which words the article says so.
 *
 * Terms follow the attribution corpora PARC3 and PolNeAR and BBC Citron's data format:
 * a *source* is said to hold a *content*, linked to it by a lexical *cue*.
 */
import type { Span } from './span.ts';
import type { Speaker } from './speaker.ts';

/** direct: all content inside quotation marks, or behind the dash or label that stands for them; indirect: none of it; mixed: some of it. */
export type AttributionKind = 'direct' | 'indirect' | 'mixed';

/** The words that link source to content: "said", "according to", "has demanded", "said in a statement". */
export interface Cue {
  readonly span: Span;
  /** Dictionary form of its verb or phrase: "say", "demand", "according to". */
  readonly lemma: string;
}

/**
 * What words of the article tell of the source: `speaker`, `subject`, `mention`: whom it means, who spoke there, is the subject of that
 * sentence, or is named in it otherwise; `office`: who holds the office; `name`: the fullest name.
 */
export type SpeakerClue = 'speaker' | 'subject' | 'mention' | 'office' | 'name';

/** One step of the way from the source's own words to the speaker. */
export interface SpeakerStep {
  readonly clue: SpeakerClue;
  readonly span: Span;
}

/** Below this confidence a reply says "speaker uncertain": of such quotes about half are wrong (test/quality/README.md). */
export const UNCERTAIN_BELOW = 0.6;

export interface Attribution {
  readonly kind: AttributionKind;
  /** The words that name the holder, as the sentence has them; null for a quotation that has none of its own. */
  readonly source: Span | null;
  /** Whom `source` stands for; null when nobody can be told: kept, never guessed. */
  readonly speaker: Speaker | null;
  /**
   * The way from the source's words to the speaker, nearest step first; empty where the source itself tells all, or nobody can be
   * told.
   */
  readonly chain: readonly SpeakerStep[];
  /** null where a speaker label or the layout stands in for a cue. */
  readonly cue: Cue | null;
  /**
   * In text order, not overlapping, quotation marks left out at both ends, but for those of a piece beside reported words; more than one
   * when the cue splits the quotation or it runs over several paragraphs.
   */
  readonly contents: readonly [Span, ...Span[]];
  /** Probability in [0, 1] that speaker and contents are both right. */
  readonly confidence: number;
}
