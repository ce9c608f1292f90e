import { expect, it } from 'vitest';
import { rewriteSampleLinks } from '../../../../src/platforms/console/html/rewrite-sample-links.ts';

const site = (host: string) =>
  host.endsWith('.example') ? { status: 200, contentType: 'text/html', body: '' } : null;

it.each([
  ['href="/news?page=2#top"', 'href="/sample/harbour-post.example/news?page=2#top"'],
  ['href="https://coastal-courier.example/a"', 'href="/sample/coastal-courier.example/a"'],
  ['src="/logo.png"', 'src="/sample/harbour-post.example/logo.png"'],
  ['href="https://elsewhere.test/"', 'href="https://elsewhere.test/"'],
  ['href="#top"', 'href="#top"'],
  ['href="mailto:desk@harbour-post.example"', 'href="mailto:desk@harbour-post.example"'],
])('%s becomes %s', (before, after) => {
  expect(rewriteSampleLinks(`<a ${before}>`, 'harbour-post.example', site)).toBe(`<a ${after}>`);
});
