import { describe, expect, it } from 'vitest';
import { peopleAmong, resolveName, splitName } from '../../../commands/asking/resolve-name.ts';
import { readWords } from '../../../commands/typing/read-words.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import type { QuoteId } from '../../../src/model/quote.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { person, quote } from '../../helpers/values/quote.ts';

const SPEAKERS = [
  person('Anna Berg'),
  person('Nils Berg'),
  person('Moen'),
  person('Kari Moen'),
  person('Mary Anna Lund'),
  person('Oster', { kind: 'body' }),
  person('Ida Oster'),
];

const index = createQuoteIndex();
index.putArticle(
  'a1' as ArticleId,
  SPEAKERS.map((speaker, at) =>
    quote({ id: `q${at}` as QuoteId, speaker, contentSpans: [{ start: at, end: at + 1 }] }),
  ),
);

const ask = (name: string, isExact = false) =>
  resolveName(index, { name, isExact, isWanted: () => true });

describe('resolveName', () => {
  it.each([
    ['a full name', 'anna berg', false, 'Anna Berg'],
    ['a surname that one has', 'Lund', false, 'Mary Anna Lund'],
    ['a body, even where someone has its name', 'Oster', false, 'Oster'],
    ['in quotation marks, the one with just this name', 'Moen', true, 'Moen'],
    ['the beginning of a full name', 'kari mo', false, 'Kari Moen'],
  ])('knows %s', (_case, name, isExact, found) => {
    expect(ask(name, isExact)).toMatchObject({ kind: 'one', entry: { name: found } });
  });

  it.each(['Berg', 'Moen'])('asks whom %s means', (name) => {
    const asked = ask(name);
    expect(asked.kind === 'several' && asked.entries).toHaveLength(2);
  });

  it('knows nobody by a name that nobody has', () => {
    expect(ask('Atlantis')).toEqual({ kind: 'nobody' });
    expect(ask('')).toEqual({ kind: 'nobody' });
  });
});

describe('peopleAmong', () => {
  it.each([
    ['President Lund', ['Mary Anna Lund']],
    ['Prime Minister Lund', ['Mary Anna Lund']],
    ['Prime Minister Anna Berg', ['Anna Berg']],
    ['President Berg sanctions', ['Anna Berg', 'Nils Berg']],
    ['President "Lund"', ['Mary Anna Lund']],
    ['President of Oster', ['Ida Oster']],
    ['President Nobody', []],
    ['', []],
  ])('finds in “%s” %j', (typed, names) => {
    expect(peopleAmong(typed, index).map(({ name }) => name)).toEqual(names);
  });
});

describe('several people of one name', () => {
  const namesakes = createQuoteIndex();
  const offices = ['harbour minister of Vestmark', 'striker of Gullhaven FC'];
  offices.forEach((office, at) => {
    const articleId = `n${at}` as ArticleId;
    const speaker = person('Anna Berg', { office });
    namesakes.putArticle(articleId, [quote({ articleId, id: `n${at}` as QuoteId, speaker })]);
  });
  const askThere = (name: string, isExact = false) =>
    resolveName(namesakes, { name, isExact, isWanted: () => true });

  it.each([
    ['in full', 'Anna Berg', false],
    ['in quotation marks', 'Anna Berg', true],
    ['by surname', 'berg', false],
    ['with an office that is nobody’s any more', 'Anna Berg, mayor', true],
  ])('asks whom the name means, %s', (_case, name, isExact) => {
    const asked = askThere(name, isExact);
    expect(asked.kind === 'several' && asked.entries.map(({ handle }) => handle)).toEqual([
      'Anna Berg, harbour minister of Vestmark',
      'Anna Berg, striker of Gullhaven FC',
    ]);
  });

  it.each(['Anna Berg, striker of Gullhaven FC', 'Anna Berg, striker', 'Berg, Gullhaven FC'])(
    'knows one by %s',
    (name) => {
      expect(askThere(name, true)).toMatchObject({ kind: 'one', entry: { office: offices[1] } });
    },
  );

  it('parts words from a name with its office', () => {
    const words = readWords('Anna Berg, striker penalties');
    expect(splitName(words, namesakes, 'speaker').options).toEqual({
      speaker: 'Anna Berg, striker',
      words: 'penalties',
    });
  });
});

describe('splitName', () => {
  it.each([
    ['Anna Berg sanctions', 'Anna Berg', 'sanctions'],
    ['Lund the whole truth', 'Lund', 'the whole truth'],
    ['Unknown Person here', 'Unknown Person', 'here'],
    ['Unknown "Person here"', 'Unknown', 'Person here'],
    ['the ferryman', 'the ferryman', undefined],
    ['the Ferry Board tolls', 'the Ferry Board', 'tolls'],
    ['somebody Unknown', 'somebody', 'Unknown'],
    ['"Unknown Person" here', 'Unknown Person', 'here'],
    ['Anna "Berg dues"', 'Anna', 'Berg dues'],
    ['Anna Berg', 'Anna Berg', undefined],
  ])('parts %s', (text, speaker, words) => {
    const { speaker: name, words: rest } = splitName(readWords(text), index, 'speaker').options;
    expect([name, rest]).toEqual([speaker, words]);
  });
});
