import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { VerbatimError } from '../../src/model/errors.ts';

const parse = (text: string) =>
  parseFeed(Buffer.from(text), { url: 'https://harbour-post.example/feed', contentType: null });

const RDF =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"';

/** The same two stories in every format. */
const FORMATS: readonly [string, string][] = [
  [
    'RSS 2.0',
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Harbour Post</title><link>https://harbour-post.example/</link><description>All of Oster</description>
      <item><guid isPermaLink="false">1</guid><title>Bridge &amp; tunnel stopped</title><link>/bridge</link>
        <pubDate>Tue, 03 Mar 2026 09:30:00 +0100</pubDate><description>It will not be built</description>
        <content:encoded><![CDATA[<p>Berg said “no”.</p>]]></content:encoded></item>
      <item><guid>https://harbour-post.example/fish</guid><title>Fish</title></item></channel></rss>`,
  ],
  [
    'RSS 0.91',
    `<rss version="0.91"><channel><title>Harbour Post</title><link>https://harbour-post.example/</link>
      <description>All of Oster</description><item><guid isPermaLink="false">1</guid><title>Bridge &amp; tunnel stopped</title>
      <link>/bridge</link><pubDate>3 Mar 2026 08:30</pubDate><description>It will not be built</description>
      <body><p>Berg said “no”.</p></body></item>
      <item><guid>https://harbour-post.example/fish</guid><title>Fish</title></item></channel></rss>`,
  ],
  [
    'RSS 1.0',
    `<rdf:RDF ${RDF} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel rdf:about="https://harbour-post.example/"><title>Harbour Post</title><link>https://harbour-post.example/</link>
      <description>All of Oster</description><items><rdf:Seq><rdf:li resource="1"/></rdf:Seq></items></channel>
      <item rdf:about="1"><title>Bridge &amp; tunnel stopped</title><link>/bridge</link><dc:date>2026-03-03T08:30Z</dc:date>
      <description>It will not be built</description><content:encoded>&lt;p&gt;Berg said “no”.&lt;/p&gt;</content:encoded></item>
      <item rdf:about="https://harbour-post.example/fish"><title>Fish</title></item></rdf:RDF>`,
  ],
  [
    'Atom 1.0',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><subtitle>All of Oster</subtitle>
      <link rel="self" href="/feed"/><link href="https://harbour-post.example/"/>
      <entry><id>1</id><title type="html">Bridge &amp;amp; tunnel stopped</title><link href="bridge"/>
      <published>2026-03-03T08:30:00Z</published><summary>It will not be built</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Berg said “no”.</p></div></content></entry>
      <entry><id>https://harbour-post.example/fish</id><title>Fish</title></entry></feed>`,
  ],
  [
    'Atom 0.3',
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Harbour Post</title><tagline>All of Oster</tagline>
      <link rel="alternate" type="text/html" href="https://harbour-post.example/"/>
      <entry><id>1</id><title>Bridge &amp; tunnel stopped</title><link rel="alternate" href="/bridge"/>
      <issued>2026-03-03T08:30:00Z</issued><summary>It will not be built</summary>
      <content type="text/html" mode="escaped">&lt;p&gt;Berg said “no”.&lt;/p&gt;</content></entry>
      <entry><id>https://harbour-post.example/fish</id><title>Fish</title></entry></feed>`,
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour Post',
      description: 'All of Oster',
      home_page_url: 'https://harbour-post.example/',
      items: [
        {
          id: '1',
          url: '/bridge',
          title: 'Bridge & tunnel stopped',
          date_published: '2026-03-03T08:30:00Z',
          summary: 'It will not be built',
          content_html: '<p>Berg said “no”.</p>',
        },
        {
          id: 'https://harbour-post.example/fish',
          url: 'https://harbour-post.example/fish',
          title: 'Fish',
        },
      ],
    }),
  ],
];

it.each(FORMATS)('reads %s into the same shape', async (_, text) => {
  const feed = await parse(text);
  expect(feed).toMatchObject({
    title: 'Harbour Post',
    link: 'https://harbour-post.example/',
    description: 'All of Oster',
    warnings: [],
    updateHints: { intervalMs: null },
  });
  expect(feed.items).toEqual([
    {
      id: '1',
      url: 'https://harbour-post.example/bridge',
      title: 'Bridge & tunnel stopped',
      publishedAtMs: Date.UTC(2026, 2, 3, 8, 30),
      updatedAtMs: null,
      summary: 'It will not be built',
      content: '<p>Berg said “no”.</p>',
    },
    {
      id: 'https://harbour-post.example/fish',
      url: 'https://harbour-post.example/fish',
      title: 'Fish',
      publishedAtMs: null,
      updatedAtMs: null,
      summary: null,
      content: null,
    },
  ]);
});

it.each([
  ['an empty body', '', 'The response is empty.'],
  ['white space', ' \n ', 'The response is empty.'],
  [
    'a web page',
    '<!DOCTYPE html><html><head><title>a</title></head></html>',
    'a web page, not a feed',
  ],
  ['a page in capitals', '<HTML><BODY>Sign in</BODY></HTML>', 'a web page, not a feed'],
  ['text', 'Not found', 'not XML'],
  ['another kind of XML', '<?xml version="1.0"?><kml><Point/></kml>', 'begins with <kml>'],
  ['a list of feeds', '<opml version="2.0"><head/><body/></opml>', 'a list of feeds (OPML)'],
  ['an empty index of sitemaps', '<sitemapindex/>', 'begins with <sitemapindex>'],
  ['another kind of JSON', '{"message":"no"}', 'no list of items'],
])('says what is wrong with %s', async (_, text, reason) => {
  await expect(parse(text)).rejects.toMatchObject({ code: 'feed-malformed' });
  await expect(parse(text)).rejects.toThrow(reason);
});

describe('hostile documents', () => {
  const block = '&lt;div&gt;&lt;p&gt;x';

  it.each([
    [
      '400 kB of escaped blocks',
      `<rss><item><description>${block.repeat(20_000)}</description></item></rss>`,
    ],
    [
      'a title of unclosed markup',
      `<rss><item><title>${'&lt;b&gt;'.repeat(200_000)}</title></item></rss>`,
    ],
    ['deep nesting', `<rss>${'<item><a>'.repeat(300_000)}`],
    ['unclosed items', `<rss>${'<item>'.repeat(300_000)}`],
    [
      'very many prefixes',
      `<rss ${Array.from({ length: 50_000 }, (_, at) => `xmlns:p${at}="${at}"`).join(' ')}>${'<a xmlns:x="y"/>'.repeat(50_000)}`,
    ],
    ['closing tags only', `<rss>${'</x>'.repeat(500_000)}`],
    [
      'a million references',
      `<rss><item><title>${'&ouml;'.repeat(1_000_000)}</title></item></rss>`,
    ],
    ['a date without end', `<rss><item><pubDate>${'('.repeat(1_000_000)}</pubDate></item></rss>`],
    ['very many items', `<rss>${'<item><title>a</title></item>'.repeat(100_000)}</rss>`],
    [
      'entities of entities',
      `<!DOCTYPE rss [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><item><title>&b;</title></item></rss>`,
    ],
    ['an unclosed root', '<rss><channel><item><title>a</title></item>'],
    ['an unclosed comment', '<rss><!-- <item>'],
    [
      'names from JavaScript',
      '<rss><constructor/><item><__proto__>a</__proto__><title __proto__="x">b</title></item></rss>',
    ],
  ])(
    'come to an end: %s',
    async (_, text) => {
      const feed = await parse(text);
      expect(feed.items.length).toBeLessThanOrEqual(1000);
    },
    5000,
  );
});

it.each([
  [
    'RSS',
    (numbers: readonly number[]) =>
      `<rss><channel>${numbers.map((at) => `<item><title>${at}</title></item>\n`).join('')}</channel></rss>`,
  ],
  [
    'JSON Feed',
    (numbers: readonly number[]) =>
      JSON.stringify({ items: numbers.map((at) => ({ id: `${at}`, title: `${at}` })) }),
  ],
])('keeps both ends of a long document: %s', async (_, write) => {
  const { items, warnings } = await parse(write(Array.from({ length: 5000 }, (_each, at) => at)));
  const titles = items.map(({ title }) => Number(title));
  expect(titles).toHaveLength(1000);
  expect([titles[0], titles[499], titles[500], titles[999]]).toEqual([0, 499, 4500, 4999]);
  expect(warnings).toEqual(['Of more than 1000 items those in the middle were left out.']);
});

describe('anything at all', () => {
  /** Resolves whatever comes, and fails on errors that are not ours. */
  async function survives(body: Uint8Array): Promise<void> {
    try {
      await parseFeed(body, { url: null, contentType: null });
    } catch (error) {
      expect(error).toBeInstanceOf(VerbatimError);
    }
  }

  it('never throws other than in our own words: bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), survives));
  });

  it('never throws other than in our own words: XML of a kind', async () => {
    const name = fc.constantFrom(
      'rss',
      'channel',
      'item',
      'feed',
      'entry',
      'title',
      'link',
      'guid',
      'pubDate',
      'content',
      'rdf:RDF',
      'dc:date',
      'br',
      'skipHours',
      'ttl',
    );
    const attribute = fc.constantFrom(
      '',
      ' type="xhtml"',
      ' type="html"',
      ' xml:base="::"',
      ' xmlns="x"',
      ' href="//"',
      ' mode="base64"',
      ' =',
      ' rel',
    );
    const piece = fc.oneof(
      fc.tuple(name, attribute).map(([tag, extra]) => `<${tag}${extra}>`),
      name.map((tag) => `</${tag}>`),
      name.map((tag) => `<${tag}/>`),
      fc.constantFrom(
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '<?xml',
        '?>',
        '&',
        '&amp;',
        '&#0;',
        '&#x110000;',
        '<',
        '>',
        '"',
      ),
      fc.string({ maxLength: 8 }),
    );
    const text = fc
      .array(piece, { maxLength: 40 })
      .map((pieces) => `<rss><channel>${pieces.join('')}`);
    await fc.assert(
      fc.asyncProperty(text, (xml) => survives(Buffer.from(xml))),
      { numRuns: 500 },
    );
  });

  it('gives back the words of a title, whatever they are', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 });
    await fc.assert(
      fc.asyncProperty(words, async (title) => {
        const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const feed = await parse(
          `<feed><entry><title type="text">${escaped}</title></entry></feed>`,
        );
        expect(feed.items[0]?.title).toBe(title.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});
