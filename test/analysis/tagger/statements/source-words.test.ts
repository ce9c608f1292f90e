import { expect, it } from 'vitest';
import { sourceWords } from '../../../../src/analysis/tagger/statements/source-words.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text, of which all in front of “said” is read as who says it, and who does. */
it.each([
  ['Anna Berg last night said so.', 'Anna Berg'],
  ['Anna Berg on Monday said so.', 'Anna Berg'],
  ['Anna Berg on Monday night said so.', 'Anna Berg'],
  ['Anna Berg earlier this week said so.', 'Anna Berg'],
  ['Anna Berg, the mayor, yesterday said so.', 'Anna Berg , the mayor'],
  ['Anna Berg, who came on Monday, said so.', 'Anna Berg'],
  ['A poll last week said so.', 'A poll last week'],
  ['The papers filed on Monday said so.', 'The papers filed on Monday'],
  ['Oster Today said so.', 'Oster Today'],
  ['Writing in the Oster Post Anna Berg said so.', 'Oster Post Anna Berg'],
  ['Writing to the council paid, the mayor said so.', 'Writing to the council paid , the mayor'],
])('%s', (prose, who) => {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, 'said');
  const source = [...facts.items.keys()].filter((at) => at < head);
  expect(wordsOf(facts, sourceWords(facts, readingOf({ head, source }), head))).toBe(who);
});

/** Each row: a text, of which all behind “said” is read as who says it, and who does. */
it.each([
  ['“Yes,” said Anna Berg afterwards.', 'Anna Berg'],
  ['“Yes,” said Anna Berg proudly.', 'Anna Berg'],
  ['“Yes,” said Anna Berg of Oster.', 'Anna Berg of Oster'],
])('%s', (prose, who) => {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, 'said');
  const source = [...facts.items.keys()].filter((at) => at > head && facts.items[at]?.text !== '.');
  expect(wordsOf(facts, sourceWords(facts, readingOf({ head, source }), head))).toBe(who);
});

/** Each row: a text, the words of it that are read as who says it, and who does. */
it.each([
  [
    'But Cllr Anna Berg (Labour, Eastgate) said so.',
    'Eastgate',
    'Cllr Anna Berg ( Labour , Eastgate )',
  ],
  ['Anna Berg (Green, Oster East) said so.', 'East )', 'Anna Berg ( Green , Oster East )'],
  ['Anna Berg (Labour) and Moen said so.', 'Moen', 'Moen'],
  ['It rained (Berg said so) all day.', 'Berg', 'Berg'],
  ['Anna Berg left (it rained). Moen said so.', 'Moen', 'Moen'],
])('%s', (prose, words, who) => {
  const facts = wordFactsOf(prose);
  const [first = '', last = first] = words.toLowerCase().split(' ');
  const source = [...new Set([itemAt(facts, first), itemAt(facts, last)])];
  const head = itemAt(facts, 'said');
  expect(wordsOf(facts, sourceWords(facts, readingOf({ head, source }), head))).toBe(who);
});
