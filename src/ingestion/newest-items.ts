/** Which items of a long feed are looked at. */
import type { FeedItem } from '../model/feed.ts';

/**
 * The newest by their dates, newest first, then those without a date, from both ends: feeds add at the top or at the end. Where there are too
 * many of both, each have half of the places.
 */
export function newestItems<Item extends Pick<FeedItem, 'publishedAtMs'>>(
  items: readonly Item[],
  limit: number,
): readonly Item[] {
  const undated = items.filter(({ publishedAtMs }) => publishedAtMs === null);
  const dated = items
    .filter(({ publishedAtMs }) => publishedAtMs !== null)
    .sort((a, b) => (b.publishedAtMs ?? 0) - (a.publishedAtMs ?? 0))
    .slice(0, Math.max(limit - undated.length, limit / 2));
  const left = limit - dated.length;
  const leftOut = Math.max(undated.length - left, 0);
  const isKept = (at: number) => at < left / 2 || at >= left / 2 + leftOut;
  return [...dated, ...undated.filter((_, at) => isKept(at))];
}
