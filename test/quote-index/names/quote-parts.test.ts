import { expect, it } from 'vitest';
import { createNameBook } from '../../../src/quote-index/names/name-book.ts';
import { foldName, partsOf, postingsOf } from '../../../src/quote-index/names/quote-parts.ts';
import { readRole } from '../../../src/quote-index/who/roles.ts';
import { person, quote } from '../../helpers/values/quote.ts';
import { about } from '../../helpers/values/quote-index.ts';

const roles = new Map([['anna berg', readRole('mayor', 'oster')]]);
const partsIn = (speaker: Parameters<typeof quote>[0]) =>
  partsOf({ book: createNameBook(), folded: new Map() }, quote(speaker), roles);

it('a quote is in the parts of its speaker, in the role of its article, of whom it is for and what it is about', () => {
  const { speaker, body, topics } = partsIn({
    speaker: person('Anna Berg', { speaksFor: 'Oster' }),
    ...about('the Bridge'),
  });
  expect([speaker?.nameKey, speaker?.office]).toEqual(['anna berg', 'mayor']);
  expect([body?.nameKey, body?.office]).toEqual(['oster', '']);
  expect(topics.map(({ nameKey }) => nameKey)).toEqual(['the bridge']);
});

it('a name that has one part alone is in the same postings', () => {
  const parts = partsIn({ speaker: person('Anna Berg'), positions: [] });
  expect(postingsOf(parts).length).toBe(1);
  expect(postingsOf(partsIn({ speaker: null, positions: [] })).length).toBe(0);
});

it('names are folded once', () => {
  const folded = new Map<string, string>();
  expect([foldName(folded, 'Dvořák'), foldName(folded, 'Dvořák')]).toEqual(['dvorak', 'dvorak']);
  expect(folded.size).toBe(1);
});
