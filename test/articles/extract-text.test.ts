/** Golden pages: each `name.html` in test/fixtures/pages is invented and has its facts beside it in `name.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractFragment, extractText } from '../../src/articles/extract-text.ts';

const PAGES = 'test/fixtures/pages';
const names = readdirSync(PAGES)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));

interface Golden {
  readonly url: string;
  readonly title: string;
  readonly outlet: string;
  readonly canonicalUrl: string | null;
  readonly publishedAt: string | null;
  readonly paragraphs: readonly string[];
}

describe('golden pages', () => {
  it.each(names)('reads %s', async (name) => {
    const html = readFileSync(`${PAGES}/${name}.html`, 'utf8');
    const golden = JSON.parse(readFileSync(`${PAGES}/${name}.json`, 'utf8')) as Golden;
    const page = await extractText(html, golden.url);
    expect(page.text.split('\n\n')).toEqual(golden.paragraphs);
    expect(page).toMatchObject({
      title: golden.title,
      outlet: golden.outlet,
      canonicalUrl: golden.canonicalUrl,
      publishedAtMs: golden.publishedAt === null ? null : Date.parse(golden.publishedAt),
    });
  });
});

it.each([
  ['nothing at all', ''],
  ['a page without a body', '<!doctype html><html><head><title></title></head></html>'],
  ['a frameset', '<html><frameset><frame src="a"></frameset></html>'],
  ['an unclosed tag', '<html><body><p'],
  [
    'a page that asks for scripts',
    '<html><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div></body></html>',
  ],
])('finds no article in %s', async (_, html) => {
  const page = await extractText(html, 'https://www.lantern.example/a');
  expect(page).toMatchObject({ text: '', outlet: 'lantern.example', isOutletNamed: false });
});

it.each([
  [
    'from screen readers, as behind a dialog',
    (article: string) => `<div aria-hidden="true">${article}</div>`,
  ],
  [
    'until a script shows it',
    (article: string) => `<div style="visibility:hidden">${article}</div>`,
  ],
  [
    'from browsers with scripts',
    (article: string) => `<div id="app"></div><noscript>${article}</noscript>`,
  ],
])('reads an article that is hidden %s', async (_, hide) => {
  const prose = 'The kiln cooled for three days before anyone was allowed to open it. '.repeat(4);
  const html = `<title>Kiln</title>${hide(`<article><h1>Kiln</h1><p>${prose}</p><p hidden>No.</p><p>${prose}Again.</p></article>`)}`;
  const { text } = await extractText(html, 'https://www.lantern.example/a');
  expect(text).toBe(`${prose.trim()}\n\n${prose}Again.`);
});

it('reads what stands above an accordion, and all of its panels', async () => {
  const said = (what: string) =>
    `<p>The kiln ${what} on Monday, said Una Brask, who has fired it for eleven years.</p>`;
  const opening = ['cooled', 'was opened', 'stood empty'].map(said).join('');
  const panel = (hidden: string, ...told: string[]) =>
    `<h3><button>Who pays</button></h3><div class="accordion-collapse"${hidden}><div class="accordion-body">${told.map(said).join('')}</div></div>`;
  const panels =
    panel('', 'was paid for', 'was insured') +
    panel(' aria-hidden="true"', 'was sold, and paid, and sold', 'was, at last, insured', 'went');
  const html = `<title>The kiln is open</title><article><h1>The kiln is open</h1>${opening}<div class="accordion">${panels}</div></article>`;
  const { blocks } = await extractText(html, 'https://www.lantern.example/a');
  expect(blocks).toHaveLength(8);
});

describe('data for scripts', () => {
  const prose = 'The kiln cooled for three days before anyone was allowed to open it. '
    .repeat(8)
    .trim();
  const data = JSON.stringify({ title: 'The kiln is open again', body: `<p>${prose}</p>` });
  const read = async (shown: string) => {
    const html = `<title>The kiln is open again</title>${shown}<script type="application/json">${data}</script>`;
    return (await extractText(html, 'https://www.lantern.example/a')).text;
  };

  it('holds the article of a page that shows none', async () => {
    expect(await read('<div id="app"></div>')).toBe(prose);
  });

  it('is not read where the page shows one', async () => {
    const own = 'Nobody was at the kiln when it was opened on Monday morning. '.repeat(9).trim();
    expect(await read(`<article><p>${own}</p></article>`)).toBe(own);
  });

  it('is not read behind a paywall', async () => {
    const opening = 'Nobody was at the kiln when it was opened on Monday morning.';
    const wall = '<p>Subscribe to continue reading.</p>';
    const text = await read(`<article><p>${opening}</p><p>${opening}</p></article>${wall}`);
    expect(text).not.toContain('cooled');
  });

  it.each([
    ['the page shows its opening', `<p>${prose.slice(0, 69)}</p>`],
    ['the page has a box for subscribers', '<div class="premium-box"></div>'],
  ])('is not read where %s', async (_, shown) => {
    const html = `<title>The kiln is open again</title><article>${shown}</article><script type="application/json">${data}</script>`;
    const page = await extractText(html, 'https://www.lantern.example/a');
    expect(page.isPartial).toBe(true);
    expect(page.text).not.toContain(prose);
  });
});

it.each([
  [false, false],
  [true, true],
])('reads what JSON-LD says beyond the page only of free articles: %s', async (isFree, isRead) => {
  const paragraphs = ['cooled', 'came down', 'was sold', 'went home', 'came back'].map(
    (what) => `The kiln ${what} on Monday, three days after the fire in the yard had gone out.`,
  );
  const facts = {
    '@type': 'NewsArticle',
    isAccessibleForFree: isFree,
    articleBody: paragraphs.join('\n'),
  };
  const html = `<title>The kiln is open</title><script type="application/ld+json">${JSON.stringify(facts)}</script><article><h1>The kiln is open</h1><p>${paragraphs[0]}</p><p>${paragraphs[1]}</p></article>`;
  const page = await extractText(html, 'https://www.lantern.example/a');
  expect(page.text.includes('came back')).toBe(isRead);
  expect(page.isPartial).toBe(!isRead);
});

it('reads no article that a page shows below its own', async () => {
  const article = (title: string, who: string, time = '') => {
    const paragraphs = ['sailed', 'cooled', 'came down', 'was sold', 'went home'].map(
      (what) => `<p>The ${who} ${what} on Monday, three days after the fire had gone out.</p>`,
    );
    return `<article><h1>${title}</h1>${time}${paragraphs.join('')}</article>`;
  };
  const html = `<title>The kiln is open</title>${article('The kiln is open', 'kiln')}${article('Ferry sails', 'ferry')}`;
  expect((await extractText(html, 'https://www.lantern.example/a')).text).not.toContain('ferry');
  const time = '<time datetime="2026-03-03">3 March</time>';
  const timed = ['ferry', 'mill', 'tower'].map((who) => article(`The ${who} is sold`, who, time));
  const page = await extractText(
    `<title>The kiln is open</title>${article('The kiln is open', 'kiln', time)}${timed.join('')}`,
    'https://www.lantern.example/a',
  );
  expect(page.text).not.toContain('mill');
});

it('reads the full content that a feed carries', () => {
  const html =
    '<p>The kiln cooled for three days.</p><p>“Nobody opens it before I do,” said Runa Vik.</p>' +
    '<div class="sharedaddy"><p>Share this:</p></div><p><a href="https://a.example">Read more</a></p>';
  expect(extractFragment(html).text).toBe(
    'The kiln cooled for three days.\n\n“Nobody opens it before I do,” said Runa Vik.',
  );
});

it('knows behind which figure a paragraph stands, though the figure is gone', async () => {
  const prose = 'The kiln cooled for three days before anyone was allowed to open it. '.repeat(4);
  const html = `<article><h1>Kiln</h1><p>${prose}</p><figure><img src="a.jpg"><figcaption>Una Brask</figcaption></figure><p>${prose}Again.</p><p>${prose}And again.</p></article>`;
  const { text, blocks } = await extractText(html, 'https://www.lantern.example/a');
  expect(text).not.toContain('Una Brask');
  expect(blocks.map(({ isFresh = false }) => isFresh)).toEqual([false, true, false]);
});

it('gives each post of a live blog its own time, wherever its words were read', async () => {
  const post = (hour: number, words: string) => ({
    '@type': 'BlogPosting',
    datePublished: `2031-03-04T0${hour}:00:00Z`,
    headline: `It is ${hour} at the kiln`,
    articleBody: `${words} ${'The wind comes from the sea and the fire is out. '.repeat(3)}`,
  });
  const updates = [post(9, '“Blue,” says Una Brask.'), post(8, '“Nobody but me,” says Una Brask.')];
  const script = JSON.stringify({ '@type': 'LiveBlogPosting', liveBlogUpdate: updates });
  const shown = updates.map(
    ({ headline, articleBody }) => `<section><h2>${headline}</h2><p>${articleBody}</p></section>`,
  );
  for (const body of ['<p>Loading…</p>', `<article>${shown.join('')}</article>`]) {
    const { text, blocks } = await extractText(
      `<html><head><script type="application/ld+json">${script}</script></head><body>${body}</body></html>`,
      'https://www.lantern.example/live',
    );
    const timeOf = (words: string) =>
      blocks.find(({ start, end }) => text.slice(start, end).includes(words))?.postedAtMs;
    expect(timeOf('Blue')).toBe(Date.UTC(2031, 2, 4, 9));
    expect(timeOf('Nobody but me')).toBe(Date.UTC(2031, 2, 4, 8));
  }
});

describe('a live blog without JSON-LD', () => {
  const wind =
    '<p>The wind comes from the sea and the fire is out, as it was on every day before.</p>';
  const post = (hour: number, words: string) =>
    `<article id="p${hour}"><time datetime="2031-03-04T0${hour}:00:00Z">${hour}.00</time><h2>It is ${hour}</h2><p>${words}</p>${wind.repeat(2)}</article>`;
  const posts = [
    post(9, '“Blue,” says Una Brask.'),
    post(8, '“No.”'),
    post(7, '“Nobody but me,” says Jon Vik.'),
  ];

  it.each([
    ['in a row', posts.join('')],
    ['each in a frame', posts.map((each) => `<div><div>${each}</div></div>`).join('')],
    [
      'behind a summary',
      `<div><p>What we know: the kiln is shut, and it stays shut until the evening.</p></div>${posts.join('')}`,
    ],
    [
      'before other articles',
      `${posts.join('')}<ul><li><a href="/b">The ferry is late again</a> <time datetime="2031-03-03T08:00:00Z">yesterday</time></li></ul>`,
    ],
  ])('gives each post %s its own time', async (_, body) => {
    const { text, blocks } = await extractText(
      `<html><head><title>Kiln live</title></head><body><main><h1>Kiln live</h1>${body}</main></body></html>`,
      'https://www.lantern.example/live',
    );
    const hours = ['Blue', '“No.”', 'Nobody but me'].map((words) => {
      const at = blocks.find(({ start, end }) =>
        text.slice(start, end).includes(words),
      )?.postedAtMs;
      return at === undefined ? null : new Date(at).getUTCHours();
    });
    expect(hours).toEqual([9, 8, 7]);
  });
});

it('reads what a feed escaped once too often', () => {
  const { text } = extractFragment(
    '&lt;p class="a"&gt;It is blue.&lt;/p&gt;&lt;p&gt;It stays.&lt;/p&gt;',
  );
  expect(text).toBe('It is blue.\n\nIt stays.');
  expect(extractFragment('The sign &lt;b&gt; is bold.').text).toBe('The sign <b> is bold.');
});
