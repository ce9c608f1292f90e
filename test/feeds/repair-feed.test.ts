import { describe, expect, it } from 'vitest';
import { MAX_ITEMS } from '../../src/feeds/read-feed-tree.ts';
import { repairFeed } from '../../src/feeds/repair-feed.ts';

const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"';

/** What is given of the first item or of the feed itself, by the element that it is for in RSS. */
function repair(xml: string, part: 'feed' | 'item', base: string | null = null) {
  const repaired = repairFeed(xml, base);
  if (repaired === null) throw new Error('no feed');
  const { feed, items } = repaired;
  const iso = (atMs: number | null = null) => (atMs === null ? null : new Date(atMs).toISOString());
  const [item] = items;
  const fields = {
    title: item?.title,
    link: item?.url,
    guid: item?.id,
    pubDate: iso(item?.publishedAtMs),
    updated: iso(item?.updatedAtMs),
    description: item?.summary,
    'content:encoded': item?.content,
  };
  return Object.fromEntries(
    Object.entries(part === 'feed' ? feed : fields).filter(([, value]) => value),
  );
}

const rssItem = (inner: string) =>
  `<rss ${DC} ${MEDIA}><channel><item>${inner}</item></channel></rss>`;

const atomEntry = (inner: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inner}</entry></feed>`;

describe('an item', () => {
  it.each([
    [
      'a bare ampersand',
      rssItem('<link>http://a.example/?b=1&c=2</link>'),
      { link: 'http://a.example/?b=1&c=2' },
    ],
    [
      'inline markup in a title',
      rssItem('<title>Mayor: <i>no</i> new taxes</title>'),
      { title: 'Mayor: no new taxes' },
    ],
    [
      'its own title before media:title',
      rssItem('<title>a</title><media:title>b</media:title>'),
      { title: 'a' },
    ],
    ['media:title for want of another', rssItem('<media:title>b</media:title>'), { title: 'b' }],
    [
      'an empty element before a full one',
      rssItem('<title/><dc:title>b</dc:title>'),
      { title: 'b' },
    ],
    ['the last of several', rssItem('<title>a</title><title>b</title>'), { title: 'b' }],
    ['an RSS link', rssItem('<link>http://a.example/1</link>'), { link: 'http://a.example/1' }],
    [
      'a link in href',
      rssItem('<link href="http://a.example/1"/>'),
      { link: 'http://a.example/1' },
    ],
    [
      'a guid that is a link',
      rssItem('<guid>http://a.example/1</guid>'),
      { guid: 'http://a.example/1', link: 'http://a.example/1' },
    ],
    [
      'a guid that is none',
      rssItem('<guid isPermaLink="false">http://a.example/1</guid>'),
      { guid: 'http://a.example/1' },
    ],
    ['markup in a guid', rssItem('<guid>&lt;p&gt;1&lt;/p&gt;</guid>'), { guid: '<p>1</p>' }],
    ['a script for a link', rssItem('<link>javascript:alert(1)</link>'), {}],
    [
      'an alternate link among others',
      atomEntry(
        '<link rel="edit" href="http://a.example/e"/><link href="http://a.example/1"/><link rel="self" href="http://a.example/s"/>',
      ),
      { link: 'http://a.example/1' },
    ],
    [
      'a web page before other forms',
      atomEntry(
        '<link type="text/html" href="http://a.example/1"/><link type="application/pdf" href="http://a.example/2"/>',
      ),
      { link: 'http://a.example/1' },
    ],
    [
      'an Atom id that is a link',
      atomEntry('<id>http://a.example/1</id>'),
      { guid: 'http://a.example/1', link: 'http://a.example/1' },
    ],
    [
      'an RSS date',
      rssItem('<pubDate>Tue, 03 Mar 2026 08:30:00 GMT</pubDate>'),
      { pubDate: '2026-03-03T08:30:00.000Z' },
    ],
    [
      'a Dublin Core date',
      rssItem('<dc:date>2026-03-03</dc:date>'),
      { pubDate: '2026-03-03T00:00:00.000Z' },
    ],
    [
      'Atom dates',
      atomEntry('<published>2026-03-03</published><updated>2026-03-04</updated>'),
      { pubDate: '2026-03-03T00:00:00.000Z', updated: '2026-03-04T00:00:00.000Z' },
    ],
    [
      'an update alone',
      atomEntry('<updated>2026-03-04</updated>'),
      { pubDate: '2026-03-04T00:00:00.000Z', updated: '2026-03-04T00:00:00.000Z' },
    ],
    [
      'Atom 0.3 dates',
      atomEntry('<issued>2026-03-03</issued><modified>2026-03-04</modified>'),
      { pubDate: '2026-03-03T00:00:00.000Z', updated: '2026-03-04T00:00:00.000Z' },
    ],
    [
      'a date with its element',
      rssItem('<pubDate>&lt;time datetime="2026-03-03T08:30:00Z"&gt;Tue&lt;/time&gt;</pubDate>'),
      { pubDate: '2026-03-03T08:30:00.000Z' },
    ],
    ['an unreadable date', rssItem('<title>a</title><pubDate>soon</pubDate>'), { title: 'a' }],
    [
      'a video description',
      atomEntry(`<media:group ${MEDIA}><media:description>b</media:description></media:group>`),
      { description: 'b' },
    ],
    [
      'summary and content',
      atomEntry(
        '<summary>a</summary><content type="xhtml"><div>He said <em>"We will not"</em> sell</div></content>',
      ),
      { description: 'a', 'content:encoded': 'He said <em>"We will not"</em> sell' },
    ],
  ] as const)('keeps %s', (_, xml, expected) => {
    expect(repair(xml, 'item')).toEqual(expected);
  });

  it.each([
    ['from the document', rssItem('<link>/1</link>'), 'http://a.example/1'],
    ['from xml:base', rssItem('<link xml:base="http://b.example/">1</link>'), 'http://b.example/1'],
    ['a guid', rssItem('<guid>/1</guid>'), 'http://a.example/1'],
    ['an Atom id', atomEntry('<id>/1</id>'), 'http://a.example/1'],
  ])('has its link made absolute %s', (_, xml, link) => {
    expect(repair(xml, 'item', 'http://a.example/feed')).toMatchObject({ link });
  });

  it('is found wherever the formats put it', () => {
    const rdf =
      'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"';
    for (const xml of [
      '<rss><item><title>a</title></item></rss>',
      '<rss><channel><items><item><title>a</title></item></items></channel></rss>',
      `<rdf:RDF ${rdf}><channel/><item rdf:about="http://a.example/1"><title>a</title></item></rdf:RDF>`,
      '<entry><title>a</title></entry>',
      '<channel><item><title>a</title></item></channel>',
    ])
      expect(repair(xml, 'item')).toMatchObject({ title: 'a' });
  });

  it('of RSS 1.0 is known by its address', () => {
    const xml = '<RDF><item about="http://a.example/1"><title>a</title></item></RDF>';
    expect(repair(xml, 'item')).toEqual({
      title: 'a',
      guid: 'http://a.example/1',
      link: 'http://a.example/1',
    });
  });
});

it.each([
  [
    'RSS',
    '<rss><channel><title>A</title><link>http://a.example</link><description>d</description></channel></rss>',
  ],
  [
    'junk before the prolog',
    '\n\njunk <?xml version="1.0"?><rss><channel><title>A</title><link>http://a.example</link><description>d</description></channel></rss>',
  ],
  [
    'no channel',
    '<rss><title>A</title><link>http://a.example</link><description>d</description></rss>',
  ],
  [
    'Atom',
    '<feed><title>A</title><link href="http://a.example"/><link rel="self" href="http://a.example/f"/><subtitle>d</subtitle></feed>',
  ],
  [
    'Atom 0.3',
    '<feed xmlns="http://purl.org/atom/ns#"><title>A</title><link href="http://a.example"/><tagline>d</tagline></feed>',
  ],
  [
    'other vocabularies',
    `<rss ${DC}><channel><dc:title>A</dc:title><link>http://a.example</link><itunes:summary>d</itunes:summary></channel></rss>`,
  ],
])('reads the feed of %s', (_, xml) => {
  expect(repair(xml, 'feed')).toEqual({ title: 'A', link: 'http://a.example', description: 'd' });
});

it('leaves an entry document without feed', () => {
  expect(repair('<entry><title>a</title></entry>', 'feed')).toEqual({});
});

describe('warnings', () => {
  it.each([
    ['a date', rssItem('<pubDate>soon</pubDate>'), 'A date can\'t be read: "soon".'],
    [
      'an end inside an item',
      '<rss><item><title>a</title></item><item><title>b',
      'It ends inside an item: that item was left out.',
    ],
    [
      'too many items',
      `<rss>${'<item/>'.repeat(MAX_ITEMS + 1)}</rss>`,
      `Of more than ${MAX_ITEMS} items those in the middle were left out.`,
    ],
  ])('tell of %s', (_, xml, warning) => {
    expect(repairFeed(xml, null)?.warnings).toEqual([warning]);
  });
});

it('puts no word of the feed into the canonical document', () => {
  const xml = rssItem('<title>]]&gt;&lt;/item&gt;evil</title><link>http://a.example/"&gt;</link>');
  expect(repairFeed(xml, null)?.xml).not.toMatch(/evil|example/);
});
