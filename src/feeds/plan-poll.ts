/**
 * When a feed is asked next: the sooner the livelier it is, never sooner than its server asks for (Retry-After, Cache-Control,
 * ttl, skipHours, ...), between a floor and a cap; failures back off exponentially; jitter keeps feeds from asking in step.
 */
import { untilMs } from '../lib/net/read-retry-after.ts';
import type { EpochMs } from '../model/article.ts';
import type { FeedItem, UpdateHints } from '../model/feed.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;

/** No feed is asked more often, whatever it says. */
export const MIN_INTERVAL_MS = 5 * MINUTE_MS;

/** No feed is forgotten for longer, whatever it says. */
export const MAX_INTERVAL_MS = 24 * HOUR_MS;

/** The first wait after a failure. */
export const BACK_OFF_MS = 15 * MINUTE_MS;

/** A month of silence over the cap: see planAfterSuccess. */
const POLLS_A_SILENCE = 30;

/** For a feed whose hub tells us of news. */
const PUSHED_INTERVAL_MS = HOUR_MS;

const MIN_RETRY_AFTER_MS = MINUTE_MS;

/** 429 without Retry-After: the server wants less, and didn't say how much. */
export const RATE_LIMITED_MS = 4 * HOUR_MS;

/** A tenth later at most, so that the floor holds. */
const SUCCESS_JITTER = 0.1;

export interface SuccessPlan {
  readonly nowMs: EpochMs;
  /** When the feed last brought something new, this poll included. */
  readonly newsAtMs: EpochMs;
  /** From Cache-Control or Expires; null when the response said nothing. */
  readonly freshForMs: number | null;
  readonly hints: UpdateHints;
  /** A hub tells us of news, so polls are only there for what it forgets. */
  readonly isPushed: boolean;
  /** In [0, 1). */
  readonly random: number;
}

/**
 * A feed is asked again after a thirtieth of the time since it last brought something new: every 5 minutes while news comes at
 * least every two and a half hours, after 48 minutes when it has been silent for a day, daily when for a month. What comes is an
 * article within that time. Never sooner than the publisher asks for.
 *
 * @returns a whole number of milliseconds, as all points in time are: the store refuses others.
 */
export function planAfterSuccess(plan: SuccessPlan): EpochMs {
  const { nowMs, hints, random } = plan;
  const wanted = Math.max(
    (nowMs - plan.newsAtMs) / POLLS_A_SILENCE,
    plan.freshForMs ?? 0,
    hints.intervalMs ?? 0,
    plan.isPushed ? PUSHED_INTERVAL_MS : 0,
  );
  const intervalMs = clamp(wanted, MIN_INTERVAL_MS, MAX_INTERVAL_MS);
  const jittered = Math.min(intervalMs * (1 + SUCCESS_JITTER * random), MAX_INTERVAL_MS);
  return passSkipped(nowMs + Math.round(jittered), hints, nowMs + MAX_INTERVAL_MS);
}

export interface News {
  /** As kept from the poll before. */
  readonly newsAtMs: EpochMs | null;
  readonly items: readonly Pick<FeedItem, 'publishedAtMs'>[];
  /** How many of them are new or were edited. */
  readonly newItems: number;
  readonly nowMs: EpochMs;
}

/**
 * @returns when the feed last brought something new. At the first poll everything is new to us, so the items' own dates tell;
 *   later they are not asked, for they may be anything.
 */
export function readNewsTime({ newsAtMs, items, newItems, nowMs }: News): EpochMs {
  if (newsAtMs !== null) return newItems > 0 ? nowMs : newsAtMs;
  const dates = items.flatMap(({ publishedAtMs }) => publishedAtMs ?? []);
  return dates.length === 0 ? nowMs : Math.min(Math.max(...dates), nowMs);
}

export interface FailurePlan {
  readonly nowMs: EpochMs;
  /** Including this one. */
  readonly failureCount: number;
  /** null when the server named no time. */
  readonly retryAfterMs: number | null;
  /** In [0, 1). */
  readonly random: number;
}

/** 15 min doubled with each failure, between half and all of it, at most 24 h; a time the server named goes first. */
export function planAfterFailure(plan: FailurePlan): EpochMs {
  if (plan.retryAfterMs !== null)
    return plan.nowMs + clamp(Math.round(plan.retryAfterMs), MIN_RETRY_AFTER_MS, MAX_INTERVAL_MS);
  const backOffMs = Math.min(BACK_OFF_MS * 2 ** (plan.failureCount - 1), MAX_INTERVAL_MS);
  const jittered = backOffMs * (0.5 + 0.5 * plan.random);
  return plan.nowMs + Math.max(Math.round(jittered), MIN_INTERVAL_MS);
}

/** @returns how long the response may be used unasked (RFC 9111 §4.2.1); null when it doesn't say. */
export function readFreshnessMs(
  headers: Readonly<Record<string, string>>,
  nowMs: EpochMs,
): number | null {
  const { 'cache-control': cacheControl = '', expires } = headers;
  if (/\bno-(?:cache|store)\b/i.test(cacheControl)) return null;
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl)?.[1];
  if (maxAge !== undefined) return Number(maxAge) * SECOND_MS;
  return expires === undefined ? null : untilMs(expires, nowMs);
}

/** To the start of the first hour that is not skipped; a feed that skips everything is asked at the cap. */
function passSkipped(nextMs: EpochMs, hints: UpdateHints, capMs: EpochMs): EpochMs {
  let atMs = nextMs;
  while (atMs < capMs && isSkipped(atMs, hints)) atMs = (Math.floor(atMs / HOUR_MS) + 1) * HOUR_MS;
  return Math.min(atMs, capMs);
}

function isSkipped(atMs: EpochMs, { skipHours, skipDays }: UpdateHints): boolean {
  const at = new Date(atMs);
  return skipHours.includes(at.getUTCHours()) || skipDays.includes(at.getUTCDay());
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
