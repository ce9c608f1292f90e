/**
 * When two quotations are the same words: what one prints stands, word for word and in order, in what the other prints. Outlets cut
 * quotations, part them by "she said", leave words out with an ellipsis and put their own in brackets.
 *
 * Only case, accents and marks that change no number may differ; a word that differs makes it another wording, for which outlet has it right is not ours
 * to say. Few or common words ("No comment", "We will see what happens") are said again and again, and join only at one place of copies of
 * an article (`Quote.passage`).
 */
import { hashText, mix } from '../../lib/hash.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import { FUNCTION_WORDS, isTelling } from '../../lib/text/function-words.ts';
import { hasMarks, spellMarks } from '../../lib/text/spell-marks.ts';
import type { Quote } from '../../model/quote.ts';
import {
  createKnownWords,
  learnWord,
  NO_WORD,
  numberOfWord,
  startOf,
} from '../words/known-words.ts';
import { type ReadWords, readWords } from '../words/read-words.ts';

/** "a bridge that leads nowhere" is known by its words; what is shorter is mostly a turn of phrase. */
const MIN_WORDS = 5;
/** Different words that say something: "I have nothing to add to that" has two. */
const MIN_TELLING_WORDS = 3;

/** Words of a key, and how many keys in a row one is chosen of: together they find any five words that two quotations share. */
const KEY_WORDS = 3;
const KEYS_IN_A_ROW = MIN_WORDS - KEY_WORDS + 1;

/** Stands for what an outlet left out or put in itself. Folding leaves none in a text. */
const GAP = '…';
const OUTLETS_OWN = /\[[^\]]{0,200}\]|\([^)]{0,200}\)|…|\.(?:\s?\.){2,}/g;

export interface Wording {
  /** Folded, with a gap where the outlet left something out. */
  readonly text: string;
  /** Runs of words that the outlet prints without a break. */
  readonly pieces: readonly string[];
  readonly wordCount: number;
  /** Higher for more words, then for fewer gaps: what stands in another wording has less of it. */
  readonly fullness: number;
}

/** @returns whether there may be words of the outlet's in it, which make no other wording. */
export function hasOutletsOwn(content: string): boolean {
  return /[[(]/.test(content);
}

/** Stands before a passage. Folding leaves none in a text. */
const PLACE = '§';

/** @returns null for words that are too few or too common to be known again, and stand in no copy. */
export function readWording({
  contents,
  passage,
}: Pick<Quote, 'contents' | 'passage'>): Wording | null {
  const runs = contents.map((content) =>
    content
      .split(OUTLETS_OWN)
      .map((run) => foldText(spellMarks(run)))
      .filter((run) => run !== ''),
  );
  const pieces = runs.flat();
  const words = pieces.join(' ').split(' ');
  const isKnown =
    words.length >= MIN_WORDS && new Set(words.filter(isTelling)).size >= MIN_TELLING_WORDS;
  if (!isKnown) return passage === undefined ? null : wordingAt(passage, words);
  const text = runs
    .map((of) => of.join(` ${GAP} `))
    .filter((run) => run !== '')
    .join(' ');
  const gapCount = text.split(GAP).length - 1;
  // As many gaps as words are the most there can be.
  const fullness = words.length - gapCount / (words.length + 1);
  return { text, pieces, wordCount: words.length, fullness };
}

/** Equal to what has the same words at the same place, and part of nothing. */
function wordingAt(passage: string, words: readonly string[]): Wording {
  const text = [...words, PLACE + passage].join(' ');
  return { text, pieces: [text], wordCount: words.length, fullness: words.length };
}

/**
 * True when all pieces of a part stand in the whole, in this order, and one of them is long enough to be known by; true for a wording
 * and itself.
 */
export function standsIn(part: Wording, whole: Wording): boolean {
  if (part.text === whole.text) return true;
  if (part.wordCount > whole.wordCount || !part.pieces.some(isLongEnough)) return false;
  const text = ` ${whole.text} `;
  let from = 0;
  for (const piece of part.pieces) {
    const at = text.indexOf(` ${piece} `, from);
    if (at < 0) return false;
    // The space behind it may be the one in front of the next.
    from = at + piece.length + 1;
  }
  return true;
}

const isLongEnough = (piece: string) => piece.split(' ').length >= MIN_WORDS;

/** What tells most wordings apart: some numbers, told from words without their letters. */
export interface Trace {
  /** Equal for equal wordings. */
  readonly hash: number;
  /** 64 bits set by its telling words: a wording has at least those of each that stands in it. */
  readonly low: number;
  readonly high: number;
  /** As `Wording.fullness`. */
  readonly fullness: number;
}

/**
 * @param read all words of the contents.
 * @returns null where `readWording` gives null.
 */
export function traceWords(
  words: Pick<Quote, 'contents' | 'passage'>,
  read: ReadWords = readWords(words.contents),
): Trace | null {
  if (words.passage === undefined && !words.contents.some(mayHaveOwn)) {
    if (read.count < MIN_WORDS) return null;
    if (hasTelling(read, MIN_TELLING_WORDS)) return traceRead(read, read.count);
  }
  const wording = readWording(words);
  return wording === null ? null : traceRead(readWords(wording.pieces), wording.fullness);
}

/** False for nearly all that have nothing of the outlet's, and no marks. */
const mayHaveOwn = (content: string) => /[[(…]|\.\s?\./.test(content) || hasMarks(content);

function traceRead(read: ReadWords, fullness: number): Trace {
  let [hash, low, high] = [0, 0, 0];
  for (let at = 0; at < read.count; at++) {
    const word = read.hashes[at] as number;
    hash = mix(hash, word);
    if (!isTellingAt(read, at)) continue;
    // Five bits tell the place, the sign tells which number.
    const place = mix(0, word);
    if (place < 0) high |= 1 << place;
    else low |= 1 << place;
  }
  return { hash, low, high, fullness };
}

/** @returns true where so many different words say something for certain: two of one hash are taken for one. */
function hasTelling(read: ReadWords, many: number): boolean {
  const found: number[] = [];
  for (let at = 0; at < read.count && found.length < many; at++) {
    const word = read.hashes[at] as number;
    if (!found.includes(word) && isTellingAt(read, at)) found.push(word);
  }
  return found.length === many;
}

const COMMON = createKnownWords();
/** By the low bits of hashes, whether any of these is there: nearly all others are told by it. */
const COMMON_BITS = new Uint8Array(1 << 11);
{
  const all = readWords([...FUNCTION_WORDS]);
  for (let at = 0; at < all.count; at++) {
    learnWord(COMMON, all, at);
    COMMON_BITS[(all.hashes[at] as number) & (COMMON_BITS.length - 1)] = 1;
  }
}

/** As `isTelling`. */
function isTellingAt(read: ReadWords, at: number): boolean {
  const mayBeCommon = COMMON_BITS[(read.hashes[at] as number) & (COMMON_BITS.length - 1)] === 1;
  return isLong(read, at) && !(mayBeCommon && numberOfWord(COMMON, read, at) !== NO_WORD);
}

/** More than two letters, as UTF-16 counts them. */
function isLong(read: ReadWords, at: number): boolean {
  let letters = 0;
  const end = read.ends[at] as number;
  for (let byte = startOf(read, at); byte < end && letters < 3; byte++)
    letters += unitsAt(read.bytes[byte] as number);
  return letters > 2;
}

/** By the first byte of a character: none for the bytes behind it. */
function unitsAt(byte: number): number {
  if ((byte & 0xc0) === 0x80) return 0;
  return byte >= 0xf0 ? 2 : 1;
}

export interface WordKeys {
  /** All of a wording. */
  readonly all: readonly number[];
  /** Those of its longest piece: whatever it stands in has every one of them, so any one is enough to look for. */
  readonly ofPiece: readonly number[];
}

/**
 * Keys by which wordings that may stand in each other find each other: of three runs of three words the one with the least hash, which
 * is the same one in both wherever both have these words (winnowing; Schleimer, Wilkerson, Aiken 2003). Where no piece is long enough,
 * only an equal wording can be found.
 *
 * @param seed words with different ones never meet.
 */
export function keysOf({ text, pieces }: Wording, seed: number): WordKeys {
  const keys = text.split(` ${GAP} `).flatMap((run) => chooseKeys(run.split(' '), seed));
  if (keys.length === 0) keys.push(mix(seed, hashText(text)));
  const longest = pieces
    .map((piece) => piece.split(' '))
    .reduce((best, piece) => (piece.length > best.length ? piece : best));
  const ofPiece = chooseKeys(longest, seed);
  return { all: [...new Set(keys)], ofPiece: ofPiece.length > 0 ? ofPiece : keys };
}

function chooseKeys(words: readonly string[], seed: number): readonly number[] {
  const hashes = words.map(hashText);
  const grams = hashes.slice(KEY_WORDS - 1).map((last, at) => {
    const first = mix(seed, hashes[at] ?? 0);
    return mix(mix(first, hashes[at + 1] ?? 0), last);
  });
  return grams
    .slice(KEYS_IN_A_ROW - 1)
    .map((_, at) => Math.min(...grams.slice(at, at + KEYS_IN_A_ROW)));
}
