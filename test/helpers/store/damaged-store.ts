/** A store with much in it, and ways to damage its file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { silentLogger } from '../../../src/lib/logger.ts';
import { SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { removeFile } from '../../../src/store/files/take-place.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { openPageFile } from '../../../src/store/repair/page-file.ts';
import { readCells } from '../../../src/store/repair/read-cells.ts';
import { tempFolder } from '../temp-folder.ts';
import { feed } from '../values/feed.ts';
import { news } from '../values/news.ts';
import { newsDayClock } from './open-test-store.ts';

export const PAGE_BYTES = 4096;

const ARTICLES = 120;
const QUOTES = 6;

let made: Buffer | null = null;

/** @returns the bytes of a store with 120 articles of 6 quotes each, 3 feeds and 300 items. */
export async function storeBytes(): Promise<Buffer> {
  if (made !== null) return made;
  const path = join(tempFolder(), 'verbatim.db');
  const store = await openStore({ path, clock: newsDayClock, logger: silentLogger });
  for (const id of ['f1', 'f2', 'f3']) await store.addFeed(feed(id));
  for (let number = 0; number < ARTICLES; number++) {
    const said = Array.from({ length: QUOTES }, (_, at) => ({
      words: `Bridge ${number} costs ${at + 1} million crowns, and nobody in Oster shall pay for it twice.`,
    }));
    const feedId = `f${(number % 3) + 1}`;
    const { article, analysis } = news({ title: `Bridge ${number}`, feedId, said });
    await store.saveArticle(article, analysis);
  }
  for (let number = 0; number < 300; number++)
    await store.rememberItem('f1' as never, `item-${number}-${'x'.repeat(40)}`, null);
  await store.setSetting('colour', 'blue');
  await store.close();
  made = readFileSync(path);
  return made;
}

/** Puts these bytes, and no log, where a store is looked for. */
export function putStore(path: string, bytes: Buffer): void {
  removeFile(path);
  writeFileSync(path, bytes);
}

/** @returns the bytes with these pages, from 1, filled with noise. */
export function withBrokenPages(bytes: Buffer, pages: readonly number[]): Buffer {
  const broken = Buffer.from(bytes);
  for (const page of pages) broken.fill(0xa5, (page - 1) * PAGE_BYTES, page * PAGE_BYTES);
  return broken;
}

export type Rows = ReadonlyMap<string, ReadonlySet<string>>;

/** Every row of every table, as JSON; but for the numbers of changes, which each file has of its own. */
export function readRows(path: string): Rows {
  const database = new SqliteDatabase(path, { readonly: true });
  const names = database
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'article_changes'",
    )
    .pluck()
    .all() as string[];
  const rows = names.map((name) => {
    const all = database.prepare(`SELECT * FROM ${name}`).all();
    return [name, new Set(all.map((row) => JSON.stringify(row)))] as const;
  });
  database.close();
  return new Map(rows);
}

/** Each leaf of a whole store: whose it is, its page with those that its records go on in, and the texts of its rows. */
export function listLeaves(path: string): readonly Leaf[] {
  const database = new SqliteDatabase(path, { readonly: true });
  const names = database.prepare('SELECT pageno, name FROM dbstat').raw().all() as [
    number,
    string,
  ][];
  database.close();
  const tables = new Map(names);
  const file = openPageFile(path);
  const touched = new Set<number>();
  const recording = {
    ...file,
    read(number: number) {
      touched.add(number);
      return file.read(number);
    },
  };
  const leaves: Leaf[] = [];
  for (let number = 2; number <= file.pageCount; number++) {
    touched.clear();
    const cells = readCells(recording, number);
    if (cells === null || cells.rows.length === 0) continue;
    const texts = cells.rows.flatMap(({ values }) => values.filter((value) => isText(value)));
    leaves.push({
      table: tables.get(number) ?? '',
      pages: new Set(touched),
      texts: new Set(texts),
    });
  }
  file.close();
  return leaves;
}

export interface Leaf {
  readonly table: string;
  readonly pages: ReadonlySet<number>;
  readonly texts: ReadonlySet<string>;
}

const isText = (value: unknown): value is string => typeof value === 'string';
