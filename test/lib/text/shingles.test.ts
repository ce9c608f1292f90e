import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containment, shareHeld, shinglesOf } from '../../../src/lib/text/shingles.ts';

const word = fc.constantFrom('harbour', 'bridge', 'the', 'pays', 'nobody', 'ferry');
const words = fc.array(word, { maxLength: 30 });

/** Every run of three words, written out. */
function plainShingles(text: readonly string[]): Set<string> {
  if (text.length > 0 && text.length < 3) return new Set([text.join(' ')]);
  return new Set(text.slice(2).map((_, at) => text.slice(at, at + 3).join(' ')));
}

describe('shinglesOf', () => {
  it('has as many as there are different runs of three words', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(shinglesOf(text.join(' ')).size).toBe(plainShingles(text).size);
      }),
    );
  });

  it('does not see marks, case, accents and line breaks', () => {
    expect(shinglesOf('“The Café, she said—closes\n\nat six.”')).toEqual(
      shinglesOf('the cafe she said closes at SIX'),
    );
  });
});

describe('containment', () => {
  it('is the share of the shorter text that stands in the longer, as counted word by word', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [one, other] = [plainShingles(a), plainShingles(b)];
        const shared = [...one].filter((shingle) => other.has(shingle)).length;
        const least = Math.min(one.size, other.size);
        expect(containment(shinglesOf(a.join(' ')), shinglesOf(b.join(' ')))).toBeCloseTo(
          least === 0 ? 0 : shared / least,
        );
      }),
    );
  });

  it.each([
    ['all of the smaller', ['a'], ['a', 'b'], 1],
    ['half', ['a', 'c'], ['a', 'b', 'd'], 0.5],
    ['nothing', ['a'], [], 0],
  ])('is %s of words', (_what, one, other, share) =>
    expect(containment(new Set(one), new Set(other))).toBe(share),
  );
});

describe('shareHeld', () => {
  it('measures how much of a text another holds', () => {
    expect(shareHeld(new Set(['a b c', 'b c d']), new Set(['b c d', 'x y z']))).toBe(0.5);
    expect(shareHeld(new Set(), new Set())).toBe(1);
  });
});
