import {
  createChain,
  type SnapshotSource,
} from '../../../src/quote-index/snapshot/snapshot-blocks.ts';

/** Copied piece by piece, as a writer does: what is given may change later. */
export function bytesOf(pieces: Iterable<Uint8Array>): Buffer {
  return Buffer.concat([...pieces].map((piece) => Buffer.from(piece)));
}

export function sourceOf(bytes: Buffer): SnapshotSource {
  let at = 0;
  return {
    chain: createChain(),
    left: () => bytes.length - at,
    read(length) {
      at += length;
      return Uint8Array.from(bytes.subarray(at - length, at)).buffer;
    },
  };
}
