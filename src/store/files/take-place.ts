/** A store's file put in the place of another, which is kept: a kill at any moment leaves one of both there. */
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** SQLite's log and its index stand beside a file that is open or was not closed. */
export const FILE_ENDS = ['', '-wal', '-shm'];

/** To its owner, whatever else may be done with it: a copy may have been put away without. */
export const READ_AND_WRITE = 0o600;

export function removeFile(path: string): void {
  for (const end of FILE_ENDS) rmSync(`${path}${end}`, { force: true });
}

/**
 * What is there has its second name before it loses its first, and its log goes with it, also one that lost its file: SQLite would play it
 * into whatever takes the file's place.
 *
 * @param half closed, with no log of its own.
 * @returns the first name that something is kept under; null where nothing was.
 */
export function takePlace(half: string, path: string, keptAt: string): string | null {
  const file = openSync(half, 'r');
  fsyncSync(file);
  closeSync(file);
  handOver(half, path);
  const ends = FILE_ENDS.filter((end) => existsSync(`${path}${end}`));
  if (ends.includes('')) keepUnder(path, keptAt);
  for (const end of ends.filter((each) => each !== ''))
    renameSync(`${path}${end}`, `${keptAt}${end}`);
  renameSync(half, path);
  return ends[0] === undefined ? null : `${keptAt}${ends[0]}`;
}

/**
 * Gives a file that is to take a place the rights of what is there. Whoever restores and repairs is root, often, and whoever runs the program
 * is not: then it is given to the owner of what is there, or of the folder.
 */
function handOver(file: string, place: string): void {
  const isTaken = existsSync(place);
  const { mode } = statSync(isTaken ? place : file);
  chmodSync(file, (mode & 0o777) | READ_AND_WRITE);
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(isTaken ? place : dirname(place));
  chownSync(file, uid, gid);
}

function keepUnder(path: string, keptAt: string): void {
  try {
    linkSync(path, keptAt);
  } catch {
    // No second names in this file system.
    renameSync(path, keptAt);
  }
}
