/**
 * From an address to an Article: fetched, decoded, read.
 *
 * Method: the page is read beside what the feed carries of it, and the better of both is the article; when the page can't be had,
 * the feed's full content is; that of another site's feed, which only links to the page, never is. Behind a paywall, or a link to the rest, the opening or the feed's summary is, marked as partial. The canonical address a page claims is believed only within its own site, so that no page can pass for another.
 */
import type { Logger } from '../lib/logger.ts';
import type { HttpClient, HttpResponse } from '../lib/net/http.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Article, Block, EpochMs, FeedId, PartialReading } from '../model/article.ts';
import { type ErrorCode, VerbatimError } from '../model/errors.ts';
import type { FeedItem } from '../model/feed.ts';
import { ampOrigin } from './amp-origin.ts';
import { htmlOfItem } from './article-of-item.ts';
import { firstBelievable, isBelievable } from './believe-time.ts';
import { articleIdOf, canonicalUrl } from './canonical-url.ts';
import { explainNoPage } from './explain-no-page.ts';
import type { Extractor } from './extract-in-worker.ts';
import type { ExtractedPage, FeedText } from './extract-text.ts';
import { foldWhiteSpace } from './fold-white-space.ts';
import { isErrorPage } from './is-error-page.ts';
import { isSameSite } from './is-same-site.ts';
import { isConsentWall, leadsToWall } from './is-wall.ts';
import { isFrontPage, leadsToFrontPage } from './leads-to-front-page.ts';
import { type LaidOutText, putHeadline, SEPARATOR } from './read-blocks.ts';
import { writeHtml } from './read-page-tree.ts';
import { createSparedHosts, type SparedHosts } from './spare-hosts.ts';

interface ArticleSource {
  readonly url: string;
  /** null for an address read on demand. */
  readonly feedId: FeedId | null;
  readonly item: FeedItem | null;
  readonly feedTitle: string | null;
  /** Addresses of the feed and of the site that it says it is of; empty for an address read on demand. */
  readonly feedUrls: readonly string[];
  /** Text of the article as it was read before: of several readings of the page, that which is most like it is the article. */
  readonly knownText?: string;
  /** Whether a page that failed so is asked for again later: then the feed's text doesn't stand in for it yet. */
  readonly isReadAgain?: (failure: VerbatimError) => boolean;
}

/**
 * @throws {VerbatimError} with the reason why neither page nor feed holds an article: `fetch-failed` when it may go better
 *   later (with `retryAfterMs` where the host asks for fewer requests), `address-refused`, `article-gone` and `article-unreadable` when it will not.
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
/** An opening or a summary of fewer says nothing that its headline doesn't. */
const MIN_PARTIAL_CHARS = 60;
const MAX_TITLE_CHARS = 300;

/** A wall, in words. */
const ASKS_FIRST = 'answered with a page that asks for consent or a login first';

/** Unauthorised, payment required, forbidden. */
const CLOSED: ReadonlySet<number> = new Set([401, 402, 403]);

/** Not found, gone. */
const GONE: ReadonlySet<number> = new Set([404, 410]);

const READABLE_TYPE = /^(?:$|text\/|application\/(?:xhtml\+xml|xml|octet-stream))/i;

interface FetchTools extends ArticleFetcherOptions {
  readonly hosts: SparedHosts;
}

interface ReadPage {
  readonly page: ExtractedPage;
  /** After redirects. */
  readonly url: string;
}

/** `status` where the page answered with one that is no success. */
type PageOutcome = ReadPage | PageFailure;

interface PageFailure {
  readonly failure: VerbatimError;
  readonly status?: number;
  /** After redirects; absent where nothing answered. */
  readonly url?: string;
}

export function createArticleFetcher(options: ArticleFetcherOptions): FetchArticle {
  const { extractor, clock, logger } = options;
  const hosts = createSparedHosts(clock);
  return async (source) => {
    const outcome = await readPage({ ...options, hosts }, source);
    const read = 'page' in outcome ? outcome : null;
    if (isTroubled(outcome) && source.isReadAgain?.(outcome.failure) === true)
      throw outcome.failure;
    const body = bodyOfPage(read) ?? (await readFeedBody(extractor, source, outcome));
    if (body === null) throw failureOf(outcome, source.url);
    if (body.from === 'feed')
      logger.info({ url: source.url, reason: reasonOf(outcome) }, 'article taken from its feed');
    return buildArticle({ source, read, body, nowMs: clock.nowMs() });
  };
}

/** The page may be there the next time. */
function isTroubled(outcome: PageOutcome): outcome is PageFailure {
  return 'failure' in outcome && outcome.failure.code === 'fetch-failed';
}

/** What is the article's body, from wherever. */
interface Body extends LaidOutText {
  readonly from: PartialReading['from'];
  readonly partial: PartialReading | null;
}

function buildArticle(parts: {
  source: ArticleSource;
  read: ReadPage | null;
  body: Body;
  nowMs: EpochMs;
}): Article {
  const { source, read, body, nowMs } = parts;
  const page = read?.page ?? null;
  const url = addressOf(source, read);
  const headline = foldWhiteSpace(page?.title || source.item?.title || '');
  const { text, blocks } = putHeadline(headline, body);
  return {
    id: articleIdOf(url),
    feedId: source.feedId,
    url,
    outlet: outletOf(source, page),
    title: shorten(text.split('\n', 1)[0] ?? ''),
    publishedAtMs: publishedAtOf(source, page, nowMs),
    text,
    reading: {
      blocks: blocks.map((block) => dropFutureTime(block, nowMs)),
      authors: page?.authors ?? [],
      modifiedAtMs: page?.modifiedAtMs ?? source.item?.updatedAtMs ?? null,
      language: page?.language ?? null,
      ...(body.from === 'feed' ? { isFromFeed: true } : {}),
      partial: body.partial ?? (body.isCut ? { from: body.from, reason: 'length' } : null),
    },
  };
}

function dropFutureTime({ postedAtMs, ...block }: Block, nowMs: EpochMs): Block {
  const isKnown = postedAtMs !== undefined && isBelievable(postedAtMs, nowMs);
  return isKnown ? { ...block, postedAtMs } : block;
}

function bodyOfPage(read: ReadPage | null): Body | null {
  if (read === null) return null;
  const { text, blocks, isCut, origin, isPartial } = read.page;
  const reason = partialReasonOf(read.page);
  const from = origin === 'feed' ? 'feed' : 'page';
  const least = isPartial ? MIN_PARTIAL_CHARS : MIN_ARTICLE_CHARS;
  if (text.length < least) return null;
  return {
    text,
    blocks,
    isCut,
    from,
    partial: reason === null ? null : { from, reason },
  };
}

function partialReasonOf({
  isPartial,
  isContinued,
}: ExtractedPage): PartialReading['reason'] | null {
  if (isPartial) return 'subscription';
  return isContinued ? 'continued' : null;
}

async function readPage(options: FetchTools, source: ArticleSource): Promise<PageOutcome> {
  const { url } = source;
  const refusal = options.hosts.refuse(url);
  if (refusal !== null) return { failure: refusal };
  try {
    const response = await options.http.get(url, {
      headers: { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1' },
    });
    const type = response.headers['content-type'] ?? '';
    const refused = explainStatus(response, url, options);
    if (refused !== null) return refused;
    if (!READABLE_TYPE.test(type)) return unreadable(`${url} is no web page but ${type}.`);
    const html = await options.extractor.decode(response.body, type);
    const other = explainNoPage(html);
    if (other !== null) return unreadable(`${url} ${other}.`);
    if (leadsToWall(url, response.url)) return unreadable(`${url} ${ASKS_FIRST}.`);
    if (leadsToFrontPage(url, ampOrigin(response.url)))
      return failed('article-gone', `${url} leads to the front page of the site.`);
    const address = ampOrigin(response.url);
    const page = await options.extractor.extract(html, address, textBeside(source, address));
    if (isErrorPage(page.title, page.text))
      return unreadable(`${url} answered with an error page (“${shorten(page.title)}”).`);
    if (isConsentWall(page.text)) return unreadable(`${url} ${ASKS_FIRST}.`);
    return { page, url: response.url };
  } catch (error) {
    if (error instanceof VerbatimError) return { failure: error };
    throw error;
  }
}

/** @returns null for a success. */
function explainStatus(
  response: HttpResponse,
  asked: string,
  { hosts, logger }: FetchTools,
): PageFailure | null {
  const { status, url } = response;
  if (status >= 200 && status <= 299) return null;
  const busy = hosts.heed(asked, response);
  if (busy !== null) {
    logger.warn({ url, status, waitMs: busy.retryAfterMs }, 'host asks for fewer requests');
    return { failure: busy, status, url };
  }
  return {
    failure: new VerbatimError(codeOf(status), `${asked} answered with status ${status}.`),
    status,
    url,
  };
}

function codeOf(status: number): ErrorCode {
  if (status >= 500) return 'fetch-failed';
  return GONE.has(status) ? 'article-gone' : 'article-unreadable';
}

function unreadable(finding: string): PageOutcome {
  return failed('article-unreadable', finding);
}

function failed(code: ErrorCode, finding: string): PageOutcome {
  return { failure: new VerbatimError(code, finding) };
}

function textBeside(source: ArticleSource, address: string): FeedText | null {
  const html = feedHtmlOf(source);
  if (html !== null) return { html, isOwn: isOwn(source, address) };
  const { knownText } = source;
  return knownText === undefined ? null : { html: htmlOf(knownText), isOwn: false };
}

function htmlOf(text: string): string {
  const paragraphs = text.split(SEPARATOR);
  return paragraphs
    .map((each) => writeHtml({ tag: 'p', attributes: {}, children: [each] }))
    .join('');
}

function feedHtmlOf({ item }: ArticleSource): string | null {
  return (item && htmlOfItem(item)) || null;
}

/**
 * The feed is of the site of this address, so that its text is the publisher's word for it. A feed names its site itself: those of
 * feed hosts have no other way to say whose they are.
 */
function isOwn({ feedUrls }: ArticleSource, address: string): boolean {
  return feedUrls.some((url) => isSameSite(url, address));
}

/**
 * The feed's own text, when it is long enough to be the article, or when its page is closed to readers without a subscription and
 * to programs. The article then has the address that the item gives, or where its page was read, that to which it led.
 */
async function readFeedBody(
  extractor: Extractor,
  source: ArticleSource,
  outcome: PageOutcome,
): Promise<Body | null> {
  const html = feedHtmlOf(source);
  const { status = null } = 'failure' in outcome ? outcome : {};
  const isClosed = status !== null && CLOSED.has(status);
  if (html === null || !mayStandFor(source, outcome)) return null;
  if (!isClosed && html.length < MIN_FEED_CHARS) return null;
  try {
    const laidOut = await extractor.extractFragment(html);
    const { text } = laidOut;
    const isWhole = text.length >= MIN_FEED_CHARS;
    if (isWhole) {
      const partial = laidOut.isContinued ? ({ from: 'feed', reason: 'continued' } as const) : null;
      return { ...laidOut, from: 'feed', partial };
    }
    if (!isClosed || text.length < MIN_PARTIAL_CHARS) return null;
    const reason = status === 403 ? 'refused' : 'subscription';
    return { ...laidOut, from: 'feed', partial: { from: 'feed', reason } };
  } catch (error) {
    // A feed body that can't be read is none; the page decides then.
    if (error instanceof VerbatimError) return null;
    throw error;
  }
}

/** Where a page was read its own address counts: a site that only passes its readers on speaks for nobody. */
function mayStandFor(source: ArticleSource, outcome: PageOutcome): boolean {
  if ('page' in outcome) return isOwn(source, ampOrigin(outcome.url));
  return [source.url, outcome.url ?? source.url].some((url) => isOwn(source, url));
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
  const url = ampOrigin(read?.url ?? source.url);
  const claimed = read?.page.canonicalUrl ?? null;
  const isTrusted = claimed !== null && isSameSite(claimed, url) && !isFrontPage(claimed);
  return canonicalUrl(isTrusted ? claimed : url);
}

function outletOf(source: ArticleSource, page: ExtractedPage | null): string {
  const ofFeed = (source.feedTitle ?? '').split(/\s[-–—|]\s|[:|]/, 1)[0]?.trim() ?? '';
  if (page?.isOutletNamed === true) return page.outlet;
  if (ofFeed !== '') return ofFeed;
  return page?.outlet ?? new URL(source.url).hostname.replace(/^www\./, '');
}

function publishedAtOf(source: ArticleSource, page: ExtractedPage | null, nowMs: EpochMs): EpochMs {
  const { publishedAtMs, updatedAtMs } = source.item ?? {};
  return firstBelievable([page?.publishedAtMs, publishedAtMs, updatedAtMs], nowMs);
}

function shorten(title: string): string {
  return title.length <= MAX_TITLE_CHARS ? title : `${title.slice(0, MAX_TITLE_CHARS - 1)}…`;
}
