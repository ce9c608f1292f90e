/** A feed in words, the same in every list. */
import { formatDistance } from '../../src/lib/time/dates.ts';
import type { EpochMs } from '../../src/model/article.ts';
import { ALERT_AFTER_FAILURES, type Feed } from '../../src/model/feed.ts';

const MINUTE_MS = 60_000;

/** Longer reasons are cut: they may hold what a server said. */
const MAX_ERROR_LENGTH = 200;

/** Still followed, but the last poll went wrong. */
export function isFailing({ state, failureCount }: Feed): boolean {
  return state === 'active' && failureCount > 0;
}

/** Gone, or failing for so long that admins are told. */
export function isInTrouble({ state, failureCount }: Feed): boolean {
  return state === 'gone' || (state === 'active' && failureCount >= ALERT_AFTER_FAILURES);
}

/** A feed that was quiet for less is as it should be. */
const SILENT_MS = 24 * 3_600_000;

/** "; its last news came 3 days ago" says why the next poll is far off. */
function describeSilence({ newsAtMs }: Feed, nowMs: EpochMs): string {
  if (newsAtMs === null || nowMs - newsAtMs < SILENT_MS) return '';
  return `; its last news came ${formatDistance(newsAtMs, nowMs)}`;
}

/** "Harbour Post (sample): read 5 minutes ago, next in 10 minutes". */
export function describeFeed(feed: Feed, nowMs: EpochMs): string {
  const name = feed.isSample ? `${feed.title} (sample)` : feed.title;
  const read =
    feed.lastSuccessAtMs === null
      ? 'not read yet'
      : `read ${formatDistance(feed.lastSuccessAtMs, nowMs)}`;
  if (feed.state === 'gone')
    return `${name}: gone, the server says it is no more; ${read}, not asked again`;
  if (feed.state === 'paused') return `${name}: paused; ${read}, not asked until it is resumed`;
  // Less than a minute is "just now", which sounds like past.
  const isNear = feed.nextPollAtMs - nowMs < MINUTE_MS;
  const next = isNear ? 'any moment' : formatDistance(feed.nextPollAtMs, nowMs);
  if (!isFailing(feed)) return `${name}: ${read}, next ${next}${describeSilence(feed, nowMs)}`;
  const times = feed.failureCount === 1 ? 'once' : `${feed.failureCount} times`;
  const reason = (feed.lastError ?? 'no reason was given').slice(0, MAX_ERROR_LENGTH);
  return `${name}: failed ${times}, tried again ${next}; ${read}. ${reason}`;
}
