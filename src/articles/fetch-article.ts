/**
 * From an address to an Article: fetched, decoded, read.
 *
 * Method: the page is read first; when it can't be had or gives far less than the feed's own full content, that content is the
 * article. The canonical address a page claims is believed only within its own site, so that no page can pass for another.
 */
import type { Clock } from '../lib/clock.ts';
import type { HttpClient } from '../lib/http.ts';
import type { Logger } from '../lib/logger.ts';
import type { Article, EpochMs, FeedId } from '../model/article.ts';
import { type ErrorCode, VerbatimError } from '../model/errors.ts';
import type { FeedItem } from '../model/feed.ts';
import { articleIdOf, canonicalUrl } from './canonical-url.ts';
import { decodePage } from './decode-page.ts';
import type { Extractor } from './extract-in-worker.ts';
import type { ExtractedPage } from './extract-text.ts';
import { isSameSite } from './is-same-site.ts';

interface ArticleSource {
  readonly url: string;
  /** null for an address read on demand. */
  readonly feedId: FeedId | null;
  readonly item: FeedItem | null;
  readonly feedTitle: string | null;
}

/**
 * @throws {VerbatimError} with the reason why neither page nor feed holds an article: `fetch-failed` when it may go better
 *   later, `address-refused` and `article-unreadable` when it will not.
 */
export type FetchArticle = (source: ArticleSource) => Promise<Article>;

export interface ArticleFetcherOptions {
  readonly http: Pick<HttpClient, 'get'>;
  readonly extractor: Extractor;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A page or feed body shorter than this is a teaser, a login form or an error page. */
const MIN_ARTICLE_CHARS = 100;
/** A summary is only taken for an article when it is as long as a short news item. */
const MIN_FEED_CHARS = 400;
/** A page with less than this share of what the feed carries is a teaser before a paywall. */
const MIN_SHARE_OF_FEED = 0.5;
/** Clocks differ; a time further ahead is an error of the page, and would keep it the newest for ever. */
const MAX_AHEAD_MS = 24 * 3_600_000;
const MAX_TITLE_CHARS = 300;

/** Too many requests, and errors of the server: they pass. */
const MAY_PASS = /^(?:429|5\d\d)$/;

const READABLE_TYPE = /^(?:$|text\/|application\/(?:xhtml\+xml|xml|octet-stream))/i;

interface ReadPage {
  readonly page: ExtractedPage;
  /** After redirects. */
  readonly url: string;
}

type PageOutcome = ReadPage | { readonly failure: VerbatimError };

export function createArticleFetcher(options: ArticleFetcherOptions): FetchArticle {
  const { extractor, clock, logger } = options;
  return async (source) => {
    const outcome = await readPage(options, source.url);
    const feedText = await readFeedText(extractor, source.item);
    const read = 'page' in outcome ? outcome : null;
    const isPageEnough =
      read !== null &&
      read.page.text.length >= MIN_ARTICLE_CHARS &&
      (feedText === null || read.page.text.length >= feedText.length * MIN_SHARE_OF_FEED);
    if (!isPageEnough && feedText === null) throw failureOf(outcome, source.url);
    if (!isPageEnough)
      logger.info({ url: source.url, reason: reasonOf(outcome) }, 'article taken from its feed');
    const body = isPageEnough ? read.page.text : (feedText ?? '');
    return buildArticle({ source, read, body, nowMs: clock.nowMs() });
  };
}

function buildArticle(parts: {
  source: ArticleSource;
  read: ReadPage | null;
  body: string;
  nowMs: EpochMs;
}): Article {
  const { source, read, body, nowMs } = parts;
  const url = addressOf(source, read);
  const headline = (read?.page.title || source.item?.title || '').normalize('NFC').trim();
  return {
    id: articleIdOf(url),
    feedId: source.feedId,
    url,
    outlet: outletOf(source, read?.page ?? null),
    title: shorten(headline === '' ? (body.split('\n', 1)[0] ?? '') : headline),
    publishedAtMs: publishedAtOf(source, read?.page ?? null, nowMs),
    text: headline === '' ? body : `${headline}\n\n${body}`,
  };
}

async function readPage(options: ArticleFetcherOptions, url: string): Promise<PageOutcome> {
  try {
    const response = await options.http.get(url, {
      headers: { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1' },
    });
    const type = response.headers['content-type'] ?? '';
    if (response.status < 200 || response.status > 299)
      return refusal(
        `${url} answered with status ${response.status}.`,
        MAY_PASS.test(String(response.status)) ? 'fetch-failed' : 'article-unreadable',
      );
    if (!READABLE_TYPE.test(type)) return refusal(`${url} is no web page but ${type}.`);
    const html = decodePage(response.body, type);
    return { page: await options.extractor.extract(html, response.url), url: response.url };
  } catch (error) {
    if (error instanceof VerbatimError) return { failure: error };
    throw error;
  }
}

function refusal(finding: string, code: ErrorCode = 'article-unreadable'): PageOutcome {
  return { failure: new VerbatimError(code, finding) };
}

/** The feed's own text, when it is long enough to be the article. */
async function readFeedText(extractor: Extractor, item: FeedItem | null): Promise<string | null> {
  const bodies = [item?.content ?? '', item?.summary ?? ''].sort((a, b) => b.length - a.length);
  const html = bodies[0] ?? '';
  if (html.length < MIN_FEED_CHARS) return null;
  try {
    const text = await extractor.extractFragment(html);
    return text.length >= MIN_FEED_CHARS ? text : null;
  } catch (error) {
    // A feed body that can't be read is none; the page decides then.
    if (error instanceof VerbatimError) return null;
    throw error;
  }
}

function failureOf(outcome: PageOutcome, url: string): VerbatimError {
  if (!('failure' in outcome))
    return new VerbatimError('article-unreadable', `${url} holds no article text.`);
  return outcome.failure;
}

function reasonOf(outcome: PageOutcome): string {
  return 'failure' in outcome ? outcome.failure.finding : 'the page holds less than the feed';
}

function addressOf(source: ArticleSource, read: ReadPage | null): string {
  if (read === null) return canonicalUrl(source.url);
  const claimed = read.page.canonicalUrl;
  const isTrusted =
    claimed !== null && isSameSite(claimed, read.url) && !isFrontPage(claimed) ? claimed : null;
  return canonicalUrl(isTrusted ?? read.url);
}

/** Templates that give every page the front page's address exist. */
function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
}

function outletOf(source: ArticleSource, page: ExtractedPage | null): string {
  const ofFeed = (source.feedTitle ?? '').split(/\s[-–—|]\s|[:|]/, 1)[0]?.trim() ?? '';
  if (page?.isOutletNamed === true) return page.outlet;
  if (ofFeed !== '') return ofFeed;
  return page?.outlet ?? new URL(source.url).hostname.replace(/^www\./, '');
}

function publishedAtOf(source: ArticleSource, page: ExtractedPage | null, nowMs: EpochMs): EpochMs {
  const given = [page?.publishedAtMs, source.item?.publishedAtMs, source.item?.updatedAtMs];
  const known = given.find(
    (atMs): atMs is EpochMs => typeof atMs === 'number' && atMs <= nowMs + MAX_AHEAD_MS,
  );
  return known ?? nowMs;
}

function shorten(title: string): string {
  return title.length <= MAX_TITLE_CHARS ? title : `${title.slice(0, MAX_TITLE_CHARS - 1)}…`;
}
