import { expect, it } from 'vitest';
import { idsByAddress, newFeed } from '../../src/following/new-feed.ts';

it('knows a feed by the address that was added, and nothing else of it yet', () => {
  const given = {
    url: 'https://harbour-post.example/feed',
    title: 'Harbour Post',
    isSample: false,
  };
  const feed = newFeed({ ...given, nextPollAtMs: 7 });
  expect(feed.id).toMatch(/^[\da-f]{12}$/);
  expect(newFeed({ ...given, title: 'Another', nextPollAtMs: 8 }).id).toBe(feed.id);
  expect(newFeed({ ...given, url: `${given.url}/`, nextPollAtMs: 7 }).id).not.toBe(feed.id);
  expect(feed).toMatchObject({ ...given, nextPollAtMs: 7, state: 'active', lastPolledAtMs: null });
});

it('is known by the id that its first address gives, and by the one that it gave at first', () => {
  expect(idsByAddress('https://harbour-post.example/feed.xml')).toEqual([
    '78b7a3bdd2f6',
    '78b7a3bd',
  ]);
});
