import { expect, it } from 'vitest';
import { getOrMake } from '../../src/lib/get-or-make.ts';

it('makes the value of a key once, and keeps it', () => {
  const map = new Map<string, string[]>();
  getOrMake(map, 'ferry', (key) => [key]).push('quay');
  expect(getOrMake(map, 'ferry', () => [])).toEqual(['ferry', 'quay']);
  expect([...map.keys()]).toEqual(['ferry']);
});
