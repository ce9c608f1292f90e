import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createKnownWords,
  forgetWord,
  type KnownWords,
  learnWord,
  NO_WORD,
  numberOfWord,
} from '../../src/quote-index/known-words.ts';
import { readWords } from '../../src/quote-index/read-words.ts';

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
