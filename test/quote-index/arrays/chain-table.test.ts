import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addEntry,
  type ChainTable,
  createChainTable,
  firstWith,
  NO_ENTRY,
  nextWith,
  removeEntry,
} from '../../../src/quote-index/arrays/chain-table.ts';

function entriesWith(table: ChainTable, key: number): readonly number[] {
  const entries: number[] = [];
  for (let entry = firstWith(table, key); entry !== NO_ENTRY; entry = nextWith(table, entry))
    entries.push(entry);
  return entries;
}

it('has nothing at first', () => {
  expect(entriesWith(createChainTable(), 7)).toEqual([]);
});

it('finds what a list of pairs has, the last that came first', () => {
  const key = fc.constantFrom(0, 1, 2, 3, 8, -1, -8, 0x7fffffff, 1 << 31);
  const step = fc.record({ key, isRemoved: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const table = createChainTable();
      let pairs: { readonly entry: number; readonly key: number }[] = [];
      steps.forEach(({ key, isRemoved }, entry) => {
        const first = pairs[0];
        if (isRemoved && first !== undefined) {
          removeEntry(table, first.entry, first.key);
          pairs = pairs.slice(1);
        }
        addEntry(table, entry, key);
        pairs.push({ entry, key });
      });
      expect(table.size).toBe(pairs.length);
      for (const { key } of steps) {
        const held = pairs.filter((pair) => pair.key === key).map(({ entry }) => entry);
        expect(entriesWith(table, key)).toEqual(held.reverse());
      }
    }),
  );
});
