import { expect, it } from 'vitest';
import { isCommonName, readOwnedBody } from '../../src/gazetteer/common-bodies.ts';

it.each([
  ['ministry of justice', true],
  ['supreme court', true],
  ['oster supreme court', false],
  ['harbour league', false],
  ['foreign', false],
])('%s names a body that every state has, and not whose: %s', (name, is) => {
  expect(isCommonName(name.split(' '))).toBe(is);
});

it.each([
  ['norway s foreign ministry', 'foreign ministry of norway'],
  ['the norwegian ministry of foreign affairs', 'foreign ministry of norwegian'],
  ['ministry of defence of oster', 'defense ministry of oster'],
  ['parliament of oster', 'parliament of oster'],
  ['the ministry of justice', 'nobody’s'],
  ['bank of oster', 'nobody’s'],
  ['anna berg', 'nobody’s'],
  ['', 'nobody’s'],
])('%s is the %s', (key, read) => {
  const found = readOwnedBody(key);
  expect(found === null ? 'nobody’s' : `${found.body} of ${found.owner}`).toBe(read);
});
