/** `verbatim backup FILE`, while the program runs, and `verbatim restore FILE`, while it doesn't. */
import type { Config } from '../../config/load.ts';
import { storePathOf } from '../app.ts';
import { systemClock } from '../lib/clock.ts';
import { backUpStore, restoreStore } from '../store/back-up.ts';

const BYTES_A_MEGABYTE = 1_000_000;

/** @throws {VerbatimError} as `backUpStore`. */
export async function backUp(config: Config, target: string): Promise<void> {
  const { bytes, articles } = await backUpStore(storePathOf(config), target);
  process.stdout.write(`Backed up ${describe(articles, bytes)} to ${target}.\n`);
}

/** @throws {VerbatimError} as `restoreStore`. */
export function restore(config: Config, source: string): void {
  const path = storePathOf(config);
  const stamp = new Date(systemClock.nowMs()).toISOString().replace(/[-:]|\.\d+Z$/g, '');
  const { bytes, articles, keptAt } = restoreStore(source, path, stamp);
  process.stdout.write(`Restored ${describe(articles, bytes)} to ${path}.\n`);
  if (keptAt !== null) process.stdout.write(`What was there is kept as ${keptAt}.\n`);
}

function describe(articles: number, bytes: number): string {
  return `${articles.toLocaleString('en-GB')} articles (${(bytes / BYTES_A_MEGABYTE).toFixed(1)} MB)`;
}
