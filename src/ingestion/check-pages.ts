/**
 * Checks the pages whose words channels were told, for outlets edit and take out in silence: soon at first, then after twice the time each
 * time, for three days. What a check sees is believed when another one some minutes later sees it too, and stored as any edit: a page that
 * is half written, or has another layout now and then, corrects nothing. Where the page is gone, its channels are told, and when it is back.
 *
 * Only what is quoted counts: of a page whose teasers, counters and other paragraphs change all day, the paragraphs of its quotes are
 * compared, and whether its words stand in quotation marks. One page at a time; one that doesn't answer is checked again at its next time.
 */
import { hashText } from '../lib/hash.ts';
import type { Logger } from '../lib/logger.ts';
import { always, type MayWork } from '../lib/may-work.ts';
import { foldText } from '../lib/text/fold-text.ts';
import { spellMarks } from '../lib/text/spell-marks.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Timers } from '../lib/time/timers.ts';
import type { Article, ArticleId, EpochMs } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';
import type { Span } from '../model/span.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';
import type { ArticleInMessages, PageCheck } from '../store/ports/page-check-store.ts';
import type { Store } from '../store/store.ts';
import { areQuotedAlike } from './are-quoted-alike.ts';
import type { ItemReader } from './read-items.ts';

export interface PageCheckerOptions {
  readonly store: Pick<Store, 'listArticlesInMessages' | 'getArticle' | 'notePageCheck'>;
  readonly rereadPage: ItemReader['rereadPage'];
  /** Told of one page several times. @param finding why it can't be read any more: a sentence. */
  readonly onGone: (stored: StoredArticle, finding: string, goneAtMs: EpochMs) => Promise<void>;
  /** It was gone, and has the words again. */
  readonly onBack: (stored: StoredArticle, goneAtMs: EpochMs) => Promise<void>;
  readonly mayWork?: MayWork;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
}

export interface PageChecker {
  start(): void;
  /** Checks what is due now. @throws {VerbatimError} as the store. */
  runDue(): Promise<void>;
  /** Lets the check under way finish. */
  stop(): Promise<void>;
}

/** What a check comes to. */
type Seen = Pick<PageCheck, 'seen' | 'goneAtMs'>;

const FIRST_PAUSE_MS = 30 * 60_000;
const LAST_CHECK_MS = 72 * 3_600_000;
/** Before what was seen is believed. */
const SECOND_PAUSE_MS = 10 * 60_000;
/** Whether something is due. */
const LOOK_EVERY_MS = 60_000;

export function createPageChecker(options: PageCheckerOptions): PageChecker {
  const { store, rereadPage, onGone, onBack, mayWork = always, clock, timers, logger } = options;
  let cancel = (): void => undefined;
  let underWay: Promise<void> = Promise.resolve();
  let isStopped = false;

  function schedule(): void {
    if (isStopped) return;
    cancel = timers.after(LOOK_EVERY_MS, () => {
      underWay = runDue()
        .catch((error: unknown) => {
          logger.error({ err: error }, 'Pages could not be checked; they will be.');
        })
        .then(schedule);
    });
  }

  async function runDue(): Promise<void> {
    if (!(await mayWork())) return;
    const nowMs = clock.nowMs();
    const told = await store.listArticlesInMessages(nowMs - LAST_CHECK_MS);
    for (const each of told.filter((one) => isDue(one, nowMs))) if (!isStopped) await check(each);
  }

  async function check({ articleId, check: last }: ArticleInMessages): Promise<void> {
    const atMs = clock.nowMs();
    const before = { seen: last?.seen ?? null, goneAtMs: last?.goneAtMs ?? null };
    const { seen, goneAtMs } = await look(articleId, { ...before, atMs }).catch(
      (error: unknown): Seen => {
        if (error instanceof VerbatimError) throw error;
        // What is damaged, or can't be analysed, keeps no other page waiting, and its outlet is not asked each minute.
        logger.error({ err: error, articleId }, 'A page could not be checked; it will be.');
        return { ...before, seen: null };
      },
    );
    // What is not the same twice waits for its next time.
    await store.notePageCheck(articleId, {
      atMs,
      seen: before.seen === null ? seen : null,
      goneAtMs,
    });
  }

  async function look(id: ArticleId, before: PageCheck): Promise<Seen> {
    const stored = await store.getArticle(id);
    return stored === null || stored.article.reading?.isFromFeed === true
      ? { ...before, seen: null }
      : await see(stored, before);
  }

  /** Sees what the page has otherwise, null for nothing, and acts where that was seen before. */
  async function see(stored: StoredArticle, before: PageCheck): Promise<Seen> {
    let seen: string | null = null;
    try {
      await rereadPage(stored, (page) => {
        seen = whatIsMissing(stored, page);
        return seen !== null && seen === before.seen;
      });
    } catch (error) {
      if (!(error instanceof VerbatimError) || error.code === 'store-unreachable') throw error;
      logger.debug({ url: stored.article.url, reason: error.finding }, 'page not checked');
      const isGone = error.code === 'article-gone';
      return isGone ? await seeGone(stored, error.finding, before) : { ...before, seen: null };
    }
    const isTheSame = seen === null || seen === before.seen;
    if (before.goneAtMs === null || !isTheSame) return { ...before, seen };
    await onBack(stored, before.goneAtMs);
    return { seen, goneAtMs: null };
  }

  async function seeGone(stored: StoredArticle, finding: string, before: PageCheck): Promise<Seen> {
    const isSeenTwice = before.seen === finding;
    const goneAtMs = before.goneAtMs ?? (isSeenTwice ? before.atMs : null);
    if (goneAtMs === null) return { seen: finding, goneAtMs };
    // Noted first: whatever comes in between, it is told under the same time, and so once.
    if (before.goneAtMs === null)
      await store.notePageCheck(stored.article.id, { ...before, goneAtMs });
    // Also what was posted since it is known.
    await onGone(stored, finding, goneAtMs);
    return { seen: null, goneAtMs };
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

/** A check in the future is one by a clock that was wrong. */
function isDue({ postedAtMs, check }: ArticleInMessages, nowMs: EpochMs): boolean {
  if (check === null) return nowMs >= postedAtMs + FIRST_PAUSE_MS;
  const pauseMs = Math.max(check.atMs - postedAtMs, FIRST_PAUSE_MS);
  const nextMs = check.atMs + (check.seen === null ? pauseMs : SECOND_PAUSE_MS);
  return check.atMs > nowMs || nowMs >= nextMs;
}

/**
 * @returns a mark of the paragraphs with quotes that the page hasn't any more, whatever lies between their words, and of the words that
 *   stood in quotation marks, or in none, as they do no more; null for none.
 */
function whatIsMissing({ article, analysis }: StoredArticle, page: Article): string | null {
  const text = toComparable(page.text);
  const { attributions } = analysis;
  const contents = attributions.flatMap((each) => each.contents);
  const sources = attributions.flatMap(({ source }) => source ?? []);
  const quoting = new Set(
    [...sources, ...contents].map((span) => paragraphAround(article.text, span)),
  );
  const isAlike = areQuotedAlike(article.text, page.text);
  const missing = [
    ...[...quoting].filter((paragraph) => !text.includes(toComparable(paragraph))),
    ...contents
      .map(({ start, end }) => article.text.slice(start, end))
      .filter((words) => !isAlike(words)),
  ];
  return missing.length === 0 ? null : hashText(missing.join('\n')).toString(36);
}

function paragraphAround(text: string, { start, end }: Span): string {
  const next = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, next === -1 ? undefined : next);
}

const toComparable = (text: string) => ` ${foldText(spellMarks(text))} `;
