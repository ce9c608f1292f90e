/** One poll as its log wants it: what was sent back and how long that took, seen at the HTTP client, and what came of it. */
import type { HttpClient } from '../lib/net/http.ts';
import { hideSecrets } from '../lib/text/hide-secrets.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Poll } from '../model/poll.ts';
import type { PollResult } from './poll-result.ts';

/** A reason may hold what a server said. */
const MAX_REASON_CHARS = 300;

export interface PollWatch {
  /** To be used for this one poll. */
  readonly http: Pick<HttpClient, 'get'>;
  /** null when the poll was stopped by us: nothing is known of the feed then. */
  toPoll(result: PollResult): Poll | null;
}

export function watchPoll({
  http,
  clock,
}: {
  http: Pick<HttpClient, 'get'>;
  clock: Clock;
}): PollWatch {
  let startedAtMs = clock.nowMs();
  let tookMs = 0;
  let answer: Pick<Poll, 'status' | 'bodyBytes'> = { status: null, bodyBytes: null };
  return {
    http: {
      async get(url, options) {
        startedAtMs = clock.nowMs();
        try {
          const response = await http.get(url, options);
          answer = { status: response.status, bodyBytes: response.body.length };
          return response;
        } finally {
          // A clock that was set back in between must not give a negative time.
          tookMs = Math.max(clock.nowMs() - startedAtMs, 0);
        }
      },
    },
    toPoll(result) {
      if (result.kind === 'stopped') return null;
      const seen = { startedAtMs, tookMs, ...answer };
      const nothing = { itemCount: null, newItemCount: null, reason: null };
      switch (result.kind) {
        case 'failed': {
          const reason = hideSecrets(result.reason).slice(0, MAX_REASON_CHARS);
          return { ...seen, ...nothing, outcome: 'failed', reason };
        }
        case 'unchanged':
          return { ...seen, ...nothing, outcome: 'unchanged' };
        case 'read': {
          const { itemCount, newItemCount } = result;
          return { ...seen, outcome: 'read', itemCount, newItemCount, reason: null };
        }
      }
    },
  };
}
