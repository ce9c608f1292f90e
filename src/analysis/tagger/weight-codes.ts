/**
 * Weights as one byte each: most are small and few are large, so the steps between codes grow with the weight (companding,
 * as in ITU-T G.711): about four per cent of it.
 */

export interface EncodedWeights {
  readonly codes: Int8Array;
  readonly largest: number;
}

const MOST = 127;
/** How many times finer the steps are near zero than if they were equal. */
const COMPRESSION = 100;

/** @returns the codes nearest to the weights. */
export function encodeWeights(weights: Float32Array): EncodedWeights {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const codes = Int8Array.from(weights, (weight) => {
    const share = largest === 0 ? 0 : Math.abs(weight) / largest;
    const code = (Math.log1p(COMPRESSION * share) / Math.log1p(COMPRESSION)) * MOST;
    return Math.sign(weight) * Math.round(code);
  });
  return { codes, largest };
}

export function decodeWeights({ codes, largest }: EncodedWeights): Float32Array {
  const weightOf = new Float32Array(2 * MOST + 1);
  for (let code = -MOST; code <= MOST; code++) {
    const share = Math.expm1((Math.abs(code) / MOST) * Math.log1p(COMPRESSION)) / COMPRESSION;
    weightOf[code + MOST] = Math.sign(code) * share * largest;
  }
  const weights = new Float32Array(codes.length);
  for (let at = 0; at < codes.length; at++) weights[at] = weightOf[(codes[at] ?? 0) + MOST] ?? 0;
  return weights;
}
