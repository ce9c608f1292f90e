/** What items of feeds are known by: what they hold, and where they lead. */
import { createHash } from 'node:crypto';
import { nameOfItem } from '../articles/article-of-item.ts';
import { canonicalUrl } from '../articles/canonical-url.ts';
import type { FeedItem } from '../model/feed.ts';

/**
 * What tells an item from others and from its own earlier version: an edited item is read again, so that corrections show, and so is one
 * that leads elsewhere, for some feeds use an id again. Where an item has an id, what an address asks for (`?from=feed`) says nothing. Of
 * texts only the words count: some feeds have addresses in them that are made anew each time they are asked, of pictures that count readers.
 *
 * @returns 32 hex digits.
 */
export function itemKey(item: FeedItem): string {
  const { id, url, title, updatedAtMs, summary, content } = item;
  const address = addressOf(url);
  const place = id === null ? address : address.replace(/\?.*$/s, '');
  return hashOf([id, place, title, updatedAtMs, withoutTags(summary), withoutTags(content)]);
}

/** The same by the page instead of the id, for feeds that make ids anew each time they are asked. */
export function itemKeyAtPage(item: FeedItem): string {
  const { id, url } = item;
  return itemKey(
    id === null || url === null ? item : { ...item, id: addressOf(url) + fragmentOf(url) },
  );
}

const withoutTags = (html: string | null) => html?.replace(/<\/?[a-z][^<>]*>/gi, '') ?? null;

/**
 * What an item keeps through its edits: the page, or part of one, that it leads to; where it leads nowhere, its id, title or text.
 *
 * @param sharesPage others lead there, too: each is known by its name as well.
 * @returns 32 hex digits.
 */
export function itemPlace(item: FeedItem, sharesPage: boolean): string {
  const { url } = item;
  if (url === null) return hashOf([nameOfItem(item)]);
  const page = ['at', addressOf(url) + fragmentOf(url)];
  return hashOf(sharesPage && fragmentOf(url) === '' ? [...page, nameOfItem(item)] : page);
}

export const fragmentOf = (url: string | null) => /#.+$/s.exec(url ?? '')?.[0] ?? '';

export const addressOf = (url: string | null) => canonicalUrl(url ?? '').replace(/^https?:/, '');

const hashOf = (facts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
