import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addRecord,
  createRecords,
  dropRecord,
  type Records,
  recordAt,
} from '../../../src/quote-index/arrays/records.ts';

const bytesOf = (records: Records, number: number, length: number) => {
  const { bytes, at } = recordAt(records, number);
  return [...bytes.subarray(at, at + length)];
};

it('has the bytes of each number, whatever comes and goes', () => {
  const step = fc.record({
    number: fc.nat(12),
    length: fc.oneof(
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(9_000, 30_000, 65_528, 65_529, 65_530, 70_000),
    ),
    fill: fc.nat(255),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const records = createRecords();
      const model = new Map<number, readonly number[]>();
      for (const { number, length, fill } of steps) {
        if (model.delete(number)) {
          dropRecord(records, number);
          continue;
        }
        const bytes = Uint8Array.from({ length }, (_, at) => fill + at);
        addRecord(records, number, bytes);
        model.set(number, [...bytes]);
      }
      for (const [number, bytes] of model)
        expect(bytesOf(records, number, bytes.length)).toEqual(bytes);
    }),
    { numRuns: 60 },
  );
});

it('takes no more than about twice the room of what is there', () => {
  const records = createRecords();
  const bytes = new Uint8Array(1000).fill(7);
  for (let number = 0; number < 2000; number++) addRecord(records, number, bytes);
  for (let number = 0; number < 2000; number++) if (number % 8 !== 0) dropRecord(records, number);
  const held = records.pages.reduce((sum, page) => sum + page.length, 0);
  expect(held).toBeLessThan(2 * 250 * 1006 + 3 * 65_536);
  expect(bytesOf(records, 1992, 1000)).toEqual([...bytes]);
});

it('gives the room of a long one back at once', () => {
  const records = createRecords();
  addRecord(records, 3, new Uint8Array(200_000));
  dropRecord(records, 3);
  expect(records.pages.map(({ length }) => length)).toEqual([0]);
});
