import { stat, statfs } from 'node:fs/promises';

export interface DiskFigures {
  /** Of the file and its write-ahead log. */
  readonly storeBytes: number;
  /** What an unprivileged program may still write on that file system. */
  readonly freeBytes: number;
}

/** How large the store's file is, and how much room is left beside it. Rejects where the file can't be looked at. */
export async function readDisk(path: string): Promise<DiskFigures> {
  const { size } = await stat(path);
  // Away after a clean stop, and right at the start.
  const log = await stat(`${path}-wal`).catch(() => ({ size: 0 }));
  const { bavail, bsize } = await statfs(path);
  return { storeBytes: size + log.size, freeBytes: bavail * bsize };
}
