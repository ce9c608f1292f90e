/**
 * The words of contents, folded as `foldText` does, as bytes: read once for all that is told from them, without a string for each.
 */
import { foldText } from '../../lib/text/fold-text.ts';

/** Gone with the next call of `readWords`. */
export interface ReadWords {
  /** Words in UTF-8, one after the other, behind each a space. */
  readonly bytes: Buffer;
  /** The same bytes, and at least four behind the last. */
  readonly view: DataView;
  /** By word, where its space is. */
  readonly ends: Int32Array;
  /** By word, FNV-1a over its bytes (http://www.isthe.com/chongo/tech/comp/fnv/). */
  readonly hashes: Int32Array;
  readonly count: number;
}

/** In UTF-8. */
export const SPACE = 0x20;

/** By byte of a text, what it is in a folded word: 0 where it parts words. What is no ASCII is folded before. */
const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return byte;
  const letter = String.fromCharCode(byte).toLowerCase();
  return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : 0;
});

const [FNV_START, FNV_PRIME] = [2166136261, 16777619];

/** Of a character of a string at most. */
const BYTES_A_LETTER = 3;

/** What is read four bytes at a time may go on behind the last word. */
const BYTES_BEHIND = 4;

let bytes = Buffer.alloc(1 << 12);
let view = viewOf(bytes);
let ends = new Int32Array(1 << 11);
let hashes = new Int32Array(1 << 11);

/** @returns all words of the contents, in their order, repeats kept. */
export function readWords(contents: readonly string[]): ReadWords {
  let [length, count] = [0, 0];
  for (const content of contents) {
    makeRoom(length, content);
    let written = bytes.write(content, length, 'utf8');
    if (written !== content.length) {
      const folded = foldText(content);
      makeRoom(length, folded);
      written = bytes.write(folded, length, 'utf8');
    }
    // Written over in its place: of a text its words and their spaces are no more than it is, but for one behind the last.
    let start = length;
    let hash = FNV_START;
    for (let at = length, end = length + written; at <= end; at++) {
      const letter = at === end ? 0 : (FOLDED[bytes[at] as number] as number);
      if (letter !== 0) {
        bytes[length++] = letter;
        hash = Math.imul(hash ^ letter, FNV_PRIME);
      } else if (length > start) {
        hashes[count] = hash;
        ends[count++] = length;
        bytes[length++] = SPACE;
        start = length;
        hash = FNV_START;
      }
    }
  }
  return { bytes, view, ends, hashes, count };
}

/** For the bytes of a text and a space, and as many words as it may have. */
function makeRoom(length: number, text: string): void {
  const needed = length + BYTES_A_LETTER * text.length + 1 + BYTES_BEHIND;
  if (needed <= bytes.length) return;
  const grown = Buffer.alloc(2 * needed);
  grown.set(bytes.subarray(0, length));
  bytes = grown;
  view = viewOf(bytes);
  // A word and its space take two bytes.
  ends = lengthened(ends, needed);
  hashes = lengthened(hashes, needed);
}

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function lengthened(numbers: Int32Array, length: number) {
  const longer = new Int32Array(length);
  longer.set(numbers);
  return longer;
}
