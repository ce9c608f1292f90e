/** One poll in words and figures, the same in lists and notes. */
import type { Poll } from '../../../model/poll.ts';
import { STRINGS } from '../html/strings.ts';

/** "340 ms", "2.4 s". */
export function showDuration(durationMs: number): string {
  return durationMs < 1000 ? `${Math.round(durationMs)} ms` : `${(durationMs / 1000).toFixed(1)} s`;
}

/** "812 B", "14 kB", "1.3 MB". */
export function showBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What came of it: "20 items, 2 of them new", "Not modified", or why it failed. */
export function describeOutcome({
  outcome,
  status,
  itemCount,
  newItemCount,
  reason,
}: Poll): string {
  const words = STRINGS.feeds;
  switch (outcome) {
    case 'failed':
      return reason ?? words.noReason;
    case 'unchanged':
      return status === 304 ? words.notModified : words.sameDocument;
    case 'read':
      return words.items(itemCount ?? 0, newItemCount);
  }
}

/** For the note after a poll: "HTTP 200 in 340 ms: 20 items, 2 of them new". */
export function describePoll(poll: Poll): string {
  const { status, tookMs } = poll;
  const answer = status === null ? STRINGS.feeds.noAnswer : STRINGS.feeds.http(status);
  return STRINGS.feeds.polled(answer, showDuration(tookMs), describeOutcome(poll));
}
