import { describe, expect, it } from 'vitest';
import { itemKey, itemKeyAtPage } from '../../src/ingestion/item-keys.ts';
import type { FeedItem } from '../../src/model/feed.ts';
import { feedItem } from '../helpers/outlets/harbour-page.ts';

describe('itemKey', () => {
  const item = feedItem({
    id: 'i1',
    url: 'https://harbour-post.example/a',
    content: '<p>We<img src="/p?r=1"></p>',
  });

  it.each<[string, Partial<FeedItem>]>([
    ['another id', { id: 'i2' }],
    ['another title', { title: 'Corrected' }],
    ['a later update', { updatedAtMs: 1 }],
    ['another summary', { summary: 'Corrected' }],
    ['another content', { content: 'Corrected' }],
    ['another page under the same id', { url: 'https://harbour-post.example/b' }],
  ])('tells an item from one with %s', (_, change) => {
    expect(itemKey({ ...item, ...change })).not.toBe(itemKey(item));
  });

  it.each<[string, Partial<FeedItem>]>([
    ['its address is decorated', { url: 'https://harbour-post.example/a?from=feed' }],
    ['its address is written for http', { url: 'http://harbour-post.example/a/' }],
    ['its date is written anew', { publishedAtMs: 1 }],
    ['a picture in its text counts readers', { content: '<p>We<img src="/p?r=2"></p>' }],
  ])('stays the same when %s', (_, change) => {
    expect(itemKey({ ...item, ...change })).toBe(itemKey(item));
    expect(itemKey(item)).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('itemKeyAtPage', () => {
  const item = feedItem({ id: 'i1', url: 'https://harbour-post.example/a?story=1#top' });

  it('stays the same when the id is another', () => {
    expect(itemKeyAtPage({ ...item, id: 'i2' })).toBe(itemKeyAtPage(item));
  });

  it.each<[string, Partial<FeedItem>]>([
    ['another title', { title: 'Corrected' }],
    ['another page', { url: 'https://harbour-post.example/a?story=2#top' }],
    ['another part of the page', { url: 'https://harbour-post.example/a?story=1#end' }],
  ])('tells an item from one with %s', (_, change) => {
    expect(itemKeyAtPage({ ...item, ...change })).not.toBe(itemKeyAtPage(item));
  });

  it.each([{ id: null }, { url: null }])('is that of an item with %o', (change) => {
    expect(itemKeyAtPage({ ...item, ...change })).toBe(itemKey({ ...item, ...change }));
  });
});
