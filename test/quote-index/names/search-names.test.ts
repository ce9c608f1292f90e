import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { person, quote } from '../../helpers/values/quote.ts';
import { about, indexOf, named } from '../../helpers/values/quote-index.ts';

const SPEAKERS = [
  person('Anna Berg', { office: 'harbour minister of Vestmark', speaksFor: 'Vestmark' }),
  person('Anna Berg', { office: 'striker of Gullhaven FC', speaksFor: 'Gullhaven FC' }),
  person('Ihor Zelensky'),
  person('Ihor Zelenskyy'),
  person('Elizabeth Tanner'),
  person('Arne Lund'),
  person('Mads Ørsted'),
  person('Gullhaven FC', { kind: 'body' }),
];

const index = createQuoteIndex();
SPEAKERS.forEach((speaker, at) => {
  const articleId = `a${at}` as ArticleId;
  index.putArticle(articleId, [quote({ articleId, speaker, publishedAtMs: at })]);
});
const handles = (entries: readonly { handle: string }[]) => entries.map(({ handle }) => handle);
const MINISTER = 'Anna Berg, harbour minister of Vestmark';
const STRIKER = 'Anna Berg, striker of Gullhaven FC';

describe('findEntries', () => {
  it.each([
    ['a name that two have', 'anna berg', [MINISTER, STRIKER]],
    ['a surname that two have', 'Berg', [MINISTER, STRIKER]],
    ['a handle', STRIKER, [STRIKER]],
    ['a name with its office', 'Anna Berg, harbour minister', [MINISTER]],
    ['a surname with its body', 'Berg, Gullhaven FC', [STRIKER]],
    ['a name with an office that nobody has', 'Anna Berg, mayor', []],
    ['any form of a name', 'Zelenskyy', ['Ihor Zelenskyy']],
    ['a form that no article has', 'Ihor Zelenskij', ['Ihor Zelenskyy']],
    ['a surname in another spelling', 'Zelenskiy', ['Ihor Zelenskyy']],
    ['a surname whose letters are written out', 'Oersted', ['Mads Ørsted']],
    ['a name whose letters are written out', 'Mads Oersted', ['Mads Ørsted']],
    ['a surname that only looks alike', 'Zelansky', []],
    ['a title that no article has', 'Sir Arne Lund', ['Arne Lund']],
    ['an initial', 'A. Lund', ['Arne Lund']],
    ['a short form', 'Liz Tanner', ['Elizabeth Tanner']],
    ['another given name', 'Ida Lund', []],
    ['a name that only looks alike', 'Arne Lunnd', []],
    ['the beginning of a handle', 'anna berg striker of gull', [STRIKER]],
  ])('finds %s', (_case, typed, found) => {
    expect(handles(index.findNames(typed))).toEqual(found);
  });
});

it('completes by any name and by office, each once', () => {
  expect(handles(index.completeNames('ihor zelensky', 5))).toEqual(['Ihor Zelenskyy']);
  expect(handles(index.completeNames('anna berg', 5))).toEqual([MINISTER, STRIKER]);
  expect(handles(index.completeNames('striker', 5))).toEqual([STRIKER]);
});

it.each([
  ['Polish', ['Poland']],
  ['the Kremlin', ['Russia']],
  ['Moscow', ['Russia']],
  ['EU', ['Brussels']],
  ['Belgian', []],
])('offers for “%s”, which nobody is called, %j', (typed, offered) => {
  const listed = indexOf(about('Poland'), about('Russia'), about('Brussels'), named('Ida Moen'));
  expect(listed.findNames(typed)).toEqual([]);
  expect(handles(listed.nearestNames(typed, 5))).toEqual(offered);
});

it('offers each of the nearest once', () => {
  expect(handles(index.nearestNames('Zelenski', 5))).toEqual(['Ihor Zelenskyy']);
});
