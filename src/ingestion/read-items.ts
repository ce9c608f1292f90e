/**
 * From feed items to stored quotes: each item that is new or was edited is fetched, analysed, stored and indexed.
 * One article that can't be read never stops the others. What a feed lists already in its first document is backlog, whenever it is read.
 */
import type { ReadArticle } from '../../commands/services.ts';
import { asPartOfPage, isSameItem, keepApart } from '../articles/article-of-item.ts';
import { firstBelievable } from '../articles/believe-time.ts';
import { articleIdOf } from '../articles/canonical-url.ts';
import { foldWhiteSpace } from '../articles/fold-white-space.ts';
import { hasPosts, keepOlderPosts } from '../articles/keep-older-posts.ts';
import { getOrMake } from '../lib/get-or-make.ts';
import type { Logger } from '../lib/logger.ts';
import { createHostQueue } from '../lib/net/host-queue.ts';
import { createTurns } from '../lib/take-turns.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Timers } from '../lib/time/timers.ts';
import { currentTraceId, keepTrace, traceStep } from '../lib/trace.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Article, ArticleId, EpochMs } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';
import type { Feed, FeedItem } from '../model/feed.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import type { SaveOutcome, StoredArticle } from '../store/ports/article-store.ts';
import type { ItemFacts } from '../store/ports/feed-post-store.ts';
import type { Store } from '../store/store.ts';
import { createTries, isHostBusy } from './count-tries.ts';
import { findKnown } from './find-known.ts';
import { addressOf, fragmentOf, itemPlace } from './item-keys.ts';
import { newestItems } from './newest-items.ts';
import { createAgainReader, readPageAgain } from './read-again.ts';
import { renewAnalysis } from './renew-analysis.ts';

type Settled = Exclude<SaveOutcome, { readonly kind: 'outdated' }>;

export interface ItemReaderOptions {
  readonly store: Store;
  readonly index: QuoteIndex;
  readonly fetchArticle: (source: {
    readonly url: string;
    readonly feedId: Feed['id'] | null;
    readonly item: FeedItem | null;
    readonly feedTitle: string | null;
    readonly feedUrls: readonly string[];
    readonly knownText?: string;
    readonly isReadAgain?: (failure: VerbatimError) => boolean;
  }) => Promise<Article>;
  /** What an item that links nowhere carries itself; null when that is no article. */
  readonly articleOfItem: (feed: Feed, item: FeedItem) => Promise<Article | null>;
  readonly analyze: (article: Article) => Analysis | Promise<Analysis>;
  /** Told when what a feed brought is stored, and in the index. */
  readonly onStored: () => void;
  /** Told of each article that was read or given up, and how many quotes it brought, for the operator. */
  readonly onRead?: (outcome: Settled['kind'] | 'unreadable', quoteCount: number) => void;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
}

export interface ItemReader {
  /**
   * Reads what is new among the items of one poll.
   *
   * @param siteUrl the page that the feed says it is of; null where it names none.
   * @returns how many were new or edited, and whether all of those were read; if not, the next poll goes on.
   */
  readItems(
    feed: Feed,
    items: readonly FeedItem[],
    siteUrl?: string | null,
  ): Promise<{ readonly newItems: number; readonly isComplete: boolean }>;
  /**
   * Reads one article on demand, and stores it; one that is stored is read again.
   * @throws {VerbatimError} when it can't be read, and is not stored.
   */
  readOne(url: string): Promise<ReadArticle>;
  /**
   * Reads the page of a stored article again, when its host has its turn, and stores it where that is an edit.
   * @throws {VerbatimError} as `readPageAgain`, and as the store.
   */
  rereadPage(stored: StoredArticle, isEdit: (page: Article) => boolean): Promise<void>;
}

interface BroughtFacts {
  readonly isBacklog: boolean;
  /** See `itemPlace`; null for what no feed brought. */
  readonly place: string | null;
}

interface FreshItem extends BroughtFacts {
  readonly item: FeedItem;
  readonly key: string;
  readonly place: string;
  /** Other items of the document lead to the same page. */
  readonly sharesPage: boolean;
}

/** A feed and what its document says of it. */
interface Bringer {
  readonly feed: Feed;
  /** The feed's own, and its site's. */
  readonly feedUrls: readonly string[];
}

/** Newest first; a feed that lists more has them read from the newest on. */
const MAX_ITEMS_A_POLL = 200;
/** Pages of slow outlets must not keep the others waiting; what is read from them is a few hundred kB each. */
const ARTICLES_AT_ONCE = 16;
const ARTICLES_A_HOST = 2;

export function createItemReader(options: ItemReaderOptions): ItemReader {
  const { store, analyze, onStored, clock, logger } = options;
  const queue = createHostQueue({ perHost: ARTICLES_A_HOST, inAll: ARTICLES_AT_ONCE });
  // Storing an article takes milliseconds; commands are answered in between.
  const takeTurn = createTurns();
  const tries = createTries(clock);

  async function analyzeAndSave(article: Article, facts: BroughtFacts): Promise<StoredArticle> {
    const analysis = await analyze(article);
    return await takeTurn(keepTrace(() => save(options, article, { analysis, ...facts })));
  }

  async function takeIn(bringer: Bringer, fresh: FreshItem): Promise<ArticleId | null> {
    const { item } = fresh;
    // What was removed by its age is no news when it is edited, or when another feed lists it.
    const linkedId = item.url === null ? null : articleIdOf(item.url);
    if (linkedId !== null && (await store.isForgotten(linkedId))) return linkedId;
    const read = await articleFor(options, bringer, fresh, (failure) =>
      tries.hasAnother(tryKeyOf(bringer.feed, fresh), failure),
    );
    if (read === null) {
      const where = { feed: bringer.feed.url, item: item.id };
      logger.info(where, 'item left: no link, and no article text');
      return null;
    }
    if (await store.isForgotten(read.id)) return read.id;
    return (await analyzeAndSave(read, fresh)).article.id;
  }

  async function readItem(bringer: Bringer, fresh: FreshItem): Promise<boolean> {
    const { feed } = bringer;
    const { key, place } = fresh;
    let articleId: ArticleId | null = null;
    try {
      articleId = await takeIn(bringer, fresh);
    } catch (error) {
      return await giveUpOrLeave(feed, fresh, error);
    }
    tries.forget(tryKeyOf(feed, fresh));
    await store.rememberItem(feed.id, key, articleId, { place: articleId === null ? null : place });
    return true;
  }

  /** What may heal is tried again at the next poll; the rest, and what has failed too often, is remembered as unreadable. */
  async function giveUpOrLeave(feed: Feed, fresh: FreshItem, error: unknown): Promise<boolean> {
    const { key, item } = fresh;
    const { url } = item;
    // The page is good, and it is read again as soon as it can be stored.
    if (error instanceof VerbatimError && error.code === 'store-unreachable') throw error;
    const tryKey = tryKeyOf(feed, fresh);
    const isLeft = tries.hasAnother(tryKey, error);
    const facts = { feed: feed.url, url, tried: tries.count(tryKey, error), isLeft };
    // The host was told of once.
    const level = isLeft && isHostBusy(error) ? 'debug' : 'warn';
    if (error instanceof VerbatimError)
      logger[level]({ ...facts, reason: error.finding }, 'article not read');
    else logger.error({ ...facts, err: error }, 'article not taken in');
    if (!isLeft) {
      tries.forget(tryKey);
      options.onRead?.('unreadable', 0);
      await store.rememberItem(feed.id, key, null, withHeadline(feed, fresh, clock.nowMs()));
      onStored();
    }
    return !isLeft;
  }

  return {
    async readItems(feed, items, siteUrl = null) {
      const bringer = { feed, feedUrls: siteUrl === null ? [feed.url] : [feed.url, siteUrl] };
      const fresh = await findFresh(store, feed, items);
      // All are waited for, so that nothing is under way any more when a poll has ended.
      const outcomes = await Promise.allSettled(
        fresh.map((each) =>
          queue.add(
            each.item.url ?? feed.url,
            inStep(() => readItem(bringer, each)),
          ),
        ),
      );
      const failed = outcomes.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
      return { newItems: fresh.length, isComplete: outcomes.every(isDone) };
    },

    readOne: createOneReader(options, analyzeAndSave),

    async rereadPage({ article }, isEdit) {
      const read = keepTrace(() => readPageAgain(pageFetcher(options), article));
      const page = await queue.add(article.url, read);
      if (isEdit(page)) await analyzeAndSave(page, NO_NEWS);
    },
  };
}

function createOneReader(
  options: ItemReaderOptions,
  save: (article: Article, facts: BroughtFacts) => Promise<StoredArticle>,
): ItemReader['readOne'] {
  const { store } = options;
  const fetchPage = pageFetcher(options);
  const { readAgain } = createAgainReader({
    ...options,
    fetchPage,
    save: (article) => save(article, NO_NEWS),
  });
  return async (url) => {
    const stored = await store.getArticle(articleIdOf(url));
    if (stored !== null) return await readAgain(stored);
    const read = await options.fetchArticle({ url, ...ON_DEMAND });
    const isBacklog = await store.isForgotten(read.id);
    return { ...(await save(read, { isBacklog, place: null })), staleBecause: null };
  };
}

const tryKeyOf = (feed: Feed, { key }: FreshItem) => `${feed.id} ${key}`;

const isDone = (outcome: PromiseSettledResult<boolean>) =>
  outcome.status === 'fulfilled' && outcome.value;

/** In the trace of its poll, whoever has left the queue before it. */
const inStep = (work: () => Promise<boolean>) => keepTrace(() => traceStep('read item', {}, work));

/** An address that no feed brought. */
const ON_DEMAND = { feedId: null, item: null, feedTitle: null, feedUrls: [] };

const pageFetcher =
  ({ fetchArticle }: Pick<ItemReaderOptions, 'fetchArticle'>) =>
  ({ url, text }: Pick<Article, 'url' | 'text'>) =>
    fetchArticle({ url, knownText: text, ...ON_DEMAND });

/** Nobody's news, where it isn't already. */
const NO_NEWS = { isBacklog: true, place: null };

async function articleFor(
  { store, fetchArticle, articleOfItem }: ItemReaderOptions,
  { feed, feedUrls }: Bringer,
  fresh: FreshItem,
  isReadAgain: (failure: VerbatimError) => boolean,
): Promise<Article | null> {
  const { item } = fresh;
  const { url } = item;
  const source = { feedId: feed.id, item, feedTitle: feed.title, feedUrls, isReadAgain };
  if (url !== null) {
    const read = await fetchArticle({ url, ...source });
    return withOlderPosts(store, await keepPartsApart(store, read, fresh));
  }
  const article = await articleOfItem(feed, item);
  const stored = article && (await store.getArticle(article.id));
  return article && stored ? keepApart(article, stored.article) : article;
}

async function withOlderPosts(store: Store, article: Article): Promise<Article> {
  const stored = hasPosts(article) ? await store.getArticle(article.id) : null;
  return stored === null ? article : keepOlderPosts(article, stored.article);
}

/**
 * Items that lead to parts of one page overwrite each other there where their texts are the feed's. What is at the page's own address
 * stays there, and so does an edit of it.
 */
async function keepPartsApart(
  store: Store,
  article: Article,
  { item, sharesPage }: FreshItem,
): Promise<Article> {
  const isPart = sharesPage || fragmentOf(item.url) !== '';
  if (article.reading?.isFromFeed !== true || !isPart) return article;
  const part = asPartOfPage(article, item);
  if ((await store.getArticle(part.id)) !== null) return part;
  const stored = await store.getArticle(article.id);
  const isOwnPage = stored === null ? !sharesPage : isSameItem(article, stored.article);
  return isOwnPage ? article : part;
}

type Brought = BroughtFacts & { readonly analysis: Analysis };

async function save(
  options: ItemReaderOptions,
  article: Article,
  brought: Brought,
): Promise<StoredArticle> {
  const { store, index, onStored, onRead, logger } = options;
  const outcome = await traceStep('store', { articleId: article.id }, () =>
    saveOverNewest(options, article, brought),
  );
  if (outcome.kind === 'unchanged') {
    // It may be new to the feed that brought it now.
    onStored();
    onRead?.('unchanged', 0);
    const stored = await store.getArticle(article.id);
    if (stored === null) throw new VerbatimError('not-found', `Article ${article.id} is gone.`);
    // A feed may carry it from now on: a snapshot of the index would keep it without.
    index.putArticle(stored.article.id, stored.quotes);
    return stored;
  }
  const { stored, touched = [] } = outcome;
  for (const each of [...touched, stored]) index.putArticle(each.article.id, each.quotes);
  onStored();
  onRead?.(outcome.kind, stored.quotes.length);
  const { id, url } = stored.article;
  logger.info({ articleId: id, url, quotes: stored.quotes.length }, `article ${outcome.kind}`);
  return stored;
}

/** What the analyser of today reads otherwise is told as its own doing first, and not as the outlet's. */
async function saveOverNewest(
  options: ItemReaderOptions,
  article: Article,
  { analysis, ...facts }: Brought,
): Promise<Settled> {
  for (;;) {
    const traceId = currentTraceId();
    const outcome = await options.store.saveArticle(article, analysis, { ...facts, traceId });
    if (outcome.kind !== 'outdated') return outcome;
    await renewAnalysis(options, article.id);
  }
}

/**
 * What is new or edited among the items of a document, with what is backlog among it. A feed without a body that was taken in whole may be
 * at its first document; of the sample wire nothing is backlog, so that a fresh install has news.
 */
async function findFresh(
  store: Store,
  feed: Feed,
  items: readonly FeedItem[],
): Promise<readonly FreshItem[]> {
  const newest = newestItems(items, MAX_ITEMS_A_POLL);
  const isShared = findShared(items);
  const placeOf = (item: FeedItem) => itemPlace(item, isShared(item));
  if (feed.bodyHash === null && !feed.isSample)
    await store.noteBacklog(feed.id, items.map(placeOf));
  const { byKey, known } = await findKnown(store, feed, newest, placeOf);
  const fresh = [...byKey]
    .filter(([key]) => !known.has(key))
    .map(([key, item]) => ({ key, item, place: placeOf(item), sharesPage: isShared(item) }));
  if (fresh.length === 0) return [];
  const backlog = await store.findBacklog(
    feed.id,
    fresh.map(({ place }) => place),
  );
  return fresh.map((each) => ({ ...each, isBacklog: backlog.has(each.place) }));
}

/** What is posted of news whose article can't be read. One without a title or an address on the web says nothing: then its next edit is news. */
function withHeadline(
  { title: outlet }: Feed,
  { item, place, isBacklog, sharesPage }: FreshItem,
  nowMs: EpochMs,
): ItemFacts {
  const { url, publishedAtMs } = item;
  const title = foldWhiteSpace(item.title);
  if (isBacklog) return { place };
  if (url === null || !/^https?:/i.test(url) || title === '') return { place: null };
  const page = { id: articleIdOf(url), url };
  const { id: articleId } = sharesPage ? asPartOfPage(page, item) : page;
  const headline = {
    ...{ articleId, title, url, outlet },
    publishedAtMs: firstBelievable([publishedAtMs, item.updatedAtMs], nowMs),
  };
  return { place, headline };
}

/** @returns whether items of these with another title, or for another part of it, lead to the page of an item. */
function findShared(items: readonly FeedItem[]): (item: FeedItem) => boolean {
  const pages = new Map<string, Set<string>>();
  for (const { url, title } of items) {
    const parts = getOrMake(pages, addressOf(url), () => new Set<string>());
    parts.add(`${fragmentOf(url)} ${title}`);
  }
  return ({ url }) => url !== null && (pages.get(addressOf(url))?.size ?? 0) > 1;
}
