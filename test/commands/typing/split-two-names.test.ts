import { expect, it } from 'vitest';
import { readWords } from '../../../commands/typing/read-words.ts';
import { splitTwoNames, withoutJoiner } from '../../../commands/typing/split-two-names.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import type { CommandOption } from '../../../src/model/command.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { person, quote } from '../../helpers/values/quote.ts';

const index = createQuoteIndex();
['Anna Berg', 'Ida Moen', 'Harbour League'].forEach((name, at) => {
  const articleId = `a${at}` as ArticleId;
  index.putArticle(articleId, [quote({ articleId, speaker: person(name) })]);
});
const option = (name: string): CommandOption => ({
  name,
  description: name,
  type: 'string',
  required: true,
  isPositional: true,
});
const split = (text: string, ...names: readonly string[]) =>
  splitTwoNames(readWords(text), index, names.map(option));

it.each([
  ['Anna Berg Ida Moen', 'Anna Berg', 'Ida Moen'],
  ['Berg Moen', 'Berg', 'Moen'],
  ['Harbour League Anna Berg', 'Harbour League', 'Anna Berg'],
  ['Anna Berg A. Berg', 'Anna Berg', 'A. Berg'],
  ['Anna Berg striker of Gullhaven FC', 'Anna Berg', 'striker of Gullhaven FC'],
  ['"Anna Berg" striker of Gullhaven', 'Anna Berg', 'striker of Gullhaven'],
  ['Anna Berg "striker of Gullhaven"', 'Anna Berg', 'striker of Gullhaven'],
  ['Nobody Known Here', 'Nobody', 'Known Here'],
  ['Anna Berg and Ida Moen', 'Anna Berg', 'Ida Moen'],
  ['Berg vs. Moen', 'Berg', 'Moen'],
  ['Berg V Moen', 'Berg', 'Moen'],
  ['Berg with "and"', 'Berg with', 'and'],
  ['Berg and', 'Berg', 'and'],
])('parts %s', (text, name, other) => {
  expect(split(text, 'name', 'other').options).toEqual({ name, other });
});

it('gives all words to one option, and one word to the first of two', () => {
  expect(split('Anna Berg', 'name').options).toEqual({ name: 'Anna Berg' });
  expect(split('Berg', 'name', 'other').options).toEqual({ name: 'Berg' });
});

it('says what stood in quotation marks', () => {
  expect(split('"Anna Berg" Moen', 'name', 'other').quoted).toEqual(['name']);
  expect(split('"Anna Berg"', 'name').quoted).toEqual(['name']);
});

it.each([
  ['and Moen tolls', 'Moen tolls'],
  ['VS Moen', 'Moen'],
  ['"and" Moen', 'and Moen'],
  ['Moen and tolls', 'Moen and tolls'],
  ['and', 'and'],
  ['', ''],
])('leaves the word between two names out of %s', (text, left) => {
  const words = withoutJoiner(readWords(text));
  expect(words.map((word) => word.text).join(' ')).toBe(left);
});
