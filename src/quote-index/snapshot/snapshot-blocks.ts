/**
 * Snapshots as blocks of bytes, one after the other: length, contents, checksum. They are read in the order in which they were written, and
 * what was changed, cut or put together by somebody else is refused.
 */
import { crc32 } from 'node:zlib';

/** A snapshot that can't be used: damaged, cut, or of another kind. The store has all that it has. */
export class UnusableSnapshot extends Error {}

/** What blocks have in common: a checksum goes on from block to block, so that one that is missing or in another place shows. */
export interface BlockChain {
  checksum: number;
}

export const createChain = (): BlockChain => ({ checksum: 1 });

/** Where blocks are read from. */
export interface SnapshotSource {
  readonly chain: BlockChain;
  /** How many bytes are left. */
  left(): number;
  /** @param length at most what is left. @returns the next bytes, in memory of their own. */
  read(length: number): ArrayBuffer;
}

/** In front of a block its length, behind it the CRC-32 of all up to there. */
const LENGTH_BYTES = 8;
const CHECKSUM_BYTES = 4;

/** @param parts its contents, which have to stay as they are until the last is taken. @returns the bytes of the block. */
export function* saveBlock(
  chain: BlockChain,
  parts: Iterable<ArrayBufferView>,
): Generator<Uint8Array> {
  // zlib forgets the checksum of what came before something empty.
  const views = [...parts].map(toBytes).filter((view) => view.length > 0);
  const length = views.reduce((sum, view) => sum + view.length, 0);
  for (const view of [toBytes(Float64Array.of(length)), ...views]) {
    chain.checksum = crc32(view, chain.checksum);
    yield view;
  }
  yield toBytes(Uint32Array.of(chain.checksum));
}

/**
 * @returns the contents of the next block.
 * @throws {UnusableSnapshot}
 */
export function loadBlock(source: SnapshotSource): ArrayBuffer {
  const { chain } = source;
  const head = readNext(source, LENGTH_BYTES);
  const [length = -1] = new Float64Array(head);
  const isPossible = Number.isInteger(length) && length >= 0;
  if (!isPossible) throw new UnusableSnapshot('a block of no length');
  const contents = readNext(source, length);
  const [checksum] = new Uint32Array(readNext(source, CHECKSUM_BYTES));
  chain.checksum = crc32(new Uint8Array(head), chain.checksum);
  if (length > 0) chain.checksum = crc32(new Uint8Array(contents), chain.checksum);
  if (chain.checksum !== checksum)
    throw new UnusableSnapshot('a block has another checksum than when it was written');
  return contents;
}

function readNext(source: SnapshotSource, length: number): ArrayBuffer {
  if (length > source.left()) throw new UnusableSnapshot('it ends too early');
  return source.read(length);
}

const toBytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
  new Uint8Array(buffer, byteOffset, byteLength);

export const saveJson = (chain: BlockChain, value: unknown) =>
  saveBlock(chain, [Buffer.from(JSON.stringify(value))]);

/** @throws {UnusableSnapshot} */
export function loadJson(source: SnapshotSource): unknown {
  const text = Buffer.from(loadBlock(source)).toString();
  try {
    return JSON.parse(text);
  } catch {
    throw new UnusableSnapshot('a block is not of the kind that is expected here');
  }
}
