/** The poller, where the clock was wrong. */
import { expect, it } from 'vitest';
import { FakeClock } from '../helpers/fake-clock.ts';
import { newFeed } from '../helpers/outlets/memory-feed-store.ts';
import { pollerWorld, rss, say } from '../helpers/outlets/poller-world.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const answer = say(200, {}, rss('', 'Oster votes'));

it('asks on at its rhythm when a clock that was hours ahead is put right', async () => {
  let wrongByMs = 5 * HOUR_MS;
  const { poller, clock, store, requests } = await pollerWorld([answer], {
    wrongByMs: () => wrongByMs,
  });
  const stored = store.updates(1);
  await poller.start();
  await stored;
  wrongByMs = 0;
  const storedAgain = store.updates(1);
  await clock.advance(6 * MINUTE_MS);
  await storedAgain;
  expect(requests).toHaveLength(2);
  expect(store.get().nextPollAtMs).toBe(clock.nowMs() + 5 * MINUTE_MS);
});

it('leaves plans as they are where the clock was set back by seconds', async () => {
  const now = new FakeClock().nowMs();
  let wrongByMs = MINUTE_MS;
  const { poller, clock, store } = await pollerWorld([answer], {
    feeds: [newFeed({ lastPolledAtMs: now, nextPollAtMs: now + HOUR_MS })],
    wrongByMs: () => wrongByMs,
  });
  await poller.start();
  wrongByMs = 0;
  await clock.advance(2 * MINUTE_MS);
  expect(store.get().nextPollAtMs).toBe(now + HOUR_MS);
});

it('asks soon, after a restart, what a clock that was hours ahead has polled', async () => {
  const now = new FakeClock().nowMs();
  const ahead = { lastPolledAtMs: now + 5 * HOUR_MS, nextPollAtMs: now + 6 * HOUR_MS };
  const { poller, store } = await pollerWorld([answer], {
    feeds: [newFeed(ahead)],
    random: () => 0.5,
  });
  await poller.start();
  expect(store.get().nextPollAtMs).toBe(now + 2.5 * MINUTE_MS);
});
