import { expect, it } from 'vitest';
import { shortIdOf } from '../../src/lib/short-id.ts';

// Ids of feeds, digests and watches are stored and typed: they must never change.
it.each([
  ['', 'e3b0c442'],
  ['https://harbour-post.example/feed.xml', '78b7a3bd'],
])('gives “%s” the id that it always had', (text, id) => {
  expect(shortIdOf(text)).toBe(id);
});
