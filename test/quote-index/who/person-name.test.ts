import { describe, expect, it } from 'vitest';
import {
  closeKeys,
  isInitialOf,
  isInitialOnly,
  looseKeys,
  mayBeOne,
  type PersonName,
  readPersonName,
  typedKeys,
} from '../../../src/quote-index/who/person-name.ts';

function readName(name: string): PersonName {
  const reading = readPersonName(name);
  if (reading === null) throw new Error(`${name} is no name of several words`);
  return reading;
}

describe('readPersonName', () => {
  it.each([
    ['Anna Berg', ['anna'], 'berg', ''],
    ['Prof. Dr. Anna K. Berg', ['anna', 'k'], 'berg', ''],
    ['J.K. Moen', ['j', 'k'], 'moen', ''],
    ['Jean-Luc Moreau', ['jean', 'luc'], 'moreau', ''],
    ['Sir Ulrich von der Heide Jr.', ['ulrich'], 'von der heide', 'jr'],
    ['Omar al-Bashari', ['omar'], 'bashari', ''],
    ['Anna Berg-Moen', ['anna'], 'berg moen', ''],
    ["Anna O'Brien", ['anna'], 'obrien', ''],
    ['Al Gray', ['al'], 'gray', ''],
    ['Van Dahl', ['van'], 'dahl', ''],
  ])('parts %s', (name, forenames, surname, suffix) => {
    const reading = readName(name);
    expect(reading.forenames.map(({ keys }) => keys[0])).toEqual(forenames);
    expect([reading.surnames[0], reading.suffix]).toEqual([surname, suffix]);
  });

  it.each(['Berg', 'Dr Berg', 'Lord', '', '…', 'Jr.'])('reads no name in "%s"', (name) => {
    expect(readPersonName(name)).toBeNull();
  });
});

describe('keys', () => {
  it('holds given name and surname, and the suffix only where spelling is close', () => {
    expect(closeKeys(readName('Liz K. Müller Jr.'))).toEqual(['liz|muller|jr', 'liz|mueller|jr']);
    expect(looseKeys(readName('Liz Hanssen Jr.'))).toEqual(looseKeys(readName('Elizabeth Hansen')));
  });

  it('holds the full name of a short form, in close spelling, for what is typed', () => {
    expect(typedKeys(readName('Liz Moen'))).toEqual(typedKeys(readName('Elizabeth Moen')));
    expect(typedKeys(readName('Ida Moon'))).not.toEqual(typedKeys(readName('Ida Moen')));
  });

  it('holds all initials where there is nothing else', () => {
    expect(closeKeys(readName('A. K. Berg'))).toEqual(['a.k|berg|']);
    expect(isInitialOnly(readName('A. Karin Berg'))).toBe(true);
    expect(isInitialOnly(readName('Anna K. Berg'))).toBe(false);
  });
});

it.each([
  ['Anna Berg', 'Anna K. Berg', true],
  ['Anna K. Berg', 'Anna Karin Berg', true],
  ['Anna K. Berg', 'Anna M. Berg', false],
  ['Anna Karin Berg', 'Anna Kari Berg', false],
  ['Jean-Luc Berg', 'Jean Luc Berg', true],
  ['Jean-Luc Berg', 'Jean Berg', false],
  ['Jean-Luc Berg', 'J. Berg', true],
  ['Anna Eva Ida Berg', 'Anna Berg', false],
  ['Anna Berg Jr.', 'Anna Berg', true],
  ['Anna Berg Jr.', 'Anna Berg Sr.', false],
])('%s and %s may be one: %s', (a, b, may) => {
  expect(mayBeOne(readName(a), readName(b))).toBe(may);
  expect(mayBeOne(readName(b), readName(a))).toBe(may);
});

it.each([
  ['A. Berg', 'Anna Berg', true],
  ['A. K. Berg', 'Anna Karin Berg', true],
  ['A. K. Berg', 'Anna Marie Berg', false],
  ['W. Berg', 'Wilhelm Berg', true],
  ['A. Berg', 'Anna Moen', false],
  ['B. Berg', 'Anna Berg', false],
])('%s is the initial of %s: %s', (short, full, is) => {
  expect(isInitialOf(readName(short), readName(full))).toBe(is);
});
