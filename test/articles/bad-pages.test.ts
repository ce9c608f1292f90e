/**
 * What comes from the open web instead of an article, or with it: each is refused with a reason, or read without what is bad in
 * it. How a page that takes too long is ended is told in extract-in-worker.test.ts.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createExtractor, EXTRACTOR_DEFAULTS } from '../../src/articles/extract-in-worker.ts';
import { createArticleFetcher } from '../../src/articles/fetch-article.ts';
import { silentLogger } from '../../src/lib/logger.ts';

const URL = 'https://www.lantern.example/kiln';
const SAID =
  '“Nobody opens it before I do,” said Una Brask, who built the kiln in Skarholm – with her own hands.';
const PROSE = `<p>${'The kiln cooled for three days before anyone was allowed to open it. '.repeat(4)}</p><p>${SAID}</p>`;
const GOOD = readFileSync('test/fixtures/pages/full-page.html');

/** None of these needs its deadline, however busy the machine is. */
const extractor = createExtractor({
  ...EXTRACTOR_DEFAULTS,
  startDeadline: () => new AbortController().signal,
});
afterAll(() => extractor.close());

function read(body: string | Uint8Array, type = 'text/html') {
  const fetchArticle = createArticleFetcher({
    http: {
      get: async (url) => ({
        url,
        status: 200,
        headers: { 'content-type': type },
        body: Buffer.from(body),
        isPermanentlyMoved: false,
      }),
    },
    extractor,
    clock: { nowMs: () => Date.UTC(2031, 2, 5) },
    logger: silentLogger,
  });
  return fetchArticle({ url: URL, feedId: null, item: null, feedTitle: null, feedUrls: [] });
}

describe('is refused with its reason, and the next page is read:', () => {
  it.each([
    ['nothing', '', `${URL} holds no article text.`],
    [
      'bytes of a picture',
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
      `${URL} holds no article text.`,
    ],
    ['JSON', '{"error":"not found"}', `${URL} holds no article text.`],
    [
      'a page over the cap',
      `<p>${'kiln '.repeat(600_000)}`,
      'The page has 3000003 bytes; at most 3000000 are read.',
    ],
    [
      'an error page with status 200',
      `<title>Page not found | Lantern</title><h1>Page not found</h1><p>${'The page may have moved, or the address may have a slip in it. '.repeat(4)}</p>`,
      `${URL} answered with an error page (“Page not found”).`,
    ],
    [
      'a wall against robots',
      `<title>Just a moment...</title><p>${'The site needs to check the security of your connection before going on. '.repeat(3)}</p>`,
      `${URL} answered with an error page (“Just a moment...”).`,
    ],
    [
      'a PDF document',
      `%PDF-1.7\n1 0 obj\nstream\n${'(The kiln cooled for three days.) Tj\n'.repeat(30)}`,
      `${URL} is no web page but a PDF document.`,
    ],
    ['a packed file', gzipSync(GOOD, { level: 0 }), `${URL} is no web page but a packed file.`],
    [
      'JSON with prose in it',
      JSON.stringify({ body: 'The kiln cooled for three days. '.repeat(20) }),
      `${URL} holds no article text.`,
    ],
    [
      'a feed',
      `<?xml version="1.0"?><rss><channel><title>Lantern</title>${`<item><description>${PROSE}</description></item>`.repeat(4)}</channel></rss>`,
      `${URL} is no article but a list of articles: /feeds add follows it.`,
    ],
    [
      'a login wall',
      `<title>Log in to your account</title><p>${'Forgot your password? We can send you a link to set a new one. '.repeat(3)}</p>`,
      `${URL} answered with an error page (“Log in to your account”).`,
    ],
    [
      'a cookie wall alone, under the article’s title',
      `<title>Kiln</title><div><h2>We value your privacy</h2><p>${'We and our partners store cookies on your device. '.repeat(3)}</p><p>You may consent, or refuse what our partners do.</p></div>`,
      `${URL} answered with a page that asks for consent or a login first.`,
    ],
    ['a page of frames', '<frameset><frame src="/a"></frameset>', `${URL} holds no article text.`],
    ['endless attributes', `<p ${'a=1 '.repeat(200_000)}>`, `${URL} holds no article text.`],
  ])('%s', async (_, body, finding) => {
    await expect(read(body)).rejects.toMatchObject({ code: 'article-unreadable', finding });
    expect((await read(GOOD)).title).toBe('Ferry line to Skarholm reopens after storm');
  });
});

describe('is read without what is bad in it:', () => {
  it.each([
    [
      'scripts, handlers and addresses that run',
      `<h1 onclick="evil()">Kiln</h1><script>evil()</script>${PROSE}<img src=x onerror="evil()"><a href="javascript:evil()">kiln</a><iframe srcdoc="<script>evil()</script>"></iframe><svg><script>evil()</script></svg><noscript><p title="</noscript><img src=x onerror=evil()>"></noscript><template><p>evil()</p></template>`,
    ],
    [
      'control characters',
      `<h1>K\u0007iln\u0000</h1>${PROSE.replaceAll('kiln', 'ki\u001bl\u0008n').replaceAll('days', '&#2;days')}`,
    ],
    ['50,000 nested elements around it', `${'<div>'.repeat(50_000)}<h1>Kiln</h1>${PROSE}`],
    ['50,000 open elements in front', `${'<b><i>'.repeat(25_000)}<h1>Kiln</h1>${PROSE}`],
    ['tags that are never closed', `<h1>Kiln</h1><div><section><p>${PROSE}<table><tr><td`],
    [
      'a meta tag that sends readers on',
      `<meta http-equiv="refresh" content="0;url=https://evil.example"><h1>Kiln</h1>${PROSE}`,
    ],
    [
      'a canonical address that runs',
      `<link rel="canonical" href="javascript:evil()"><h1>Kiln</h1>${PROSE}`,
    ],
    [
      'titles and addresses without end',
      `<link rel="canonical" href="${URL}/${'kiln'.repeat(100_000)}"><meta property="og:title" content="${':'.repeat(1_000_000)}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${':'.repeat(900_000)}"}</script><title>Kiln</title>${PROSE}`,
    ],
    [
      'an entity bomb',
      `<!DOCTYPE html [<!ENTITY a "evil()"><!ENTITY b "&a;&a;&a;">]><h1>Kiln</h1>${PROSE}`,
    ],
  ])('%s', async (_, body) => {
    const { title, text, url } = await read(body);
    expect(title).toBe('Kiln');
    expect(url).toBe(URL);
    expect(text).toContain(SAID);
    expect(text).not.toMatch(/evil|\p{Cc}(?<!\n)/u);
  });
});

describe('is read in its real encoding, whatever is declared:', () => {
  const html = (charset: string) =>
    `<html><head><meta charset="${charset}"><title>Kiln</title></head><body><h1>Kiln</h1>${PROSE}</body></html>`;
  const latin = (text: string) =>
    Buffer.from(
      text.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('–', '\x96'),
      'latin1',
    );

  it.each([
    [
      'UTF-8 called Latin 1 by the server',
      Buffer.from(html('utf-8')),
      'text/html; charset=iso-8859-1',
    ],
    ['UTF-8 called UTF-16 by the page', Buffer.from(html('utf-16')), 'text/html'],
    [
      'UTF-8 called by no name that exists',
      Buffer.from(html('klingon-8')),
      'text/html; charset=x-none',
    ],
    ['Windows 1252 called UTF-8 by nobody', latin(html('windows-1252')), 'text/html'],
    ['UTF-16 without a mark', Buffer.from(html('utf-16'), 'utf16le'), 'text/html'],
    [
      'UTF-16 of the other order without a mark',
      Buffer.from(html('utf-16'), 'utf16le').swap16(),
      'text/html; charset=utf-8',
    ],
    [
      'UTF-16 with its mark, called UTF-8',
      Buffer.from(`\ufeff${html('utf-8')}`, 'utf16le'),
      'text/html; charset=utf-8',
    ],
  ])('%s', async (_, body, type) => {
    expect((await read(body, type)).text).toContain(SAID);
  });
});
