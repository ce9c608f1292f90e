import { expect, it } from 'vitest';
import {
  isRoyalTitle,
  lettersStart,
  titleEnd,
} from '../../../../src/analysis/speakers/mentions/title-end.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each([
  ['Princess Royal', true],
  ['Princess Royal Hospital', false],
  ['Princess Anna', false],
])('tells whether %j is a title of which there is one: %j', (words, is) => {
  expect(isRoyalTitle(words.split(' '))).toBe(is);
});

/** Each row: a run of words with capitals, its titles, and the letters behind the name. */
it.each([
  ['Foreign Minister Anna Berg', 'Foreign Minister', ''],
  ['Det Insp Anna Berg', 'Det Insp', ''],
  ['Cllr Berg', 'Cllr', ''],
  ['DCI Anna Berg', 'DCI', ''],
  ['DCI Berg', '', ''],
  ['Additional SP Anna Berg', 'Additional SP', ''],
  ['Additional SP Oster', '', ''],
  ['Winger Tom Berg', 'Winger', ''],
  ['Mum-of-two Anna Berg', 'Mum-of-two', ''],
  ['Trombonist Anna Berg', 'Trombonist', ''],
  ['Council Member Berg', 'Council Member', ''],
  ['Rescuer Anna Berg', 'Rescuer', ''],
  ['Hunter Anna Berg', '', ''],
  ['Norwegian Anna Berg', 'Norwegian', ''],
  ['Angry Anna Berg', 'Angry', ''],
  ['Chief of Army Staff Tom Berg', 'Chief of Army Staff', ''],
  ['Director of Public Prosecutions Anna Berg', 'Director of Public Prosecutions', ''],
  ['PPRO Anna Berg', 'PPRO', ''],
  ['Justice (Retd) Ole Berg', 'Justice ( Retd )', ''],
  ['Mansoor Ali Berg', '', ''],
  ['Oster MCA Hesbon Berg', 'Oster MCA', ''],
  ['Outgoing COO Anna Berg', 'Outgoing COO', ''],
  ['TAKE ON Anna Berg', '', ''],
  ['Navy USS Anna Berg', '', ''],
  ['Prime Minister Datuk Seri Anna Berg', 'Prime Minister Datuk Seri', ''],
  ['Public Advocate Anna Berg', 'Public Advocate', ''],
  ['Chief Minister', '', ''],
  ['House Minority Leader', '', ''],
  ['Deputy Prime Minister', '', ''],
  ['Governor Justice', 'Governor', ''],
  ['Chief Justice', '', ''],
  ['Princess Royal', '', ''],
  ['Princess Anna', 'Princess', ''],
  ['Queen Anna Hospital', '', ''],
  ['Sir Tom Berg Foundation', '', ''],
  ['Dr Anna Bridge', 'Dr', ''],
  ['Mayor Anna Church', 'Mayor', ''],
  ['Conservative Harbour Council', '', ''],
  ['Anna Berg MP', '', 'MP'],
  ['Dame Anna Berg DBE KC', 'Dame', 'DBE KC'],
  ['Harbour MP', '', ''],
])('%s', (prose, titles, letters) => {
  const { tokens } = parseDocument(prose);
  const text = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ');
  const start = titleEnd(tokens, { start: 0, end: tokens.length });
  expect(text(0, start)).toBe(titles);
  const end = lettersStart(tokens, { start, end: tokens.length });
  expect(text(end, tokens.length)).toBe(letters);
});
