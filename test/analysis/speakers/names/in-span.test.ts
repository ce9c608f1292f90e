import { expect, it } from 'vitest';
import { findMentions } from '../../../../src/analysis/speakers/mentions/find-mentions.ts';
import { tokensIn, touching } from '../../../../src/analysis/speakers/names/in-span.ts';
import { joinNames } from '../../../../src/analysis/speakers/names/join-names.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

const PROSE = 'Anna Berg left. Kari Moen, the mayor of Oster, stayed.';
const spanOf = (words: string) => {
  const start = PROSE.indexOf(words);
  return { start, end: start + words.length };
};

it('finds the tokens of a span', () => {
  const { tokens } = parseDocument(PROSE);
  expect(tokensIn(tokens, spanOf('Berg left')).map(({ text }) => text)).toEqual(['Berg', 'left']);
});

it.each([
  ['Berg', ['Anna Berg']],
  ['the mayor', ['Kari Moen']],
  ['stayed', []],
])('finds the names that reach into “%s”', (words, names) => {
  const document = parseDocument(PROSE);
  const { mentions } = joinNames(findMentions(document));
  const people = touching(mentions, spanOf(words)).filter(({ entity }) => entity.kind === 'person');
  expect(people.map(({ entity }) => entity.name)).toEqual(names);
});
