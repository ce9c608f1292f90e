/**
 * An article from a feed's item alone, for items that link nowhere: press offices and wires publish such. What they say is on the
 * record like any other, so it is kept; the console has the page that a quote leads back to.
 *
 * Its address is of our own scheme, made from the feed and what the item is known by: the same item, edited, is the same article. Limit:
 * without id, an item whose title is edited is another article, and without a title, one whose text is.
 */
import { createHash } from 'node:crypto';
import { containment, shinglesOf } from '../lib/text/shingles.ts';
import type { Article, EpochMs } from '../model/article.ts';
import type { Feed, FeedItem } from '../model/feed.ts';
import { firstBelievable } from './believe-time.ts';
import { articleIdOf } from './canonical-url.ts';
import type { Extractor } from './extract-in-worker.ts';
import { putHeadline } from './read-blocks.ts';

/** A body shorter than this is a teaser or a note, and no article. */
const MIN_BODY_CHARS = 100;
/** Of two texts of one item: below this share of the shorter in the longer, it is no edit but another article. */
const MIN_SHARE_OF_EDIT = 0.35;

/** What an address begins with that no browser opens. */
const ITEM_SCHEME = 'verbatim:item/';

/**
 * @returns null when the item carries no text that could be an article.
 * @throws {VerbatimError} `article-unreadable` when its text can't be read.
 */
export async function articleOfItem(
  { feed, item }: { readonly feed: Feed; readonly item: FeedItem },
  { extractor, nowMs }: { readonly extractor: Extractor; readonly nowMs: EpochMs },
): Promise<Article | null> {
  const body = await extractor.extractFragment(htmlOfItem(item));
  if (body.text.length < MIN_BODY_CHARS) return null;
  const { text, blocks } = putHeadline(item.title.normalize('NFC').trim(), body);
  const url = ITEM_SCHEME + hashOf(`${feed.url}\n${nameOfItem(item)}`);
  return {
    id: articleIdOf(url),
    feedId: feed.id,
    url,
    outlet: feed.title,
    title: text.split('\n', 1)[0] ?? '',
    publishedAtMs: firstBelievable([item.publishedAtMs, item.updatedAtMs], nowMs),
    text,
    reading: {
      blocks,
      authors: [],
      modifiedAtMs: item.updatedAtMs,
      language: null,
      partial: null,
    },
  };
}

/** @returns the longer of what the feed carries; empty where it carries nothing. */
export function htmlOfItem({ content, summary }: FeedItem): string {
  return [content ?? '', summary ?? ''].reduce((a, b) => (b.length > a.length ? b : a));
}

/** @returns what tells an item that links nowhere from others: its id, else its title, else its text. */
export function nameOfItem(item: FeedItem): string {
  return item.id ?? (item.title || htmlOfItem(item));
}

/**
 * The article under an address of its own where its feed has used the item's id again: with another title, and a text that has little to
 * do with what is stored. The words of both stay on record.
 */
export function keepApart(article: Article, stored: Article): Article {
  if (isSameItem(article, stored)) return article;
  const url = `${article.url}/${hashOf(article.title)}`;
  return { ...article, id: articleIdOf(url), url };
}

/**
 * The article of an item that leads to a part of a page, under an id of its own: such items are articles of their own where their text
 * is the feed's. The page stays its address, which opens at the part.
 */
export function asPartOfPage<Part extends Pick<Article, 'id' | 'url'>>(
  article: Part,
  { id, url, title }: FeedItem,
): Part {
  const hash = /#.+$/s.exec(url ?? '')?.[0] ?? '';
  const own = articleIdOf(`${article.url}/${hashOf(id ?? (hash || title))}`);
  return { ...article, id: own, url: article.url + hash };
}

/** An edit says much the same, or has the same title. */
export function isSameItem(article: Article, stored: Article): boolean {
  return (
    article.title === stored.title ||
    containment(shinglesOf(article.text), shinglesOf(stored.text)) >= MIN_SHARE_OF_EDIT
  );
}

/** True for the address of an article that stands in no page of the web. */
export function isItemAddress(url: string): boolean {
  return url.startsWith(ITEM_SCHEME);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
