import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupBy } from '../../../src/lib/group-by.ts';
import {
  createKnownWords,
  forgetWord,
  type KnownWords,
  learnWord,
  NO_WORD,
  numberOfWord,
} from '../../../src/quote-index/words/known-words.ts';
import { readWords } from '../../../src/quote-index/words/read-words.ts';

const numberOf = (known: KnownWords, word: string) => numberOfWord(known, readWords([word]), 0);
const learn = (known: KnownWords, word: string) => learnWord(known, readWords([word]), 0);

it('knows a word by all of its letters', () => {
  const known = createKnownWords();
  const number = learn(known, 'bridge');
  expect(numberOf(known, 'Bridge')).toBe(number);
  expect(['bridges', 'bridg', 'b'].map((word) => numberOf(known, word))).toEqual([
    NO_WORD,
    NO_WORD,
    NO_WORD,
  ]);
});

it('tells words of one hash apart', () => {
  // Of FNV-1a.
  const [one, other] = ['costarring', 'liquid'];
  const [first, second] = [readWords([one]).hashes[0], readWords([other]).hashes[0]];
  expect(first).toBe(second);
  const known = createKnownWords();
  const number = learn(known, one);
  expect(numberOf(known, other)).toBe(NO_WORD);
  expect(learn(known, other)).not.toBe(number);
  expect(numberOf(known, one)).toBe(number);
});

it('tells long words apart that begin alike and are looked up in one place', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap((one) => letters.map((other) => one + other));
  const words = pairs.flatMap((pair) => letters.map((letter) => `transfer${pair}${letter}`));
  const slots = groupBy(words, (word) => (readWords([word]).hashes[0] ?? 0) & 0x3fff);
  const alike = [...slots.values()].filter(({ length }) => length > 1);
  expect(alike.length).toBeGreaterThan(0);
  const known = createKnownWords();
  for (const [one = '', other = ''] of alike) {
    const number = learn(known, one);
    expect(numberOf(known, one)).toBe(number);
    expect(numberOf(known, other)).toBe(NO_WORD);
  }
});

it('gives each word a number of its own, as small as may be, whatever comes and goes', () => {
  const word = fc.constantFrom('ferry', 'bridge', 'мост', 'costarring', 'liquid', 'a');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (steps) => {
      const known = createKnownWords();
      const model = new Map<string, number>();
      for (const step of steps) {
        const number = model.get(step);
        expect(numberOf(known, step)).toBe(number ?? NO_WORD);
        if (number === undefined) model.set(step, learn(known, step));
        else forgetWord(known, number, readWords([step]).hashes[0] ?? 0);
        if (number !== undefined) model.delete(step);
      }
      expect(new Set(model.values()).size).toBe(model.size);
      expect(Math.max(0, ...model.values())).toBeLessThan(6);
    }),
  );
});
