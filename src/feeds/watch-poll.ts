/** One poll as its log wants it: what was sent back and how long that took, seen at the HTTP client, and what came of it. */
import type { Clock } from '../lib/clock.ts';
import { hideSecrets } from '../lib/hide-secrets.ts';
import type { HttpClient } from '../lib/http.ts';
import type { Poll } from '../model/poll.ts';
import type { PollResult } from './poll-feeds.ts';

/** What the poller knows of a poll; how many items were new is known where they are read. */
export type WatchedPoll = Omit<Poll, 'newItemCount'>;

/** A reason may hold what a server said. */
const MAX_REASON_CHARS = 300;

export interface PollWatch {
  /** To be used for this one poll. */
  readonly http: HttpClient;
  /** null when the poll was stopped by us: nothing is known of the feed then. */
  toPoll(result: PollResult): WatchedPoll | null;
}

export function watchPoll({ http, clock }: { http: HttpClient; clock: Clock }): PollWatch {
  let startedAtMs = clock.nowMs();
  let tookMs = 0;
  let answer: Pick<Poll, 'status' | 'bodyBytes'> = { status: null, bodyBytes: null };
  return {
    http: {
      close: () => http.close(),
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
      switch (result.kind) {
        case 'failed': {
          const reason = hideSecrets(result.reason).slice(0, MAX_REASON_CHARS);
          return { ...seen, outcome: 'failed', itemCount: null, reason };
        }
        case 'nothing-new':
          return { ...seen, outcome: 'unchanged', itemCount: null, reason: null };
        case 'new-items':
          return { ...seen, outcome: 'read', itemCount: result.itemCount, reason: null };
      }
    },
  };
}
