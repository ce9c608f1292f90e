/** Says where a disk is full, or nearly. */

const BYTES_A_MEBIBYTE = 1024 * 1024;

/** A day's news of a hundred outlets, with its indexes, is some of it. */
const LOW_BYTES = 100 * BYTES_A_MEBIBYTE;

/** @returns in words how little is free; null where there is room. */
export function describeRoom(freeBytes: number): string | null {
  if (freeBytes >= LOW_BYTES) return null;
  const free = Math.floor(freeBytes / BYTES_A_MEBIBYTE);
  return free === 0 ? 'disk full' : `disk nearly full (${free} MiB left)`;
}
