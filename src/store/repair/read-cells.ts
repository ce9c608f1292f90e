/**
 * What stands on one page of a SQLite tree: children and records, read from the bytes (https://www.sqlite.org/fileformat2.html). Nothing
 * is taken for granted: what points outside of its page or goes round in circles is unreadable, and counted.
 */
import type { PageFile } from './page-file.ts';

export type Value = null | number | bigint | string | Buffer;

export interface Row {
  /** null in trees that are sorted by their records. */
  readonly rowid: number | null;
  readonly values: readonly Value[];
}

export interface Cells {
  /** By rowid (a table), or by their records (an index, or a table without rowids). */
  readonly kind: 'table' | 'index';
  readonly children: readonly number[];
  readonly rows: readonly Row[];
  /** Records that can't be read. */
  readonly unreadable: number;
}

const INDEX_INTERIOR = 2;
const TABLE_INTERIOR = 5;
const INDEX_LEAF = 10;
const TABLE_LEAF = 13;

const FILE_HEADER_BYTES = 100;
/** A record longer than any that the program writes is none. */
const MAX_RECORD_BYTES = 100_000_000;

/** Returns what a page holds; null when it is no page of a tree. */
export function readCells(file: PageFile, number: number): Cells | null {
  const page = file.read(number);
  if (page === null) return null;
  const start = number === 1 ? FILE_HEADER_BYTES : 0;
  const type = page.readUInt8(start);
  if (![INDEX_INTERIOR, TABLE_INTERIOR, INDEX_LEAF, TABLE_LEAF].includes(type)) return null;
  const isInterior = type === INDEX_INTERIOR || type === TABLE_INTERIOR;
  const pointersAt = start + (isInterior ? 12 : 8);
  const count = page.readUInt16BE(start + 3);
  if (pointersAt + 2 * count > page.length) return null;
  const pointers = Array.from({ length: count }, (_, at) => page.readUInt16BE(pointersAt + 2 * at));
  const kind = type === TABLE_INTERIOR || type === TABLE_LEAF ? 'table' : 'index';
  const children = isInterior
    ? [...pointers.filter((at) => at + 4 <= page.length), start + 8].map((at) =>
        page.readUInt32BE(at),
      )
    : [];
  if (type === TABLE_INTERIOR) return { kind, children, rows: [], unreadable: 0 };
  const rows = pointers.flatMap(
    (at) => attempt(() => readRow(file, page, isInterior ? at + 4 : at, type === TABLE_LEAF)) ?? [],
  );
  return { kind, children, rows, unreadable: count - rows.length };
}

/** @returns null where bytes are read that aren't there, which is how damage shows. */
function attempt<Result>(read: () => Result | null): Result | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readRow(file: PageFile, page: Buffer, at: number, hasRowid: boolean): Row | null {
  const length = readVarint(page, at);
  const id = hasRowid ? readVarint(page, length.end) : { value: 0n, end: length.end };
  const record = readPayload(file, page.subarray(id.end), Number(length.value), hasRowid);
  const values = record && readRecord(record);
  if (!values) return null;
  return { rowid: hasRowid ? Number(BigInt.asIntN(64, id.value)) : null, values };
}

/** At most 9 bytes; the last has 8 bits. */
function readVarint(bytes: Buffer, at: number): { readonly value: bigint; readonly end: number } {
  let value = 0n;
  for (let place = 0; place < 9; place++) {
    const byte = bytes.readUInt8(at + place);
    if (place === 8) return { value: (value << 8n) | BigInt(byte), end: at + 9 };
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value, end: at + place + 1 };
  }
  throw new RangeError('no varint');
}

/** What doesn't fit on the page goes on in a chain of others. */
function readPayload(
  file: PageFile,
  rest: Buffer,
  length: number,
  isTable: boolean,
): Buffer | null {
  const { pageBytes } = file;
  if (length > MAX_RECORD_BYTES || length > file.pageCount * pageBytes) return null;
  const most = isTable ? pageBytes - 35 : Math.floor(((pageBytes - 12) * 64) / 255) - 23;
  if (length <= most) return length <= rest.length ? rest.subarray(0, length) : null;
  const least = Math.floor(((pageBytes - 12) * 32) / 255) - 23;
  const wished = least + ((length - least) % (pageBytes - 4));
  const local = wished <= most ? wished : least;
  const parts = [rest.subarray(0, local)];
  let left = length - local;
  let next = rest.readUInt32BE(local);
  while (left > 0) {
    const page = next === 0 || next > file.pageCount ? null : file.read(next);
    if (page === null) return null;
    parts.push(page.subarray(4, 4 + left));
    left -= Math.min(left, pageBytes - 4);
    next = page.readUInt32BE(0);
  }
  // The last one of a chain names no other.
  return next === 0 ? Buffer.concat(parts) : null;
}

function readRecord(record: Buffer): readonly Value[] | null {
  const header = readVarint(record, 0);
  const headerEnd = Number(header.value);
  if (headerEnd > record.length) return null;
  const values: Value[] = [];
  let at = headerEnd;
  for (let typeAt = header.end; typeAt < headerEnd; ) {
    const type = readVarint(record, typeAt);
    typeAt = type.end;
    const length = lengthOf(Number(type.value));
    if (at + length > record.length) return null;
    values.push(readValue(record.subarray(at, at + length), Number(type.value)));
    at += length;
  }
  return at === record.length ? values : null;
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function lengthOf(type: number): number {
  const known = INTEGER_BYTES[type];
  if (known !== undefined) return known;
  if (type < 12) throw new RangeError('no type of a value');
  return Math.floor((type - 12) / 2);
}

const FLOAT = 7;

function readValue(bytes: Buffer, type: number): Value {
  if (type >= 12) return type % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8');
  if (type === 0) return null;
  if (type === FLOAT) return bytes.readDoubleBE(0);
  if (type > FLOAT) return type - FLOAT - 1;
  return bytes.length === 8 ? bytes.readBigInt64BE(0) : bytes.readIntBE(0, bytes.length);
}
