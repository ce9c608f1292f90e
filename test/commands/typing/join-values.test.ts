import { describe, expect, it } from 'vitest';
import { joinValues } from '../../../commands/typing/join-values.ts';
import { readWords } from '../../../commands/typing/read-words.ts';

const OUTLETS = ['Harbour Post', 'The Coastal Courier'];

const NAMES = ['anna berg', 'berg', 'moen', 'kari moen', 'anna berg, mayor'];

const joined = (text: string, isName: ((text: string) => boolean) | null = null) =>
  joinValues(readWords(text), { outlets: OUTLETS, isDated: isName === null, isName }).map(
    ({ name, text: word }) => (name === null ? word : `${name}=${word}`),
  );

const joinedNames = (text: string) => joined(text, (name) => NAMES.includes(name.toLowerCase()));

describe('joinValues', () => {
  it.each([
    ['Berg since:last week', ['Berg', 'since=last week']],
    ['since:last week Berg', ['since=last week', 'Berg']],
    ['since:7 days ago bridge', ['since=7 days ago', 'bridge']],
    ['until:2 march 2026', ['until=2 march 2026']],
    ['since: the 2nd of March', ['since=the 2nd of March']],
    ['Berg since monday', ['Berg', 'since=monday']],
    ['Berg —since 7d', ['Berg', 'since=7d']],
    ['from:Harbour Post Berg', ['from=Harbour Post', 'Berg']],
    ['from:coastal courier', ['from=coastal courier']],
  ])('joins what is one value: %s', (text, words) => {
    expect(joined(text)).toEqual(words);
  });

  it.each([
    ['Berg since:7d bridge', ['Berg', 'since=7d', 'bridge']],
    ['since:yesterday week', ['since=yesterday', 'week']],
    ['since:"last" week', ['since=last', 'week']],
    ['nothing since then', ['nothing', 'since', 'then']],
    ['"since" monday', ['since', 'monday']],
    ['Berg since', ['Berg', 'since']],
    ['from:Harbour Berg', ['from=Harbour', 'Berg']],
    ['from:Mail Post', ['from=Mail', 'Post']],
    ['from:Harbour since:7d', ['from=Harbour', 'since=7d']],
    ['', []],
  ])('leaves apart what is not: %s', (text, words) => {
    expect(joined(text)).toEqual(words);
  });

  it.each([
    ['people:Anna Berg at:8', ['people=Anna Berg', 'at=8']],
    ['people: Anna Berg, Moen tolls', ['people=Anna Berg, Moen', 'tolls']],
    ['people:Moen, Kari Moen; Berg', ['people=Moen, Kari Moen; Berg']],
    ['people:Moen tolls', ['people=Moen', 'tolls']],
    ['people:"Anna" Berg', ['people=Anna', 'Berg']],
    ['bodies:Berg bodies:Moen', ['bodies=Berg', 'bodies=Moen']],
    ['topics:anna berg', ['topics=anna', 'berg']],
    ['from:Harbour Post, Coastal Courier tolls', ['from=Harbour Post, Coastal Courier', 'tolls']],
    ['from:Harbour Post tolls', ['from=Harbour Post', 'tolls']],
    ['since monday', ['since', 'monday']],
  ])('joins lists of names where an option is one: %s', (text, words) => {
    expect(joinedNames(text)).toEqual(words);
  });

  it('joins no lists elsewhere', () => {
    expect(joined('people:Anna Berg from:Harbour Post, Coastal Courier')).toEqual([
      'people=Anna',
      'Berg',
      'from=Harbour Post,',
      'Coastal',
      'Courier',
    ]);
  });
});
