/**
 * Keeps a snapshot of the quote index: hourly where something changed, and at a stop. It is written a slice at a time when nobody waits for
 * an answer. When an article comes meanwhile, what was written is of no use, and it is begun again a little later: with one article in four
 * seconds, and a second or two for a million quotes, every other try comes through. As long as none does, the one before stays.
 */
import type { Logger } from '../lib/logger.ts';
import type { Timers } from '../lib/time/timers.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import { SNAPSHOTS_SETTING } from '../store/articles/change-rows.ts';
import type { Store } from '../store/store.ts';
import { programMark, writeSnapshot } from './snapshot-file.ts';

export interface SnapshotKeeperOptions {
  readonly path: string;
  readonly store: Pick<Store, 'lastChange' | 'getSetting' | 'setSetting'>;
  readonly index: Pick<QuoteIndex, 'save' | 'changeCount'>;
  /** Of the index; null where it holds all quotes. */
  readonly maxQuotes: number | null;
  /** The index is as it was in the snapshot, or nearly. */
  readonly isRestored: boolean;
  /** Waited for between two slices. */
  readonly pace: () => Promise<void>;
  readonly timers: Timers;
  readonly randomId: () => string;
  readonly logger: Logger;
}

export interface SnapshotKeeper {
  start(): void;
  /** Writes what changed. Called when nothing is stored any more. */
  stop(): Promise<void>;
}

const MINUTE_MS = 60_000;
/** After a start that had to read the store. */
const FIRST_PAUSE_MS = MINUTE_MS;
const PAUSE_MS = 60 * MINUTE_MS;
/** After a try during which something changed. */
const RETRY_PAUSE_MS = 20_000;
const MAX_TRIES = 10;
/** What the store has when it is asked is in the index so much later for sure, also where a database answers over a network. */
const SETTLE_MS = 1000;

/** A snapshot that is written, and the one in whose place it comes: whichever of them a kill leaves. */
const IDS_KNOWN = 2;

export function createSnapshotKeeper(options: SnapshotKeeperOptions): SnapshotKeeper {
  const { store, index, isRestored, timers, logger } = options;
  let cancel = (): void => undefined;
  let whenStopped = (): void => undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  let isStopped = false;
  // Nothing had changed when it was restored.
  let savedCount = isRestored ? 0 : null;

  function schedule(delayMs: number, tries: number): void {
    if (isStopped) return;
    cancel = timers.after(delayMs, () => {
      underWay = save().then((isSaved) => {
        if (isSaved || tries >= MAX_TRIES) schedule(PAUSE_MS, 1);
        else schedule(RETRY_PAUSE_MS, tries + 1);
      });
    });
  }

  /** @returns false when something changed meanwhile. What fails is told in the log: nothing depends on it. */
  async function save(): Promise<boolean> {
    if (index.changeCount === savedCount) return true;
    try {
      const change = await store.lastChange();
      await settle();
      const { changeCount } = index;
      const isWritten = await write(change);
      if (isWritten) savedCount = changeCount;
      return isWritten;
    } catch (error) {
      logger.warn({ err: error, path: options.path }, 'snapshot of the quote index not written');
      return true;
    }
  }

  async function settle(): Promise<void> {
    if (isStopped) return;
    await new Promise<void>((resolve) => {
      whenStopped = resolve;
      cancel = timers.after(SETTLE_MS, resolve);
    });
  }

  async function write(change: number): Promise<boolean> {
    const { path, maxQuotes, randomId } = options;
    const id = randomId();
    const isWritten = await writeSnapshot({
      path,
      header: { id, change, program: programMark(), maxQuotes },
      index,
      // A stop waits for it.
      pace: async () => (isStopped ? undefined : options.pace()),
      onWhole: () => noteSnapshot(store, id),
    });
    if (isWritten) logger.info({ path, change }, 'snapshot of the quote index written');
    return isWritten;
  }

  return {
    start: () => schedule(isRestored ? PAUSE_MS : FIRST_PAUSE_MS, 1),
    async stop() {
      isStopped = true;
      cancel();
      whenStopped();
      await underWay;
      await save();
    },
  };
}

/** Before it takes its place, so that there is never one that the store doesn't know. */
async function noteSnapshot(store: SnapshotKeeperOptions['store'], id: string): Promise<void> {
  const known = JSON.parse((await store.getSetting(SNAPSHOTS_SETTING)) ?? '[]') as string[];
  await store.setSetting(SNAPSHOTS_SETTING, JSON.stringify([id, ...known].slice(0, IDS_KNOWN)));
}
