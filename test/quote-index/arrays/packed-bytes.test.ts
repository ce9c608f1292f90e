import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createByteWriter,
  putNumber,
  putText,
  putWhole,
  readNumber,
  readText,
  readWhole,
  skipText,
  writtenIn,
} from '../../../src/quote-index/arrays/packed-bytes.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ minLength: 300, maxLength: 4000 }),
  fc.constantFrom('', '\ud83d', '\ude42\ud83d', 'ø'),
);
const value = fc.oneof(
  fc.record({ kind: fc.constant('whole' as const), value: fc.maxSafeNat() }),
  fc.record({ kind: fc.constant('number' as const), value: fc.double() }),
  fc.record({
    kind: fc.constant('number' as const),
    value: fc.integer({ min: -20_000, max: 20_000 }).map((thousandths) => thousandths / 1000),
  }),
  fc.record({ kind: fc.constant('text' as const), value: text }),
);

it('reads in the same order what was written', () => {
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const writer = createByteWriter();
      for (const each of values) {
        if (each.kind === 'whole') putWhole(writer, each.value);
        else if (each.kind === 'number') putNumber(writer, each.value);
        else putText(writer, each.value);
      }
      const reader = { bytes: writtenIn(writer), at: 0 };
      const read = { whole: readWhole, number: readNumber, text: readText };
      expect(values.map(({ kind }) => read[kind](reader))).toEqual(
        values.map((each) => each.value),
      );
      expect(reader.at).toBe(writer.length);
    }),
  );
});

it('goes on behind a text', () => {
  const writer = createByteWriter();
  for (const each of ['not this', 'this']) putText(writer, each);
  const reader = { bytes: writtenIn(writer), at: 0 };
  skipText(reader);
  expect(readText(reader)).toBe('this');
});

it.each([
  [0, 1],
  [127, 1],
  [128, 2],
  [16_383, 2],
  [Number.MAX_SAFE_INTEGER, 8],
])('writes %i in %i bytes', (whole, length) => {
  const writer = createByteWriter();
  putWhole(writer, whole);
  expect(writer.length).toBe(length);
});

it.each([
  [0, 1],
  [0.8, 2],
  [0.935, 2],
  [1, 2],
  [0.9351, 9],
  [-0, 9],
  [Number.NaN, 9],
])('writes any number, as %d, in %i bytes', (number, length) => {
  const writer = createByteWriter();
  putNumber(writer, number);
  expect(writer.length).toBe(length);
  expect(readNumber({ bytes: writtenIn(writer), at: 0 })).toBe(number);
});
