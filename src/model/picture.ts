/** Pictures as data: what they show, in no format. Surfaces draw them (src/pictures/), or say the same in words. */
import type { EpochMs } from './article.ts';
import type { Stance } from './position.ts';

/** Who said what when: one row a holder, one mark a statement, on one line of time. */
export interface Strip {
  readonly kind: 'strip';
  /** "What others say about NATO" */
  readonly title: string;
  /** In the order in which they are drawn; at least one, each with at least one mark. */
  readonly rows: readonly StripRow[];
  /** The first and the last mark's time. */
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
  /** Holders beyond the rows. */
  readonly moreHolders: number;
  /** IANA name, for dates. */
  readonly timeZone: string;
}

export interface StripRow {
  readonly name: string;
  /** Oldest first. */
  readonly marks: readonly StripMark[];
}

export interface StripMark {
  readonly atMs: EpochMs;
  readonly stance: Stance;
  /** Who said it is not sure enough: as on cards. */
  readonly isUncertain?: boolean;
}
