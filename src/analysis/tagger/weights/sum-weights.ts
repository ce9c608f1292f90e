import type { Features } from './features.ts';
import { type Weights, ZERO_CODE } from './weight-codes.ts';

/** @returns the sum of the features' weights. */
export function sumWeights(
  { codes, weightOf }: Weights,
  { places, count }: Pick<Features, 'places' | 'count'>,
): number {
  let total = 0;
  for (let index = 0; index < count; index++)
    total += weightOf[(codes[places[index] ?? 0] ?? 0) + ZERO_CODE] ?? 0;
  return total;
}

/** @returns a score as a probability, in (0, 1). */
export const logistic = (score: number): number => 1 / (1 + Math.exp(-score));
