/**
 * Rows of six weights in three numbers of 32 bits, two to each: a row is added by three additions instead of six, and nothing is
 * added more often than these rows (Lamport, "Multiple byte processing with full-word instructions", 1975).
 */
import { type Weights, ZERO_CODE } from './weight-codes.ts';

/** Numbers a row. */
const WIDTH = 3;
const WEIGHTS_IN_ROW = 2 * WIDTH;
/** Weights become whole numbers from -MOST to MOST, kept above zero by BIAS, so that no sum runs into its neighbour. */
const MOST = 511;
const BIAS = 512;
const HALF = 0xffff;

export interface PackedRows {
  readonly rows: Int32Array;
  /** Of one step of the whole numbers. */
  readonly scale: number;
}

/** As many rows may be added up as half of a number holds. */
export const MAX_ROWS = Math.floor(HALF / (MOST + BIAS));

/** @param weights six a row. */
export function packRows({ codes, weightOf }: Weights): PackedRows {
  const largest = weightOf[2 * ZERO_CODE] ?? 0;
  const scale = largest === 0 ? 1 : largest / MOST;
  const whole = weightOf.map((weight) => Math.round(weight / scale) + BIAS);
  const rows = new Int32Array((codes.length / WEIGHTS_IN_ROW) * WIDTH);
  for (let at = 0; at < rows.length; at++) {
    const low = whole[(codes[2 * at] as number) + ZERO_CODE] as number;
    const high = whole[(codes[2 * at + 1] as number) + ZERO_CODE] as number;
    rows[at] = low | (high << 16);
  }
  return { rows, scale };
}

/**
 * Adds up rows.
 *
 * @param places which; at most MAX_ROWS of them, the first `count`.
 * @param sums six numbers are written from `cell` on.
 */
export function sumRows(
  { rows, scale }: PackedRows,
  { places, count }: { readonly places: Int32Array; readonly count: number },
  sums: Float64Array,
  cell: number,
): void {
  let first = 0;
  let second = 0;
  let third = 0;
  for (let index = 0; index < count; index++) {
    const row = (places[index] as number) * WIDTH;
    first = (first + (rows[row] as number)) | 0;
    second = (second + (rows[row + 1] as number)) | 0;
    third = (third + (rows[row + 2] as number)) | 0;
  }
  const bias = count * BIAS;
  sums[cell] = ((first & HALF) - bias) * scale;
  sums[cell + 1] = ((first >>> 16) - bias) * scale;
  sums[cell + 2] = ((second & HALF) - bias) * scale;
  sums[cell + 3] = ((second >>> 16) - bias) * scale;
  sums[cell + 4] = ((third & HALF) - bias) * scale;
  sums[cell + 5] = ((third >>> 16) - bias) * scale;
}
