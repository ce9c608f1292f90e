/**
 * Reads the page of a stored article again, for whoever asks for it: outlets edit and take out in silence, and no feed tells of it. What is
 * edited is stored as any edit; a page that is gone, or doesn't answer soon, leaves what is stored, and the reason is told.
 *
 * What is read of a page alone is compared with what was read of it beside its feed: the text of a feed is left as it is, and of an
 * article that a feed brought a page with much less is no edit.
 */
import type { ReadArticle } from '../../commands/services.ts';
import { hasPosts, keepOlderPosts } from '../articles/keep-older-posts.ts';
import type { Logger } from '../lib/logger.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Timers } from '../lib/time/timers.ts';
import type { Article, ArticleId, EpochMs } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';

export interface AgainOptions {
  /** @param known the article as it was read before. */
  readonly fetchPage: (known: Article) => Promise<Article>;
  readonly save: (article: Article) => Promise<StoredArticle>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
}

/** Several may ask for what is talked about: its outlet is asked once. */
const FRESH_MS = 5 * 60_000;

/** There is something to show meanwhile. */
const MAX_WAIT_MS = 8000;

/** Below this share of what was read, a page is another reading of the article rather than an edit. */
const MIN_SHARE = 0.8;

export function createAgainReader({ fetchPage, save, clock, timers, logger }: AgainOptions) {
  const readLately = new Map<ArticleId, { atMs: EpochMs; staleBecause: string | null }>();

  async function read(stored: StoredArticle): Promise<ReadArticle> {
    const page = await readPageAgain(fetchPage, stored.article);
    const saved = await save(page);
    if (saved.article.text !== page.text) throw unlike('shows less than was read of it');
    return { ...saved, staleBecause: null };
  }

  return {
    /** @returns within seconds, whatever the outlet does; what comes later is stored all the same. */
    async readAgain(stored: StoredArticle): Promise<ReadArticle> {
      const { id, url, reading } = stored.article;
      const nowMs = clock.nowMs();
      for (const [each, { atMs }] of readLately)
        if (Math.abs(nowMs - atMs) >= FRESH_MS) readLately.delete(each);
      const lately = readLately.get(id);
      if (lately !== undefined) return { ...stored, staleBecause: lately.staleBecause };
      if (reading?.isFromFeed === true) return { ...stored, staleBecause: null };
      const known = { atMs: nowMs, staleBecause: null as string | null };
      readLately.set(id, known);
      const toStale = (staleBecause: string): ReadArticle => {
        known.staleBecause = staleBecause;
        return { ...stored, staleBecause };
      };
      let cancel = () => {};
      const limit = new Promise<ReadArticle>((resolve) => {
        cancel = timers.after(MAX_WAIT_MS, () => resolve(toStale('It does not answer.')));
      });
      const again = read(stored).then(
        (saved) => {
          known.staleBecause = null;
          return saved;
        },
        (error: unknown) => {
          const finding = error instanceof VerbatimError ? error.finding : null;
          logger.warn({ url, reason: finding, err: error }, 'article not read again');
          return toStale(finding ?? 'It could not be stored.');
        },
      );
      return Promise.race([again, limit]).finally(() => cancel());
    },
  };
}

/**
 * The page of a stored article as it is now, of the same outlet, with what a live blog had before.
 *
 * @throws {VerbatimError} as `fetchPage`, and `article-unreadable` where the page is no other state of what is stored.
 */
export async function readPageAgain(
  fetchPage: AgainOptions['fetchPage'],
  article: Article,
): Promise<Article> {
  const page = await fetchPage(article);
  const isLess = page.text.length < article.text.length * MIN_SHARE;
  if (page.id !== article.id) throw unlike('leads to another article');
  if (article.feedId !== null && isLess) throw unlike('holds much less than was read of it');
  const whole = hasPosts(page) ? keepOlderPosts(page, article) : page;
  return { ...whole, outlet: article.outlet };
}

const unlike = (what: string) => new VerbatimError('article-unreadable', `It ${what} now.`);
