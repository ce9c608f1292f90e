import { describe, expect, it } from 'vitest';
import { BODIES, LAWS, PLACES } from '../../src/gazetteer/bodies.ts';
import {
  findByAdjective,
  findDoubtfulSeat,
  findKnown,
  findSeat,
  isMeantAsName,
  isSameName,
  type Known,
  keysOf,
  otherMeaningsOf,
  sayDoubt,
  seatsOf,
  typeOfName,
} from '../../src/gazetteer/gazetteer.ts';
import { BODIES_SEATED, HOUSES } from '../../src/gazetteer/seats.ts';
import { STATES } from '../../src/gazetteer/states.ts';
import { foldText } from '../../src/lib/text/fold-text.ts';

const known = (name: string): Known => {
  const found = findKnown(foldText(name));
  if (found === null) throw new Error(`${name} is not listed`);
  return found;
};

describe('findKnown', () => {
  it.each([
    ['UK', 'Britain'],
    ['U.K.', 'Britain'],
    ['the United Kingdom', 'Britain'],
    ['U.S.', 'United States'],
    ['Türkiye', 'Turkey'],
    ['North Atlantic Treaty Organization', 'NATO'],
    ['N.A.T.O.', 'NATO'],
    ['U.N.', 'United Nations'],
    ['Treaty of Lisbon', 'Lisbon Treaty'],
    ['U.S. Department of State', 'State Department'],
  ])('knows %s as %s', (name, as) => expect(known(name).name).toBe(as));

  it.each(['British', 'Kremlin', 'Brussels', 'Harbour Authority', 'kingdom', ''])(
    'knows nothing by %s',
    (name) => expect(findKnown(foldText(name))).toBeNull(),
  );
});

describe('the lists', () => {
  const names = [STATES, BODIES, LAWS, PLACES].flatMap((table) =>
    table.split('\n').flatMap((line) => {
      const [name = '', others = ''] = line.split('|');
      return [name, ...others.split(',').filter((other) => other !== '')].map((each) => [
        each,
        name,
      ]);
    }),
  );

  it('give no name to two', () => {
    const wrong = names.filter(([each = '', name]) => known(each).name !== name);
    expect(wrong).toEqual([]);
    expect(names.length).toBeGreaterThan(400);
  });

  it('know all for whom a seat stands', () => {
    const whom = [HOUSES, BODIES_SEATED]
      .flatMap((table) => table.split('\n'))
      .flatMap((line) => (line.split('|').at(-1) ?? '').split(','));
    expect(whom.filter((name) => known(name).name !== name)).toEqual([]);
  });
});

it.each([
  ['uk', 'britain', true],
  ['oster', 'oster', true],
  ['uk', 'france', false],
  ['oster', 'vestmark', false],
])('%s and %s are one name: %s', (key, other, is) => expect(isSameName(key, other)).toBe(is));

it.each([
  ['Norway’s Foreign Ministry', 'Norwegian Foreign Ministry', true],
  ['Norway’s Foreign Ministry', 'the Norwegian Ministry of Foreign Affairs', true],
  ['Ministry of Defence of Norway', 'Norwegian Defense Ministry', true],
  ['U.S. Justice Department', 'United States Department of Justice', true],
  ['U.S.’s Justice Department', 'American Justice Department', true],
  ['Oster City Council', 'City Council of Oster', true],
  ['Oster’s City Council', 'Oster City Council', true],
  ['the Netherlands’ Supreme Court', 'Dutch Supreme Court', true],
  ['Norwegian Foreign Ministry', 'Swedish Foreign Ministry', false],
  ['Norwegian Foreign Ministry', 'Norwegian Justice Ministry', false],
  ['Norwegian Foreign Ministry', 'Foreign Ministry', false],
  ['Georgia Supreme Court', 'Georgian Supreme Court', false],
  ['Bank of Oster', 'Oster Bank', false],
  ['Foreign Ministry', 'Ministry of Foreign Affairs', false],
])('%s and %s are one state’s or town’s body: %s', (name, other, is) =>
  expect(isSameName(foldText(name), foldText(other))).toBe(is),
);

it('folds abbreviations with and without points', () => {
  expect(keysOf(known('UK'))).toEqual([
    'britain',
    'uk',
    'u k',
    'united kingdom',
    'great britain',
    'united kingdom of great britain and northern ireland',
  ]);
});

it('knows whose an adjective is, and takes it for no name', () => {
  expect(findByAdjective('polish')?.name).toBe('Poland');
  expect(findByAdjective('korean')).toBeNull();
});

it.each([
  ['Britain', 'state'],
  ['NATO', 'body'],
  ['Brussels', 'place'],
  ['Ohio', 'place'],
  ['Crimea', 'place'],
  ['GDPR', 'law'],
  ['Harbour Safety Act', 'law'],
  ['Treaty of Oster', 'law'],
  ['Fair Tolls Bill', 'law'],
  ['Anna Bill', null],
  ['Act', null],
  ['Harbour Authority', null],
])('takes %s for a %s', (name, type) => expect(typeOfName(foldText(name))).toBe(type));

describe('a seat', () => {
  it.each([
    ['the Kremlin', ['Russia'], true],
    ['Number 10', ['Britain'], true],
    ['the White House', ['United States'], true],
    ['Moscow', ['Russia'], false],
    ['Brussels', ['Belgium', 'European Union', 'NATO'], false],
    [
      'The Hague',
      ['Netherlands', 'International Criminal Court', 'International Court of Justice'],
      false,
    ],
  ])('%s stands for %j: %s', (name, standsFor, isSure) =>
    expect(findSeat(foldText(name))).toMatchObject({ standsFor, isSure }),
  );

  it('is listed with those for whom it stands', () => {
    expect(seatsOf(known('Russia')).map(({ name }) => name)).toEqual(['Kremlin', 'Moscow']);
    expect(seatsOf(known('Mercosur'))).toEqual([]);
  });
});

describe('findDoubtfulSeat', () => {
  it.each([
    ['Brussels must act before the winter.', 'EU', 'Brussels'],
    ['Brussels must act, and the E.U. will.', 'EU', null],
    ['The EU’s leaders meet in Brussels.', 'European Union', null],
    ['Moscow broke its word.', 'Russia', 'Moscow'],
    ['The Russians in Moscow broke their word.', 'Russia', null],
    ['Moscow and the Kremlin broke their word.', 'Russia', null],
    ['Muscovy broke its word.', 'Russia', null],
    ['They took it to Brusselsville.', 'EU', null],
    ['It is about nobody.', 'EU', null],
  ])('“%s” is about %s through %s', (text, name, seat) =>
    expect(findDoubtfulSeat(text, known(name))?.name ?? null).toBe(seat),
  );

  it('is said with all that may be meant', () => {
    const seat = findDoubtfulSeat('Brussels must act.', known('EU'));
    expect(seat && sayDoubt(seat)).toBe(
      '“Brussels” may stand for Belgium, European Union, NATO or the city itself',
    );
  });
});

describe('names that are words', () => {
  it.each([
    ['May', ['a word']],
    ['Reading', ['a word']],
    ['Polish', ['a word']],
    ['Will', ['a word']],
    ['Rose', ['a word']],
    ['Bill', ['a word']],
    ['Turkey', ['a word']],
    ['Chad', ['a given name']],
    ['Georgia', ['a US state', 'a given name']],
    ['Ohio', []],
    ['Britain', []],
  ])('%s is also %j', (name, meanings) =>
    expect(otherMeaningsOf(foldText(name))).toEqual(meanings),
  );

  it.each([
    ['US', true],
    ['us', false],
    ['who', false],
    ['WHO', true],
    ['uk', true],
    ['sec', false],
  ])('%s is meant as a name: %s', (typed, is) => expect(isMeantAsName(typed)).toBe(is));
});
