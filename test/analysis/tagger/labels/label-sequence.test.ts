import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  CONTENT,
  CONTENT_INSIDE,
  CUE,
  endedRole,
  LABEL_COUNT,
  ROLE_COUNT,
  SOURCE,
  SOURCE_INSIDE,
  sumPaths,
  toStepTable,
} from '../../../../src/analysis/tagger/labels/label-sequence.ts';
import { ALL_LABELS, allPaths, chain, roleEndedAt } from '../../../helpers/analysis/label-paths.ts';

it('sums over all paths: each label and each end as likely as the paths that it is on', () => {
  fc.assert(
    fc.property(chain, ({ scores, steps, head }) => {
      const paths = allPaths(scores, steps, head);
      const total = paths.reduce((sum, path) => sum + Math.exp(path.sum), 0);
      const sums = sumPaths(scores, toStepTable(steps), head, true);
      const { labels, logSum, steps: counts } = sums;
      const chanceOf = (isOn: (path: readonly number[]) => boolean) =>
        paths.reduce((sum, path) => sum + (isOn(path.labels) ? Math.exp(path.sum) : 0), 0) / total;
      expect(logSum).toBeCloseTo(Math.log(total), 6);
      labels.forEach((chance, cell) => {
        const [at, label] = [Math.floor(cell / LABEL_COUNT), cell % LABEL_COUNT];
        expect(chance).toBeCloseTo(
          chanceOf((path) => path[at] === label),
          6,
        );
      });
      sums.ends?.forEach((chance, cell) => {
        const [at, role] = [Math.floor(cell / ROLE_COUNT), cell % ROLE_COUNT];
        expect(chance).toBeCloseTo(
          chanceOf((path) => roleEndedAt(path, at) === role),
          6,
        );
      });
      expect(counts?.reduce((sum, count) => sum + count, 0)).toBeCloseTo(
        scores.labels.length / LABEL_COUNT,
        6,
      );
    }),
    { numRuns: 40 },
  );
});

it.each([
  ['content', [CONTENT, CONTENT_INSIDE], CONTENT_INSIDE, 0],
  ['source', [SOURCE, SOURCE_INSIDE], SOURCE_INSIDE, 1],
])('ends a %s where the next label does not go on with it', (_role, own, goesOn, role) => {
  for (const from of own)
    expect(ALL_LABELS.map((to) => endedRole(from, to))).toEqual(
      ALL_LABELS.map((to) => (to === goesOn ? -1 : role)),
    );
  expect(endedRole(CUE, own[0] ?? 0)).toBe(-1);
});
