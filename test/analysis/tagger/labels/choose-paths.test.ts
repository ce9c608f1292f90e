import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Path } from '../../../../src/analysis/tagger/labels/best-paths.ts';
import { choosePaths } from '../../../../src/analysis/tagger/labels/choose-paths.ts';

/** One letter an item, in the order of the labels: nothing, source, further source, content, further content, cue. */
const LETTERS = '.SsCcQ';
const WORDS: readonly number[] = new Array<number>(8).fill(1);

type Given = readonly [chance: number, labels: string];

function chosenOf(given: readonly Given[], words = WORDS): [labels: string, agreement: number][] {
  const paths: Path[] = given.map(([chance, letters]) => ({
    labels: [...letters].map((letter) => LETTERS.indexOf(letter)),
    logProbability: Math.log(chance),
  }));
  return choosePaths(paths, words).map(({ path, agreement }) => [
    [...path.labels].map((label) => LETTERS[label]).join(''),
    Math.round(100 * agreement) / 100,
  ]);
}

it.each<[string, Given[], [string, number][]]>([
  ['nothing of nothing', [], []],
  ['no path without a content', [[0.9, 'SsQ.....']], []],
  ['the only one', [[0.8, 'SsQCcc..']], [['SsQCcc..', 0.8]]],
  [
    'of several that say nearly the same the likeliest alone, with what all of them have',
    [
      [0.4, 'SsQCcccc'],
      [0.2, '.SQCcccc'],
      [0.1, 'SsQCccc.'],
    ],
    [['SsQCcccc', 0.7]],
  ],
  [
    'before the likeliest one on which more agree',
    [
      [0.3, 'SsQCcccc'],
      [0.25, 'SsQ...Cc'],
      [0.2, 'SsQ....C'],
    ],
    [
      ['SsQ...Cc', 0.45],
      ['SsQCcccc', 0.3],
    ],
  ],
  [
    'none between two others that is less than half as likely as one of them',
    [
      [0.4, 'SsQCc...'],
      [0.15, 'SsQCccc.'],
      [0.1, 'SsQCcccc'],
    ],
    [
      ['SsQCc...', 0.55],
      ['SsQCcccc', 0.25],
    ],
  ],
  [
    'two with other sources',
    [
      [0.5, 'S.QCcccc'],
      [0.3, '.SQCcccc'],
    ],
    [
      ['S.QCcccc', 0.5],
      ['.SQCcccc', 0.3],
    ],
  ],
  [
    'one with a source and one without',
    [
      [0.5, 'S.QCcccc'],
      [0.3, '..QCcccc'],
    ],
    [
      ['S.QCcccc', 0.5],
      ['..QCcccc', 0.3],
    ],
  ],
  [
    'none that stands for next to nothing more',
    [
      [0.8, 'S.QCcccc'],
      [0.03, '.SQCcccc'],
    ],
    [['S.QCcccc', 0.8]],
  ],
  [
    'three at most',
    [
      [0.3, 'SQC.....'],
      [0.25, 'SQ.C....'],
      [0.2, 'SQ..C...'],
      [0.15, 'SQ...C..'],
    ],
    [
      ['SQC.....', 0.3],
      ['SQ.C....', 0.25],
      ['SQ..C...', 0.2],
    ],
  ],
])('chooses %s', (_case, given, chosen) => expect(chosenOf(given)).toEqual(chosen));

it('counts a quotation by its words', () => {
  const withQuotationAt = (at: number) => WORDS.map((count, item) => (item === at ? 20 : count));
  const long: Given[] = [
    [0.5, 'SQC.....'],
    [0.3, 'SQCccccc'],
  ];
  expect(chosenOf(long)).toHaveLength(2);
  expect(chosenOf(long, withQuotationAt(2))).toEqual([['SQC.....', 0.8]]);
  const short: Given[] = [
    [0.5, 'SQC.....'],
    [0.3, 'SQCc....'],
  ];
  expect(chosenOf(short)).toEqual([['SQC.....', 0.8]]);
  expect(chosenOf(short, withQuotationAt(3))).toHaveLength(2);
});

it('chooses different paths, each standing for itself at least, and not for more than all', () => {
  const path = fc.record({
    labels: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 8, maxLength: 8 }),
    logProbability: fc.double({ min: -4, max: -2.5, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(path, { maxLength: 12 }), (paths) => {
      const chosen = choosePaths(paths, WORDS);
      const all = paths.reduce((sum, { logProbability }) => sum + Math.exp(logProbability), 0);
      expect(new Set(chosen.map((each) => each.path)).size).toBe(chosen.length);
      for (const { path: own, agreement } of chosen) {
        expect(agreement).toBeGreaterThanOrEqual(Math.exp(own.logProbability) - 1e-9);
        expect(agreement).toBeLessThanOrEqual(all + 1e-9);
      }
    }),
  );
});
