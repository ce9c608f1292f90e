import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createNumberLists,
  insertNumber,
  type NumberList,
  numberAt,
  numbersIn,
  removeNumberAt,
  setNumbers,
} from '../../../src/quote-index/arrays/number-lists.ts';

const emptyList = (): NumberList => ({ place: 0, count: 0 });

const someChange = fc.record({
  list: fc.nat(4),
  isAdded: fc.integer({ min: 0, max: 2 }).map((drawn) => drawn > 0),
  where: fc.double({ min: 0, max: 1, noNaN: true }),
  number: fc.nat(),
});

it.each([true, false])(
  'keeps what arrays keep, whatever comes and goes (shared: %s)',
  (isShared) => {
    fc.assert(
      fc.property(fc.array(someChange, { maxLength: 300 }), (changes) => {
        const lists = createNumberLists(isShared);
        const plain: number[][] = [[], [], [], [], []];
        const kept = plain.map(emptyList);
        for (const { list, isAdded, where, number } of changes) {
          const [own = [], same = emptyList()] = [plain[list], kept[list]];
          const at = Math.floor(where * own.length);
          if (isAdded) {
            own.splice(at, 0, number);
            insertNumber(lists, same, { at, number });
          } else if (at < own.length) {
            own.splice(at, 1);
            removeNumberAt(lists, same, at);
          }
        }
        expect(kept.map((each) => [...numbersIn(lists, each)])).toEqual(plain);
        expect(kept.map((each) => (each.count > 0 ? numberAt(lists, each, 0) : undefined))).toEqual(
          plain.map(([first]) => first),
        );
      }),
    );
  },
);

it('keeps long ones, too, and those beside them', () => {
  const lists = createNumberLists();
  const [long, short] = [emptyList(), emptyList()];
  setNumbers(lists, short, [7, 8, 9]);
  for (let number = 0; number < 20_000; number++) insertNumber(lists, long, { at: number, number });
  expect([...numbersIn(lists, long)]).toEqual([...Array(20_000).keys()]);
  while (long.count > 3) removeNumberAt(lists, long, 0);
  expect([...numbersIn(lists, long)]).toEqual([19_997, 19_998, 19_999]);
  expect([...numbersIn(lists, short)]).toEqual([7, 8, 9]);
  setNumbers(lists, short, []);
  expect([...numbersIn(lists, short)]).toEqual([]);
});

it('uses again what is left', () => {
  const lists = createNumberLists();
  for (let round = 0; round < 50; round++) {
    const list = emptyList();
    for (let number = 0; number < 9000; number++) insertNumber(lists, list, { at: 0, number });
    setNumbers(lists, list, []);
  }
  expect(lists.pages.length).toBeLessThan(8);
});
