/** Polls of invented feeds. */
import type { Poll } from '../../../src/model/poll.ts';

const MINUTE_MS = 60_000;

/** 3 March 2026, 09:15 UTC: the console's tests stand here. */
export const POLLS_NOW_MS = Date.UTC(2026, 2, 3, 9, 15);

/** A poll that found nothing new, `minutes` before now. */
export function poll(minutes: number, change: Partial<Poll> = {}): Poll {
  return {
    startedAtMs: POLLS_NOW_MS - minutes * MINUTE_MS,
    tookMs: 340,
    status: 304,
    outcome: 'unchanged',
    itemCount: null,
    newItemCount: null,
    bodyBytes: 0,
    reason: null,
    ...change,
  };
}

/** A poll that read a document with new items. */
export const readPoll = (minutes: number, newItemCount: number): Poll =>
  poll(minutes, {
    status: 200,
    outcome: 'read',
    itemCount: 20,
    newItemCount,
    bodyBytes: 14_200,
    tookMs: 1240,
  });

export const failedPoll = (minutes: number, reason: string, status: number | null = null): Poll =>
  poll(minutes, { status, outcome: 'failed', reason, bodyBytes: null, tookMs: 10_020 });
