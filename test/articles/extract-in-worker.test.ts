/** Real threads: they run dist/src/articles/extract-worker.js, which `npm test` builds first. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { createExtractor, EXTRACTOR_DEFAULTS } from '../../src/articles/extract-in-worker.ts';

/** None of these pages needs its deadline, however busy the machine is. */
const startDeadline = () => new AbortController().signal;
const extractor = createExtractor({ ...EXTRACTOR_DEFAULTS, threads: 1, startDeadline });
afterAll(() => extractor.close());

describe('the extractor', () => {
  it('reads a page in another thread', async () => {
    const html = readFileSync('test/fixtures/pages/full-page.html', 'utf8');
    const page = await extractor.extract(html, 'https://www.lantern.example/a');
    expect(page.title).toBe('Ferry line to Skarholm reopens after storm');
    expect(page.text).toContain('said Una Brask, who keeps the shop');
  });

  it('reads a piece of HTML out of a feed', async () => {
    expect((await extractor.extractFragment('<p>The tide turned.</p>')).text).toBe(
      'The tide turned.',
    );
  });

  it('refuses a page over its cap without parsing it', async () => {
    const page = 'é'.repeat(EXTRACTOR_DEFAULTS.maxHtmlBytes / 2 + 1);
    await expect(extractor.extract(page, 'https://post.example/a')).rejects.toMatchObject({
      code: 'article-unreadable',
      finding: 'The page has 3000002 bytes; at most 3000000 are read.',
    });
  });
});

it('reads a page without what its feed says when that is over the cap', async () => {
  const prose =
    '<p>The kiln cooled for three days before anyone was allowed to open it.</p>'.repeat(3);
  const small = createExtractor({ ...EXTRACTOR_DEFAULTS, threads: 1, maxHtmlBytes: 1000 });
  const page = await small.extract(prose, 'https://post.example/a', {
    html: `<p>${'kiln '.repeat(300)}`,
    isOwn: true,
  });
  expect(page).toMatchObject({ origin: 'page', text: expect.stringMatching(/^The kiln cooled/) });
  await small.close();
});

it('reads the words in 50,000 nested elements, which keep a parser of the whole standard busy for a minute', async () => {
  const html = `<html><body>${'<div>'.repeat(50_000)}<p>The tide turned.</p></body></html>`;
  expect((await extractor.extract(html, 'https://post.example/a')).text).toBe('The tide turned.');
});

/** Each figure ends the paragraph around it, which is looked for among all that is open: it takes many seconds. */
const ENDLESS = `<html><body>${'<figure><p>tide'.repeat(190_000)}</body></html>`;

it('ends a page at its deadline and replaces its thread; the others are untouched', async () => {
  const deadlines: AbortController[] = [];
  const watched = createExtractor({
    ...EXTRACTOR_DEFAULTS,
    startDeadline: () => {
      const deadline = new AbortController();
      deadlines.push(deadline);
      return deadline.signal;
    },
  });
  const endless = watched.extract(ENDLESS, 'https://post.example/a');
  const beside = await watched.extractFragment('<p>The tide turned.</p>');
  deadlines[0]?.abort();
  // Which heals where it was the machine that had no time for it.
  await expect(endless).rejects.toMatchObject({
    code: 'fetch-failed',
    finding: 'The page took longer than 10 s to read.',
  });
  const after = await Promise.all([1, 2].map(() => watched.extractFragment('<p>And again.</p>')));
  expect([beside, ...after].map(({ text }) => text)).toEqual([
    'The tide turned.',
    'And again.',
    'And again.',
  ]);
  await watched.close();
});

describe('the greatest page there may be leaves room in its thread, made of', () => {
  const fill = (piece: string) => piece.repeat(2_990_000 / piece.length);
  const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`;
  it.each([
    ['paragraphs', fill('<p>x</p>')],
    ['times', fill('<time datetime="2031-01-01">x</time>')],
    ['tags that have no end', fill('<')],
    ['ampersands', fill('&')],
    ['one text', `<p>${fill('kiln ')}`],
    [
      'one element’s attributes',
      `<p ${Array.from({ length: 300_000 }, (_, at) => `a${at.toString(36)}=""`).join(' ')}>`,
    ],
    ['JSON-LD', jsonLd(`{"@graph":[${'{"@type":"Article"},'.repeat(49_000)}{}]}`).repeat(3)],
    ['JSON-LD that nests', jsonLd('['.repeat(999_000)).repeat(2)],
  ])('%s', async (_, html) => {
    const { outlet } = await extractor.extract(html, 'https://post.example/a', {
      html,
      isOwn: true,
    });
    expect(outlet).toBe('post.example');
  });
});
