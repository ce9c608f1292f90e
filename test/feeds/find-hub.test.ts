import { expect, it } from 'vitest';
import { findHub, NO_HUB } from '../../src/feeds/find-hub.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';

const url = 'https://harbour-post.example/feed.xml';
const hubUrl = 'https://hub.example/';

const linksOf = async (document: string) =>
  (await parseFeed(Buffer.from(document), { url, contentType: null })).hubLinks;

it.each([
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="https://hub.example/"/><link rel="self" href="/feed.xml"/></feed>',
  ],
  [
    'RSS',
    '<rss xmlns:a="http://www.w3.org/2005/Atom"><channel><a:link rel="hub" href="https://hub.example/"/><a:link rel="self" href="/feed.xml"/></channel></rss>',
  ],
  [
    'JSON Feed',
    JSON.stringify({
      items: [],
      feed_url: url,
      hubs: [
        { type: 'rssCloud', url: 'x' },
        { type: 'WebSub', url: hubUrl },
      ],
    }),
  ],
])('finds the hub in %s', async (_, document) => {
  expect(findHub('', await linksOf(document), url)).toEqual({ hubUrl, topicUrl: url });
});

it('reads references in an address', async () => {
  const rss =
    '<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><atom:link rel="hub" href="https://hub.example/?a=1&amp;b=2"/></channel></rss>';
  expect(await linksOf(rss)).toEqual({ hub: 'https://hub.example/?a=1&b=2', self: null });
});

it.each([
  ['several links', `<${hubUrl}>; rel="hub", <${url}>; rel="self"`],
  ['links without quotation marks', `<${hubUrl}>;rel=hub,</feed.xml>;rel=self`],
  [
    'several relations and other parameters',
    `<${hubUrl}>; title="a, b"; rel="Hub preload", <${url}>; rel="self"`,
  ],
])('finds the hub in a Link header of %s', (_, header) => {
  expect(findHub(header, NO_HUB, url)).toEqual({ hubUrl, topicUrl: url });
});

it('believes the header before the document', () => {
  const document = { hub: 'https://other.example/', self: 'https://other.example/feed' };
  expect(findHub(`<${hubUrl}>; rel="hub"`, document, url)).toEqual({
    hubUrl,
    topicUrl: 'https://other.example/feed',
  });
});

it.each([
  ['no hub', '', { hub: null, self: url }],
  ['no name of its own', '', { hub: hubUrl, self: null }],
  ['a hub that is no web address', '', { hub: 'file:///etc/hostname', self: url }],
  ['a header that is none', '<<<>>>;;;rel=hub', NO_HUB],
])('finds none with %s', (_, header, document) => {
  expect(findHub(header, document, url)).toBeNull();
});
