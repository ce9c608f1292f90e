import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { detectLanguage } from '../../src/analysis/detect-language.ts';
import { tokenize } from '../../src/analysis/text/tokenize.ts';
import { OTHER_LANGUAGES } from '../helpers/analysis/other-languages.ts';
import { sampleArticles } from '../helpers/analysis/sample-article.ts';

const languageOf = (text: string) => detectLanguage(tokenize(text));

it.each(OTHER_LANGUAGES)('knows %s, and finds nothing there', (code, text) => {
  expect(analyze(text)).toMatchObject({
    language: code,
    attributions: [],
    positions: [],
    summary: [],
  });
});

it('knows every article of the sample wire for English', () => {
  const others = sampleArticles().filter(({ text }) => languageOf(text) !== 'en');
  expect(others.map(({ slug }) => slug)).toEqual([]);
});

describe('is English', () => {
  const german = OTHER_LANGUAGES[0]?.[1].split('\n\n')[1] ?? '';
  it.each([
    [
      'with a quotation in another language',
      `The mayor of Ostwick read the reply aloud to the council that met her in the harbour hall. ${german} What it means is that they will have to wait, and that the wall stays, she said.`,
    ],
    [
      'as verse',
      'The tide that took the wall away\nwill bring it back another day,\nand they who sat upon the stone\nhave left the harbour on their own.',
    ],
    [
      'as questions and answers',
      'Q: What will you do about the wall?\nA: We will pay for it, and not by halves.\nQ: When will it be done?\nA: By the spring, or I will have to answer for it.',
    ],
  ])('%s', (_case, text) => expect(languageOf(text)).toBe('en'));
});

describe('can’t be told', () => {
  it.each([
    ['nothing', ''],
    ['one word', 'Harbour'],
    ['a short sentence', 'Anna Berg lehnte den Plan ab.'],
    ['names alone', 'Anna Berg\nJonas Vik\nMaren Talloch\nOskar Venning\n'.repeat(20)],
    ['figures', '12.5 | 13 | 14,000\n'.repeat(50)],
    ['capitals', 'ANNA BERG SAID THAT THE COUNCIL WOULD PAY FOR THE WALL. '.repeat(5)],
    ['what is no language', '!?—… '.repeat(100)],
  ])('%s', (_case, text) => expect(languageOf(text)).toBe('und'));
});

it('gives some code for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(languageOf(text)).toMatch(/^[a-z]{2,3}(?:-[A-Za-z]+)*$/);
    }),
  );
});
