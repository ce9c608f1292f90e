import { expect, it } from 'vitest';
import {
  isLead,
  isOffice,
  OFFICES,
  PARTS,
  POSTS,
  RELATIONS,
} from '../../../src/analysis/text/offices.ts';

it.each([
  ['minister', true],
  ['volcanologist', true],
  ['physician', true],
  ['mum-of-two', true],
  ['editor-in-chief', true],
  ['secretary-treasurer', true],
  ['mayor-elect', true],
  ['lieutenant-governor', true],
  ['co-president', true],
  ['harbour', false],
  ['harbour-general', false],
  ['co-op', false],
])('%s: %s', (noun, office) => {
  expect(isOffice(noun)).toBe(office);
});

it.each([
  ['relations', RELATIONS],
  ['parts', PARTS],
  ['posts', POSTS],
])('knows all %s as offices, so that they are read as people', (_, nouns) => {
  expect([...nouns].filter((noun) => !OFFICES.has(noun))).toEqual([]);
});

it.each([
  ['dci', true],
  ['ex-winger', true],
  ['ostwick', false],
])('may stand in front of a given name: %s, %s', (word, lead) => {
  expect(isLead(word)).toBe(lead);
});
