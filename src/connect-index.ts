/**
 * Fills the quote index: of a file from its snapshot and what came since, and keeps that snapshot up; of a database from all that is stored,
 * and follows what other processes store there.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { OlderQuotes } from '../commands/services.ts';
import { createChangeFollower } from './index-upkeep/follow-changes.ts';
import { createSnapshotKeeper, type SnapshotKeeper } from './index-upkeep/keep-snapshots.ts';
import { createEmptyIndex, openIndex } from './index-upkeep/open-index.ts';
import { createOlderReader } from './index-upkeep/read-older.ts';
import type { Logger } from './lib/logger.ts';
import { untilIdle } from './lib/take-turns.ts';
import type { Clock } from './lib/time/clock.ts';
import type { Timers } from './lib/time/timers.ts';
import type { QuoteIndex } from './quote-index/quote-index.ts';
import type { Store } from './store/store.ts';

export interface IndexParts {
  readonly store: Store;
  /** Where the snapshot of a file is. */
  readonly dataFolder: string;
  /** Quotes that are held at most; all where it is left out. */
  readonly maxQuotes?: number | undefined;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** Something that others stored has come into the index. */
  readonly onFollowed: () => void;
}

export interface ConnectedIndex {
  readonly index: QuoteIndex;
  /** What it doesn't hold. */
  readonly older: OlderQuotes;
  /** Resolves when all that others stored before the call is in the index. */
  readonly catchUp: () => Promise<void>;
  readonly snapshots: SnapshotKeeper;
}

/** @throws {VerbatimError} as the store. */
export async function connectIndex(parts: IndexParts): Promise<ConnectedIndex> {
  const { clock, logger } = parts;
  const startedAtMs = clock.nowMs();
  const connected = { ...(await fill(parts)), older: createOlderReader(parts.store) };
  const { quoteCount: quotes, articleCount: articles, heldSinceMs } = connected.index;
  logger.info(
    { quotes, articles, heldSinceMs, tookMs: clock.nowMs() - startedAtMs },
    'index loaded',
  );
  return connected;
}

async function fill(parts: IndexParts): Promise<Omit<ConnectedIndex, 'older'>> {
  const { store, dataFolder, maxQuotes = null, onFollowed } = parts;
  const { shared } = store;
  if (shared !== null) {
    const index = await createEmptyIndex(store, maxQuotes);
    const follower = createChangeFollower({ store, shared, index, onFollowed });
    await follower.load();
    index.prepare();
    return { index, catchUp: follower.catchUp, snapshots: NO_SNAPSHOTS };
  }
  const path = join(dataFolder, 'quote-index.snapshot');
  const { index, isRestored } = await openIndex({ ...parts, path, maxQuotes });
  const snapshots = createSnapshotKeeper({
    ...{ ...parts, path, index, isRestored, maxQuotes },
    pace: untilIdle,
    randomId: randomUUID,
  });
  return { index, catchUp: async () => undefined, snapshots };
}

/** Changes of a database are known for an hour: what a snapshot lacks may not be. */
const NO_SNAPSHOTS: SnapshotKeeper = { start: () => undefined, stop: async () => undefined };
