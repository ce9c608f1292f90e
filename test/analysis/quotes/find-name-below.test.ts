import { expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { parseText } from '../../../src/analysis/parse-text.ts';
import { isAboveName } from '../../../src/analysis/quotes/find-name-below.ts';

const ABOVE = 'The harbour met on Monday.\n\n“The harbour will close,” Ole Berg said on Tuesday.';
const QUOTE = '“We were late and the ice was early.”';

it.each([
  ['Ida Moen', true],
  ['IDA MOEN, HARBOUR MASTER', true],
  ['Dr Ida Moen (Oster Harbour Trust)', true],
  ['Growing Pains', false],
  ['Ida Moen, the harbour master, left.', false],
  ['Ida Moen: “It was dark.”', false],
  ['Harbour master', false],
])('tells whether %j below a quotation names somebody: %j', (line, expected) => {
  const document = parseText(`${ABOVE}\n\n${QUOTE}\n\n${line}\n\nBoats will move to Skarholm.`);
  const sentence = document.sentences.find(({ start }) => document.text.startsWith(QUOTE, start));
  expect(sentence && isAboveName(document, sentence)).toBe(expected);
});

it.each([
  [`${QUOTE}\nIda Moen, harbour master`, []],
  [`${QUOTE}\n\nA quay of stone`, ['Ole Berg']],
])('tells %j of whom it may be', (box, expected) => {
  const { attributions } = analyze(`${ABOVE}\n\n${box}\n\nBoats will move to Skarholm.`);
  const at = ABOVE.length;
  expect(
    attributions.flatMap(({ contents, speaker }) =>
      contents.some(({ start }) => start > at) && speaker ? [speaker.name] : [],
    ),
  ).toEqual(expected);
});
