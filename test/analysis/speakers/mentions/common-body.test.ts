import { expect, it } from 'vitest';
import {
  isCommonBody,
  isNounAlone,
  ownerCalled,
  readCommonBody,
} from '../../../../src/analysis/speakers/mentions/common-body.ts';

it.each([
  ['Ministry of Justice', 'ministry of justice of nobody'],
  ['Norwegian Ministry of Justice', 'ministry of justice of Norway'],
  ['Supreme Court of Oster', 'supreme court of Oster'],
  ['US Senate', 'senate of United States'],
  ['Oster City Council', 'city council of Oster'],
  ['Harbour League', 'none'],
  ['Gull Shipping', 'none'],
])('%s is the %s', (name, read) => {
  const found = readCommonBody(name.split(' '));
  expect(found === null ? 'none' : `${found.core} of ${found.owner ?? 'nobody'}`).toBe(read);
});

it.each([
  ['Foreign Ministry', true],
  ['Parliament', true],
  ['State Department', false],
  ['Norwegian Foreign Ministry', false],
  ['Harbour League', false],
])('%s: two articles mean two by it, %s', (name, is) => {
  expect(isCommonBody(name)).toBe(is);
});

it.each([
  ['Council', true],
  ['Foreign Ministry', false],
  ['Parliament', false],
  ['Berg', false],
])('%s is a noun alone: %s', (name, is) => {
  expect(isNounAlone(name)).toBe(is);
});

it('calls an owner by the name of its country', () => {
  expect(['Swedish', 'Oster'].map(ownerCalled)).toEqual(['Sweden', 'Oster']);
});
