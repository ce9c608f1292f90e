import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addNumber,
  CHUNK_WORDS,
  countBits,
  createNumberSets,
  forEachIn,
  hasNumber,
  isMarked,
  keepCommon,
  keepMembers,
  type NumberSets,
  removeNumber,
  sizeOf,
} from '../../../src/quote-index/arrays/number-sets.ts';

const CHUNK = 65_536;

/** All numbers of a set in the first chunks, read as questions read them. */
function numbersOf(sets: NumberSets, set: number, chunks = 2): readonly number[] {
  return Array.from({ length: chunks }, (_, chunk) => {
    const bits = new Uint32Array(CHUNK_WORDS).fill(0xffffffff);
    if (!keepCommon(sets, set, chunk, bits)) return [];
    const lows = Array.from({ length: CHUNK }, (_each, low) => low);
    const kept = lows.filter((low) => isMarked(bits, low));
    const visited: number[] = [];
    forEachIn(sets, set, chunk, (low) => visited.push(low));
    expect(visited).toEqual(kept);
    return kept.map((low) => chunk * CHUNK + low);
  }).flat();
}

it('has numbers of any chunk once, and forgets them', () => {
  const sets = createNumberSets();
  for (const number of [70_000, 3, 65_535, 65_536, 3]) addNumber(sets, 5, number);
  expect(numbersOf(sets, 5)).toEqual([3, 65_535, 65_536, 70_000]);
  expect([sizeOf(sets, 5), sizeOf(sets, 4)]).toEqual([4, 0]);
  for (const number of [3, 4, 70_000, 3]) removeNumber(sets, 5, number);
  expect(numbersOf(sets, 5)).toEqual([65_535, 65_536]);
  expect([3, 65_536, 900_000].map((number) => hasNumber(sets, 5, number))).toEqual([
    false,
    true,
    false,
  ]);
});

it('keeps of some numbers its own, in their order', () => {
  const some = fc.array(fc.nat(140_000), { maxLength: 200 });
  fc.assert(
    fc.property(some, some, fc.boolean(), (own, asked, hasMany) => {
      const sets = createNumberSets();
      for (const number of own) addNumber(sets, 0, number);
      if (hasMany) for (let number = 0; number < 9_000; number += 2) addNumber(sets, 0, number);
      const given = [...asked, ...own.slice(0, 20), ...own.toSorted((a, b) => a - b)];
      const kept = keepMembers(sets, 0, Uint32Array.from(given));
      expect([...kept]).toEqual(given.filter((each) => hasNumber(sets, 0, each)));
      expect([...keepMembers(sets, 1, Uint32Array.from(given))]).toEqual([]);
    }),
  );
});

describe('a set that grows past a list and shrinks again', () => {
  it.each([
    ['upwards', (at: number) => at],
    ['downwards', (at: number) => 9_999 - at],
    ['all over', (at: number) => (at * 7_919) % 10_000],
  ])('%s', (_case, numberAt) => {
    const sets = createNumberSets();
    const numbers = Array.from({ length: 10_000 }, (_, at) => 3 * numberAt(at));
    for (const number of numbers) addNumber(sets, 0, number);
    const sorted = (some: readonly number[]) => [...some].sort((a, b) => a - b);
    expect(numbersOf(sets, 0, 1)).toEqual(sorted(numbers));
    for (const number of numbers.slice(0, 8_000)) removeNumber(sets, 0, number);
    expect(numbersOf(sets, 0, 1)).toEqual(sorted(numbers.slice(8_000)));
    expect(numbers.every((each, at) => hasNumber(sets, 0, each) === at >= 8_000)).toBe(true);
    for (const number of numbers) removeNumber(sets, 0, number);
    expect([numbersOf(sets, 0, 1), sizeOf(sets, 0)]).toEqual([[], 0]);
  });
});

it('uses room that is left again', () => {
  const sets = createNumberSets();
  const fill = (set: number) => {
    for (let number = 0; number < 3_000; number++) addNumber(sets, set, number * 2);
  };
  fill(0);
  const pages = sets.pages.length;
  for (let set = 0; set < 40; set++) {
    for (let number = 0; number < 3_000; number++) removeNumber(sets, set, number * 2);
    fill(set + 1);
  }
  expect(sets.pages.length).toBeLessThanOrEqual(pages + 1);
});

describe('as plain sets are, whatever comes and goes', () => {
  const number = fc.oneof(fc.nat(40), fc.nat(2 * CHUNK - 1));
  const step = fc.record({ number, isRemoved: fc.boolean() });
  const steps = fc.array(step, { maxLength: 60 });

  function play(
    sets: NumberSets,
    set: number,
    taken: readonly { number: number; isRemoved: boolean }[],
  ) {
    const model = new Set<number>();
    for (const { number, isRemoved } of taken) {
      const change = isRemoved ? removeNumber : addNumber;
      change(sets, set, number);
      model[isRemoved ? 'delete' : 'add'](number);
    }
    return model;
  }

  it('has the same numbers', () => {
    fc.assert(
      fc.property(steps, fc.array(number), (taken, asked) => {
        const sets = createNumberSets();
        const model = play(sets, 3, taken);
        expect(sizeOf(sets, 3)).toBe(model.size);
        for (const each of [...asked, ...model])
          expect(hasNumber(sets, 3, each)).toBe(model.has(each));
      }),
    );
  });

  it('keeps what two have', () => {
    fc.assert(
      fc.property(steps, steps, (one, other) => {
        const sets = createNumberSets();
        const models = [play(sets, 0, one), play(sets, 1, other)];
        const bits = new Uint32Array(CHUNK_WORDS).fill(0xffffffff);
        const isAny = [0, 1].every((set) => keepCommon(sets, set, 0, bits));
        const both = [...(models[0] ?? [])].filter((each) => each < CHUNK && models[1]?.has(each));
        expect(isAny).toBe(both.length > 0);
        if (!isAny) return;
        expect(bits.reduce((sum, word) => sum + countBits(word), 0)).toBe(both.length);
        expect(both.every((each) => isMarked(bits, each))).toBe(true);
      }),
    );
  });
});
