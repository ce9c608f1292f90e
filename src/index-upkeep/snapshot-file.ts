/**
 * The snapshot of the quote index as a file: a mark, a header, and what the index saves. It is written beside its place and renamed when it is
 * whole and on disk, so that whenever the process is killed there is the one before or the new one.
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { endianness } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import {
  createChain,
  loadBlock,
  loadJson,
  type SnapshotSource,
  saveBlock,
  saveJson,
  UnusableSnapshot,
} from '../quote-index/snapshot/snapshot-blocks.ts';

export interface SnapshotHeader {
  /** Its own, which the store knows. */
  readonly id: string;
  /** It has at least what the store had up to this change. */
  readonly change: number;
  /** Of the program that wrote it: `programMark`. */
  readonly program: string;
  /** Of the index; null where it holds all quotes. */
  readonly maxQuotes: number | null;
}

const FILE_MARK = 'Verbatim quote index 1\n';

/** Written in one go: the work of a few milliseconds. */
const SLICE_BYTES = 1 << 18;
/** Node reads no more at once (2^31 - 1). */
const MAX_READ_BYTES = 1 << 30;

export interface Writing {
  readonly path: string;
  readonly header: SnapshotHeader;
  readonly index: Pick<QuoteIndex, 'save' | 'changeCount'>;
  /** Waited for between two slices. */
  readonly pace: () => Promise<void>;
  /** Called when the file is whole, before it takes its place. */
  readonly onWhole: () => Promise<void>;
}

/** @returns false when something changed meanwhile: then the file is as it was before. */
export async function writeSnapshot(writing: Writing): Promise<boolean> {
  const { path, onWhole } = writing;
  const half = `${path}.part`;
  try {
    const file = await open(half, 'w');
    try {
      if (!(await writeSlices(file, writing))) return false;
      await file.sync();
    } finally {
      await file.close();
    }
    await onWhole();
    await rename(half, path);
    await syncFolder(dirname(path));
    return true;
  } finally {
    await rm(half, { force: true });
  }
}

async function writeSlices(file: FileHandle, { header, index, pace }: Writing): Promise<boolean> {
  const { changeCount } = index;
  const chain = createChain();
  const head = [saveBlock(chain, [Buffer.from(FILE_MARK)]), saveJson(chain, header)];
  for (const slice of toSlices([...head, index.save()])) {
    for (let at = 0; at < slice.length; ) {
      const { bytesWritten } = await file.write(slice, at);
      at += bytesWritten;
    }
    await pace();
    if (index.changeCount !== changeCount) return false;
  }
  return true;
}

/** Copies, so that nothing that changes is written. Each is valid until the next. */
function* toSlices(sources: readonly Iterable<Uint8Array>[]): Generator<Uint8Array> {
  const slice = Buffer.alloc(SLICE_BYTES);
  let length = 0;
  for (const source of sources) {
    for (const piece of source) {
      for (let at = 0; at < piece.length; ) {
        const part = piece.subarray(at, at + SLICE_BYTES - length);
        slice.set(part, length);
        at += part.length;
        length += part.length;
        if (length < SLICE_BYTES) continue;
        yield slice;
        length = 0;
      }
    }
  }
  yield slice.subarray(0, length);
}

/** So that the new name outlives a power cut. Where folders can't be opened (Windows), the file system sees to it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (folder === null) return;
  try {
    await folder.sync();
  } catch {
    // Some file systems have nothing to sync of a folder.
  } finally {
    await folder.close();
  }
}

/**
 * @param read gets the header and where all behind it is read from.
 * @returns what `read` returns; null where there is no file.
 * @throws {UnusableSnapshot} for a file that is none, or was damaged.
 */
export function readSnapshot<Result>(
  path: string,
  read: (header: SnapshotHeader, source: SnapshotSource) => Result,
): Result | null {
  const file = openIfThere(path);
  if (file === null) return null;
  try {
    const source = createSource(file);
    if (Buffer.from(loadBlock(source)).toString() !== FILE_MARK)
      throw new UnusableSnapshot('it is no snapshot of this kind');
    const header = loadJson(source) as SnapshotHeader;
    // What the index saved is a chain of its own.
    const result = read(header, { ...source, chain: createChain() });
    if (source.left() > 0) throw new UnusableSnapshot('it goes on behind its end');
    return result;
  } finally {
    closeSync(file);
  }
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function createSource(file: number): SnapshotSource {
  let left = fstatSync(file).size;
  return {
    chain: createChain(),
    left: () => left,
    read(length) {
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; ) {
        const read = readSync(file, bytes, at, Math.min(length - at, MAX_READ_BYTES), null);
        if (read === 0) throw new UnusableSnapshot('it ends too early');
        at += read;
      }
      left -= length;
      return bytes.buffer;
    },
  };
}

/** Folders whose code tells what is in a snapshot. */
const CODE = ['quote-index', 'lib', 'gazetteer', 'model'];

/**
 * Stands for the code and the machine that a snapshot is made by: with other rules for words and names, or another Unicode, it is made
 * anew.
 */
export function programMark(): string {
  const hash = createHash('sha256').update(`${process.version} ${endianness()}`);
  const root = fileURLToPath(new URL('..', import.meta.url));
  for (const folder of CODE) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((each) => /\.[jt]s$/.test(each)).sort())
      hash.update(name).update(readFileSync(join(root, folder, name)));
  }
  return hash.digest('hex').slice(0, 32);
}
