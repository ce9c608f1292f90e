import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Beginning, Block, Name } from '../../../src/quote-index/held/held.ts';
import {
  addAll,
  addBeginning,
  beginningsOf,
  beginningWith,
  equalTo,
  firstWord,
  lettersIn,
  mostQuotedIn,
  raiseMost,
  removeBeginning,
  type Stretch,
  withFirstWord,
} from '../../../src/quote-index/names/beginnings.ts';
import { lettersOf } from '../../../src/quote-index/names/letters.ts';
import { entryWith } from '../../helpers/values/entry.ts';

const nameOf = (text: string, mostQuotes = 0): Name => ({
  text,
  entries: [entryWith({ key: text, quoteCount: mostQuotes })],
  mostQuotes,
  mostTold: mostQuotes,
});
const textsIn = (stretches: readonly Stretch[]) =>
  stretches.flatMap(({ block, start, end }) =>
    block.items.slice(start, end).map(({ text }) => text),
  );

describe('beginnings', () => {
  const blocks: Block[] = [];
  for (const text of ['anna berg', 'berg', 'pavel bergh', 'harbour league of oster'])
    for (const each of beginningsOf(nameOf(text))) addBeginning(blocks, each);

  it.each([
    ['begin with', beginningWith(blocks, 'berg'), ['berg', 'berg', 'bergh']],
    ['begin with in the middle of a name', beginningWith(blocks, 'league of'), ['league of oster']],
    ['are', equalTo(blocks, 'berg'), ['berg', 'berg']],
    ['have for a first word', withFirstWord(blocks, 'anna'), ['anna berg']],
    ['have for a first word, though others begin so', withFirstWord(blocks, 'ber'), []],
  ])('are found that %s something', (_how, stretches, texts) => {
    expect(textsIn(stretches)).toEqual(texts);
  });

  it('know the letters of first words, and of whole names of several', () => {
    const [block] = blocks;
    const texts = block?.items.flatMap(({ text, name }) => [
      firstWord(text),
      text === name.text && text.includes(' ') ? text : '',
    ]);
    const letters = block && lettersIn(block);
    expect([...(letters?.bits ?? [])]).toEqual(
      texts?.map((text) => (text === '' ? 0 : lettersOf(text))),
    );
    expect([...(letters?.lengths ?? [])]).toEqual(texts?.map(({ length }) => length));
  });
});

it('hold what came and did not go in order, in blocks that are neither empty nor long, and find the most quoted', () => {
  const name = fc.record({ number: fc.nat(1500), most: fc.nat(40) });
  const names = fc.uniqueArray(name, {
    minLength: 700,
    maxLength: 1200,
    selector: ({ number }) => number,
  });
  fc.assert(
    fc.property(names, fc.nat(1200), fc.nat(1200), (drawn, sortedCount, goneCount) => {
      const all = drawn.map(({ number, most }) => nameOf(`n${number % 7} s${number}`, most));
      const blocks: Block[] = [];
      addAll(blocks, all.slice(0, sortedCount).flatMap(beginningsOf));
      for (const each of all.slice(sortedCount).flatMap(beginningsOf)) addBeginning(blocks, each);
      for (const each of all.slice(0, goneCount).flatMap(beginningsOf))
        removeBeginning(blocks, each);
      const left = all.slice(goneCount);
      for (const raised of left.slice(0, 3)) {
        raised.mostQuotes = 50;
        raised.entries = [entryWith({ key: raised.text, quoteCount: 50 })];
        raiseMost(blocks, raised);
      }
      const held = blocks.flatMap(({ items }) => items);
      expect(held.map(sayPlace)).toEqual(left.flatMap(beginningsOf).map(sayPlace).sort());
      for (const { items, most } of blocks) {
        expect(items.length).toBeGreaterThan(0);
        expect(items.length).toBeLessThanOrEqual(512);
        expect(most).toBeGreaterThanOrEqual(Math.max(...items.map((each) => each.name.mostTold)));
      }
      const plain = left
        .filter(({ text }) => text.startsWith('n1'))
        .flatMap(({ entries }) => entries)
        .sort(
          (a, b) => b.shown.quoteCount - a.shown.quoteCount || (a.shown.key < b.shown.key ? -1 : 1),
        );
      expect(mostQuotedIn(beginningWith(blocks, 'n1'), 5)).toEqual(plain.slice(0, 5));
    }),
    { numRuns: 20 },
  );
});

const sayPlace = ({ text, name }: Beginning) => `${text}\n${name.text}`;
