/**
 * Finds quotation marks and what they enclose, before anything else looks at the words.
 *
 * One walk over the marks of each paragraph with a small state machine. A mark's shape and the white space around it both
 * vote on whether it opens or closes, so that straight marks, „low-high“ ones, «guillemets», a mark facing the wrong way and a space
 * before the closing mark all come out. A quotation of several paragraphs opens each and closes only the last.
 * Single marks count outside double ones only, and only where a closing one is near: else they are apostrophes.
 */
import { findCueVerb } from '../text/cue-lexicon.ts';
import type { Paragraph, ParsedText, Quotation, Token } from '../text/document.ts';

const SINGLE = "‘’‚‛'`´‹›";
const OPENING = '“„‟«‘‚‹＂';
const CLOSING = '”»″’›';
/** How far, in tokens, the closing single mark may be. */
const MAX_SINGLE_TOKENS = 400;
/** Words that begin with an apostrophe. */
const ELISION = /^(?:em|tis|twas|til|till|cause|n|bout|round|\d+s?)$/u;

interface Piece {
  /** Token of the opening mark; the token before the paragraph where it has none. */
  readonly open: number;
  /** Token of the closing mark; behind the last word where that was lost, or at the paragraph's end. */
  readonly close: number;
  /** The token at `close` is the closing mark. */
  readonly hasMark: boolean;
  readonly isClosed: boolean;
}

/** @returns quotations outside any other, in text order, never overlapping; one for each paragraph they touch. */
export function findQuotations(parsed: ParsedText): Quotation[] {
  const found: Quotation[] = [];
  let isOpenBefore = false;
  for (const paragraph of parsed.paragraphs) {
    if (paragraph.kind === 'heading' || paragraph.kind === 'boilerplate') {
      isOpenBefore = false;
      continue;
    }
    const pieces = findPieces(parsed.tokens, paragraph, isOpenBefore);
    const first = found.length;
    for (const piece of pieces) {
      const quotation = makeQuotation(parsed, paragraph, piece);
      if (quotation) found.push(quotation);
    }
    const opensHere = found[first];
    const before = found[first - 1];
    const startsWithIt = opensHere !== undefined && opensHere.outer.start === paragraph.start;
    if (isOpenBefore && startsWithIt && before) found[first - 1] = { ...before, isContinued: true };
    isOpenBefore = found.length > first && (found.at(-1)?.isUnclosed ?? false);
  }
  return found;
}

/** What is open while the marks of one paragraph are read. */
interface Walk {
  readonly pieces: Piece[];
  /** Token of the open mark; -1 when none is. */
  open: number;
  /** Quotations open inside that one. */
  depth: number;
}

function findPieces(
  tokens: readonly Token[],
  paragraph: Paragraph,
  isOpenBefore: boolean,
): Piece[] {
  const walk: Walk = { pieces: [], open: -1, depth: 0 };
  const { firstToken, endToken } = paragraph;
  for (let at = firstToken; at < endToken; at++) {
    if (tokens[at]?.kind !== 'mark') continue;
    const mark = new Mark(tokens, at, paragraph);
    if (walk.open >= 0) readInside(walk, mark, tokens, at);
    else if (isOpenBefore && walk.pieces.length === 0 && mark.mayOnlyClose) {
      walk.pieces.push({ open: firstToken - 1, close: at, hasMark: true, isClosed: true });
    } else at = readOutside(walk, mark, tokens, { at, paragraph });
  }
  if (walk.open >= 0) {
    const cut = findCueBehindComma(tokens, walk.open, endToken);
    walk.pieces.push({
      open: walk.open,
      close: cut ?? endToken,
      hasMark: false,
      isClosed: cut !== null,
    });
  }
  return walk.pieces;
}

/** @returns the token where reading goes on. */
function readOutside(
  walk: Walk,
  mark: Mark,
  tokens: readonly Token[],
  place: { readonly at: number; readonly paragraph: Paragraph },
): number {
  const { at, paragraph } = place;
  if (!mark.isSingle) {
    if (mark.opens) walk.open = at;
    return at;
  }
  const close = findSingleClose(tokens, at, paragraph);
  if (close < 0) return at;
  walk.pieces.push({ open: at, close, hasMark: true, isClosed: true });
  return close;
}

function readInside(walk: Walk, mark: Mark, tokens: readonly Token[], at: number): void {
  if (mark.isSingle) return;
  const isClosing = mark.closes(tokens[walk.open]?.text ?? '');
  if (isClosing && walk.depth > 0) walk.depth--;
  else if (isClosing) {
    walk.pieces.push({ open: walk.open, close: at, hasMark: true, isClosed: true });
    walk.open = -1;
  } else if (mark.isNested()) walk.depth++;
  else {
    walk.pieces.push({
      open: walk.open,
      close: findLostEnd(tokens, walk.open, at),
      hasMark: false,
      isClosed: true,
    });
    walk.open = at;
  }
}

/** One double or single mark with what its surroundings say. */
class Mark {
  readonly isSingle: boolean;
  private readonly glyph: string;
  private readonly hasSpaceBefore: boolean;
  private readonly hasSpaceAfter: boolean;
  private readonly before: Token | undefined;
  private readonly after: Token | undefined;
  private readonly next: () => readonly Token[];

  constructor(tokens: readonly Token[], at: number, paragraph: Paragraph) {
    const token = tokens[at];
    this.before = at > paragraph.firstToken ? tokens[at - 1] : undefined;
    this.after = at + 1 < paragraph.endToken ? tokens[at + 1] : undefined;
    this.glyph = token?.text ?? '';
    this.isSingle = SINGLE.includes(this.glyph);
    this.hasSpaceBefore = !this.before || this.before.end < (token?.start ?? 0);
    this.hasSpaceAfter = !this.after || this.after.start > (token?.end ?? 0);
    this.next = () => nextDoubleMarks(tokens, at, paragraph.endToken);
  }

  /** A closing mark where nothing is open. */
  get mayOnlyClose(): boolean {
    return (
      !this.isSingle && !this.hasSpaceBefore && this.hasSpaceAfter && !OPENING.includes(this.glyph)
    );
  }

  get opens(): boolean {
    if (!this.after) return false;
    if (this.before?.kind === 'number' && !this.hasSpaceBefore) return false;
    if (OPENING.includes(this.glyph)) return this.hasSpaceBefore || !this.hasSpaceAfter;
    if (
      !this.hasSpaceAfter &&
      (this.hasSpaceBefore || this.before?.kind === 'punctuation' || this.before?.kind === 'mark')
    ) {
      return !/^[,.;:?!)]/u.test(this.after.text);
    }
    return this.glyph === '"' && this.hasSpaceBefore;
  }

  /** Whether it closes what `opener` opened; else it opens another one inside. */
  closes(opener: string): boolean {
    if (CLOSING.includes(this.glyph)) return true;
    if ((opener === '„' && this.glyph === '“') || (opener === '»' && this.glyph === '«'))
      return true;
    const isBeforeWord = !this.hasSpaceAfter && this.after?.kind !== 'punctuation';
    return OPENING.includes(this.glyph) ? !isBeforeWord : !(this.hasSpaceBefore && isBeforeWord);
  }

  /** Two closing marks follow: this one opens a quotation within the quotation. */
  isNested(): boolean {
    const [first, second] = this.next();
    return (
      first !== undefined &&
      second !== undefined &&
      CLOSING.includes(first.text) &&
      CLOSING.includes(second.text)
    );
  }
}

function nextDoubleMarks(tokens: readonly Token[], at: number, end: number): Token[] {
  const marks: Token[] = [];
  const limit = Math.min(end, at + MAX_SINGLE_TOKENS);
  for (let index = at + 1; index < limit && marks.length < 2; index++) {
    const token = tokens[index];
    if (token?.kind === 'mark' && !SINGLE.includes(token.text)) marks.push(token);
  }
  return marks;
}

/** @returns token of the mark that closes the single one at `at`; -1 where that one is an apostrophe. */
function findSingleClose(tokens: readonly Token[], at: number, paragraph: Paragraph): number {
  if (!opensSingle(tokens, at, paragraph)) return -1;
  let candidate = -1;
  const limit = Math.min(paragraph.endToken, at + MAX_SINGLE_TOKENS);
  for (let index = at + 2; index < limit; index++) {
    if (tokens[index]?.kind !== 'mark') continue;
    const role = singleRole(tokens, index);
    if (role === 'other') return candidate;
    if (role === 'close') return index;
    if (role === 'maybe' && (candidate < 0 || isPluralBefore(tokens, candidate))) candidate = index;
  }
  return candidate;
}

/** close: behind punctuation; maybe: behind a word; other: opens something, or is a double mark. */
function singleRole(
  tokens: readonly Token[],
  at: number,
): 'close' | 'maybe' | 'apostrophe' | 'other' {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (!token || !previous || !"’'‘´›".includes(token.text)) return 'other';
  const isTight = tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.start === token.end;
  if (isTight) return token.start > previous.end ? 'other' : 'apostrophe';
  return previous.kind === 'punctuation' ? 'close' : 'maybe';
}

/** "the ministers’": more likely a possessive than the end of a quotation. */
function isPluralBefore(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower.endsWith('s') ?? false;
}

function opensSingle(tokens: readonly Token[], at: number, paragraph: Paragraph): boolean {
  const open = tokens[at];
  const before = at > paragraph.firstToken ? tokens[at - 1] : undefined;
  const after = at + 1 < paragraph.endToken ? tokens[at + 1] : undefined;
  if (!open || !after || !"‘‚‛'`‹".includes(open.text) || after.start > open.end) return false;
  if (before && before.end === open.start && !/^[([—–―-]$/u.test(before.text)) return false;
  return after.kind === 'word' && !ELISION.test(after.lower);
}

/** Where a quotation without a closing mark ends when the next one opens. */
function findLostEnd(tokens: readonly Token[], open: number, next: number): number {
  const cue = findCueBehindComma(tokens, open, next);
  if (cue !== null) return cue;
  for (let at = next - 1; at > open + 1; at--) {
    if (/^[.?!]$/u.test(tokens[at]?.text ?? '')) return at + 1;
  }
  return next;
}

/** The token behind `…, ` in "We will not pay, said Anna Berg": a closing mark was lost there. */
function findCueBehindComma(tokens: readonly Token[], open: number, end: number): number | null {
  for (let at = open + 2; at < end - 1; at++) {
    if (tokens[at]?.text !== ',') continue;
    const next = tokens[at + 1];
    const second = tokens[at + 2];
    if (!next || !second) return null;
    if (isSpeechVerb(next) && (second.isCapital || second.lower === 'the')) return at + 1;
    if (/^(?:he|she|they)$/u.test(next.lower) && isSpeechVerb(second)) return at + 1;
  }
  return null;
}

function isSpeechVerb(token: Token): boolean {
  const verb = findCueVerb(token.lower);
  return verb !== null && /v/u.test(verb.flags) && (verb.form === 'past' || verb.form === 'third');
}

function makeQuotation(parsed: ParsedText, paragraph: Paragraph, piece: Piece): Quotation | null {
  const { tokens } = parsed;
  const inside = tokens.slice(piece.open + 1, piece.close);
  const words = inside.filter((token) => token.kind === 'word' || token.kind === 'number');
  const first = inside[0];
  const last = inside.at(-1);
  const firstWord = words[0];
  if (!first || !last || !firstWord) return null;
  const outerStart =
    piece.open < paragraph.firstToken ? first.start : (tokens[piece.open]?.start ?? first.start);
  const end = piece.hasMark ? (tokens[piece.close]?.end ?? last.end) : last.end;
  const isUnclosed = !piece.isClosed;
  if (isUnclosed && !firstWord.isCapital && words.length < 4) return null;
  const tail = last.kind === 'mark' ? (inside.at(-2) ?? last) : last;
  return {
    outer: { start: outerStart, end },
    inner: { start: first.start, end: last.end },
    paragraph: paragraph.index,
    wordCount: words.length,
    startsCapital: firstWord.isCapital || firstWord.kind === 'number',
    ending: /[.?!…]$/u.test(tail.text)
      ? 'terminal'
      : /^[,–—―-]$/u.test(tail.text)
        ? 'comma'
        : 'open',
    isUnclosed,
    isContinued: false,
  };
}
