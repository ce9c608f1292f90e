import { expect, it } from 'vitest';
import type { PartialReading } from '../../src/model/article.ts';
import { openNewsroom, STRIKE_NEWS, textOf } from '../helpers/newsroom.ts';
import { NEWS_DAY_MS, news } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

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

it('says where the page could not be read again, and when what it shows was', async () => {
  const { say } = await openNewsroom({
    change: ({ articles }) => ({
      articles: {
        read: async (url) => ({ ...(await articles.read(url)), staleBecause: 'It is gone.' }),
      },
    }),
  });
  expect(textOf(await say(`/article ${URL}`))).toContain(
    'As it was read on 3 Mar, 09:30. Its page could not be read again: It is gone.',
  );
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

it('names who else has the words', async () => {
  const words = 'Thirty ships are waiting outside the harbour and nobody counts the hours.';
  const { say } = await openNewsroom({
    news: ['Harbour Post', 'Evening Mail'].map((outlet) => ({
      title: `${outlet} on ships`,
      outlet,
      said: [{ words, by: person('Ruth Aldane') }],
    })),
  });
  const document = await say('/article evening-mail.example/evening-mail-on-ships');
  const [story] = document.blocks.flatMap((block) => (block.kind === 'story' ? [block.story] : []));
  expect(story?.quotes[0]?.alsoIn?.map(({ text }) => text)).toEqual(['Harbour Post']);
});

it('names twenty outlets that have the same text, and says how many more do', async () => {
  const lead = [
    'Crews of the Norland ferries stopped work on Tuesday morning in a dispute about night shifts.',
    'The union said four hundred sailors had joined the strike before the sun was up.',
    'Passengers slept on benches in the hall of the terminal, and some walked home over the dam.',
  ];
  const copies = Array.from({ length: 24 }, (_, at) => ({
    title: 'Ferry crews walk out',
    outlet: `Outlet ${at}`,
    lead,
  }));
  const { say } = await openNewsroom({ news: copies });
  const document = await say('/article outlet-23.example/ferry-crews-walk-out');
  const [story] = document.blocks.flatMap((block) => (block.kind === 'story' ? [block.story] : []));
  expect(story?.also).toHaveLength(20);
  expect(textOf(document)).toContain('and in 3 more articles');
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
    { from: 'page', reason: 'continued' },
    'Only the opening could be read: the rest is behind a link, as “Continue reading”.',
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

it('shows the words that an edit corrected, took out and put in', async () => {
  const { say, services } = await openNewsroom();
  const said = [
    { words: 'Nobody here wants tired sailors.', by: person('Ruth Aldane') },
    { words: 'The strike will last until somebody signs.', by: person('Greta Hallowend') },
    { words: 'Ships have waited off Aldersund before.', by: person('Ruth Aldane') },
  ];
  const { article, analysis } = news({ title: 'Harbour at a standstill', url: URL, said });
  await services.store.saveArticle(article, analysis);
  const text = textOf(await say(`/article ${URL}`));
  expect(text).toContain('2 quotes corrected, 2 quotes gone, 1 quote new');
  expect(text).toContain(
    '- Corrected: Ruth Aldane: “Nobody here wants tired pilots.” → “Nobody here wants tired sailors.”',
  );
  expect(text).toContain(
    '- Corrected: Tomas Harrowby: “The strike will last until somebody signs.” → Greta Hallowend: “The strike',
  );
  expect(text).toContain('- Gone: Ruth Aldane: “I cannot hire pilots');
  expect(text).toContain('- New: Ruth Aldane: “Ships have waited');
});

it('says what is wrong with an address or a page', async () => {
  const { say } = await openNewsroom();
  expect((await say('/article nonsense')).fallback).toContain('not an address of the web');
  expect(textOf(await say('/article https://a.example/none'))).toMatch(
    /No article was found .* e1e1e1/s,
  );
});
