import { describe, expect, it } from 'vitest';
import {
  gatherOn,
  gatherOthers,
  gatherOwn,
  speakersOf,
  stancesOf,
  totalOf,
} from '../../../commands/positions/gather-positions.ts';
import type { Stance } from '../../../src/model/position.ts';
import type { Quote } from '../../../src/model/quote.ts';
import type { NameEntry, QuoteQuery } from '../../../src/quote-index/quote-index.ts';
import { AUTHORITY, openNewsroom, STRIKE_NEWS } from '../../helpers/newsroom.ts';
import type { News } from '../../helpers/values/news.ts';
import { NEWS_DAY_MS } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

async function open(news: readonly News[] = STRIKE_NEWS) {
  const { services } = await openNewsroom({ news });
  const { index } = services;
  const entry = (name: string): NameEntry => {
    const [found] = index.findNames(name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  return { index, entry };
}

it('takes the words of a body and of those who hold office for it as its own, newest first', async () => {
  const { index, entry } = await open();
  const speakers = speakersOf(entry(AUTHORITY), index);
  expect(speakers.map(({ name }) => name)).toEqual(['Ruth Aldane', AUTHORITY]);
  const { quotes, total } = gatherOwn(speakers, {}, { of: entry(AUTHORITY), index, limit: 2 });
  expect(total).toBe(4);
  expect(quotes.map(({ contents }) => contents[0])).toEqual([
    'I was wrong about the pilots.',
    'Nobody here wants tired pilots.',
  ]);
});

it('leaves to others what is said in a former office', async () => {
  const moen = (office: string, speaksFor: string | null) =>
    person('Ida Moen', { office, speaksFor });
  const about = 'Skarholm';
  const { index, entry } = await open([
    {
      title: 'The mayor speaks',
      publishedAtMs: NEWS_DAY_MS - 86_400_000,
      said: [{ words: 'Skarholm stands by the toll.', by: moen('mayor', about), about }],
    },
    {
      title: 'The former mayor speaks',
      said: [{ words: 'Skarholm has let me down badly.', by: moen('former mayor', null), about }],
    },
  ]);
  const skarholm = entry('Skarholm');
  const speakers = speakersOf(skarholm, index);
  const own = gatherOwn(speakers, {}, { of: skarholm, index, limit: 3 });
  expect(own.quotes.map(({ contents }) => contents[0])).toEqual(['Skarholm stands by the toll.']);
  const { holdings } = gatherOthers(skarholm, {}, { index, own: speakers });
  expect(
    holdings.flatMap(({ statements }) => statements.map(({ quote }) => quote.contents[0])),
  ).toEqual(['Skarholm has let me down badly.']);
  const [moenHerself] = speakers;
  if (moenHerself === undefined) throw new Error('she spoke for it');
  const hers = gatherOwn([moenHerself], {}, { of: moenHerself, index, limit: 3 });
  expect(hers.total).toBe(2);
  const on = (of: NameEntry) => gatherOn([moenHerself], skarholm, { filter: {}, index, of });
  expect(on(skarholm)[0]?.statements).toHaveLength(1);
  expect(on(moenHerself)[0]?.statements).toHaveLength(2);
});

it('counts as a body’s own no words that were said for another one, which was left for it', async () => {
  const DAY_MS = 86_400_000;
  const vik = (speaksFor: string) => person('Mona Vik', { office: 'director', speaksFor });
  const at = (days: number, speaksFor: string, words: string): News => ({
    title: words,
    publishedAtMs: NEWS_DAY_MS - days * DAY_MS,
    said: [{ words, by: vik(speaksFor) }],
  });
  const own = async (...news: readonly News[]) => {
    const { index, entry } = await open(news);
    const rail = entry('Oster Rail');
    return gatherOwn(speakersOf(rail, index), {}, { of: rail, index, limit: 3 }).quotes.map(
      ({ contents }) => contents[0],
    );
  };
  const early = at(9, 'Tarn Docks', 'The docks will have more tugs.');
  const late = at(2, 'Oster Rail', 'The trains will run to the docks.');
  expect(await own(early, late)).toEqual([late.title]);
  // Who holds both at a time speaks for both.
  const before = at(12, 'Oster Rail', 'The trains are full of people.');
  expect(await own(before, early, late)).toHaveLength(3);
});

it('keeps as a body’s own what was said for it by those who left it for another, and no more of them', async () => {
  const DAY_MS = 86_400_000;
  const at = (days: number, office: string, speaksFor: string | null, words: string): News => ({
    title: words,
    publishedAtMs: NEWS_DAY_MS - days * DAY_MS,
    said: [{ words, by: person('Mona Vik', { office, speaksFor }), about: 'Tarn Docks' }],
  });
  const inOffice = at(9, 'director', 'Tarn Docks', 'The docks will have more tugs.');
  const { index, entry } = await open([
    inOffice,
    at(7, 'former director', 'Tarn Docks', 'The docks were a mess.'),
    at(5, 'chief executive', 'Oster Rail', 'The trains will run to the docks.'),
    at(3, 'manager', null, 'Nobody can rely on the docks.'),
  ]);
  const docks = entry('Tarn Docks');
  const speakers = speakersOf(docks, index);
  expect(speakers.map(({ name }) => name)).toEqual(['Mona Vik']);
  const wordsOf = (quotes: readonly Quote[]) => quotes.map(({ contents }) => contents[0]);
  expect(wordsOf(gatherOwn(speakers, {}, { of: docks, index, limit: 9 }).quotes)).toEqual([
    inOffice.title,
  ]);
  const { holdings } = gatherOthers(docks, {}, { index, own: speakers });
  expect(
    wordsOf(holdings.flatMap(({ statements }) => statements.map(({ quote }) => quote))),
  ).toEqual([
    'Nobody can rely on the docks.',
    'The trains will run to the docks.',
    'The docks were a mess.',
  ]);
});

it('groups what others say by holder, the one with the newest words first', async () => {
  const { index, entry } = await open();
  const own = speakersOf(entry(AUTHORITY), index);
  const { holdings, isWhole } = gatherOthers(entry(AUTHORITY), {}, { index, own });
  expect(isWhole).toBe(true);
  expect(holdings.map(({ name, statements }) => [name, statements.length])).toEqual([
    ['Tomas Harrowby', 2],
    ['Greta Hallowend', 1],
  ]);
});

it('puts what demands or judges before what is only said, of one article', async () => {
  const moen = person('Ida Moen');
  const said = [
    { words: 'The council sits by the river.', by: moen, about: 'Oster Council' },
    { words: 'The council has sat long enough.', by: moen, about: 'Oster Council', act: 'demands' },
  ] as const;
  const { index, entry } = await open([{ title: 'The council', said }]);
  const { holdings } = gatherOthers(entry('Oster Council'), {}, { index, own: [] });
  expect(holdings[0]?.statements.map(({ position }) => position.act)).toEqual(['demands', 'says']);
});

it('gathers what one holder says about one other', async () => {
  const { index, entry } = await open();
  const about = entry(AUTHORITY);
  const holders = [entry('Hallowend'), entry('Sigrid Aldane'), entry('Harrowby')];
  const holdings = gatherOn(holders, about, { filter: {}, index, of: about });
  expect(holdings.map(({ name }) => name)).toEqual(['Tomas Harrowby', 'Greta Hallowend']);
  expect(gatherOn([about], about, { filter: {}, index, of: about })).toEqual([]);
});

it.each([
  ['exactly, where each quote looked at is a statement', true, { total: 500, isExact: true }],
  ['as at least those read, where one is none', false, { total: 2, isExact: false }],
] as const)('counts what is not looked at %s', async (_, isAStatement, beyond) => {
  const { index, entry } = await open();
  const about = entry(AUTHORITY);
  const holder = entry('Harrowby');
  const counting = {
    ...index,
    find: (query: QuoteQuery) => {
      const { quotes } = index.find(query);
      const [first] = quotes;
      const others = !isAStatement && first !== undefined ? [{ ...first, positions: [] }] : [];
      return { quotes: [...quotes, ...others], total: 500 };
    },
  };
  const [holding] = gatherOn([holder], about, { filter: {}, index: counting, of: holder });
  expect(holding === undefined ? null : totalOf(holding)).toEqual(beyond);
});

describe('the stances of a holder', () => {
  const DAY_MS = 86_400_000;

  /** One article a day, the last one today; "?" is said by an uncertain speaker, "~" read from the words alone. */
  async function stances(told: readonly (Stance | `${Stance}${'?' | '~'}`)[]) {
    const news = told.map((each, at): News => {
      const isUncertain = each.endsWith('?');
      return {
        title: `Day ${at}`,
        publishedAtMs: NEWS_DAY_MS - (told.length - at) * DAY_MS,
        said: [
          {
            words: `This is what was said on day ${at} of it all.`,
            by: person('Anna Berg'),
            about: AUTHORITY,
            stance: each.replace(/[?~]/u, '') as Stance,
            confidence: isUncertain ? 0.4 : 0.9,
            ...(each.endsWith('~') ? { stanceConfidence: 0.72 } : {}),
          },
        ],
      };
    });
    const { index, entry } = await open(news);
    const [holding] = gatherOthers(entry(AUTHORITY), {}, { index, own: [] }).holdings;
    if (holding === undefined) throw new Error('nobody says anything');
    return stancesOf(holding).map(({ stance, newest }) => [stance, newest.quote.articleTitle]);
  }

  it.each<
    [string, readonly (Stance | `${Stance}${'?' | '~'}`)[], readonly (readonly [Stance, string])[]]
  >([
    ['none is told', ['none', 'none'], []],
    ['one, the newest of its statements', ['against', 'none', 'against'], [['against', 'Day 2']]],
    [
      'two, where it changed',
      ['against', 'none', 'favor', 'none'],
      [
        ['favor', 'Day 2'],
        ['against', 'Day 0'],
      ],
    ],
    ['nothing by an uncertain speaker', ['against', 'favor?'], [['against', 'Day 0']]],
    [
      'nothing by a stray one, read from words alone among several that say otherwise',
      ['against', 'against', 'favor~', 'against'],
      [['against', 'Day 3']],
    ],
    [
      'one beside statements that go both ways',
      ['favor~', 'mixed', 'mixed'],
      [
        ['mixed', 'Day 2'],
        ['favor', 'Day 0'],
      ],
    ],
    ['nothing by a stray last one', ['against', 'against~', 'favor~'], [['against', 'Day 1']]],
    [
      'a last one that a verb tells',
      ['against', 'against', 'favor'],
      [
        ['favor', 'Day 2'],
        ['against', 'Day 1'],
      ],
    ],
    [
      'two, where each is read once',
      ['against~', 'favor~'],
      [
        ['favor', 'Day 1'],
        ['against', 'Day 0'],
      ],
    ],
    [
      'there and back',
      ['favor', 'against', 'favor'],
      [
        ['favor', 'Day 2'],
        ['against', 'Day 1'],
        ['favor', 'Day 0'],
      ],
    ],
  ])('%s', async (_, told, spells) => {
    expect(await stances(told)).toEqual(spells);
  });
});
