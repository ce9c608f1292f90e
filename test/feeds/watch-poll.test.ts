import { describe, expect, it } from 'vitest';
import type { PollResult } from '../../src/feeds/poll-result.ts';
import { type PollWatch, watchPoll } from '../../src/feeds/watch-poll.ts';
import type { HttpClient } from '../../src/lib/net/http.ts';
import type { FeedId } from '../../src/model/article.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { pollerWorld, rss, say } from '../helpers/outlets/poller-world.ts';

const URL_ASKED = 'http://harbour-post.example/feed.xml';

/** A watch over a client that takes `tookMs` to answer with this status, or to fail when there is none. */
function watchAnswer(
  status: number | null,
  tookMs: number,
): { watch: PollWatch; clock: FakeClock } {
  const clock = new FakeClock(1000);
  const http: Pick<HttpClient, 'get'> = {
    async get(url) {
      await clock.advance(tookMs);
      if (status === null) throw new VerbatimError('fetch-failed', 'Nobody answers.');
      const body = Buffer.from('<rss/>');
      return { url, status, headers: {}, body, isPermanentlyMoved: false };
    },
  };
  return { watch: watchPoll({ http, clock }), clock };
}

describe('a poll is told by', () => {
  it.each<[string, number, PollResult, object]>([
    [
      'the items of a document',
      200,
      { kind: 'read', itemCount: 20, newItemCount: 3 },
      { outcome: 'read', itemCount: 20, newItemCount: 3, reason: null },
    ],
    ['nothing new', 304, { kind: 'unchanged' }, { outcome: 'unchanged', itemCount: null }],
    [
      'why it failed',
      404,
      { kind: 'failed', reason: 'There is nothing here.' },
      { outcome: 'failed', reason: 'There is nothing here.', itemCount: null },
    ],
  ])('%s, status and timing', async (...row) => {
    const [, status, result, expected] = row;
    const { watch, clock } = watchAnswer(status, 340);
    await clock.advance(500);
    await watch.http.get(URL_ASKED);
    await clock.advance(2000);
    expect(watch.toPoll(result)).toMatchObject({
      startedAtMs: 1500,
      tookMs: 340,
      status,
      bodyBytes: 6,
      ...expected,
    });
  });
});

it('has no status where no answer came, and still its timing', async () => {
  const { watch } = watchAnswer(null, 10_000);
  await expect(watch.http.get(URL_ASKED)).rejects.toThrow('Nobody answers.');
  expect(watch.toPoll({ kind: 'failed', reason: 'Nobody answers.' })).toEqual({
    startedAtMs: 1000,
    tookMs: 10_000,
    status: null,
    outcome: 'failed',
    itemCount: null,
    newItemCount: null,
    bodyBytes: null,
    reason: 'Nobody answers.',
  });
});

it('keeps secrets out of the reason, and no more of it than can be read', () => {
  const { watch } = watchAnswer(200, 0);
  const reason = `http://anna:pass@x.example/feed?key=1 is broken. ${'a'.repeat(2000)}`;
  const poll = watch.toPoll({ kind: 'failed', reason });
  expect(poll?.reason).toMatch(/^http:\/\/x\.example\/feed\?… is broken\. a+$/);
  expect(poll?.reason).toHaveLength(300);
});

it('never gives a negative time, though the clock be set back', async () => {
  const times = [5000, 5000, 4000];
  const clock = { nowMs: () => times.shift() ?? 4000 };
  const { watch: inner } = watchAnswer(200, 0);
  const watch = watchPoll({ http: inner.http, clock });
  await watch.http.get(URL_ASKED);
  expect(watch.toPoll({ kind: 'unchanged' })?.tookMs).toBe(0);
});

it('tells nothing of a poll that was stopped', () => {
  expect(watchAnswer(200, 0).watch.toPoll({ kind: 'stopped' })).toBeNull();
});

describe('what the poller tells of each poll', () => {
  const id = 'f1' as FeedId;

  it('is how it went, with status, size and time', async () => {
    const { poller, polls, clock } = await pollerWorld([
      say(200, { etag: '"1"' }, rss('', 'Oster votes')),
      say(304),
      say(404),
    ]);
    for (let round = 0; round < 3; round++) await poller.pollNow(id);
    const startedAtMs = clock.nowMs();
    const bodyBytes = rss('', 'Oster votes').length;
    expect(polls).toMatchObject([
      {
        startedAtMs,
        status: 200,
        outcome: 'read',
        itemCount: 1,
        newItemCount: 1,
        bodyBytes,
        reason: null,
      },
      { startedAtMs, status: 304, outcome: 'unchanged', itemCount: null, bodyBytes: 0 },
      { startedAtMs, status: 404, outcome: 'failed', bodyBytes: 0, reason: expect.any(String) },
    ]);
  });

  it('comes before the poll is over, so that whoever asked for it finds it told', async () => {
    const seen: string[] = [];
    const { poller } = await pollerWorld([say(304)], {
      onPolled: async (_feed, { outcome }) => void seen.push(outcome),
    });
    await poller.pollNow(id);
    expect(seen).toEqual(['unchanged']);
  });

  it('is also what failed on our side', async () => {
    const { poller, polls } = await pollerWorld([say(200, {}, rss('', 'Oster votes'))], {
      onItems: () => Promise.reject(new Error('disk is full')),
    });
    await poller.pollNow(id);
    expect(polls).toMatchObject([
      { status: 200, outcome: 'failed', reason: expect.stringContaining('disk is full') },
    ]);
  });

  it('changes nothing when it can’t be kept', async () => {
    const { poller, store } = await pollerWorld([say(200, {}, rss('', 'Oster votes'))], {
      onPolled: () => Promise.reject(new Error('disk is full')),
    });
    expect(await poller.pollNow(id)).toMatchObject({ kind: 'read' });
    expect(store.get()).toMatchObject({ failureCount: 0, lastError: null });
  });
});
