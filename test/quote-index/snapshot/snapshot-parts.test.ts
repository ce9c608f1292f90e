import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addEntry,
  createChainTable,
  firstWith,
  removeEntry,
} from '../../../src/quote-index/arrays/chain-table.ts';
import {
  createIntegers,
  createNumbers,
  setValue,
  setWide,
  valueAt,
  wideAt,
} from '../../../src/quote-index/arrays/column.ts';
import {
  addNumber,
  CHUNK_WORDS,
  createNumberSets,
  hasNumber,
  PAGE_LENGTH,
  removeNumber,
  sizeOf,
} from '../../../src/quote-index/arrays/number-sets.ts';
import {
  addRecord,
  createRecords,
  dropRecord,
  recordAt,
} from '../../../src/quote-index/arrays/records.ts';
import {
  createChain,
  saveJson,
  UnusableSnapshot,
} from '../../../src/quote-index/snapshot/snapshot-blocks.ts';
import {
  bitsPart,
  chainTableParts,
  columnPart,
  fieldsPart,
  itemsPart,
  listPart,
  listsPart,
  numberSetsParts,
  type Part,
  pagesPart,
  recordsParts,
  wideColumnPart,
} from '../../../src/quote-index/snapshot/snapshot-parts.ts';
import { bytesOf, sourceOf } from '../../helpers/values/snapshot-bytes.ts';

/** Fills `into` with what is saved of the same parts. */
function copy(from: readonly Part[], into: readonly Part[]): void {
  const chain = createChain();
  const source = sourceOf(bytesOf(from.flatMap((part) => [...part.save(chain)])));
  for (const part of into) part.load(source);
  expect(source.left()).toBe(0);
}

it('keeps lists, however long, and lists by number', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 1100 }), (numbers) => {
      const [list, lists]: [number[], Map<number, Set<number>>] = [[], new Map()];
      const given = new Map(numbers.map((number) => [number, new Set([number, 1])]));
      copy(
        [listPart(numbers), listsPart(given, (each) => new Set(each))],
        [listPart(list), listsPart(lists, (each) => new Set(each))],
      );
      expect(list).toEqual(numbers);
      expect(lists).toEqual(given);
    }),
    { numRuns: 20 },
  );
});

it('keeps items and fields', () => {
  const [taken, target] = [[] as string[], { a: 0, b: 0 }];
  copy(
    [
      itemsPart(
        () => ['ø', ''],
        () => {},
      ),
      fieldsPart({ a: 1, b: -2 }, ['a', 'b']),
    ],
    [
      itemsPart<string>(
        () => [],
        (item) => taken.push(item),
      ),
      fieldsPart(target, ['a', 'b']),
    ],
  );
  expect([taken, target]).toEqual([['ø', ''], { a: 1, b: -2 }]);
});

it('refuses more numbers than there are fields, and parts of pages', () => {
  const target = { a: 0 };
  const numbers = sourceOf(bytesOf(saveJson(createChain(), [1, 2])));
  expect(() => fieldsPart(target, ['a']).load(numbers)).toThrow(UnusableSnapshot);
  const page = { pageBytes: 8, view: (bytes: ArrayBuffer) => new Int32Array(bytes) };
  const half = sourceOf(bytesOf(pagesPart([Int32Array.of(1)], page).save(createChain())));
  expect(() => pagesPart([], page).load(half)).toThrow(UnusableSnapshot);
});

it('keeps columns of whole and of any numbers, and bits', () => {
  const [whole, any] = [createIntegers(), createNumbers()];
  for (const at of [0, 5, 4096, 400_000]) {
    setValue(whole, at, at - 7);
    setWide(any, at, at + 0.5);
  }
  const [sameWhole, sameAny, bits] = [createIntegers(), createNumbers(), [] as Uint32Array[]];
  const given = [Uint32Array.of(1, 2), Uint32Array.of(3, 4)];
  copy(
    [columnPart(whole), wideColumnPart(any), bitsPart(given, 2)],
    [columnPart(sameWhole), wideColumnPart(sameAny), bitsPart(bits, 2)],
  );
  for (const at of [0, 5, 6, 4096, 400_000, 500_000]) {
    expect(valueAt(sameWhole, at)).toBe(valueAt(whole, at));
    expect(wideAt(sameAny, at)).toBe(wideAt(any, at));
  }
  setValue(sameWhole, 500_000, 3);
  expect(valueAt(sameWhole, 500_000)).toBe(3);
  expect(bits).toEqual(given);
});

it('keeps chain tables and records, which go on as they were', () => {
  const [table, same] = [createChainTable(), createChainTable()];
  const [records, others] = [createRecords(), createRecords()];
  for (let number = 0; number < 300; number++) {
    addEntry(table, number, number % 50);
    addRecord(records, number, new Uint8Array(700).fill(number));
  }
  for (let number = 0; number < 300; number += 2) {
    removeEntry(table, number, number % 50);
    if (number > 30) dropRecord(records, number);
  }
  copy(
    [...chainTableParts(table), ...recordsParts(records)],
    [...chainTableParts(same), ...recordsParts(others)],
  );
  for (const each of [table, same]) addEntry(each, 1000, 7);
  expect([7, 8, 9].map((key) => firstWith(same, key))).toEqual(
    [7, 8, 9].map((key) => firstWith(table, key)),
  );
  addRecord(others, 300, Uint8Array.of(9));
  const first = (number: number) => {
    const { bytes, at } = recordAt(others, number);
    return bytes[at];
  };
  expect([1, 299, 300].map(first)).toEqual([1, 299 % 256, 9]);
});

it('keeps sets of numbers, which go on as they were', () => {
  const lengths = { pageLength: PAGE_LENGTH, bitmapWords: CHUNK_WORDS, makeColumn: createIntegers };
  const [sets, same] = [createNumberSets(), createNumberSets()];
  for (let number = 0; number < 150_000; number += 1) {
    if (number % 7 === 0) addNumber(sets, 0, number);
    if (number % 900 === 0) addNumber(sets, 3, number);
    if (number < 5000) addNumber(sets, 1, number);
  }
  // Its bitmap is free again.
  for (let number = 0; number < 5000; number++) removeNumber(sets, 1, number);
  copy(numberSetsParts(sets, lengths), numberSetsParts(same, lengths));
  for (const each of [sets, same]) {
    for (let number = 0; number < 5000; number++) addNumber(each, 2, number);
    addNumber(each, 3, 1);
  }
  expect([0, 1, 2, 3].map((set) => sizeOf(same, set))).toEqual([21_429, 0, 5000, 168]);
  for (const number of [0, 1, 7, 8, 900, 140_000, 149_996])
    for (const set of [0, 1, 2, 3])
      expect(hasNumber(same, set, number)).toBe(hasNumber(sets, set, number));
});
