/**
 * Weights as one byte each: most are small and few are large, so the steps between codes grow with the weight (companding,
 * as in ITU-T G.711): about four per cent of it. They stay so in memory too: a table of a quarter the size is read faster.
 */

export interface Weights {
  /** From -127 to 127. */
  readonly codes: Int8Array;
  /** The weight of a code, at the code plus ZERO_CODE. */
  readonly weightOf: Float32Array;
}

/** Where the weight of code 0 stands in `weightOf`. */
export const ZERO_CODE = 127;
const MOST = 127;
/** How many times finer the steps are near zero than if they were equal. */
const COMPRESSION = 100;

/** @returns the codes nearest to the weights. */
export function encodeWeights(weights: Float32Array): Weights {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const codes = Int8Array.from(weights, (weight) => {
    const share = largest === 0 ? 0 : Math.abs(weight) / largest;
    const code = (Math.log1p(COMPRESSION * share) / Math.log1p(COMPRESSION)) * MOST;
    return Math.sign(weight) * Math.round(code);
  });
  return { codes, weightOf: weightTable(largest) };
}

/** @returns the weight of each code, when the greatest code stands for `largest`. */
export function weightTable(largest: number): Float32Array {
  const weightOf = new Float32Array(2 * MOST + 1);
  for (let code = -MOST; code <= MOST; code++) {
    const share = Math.expm1((Math.abs(code) / MOST) * Math.log1p(COMPRESSION)) / COMPRESSION;
    weightOf[code + ZERO_CODE] = Math.sign(code) * share * largest;
  }
  return weightOf;
}
