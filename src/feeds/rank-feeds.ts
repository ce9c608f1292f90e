/**
 * Which of the feeds found for a page is meant, and whether that is plain. The feed of the page's own section goes before
 * the site's, readers' comments go last, and one feed in two formats counts once. What is not plain is for people to choose.
 */
import type { FeedItem } from '../model/feed.ts';
import type { FeedDocument } from './parse-feed.ts';

export interface FoundFeed {
  readonly url: string;
  readonly feed: FeedDocument;
  /** What the page calls it; "" when it says nothing. */
  readonly title: string;
}

export interface RankedFeeds<Found> {
  /** Best first. */
  readonly feeds: readonly Found[];
  /** The first is plainly the one that is meant. */
  readonly isClear: boolean;
  /** One of them is of the page's own section. */
  readonly isSection: boolean;
  /** One of them holds articles, not readers' comments. */
  readonly hasArticles: boolean;
}

/** Two feeds are one in two formats when so many of their newest items are the same: one may be read a little later. */
const SHARED_ITEMS = 0.8;

/** Compared of each: a feed's newest items, as a rule its first. */
const ITEMS_COMPARED = 10;

/** As WordPress and Blogger name them. Never the singular: "Comment" is a newspaper's page for opinions. */
const COMMENTS =
  /(?<![a-z])(?:comments|kommentare|commentaires|comentarios|commenti|reacties)(?![a-z])/i;

/** Parts of a path that name no section. */
const NO_SECTION = /^(?:index|home|default)\b|^.{0,2}$/i;

/**
 * @param found in the order in which the page names them.
 * @param pageUrl what was asked for.
 */
export function rankFeeds<Found extends FoundFeed>(
  found: readonly Found[],
  pageUrl: string,
): RankedFeeds<Found> {
  const sections = sectionsOf(pageUrl);
  const isOfSection = (feed: Found) => sections.length > 0 && isFeedOf(feed, pageUrl, sections);
  const rank = (feed: Found) => Number(isComments(feed)) * 2 + Number(!isOfSection(feed));
  const sorted = [...found].sort((a, b) => rank(a) - rank(b));
  const feeds = sorted.filter(
    (feed, at) => !sorted.slice(0, at).some((earlier) => isSameFeed(earlier, feed)),
  );
  const articles = feeds.filter((feed) => !isComments(feed));
  const ofSection = articles.filter(isOfSection);
  return {
    feeds,
    isClear: articles.length === 1 || ofSection.length === 1,
    isSection: ofSection.length > 0,
    hasArticles: articles.length > 0,
  };
}

/** Whether an address leads to a part of a site rather than to its front page. */
export function isSectionPage(pageUrl: string): boolean {
  return sectionsOf(pageUrl).length > 0;
}

/** "/en/politics/index.html" -> ["politics"]. */
function sectionsOf(pageUrl: string): readonly string[] {
  return new URL(pageUrl).pathname
    .toLowerCase()
    .split('/')
    .filter((part) => !NO_SECTION.test(part));
}

function isFeedOf({ url, feed }: FoundFeed, pageUrl: string, sections: readonly string[]): boolean {
  if (feed.link !== null && placeOf(feed.link) === placeOf(pageUrl)) return true;
  const { pathname, search } = new URL(url);
  const words = `${pathname}${search}`.toLowerCase().split(/[/?&=._-]+/);
  // The innermost part is the section: /sport/football is about football.
  const own = sections.at(-1)?.split(/[._-]+/) ?? [];
  return own.every((word) => words.includes(word));
}

/** An address without what may differ between two ways to write one page. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname } = new URL(url);
  const path = pathname.replace(/\/(?:index\.\w+)?$/, '');
  return `${hostname.replace(/^www\./, '')}${path}`;
}

function isComments({ url, title, feed }: FoundFeed): boolean {
  const { pathname, search } = new URL(url);
  return [`${pathname}${search}`, title, feed.title].some((text) => COMMENTS.test(text));
}

function isSameFeed(one: FoundFeed, other: FoundFeed): boolean {
  const count = Math.min(one.feed.items.length, other.feed.items.length, ITEMS_COMPARED);
  const [a, b] = [one, other].map(({ feed }) => feed.items.slice(0, count));
  const shared = a?.filter((item) => b?.some((candidate) => isSameItem(item, candidate))) ?? [];
  return count > 0 && shared.length >= count * SHARED_ITEMS;
}

function isSameItem(one: FeedItem, other: FeedItem): boolean {
  return one.url === null || other.url === null ? one.title === other.title : one.url === other.url;
}
