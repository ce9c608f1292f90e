import { expect, it } from 'vitest';
import type { PartialReading } from '../../src/model/article.ts';
import { NEWS_DAY_MS, news } from '../helpers/news.ts';
import { openNewsroom, STRIKE_NEWS, textOf } from '../helpers/newsroom.ts';

const URL = 'https://harbour-post.example/harbour-at-a-standstill';

it('shows sentences and quotes of the article, letter for letter', async () => {
  const { say, services } = await openNewsroom();
  const document = await say(`/article ${URL}`);
  const [story] = document.blocks.flatMap((block) => (block.kind === 'story' ? [block.story] : []));
  expect(story?.summary).toEqual(STRIKE_NEWS[1]?.lead);
  expect(story?.quotes.map(({ contents }) => contents[0])).toEqual(
    STRIKE_NEWS[1]?.said?.map(({ words }) => words),
  );
  expect(document.shareCommandText).toBe(`article ${URL}`);
  expect(await services.store.countArticles()).toBe(3);
});

it('shows at most ten quotes and leads to all', async () => {
  const said = Array.from({ length: 12 }, (_, at) => ({ words: `Sentence ${at} of the speech.` }));
  const { say } = await openNewsroom({
    news: [{ title: 'Speech', url: 'https://a.example/speech', said }],
  });
  const document = await say('/article a.example/speech');
  expect(textOf(document)).toContain('10 of 12 quotes');
  expect(textOf(document)).toContain('The article with its quotes marked');
});

it('says in which language an article is that it can’t read', async () => {
  const url = 'https://a.example/mauer';
  const { say } = await openNewsroom({ news: [{ title: 'Die Mauer', url, language: 'de' }] });
  const text = textOf(await say('/article a.example/mauer'));
  expect(text).toContain('This article is in German; Verbatim reads English.');
  expect(text).not.toContain('Nobody is quoted');
});

it.each<[PartialReading, string]>([
  [
    { from: 'page', reason: 'subscription' },
    'Only the opening could be read: the page asks for a subscription.',
  ],
  [
    { from: 'feed', reason: 'refused' },
    'Only what the feed says could be read: the outlet did not let Verbatim open the page.',
  ],
])('says of an article read in part: %j', async (partial, told) => {
  const { say, services } = await openNewsroom();
  const { article, analysis } = news({ title: 'Kiln opened', url: 'https://a.example/kiln' });
  const reading = { blocks: [], authors: [], modifiedAtMs: null, language: null, partial };
  await services.store.saveArticle({ ...article, reading }, analysis);
  expect(textOf(await say('/article a.example/kiln'))).toContain(told);
});

it('tells what the outlet changed', async () => {
  const { say, services } = await openNewsroom();
  const { article, analysis } = news({
    title: 'Harbour at a standstill',
    url: URL,
    publishedAtMs: NEWS_DAY_MS,
    said: [],
  });
  await services.store.saveArticle(article, analysis);
  const text = textOf(await say(`/article ${URL}`));
  expect(text).toContain('Edited by the outlet, seen 3 Mar, 09:30: 4 quotes gone');
  expect(text).toContain('Nobody is quoted in it.');
});

it('says what is wrong with an address or a page', async () => {
  const { say } = await openNewsroom();
  expect((await say('/article nonsense')).fallback).toContain('not an address of the web');
  expect(textOf(await say('/article https://a.example/none'))).toMatch(
    /No article was found .* e1e1e1/s,
  );
});
