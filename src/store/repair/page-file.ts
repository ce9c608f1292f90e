/**
 * The pages of a SQLite file as bytes, also of a damaged one, with those of its write-ahead log in their place. Only reads.
 *
 * Offsets and checksums are those of https://www.sqlite.org/fileformat2.html. Of the log counts what SQLite would take: frames of one
 * run with right checksums, up to the last one that ends a transaction.
 */
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

export interface PageFile {
  readonly pageBytes: number;
  /** Of the file or, where it has more, of its log. */
  readonly pageCount: number;
  /** @param number from 1. @returns null where there is no such page, or only a part of it. */
  read(number: number): Buffer | null;
  close(): void;
}

const MAGIC = 'SQLite format 3\0';
/** What better-sqlite3 makes, for a file that doesn't tell any more. */
const USUAL_PAGE_BYTES = 4096;
const HEADER_BYTES = 100;

/** @throws errors of the file system. */
export function openPageFile(path: string): PageFile {
  const file = openSync(path, 'r');
  const header = Buffer.alloc(HEADER_BYTES);
  readSync(file, header, 0, HEADER_BYTES, 0);
  const pageBytes = readPageBytes(header);
  const log = readLog(`${path}-wal`, pageBytes);
  const inFile = Math.ceil(fstatSync(file).size / pageBytes);
  return {
    pageBytes,
    pageCount: Math.max(inFile, ...log.keys()),
    read(number) {
      const logged = log.get(number);
      if (logged !== undefined) return logged;
      const page = Buffer.alloc(pageBytes);
      const count = readSync(file, page, 0, pageBytes, (number - 1) * pageBytes);
      return count === pageBytes ? page : null;
    },
    close: () => closeSync(file),
  };
}

function readPageBytes(header: Buffer): number {
  const told = header.readUInt16BE(16);
  const bytes = told === 1 ? 65_536 : told;
  const isTold = header.toString('latin1', 0, MAGIC.length) === MAGIC;
  const isPossible = bytes >= 512 && (bytes & (bytes - 1)) === 0;
  return isTold && isPossible ? bytes : USUAL_PAGE_BYTES;
}

const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
/** Its last bit tells the order of bytes in checksums. */
const LOG_MAGIC = 0x377f0682;

/** @returns pages by number. */
function readLog(path: string, pageBytes: number): ReadonlyMap<number, Buffer> {
  const pages = new Map<number, Buffer>();
  if (!existsSync(path)) return pages;
  const log = readFileSync(path);
  if (log.length < LOG_HEADER_BYTES || (log.readUInt32BE(0) & ~1) >>> 0 !== LOG_MAGIC) return pages;
  if (log.readUInt32BE(8) !== pageBytes) return pages;
  const isBigEndian = (log.readUInt32BE(0) & 1) === 1;
  const salts = log.subarray(16, 24);
  let sums = addToSums([0, 0], log.subarray(0, 24), isBigEndian);
  if (sums[0] !== log.readUInt32BE(24) || sums[1] !== log.readUInt32BE(28)) return pages;
  let open = new Map<number, Buffer>();
  const frameBytes = FRAME_HEADER_BYTES + pageBytes;
  for (let at = LOG_HEADER_BYTES; at + frameBytes <= log.length; at += frameBytes) {
    const frame = log.subarray(at, at + FRAME_HEADER_BYTES);
    const page = log.subarray(at + FRAME_HEADER_BYTES, at + frameBytes);
    sums = addToSums(addToSums(sums, frame.subarray(0, 8), isBigEndian), page, isBigEndian);
    const isRight = sums[0] === frame.readUInt32BE(16) && sums[1] === frame.readUInt32BE(20);
    if (!isRight || !frame.subarray(8, 16).equals(salts)) break;
    open.set(frame.readUInt32BE(0), page);
    const endsTransaction = frame.readUInt32BE(4) > 0;
    if (!endsTransaction) continue;
    for (const [number, bytes] of open) pages.set(number, bytes);
    open = new Map();
  }
  return pages;
}

type Sums = readonly [number, number];

function addToSums(before: Sums, bytes: Buffer, isBigEndian: boolean): Sums {
  let [first, second] = before;
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    const one = isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    const two = isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4);
    first = (first + one + second) >>> 0;
    second = (second + two + first) >>> 0;
  }
  return [first, second];
}
