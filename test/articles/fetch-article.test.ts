import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleIdOf } from '../../src/articles/canonical-url.ts';
import { createArticleFetcher } from '../../src/articles/fetch-article.ts';
import type { HttpClient, HttpResponse } from '../../src/lib/http.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import type { FeedId } from '../../src/model/article.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import type { FeedItem } from '../../src/model/feed.ts';
import { inProcessExtractor } from '../helpers/in-process-extractor.ts';

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
  return { url: URL, feedId: 'feed-1' as FeedId, item: { ...ITEM, ...item }, feedTitle };
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
    const article = await read({ url: URL, feedId: null, item: null, feedTitle: null });
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

it.each([
  ['for good', 'article-unreadable', { status: 404 }, `${URL} answered with status 404.`],
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
