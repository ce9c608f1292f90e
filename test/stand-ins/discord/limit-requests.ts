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

function forgetBefore(timesMs: number[], earliestMs: number): void {
  const kept = timesMs.findIndex((atMs) => atMs > earliestMs);
  timesMs.splice(0, kept === -1 ? timesMs.length : kept);
}
