import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchWatches } from '../../src/digests/match-watches.ts';
import { findSeat, isSameName } from '../../src/gazetteer/gazetteer.ts';
import { foldText } from '../../src/lib/text/fold-text.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { Watch, WatchId } from '../../src/model/watch.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import type { QuoteIndex } from '../../src/quote-index/quote-index.ts';
import { storedNews } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

const watch = (change: Partial<Watch>): Watch => ({
  id: 'w' as WatchId,
  destination: { platform: 'slack', workspaceId: 'T1', channelId: 'C1' },
  ownerId: 'U1',
  name: null,
  words: [],
  quiet: null,
  createdAtMs: 0,
  ...change,
});

const { article, quotes } = storedNews({
  title: 'Harbour talks',
  said: [
    { words: 'The pilots have waited long enough.', by: person('Tomas Harrowby') },
    {
      words: 'We shall not pay for the strike.',
      by: person('Ruth Aldane', { office: 'spokeswoman', speaksFor: 'Aldersund Council' }),
    },
    { words: 'Fine, then we wait.', by: null },
    { words: 'The crane stands idle.', by: person('Zofia Krawczyk') },
  ],
});
const index = createQuoteIndex();
index.putArticle(article.id, quotes);

const found = (change: Partial<Watch>) =>
  matchWatches([watch(change)], quotes, index).map(({ quote }) => quote.contents[0].slice(0, 10));

it.each<[string, Partial<Watch>, readonly string[]]>([
  ['a name', { name: 'Tomas Harrowby' }, ['The pilots']],
  ['a surname', { name: 'Harrowby' }, ['The pilots']],
  ['another case and no diacritics', { name: 'zofia krawczyk' }, ['The crane ']],
  ['a body that someone speaks for', { name: 'Aldersund Council' }, ['We shall n']],
  ['a part of a surname', { name: 'rowby' }, []],
  ['words of anyone', { words: ['strike'] }, ['We shall n']],
  ['a part of a word', { words: ['strik'] }, []],
  ['words one after the other', { words: ['waited long'] }, ['The pilots']],
  ['words that stand apart', { words: ['pilots enough'] }, []],
  ['several words, all of them', { words: ['pilots', 'enough'] }, ['The pilots']],
  ['a name and a word', { name: 'Tomas Harrowby', words: ['pilots'] }, ['The pilots']],
  ['a name and a word of another', { name: 'Tomas Harrowby', words: ['strike'] }, []],
  ['somebody nobody knows', { name: 'Nobody' }, []],
])('%s', (_what, change, begin) => {
  expect(found(change)).toEqual(begin);
});

it.each([
  ['UK', ['We have it']],
  ['Britain', ['We have it']],
  ['Russian Federation', ['We broke i']],
  ['Russia', ['We broke i']],
  ['Norway', []],
])(
  'tells %s of those who speak for it by another of its names, and never of a capital',
  (name, begin) => {
    const houses = storedNews({
      title: 'News of houses',
      said: [
        {
          words: 'We broke it long ago.',
          by: person('Kremlin', { kind: 'body', speaksFor: 'Russia' }),
        },
        {
          words: 'It is not so here.',
          by: person('Moscow', { kind: 'body', speaksFor: 'Russia' }),
        },
        { words: 'We have it in hand.', by: person('Eva Lund', { speaksFor: 'Britain' }) },
      ],
    });
    const index = createQuoteIndex();
    index.putArticle(houses.article.id, houses.quotes);
    const told = matchWatches([watch({ name })], houses.quotes, index);
    expect(told.map(({ quote }) => quote.contents[0].slice(0, 10))).toEqual(begin);
  },
);

it('tells each watch of its own', () => {
  const both = [watch({ name: 'Tomas Harrowby' }), watch({ words: ['crane'] })];
  expect(matchWatches(both, quotes, index)).toMatchObject([
    { watch: both[0], quote: quotes[0] },
    { watch: both[1], quote: quotes[3] },
  ]);
});

/** The plain model: each watch looks at each quote. */
function matchPlainly(watches: readonly Watch[], news: readonly Quote[], index: QuoteIndex) {
  const isCalled = (key: string, name: string) => key === name || key.endsWith(` ${name}`);
  const speaks = (quote: Quote, name: string) => {
    const entry = index.speakerOf(quote);
    if (quote.speaker === null || entry === null) return false;
    const keys = [entry.key, ...entry.nameKeys, ...(entry.aliasKeys ?? [])];
    const isUncertain = entry.nameKeys.some((key) => findSeat(key)?.isSure === false);
    const body = foldText(quote.speaker.speaksFor ?? '');
    return (
      keys.includes(name) ||
      entry.nameKeys.some((key) => isCalled(key, name)) ||
      (!isUncertain && isSameName(body, name))
    );
  };
  const has = (quote: Quote, phrase: string) =>
    quote.contents.some((content) => ` ${foldText(content)} `.includes(` ${foldText(phrase)} `));
  return watches.flatMap((watch) =>
    news
      .filter((quote) => watch.name === null || speaks(quote, foldText(watch.name)))
      .filter((quote) => watch.words.every((phrase) => has(quote, phrase)))
      .map((quote) => ({ watch, quote })),
  );
}

it('finds what looking at each pair finds, in the same order', () => {
  const names = [
    'Anna Berg',
    'Berg',
    'Tomas van Harrow',
    'Harrow',
    'van Harrow',
    'Kremlin',
    'Moscow',
  ];
  const bodies = ['Oster Council', 'Russia', 'UK', 'Britain', 'Russian Federation'];
  const words = fc.constantFrom('we', 'pay', 'bridge', 'Ferry', 'the bridge', 'we pay', 'pay the');
  const said = fc.record({
    words: fc.array(words, { minLength: 1, maxLength: 4 }).map((each) => `${each.join(' ')}.`),
    by: fc.option(
      fc.record({
        name: fc.constantFrom(...names),
        speaksFor: fc.option(fc.constantFrom(...bodies)),
      }),
    ),
  });
  const asked = fc.record({
    name: fc.option(fc.constantFrom(...names, ...bodies, 'anna berg', 'erg')),
    words: fc.array(words, { minLength: 1, maxLength: 2 }),
  });
  fc.assert(
    fc.property(
      fc.array(said, { maxLength: 8 }),
      fc.array(fc.record({ each: asked, isByName: fc.boolean() }), { maxLength: 8 }),
      (statements, orders) => {
        const { article, quotes } = storedNews({
          title: 'Talks',
          said: statements.map(({ words, by }) => ({
            words,
            by: by === null ? null : person(by.name, { speaksFor: by.speaksFor }),
          })),
        });
        const index = createQuoteIndex();
        index.putArticle(article.id, quotes);
        const watches = orders.map(({ each, isByName }) =>
          watch({ name: each.name, words: isByName && each.name !== null ? [] : each.words }),
        );
        expect(matchWatches(watches, quotes, index)).toEqual(matchPlainly(watches, quotes, index));
      },
    ),
  );
});

it('looks at no more pairs than may be one, so that thousands of watches take as long as their number', () => {
  let asked = 0;
  const news = quotes.map((quote) => {
    const { contents } = quote;
    return Object.defineProperty({ ...quote }, 'contents', {
      get: () => {
        asked += 1;
        return contents;
      },
    });
  });
  const many = Array.from({ length: 1000 }, (_, at) =>
    watch({ name: `Ada Lovelock ${at}`, words: [`gate${at}`] }),
  );
  matchWatches([...many, watch({ words: ['strike'] })], news, index);
  // Once for its words, and once for the watch that is looked at.
  expect(asked).toBe(news.length + 1);
});

it('finds nothing for a watch that asks for nothing', () => {
  expect(found({ name: '…', words: [] })).toEqual([]);
  expect(found({ name: null, words: ['?!'] })).toEqual([]);
});
