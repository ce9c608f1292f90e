import { expect, it } from 'vitest';
import { matchWatches } from '../../src/digests/match-watches.ts';
import type { Watch, WatchId } from '../../src/model/watch.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { storedNews } from '../helpers/news.ts';
import { person } from '../helpers/quote.ts';

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
