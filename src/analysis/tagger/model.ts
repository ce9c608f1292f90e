/** What training makes and the tagger reads: word tables and three tables of weights. */
import type { LexiconTables } from './lexicon.ts';
import type { Weights } from './weight-codes.ts';

export interface TaggerModel {
  readonly lexicon: LexiconTables;
  /** One weight a place: whether an item heads a cue. */
  readonly cue: Weights;
  /** `LABEL_COUNT` weights a place: which label an item has. */
  readonly label: Weights;
  /** As `Steps` of label-sequence.ts. */
  readonly steps: Float32Array;
  /** One weight a place: whether a reading is right. */
  readonly reading: Weights;
}
