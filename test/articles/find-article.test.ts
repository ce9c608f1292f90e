import { expect, it } from 'vitest';
import { findArticle, repairHtml } from '../../src/articles/find-article.ts';

const PROSE =
  '<p>The kiln cooled for three days, and nobody was allowed to open it before.</p>'.repeat(9);

it('finds the element that holds the article', () => {
  const found = findArticle(
    `<!doctype html><html><head></head><body><div><a>Home</a></div><div>${PROSE}</div></body></html>`,
    true,
  );
  expect(found).toContain('The kiln cooled');
  expect(found).not.toContain('Home');
});

it('finds nothing in an empty page', () => {
  expect(findArticle('<!doctype html><html><head></head><body></body></html>', true)).toBe('');
});

it('looks at no page of a hundred thousand tags', () => {
  const page = (count: number) =>
    `<!doctype html><html><head></head><body>${'<p>The kiln cooled.</p>'.repeat(count)}</body></html>`;
  expect(findArticle(page(50_000), true)).toBe('');
  expect(findArticle(page(1_000), true)).toContain('The kiln cooled.');
});

it('looks at no page of twenty thousand tags that is nested without end', () => {
  const page = `<!doctype html><html><head></head><body>${'<p>The kiln cooled.</p>'.repeat(10_000)}</body></html>`;
  expect(findArticle(page, false)).toBe('');
  expect(findArticle(page, true)).toContain('The kiln cooled.');
});

it('repairs a page as the HTML standard says', async () => {
  expect(await repairHtml('<table><p>before the table<tr><td>inside')).toBe(
    '<html><head></head><body><p>before the table</p><table><tbody><tr><td>inside</td></tr></tbody></table></body></html>',
  );
});
