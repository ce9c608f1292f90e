/** Boosted decision trees (Friedman, 2001): each adds a little to one score. */

/** Levels of each tree; all are full, so that a node's children stand at twice its place. */
export const TREE_DEPTH = 5;
const INNER = 2 ** TREE_DEPTH - 1;
const LEAVES = 2 ** TREE_DEPTH;

/** Trees one after the other; the nodes of each level by level. */
export interface Trees {
  /** Which number an inner node looks at. */
  readonly columns: Uint8Array;
  /** To the right where the number is above it. */
  readonly limits: Float32Array;
  readonly leaves: Float32Array;
}

/** The same with whole numbers for limits: which side a node goes to is then the sign of a difference, and no branch to guess. */
export interface PackedTrees {
  readonly columns: Uint8Array;
  readonly limits: Int32Array;
  readonly leaves: Float32Array;
}

/** Steps of whole numbers to one. */
const SCALE = 2 ** 16;
/** Farther from zero than this, numbers are taken for it, so that no difference leaves 32 bits. */
const MOST = 2 ** 30 - 1;

export function packTrees({ columns, limits, leaves }: Trees): PackedTrees {
  return { columns, limits: Int32Array.from(limits, toWhole), leaves };
}

function toWhole(value: number): number {
  return Math.round(Math.min(MOST, Math.max(-MOST, value * SCALE)));
}

/** Filled anew for each row of numbers, of which there are no more than columns can tell. */
const WHOLE = new Int32Array(256);

/** @returns the sum of the leaves that the numbers lead to. */
export function scoreByTrees(trees: PackedTrees, numbers: Float32Array): number {
  const { columns } = trees;
  const whole = WHOLE;
  for (let at = 0; at < numbers.length; at++) whole[at] = toWhole(numbers[at] as number);
  let score = 0;
  // Two trees at a time: each level waits for the one before, and meanwhile the other tree's can be read.
  let root = 0;
  for (; root + INNER < columns.length; root += 2 * INNER) {
    const other = root + INNER;
    let node = 0;
    let otherNode = 0;
    for (let level = 0; level < TREE_DEPTH; level++) {
      node = childOf(trees, whole, root, node);
      otherNode = childOf(trees, whole, other, otherNode);
    }
    score += leafOf(trees, root, node);
    score += leafOf(trees, other, otherNode);
  }
  if (root < columns.length) {
    let node = 0;
    for (let level = 0; level < TREE_DEPTH; level++) node = childOf(trees, whole, root, node);
    score += leafOf(trees, root, node);
  }
  return score;
}

function childOf(
  { columns, limits }: PackedTrees,
  whole: Int32Array,
  root: number,
  node: number,
): number {
  const place = root + node;
  const number = whole[columns[place] as number] as number;
  return 2 * node + 1 + (((limits[place] as number) - number) >>> 31);
}

function leafOf({ leaves }: PackedTrees, root: number, node: number): number {
  return leaves[(root / INNER) * LEAVES + node - INNER] as number;
}
