/**
 * The posts of a live blog whose page has no JSON-LD for them, each with its own time, by the page's markup.
 *
 * Method, by class of pages, the surer first:
 * 1. pages marked up with schema.org as microdata or RDFa: what is a `liveBlogUpdate` or a `BlogPosting` is a post;
 * 2. pages of blog systems with hAtom or microformats2 (WordPress' themes and its live blog plugin): `hentry`, `h-entry`;
 * 3. other pages: at least three `<article>`, `<section>` or `<li>`, or `<div>` with an id, that each begin or end with a
 *    `<time datetime>`, all within a week: timelines of history are no live blogs.
 *
 * They must hold most of the page's prose: lists of other articles and readers' comments have times as well. In doubt there are none,
 * and every quote has the time of the page.
 * Limit: a post whose `datetime` holds no date ("14:05") has no time.
 */
import type { EpochMs } from '../model/article.ts';
import { bodyOf, countProse, isCommentSection } from './clean-page.ts';
import { type LivePost, MAX_POSTS } from './read-live-posts.ts';
import { readPageTime } from './read-page-time.ts';
import { type PageElement, writeChildren } from './read-page-tree.ts';

const MIN_MARKED_POSTS = 2;
const MIN_POSTS = 3;
const MIN_SHARE_OF_PROSE = 0.5;
/** One that holds more is an article, with teasers of others beside it. */
const MAX_SHARE_OF_ONE = 0.6;
const MAX_SPAN_MS = 7 * 24 * 3_600_000;

/** Of a post's text may stand before or behind its time: a headline and an author's name. A time further inside is part of what is told. */
const MAX_CHARS_BESIDE_TIME = 200;

/** What they hold is of somebody else, with times of its own: posts of social media, pictures. */
const EMBEDDED: ReadonlySet<string> = new Set('blockquote figure aside nav form'.split(' '));

interface TimedPost {
  readonly element: PageElement;
  readonly postedAtMs: EpochMs;
}

/** @param page uncleaned. Posts in the page's order; none where it is no live blog. */
export function findLivePosts(page: PageElement): readonly LivePost[] {
  const body = bodyOf(page);
  const marked = withTimes(collect(body, isMarkedPost));
  const posts = marked.length >= MIN_MARKED_POSTS ? marked : findLikePosts(body);
  if (posts.length === 0) return [];
  const prose = new Map<PageElement, number>();
  const total = countProse(body, prose);
  const lengths = posts.map(({ element }) => prose.get(element) ?? 0);
  const held = lengths.reduce((sum, length) => sum + length, 0);
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  if (held === 0 || held < total * MIN_SHARE_OF_PROSE) return [];
  if (longest > held * MAX_SHARE_OF_ONE) return [];
  return posts.slice(0, MAX_POSTS).map(({ element, postedAtMs }) => ({
    postedAtMs,
    headline: '',
    body: writeChildren(element),
  }));
}

function findLikePosts(body: PageElement): readonly TimedPost[] {
  const posts = withTimes(
    collect(body, (element) => isLikePost(element) && timeOf(element) !== null),
  );
  const times = posts.map(({ postedAtMs }) => postedAtMs);
  // Not spread into Math.max: a page may have more of them than a call may have arguments.
  const span =
    times.reduce((a, b) => Math.max(a, b), 0) - times.reduce((a, b) => Math.min(a, b), Infinity);
  return posts.length >= MIN_POSTS && span <= MAX_SPAN_MS ? posts : [];
}

function withTimes(elements: readonly PageElement[]): readonly TimedPost[] {
  return elements.flatMap((element) => {
    const postedAtMs = timeOf(element);
    return postedAtMs === null ? [] : [{ element, postedAtMs }];
  });
}

/** The innermost elements that are posts, in order. */
function collect(
  element: PageElement,
  isPost: (element: PageElement) => boolean,
): readonly PageElement[] {
  const inside = element.children.flatMap((child) =>
    typeof child === 'string' || EMBEDDED.has(child.tag) || isCommentSection(child)
      ? []
      : collect(child, isPost),
  );
  return inside.length === 0 && isPost(element) ? [element] : inside;
}

/** https://schema.org/liveBlogUpdate, http://microformats.org/wiki/hatom, https://microformats.org/wiki/h-entry */
function isMarkedPost({ attributes }: PageElement): boolean {
  const { itemprop = '', property = '', itemtype = '', typeof: type = '' } = attributes;
  return (
    /(?:^|[\s:])liveBlogUpdate(?:\s|$)/.test(`${itemprop} ${property}`) ||
    /(?:^|[\s/:])BlogPosting(?:\s|$)/.test(`${itemtype} ${type}`) ||
    hasClass(attributes, /(?:^|\s)h-?entry(?:\s|$)/)
  );
}

function isLikePost({ tag, attributes: { id = '' } }: PageElement): boolean {
  return /^(?:article|section|li)$/.test(tag) || (tag === 'div' && id !== '');
}

interface StatedTime {
  readonly atMs: EpochMs;
  readonly isMarked: boolean;
  readonly charsBefore: number;
}

/** What the markup calls the time of publication, else a time at the post's head or foot. */
function timeOf(post: PageElement): EpochMs | null {
  const found: StatedTime[] = [];
  const chars = collectTimes(post, found, 0);
  const time =
    found.find(({ isMarked }) => isMarked) ??
    found.find(
      ({ charsBefore }) => Math.min(charsBefore, chars - charsBefore) <= MAX_CHARS_BESIDE_TIME,
    );
  return time?.atMs ?? null;
}

/** @returns characters of text up to the end of the element. */
function collectTimes(element: PageElement, found: StatedTime[], before: number): number {
  let chars = before;
  for (const child of element.children) {
    if (typeof child === 'string') {
      chars += child.trim().length;
      continue;
    }
    const atMs = readPageTime(statedTime(child));
    if (atMs !== null) found.push({ atMs, isMarked: isPublication(child), charsBefore: chars });
    if (!EMBEDDED.has(child.tag)) chars = collectTimes(child, found, chars);
  }
  return chars;
}

function statedTime(element: PageElement): string | null {
  const { datetime = null, content = null } = element.attributes;
  if (element.tag === 'time') return datetime;
  return isPublication(element) ? (datetime ?? content) : null;
}

function isPublication({ attributes }: PageElement): boolean {
  const { itemprop = '', property = '' } = attributes;
  return (
    /(?:^|[\s:])datePublished(?:\s|$)/.test(`${itemprop} ${property}`) ||
    hasClass(attributes, /(?:^|\s)(?:dt-)?published(?:\s|$)/)
  );
}

function hasClass({ class: names = '' }: PageElement['attributes'], pattern: RegExp): boolean {
  return pattern.test(names);
}
