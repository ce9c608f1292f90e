/**
 * Leaves hosts alone that ask for fewer requests: whoever is told to wait and asks on is banned in the end.
 *
 * Method: a host that answers 429 or 503 is asked for no page until the time that it names (Retry-After), or where it names none, for
 * the rest of the poll. The host of the link waits with the one that answered where both are of one site ("www." or not).
 */
import type { HttpResponse } from '../lib/net/http.ts';
import { readRetryAfterMs } from '../lib/net/read-retry-after.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { EpochMs } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';
import { isSameSite } from './is-same-site.ts';

export interface SparedHosts {
  /** Why this address can't be asked for now; null where it can. */
  refuse(url: string): VerbatimError | null;
  /** Takes an answer to this address in. @returns the failure, with the wait in milliseconds, where it asks for fewer requests; else null. */
  heed(
    url: string,
    response: Pick<HttpResponse, 'url' | 'status' | 'headers'>,
  ): VerbatimError | null;
}

const BUSY: ReadonlySet<number> = new Set([429, 503]);

const MINUTE_MS = 60_000;
const MIN_WAIT_MS = MINUTE_MS;
const MAX_WAIT_MS = 24 * 60 * MINUTE_MS;
/** Less than lies between two polls of a feed: each may try one page. */
const UNNAMED_WAIT_MS = 4 * MINUTE_MS;

export function createSparedHosts(clock: Clock): SparedHosts {
  const untilMs = new Map<string, EpochMs>();
  return {
    refuse(url) {
      const host = hostOf(url);
      const waitMs = (untilMs.get(host) ?? 0) - clock.nowMs();
      if (waitMs <= 0) {
        untilMs.delete(host);
        return null;
      }
      const finding = `${host} asks for fewer requests: none is made for ${Math.ceil(waitMs / MINUTE_MS)} min.`;
      return new VerbatimError('fetch-failed', finding, { retryAfterMs: waitMs });
    },
    heed(url, { url: answered, status, headers }) {
      if (!BUSY.has(status)) return null;
      const nowMs = clock.nowMs();
      const namedMs = readRetryAfterMs(headers, nowMs) ?? UNNAMED_WAIT_MS;
      const retryAfterMs = Math.min(Math.max(namedMs, MIN_WAIT_MS), MAX_WAIT_MS);
      const hosts = isSameSite(url, answered) ? [url, answered] : [answered];
      for (const [host, atMs] of untilMs) if (atMs <= nowMs) untilMs.delete(host);
      for (const host of hosts.map(hostOf)) untilMs.set(host, nowMs + retryAfterMs);
      const finding = `${url} answered with status ${status}.`;
      return new VerbatimError('fetch-failed', finding, { retryAfterMs });
    },
  };
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);
