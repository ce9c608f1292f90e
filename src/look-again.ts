/**
 * Looks again at pages whose words channels were told, for outlets edit and take out in silence: soon at first, then after twice the time
 * each time, for three days. What is seen there is believed, and stored as any edit, when a second look some minutes later sees it too: a
 * page that is half written, or shows another layout now and then, corrects nothing.
 *
 * Only what is quoted counts: of a page whose teasers, counters and other paragraphs change all day, the paragraphs of its quotes are
 * compared. One page at a time; one that doesn't answer is looked at again at its next time.
 */

import type { Clock } from './lib/clock.ts';
import { foldText } from './lib/fold-text.ts';
import { hashText } from './lib/hash.ts';
import type { Logger } from './lib/logger.ts';
import { always, type MayWork } from './lib/may-work.ts';
import { spellMarks } from './lib/spell-marks.ts';
import type { Timers } from './lib/timers.ts';
import type { Article, EpochMs } from './model/article.ts';
import { VerbatimError } from './model/errors.ts';
import type { Span } from './model/span.ts';
import type { ItemReader } from './read-items.ts';
import type { ArticleInMessages } from './store/look-rows.ts';
import type { Store, StoredArticle } from './store/store.ts';

export interface LookerOptions {
  readonly store: Pick<Store, 'listArticlesInMessages' | 'getArticle' | 'noteLook'>;
  readonly lookAgain: ItemReader['lookAgain'];
  readonly mayWork?: MayWork;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
}

export interface Looker {
  start(): void;
  /** Looks at what is due now. @throws {VerbatimError} as the store. */
  runDue(): Promise<void>;
  /** Lets the look under way finish. */
  stop(): Promise<void>;
}

const FIRST_LOOK_MS = 30 * 60_000;
const LAST_LOOK_MS = 72 * 3_600_000;
const SECOND_GLANCE_MS = 10 * 60_000;
/** Whether something is due. */
const PAUSE_MS = 60_000;

export function createLooker(options: LookerOptions): Looker {
  const { store, lookAgain, mayWork = always, clock, timers, logger } = options;
  let cancel = (): void => undefined;
  let underWay: Promise<void> = Promise.resolve();
  let isStopped = false;

  function schedule(): void {
    if (isStopped) return;
    cancel = timers.after(PAUSE_MS, () => {
      underWay = runDue()
        .catch((error: unknown) => {
          logger.error({ err: error }, 'Pages could not be looked at again; they will be.');
        })
        .then(schedule);
    });
  }

  async function runDue(): Promise<void> {
    if (!(await mayWork())) return;
    const nowMs = clock.nowMs();
    const told = await store.listArticlesInMessages(nowMs - LAST_LOOK_MS);
    for (const each of told.filter((one) => isDue(one, nowMs))) if (!isStopped) await look(each);
  }

  async function look({ articleId, look: last }: ArticleInMessages): Promise<void> {
    const stored = await store.getArticle(articleId);
    if (stored === null) return;
    const atMs = clock.nowMs();
    const seen = await see(stored, last?.seen ?? null);
    await store.noteLook(articleId, { atMs, seen });
  }

  /** @returns what is to be seen once more before it is believed. */
  async function see(stored: StoredArticle, seenBefore: string | null): Promise<string | null> {
    const { url, reading } = stored.article;
    if (reading?.isFromFeed === true) return null;
    let seen: string | null = null;
    try {
      await lookAgain(stored, (page) => {
        seen = whatIsMissing(stored, page);
        return seen !== null && seen === seenBefore;
      });
    } catch (error) {
      if (!(error instanceof VerbatimError) || error.code === 'store-unreachable') throw error;
      logger.debug({ url, reason: error.finding }, 'page not looked at again');
    }
    return seenBefore === null ? seen : null;
  }

  return {
    start: schedule,
    runDue,
    async stop() {
      isStopped = true;
      cancel();
      await underWay;
    },
  };
}

/** A look in the future is one by a clock that was wrong. */
function isDue({ postedAtMs, look }: ArticleInMessages, nowMs: EpochMs): boolean {
  if (look === null) return nowMs >= postedAtMs + FIRST_LOOK_MS;
  const pauseMs = Math.max(look.atMs - postedAtMs, FIRST_LOOK_MS);
  return (
    look.atMs > nowMs || nowMs >= look.atMs + (look.seen === null ? pauseMs : SECOND_GLANCE_MS)
  );
}

/** @returns a mark of the paragraphs with quotes that the page hasn't any more, whatever lies between their words; null for none. */
function whatIsMissing({ article, analysis }: StoredArticle, page: Article): string | null {
  const text = toComparable(page.text);
  const spans = analysis.attributions.flatMap(({ source, contents }) =>
    source === null ? contents : [source, ...contents],
  );
  const quoting = new Set(spans.map((span) => paragraphAround(article.text, span)));
  const missing = [...quoting].filter((paragraph) => !text.includes(toComparable(paragraph)));
  return missing.length === 0 ? null : hashText(missing.join('\n')).toString(36);
}

function paragraphAround(text: string, { start, end }: Span): string {
  const next = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, next === -1 ? undefined : next);
}

const toComparable = (text: string) => ` ${foldText(spellMarks(text))} `;
