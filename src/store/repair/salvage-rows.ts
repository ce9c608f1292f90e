/**
 * Puts what can be read of a damaged file into a new database of the same schema.
 *
 * First each table's tree from its root; then, for tables that lost a page, pages that no tree leads to any more and that are not known as
 * free, where what stands on them fits one of these tables alone. What an index names and no table has is known to be lost.
 */
import { getOrMake } from '../../lib/get-or-make.ts';
import type { Database, Statement } from '../database/sqlite.ts';
import type { PageFile } from './page-file.ts';
import { type Cells, type Row, readCells, type Value } from './read-cells.ts';
import { listFreePages, listTrees, type Tree, type Walk, walkTree } from './walk-trees.ts';

export interface Salvaged {
  readonly table: string;
  /** Rows that are in the new database. */
  read: number;
  /** Rows that are known to be lost. */
  lost: number;
  /** A page of the table is lost: more rows than are known may be. */
  isPageLost: boolean;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly mayBeNull: boolean;
  readonly isRowid: boolean;
}

interface Target {
  readonly salvaged: Salvaged;
  /** In the order in which records have them. */
  readonly columns: readonly Column[];
  readonly hasRowid: boolean;
  readonly rowids: Set<number>;
  readonly inserts: Map<number, Statement<unknown[]>>;
}

/** Fills the tables of `into`, which are empty, in one transaction. */
export function salvageRows(file: PageFile, into: Database): readonly Salvaged[] {
  const targets = new Map(listTables(into).map((name) => [name, createTarget(into, name)]));
  into.transaction(() => {
    const trees = listTrees(file);
    const walk: Walk = { seen: new Set() };
    // Its own pages, which are no table's.
    for (const _page of walkTree(file, 1, { seen: walk.seen }));
    for (const [name, target] of targets) {
      const tree = trees.find(({ type, name: each }) => type === 'table' && each === name);
      if (tree === undefined) target.salvaged.isPageLost = true;
      else takeTree(file, tree, target, { into, walk });
    }
    takeOrphans(file, trees, targets, { into, walk });
    for (const tree of trees) countLost(file, tree, targets.get(tree.table));
    keepCounting(file, trees, into);
  })();
  return [...targets.values()].map(({ salvaged }) => salvaged);
}

/** But for those that triggers fill: `article_changes` has numbers of its own in each file. */
function listTables(database: Database): readonly string[] {
  return database
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'article_changes' ORDER BY name",
    )
    .pluck()
    .all() as string[];
}

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
}

function createTarget(database: Database, table: string): Target {
  const infos = database.pragma(`table_info(${table})`) as ColumnInfo[];
  const isWithout = database
    .prepare('SELECT wr FROM pragma_table_list WHERE name = ?')
    .pluck()
    .get(table);
  const hasRowid = isWithout === 0;
  const keys = infos.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  // Without rowids a record begins with its key.
  const ordered = hasRowid ? infos : [...keys, ...infos.filter(({ pk }) => pk === 0)];
  const columns = ordered.map(({ name, type, notnull, pk }) => ({
    name,
    type,
    mayBeNull: notnull === 0,
    isRowid: hasRowid && pk > 0 && type === 'INTEGER',
  }));
  const salvaged = { table, read: 0, lost: 0, isPageLost: false };
  return { salvaged, columns, hasRowid, rowids: new Set(), inserts: new Map() };
}

interface Taking {
  readonly into: Database;
  readonly walk: Walk;
}

function takeTree(file: PageFile, tree: Tree, target: Target, { into, walk }: Taking): void {
  const { salvaged } = target;
  for (const { rows, unreadable, isPageLost } of walkTree(file, tree.root, walk)) {
    salvaged.lost += unreadable;
    if (isPageLost) salvaged.isPageLost = true;
    for (const row of rows) if (!insert(into, target, row)) salvaged.lost++;
  }
}

/** @returns whether it is in: not where it doesn't fit the table, or something else has its place. */
function insert(into: Database, target: Target, { rowid, values }: Row): boolean {
  const { columns, hasRowid, inserts, salvaged } = target;
  if (values.length > columns.length || (rowid !== null) !== hasRowid) return false;
  const needsRowid = hasRowid && !columns.some(({ isRowid }) => isRowid);
  const statement = getOrMake(inserts, values.length, () => {
    const names = columns.slice(0, values.length).map(({ name }) => name);
    const all = needsRowid ? [...names, 'rowid'] : names;
    const marks = all.map(() => '?').join(', ');
    return into.prepare<unknown[]>(
      `INSERT OR IGNORE INTO ${salvaged.table} (${all.join(', ')}) VALUES (${marks})`,
    );
  });
  const given = values.map((value, at) => (columns[at]?.isRowid ? rowid : value));
  try {
    if (statement.run(...given, ...(needsRowid ? [rowid] : [])).changes === 0) return false;
  } catch {
    // A value of another type than the column's: the bytes are not what was written.
    return false;
  }
  salvaged.read++;
  if (rowid !== null) target.rowids.add(rowid);
  return true;
}

function takeOrphans(
  file: PageFile,
  trees: readonly Tree[],
  targets: ReadonlyMap<string, Target>,
  { into, walk }: Taking,
): void {
  const torn = [...targets.values()].filter(({ salvaged }) => salvaged.isPageLost);
  if (torn.length === 0) return;
  for (const { type, table, root } of trees)
    if (type === 'index' || !targets.has(table)) passThrough(file, root, walk);
  const free = listFreePages(file);
  // What was deleted may stand on a page that isn't known as free: a message that was sent must not be sent again.
  const trusted = free.isWhole
    ? torn
    : torn.filter(({ salvaged }) => salvaged.table !== 'deliveries');
  for (let number = 2; number <= file.pageCount; number++) {
    if (walk.seen.has(number) || free.pages.has(number)) continue;
    const cells = readCells(file, number);
    if (cells !== null) takeOrphan(into, cells, trusted);
  }
}

/** Pages that could be of several tables are of none. */
function takeOrphan(into: Database, cells: Cells, torn: readonly Target[]): void {
  const [target, ...others] = torn.filter((each) => fits(each, cells));
  if (target === undefined || others.length > 0) return;
  for (const row of cells.rows) insert(into, target, row);
}

/** Its pages are known from then on. */
function passThrough(file: PageFile, root: number, walk: Walk): void {
  for (const _page of walkTree(file, root, walk));
}

/** Whether every row of a page could be one of the table. */
function fits({ columns, hasRowid }: Target, { kind, rows }: Cells): boolean {
  if (rows.length === 0 || (kind === 'table') !== hasRowid) return false;
  return rows.every(
    ({ values }) =>
      values.length === columns.length &&
      columns.every((column, at) => isOf(column, values[at] ?? null)),
  );
}

function isOf({ type, mayBeNull, isRowid }: Column, value: Value): boolean {
  if (isRowid) return value === null;
  if (value === null) return mayBeNull;
  if (type === 'TEXT') return typeof value === 'string';
  return typeof value === 'number' || typeof value === 'bigint';
}

/** Numbers that rows had which were deleted are not given again: SQLite's own table knows the highest. */
function keepCounting(file: PageFile, trees: readonly Tree[], into: Database): void {
  const root = trees.find(({ name }) => name === 'sqlite_sequence')?.root ?? 0;
  const raise = into.prepare('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?');
  const add = into.prepare('INSERT INTO sqlite_sequence (seq, name) VALUES (?, ?)');
  for (const { rows } of walkTree(file, root, { seen: new Set() }))
    for (const { values } of rows) {
      const [name, highest] = values;
      if (typeof name !== 'string' || typeof highest !== 'number') continue;
      if (raise.run(highest, name).changes === 0) add.run(highest, name);
    }
}

/** An index ends its records with the rowid. */
function countLost(file: PageFile, { type, root }: Tree, target: Target | undefined): void {
  if (type !== 'index' || target === undefined || !target.hasRowid) return;
  const named = new Set<number>();
  for (const { rows } of walkTree(file, root, { seen: new Set() }))
    for (const { values } of rows) {
      const rowid = values.at(-1);
      if (typeof rowid === 'number' && !target.rowids.has(rowid)) named.add(rowid);
    }
  target.salvaged.lost = Math.max(target.salvaged.lost, named.size);
}
