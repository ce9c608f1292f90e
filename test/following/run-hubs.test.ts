import { expect, it, onTestFinished } from 'vitest';
import { createHubs } from '../../src/following/run-hubs.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { feed } from '../helpers/values/feed.ts';

async function setUp(publicUrl: string | undefined) {
  const store = await openTestStore();
  const clock = new FakeClock();
  const posted: URLSearchParams[] = [];
  const hubs = createHubs(
    { publicUrl, host: '127.0.0.1', port: 0 },
    {
      store,
      clock,
      timers: clock,
      logger: silentLogger,
      http: {
        post: async (url, form) => {
          posted.push(form);
          return { url, status: 202, headers: {}, body: Buffer.of(), isPermanentlyMoved: false };
        },
      },
      receive: async () => undefined,
    },
  );
  await hubs.start();
  onTestFinished(() => hubs.stop());
  return { hubs, store, clock, posted };
}

it('is off without a public address', async () => {
  const { hubs, clock } = await setUp(undefined);
  expect(hubs.forPoller).toEqual({});
  expect(clock.alarmsMs()).toEqual([]);
});

it('subscribes under the public address, at a path that can not be guessed', async () => {
  const { hubs, store, clock, posted } = await setUp('https://verbatim.example/hubs/');
  await store.addFeed(feed('harbour'));
  await hubs.forPoller.onHub?.(
    feed('harbour'),
    {
      hubUrl: 'https://hub.example/',
      topicUrl: 'https://harbour.example/feed.xml',
    },
    false,
  );
  await clock.advance(60_000);
  expect(posted[0]?.get('hub.callback')).toMatch(/^https:\/\/verbatim\.example\/hubs\/[\w-]{32}$/);
  expect(hubs.forPoller.isPushed?.(feed('harbour').id)).toBe(false);
});
