/**
 * Rows of six weights in two numbers of 32 bits, three to each, which are added two at a time (Lamport, "Multiple byte processing with
 * full-word instructions", 1975): nothing is read more often than these rows, most of the time goes into waiting for them, and of a
 * smaller table more is near.
 */
import { type Weights, ZERO_CODE } from './weight-codes.ts';

/** Numbers a row. */
const WIDTH = 2;
const WEIGHTS_IN_ROW = 6;
/** Weights become whole numbers of ten bits, from -MOST to MOST, kept above zero by BIAS, so that no sum runs into its neighbour. */
const MOST = 511;
const BIAS = 512;
const HALF = 0xffff;
const FIRST = 0x3ff;
const SECOND = FIRST << 16;

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
  for (let row = 0; 2 * row < rows.length; row++) {
    const at = (label: number) =>
      whole[(codes[WEIGHTS_IN_ROW * row + label] as number) + ZERO_CODE] as number;
    rows[2 * row] = at(0) | (at(1) << 10) | (at(4) << 20);
    rows[2 * row + 1] = at(2) | (at(3) << 10) | (at(5) << 20);
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
    const low = rows[row] as number;
    const high = rows[row + 1] as number;
    first = (first + ((low & FIRST) | ((low << 6) & SECOND))) | 0;
    second = (second + ((high & FIRST) | ((high << 6) & SECOND))) | 0;
    third = (third + ((low >>> 20) | ((high >>> 4) & SECOND))) | 0;
  }
  const bias = count * BIAS;
  sums[cell] = ((first & HALF) - bias) * scale;
  sums[cell + 1] = ((first >>> 16) - bias) * scale;
  sums[cell + 2] = ((second & HALF) - bias) * scale;
  sums[cell + 3] = ((second >>> 16) - bias) * scale;
  sums[cell + 4] = ((third & HALF) - bias) * scale;
  sums[cell + 5] = ((third >>> 16) - bias) * scale;
}
