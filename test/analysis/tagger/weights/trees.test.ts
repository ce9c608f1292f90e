import { expect, it } from 'vitest';
import {
  packTrees,
  scoreByTrees,
  TREE_DEPTH,
} from '../../../../src/analysis/tagger/weights/trees.ts';

const INNER = 2 ** TREE_DEPTH - 1;
const LEAVES = 2 ** TREE_DEPTH;

/** Two trees that look at one number each at every level; a leaf is worth its place. */
const trees = {
  columns: Uint8Array.from({ length: 2 * INNER }, (_, node) => (node < INNER ? 0 : 1)),
  limits: new Float32Array(2 * INNER).fill(0.5),
  leaves: Float32Array.from({ length: 2 * LEAVES }, (_, leaf) => leaf % LEAVES),
};

it.each([
  ['both numbers below', [0, 0], 0],
  ['at the limit is not above it', [0.5, 0.5], 0],
  ['the first above', [1, 0], LEAVES - 1],
  ['both above', [1, 1], 2 * (LEAVES - 1)],
  ['both as great and as small as can be', [Infinity, -Infinity], LEAVES - 1],
])('adds up the leaves that the numbers lead to: %s', (_case, numbers, score) => {
  expect(scoreByTrees(packTrees(trees), Float32Array.from(numbers))).toBe(score);
});
