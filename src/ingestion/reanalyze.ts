/**
 * Brings stored articles up to the analyser of today, in the background: newest first, one at a time, and never more than a
 * share of one core. What is done is in the store, so a stop or a kill costs one article at most. One that fails is passed over
 * until the next start.
 */
import type { Logger } from '../lib/logger.ts';
import { always, type MayWork } from '../lib/may-work.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Timers } from '../lib/time/timers.ts';
import type { ArticleId } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';
import { type Renewing, renewAnalysis } from './renew-analysis.ts';

export interface ReanalyzerOptions extends Renewing {
  readonly mayWork?: MayWork;
  /** Of the analyser of today. */
  readonly version: () => Promise<number>;
  /** Told of each article: something that was posted may have been taken back. */
  readonly onRenewed?: () => void;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
}

export interface Reanalyzer {
  /** Begins after a pause, so that a start is not slowed. */
  start(): void;
  /** Lets the article under way finish. */
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 5000;
const LEAST_PAUSE_MS = 20;
/** While another process does it. */
const ANOTHERS_PAUSE_MS = 60_000;
/** After a failure: a database that was lost may be back by then, a full disk have room. */
const FAILED_PAUSE_MS = 60_000;
/** Pauses four times as long as it works: a fifth of one core. */
const PAUSE_FOR_WORK = 4;

export function createReanalyzer(options: ReanalyzerOptions): Reanalyzer {
  const { store, index, analyze, version, onRenewed, mayWork = always } = options;
  const { clock, timers, logger } = options;
  let cancel = (): void => undefined;
  let underWay: Promise<void> = Promise.resolve();
  let isStopped = false;
  let done = 0;
  const passedOver = new Set<ArticleId>();

  function schedule(delayMs: number): void {
    if (isStopped) return;
    cancel = timers.after(delayMs, () => {
      underWay = step().catch((error: unknown) => {
        logger.error(
          { err: error },
          'articles could not be analysed again, and will be tried later',
        );
        schedule(FAILED_PAUSE_MS);
      });
    });
  }

  async function step(): Promise<void> {
    if (!(await mayWork())) return schedule(ANOTHERS_PAUSE_MS);
    const startedAtMs = clock.nowMs();
    const outdated = await store.findOutdatedArticles(await version(), passedOver.size + 1);
    const id = outdated.find((each) => !passedOver.has(each));
    if (id === undefined) {
      const counts = { articles: done, passedOver: passedOver.size };
      if (done > 0) logger.info(counts, 'all articles analysed again');
      return;
    }
    try {
      if (await renewAnalysis({ store, index, analyze }, id)) {
        done++;
        onRenewed?.();
      }
    } catch (error) {
      // Away, the store fails for all.
      if (error instanceof VerbatimError && error.code === 'store-unreachable') throw error;
      passedOver.add(id);
      const what = 'article could not be analysed again, and is passed over until the next start';
      logger.error({ err: error, articleId: id }, what);
      return schedule(FAILED_PAUSE_MS);
    }
    const tookMs = clock.nowMs() - startedAtMs;
    schedule(Math.max(LEAST_PAUSE_MS, PAUSE_FOR_WORK * tookMs));
  }

  return {
    start: () => schedule(FIRST_PAUSE_MS),
    async stop() {
      isStopped = true;
      cancel();
      await underWay;
    },
  };
}
