import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText, mixHashes } from '../../src/lib/hash-text.ts';

describe('hashText', () => {
  it('stays the same for ever: it is stored', () => {
    expect(['', 'a', 'foobar'].map((text) => hashText(text) >>> 0)).toEqual([
      0x811c9dc5, 0xe40c292c, 0xbf9cf968,
    ]);
  });
});

describe('mixHashes', () => {
  it('tells the order of two numbers, and stays within 32 bits', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(mixHashes(a, b)).toBe(mixHashes(a, b) | 0);
        if (a !== b) expect(mixHashes(a, b)).not.toBe(mixHashes(b, a));
      }),
    );
  });
});
