import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import {
  findDescribed,
  findMeantByPronoun,
} from '../../../src/analysis/positions/find-described.ts';
import { keepSureNames } from '../../../src/analysis/positions/find-topics.ts';
import { toNamedSpan } from '../../../src/analysis/to-named-span.ts';
import { nameBookOf, parseDocument } from '../../helpers/analysis/parse-document.ts';
import { RULES_ALONE } from '../../helpers/analysis/rules-alone.ts';

const LEAD =
  'John Cole, the mayor, met the Harbour Council and the referee, Ida Moss, in Ostwick on Monday.¶';

/** Words of the last sentence with whom they mean. */
function describedIn(sentence: string): string[] {
  const document = parseDocument(LEAD + sentence);
  const named = keepSureNames(document.text, nameBookOf(document).mentions.map(toNamedSpan));
  const span = { start: document.text.length - sentence.length, end: document.text.length };
  return findDescribed(document, [span], span, named).map(
    ({ start, end, name }) => `${document.text.slice(start, end)}: ${name}`,
  );
}

describe('a description', () => {
  it.each([
    ['The mayor must go.', ['The mayor: John Cole']],
    [
      'The old mayor and the town council must go.',
      ['The old mayor: John Cole', 'the town council: Harbour Council'],
    ],
    ['The referee was wrong.', ['The referee: Ida Moss']],
    ['A mayor must go.', []],
    ['The mayor of Tallow must go.', []],
    ['The minister must go.', []],
    ['The bank must go.', []],
    ['The man must go.', []],
  ])('%s', (sentence, found) => expect(describedIn(sentence)).toEqual(found));

  it.each([
    ['Ole Moen told Radio Oster that the government had lied.', []],
    ['Of Radio Oster, Moen said that the government had lied.', ['the government: Radio Oster']],
  ])('is not to whom it is said: %s', (sentence, found) => {
    const document = parseDocument(sentence);
    const named = keepSureNames(document.text, nameBookOf(document).mentions.map(toNamedSpan));
    const content = { start: sentence.indexOf('the government'), end: sentence.length - 1 };
    const described = findDescribed(document, [content], { start: 0, end: sentence.length }, named);
    expect(
      described.map(({ start, end, name }) => `${sentence.slice(start, end)}: ${name}`),
    ).toEqual(found);
  });

  it('means nobody where two hold the office', () => {
    expect(describedIn('Mayor Ada Brill left. The mayor must go.')).toEqual([]);
  });
});

/** Whom the pronoun of the last quotation means. */
function meantIn(prose: string): string | null {
  const text = parseDocument(prose).text;
  const { attributions } = analyze(text, RULES_ALONE);
  const document = parseDocument(text);
  const named = keepSureNames(text, nameBookOf(document).mentions.map(toNamedSpan));
  const attribution = attributions.at(-1);
  const at = attribution?.cue?.span.start ?? attribution?.contents[0].start ?? 0;
  const sentence = document.sentences.find(({ start, end }) => start <= at && at < end);
  if (!attribution || !sentence) return null;
  return findMeantByPronoun(document, { attribution, sentence }, named)?.name ?? null;
}

describe('a pronoun that opens a quotation', () => {
  it.each([
    ['The Harbour Council shut the pier.¶“They must go,” said Anna Berg.', 'Harbour Council'],
    ['It rained.¶“He’ll be missed,” said the matron, Anna Berg, of John Cole.', 'John Cole'],
    ['The Harbour Council shut the pier.¶“It must pay,” said Anna Berg.', 'Harbour Council'],
    ['The Harbour Council shut the pier.¶“It is a disgrace,” said Anna Berg.', null],
    ['“She must go,” Anna Berg said of Ida Moss.', 'Ida Moss'],
    ['“She must go,” Anna Berg said after Ida Moss spoke.', 'Ida Moss'],
    ['“I would trust that man,” Anna Berg said of John Cole.', 'John Cole'],
    ['John Cole and Peter Hall spoke.¶“He must go,” said Anna Berg.', 'John Cole'],
    ['They met John Cole and Peter Hall.¶“He must go,” said Anna Berg.', null],
    ['Anna Berg spoke.¶“They must go,” said Anna Berg.', null],
    ['John Cole spoke.¶“The pier must go,” said Anna Berg.', null],
    ['The Harbour Council met.¶Anna Berg said they must go.', null],
  ])('%s %s', (prose, name) => expect(meantIn(prose)).toBe(name));
});
