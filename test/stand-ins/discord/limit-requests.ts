/** Discord's limits on requests as a whole: https://discord.com/developers/docs/topics/rate-limits */
import type { DiscordWorld } from './discord-world.ts';

const REQUESTS_PER_SECOND = 50;
const INVALID_REQUESTS = 10_000;
const INVALID_WINDOW_MS = 10 * 60_000;

export interface Limited {
  readonly retryAfterSeconds: number;
  readonly scope: 'global' | 'cloudflare';
}

/** Counts a request; null when it may be answered. Answers to interactions don't count. */
export function limitRequest(world: DiscordWorld, path: string): Limited | null {
  const nowMs = world.nowMs();
  forgetBefore(world.refusalTimesMs, nowMs - INVALID_WINDOW_MS);
  if (world.refusalTimesMs.length >= INVALID_REQUESTS)
    return { retryAfterSeconds: 3_600, scope: 'cloudflare' };
  if (/^\/(interactions|webhooks)\//.test(path)) return null;
  forgetBefore(world.requestTimesMs, nowMs - 1_000);
  if (world.requestTimesMs.length >= REQUESTS_PER_SECOND)
    return { retryAfterSeconds: 1, scope: 'global' };
  world.requestTimesMs.push(nowMs);
  return null;
}

/** Notes an answer that counts towards shutting the bot out. */
export function noteStatus(world: DiscordWorld, status: number): void {
  if ([401, 403, 429].includes(status)) world.refusalTimesMs.push(world.nowMs());
}

/** Messages to one channel: how many in which time, as the headers of each answer tell. */
export interface PostLimit {
  readonly posts: number;
  readonly windowMs: number;
}

export interface BucketState {
  readonly isOver: boolean;
  readonly retryAfterSeconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts a message to a channel; null for anything else. https://discord.com/developers/docs/topics/rate-limits#header-format */
export function limitPost(
  world: DiscordWorld,
  { method, path }: { readonly method: string; readonly path: string },
  { posts, windowMs }: PostLimit,
): BucketState | null {
  const [, channelId] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? [];
  if (method !== 'POST' || channelId === undefined) return null;
  const nowMs = world.nowMs();
  const timesMs = world.postTimesMs.get(channelId) ?? [];
  world.postTimesMs.set(channelId, timesMs);
  forgetBefore(timesMs, nowMs - windowMs);
  const isOver = timesMs.length >= posts;
  if (!isOver) timesMs.push(nowMs);
  const retryAfterSeconds = ((timesMs[0] ?? nowMs) + windowMs - nowMs) / 1_000;
  return {
    isOver,
    retryAfterSeconds,
    headers: {
      'x-ratelimit-bucket': 'messages',
      'x-ratelimit-limit': String(posts),
      'x-ratelimit-remaining': String(posts - timesMs.length),
      'x-ratelimit-reset': String((nowMs / 1_000 + retryAfterSeconds).toFixed(3)),
      'x-ratelimit-reset-after': retryAfterSeconds.toFixed(3),
    },
  };
}

function forgetBefore(timesMs: number[], earliestMs: number): void {
  const kept = timesMs.findIndex((atMs) => atMs > earliestMs);
  timesMs.splice(0, kept === -1 ? timesMs.length : kept);
}
