/** Read back with the parser the program itself uses, so that the feeds are real ones. */
import Parser from 'rss-parser';
import { expect, it } from 'vitest';
import { renderAtom, renderRss } from '../../src/sample-wire/render-sample-feed.ts';

const FEED = {
  title: 'A & B (sample)',
  siteUrl: 'http://a.example/',
  description: 'An invented newspaper.',
  items: [
    {
      title: 'One < two',
      url: 'http://a.example/news/one?x=1&y=2',
      publishedAtMs: Date.parse('2031-03-05T12:00:00Z'),
      summary: '“Nobody knows,” she said.',
    },
  ],
};

it.each([
  ['RSS', renderRss],
  ['Atom', renderAtom],
])('writes %s that a feed reader understands', async (_, render) => {
  const parsed = await new Parser().parseString(render(FEED));
  expect(parsed).toMatchObject({
    title: FEED.title,
    items: [{ title: 'One < two', link: FEED.items[0]?.url, isoDate: '2031-03-05T12:00:00.000Z' }],
  });
});

it('writes a feed without items', async () => {
  const parsed = await new Parser().parseString(renderAtom({ ...FEED, items: [] }));
  expect(parsed.items).toEqual([]);
});
