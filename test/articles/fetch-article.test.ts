import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleIdOf } from '../../src/articles/canonical-url.ts';
import { createArticleFetcher } from '../../src/articles/fetch-article.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import type { HttpClient, HttpResponse } from '../../src/lib/net/http.ts';
import type { FeedId } from '../../src/model/article.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import type { FeedItem } from '../../src/model/feed.ts';
import { inProcessExtractor } from '../helpers/outlets/in-process-extractor.ts';

const NOW_MS = Date.parse('2031-03-05T12:00:00Z');
const URL = 'https://www.lantern.example/news/ferry?utm_source=feed';
const PAGE = readFileSync('test/fixtures/pages/full-page.html', 'utf8');
const SENTENCE = 'The kiln cooled for three days before anyone was allowed to open it. ';
const FULL_CONTENT = `<p>${SENTENCE.repeat(8)}</p><p>“Nobody opens it before I do,” said Runa Vik.</p>`;

const ITEM: FeedItem = {
  id: 'kiln-1',
  url: URL,
  title: 'Kiln opened',
  publishedAtMs: NOW_MS - 3_600_000,
  updatedAtMs: null,
  summary: 'The kiln was opened.',
  content: null,
};

function fetcherOf(answer: Partial<HttpResponse> | VerbatimError) {
  const http: Pick<HttpClient, 'get'> = {
    get: async (url) => {
      if (answer instanceof VerbatimError) throw answer;
      return {
        url,
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: Buffer.from(PAGE),
        isPermanentlyMoved: false,
        ...answer,
      };
    },
  };
  const clock = { nowMs: () => NOW_MS };
  return createArticleFetcher({ http, extractor: inProcessExtractor, clock, logger: silentLogger });
}

function source(item: Partial<FeedItem> = {}) {
  const feedTitle = 'Hill Gazette - latest';
  const feedUrls = ['https://feeds.lantern.example/news.xml'];
  return { url: URL, feedId: 'feed-1' as FeedId, item: { ...ITEM, ...item }, feedTitle, feedUrls };
}

const page = (head: string, body = `<p>${SENTENCE.repeat(8)}</p>`) => ({
  body: Buffer.from(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
});

describe('a page that can be read', () => {
  it('becomes an article with its headline as first paragraph', async () => {
    const article = await fetcherOf({})(source());
    expect(article).toMatchObject({
      id: articleIdOf('https://www.lantern.example/news/ferry-line-reopens'),
      feedId: 'feed-1',
      url: 'https://www.lantern.example/news/ferry-line-reopens',
      outlet: 'The Lantern',
      title: 'Ferry line to Skarholm reopens after storm',
      publishedAtMs: Date.parse('2031-03-04T06:30:00Z'),
    });
    expect(article.text.split('\n\n').slice(0, 2)).toEqual([
      article.title,
      expect.stringMatching(/^The ferry to Skarholm sailed again/),
    ]);
    expect(article.text).toBe(article.text.normalize('NFC'));
  });

  it.each([
    [
      'of its own site',
      '<link rel="canonical" href="https://lantern.example/b?id=1">',
      'https://lantern.example/b?id=1',
    ],
    [
      'of another site, which it is not',
      '<link rel="canonical" href="https://other.example/b">',
      'https://www.lantern.example/news/ferry',
    ],
    [
      'of the front page, which it is not',
      '<link rel="canonical" href="/">',
      'https://www.lantern.example/news/ferry',
    ],
    ['nowhere', '', 'https://www.lantern.example/news/ferry'],
  ])('has the address it claims %s', async (_, head, expected) => {
    expect((await fetcherOf(page(head))(source())).url).toBe(expected);
  });

  it.each([
    [
      'that its AMP page names',
      'https://amp.lantern.example/kiln',
      '<link rel="canonical" href="https://www.lantern.example/kiln">',
      'https://www.lantern.example/kiln',
    ],
    [
      'behind the AMP cache',
      'https://www-lantern-example.cdn.ampproject.org/c/s/www.lantern.example/amp/kiln',
      '<link rel="canonical" href="https://www.lantern.example/kiln">',
      'https://www.lantern.example/kiln',
    ],
    [
      'that the AMP cache holds in its own, where the page names another site’s',
      'https://www-lantern-example.cdn.ampproject.org/c/s/www.lantern.example/amp/kiln',
      '<link rel="canonical" href="https://other.example/kiln">',
      'https://www.lantern.example/amp/kiln',
    ],
  ])('has the address %s', async (_, url, head, expected) => {
    const read = fetcherOf({ ...page(head), url });
    expect((await read({ ...source(), url })).url).toBe(expected);
  });

  it('takes outlet, headline and time from the feed when it is silent', async () => {
    expect(await fetcherOf(page(''))(source())).toMatchObject({
      outlet: 'Hill Gazette',
      title: 'Kiln opened',
      publishedAtMs: ITEM.publishedAtMs,
    });
  });

  it('takes the clock when nobody gives a time, or one that is to come', async () => {
    const head = '<meta property="article:published_time" content="2041-01-01T00:00:00Z">';
    const article = await fetcherOf(page(head))(source({ publishedAtMs: null }));
    expect(article.publishedAtMs).toBe(NOW_MS);
  });

  it('works for an address without a feed', async () => {
    const read = fetcherOf(page('<title>Kiln</title>'));
    const article = await read({
      url: URL,
      feedId: null,
      item: null,
      feedTitle: null,
      feedUrls: [],
    });
    expect(article).toMatchObject({ feedId: null, outlet: 'lantern.example', title: 'Kiln' });
  });
});

describe('the feed’s own full content', () => {
  it.each([
    ['the page is gone', { status: 410 }],
    ['the page is no page', { headers: { 'content-type': 'application/pdf' } }],
    ['the page is a teaser', page('', '<p>Log in to read this story about the kiln.</p>')],
    ['the host is down', new VerbatimError('fetch-failed', 'lantern.example does not answer.')],
  ])('is the article when %s', async (_, answer) => {
    const article = await fetcherOf(answer)(source({ content: FULL_CONTENT }));
    expect(article.text).toMatch(/^Kiln opened\n\nThe kiln cooled/);
    expect(article.text).toMatch(/\n\n“Nobody opens it before I do,” said Runa Vik\.$/);
    expect(article).toMatchObject({
      title: 'Kiln opened',
      url: 'https://www.lantern.example/news/ferry',
    });
  });
});

describe('what a feed says of a page', () => {
  const WHOLE = page('<title>Kiln</title>', `<p>${SENTENCE.repeat(3)}</p>`);
  const LED_ON = { url: 'https://www.lantern.example/news/ferry' };
  const ESSAY = `<p>${'I never liked this kiln, nor those who fire it every winter. '.repeat(30)}</p>`;
  const essay = (change: object) => ({ ...source({ content: ESSAY }), ...change });

  it.each([
    ['of the same site', { feedUrls: ['https://feeds.lantern.example/news.xml'] }],
    [
      'on a host of feeds, of the same site as it says',
      { feedUrls: ['https://feeds.host.example/lantern', 'https://lantern.example/'] },
    ],
    ['that links to the page by another', { url: 'https://go.host.example/1' }],
  ])('stands for it, or beside a closed page, where the feed is %s', async (_, change) => {
    for (const answer of [
      { ...WHOLE, ...LED_ON },
      { status: 403, ...LED_ON },
    ])
      expect((await fetcherOf(answer)(essay(change))).text).toContain('I never liked this kiln');
  });

  it.each([
    ['another site’s', { feedUrls: ['https://blog.example/feed.xml', 'https://blog.example/'] }],
    ['on a host of feeds, and says of no site', { feedUrls: ['https://feeds.host.example/blog'] }],
    [
      'another site’s, which leads its readers on',
      { feedUrls: ['https://blog.example/feed.xml'], url: 'https://blog.example/go/1' },
    ],
  ])('never stands for it where the feed is %s', async (_, change) => {
    const { text } = await fetcherOf({ ...WHOLE, ...LED_ON })(essay(change));
    expect(text).toBe(`Kiln\n\n${SENTENCE.repeat(3).trim()}`);
    const teaser = { ...page('', '<p>Log in.</p>'), ...LED_ON };
    await expect(fetcherOf(teaser)(essay(change))).rejects.toMatchObject({
      code: 'article-unreadable',
    });
  });

  it('is no article where the page of another site can’t be read', async () => {
    const reading = fetcherOf({ status: 403 })(essay({ feedUrls: ['https://blog.example/feed'] }));
    await expect(reading).rejects.toMatchObject({ finding: `${URL} answered with status 403.` });
  });
});

const OPENING = '<p>The kiln at Skarholm was opened on Monday, after three days of waiting.</p>';
const LOCKED =
  '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
const SUMMARY = '<p>The kiln at Skarholm was opened on Monday, and everything in it was whole.</p>';

describe('an article that can be read in part only', () => {
  it.each([
    [
      'a page that says it is locked',
      page(LOCKED, OPENING),
      null,
      { from: 'page', reason: 'subscription' },
    ],
    [
      'a page with a notice',
      page('', `${OPENING}<div class="paywall"><p>Subscribe to continue reading.</p></div>`),
      null,
      { from: 'page', reason: 'subscription' },
    ],
    [
      'a page that wants a login',
      { status: 401 },
      SUMMARY,
      { from: 'feed', reason: 'subscription' },
    ],
    ['a page that wants money', { status: 402 }, SUMMARY, { from: 'feed', reason: 'subscription' }],
    ['a page that refuses programs', { status: 403 }, SUMMARY, { from: 'feed', reason: 'refused' }],
    [
      'a locked page with a notice only',
      page(LOCKED, '<p>Subscribe!</p>'),
      SUMMARY,
      { from: 'feed', reason: 'subscription' },
    ],
  ] as const)('is taken from %s', async (_, answer, summary, partial) => {
    const { text, reading } = await fetcherOf(answer)(source({ summary }));
    expect(reading?.partial).toEqual(partial);
    expect(text).toBe(
      `Kiln opened\n\n${partial.from === 'page' ? textOf(OPENING) : textOf(SUMMARY)}`,
    );
  });

  it.each([
    [
      'page',
      page(
        '',
        `${FULL_CONTENT}<p>The one bowl on the shelf was…</p><a href="/b">Continue reading</a>`,
      ),
      null,
    ],
    [
      'feed',
      { status: 404 },
      `${FULL_CONTENT}<p>The one bowl on the shelf was… <a href="/b">Continue reading</a></p>`,
    ],
  ] as const)('is one whose rest is behind a link: %s', async (from, answer, content) => {
    const { text, reading } = await fetcherOf(answer)(source({ summary: null, content }));
    expect(text).toMatch(/shelf was…$/);
    expect(reading?.partial).toEqual({ from, reason: 'continued' });
  });

  it('is one that is longer than is read of one article', async () => {
    const paragraph = `<p>${SENTENCE.repeat(400)}</p>`;
    const count = Math.ceil(400_000 / paragraph.length);
    const { text, reading } = await fetcherOf(page('', paragraph.repeat(count)))(
      source({ summary: null }),
    );
    expect(text.length).toBeGreaterThan(200_000);
    expect(text.length).toBeLessThan(paragraph.length * count);
    expect(reading?.partial).toEqual({ from: 'page', reason: 'length' });
  });

  it.each([
    [
      'the whole text of a page that says it is locked',
      page(LOCKED, `<p>${SENTENCE.repeat(30)}</p>`),
    ],
    ['a short text on an open page', page('', `${OPENING}${OPENING}`)],
  ])('is not %s', async (_, answer) => {
    expect((await fetcherOf(answer)(source({ summary: null }))).reading?.partial).toBeNull();
  });

  it('is none where the page refuses and the feed says nothing', async () => {
    await expect(fetcherOf({ status: 403 })(source({ summary: 'Kiln.' }))).rejects.toMatchObject({
      finding: `${URL} answered with status 403.`,
    });
  });
});

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, '');
}

it('keeps what each paragraph is, and what the page says of itself', async () => {
  const head = '<meta name="author" content="Una Brask"><title>Kiln</title>';
  const body = `<h1>Kiln</h1><p>${SENTENCE.repeat(6)}</p><h2>Why it took so long?</h2><p>${SENTENCE.repeat(3)}</p><ul><li>${SENTENCE}</li></ul>`;
  const { text, reading } = await fetcherOf(page(head, body))(source());
  expect(reading?.authors).toEqual(['Una Brask']);
  expect(reading?.blocks.map(({ kind }) => kind)).toEqual([
    'headline',
    'paragraph',
    'heading',
    'paragraph',
    'item',
  ]);
  const paragraphs = reading?.blocks.map(({ start, end }) => text.slice(start, end));
  expect(paragraphs?.join('\n\n')).toBe(text);
});

it.each([
  ['for good', 'article-gone', { status: 404 }, `${URL} answered with status 404.`],
  [
    'for good',
    'article-unreadable',
    { headers: { 'content-type': 'image/png' } },
    `${URL} is no web page but image/png.`,
  ],
  ['for good', 'article-unreadable', page('', '<p>Log in.</p>'), `${URL} holds no article text.`],
  ['for now', 'fetch-failed', { status: 503 }, `${URL} answered with status 503.`],
  ['for now', 'fetch-failed', { status: 429 }, `${URL} answered with status 429.`],
  [
    'for now',
    'fetch-failed',
    new VerbatimError('fetch-failed', 'lantern.example does not answer.'),
    'lantern.example does not answer.',
  ],
] as const)('fails %s (%s) with its reason when page and feed hold no article', async (...row) => {
  const [, code, answer, finding] = row;
  await expect(fetcherOf(answer)(source())).rejects.toMatchObject({ code, finding });
});

it('is no article when the link is dead and leads to the front page', async () => {
  const front = { ...page('<title>The Lantern</title>'), url: 'https://www.lantern.example/' };
  await expect(fetcherOf(front)(source())).rejects.toMatchObject({
    code: 'article-gone',
    finding: `${URL} leads to the front page of the site.`,
  });
  const asked = { ...source(), url: 'http://lantern.example/' };
  expect((await fetcherOf(front)(asked)).url).toBe('https://www.lantern.example/');
  const article = await fetcherOf(front)(source({ content: FULL_CONTENT }));
  expect(article.url).toBe('https://www.lantern.example/news/ferry');
});

describe('a page that led to a wall', () => {
  const wall = {
    ...page('<title>Kiln</title>', `<p>${SENTENCE.repeat(8)}</p>`),
    url: 'https://consent.harbour-group.example/collect?session=1',
  };

  it('is none, and its address no article’s', async () => {
    await expect(fetcherOf(wall)(source())).rejects.toMatchObject({
      finding: `${URL} answered with a page that asks for consent or a login first.`,
    });
  });

  it('leaves the article to its feed, under its own address', async () => {
    const content = `<p>${SENTENCE.repeat(10)}</p>`;
    const article = await fetcherOf(wall)(source({ content }));
    expect(article.url).toBe('https://www.lantern.example/news/ferry');
    expect(article.text).toContain(SENTENCE.trim());
  });
});
