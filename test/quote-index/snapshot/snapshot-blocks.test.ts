import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createChain,
  loadBlock,
  loadJson,
  saveBlock,
  saveJson,
  UnusableSnapshot,
} from '../../../src/quote-index/snapshot/snapshot-blocks.ts';
import { bytesOf, sourceOf } from '../../helpers/values/snapshot-bytes.ts';

it('gives back what parts hold, whatever they are of', () => {
  const parts = [Int32Array.of(1, -2), new Uint8Array(0), Float64Array.of(0.5), Buffer.from('ø')];
  const source = sourceOf(bytesOf(saveBlock(createChain(), parts)));
  const block = Buffer.from(loadBlock(source));
  expect(block).toEqual(
    Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
  );
  expect(source.left()).toBe(0);
});

it('gives back blocks in their order, JSON too', () => {
  const value = { text: '\ud83d half a pair', list: [1, null, 'ø'] };
  const chain = createChain();
  const blocks = [bytesOf(saveJson(chain, value)), bytesOf(saveBlock(chain, []))];
  const source = sourceOf(Buffer.concat(blocks));
  expect(loadJson(source)).toEqual(value);
  expect(loadBlock(source).byteLength).toBe(0);
});

it('refuses a block of which a bit is another, or that is cut', () => {
  const bytes = bytesOf(saveBlock(createChain(), [Buffer.from('We will not pay for a bridge.')]));
  fc.assert(
    fc.property(fc.nat(8 * bytes.length - 1), fc.nat(bytes.length - 1), (bit, length) => {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      for (const broken of [flipped, bytes.subarray(0, length)])
        expect(() => loadBlock(sourceOf(broken))).toThrow(UnusableSnapshot);
    }),
  );
});

it('refuses blocks that are missing, come twice, or in another order, and nothing but zeros', () => {
  const chain = createChain();
  const blocks = [1, 2, 3].map((value) => bytesOf(saveJson(chain, value)));
  for (const order of [[1], [0, 2], [0, 0], [1, 0, 2]]) {
    const source = sourceOf(Buffer.concat(order.flatMap((at) => blocks[at] ?? [])));
    expect(() => order.map(() => loadBlock(source))).toThrow(UnusableSnapshot);
  }
  expect(() => loadBlock(sourceOf(Buffer.alloc(100)))).toThrow(UnusableSnapshot);
});

it('refuses as JSON what is none', () => {
  const bytes = bytesOf(saveBlock(createChain(), [Buffer.from('{')]));
  expect(() => loadJson(sourceOf(bytes))).toThrow(UnusableSnapshot);
});
