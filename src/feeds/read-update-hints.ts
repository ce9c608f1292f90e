/** The rhythm a feed asks to be polled in: RSS 2.0 ttl, skipHours and skipDays, and the RSS 1.0 syndication module. */
import type { UpdateHints } from '../model/feed.ts';
import { HOUR_MS } from './plan-poll.ts';
import { readFeedValue } from './read-feed-text.ts';
import { childNamed, elementsOf, type FeedNode } from './read-feed-tree.ts';

const MINUTE_MS = 60_000;

/** https://web.resource.org/rss/1.0/modules/syndication/ */
const PERIOD_MS: ReadonlyMap<string, number> = new Map([
  ['hourly', HOUR_MS],
  ['daily', 24 * HOUR_MS],
  ['weekly', 7 * 24 * HOUR_MS],
  ['monthly', 30 * 24 * HOUR_MS],
  ['yearly', 365 * 24 * HOUR_MS],
]);

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** @param channel the element that holds the feed's own fields. */
export function readUpdateHints(channel: FeedNode): UpdateHints {
  return {
    intervalMs: readTtlMs(channel) ?? readPeriodMs(channel),
    skipHours: readList(channel, 'skiphours')
      .filter((text) => /^\d{1,2}$/.test(text))
      // Some count from 1 to 24.
      .map((text) => Number(text) % 24),
    skipDays: readList(channel, 'skipdays')
      .map((text) => DAYS.indexOf(text.toLowerCase()))
      .filter((day) => day !== -1),
  };
}

function readTtlMs(channel: FeedNode): number | null {
  const minutes = readNumber(channel, 'ttl');
  return minutes === null ? null : minutes * MINUTE_MS;
}

function readPeriodMs(channel: FeedNode): number | null {
  const period = childNamed(channel, 'sy:updateperiod');
  if (period === undefined) return null;
  const periodMs = PERIOD_MS.get(readFeedValue(period).text.toLowerCase());
  const frequency = readNumber(channel, 'sy:updatefrequency') ?? 1;
  return periodMs === undefined ? null : periodMs / frequency;
}

/** A whole number above zero with at most six digits. */
function readNumber(channel: FeedNode, name: string): number | null {
  const element = childNamed(channel, name);
  const text = element === undefined ? '' : readFeedValue(element).text;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

function readList(channel: FeedNode, name: string): readonly string[] {
  const list = childNamed(channel, name);
  return list === undefined ? [] : elementsOf(list).map((element) => readFeedValue(element).text);
}
