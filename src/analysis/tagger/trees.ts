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

/** @returns the sum of the leaves that the numbers lead to. */
export function scoreByTrees({ columns, limits, leaves }: Trees, numbers: Float32Array): number {
  let score = 0;
  for (let tree = 0; tree * INNER < columns.length; tree++) {
    let node = 0;
    for (let level = 0; level < TREE_DEPTH; level++) {
      const place = tree * INNER + node;
      const isRight = (numbers[columns[place] as number] as number) > (limits[place] as number);
      node = 2 * node + (isRight ? 2 : 1);
    }
    score += leaves[tree * LEAVES + node - INNER] as number;
  }
  return score;
}
