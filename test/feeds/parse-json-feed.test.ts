import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonFeed } from '../../src/feeds/parse-json-feed.ts';
import { VerbatimError } from '../../src/model/errors.ts';

it('reads a whole feed', () => {
  const text = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Harbour Post',
    home_page_url: 'https://harbour-post.example/',
    feed_url: 'https://harbour-post.example/feed.json',
    description: 'All of Oster',
    items: [
      {
        id: '1',
        url: '/bridge',
        title: 'Bridge stopped',
        content_html: '<p>No.</p>',
        content_text: 'No.',
        summary: 'It will not be built',
        date_published: '2026-03-03T08:30:00+01:00',
        date_modified: '2026-03-04T08:30:00Z',
      },
      {
        id: 2,
        external_url: 'https://oster.example/',
        content_text: '5 < 6',
        date_published: 'soon',
      },
      'no item',
    ],
  });
  expect(parseJsonFeed(text, 'https://harbour-post.example/feed.json')).toEqual({
    hubLinks: { hub: null, self: 'https://harbour-post.example/feed.json' },
    title: 'Harbour Post',
    link: 'https://harbour-post.example/',
    description: 'All of Oster',
    id: 'https://harbour-post.example/feed.json',
    items: [
      {
        id: '1',
        url: 'https://harbour-post.example/bridge',
        title: 'Bridge stopped',
        publishedAtMs: Date.UTC(2026, 2, 3, 7, 30),
        updatedAtMs: Date.UTC(2026, 2, 4, 8, 30),
        summary: 'It will not be built',
        content: '<p>No.</p>',
      },
      {
        id: '2',
        url: 'https://oster.example/',
        title: '',
        publishedAtMs: null,
        updatedAtMs: null,
        summary: null,
        content: '5 &lt; 6',
      },
    ],
    warnings: ['1 items are no objects and were left out.'],
  });
});

it.each([
  ['that is an address leads to the page', 'https://harbour-post.example/a', {}, '/a'],
  ['that is none leads nowhere', 'urn:a', {}, null],
  ['counts less than the address', 'https://harbour-post.example/a', { url: '/b' }, '/b'],
])('an id %s', (_, id, more, path) => {
  const text = JSON.stringify({ items: [{ id, ...more }] });
  const [item] = parseJsonFeed(text, 'https://harbour-post.example/feed.json').items;
  expect(item).toMatchObject({ id, url: path && `https://harbour-post.example${path}` });
});

it('keeps every word of a summary, which is plain text', () => {
  const text = JSON.stringify({ items: [{ id: '1', summary: 'Tugs & x <y> z' }] });
  expect(parseJsonFeed(text, null).items[0]?.summary).toBe('Tugs &amp; x &lt;y&gt; z');
});

it.each([
  ['damaged JSON', '{"items": [', 'is damaged'],
  ['another kind of JSON', '{"error": "no"}', 'no list of items'],
  ['a list', '[]', 'no list of items'],
])('refuses %s', (_, text, reason) => {
  expect(() => parseJsonFeed(text, null)).toThrow(reason);
});

it('has titles on one line, and no control characters anywhere', () => {
  const item = {
    id: '1\u0000',
    title: ' Bridge\n\u001b[31mstopped',
    content_html: '<p>\u0007No.</p>',
  };
  expect(parseJsonFeed(JSON.stringify({ title: 'A\tB', items: [item] }), null)).toMatchObject({
    title: 'A B',
    items: [{ id: '1', title: 'Bridge [31mstopped', content: '<p>No.</p>' }],
  });
});

describe('of a document that is cut', () => {
  it.each([
    ['in an item', '{"items": [{"id": "a"}, {"id": "b', ['a']],
    ['behind an item', '{"items": [{"id": "a"}, {"id": "b"} ', ['a', 'b']],
    ['behind the items', '{"items": [{"id": "a"}], "title": "x', ['a']],
    [
      'in a list of an item',
      '{"items": [{"id": "a", "tags": ["x"]}, {"id": "b", "tags": [{}, ',
      ['a'],
    ],
    ['behind brackets in a string', '{"items": [{"id": "a}]"}, {"id": "b}] \\" ', ['a}]']],
  ])('its whole items are kept: %s', (_, text, ids) => {
    const { items, warnings } = parseJsonFeed(text, null);
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(warnings).toEqual(['It is cut: what is not whole was left out.']);
  });

  it.each([
    ['no item is whole', '{"items": [{"id": "a'],
    ['something else is damaged', '{"items": [{"id": a}, {"id": "b"}'],
    ['it is nested without end', '{"items": ['.repeat(100_000)],
  ])('nothing is kept when %s', (_, text) => {
    expect(() => parseJsonFeed(text, null)).toThrow('is damaged');
  });
});

it('throws nothing but its own errors, whatever the JSON', () => {
  const item = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom('id', 'url', 'title', 'date_published'), fc.jsonValue()),
  );
  fc.assert(
    fc.property(
      fc.record({ title: fc.jsonValue(), items: fc.oneof(fc.array(item), fc.jsonValue()) }),
      (feed) => {
        try {
          parseJsonFeed(JSON.stringify(feed), null);
        } catch (error) {
          expect(error).toBeInstanceOf(VerbatimError);
        }
      },
    ),
  );
});
