/**
 * Every record of a SQLite file that can still be read, tree by tree, from the bytes: a page that is lost takes along no other, because
 * leaves whose parent is lost are found by going through all pages.
 */
import type { PageFile } from './page-file.ts';
import { type Row, readCells } from './read-cells.ts';

export interface Tree {
  readonly type: 'table' | 'index';
  readonly name: string;
  /** The table's own name, or that of the table that the index is of. */
  readonly table: string;
  readonly root: number;
}

export interface Walk {
  /** Pages of trees that were come by, and what they are not to be taken for again. */
  readonly seen: Set<number>;
}

export interface Walked {
  readonly rows: readonly Row[];
  /** Records on pages that are there, and can't be read. */
  readonly unreadable: number;
  /** A page of the tree is lost, with what was on it and below it. */
  readonly isPageLost: boolean;
}

/** Trees are no deeper: 4 levels hold a hundred million rows. */
const MAX_DEPTH = 20;

/** The trees that the file's own list names, as far as it can be read. */
export function listTrees(file: PageFile): readonly Tree[] {
  const trees: Tree[] = [];
  for (const { rows } of walkTree(file, 1, { seen: new Set() }))
    for (const { values } of rows) {
      const [type, name, table, root] = values;
      if (type !== 'table' && type !== 'index') continue;
      if (typeof name !== 'string' || typeof table !== 'string' || typeof root !== 'number')
        continue;
      // A virtual table has no pages of its own.
      if (root === 0) continue;
      trees.push({ type, name, table, root });
    }
  return trees;
}

/** Page by page, from the root on. */
export function* walkTree(
  file: PageFile,
  number: number,
  walk: Walk,
  depth = 0,
): Generator<Walked> {
  const isPossible = number > 0 && number <= file.pageCount && depth < MAX_DEPTH;
  const cells = isPossible && !walk.seen.has(number) ? readCells(file, number) : null;
  if (cells === null) {
    yield { rows: [], unreadable: 0, isPageLost: true };
    return;
  }
  walk.seen.add(number);
  const { rows, unreadable } = cells;
  yield { rows, unreadable, isPageLost: false };
  for (const child of cells.children) yield* walkTree(file, child, walk, depth + 1);
}

/** Pages that hold nothing any more; what stands on them was deleted. `isWhole`: all of them are known. */
export function listFreePages(file: PageFile): {
  readonly pages: ReadonlySet<number>;
  readonly isWhole: boolean;
} {
  const pages = new Set<number>();
  const first = file.read(1);
  if (first === null) return { pages, isWhole: false };
  const told = first.readUInt32BE(36);
  let trunk = first.readUInt32BE(32);
  while (trunk !== 0) {
    const page = trunk > file.pageCount || pages.has(trunk) ? null : file.read(trunk);
    if (page === null) return { pages, isWhole: false };
    pages.add(trunk);
    const count = Math.min(page.readUInt32BE(4), file.pageBytes / 4 - 2);
    for (let at = 0; at < count; at++) pages.add(page.readUInt32BE(8 + 4 * at));
    trunk = page.readUInt32BE(0);
  }
  return { pages, isWhole: pages.size === told };
}
