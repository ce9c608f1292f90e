import { expect, it } from 'vitest';
import { endOfJson, reviveReferences } from '../../src/articles/parse-embedded.ts';

it.each([
  ['an object', '{"a":{"b":"}"}}', ';x={}'],
  ['a list', '[1,["\\"]"]]', ']'],
  ['a string', '"a\\"b"', '");'],
  ['what does not end', '{"a":1', ''],
])('finds the end of %s', (_, value, rest) => {
  expect(endOfJson(`=${value}${rest}`, 1)).toBe(1 + value.length);
});

it('puts values where a list refers to them', () => {
  const list = [['Reactive', 1], { a: 2, b: 3 }, 'x', [4, 2], true];
  expect(reviveReferences(list)).toEqual({ a: 'x', b: [true, 'x'] });
});

it.each([[{ a: 1 }], [[1, 2]], [[]], [[{ a: 'b' }]], ['a'], [null]])(
  'leaves %j as it is',
  (value) => {
    expect(reviveReferences(value)).toEqual(value);
  },
);

it('comes to an end where values hold each other', () => {
  const all = Array.from({ length: 30 }, () => Array.from({ length: 30 }, (_, at) => at));
  const started = performance.now();
  reviveReferences([{ a: 1 }, ...all]);
  expect(performance.now() - started).toBeLessThan(2000);
});
