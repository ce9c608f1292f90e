/** `verbatim opml export` and `verbatim opml import`: the feeds that are followed, as a file for or from other readers. */
import { readFileSync } from 'node:fs';
import { describeSkipped } from '../../commands/feeds/move-feeds.ts';
import type { ImportReport } from '../../commands/services.ts';
import type { Config } from '../../config/load.ts';
import { createFeedParser } from '../feeds/parse-in-worker.ts';
import { exportFeeds, importFeeds } from '../following/import-feeds.ts';
import { sayUnreadable } from '../lib/file-trouble.ts';
import { createLogger } from '../lib/logger.ts';
import { systemClock } from '../lib/time/clock.ts';
import { VerbatimError } from '../model/errors.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { demandStore, storePathOf } from '../store-place.ts';

/** @throws {VerbatimError} `store-missing` where nothing is stored. */
export async function exportOpml(config: Config): Promise<void> {
  demandStore(config);
  process.stdout.write(await withStore(config, exportFeeds));
}

export interface OpmlImport {
  readonly config: Config;
  /** Or "-" for stdin. */
  readonly file: string;
  /** Print the report as JSON. */
  readonly isJson: boolean;
}

/** @throws {VerbatimError} `usage` when the file can't be read, `list-malformed` when it is no OPML: nothing is stored then. */
export async function importOpml({ config, file, isJson }: OpmlImport): Promise<void> {
  const body = readGiven(file);
  const parser = createFeedParser(systemClock);
  const report = await withStore(config, (store) =>
    importFeeds(body, { store, parser, nowMs: systemClock.nowMs() }),
  ).finally(() => parser.close());
  process.stdout.write(isJson ? `${JSON.stringify(toRecord(report))}\n` : describe(report));
}

async function withStore<Result>(
  config: Config,
  use: (store: Store) => Promise<Result>,
): Promise<Result> {
  const logger = createLogger(config.logLevel);
  const store = await openStore({ path: storePathOf(config), clock: systemClock, logger });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

function readGiven(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? process.stdin.fd : file);
  } catch (cause) {
    throw new VerbatimError(
      'usage',
      `${file} can't be read (${sayUnreadable(cause)}); allowed: an OPML file, or - for stdin.`,
      { cause },
    );
  }
}

function toRecord({ added, skipped, warnings }: ImportReport): object {
  return { added: added.map(({ title, url }) => ({ title, url })), skipped, warnings };
}

function describe({ added, skipped, warnings }: ImportReport): string {
  const lines = [
    `${added.length} added, ${skipped.length} skipped.`,
    ...(added.length === 0 ? [] : ['None was tried yet: each is checked when it is first read.']),
    ...warnings,
    ...skipped.map(describeSkipped),
  ];
  return `${lines.join('\n')}\n`;
}
