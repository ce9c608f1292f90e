import { expect, it } from 'vitest';
import {
  findLanguage,
  languageCode,
  languageName,
  languageNames,
} from '../../../src/lib/text/language-name.ts';

it.each([
  ['de', 'German'],
  ['nb', 'Norwegian Bokmål'],
  ['zh', 'Chinese'],
  ['qqq', 'another language'],
  ['', 'another language'],
  ['not a code', 'another language'],
])('calls %j %s', (code, name) => expect(languageName(code)).toBe(name));

it.each([
  ['en-GB', 'en'],
  ['nb', 'no'],
  ['nn-NO', 'no'],
  ['deu', 'de'],
  ['fa-AF', 'fa'],
  ['zlm', 'ms'],
  ['not a tag', null],
])('knows the language of %j: %s', (tag, code) => expect(languageCode(tag)).toBe(code));

it.each([
  ['German', 'de'],
  [' german ', 'de'],
  ['DE', 'de'],
  ['deu', 'de'],
  ['pt-BR', 'pt'],
  ['Norwegian Bokmål', 'no'],
  ['ceb', 'ceb'],
  ['germn', null],
  ['xx', null],
  ['und', null],
  ['mul', null],
  ['', null],
  ['constructor', null],
])('finds the language that is called %j: %s', (typed, code) =>
  expect(findLanguage(typed)).toBe(code),
);

it('finds each language by the name that it is told with', () => {
  for (const name of languageNames()) {
    const code = findLanguage(name);
    expect(code).not.toBeNull();
    expect(findLanguage(languageName(code ?? ''))).toBe(code);
  }
});
