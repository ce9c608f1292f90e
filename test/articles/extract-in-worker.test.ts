/** Real threads: they run dist/src/articles/extract-worker.js, which `npm test` builds first. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { createExtractor, EXTRACTOR_DEFAULTS } from '../../src/articles/extract-in-worker.ts';

const extractor = createExtractor({ ...EXTRACTOR_DEFAULTS, threads: 1 });
afterAll(() => extractor.close());

describe('the extractor', () => {
  it('reads a page in another thread', async () => {
    const html = readFileSync('test/fixtures/pages/full-page.html', 'utf8');
    const page = await extractor.extract(html, 'https://www.lantern.example/a');
    expect(page.title).toBe('Ferry line to Skarholm reopens after storm');
    expect(page.text).toContain('said Una Brask, who keeps the shop');
  });

  it('reads a piece of HTML out of a feed', async () => {
    expect(await extractor.extractFragment('<p>The tide turned.</p>')).toBe('The tide turned.');
  });

  it('refuses a page over its cap without parsing it', async () => {
    const page = 'é'.repeat(EXTRACTOR_DEFAULTS.maxHtmlBytes / 2 + 1);
    await expect(extractor.extract(page, 'https://post.example/a')).rejects.toMatchObject({
      code: 'article-unreadable',
      finding: 'The page has 3000002 bytes; at most 3000000 are read.',
    });
  });
});

it('stops a page that would take a minute, and reads the next one', async () => {
  const hurried = createExtractor({ ...EXTRACTOR_DEFAULTS, threads: 1, deadlineMs: 2_000 });
  const nested = '<div>'.repeat(50_000);
  const slow = hurried.extract(`<html><body>${nested}</body></html>`, 'https://post.example/a');
  const next = hurried.extractFragment('<p>The tide turned.</p>');
  await expect(slow).rejects.toMatchObject({
    code: 'article-unreadable',
    finding: 'The page took longer than 2 s to read.',
  });
  expect(await next).toBe('The tide turned.');
  await hurried.close();
});
