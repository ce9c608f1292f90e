import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestPaths } from '../../../../src/analysis/tagger/labels/best-paths.ts';
import {
  CUE,
  sumPaths,
  toStepTable,
} from '../../../../src/analysis/tagger/labels/label-sequence.ts';
import { allPaths, chain, sumOf } from '../../../helpers/analysis/label-paths.ts';

it('finds the best few paths in their order', () => {
  fc.assert(
    fc.property(chain, fc.integer({ min: 1, max: 12 }), ({ scores, steps, head }, most) => {
      const table = toStepTable(steps);
      const chances = sumPaths(scores, table, head);
      const found = bestPaths(scores, table, chances)(most);
      const paths = allPaths(scores, steps, head);
      found.forEach(({ labels, logProbability }, rank) => {
        expect(labels[head]).toBe(CUE);
        expect(sumOf([...labels], scores, steps) - chances.logSum).toBeCloseTo(logProbability, 6);
        expect(logProbability).toBeCloseTo((paths[rank]?.sum ?? 0) - chances.logSum, 6);
      });
      expect(new Set(found.map(({ labels }) => labels.join())).size).toBe(found.length);
      expect(found.length).toBe(Math.min(most, paths.length));
    }),
    { numRuns: 40 },
  );
});
