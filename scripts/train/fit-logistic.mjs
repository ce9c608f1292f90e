import { shuffle } from './random.mjs';
import { TailMean } from './tail-mean.mjs';

/**
 * Logistic regression over sets of features with AdaGrad steps (Duchi, Hazan & Singer, 2011); the mean over the second half of the passes.
 *
 * @param {{ places: Int32Array, isTrue: boolean }[]} examples
 * @param {{ size: number, passes: number, rate: number, decay: number, random: () => number }} options
 * @returns {Float32Array} `size` weights.
 */
export function fitLogistic(examples, { size, passes, rate, decay, random }) {
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  const order = [...examples];
  const mean = new TailMean(size);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const { places, isTrue } of order) {
      let score = 0;
      for (const place of places) score += weights[place];
      const error = 1 / (1 + Math.exp(-score)) - Number(isTrue);
      for (const place of places) {
        const gradient = error + decay * weights[place];
        squares[place] += gradient * gradient;
        weights[place] -= (rate * gradient) / Math.sqrt(squares[place] + 1e-6);
      }
    }
    if (2 * pass >= passes) mean.add(weights);
  }
  return mean.mean();
}
