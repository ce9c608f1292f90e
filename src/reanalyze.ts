/**
 * Brings stored articles up to the analyser of today, in the background: newest first, one at a time, and never more than a
 * share of one core. What is done is in the store, so a stop or a kill costs one article at most.
 */

import type { Clock } from './lib/clock.ts';
import type { Logger } from './lib/logger.ts';
import { always, type MayWork } from './lib/may-work.ts';
import type { Timers } from './lib/timers.ts';
import type { Analysis } from './model/analysis.ts';
import type { Article } from './model/article.ts';
import type { QuoteIndex } from './quote-index/quote-index.ts';
import type { Store } from './store/store.ts';

export interface ReanalyzerOptions {
  readonly store: Store;
  readonly index: QuoteIndex;
  readonly mayWork?: MayWork;
  readonly analyze: (article: Article) => Analysis | Promise<Analysis>;
  /** Of the analyser of today. */
  readonly version: () => Promise<number>;
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
/** Pauses four times as long as it works: a fifth of one core. */
const PAUSE_FOR_WORK = 4;

export function createReanalyzer(options: ReanalyzerOptions): Reanalyzer {
  const { store, index, analyze, version, mayWork = always, clock, timers, logger } = options;
  let cancel = (): void => undefined;
  let underWay: Promise<void> = Promise.resolve();
  let isStopped = false;
  let done = 0;

  function schedule(delayMs: number): void {
    if (isStopped) return;
    cancel = timers.after(delayMs, () => {
      underWay = step().catch((error: unknown) => {
        logger.error({ err: error }, 'articles are not analysed again until the next start');
      });
    });
  }

  async function step(): Promise<void> {
    if (!(await mayWork())) return schedule(ANOTHERS_PAUSE_MS);
    const startedAtMs = clock.nowMs();
    const [id] = await store.findOutdatedArticles(await version(), 1);
    if (id === undefined) {
      if (done > 0) logger.info({ articles: done }, 'all articles analysed again');
      return;
    }
    const before = await store.getArticle(id);
    const after = before && (await store.replaceAnalysis(id, await analyze(before.article)));
    if (after) {
      index.putArticle(id, after.quotes);
      done++;
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
