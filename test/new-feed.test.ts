import { expect, it } from 'vitest';
import { newFeed } from '../src/new-feed.ts';

it('knows a feed by the address that was added, and nothing else of it yet', () => {
  const given = {
    url: 'https://harbour-post.example/feed',
    title: 'Harbour Post',
    isSample: false,
  };
  const feed = newFeed({ ...given, nextPollAtMs: 7 });
  expect(feed.id).toMatch(/^[\da-f]{8}$/);
  expect(newFeed({ ...given, title: 'Another', nextPollAtMs: 8 }).id).toBe(feed.id);
  expect(newFeed({ ...given, url: `${given.url}/`, nextPollAtMs: 7 }).id).not.toBe(feed.id);
  expect(feed).toMatchObject({ ...given, nextPollAtMs: 7, state: 'active', lastPolledAtMs: null });
});
