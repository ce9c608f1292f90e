/** Which wordings had their runs told, until what is held or who said it changes: whatever was told from them is kept elsewhere. */
import type { EpochMs } from '../../model/article.ts';
import { CHUNK_BITS, CHUNK_WORDS, isMarked, markIn, unmarkIn } from '../arrays/number-sets.ts';

/** Quotes of one wording by one speaker, each published within reach of the next. */
export interface Run {
  readonly node: number;
  readonly speaker: unknown;
  /** The one that leads them. */
  first: number;
  readonly fromMs: EpochMs;
  toMs: EpochMs;
  /** Itself where no fuller words are within reach; null until asked for. */
  top: Run | null;
}

export interface ToldRuns {
  /** By chunk of nodes, those whose runs were told. */
  readonly told: Uint32Array[];
  /** Runs told lately, of nodes that are told. */
  readonly latest: Map<number, readonly Run[]>;
}

/** Runs that are kept: most are asked for once, and making some again takes a microsecond each. */
const MAX_RUNS = 5000;

const NO_BITS = new Uint32Array(CHUNK_WORDS);

export function createToldRuns(): ToldRuns {
  return { told: [], latest: new Map() };
}

export function isTold({ told }: ToldRuns, node: number): boolean {
  return isMarked(told[node >>> CHUNK_BITS] ?? NO_BITS, node & 0xffff);
}

/** @param runs all of a node. They hold until `dropRuns`. */
export function keepRuns({ told, latest }: ToldRuns, node: number, runs: readonly Run[]): void {
  const chunk = node >>> CHUNK_BITS;
  while (told.length <= chunk) told.push(new Uint32Array(CHUNK_WORDS));
  markIn(told[chunk] as Uint32Array, node & 0xffff);
  latest.set(node, runs);
}

/** @param node that is told. */
export function dropRuns({ told, latest }: ToldRuns, node: number): void {
  unmarkIn(told[node >>> CHUNK_BITS] as Uint32Array, node & 0xffff);
  latest.delete(node);
}

/** Called where nobody holds a run. */
export function leaveRuns({ latest }: ToldRuns): void {
  if (latest.size > MAX_RUNS) latest.clear();
}
