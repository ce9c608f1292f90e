import { describe, expect, it } from 'vitest';
import {
  findSharedSubject,
  findSourceAfter,
  findSubject,
  opensSource,
  quotationBefore,
} from '../../../src/analysis/quotes/find-source.ts';
import type { Token } from '../../../src/analysis/text/document.ts';
import type { ItemRange } from '../../../src/analysis/text/noun-phrases.ts';
import { parseDocument } from '../../helpers/analysis/parse-document.ts';

const itemsOf = (prose: string): readonly Token[] => parseDocument(prose).sentences[0]?.items ?? [];
const words = (items: readonly Token[], range: ItemRange | null) =>
  range &&
  items
    .slice(range.start, range.end)
    .map(({ text }) => text)
    .join(' ');

describe('the subject before "said"', () => {
  it.each([
    ['Anna Berg said it was old.', 'Anna Berg'],
    ['The mayor of Ostwick said it was old.', 'The mayor of Ostwick'],
    ['Anna Berg, the mayor of Ostwick, said it was old.', 'Anna Berg'],
    ['Anna Berg, Ostwick’s harbour minister, said it was old.', 'Anna Berg'],
    ['Anna Berg, 52, who has led the council since May, said it was old.', 'Anna Berg'],
    ['The minister who chaired the talks said it was old.', 'The minister'],
    ['She said it was old.', 'She'],
    ['The guests’ guide said it was old.', 'The guests ’ guide'],
    ['Some 71 per cent of voters said it was old.', '71 per cent of voters'],
  ])('%s', (prose, subject) => {
    const items = itemsOf(prose);
    const verb = items.findIndex(({ lower }) => lower === 'said');
    expect(words(items, findSubject(items, verb, 0))?.replace(/^Some /, '')).toBe(subject);
  });
});

it.each([
  ['said Anna Berg, the mayor of Ostwick.', 'Anna Berg'],
  ['said the mayor of Ostwick on Monday.', 'the mayor of Ostwick'],
  ['said on Monday.', null],
])('behind the verb: %s', (prose, source) => {
  const items = itemsOf(prose);
  expect(words(items, findSourceAfter(items, 1))).toBe(source);
});

it('gives verbs joined by "and" the subject that the sentence starts with', () => {
  const items = itemsOf('Anna Berg praised the plan and warned that it was late.');
  const verb = items.findIndex(({ lower }) => lower === 'warned');
  expect(words(items, findSharedSubject(items, verb))).toBe('Anna Berg');
});

it.each([
  ['“We pay,” said Anna Berg.', true],
  ['“We pay”, said Anna Berg.', true],
  ['“We pay,” the mayor said.', false],
])('tells whether a quotation stands right before "said": %s', (prose, isThere) => {
  const items = itemsOf(prose);
  const at = items.findIndex(({ lower }) => lower === 'said');
  expect(quotationBefore(items, at) !== null).toBe(isThere);
});

it.each([
  ['Anna', true],
  ['the', true],
  ['a', true],
  ['in', false],
])('tells whether a source may begin with %j', (word, isStart) => {
  expect(opensSource(itemsOf(`It was ${word} here.`)[2])).toBe(isStart);
});
