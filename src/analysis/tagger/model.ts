/** What training makes and the tagger reads: word tables and three tables of weights. */
import type { StepTable } from './labels/label-sequence.ts';
import type { PackedRows } from './weights/packed-rows.ts';
import type { PackedTrees, Trees } from './weights/trees.ts';
import type { Weights } from './weights/weight-codes.ts';
import type { LexiconTables } from './words/lexicon.ts';

export interface TaggerModel {
  readonly lexicon: LexiconTables;
  /** `TAG_COUNT` weights a place: which part of speech a word is. */
  readonly tag: Weights;
  /** One weight a place: whether an item heads a cue. */
  readonly cue: Weights;
  /** `LABEL_COUNT` weights a place: which label an item has. */
  readonly label: Weights;
  /** `ENDS_IN_ROW` weights a place: whether a role ends. */
  readonly ends: Weights;
  /** As `Steps` of label-sequence.ts. */
  readonly steps: Float32Array;
  /** One weight a place: whether a reading is right. */
  readonly reading: Weights;
  /** The same from what those weights say and what else is counted of the reading. */
  readonly trees: Trees;
}

/** The chain's weights, ready to be added up. */
export interface LabelModel {
  readonly label: PackedRows;
  readonly ends: Weights;
  readonly steps: StepTable;
}

/** What judges readings, ready to be asked. */
export interface ReadingModel {
  readonly reading: Weights;
  readonly trees: PackedTrees;
}
