import { describe, expect, it } from 'vitest';
import {
  isBareWord,
  isCapital,
  isListed,
  isNobody,
  isOfOthers,
  meansName,
} from '../../../src/analysis/positions/means-name.ts';
import type { NamedSpan } from '../../../src/analysis/positions/named-span.ts';

/** @param prose with the name between ⟨ and ⟩. */
function isName(prose: string, kind: NamedSpan['kind'], name?: string): boolean {
  const start = prose.indexOf('⟨');
  const end = prose.indexOf('⟩') - 1;
  const text = prose.replace('⟨', '').replace('⟩', '');
  return meansName(text, { start, end, kind, name: name ?? text.slice(start, end) });
}

describe('a word is no name', () => {
  it.each([
    ['⟨Polish⟩ your shoes.', false],
    ['⟨Polish⟩ farmers must be paid.', true],
    ['The ⟨Polish⟩ the farmers speak is old.', true],
    ['“⟨Mark⟩ my words.”', false],
    ['“We know ⟨Mark⟩,” she said.', true],
    ['We will see. ⟨Will⟩ they pay?', false],
    ['⟨Reading⟩ the letter took an hour.', false],
    ['⟨Reading⟩ needs a bridge.', true],
    ['⟨Bill⟩ them twice.', false],
    ['⟨Norland⟩ the brave.', true],
    ['⟨United States⟩ his home.', true],
    ['I corrected her ⟨Latin⟩.', false],
    ['⟨House⟩ prices fell again.', false],
    ['⟨House⟩ leaders met.', true],
  ])('%s %s', (prose, is) => expect(isName(prose, 'unknown')).toBe(is));
});

describe('a place is where something happens', () => {
  it.each([
    ['Talks in ⟨Moscow⟩ went well.', false],
    ['She flew to ⟨Brussels⟩.', false],
    ['The road from ⟨The Hague⟩ is closed.', false],
    ['⟨Moscow⟩ broke its word.', true],
    ['The demands of ⟨Brussels⟩ are many.', true],
    ['Trust in ⟨Russia⟩ is gone.', true],
    ['Trust in the ⟨Kremlin⟩ is gone.', true],
  ])('%s %s', (prose, is) => expect(isName(prose, 'place')).toBe(is));
});

describe('a state may have the given name of a person in the story', () => {
  it.each([
    ['⟨Georgia⟩ must count again.', 'Georgia Lind', false],
    ['She voted with ⟨Chad⟩ again.', 'Chad Norling', false],
    ['⟨Jordan⟩ must go.', 'Ruth Jordan', true],
    ['⟨Rose⟩ prices fell.', 'Rose Rud', false],
    ['We trust ⟨Rose⟩ again.', 'Rose Rud', true],
    ['⟨Anna⟩ must go.', 'Anna Berg', true],
    ['⟨Georgia Lind⟩ must go.', 'Georgia Lind', true],
  ])('%s %s: %s', (prose, name, is) => expect(isName(prose, 'person', name)).toBe(is));
});

describe('a law is meant by its last word with “the” alone', () => {
  it.each([
    ['⟨Bill⟩ votes against it.', false],
    ['We want the ⟨Bill⟩ back.', true],
    ['The ⟨Fair Tolls Bill⟩ is late.', true],
  ])('%s %s', (prose, is) => expect(isName(prose, 'body', 'Fair Tolls Bill')).toBe(is));
});

const named = (name: string, kind: NamedSpan['kind']) => ({
  start: 0,
  end: name.length,
  name,
  kind,
});

it.each([
  ['Brussels', 'place', true],
  ['Oslo', 'unknown', true],
  ['The Hague', 'unknown', true],
  ['Kremlin', 'body', false],
  ['Sofia', 'person', false],
  ['Oster', 'place', false],
] as const)('%s, a %s, may stand for others as a city: %s', (name, kind, is) =>
  expect(isCapital(named(name, kind))).toBe(is),
);

it.each([
  ['Tuvalu', 'unknown', true],
  ['IMF', 'body', true],
  ['GDPR', 'body', true],
  ['Reading', 'unknown', false],
  ['Ohio', 'place', false],
  ['Jordan', 'person', false],
] as const)('%s, a %s, is listed as one to take a position on: %s', (name, kind, is) =>
  expect(isListed(named(name, kind))).toBe(is),
);

it.each([
  ['Reading', 'unknown', true],
  ['Reading', 'place', false],
  ['Varrow', 'unknown', false],
] as const)('%s, %s: a bare word is %s', (name, kind, isBare) => {
  expect(isBareWord({ start: 0, end: name.length, name, kind })).toBe(isBare);
});

it.each([
  ['Most ⟨Norwegians⟩ are slow.', true],
  ['⟨Norwegian⟩ families were robbed.', true],
  ['The ⟨Norwegians⟩ must go.', false],
  ['The ⟨Norwegian⟩ government failed.', false],
  ['The new ⟨Norwegian⟩ fishing plan failed.', false],
  ['⟨Norway⟩ failed.', false],
  ['⟨Berg⟩ supporters were rude.', true],
  ['⟨Berg⟩’s loudest supporters were rude.', true],
  ['⟨Oster⟩’s newly elected mayor was rude.', true],
  ['⟨Berg⟩ misled voters.', false],
])('the words of %s name others alone: %s', (prose, is) => {
  const start = prose.indexOf('⟨');
  const text = prose.replace('⟨', '').replace('⟩', '');
  const end = prose.indexOf('⟩') - 1;
  const name = text.slice(start, end);
  expect(isOfOthers(text, { start, end, name, kind: 'unknown' })).toBe(is);
});

it.each([
  ['TV', true],
  ['OK', true],
  ['Jewish', true],
  ['Super PACs', true],
  ['ALL', true],
  ['Committee', true],
  ['Harbour Committee', false],
  ['Secretary of State', true],
  ['Norland Governor', true],
  ['Congress', false],
  ['Norland General', false],
  ['NBC', false],
])('%s is nobody: %s', (name, is) =>
  expect(isNobody({ start: 0, end: name.length, name, kind: 'unknown' })).toBe(is),
);

it('takes a storm for nobody, whatever its name', () =>
  expect(isNobody({ start: 0, end: 10, name: 'Storm Anna', kind: 'person' })).toBe(true));

it('takes no person for nobody', () =>
  expect(isNobody({ start: 0, end: 4, name: 'Lord', kind: 'person' })).toBe(false));
