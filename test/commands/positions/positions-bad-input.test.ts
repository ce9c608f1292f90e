/** `/positions` where names and numbers are not what one hopes for. */
import { expect, it } from 'vitest';
import { AUTHORITY, lineOf, openNewsroom, STRIKE_NEWS, textOf } from '../../helpers/newsroom.ts';
import { NEWS_DAY_MS, type News } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

/** @param count statements about the authority, the newest first in number. */
function manyStatements(count: number, holders: number): News {
  return {
    title: 'Everybody has a view',
    said: Array.from({ length: count }, (_, at) => ({
      words: `View number ${at} of the many views on this.`,
      by: person(`Holder ${toLetters(at % holders)} Moen`),
      about: AUTHORITY,
    })),
  };
}

const toLetters = (number: number) =>
  [...String(number)].map((digit) => 'bdfgklmnpr'[Number(digit)]).join('o');

it.each<[string, readonly News[], string, RegExp]>([
  [
    'says so where there is more than is looked at',
    [manyStatements(600, 3)],
    `/positions ${AUTHORITY}`,
    /Of the newest 500 statements: words or dates show others\./,
  ],
  [
    'pages through 200 holders',
    [manyStatements(200, 200)],
    `/positions "${AUTHORITY}" page:40`,
    /196–200 of 200 holders/,
  ],
  [
    'says where the pages end',
    [manyStatements(200, 200)],
    `/positions "${AUTHORITY}" page:41`,
    /There is no page 41: the 200 holders end on page 40\./,
  ],
  [
    'offers near names for one that nobody has',
    STRIKE_NEWS,
    '/positions Tomas Harowbie',
    /Did you mean:\n.*\[Tomas Harrowby/,
  ],
  [
    'asks whom of two people of one name',
    [
      {
        title: 'Two of them',
        said: [{ words: 'I will run.', by: person('Anna Berg', { office: 'mayor of Oster' }) }],
      },
      {
        title: 'The other one',
        said: [
          {
            words: 'I will score.',
            by: person('Anna Berg', { office: 'striker of Gullhaven FC' }),
          },
        ],
      },
    ],
    '/positions Anna Berg',
    /2 names match “Anna Berg”\. Which one do you mean\?/,
  ],
  [
    'takes a name that is a word for the name, and the words behind it for words',
    [
      {
        title: 'The minister',
        said: [
          { words: 'We may sail in May, if the wind is right.', by: person('Clara May') },
          { words: 'The fleet may stay.', by: person('Kari Moen'), about: 'Clara May' },
        ],
      },
    ],
    '/positions May stay',
    /# Clara May\n.*with “stay”[\s\S]*> The fleet may stay\. \(Kari Moen says\)/,
  ],
  [
    'has nothing to say about a word that is nobody’s name',
    [{ title: 'Reading', said: [{ words: 'Reading the polish rules may help.' }] }],
    '/positions Polish',
    /Nobody called “Polish” is known\./,
  ],
])('%s', async (_, news, line, answer) => {
  const { say } = await openNewsroom({ news });
  expect(textOf(await say(line))).toMatch(answer);
});

it('counts own words up to where it looks', async () => {
  const said = Array.from({ length: 310 }, (_, at) => ({
    words: `Statement number ${at} of the authority itself.`,
    by: person(AUTHORITY, { kind: 'body' }),
  }));
  const { say } = await openNewsroom({ news: [{ title: 'It says a lot', said }] });
  const document = await say(`/positions ${AUTHORITY}`);
  expect(document.fallback).toBe(`${AUTHORITY}: 300 own quotes or more, positions of 0 others`);
  expect(textOf(document)).toContain('3 of 300 or more');
});

it('says by whom words are known that stand in an opponent’s alone', async () => {
  const { say, services } = await openNewsroom({ news: [] });
  const words = 'The council lies and Falk says the council lies.';
  const text = `The row\n\n“${words}” Kari Moen said.`;
  const start = text.indexOf('The council');
  const inner = text.indexOf('the council lies');
  const attribution = {
    kind: 'direct',
    source: null,
    chain: [],
    cue: null,
    confidence: 0.9,
  } as const;
  await services.store.saveArticle(
    {
      ...{ id: 'aaaaaaaaaaaaaaaa' as never, feedId: null, outlet: 'Harbour Post' },
      ...{ url: 'https://harbour-post.example/row', title: 'The row' },
      ...{ publishedAtMs: NEWS_DAY_MS, text },
    },
    {
      ...{ analyzerVersion: 1, language: 'en', summary: [] },
      attributions: [
        {
          ...attribution,
          speaker: person('Kari Moen'),
          contents: [{ start, end: start + words.length }],
        },
        {
          ...{ ...attribution, kind: 'indirect' },
          speaker: person('Nils Falk'),
          contents: [{ start: inner, end: inner + 'the council lies'.length }],
        },
      ],
      positions: [
        {
          ...{ holder: 'Nils Falk', topic: 'Oster Council', act: 'condemns' },
          ...{ stance: 'against', attributionIndex: 1, confidence: 0.8 },
        },
      ],
    },
  );
  for await (const { article, quotes } of services.store.readAllArticles())
    services.index.putArticle(article.id, quotes);
  expect(textOf(await say('/positions Oster Council'))).toContain(
    '> the council lies (Nils Falk condemns)\nAccording to Kari Moen, in whose words this stands.',
  );
});

it('offers the newest of a name again where an old button’s holder is gone', async () => {
  const { say } = await openNewsroom();
  const document = await say('/positions "Greta Hallowend" since:1d');
  expect(lineOf(document, 'At any time')).toBe('/positions "Greta Hallowend"');
});
