import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { MAX_PART_CHARS } from '../../../../src/platforms/console/pages/article-parts.ts';
import {
  choosePart,
  isInPart,
  partQuery,
  queryOfPlace,
  readPart,
  renderParts,
} from '../../../../src/platforms/console/pages/render-parts.ts';

const TEXT = Array.from({ length: 3 }, () => 'x'.repeat(MAX_PART_CHARS - 2)).join('\n\n');

describe('choosePart', () => {
  it.each([
    [1, 1],
    [3, 3],
    [99, 3],
    [0, 1],
    [-5, 1],
  ])('of three parts gives for %d the part %d', (wanted, number) => {
    expect(choosePart(TEXT, wanted)).toMatchObject({ number, count: 3 });
  });

  it('gives the whole of a short text', () => {
    const span = { start: 0, end: 6 };
    expect(choosePart('Short.', 2)).toEqual({ number: 1, count: 1, span });
  });
});

it.each([
  [undefined, 1],
  ['2', 2],
  ['0', 1],
  ['-1', 1],
  ['1e400', 1],
  ['two', 1],
  ['1.5', 1],
])('reads %j as %d', (value, number) => {
  expect(readPart(value)).toBe(number);
});

it('leads to a place in another part, and stays for one in its own', () => {
  const second = choosePart(TEXT, 2);
  expect(isInPart(MAX_PART_CHARS, second)).toBe(true);
  expect(queryOfPlace(TEXT, MAX_PART_CHARS, second)).toBe('');
  expect(queryOfPlace(TEXT, 2 * MAX_PART_CHARS, second)).toBe('?part=3');
  expect(queryOfPlace('Short.', 3, choosePart('Short.', 1))).toBe('');
  expect(partQuery(1)).toBe('');
});

it('shows the way to the parts before and behind, where there are some', async () => {
  const linksOn = async (number: number) => {
    const nav = String(await renderParts(choosePart(TEXT, number), '/a/x'));
    const { body } = new JSDOM(nav).window.document;
    return [...body.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  };
  expect(await linksOn(1)).toEqual(['/a/x?part=2']);
  expect(await linksOn(2)).toEqual(['/a/x', '/a/x?part=3']);
  expect(await linksOn(3)).toEqual(['/a/x?part=2']);
  expect(renderParts(choosePart('Short.', 1), '/a/x')).toBeNull();
});
