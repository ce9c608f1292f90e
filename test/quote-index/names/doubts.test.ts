import { describe, expect, it } from 'vitest';
import { person } from '../../helpers/values/quote.ts';
import { about, indexOf, named } from '../../helpers/values/quote-index.ts';

describe('what an entry is', () => {
  const body = (name: string) => ({ speaker: person(name, { kind: 'body' }) });
  it.each([
    ['Anna Berg', named('Anna Berg'), 'person'],
    ['Harbour League', body('Harbour League'), 'body'],
    ['Britain', body('Britain'), 'state'],
    ['NATO', about('NATO'), 'body'],
    ['Brussels', about('Brussels'), 'place'],
    ['Fair Tolls Act', about('Fair Tolls Act'), 'law'],
    ['Harbour League', about('Harbour League'), null],
    ['Georgia', named('Georgia'), 'person'],
    ['a senior aide', { speaker: person('a senior aide', { kind: 'unnamed' }) }, 'unnamed'],
  ])('%s', (name, change, type) =>
    expect(indexOf(change).describeName(name.toLowerCase())?.type).toBe(type),
  );
});

describe('what a name leaves open', () => {
  it.each([
    ['May', named('May'), ['“May” is a word too']],
    ['Reading', about('Reading'), ['“Reading” is a word too']],
    ['Turkey', about('Turkey'), ['“Turkey” is a word too']],
    ['Chad', about('Chad'), ['“Chad” is a given name too']],
    ['Chad', named('Chad'), ['“Chad” is a state too']],
    ['Georgia', about('Georgia'), ['“Georgia” is a US state and a given name too']],
    ['Georgia', named('Georgia'), ['“Georgia” is a state and a US state too']],
    ['Georgia Lind', named('Georgia Lind'), []],
    ['Helena May', named('Helena May'), []],
    ['Oster', about('Oster'), []],
    ['Kremlin', about('Kremlin'), []],
    ['Moscow', about('Moscow'), ['“Moscow” may stand for Russia or the city itself']],
  ])('%s', (name, change, doubts) =>
    expect(indexOf(change).describeName(name.toLowerCase())?.doubts).toEqual(doubts),
  );
});

describe('a quote about someone', () => {
  const doubtIn = (words: string, topic: string) => {
    const index = indexOf({ ...named('Anna Berg'), ...about(topic), contents: [words] });
    const [quote] = index.find({ topic, offset: 0, limit: 1 }).quotes;
    return quote && index.doubtsAbout(topic.toLowerCase(), quote);
  };

  it.each([
    ['Moscow has broken its word.', 'Russia', ['“Moscow” may stand for Russia or the city itself']],
    ['The Russian side in Moscow has broken its word.', 'Russia', []],
    ['They have broken their word.', 'Russia', []],
    ['Moscow has broken its word.', 'Harbour League', []],
  ])('“%s” is about %s: %j', (words, topic, doubts) =>
    expect(doubtIn(words, topic)).toEqual(doubts),
  );

  it('that names a city is found with the bodies for which it may stand, apart from their own', () => {
    const index = indexOf(
      { ...about('European Union'), contents: ['The EU must act.'] },
      { ...about('Brussels'), contents: ['Brussels must act.'] },
    );
    expect(index.find({ topic: 'eu', offset: 0, limit: 9 }).total).toBe(1);
    const [city] = index.mayStandFor('eu');
    expect(city?.name).toBe('Brussels');
    const [quote] = index.find({ topic: city?.key ?? '', offset: 0, limit: 9 }).quotes;
    expect(quote && index.doubtsAbout('eu', quote)).toEqual([
      '“Brussels” may stand for Belgium, European Union, NATO or the city itself',
    ]);
    expect(index.doubtsAbout('brussels')).toHaveLength(1);
    expect(index.mayStandFor('brussels')).toEqual([]);
    expect(index.mayStandFor('nobody')).toEqual([]);
  });
});

describe('somebody of whom articles say no more than one name', () => {
  const several = ['articles say no more than “Moira”, which may be several people'];
  const says = (words: string, change = {}) => ({
    speaker: person('Moira', change),
    contents: [words] as const,
  });
  const [long, other] = [
    'He told me that it would not keep a cat afloat.',
    'We shall take the bread to the mill before it rains.',
  ];
  it.each([
    ['in one article', [says(long)], []],
    ['in two with other words', [says(long), says(other)], several],
    ['in copies', [says(long), says(long)], []],
    [
      'with an office',
      [says(long, { office: 'mayor of Oster' }), says(other, { office: 'mayor of Oster' })],
      [],
    ],
    [
      'as somebody’s wife',
      [says(long, { office: 'wife' }), says(other, { office: 'wife' })],
      several,
    ],
    ['with an office in one of them', [says(long, { office: 'mayor' }), says(other)], several],
  ])('%s', (_case, quotes, doubts) =>
    expect(indexOf(...quotes).describeName('moira')?.doubts).toEqual(doubts),
  );
});
