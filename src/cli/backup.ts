/** `verbatim backup FILE`, while the program runs, and `verbatim restore FILE`, while it doesn't. */
import type { Config } from '../../config/load.ts';
import { systemClock } from '../lib/time/clock.ts';
import { backUpStore, restoreStore } from '../store/files/back-up.ts';
import { storeFileOf } from '../store-place.ts';

const INSTEAD = 'Databases are copied with pg_dump and put back with pg_restore.';

const BYTES_A_MEGABYTE = 1_000_000;

/** @throws {VerbatimError} as `backUpStore` and `storeFileOf`. */
export async function backUp(config: Config, target: string): Promise<void> {
  const { bytes, articles } = await backUpStore(storeFileOf(config, INSTEAD), target);
  process.stdout.write(`Backed up ${describe(articles, bytes)} to ${target}.\n`);
}

/** @throws {VerbatimError} as `restoreStore` and `storeFileOf`. */
export function restore(config: Config, source: string): void {
  const path = storeFileOf(config, INSTEAD);
  const stamp = new Date(systemClock.nowMs()).toISOString().replace(/[-:]|\.\d+Z$/g, '');
  const { bytes, articles, keptAt } = restoreStore(source, path, stamp);
  process.stdout.write(`Restored ${describe(articles, bytes)} to ${path}.\n`);
  if (keptAt !== null) process.stdout.write(`What was there is kept as ${keptAt}.\n`);
}

function describe(articles: number, bytes: number): string {
  return `${articles.toLocaleString('en-GB')} articles (${(bytes / BYTES_A_MEGABYTE).toFixed(1)} MB)`;
}
