import { chmodSync, chownSync, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** To its owner, whatever else may be done with it: a copy may have been put away without. */
const READ_AND_WRITE = 0o600;

/**
 * Gives a file that is to take a place the rights of what is there. Whoever restores and repairs is root, often, and whoever runs the program
 * is not: then it is given to the owner of what is there, or of the folder.
 */
export function handOver(file: string, place: string): void {
  const isTaken = existsSync(place);
  const { mode } = statSync(isTaken ? place : file);
  chmodSync(file, (mode & 0o777) | READ_AND_WRITE);
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(isTaken ? place : dirname(place));
  chownSync(file, uid, gid);
}
