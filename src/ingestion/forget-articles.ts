/**
 * Removes articles that are older than the settings keep them, in the background: at start and daily, a few at a time, each time when
 * nobody waits for an answer. A batch is one transaction, so that a stop or a kill leaves nothing half removed.
 */
import type { RetentionStatus } from '../../commands/services.ts';
import type { Logger } from '../lib/logger.ts';
import { always, type MayWork } from '../lib/may-work.ts';
import { createTurns } from '../lib/take-turns.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Timers } from '../lib/time/timers.ts';
import type { EpochMs } from '../model/article.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import type { OldArticles, RemovedArticles, StoredPlace } from '../store/ports/retention-store.ts';
import type { Store } from '../store/store.ts';

export interface ForgetterOptions {
  /** How long articles are kept; undefined: for good. */
  readonly days: number | undefined;
  readonly store: Pick<Store, 'removeOldArticles' | 'getSetting' | 'setSetting'>;
  readonly index: Pick<QuoteIndex, 'removeArticle'>;
  readonly mayWork?: MayWork;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
}

export interface Forgetter {
  /** Begins after a pause, so that a start is not slowed; does nothing where articles are kept for good. */
  start(): void;
  /** Lets the batch under way finish. */
  stop(): Promise<void>;
  /** null where articles are kept for good. */
  status(): RetentionStatus | null;
}

const DAY_MS = 86_400_000;
const FIRST_PAUSE_MS = 60_000;

/** Articles looked at in one turn: removing one takes a millisecond or two. */
const ARTICLES_A_TURN = 3;

/** What the last look removed, as `RetentionStatus['last']`. */
const LAST_LOOK_SETTING = 'retention.last';

/** A clock that went on by more since the last look may be wrong, and what is removed is gone. */
const MAX_STEP_MS = 7 * DAY_MS;
/** So long it has to go on before it is believed: until the next look. */
const DOUBT_MS = DAY_MS - 3_600_000;
/** When such a clock was first seen, by itself. */
const DOUBT_SETTING = 'retention.doubtedSinceMs';

/** Knows what the last look removed, also one before a restart. */
export async function createForgetter(options: ForgetterOptions): Promise<Forgetter> {
  const { days, store, index, mayWork = always, clock, timers, logger } = options;
  const takeTurn = createTurns();
  const known = days === undefined ? null : await store.getSetting(LAST_LOOK_SETTING);
  let last = known === null ? null : (JSON.parse(known) as RetentionStatus['last']);
  let cancel = (): void => undefined;
  let underWay: Promise<void> = Promise.resolve();
  let isStopped = false;

  function schedule(keptDays: number, delayMs: number): void {
    if (isStopped) return;
    cancel = timers.after(delayMs, () => {
      underWay = lookInTurn(keptDays)
        .catch((error: unknown) => {
          logger.error({ err: error }, 'old articles not removed');
          return DAY_MS;
        })
        .then((pauseMs) => schedule(keptDays, pauseMs));
    });
  }

  /** @returns when to look again. */
  async function lookInTurn(keptDays: number): Promise<number> {
    if (!(await mayWork())) return FIRST_PAUSE_MS;
    await look(keptDays);
    return DAY_MS;
  }

  async function removeSome(batch: OldArticles): Promise<RemovedArticles> {
    const removed = await store.removeOldArticles(batch);
    for (const id of removed.ids) index.removeArticle(id);
    return removed;
  }

  /** Asked of the store, for a restart must not make a wrong clock a right one. */
  async function isDoubtful(atMs: EpochMs): Promise<boolean> {
    if (last === null || atMs - last.atMs <= MAX_STEP_MS) return false;
    const known = await store.getSetting(DOUBT_SETTING);
    const doubtedForMs = known === null ? -1 : atMs - Number(known);
    if (doubtedForMs >= DOUBT_MS && doubtedForMs <= MAX_STEP_MS) return false;
    if (doubtedForMs < 0 || doubtedForMs > MAX_STEP_MS)
      await store.setSetting(DOUBT_SETTING, String(atMs));
    return true;
  }

  async function look(keptDays: number): Promise<void> {
    const atMs = clock.nowMs();
    if (await isDoubtful(atMs)) {
      const lastLook = new Date(last?.atMs ?? 0).toISOString();
      logger.warn({ lastLook }, 'old articles not removed yet: the clock went on by days');
      return;
    }
    const beforeMs = atMs - keptDays * DAY_MS;
    let removed = 0;
    let after: StoredPlace | null = null;
    do {
      const batch: OldArticles = { beforeMs, after, limit: ARTICLES_A_TURN };
      const { ids, next } = await takeTurn(() => removeSome(batch));
      removed += ids.length;
      after = next;
    } while (after !== null && !isStopped);
    last = { atMs, removed };
    await store.setSetting(LAST_LOOK_SETTING, JSON.stringify(last));
    if (removed > 0) logger.info({ articles: removed, days: keptDays }, 'old articles removed');
  }

  return {
    start() {
      if (days !== undefined) schedule(days, FIRST_PAUSE_MS);
    },
    async stop() {
      isStopped = true;
      cancel();
      await underWay;
    },
    status: () => (days === undefined ? null : { days, last }),
  };
}
