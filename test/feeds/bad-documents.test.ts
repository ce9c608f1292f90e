/**
 * Documents as bad servers, bad programs and bad people make them: each is read as far as it goes, or refused with a reason in
 * words, so that the feed stays. What is in their markup reaches no reader.
 */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { describeTrial } from '../../commands/feeds/choose-feed.ts';
import { createArticleFetcher } from '../../src/articles/fetch-article.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import type { FeedId } from '../../src/model/article.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import type { FeedItem } from '../../src/model/feed.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import { renderHtml } from '../../src/platforms/console/html/render-html.ts';
import { renderDiscord } from '../../src/platforms/discord/render-discord.ts';
import { renderSlack } from '../../src/platforms/slack/rendering/render-slack.ts';
import { renderText } from '../../src/platforms/terminal/render-text.ts';
import { foundFeed } from '../helpers/newsroom.ts';
import { inProcessExtractor } from '../helpers/outlets/in-process-extractor.ts';
import { newsDayClock } from '../helpers/store/open-test-store.ts';
import { quoteCard } from '../helpers/values/quote-card.ts';

const parse = (body: string | Uint8Array) =>
  parseFeed(Buffer.from(body), { url: 'https://harbour-post.example/feed', contentType: null });

const GOOD = '<item><title>Good</title></item>';

const rss = (...items: string[]) => `<rss version="2.0"><channel>${items.join('')}</channel></rss>`;

const ESCAPE = '\u001B[2J';

/** Whatever comes after a good item, that item stays; what is wrong is a warning. */
describe('beside a good item', () => {
  it.each<[string, string, RegExp | null]>([
    [
      'entities that grow',
      `<!DOCTYPE rss [<!ENTITY a "ha">${entities(30)}]>${rss(GOOD, '<item><title>&e30;</title></item>')}`,
      null,
    ],
    [
      'an entity that is a file',
      `<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]>${rss(GOOD, '<item><title>&f;</title></item>')}`,
      null,
    ],
    [
      'an entity in itself',
      `<!DOCTYPE rss [<!ENTITY a "&a;">]>${rss(GOOD, '<item><title>&a;</title></item>')}`,
      null,
    ],
    [
      '10,000 elements in each other',
      rss(GOOD, `<item>${'<a>'.repeat(10_000)}x${'</a>'.repeat(10_000)}</item>`),
      /nested deeper than 256/,
    ],
    [
      '10,000 elements in a body',
      rss(GOOD, `<item><description>${'<div>'.repeat(10_000)}</description></item>`),
      /nested deeper than 256/,
    ],
    [
      '10,000 escaped elements in a body',
      rss(GOOD, `<item><description>${'&lt;div&gt;'.repeat(10_000)}</description></item>`),
      null,
    ],
    [
      'a date that is none',
      rss(GOOD, '<item><pubDate>31 Feb 2026</pubDate></item>'),
      /date can't be read: "31 Feb 2026"/,
    ],
    [
      'the year 1',
      rss(GOOD, '<item><pubDate>0001-01-01T00:00:00Z</pubDate></item>'),
      /date can't be read/,
    ],
    [
      'the year 0',
      rss(GOOD, '<item><pubDate>-0001-11-30T00:00:00Z</pubDate></item>'),
      /date can't be read/,
    ],
    [
      'the year 9999',
      rss(GOOD, '<item><pubDate>Fri, 31 Dec 9999 23:59:59 GMT</pubDate></item>'),
      /date can't be read/,
    ],
    [
      'the year 12026',
      rss(GOOD, '<item><pubDate>12026-03-03</pubDate></item>'),
      /date can't be read/,
    ],
    [
      'a millennium as a date',
      rss(GOOD, `<item><pubDate>${'9'.repeat(100_000)}</pubDate></item>`),
      /date can't be read/,
    ],
    [
      'control characters',
      rss(GOOD, `<item><title>${ESCAPE}\u0000\u0007&#27;[31m</title></item>`),
      null,
    ],
    ['an element without end', rss(GOOD, '<item><title>a<b').slice(0, -20), /ends inside an item/],
    [
      'a section without end',
      `${rss(GOOD).slice(0, -16)}<item><description><![CDATA[ x`,
      /ends inside an item/,
    ],
    ['a link that is a script', rss(GOOD, '<item><link>javascript:alert(1)</link></item>'), null],
  ])(
    '%s',
    async (_, text, warning) => {
      const feed = await parse(text);
      expect(feed.items[0]?.title).toBe('Good');
      if (warning === null) expect(feed.warnings).toEqual([]);
      else expect(feed.warnings[0]).toMatch(warning);
      expect(JSON.stringify(feed)).not.toMatch(/haha|root:|\\u001b|\\u0000|javascript:/);
    },
    5000,
  );
});

/** As large as a response may be, each of a kind that some step could take by the square. */
describe('8 MB are read to an end:', () => {
  const fill = (text: string) =>
    text.repeat(Math.floor((8 * 1024 * 1024) / Buffer.byteLength(text)));

  it.each<[string, string]>([
    ['escaped brackets', rss(GOOD, `<item><description>${fill('&lt;')}</description></item>`)],
    ['bare ampersands', rss(GOOD, `<item><title>${fill('&')}</title></item>`)],
    ['references', rss(GOOD, `<item><description>${fill('&ouml;')}</description></item>`)],
    [
      'wrong quotation marks',
      rss(GOOD, `<item><description>${fill('\u0092')}</description></item>`),
    ],
    ['closing tags', rss(GOOD, fill('</x>'))],
    ['sections', rss(GOOD, `<item><title>${fill('<![CDATA[a]]>')}</title></item>`)],
    ['attributes', rss(GOOD, `<item ${fill('a="b" ')}/>`)],
    ['brackets', rss(GOOD, fill('<'))],
    ['space', rss(GOOD, `<item><title>${fill(' ')}a</title></item>`)],
    ['items', rss(GOOD, fill(GOOD))],
    ['items of JSON', `{"items":[{"title":"Good"}${fill(',{"id":"a"}')}`],
    ['a string of JSON', `{"items":[{"title":"Good"},{"title":"${fill('\\\\')}`],
  ])(
    '%s',
    async (_, text) => {
      expect((await parse(text)).items[0]?.title).toBe('Good');
    },
    20_000,
  );
});

/** Each twice the one before: the thirtieth would be a thousand million letters. */
function entities(count: number): string {
  const names = Array.from({ length: count }, (_, at) => at + 1);
  return names
    .map(
      (at) =>
        `<!ENTITY e${at} "&${at === 1 ? 'a' : `e${at - 1}`};&${at === 1 ? 'a' : `e${at - 1}`};">`,
    )
    .join('');
}

describe('around the document', () => {
  it.each([
    [
      'a warning of PHP',
      `<br />\n<b>Warning</b>: x in <b>feed.php</b> on line <b>7</b><br />\n<?xml version="1.0"?>${rss(GOOD)}`,
    ],
    ['a warning that is not closed', `<p>Notice: x\n<?xml version="1.0"?>${rss(GOOD)}`],
    ['a byte order mark twice', `\uFEFF\uFEFF<?xml version="1.0"?>${rss(GOOD)}`],
    ['a declaration of another encoding', `<?xml version="1.0" encoding="utf-16"?>${rss(GOOD)}`],
    ['text after the end', `${rss(GOOD)}<!-- 0.3 s --><script>track()</script>`],
    ['another feed after the end', `${rss(GOOD)}${rss('<item><title>Other</title></item>')}`],
  ])('%s does no harm', async (_, text) => {
    const feed = await parse(text);
    expect(feed.items.map(({ title }) => title)).toEqual(['Good']);
  });
});

describe('is refused in words:', () => {
  it.each<[string, string | Uint8Array, string]>([
    [
      'an error page with 200',
      '<!DOCTYPE html><html><body><h1>503</h1></body></html>',
      'The response is a web page, not a feed.',
    ],
    [
      'an error of an API with 200',
      '{"error":"rate limit"}',
      'The response is JSON, but no JSON Feed',
    ],
    [
      'a login page in XHTML',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head/></html>',
      'The response is a web page, not a feed.',
    ],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3]),
      'The response is not XML',
    ],
    ['an empty body', '', 'The response is empty.'],
    [
      'a bomb of gzip',
      gzipSync(Buffer.alloc(20 * 1024 * 1024, 'a')),
      'The file is larger than 8 MB unpacked.',
    ],
  ])('%s', async (_, body, reason) => {
    await expect(parse(body)).rejects.toThrow(reason);
    await expect(parse(body)).rejects.toMatchObject({ code: 'feed-malformed' });
  });
});

describe('wherever a document is cut, its whole items stay:', () => {
  const items = ['a & b', '“c”', 'd]]', '{e}', 'f\\"'];
  const xml = (title: string) =>
    `<item><title>${title.replaceAll('&', '&amp;')}</title><description><![CDATA[<p>${title}</p>]]></description></item>`;
  const json = (title: string) => JSON.stringify({ title, tags: ['x', { y: [1] }], id: title });
  const jsonHead =
    '{"version":"https://jsonfeed.org/version/1.1","authors":[{"name":"n"}],"items":[';

  it.each<[string, string, readonly string[], string]>([
    ['RSS', '<rss><channel><title>t</title>', items.map(xml), '</channel></rss>'],
    [
      'Atom',
      '<feed><title>t</title>',
      items.map((title) => xml(title).replaceAll('item>', 'entry>')),
      '</feed>',
    ],
    ['JSON Feed', jsonHead, items.map((title, at) => `${at === 0 ? '' : ','}${json(title)}`), ']}'],
  ])('%s', async (_, head, parts, tail) => {
    const whole = [head, ...parts, tail].join('');
    const ends = parts.map((_, at) => [head, ...parts.slice(0, at + 1)].join('').length);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: ends[0] ?? 0, max: whole.length }), async (at) => {
        const feed = await parse(whole.slice(0, at));
        const expected = items.slice(0, ends.filter((end) => end <= at).length);
        expect(feed.items.map(({ title }) => title)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('scripts and handlers', () => {
  const EVIL =
    '<script>alert(1)</script><img src=x onerror=alert(2)><svg onload="alert(3)"></svg><iframe src="javascript:alert(4)"></iframe>';
  const WORDS =
    'The harbour office opened its gates on Monday, a week later than the crews had been told.';
  const body = `${EVIL}<p onclick="alert(5)">${WORDS}</p><p style="background:url(javascript:alert(6))">${WORDS.repeat(10)}</p><a href="javascript:alert(7)">${WORDS}</a>`;
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

  /** What a reader sees of a document on each platform, as the platform gets it. */
  function show(document: ReplyDocument): readonly string[] {
    return [
      String(renderHtml(document)),
      JSON.stringify(renderSlack(document)),
      JSON.stringify(renderDiscord(document).message),
      renderText(document, 'UTC'),
    ];
  }

  /** Nothing in it would run in a browser. */
  function expectHarmless(html: string): void {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    for (const element of document.querySelectorAll('*')) {
      expect(['SCRIPT', 'SVG', 'IFRAME', 'OBJECT', 'STYLE']).not.toContain(
        element.tagName.toUpperCase(),
      );
      for (const name of element.getAttributeNames()) {
        expect(name).not.toMatch(/^(?:on|style$|srcdoc$)/);
        expect(element.getAttribute(name)).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      }
    }
  }

  /** The texts that Slack reads as markup: "<" is the start of a link or a mention there, and in no others. */
  function markedTexts(json: string): readonly string[] {
    const texts: string[] = [];
    JSON.parse(json, (_, value: unknown) => {
      const isMarked =
        typeof value === 'object' && value !== null && 'type' in value && value.type === 'mrkdwn';
      if (isMarked && 'text' in value) texts.push(String(value.text));
      return value;
    });
    return texts;
  }

  async function readArticle(item: FeedItem) {
    const missing = new VerbatimError('article-unreadable', 'The page is gone.');
    const fetchArticle = createArticleFetcher({
      http: { get: () => Promise.reject(missing) },
      extractor: inProcessExtractor,
      clock: newsDayClock,
      logger: silentLogger,
    });
    return await fetchArticle({
      url: 'https://harbour-post.example/1',
      feedId: 'f1' as FeedId,
      item,
      feedTitle: 'Harbour Post',
      feedUrls: ['https://harbour-post.example/feed.xml'],
    });
  }

  it.each([
    [
      'RSS, escaped',
      rss(
        `<title>Post ${escaped(EVIL)}</title><item><title>Gates ${escaped(EVIL)}</title><description>${escaped(body)}</description></item>`,
      ),
    ],
    [
      'RSS, in CDATA',
      rss(
        `<title><![CDATA[Post ${EVIL}]]></title><item><title><![CDATA[Gates ${EVIL}]]></title><content:encoded><![CDATA[${body}]]></content:encoded></item>`,
      ),
    ],
    [
      'RSS, in the open',
      rss(
        `<title>Post ${EVIL}</title><item><title>Gates</title><description><script>alert(1)</script><p onclick="alert(5)">${WORDS.repeat(12)}</p></description></item>`,
      ),
    ],
    [
      'Atom of type text',
      `<feed><title type="text">Post ${escaped(EVIL)}</title><entry><title type="text">Gates ${escaped(EVIL)}</title><content type="html">${escaped(body)}</content></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        title: `Post ${EVIL}`,
        items: [{ title: `Gates ${EVIL}`, content_html: body }],
      }),
    ],
  ])('of a feed reach nobody: %s', async (_, text) => {
    const feed = await parse(text);
    const [item] = feed.items;
    if (item === undefined) throw new Error('no item');
    const article = await readArticle(item);
    expect(article.text).toContain(WORDS);
    expect(article.text.slice(article.title.length)).not.toMatch(/alert\(|<\w/);
    const found = foundFeed({ title: feed.title, newestTitles: [item.title] });
    const trial = describeTrial({
      ...found,
      warnings: [...feed.warnings, EVIL],
      others: [found],
      isClear: true,
    });
    const quote = quoteCard({
      contents: [article.text],
      articleTitle: article.title,
      outlet: feed.title,
    });
    for (const document of [trial, { ...trial, blocks: [{ kind: 'quote', quote } as const] }]) {
      const [html = '', ...others] = show(document);
      expectHarmless(html);
      for (const marked of markedTexts(others[0] ?? '')) expect(marked).not.toMatch(/<(?!https?:)/);
      expect(others.join('')).toContain('Post');
    }
  });
});
