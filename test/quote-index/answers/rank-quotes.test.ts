import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../src/lib/text/word-forms.ts';
import type { Quote } from '../../../src/model/quote.ts';
import { weighWords } from '../../../src/quote-index/answers/rank-quotes.ts';
import { addPrinting, createPrintedWords } from '../../../src/quote-index/words/printed-words.ts';
import { readWords } from '../../../src/quote-index/words/read-words.ts';
import { indexOf, named } from '../../helpers/values/quote-index.ts';

const says = (text: string, change: Partial<Quote> = {}): Partial<Quote> => ({
  contents: [text],
  publishedAtMs: 1,
  ...change,
});
const REST = 'and that is what all of us here in Oster have been told for years';

describe('what is ranked', () => {
  const index = indexOf(
    says(`The strike at the harbour is over, ${REST}.`),
    says(`The harbour strike is over, ${REST}.`),
    says(`The harbour is shut, the strike is on, and the harbour stays shut, ${REST}.`),
    says(`Ferries strike no fish, ${REST}, and ${REST}, ${REST}.`),
    says(`Striking is our right, ${REST}.`),
    says(`The bridge is old, ${REST}.`, named('Ida Moen')),
  );
  const find = (words: readonly string[], best: 'all' | 'some', change = {}) => {
    const found = index.find({ words, best, offset: 0, limit: 10, ...change });
    return [...found.quotes.map(({ id }) => id), found.total];
  };

  it.each([
    ['words that stand together first', ['harbour', 'strike'], 'all', ['q1', 'q2', 'q0', 3]],
    ['none that lacks a word', ['harbour', 'bridge'], 'all', [0]],
    ['what has more of the words first', ['harbour', 'fish'], 'some', ['q3', 'q2', 'q1', 'q0', 4]],
    ['other forms behind the word itself', ['striking'], 'some', ['q4', 'q1', 'q0', 'q2', 'q3', 5]],
    ['none by words that are everywhere', ['that', 'bridge'], 'some', ['q5', 1]],
    ['the words of a phrase', ['harbour strike'], 'all', ['q1', 1]],
    ['nothing by unknown words', ['zeppelin'], 'some', [0]],
  ] as const)('has %s', (_case, words, best, found) => {
    expect(find(words, best)).toEqual(found);
  });

  it('is narrowed and paged like all else', () => {
    expect(find(['years'], 'all', { speakerKey: 'ida moen' })).toEqual(['q5', 1]);
    expect(find(['years'], 'some', { speakerKey: 'ida moen' })).toEqual(['q5', 1]);
    expect(find(['years'], 'some', { untilMs: 1 })).toEqual([0]);
    expect(find(['harbour', 'strike'], 'all', { offset: 1, limit: 1 })).toEqual(['q2', 3]);
    expect(find([], 'all', { limit: 0 })).toEqual([6]);
  });
});

it('weighs a word the more the fewer have it, and knows its forms', () => {
  const printed = createPrintedWords();
  addPrinting(printed, 0, readWords(['the strike']));
  addPrinting(printed, 1, readWords(['the strikes']));
  const weigh = (hasForms: boolean) =>
    weighWords(printed, ['the', 'strike', 'the', 'no'], { quoteCount: 2, hasForms });
  expect(weigh(false).map(({ forms }) => forms.map(({ word }) => word))).toEqual([
    ['the'],
    ['strike'],
  ]);
  const [the, strike] = weigh(false);
  expect(strike?.weight).toBeGreaterThan(the?.weight ?? 0);
  expect(weigh(true)[1]?.forms.map(({ word, share }) => [word, share])).toEqual([
    ['strike', 1],
    ['strikes', 0.8],
  ]);
});

it('finds what has all, or some, of the words, and ranks by what a look at every text gives', () => {
  const word = fc.constantFrom('pay', 'pays', 'bridge', 'toll', 'tolls', 'winter', 'no', 'cod');
  const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 14 }), { maxLength: 14 });
  const typed = fc.array(word, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(texts, typed, fc.constantFrom('all', 'some'), (all, words, best) => {
      const quotes = all.map((each, at) => ({
        ...says(each.join(' '), named(`Speaker Nr${at}`)),
        publishedAtMs: at,
      }));
      const found = indexOf(...quotes).find({ words, best, offset: 0, limit: 100 });
      const plain = rankPlainly(all, words, best);
      expect(found.quotes.map(({ id }) => id)).toEqual(plain.map((at) => `q${at}`));
      expect(found.total).toBe(plain.length);
    }),
    { numRuns: 500 },
  );
});

/** @returns the texts that match, by number, best first. */
function rankPlainly(
  texts: readonly (readonly string[])[],
  typed: readonly string[],
  best: 'all' | 'some',
): readonly number[] {
  const known = new Set(texts.flat());
  const words = [...new Set(typed)].flatMap((word) => {
    const others = best === 'some' ? formsOf(word).filter((form) => known.has(form)) : [];
    const forms = known.has(word) ? [word, ...others] : others;
    const size = forms.reduce(
      (sum, form) => sum + texts.filter((text) => text.includes(form)).length,
      0,
    );
    const having = Math.min(size, texts.length);
    const weight = Math.log(1 + (texts.length - having + 0.5) / (having + 0.5));
    return forms.length === 0 ? [] : [{ word, forms, weight }];
  });
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const shareOf = (at: number, printed: string) => {
    if (words[at]?.word === printed) return 1;
    const isOther =
      words[at]?.forms.includes(printed) && !words.some(({ word }) => word === printed);
    return isOther ? 0.8 : 0;
  };
  const meanLength = sum(texts.map(({ length }) => length)) / texts.length;
  const least = sum(words.map(({ weight }) => weight)) / 5;
  const scored = texts.map((text, number) => {
    const has = ({ word, forms }: { word: string; forms: readonly string[] }) =>
      text.includes(word) ? 1 : forms.some((form) => text.includes(form)) ? 0.8 : 0;
    const weight = sum(words.map((each) => has(each) * each.weight));
    const isMatch =
      words.length > 0 &&
      (best === 'all' ? typed.every((each) => text.includes(each)) : weight > 0 && weight >= least);
    const factor = 1.2 * (0.25 + (0.75 * Math.max(text.length, 10)) / Math.max(meanLength, 10));
    const pairs = text.flatMap((printed, at) =>
      words.flatMap(({ weight: mine }, place) => {
        const isPair =
          at > 0 &&
          place > 0 &&
          shareOf(place, printed) > 0 &&
          shareOf(place - 1, text[at - 1] ?? '') > 0;
        return isPair ? mine + (words[place - 1]?.weight ?? 0) : [];
      }),
    );
    const score = words.reduce(
      (total, each, at) => {
        const count = sum(text.map((printed) => shareOf(at, printed)));
        return total + (each.weight * count * 2.2) / (count + factor);
      },
      (0.5 * Math.max(0, ...pairs)) / 2,
    );
    return { number, isMatch, score };
  });
  return scored
    .filter(({ isMatch }) => isMatch)
    .sort((a, b) => b.score - a.score || b.number - a.number)
    .map(({ number }) => number);
}
