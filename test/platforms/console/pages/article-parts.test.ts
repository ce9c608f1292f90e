import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  MAX_PART_CHARS,
  partAt,
  splitParts,
} from '../../../../src/platforms/console/pages/article-parts.ts';

const paragraph = (length: number) => `${'word '.repeat(length / 5 - 1)}end.`;

it('leaves an article of usual length in one part', () => {
  expect(splitParts('Short.')).toEqual([{ start: 0, end: 6 }]);
  expect(splitParts('')).toEqual([{ start: 0, end: 0 }]);
  expect(splitParts('x'.repeat(MAX_PART_CHARS))).toHaveLength(1);
});

it('cuts between paragraphs', () => {
  const text = [20_000, 20_000, 5_000].map(paragraph).join('\n\n');
  const parts = splitParts(text);
  expect(parts.map(({ start, end }) => text.slice(start, end).trim().length)).toEqual([
    19_999, 25_000,
  ]);
});

it('cuts a paragraph that is longer than a part between words, and one without words where it is full', () => {
  const long = splitParts(paragraph(70_000));
  expect(long).toHaveLength(3);
  expect(paragraph(70_000).slice(long[1]?.start).startsWith('word')).toBe(true);
  expect(splitParts('x'.repeat(2 * MAX_PART_CHARS))).toHaveLength(2);
  const emoji = '🗞'.repeat(MAX_PART_CHARS);
  for (const { start, end } of splitParts(` ${emoji}`))
    expect(` ${emoji}`.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
});

it('tells the part that a place is in', () => {
  const parts = [
    { start: 0, end: 10 },
    { start: 10, end: 30 },
  ];
  expect([0, 9, 10, 29, 99].map((place) => partAt(parts, place))).toEqual([1, 1, 2, 2, 2]);
});

it('loses and repeats nothing, whatever the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.constantFrom('\n\n', ' ', 'x'.repeat(MAX_PART_CHARS), paragraph(10_000)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const parts = splitParts(text);
      expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const { start, end } of parts) expect(end - start).toBeLessThanOrEqual(MAX_PART_CHARS);
    }),
    { numRuns: 50 },
  );
});
