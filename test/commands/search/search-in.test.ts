import { expect, it } from 'vitest';
import { type Search, searchIn, searchLine } from '../../../commands/search/search-in.ts';
import { openNewsroom } from '../../helpers/newsroom.ts';
import { NEWS_DAY_MS } from '../../helpers/values/news.ts';

const search: Search = { filter: { words: ['pilots'] }, speaker: null, kind: 'both' };

it.each([
  ['both', 3, 2],
  ['quotes', 3, 0],
  ['articles', 0, 2],
] as const)('looks in %s', async (kind, quoteCount, articleCount) => {
  const { services } = await openNewsroom();
  const { quotes, articles } = await searchIn({ ...search, kind }, services, {
    page: 1,
    length: 1,
  });
  expect([quotes.total, articles.total]).toEqual([quoteCount, articleCount]);
  expect(quotes.quotes.length).toBeLessThanOrEqual(1);
});

it('writes a line that asks the same', async () => {
  const { services } = await openNewsroom();
  const [speaker = null] = services.index.findNames('Ruth Aldane');
  expect(searchLine(search)).toBe('search pilots');
  expect(
    searchLine(
      {
        filter: { words: ['cod quota', 'tug'], outlet: 'Harbour Post', untilMs: NEWS_DAY_MS },
        speaker: null,
        kind: 'articles',
      },
      2,
    ),
  ).toBe('search "cod quota" tug from:"Harbour Post" until:20260303T0830Z in:articles page:2');
  expect(searchLine({ ...search, speaker, kind: 'quotes' })).toBe(
    'search pilots speaker:"Ruth Aldane"',
  );
});
