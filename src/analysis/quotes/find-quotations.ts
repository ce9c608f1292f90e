/**
 * Finds quotation marks and what they enclose, before anything else looks at the words.
 *
 * One walk over the marks of each paragraph with a small state machine; read-mark.ts says of each whether it opens or closes. A
 * quotation of several paragraphs opens each and closes only the last. Single marks count outside double ones only, and only
 * where a closing one is near: else they are apostrophes (find-single-close.ts). Dashes before speech are find-dialogue.ts.
 */
import type { Paragraph, ParsedText, Quotation, Token } from '../text/document.ts';
import { findBlockQuotes } from './find-block-quotes.ts';
import { findCueBehindComma } from './find-cue-behind-comma.ts';
import { findDialogue } from './find-dialogue.ts';
import { findLabels, type LabelledSpeech } from './find-labels.ts';
import { findSingleClose, goesOnSingle } from './find-single-close.ts';
import { isDoubleMark, Mark, SINGLE } from './read-mark.ts';

interface Piece {
  /** Token of the opening mark; the token before the words where there is none. */
  readonly open: number;
  /** First token that belongs to the quotation: the mark, or the words where it has none. */
  readonly first: number;
  /** Token of the closing mark; behind the last word where that was lost, or at the paragraph's end. */
  readonly close: number;
  /** The token at `close` is the closing mark. */
  readonly hasMark: boolean;
  readonly isClosed: boolean;
}

/** @returns quotations outside any other, in text order, never overlapping; one for each paragraph they touch. */
export function findQuotations(parsed: ParsedText): Quotation[] {
  const found: Quotation[] = [];
  const setOff = findSetOff(parsed);
  /** Those of the paragraph above where the last of them is open; else none. */
  let above: readonly Quotation[] = [];
  for (const paragraph of parsed.paragraphs) {
    if (paragraph.kind === 'heading' || paragraph.kind === 'boilerplate') {
      above = [];
      continue;
    }
    const pieces = setOff(paragraph) ?? findPieces(parsed.tokens, paragraph, above.length > 0);
    const own = [...makeQuotations(parsed, paragraph, pieces)];
    const last = found.at(-1);
    if (last && goesOn(parsed, above, own))
      found[found.length - 1] = { ...last, isContinued: true };
    for (const quotation of own) found.push(quotation);
    above = own.at(-1)?.isUnclosed ? own : [];
  }
  return found;
}

/** Whether the first of a paragraph's quotations is the rest of the last of the paragraph above. */
function goesOn(
  parsed: ParsedText,
  above: readonly Quotation[],
  own: readonly Quotation[],
): boolean {
  const [next] = own;
  const last = above.at(-1);
  if (!last || !next || next.outer.start !== parsed.paragraphs[next.paragraph]?.start) return false;
  // Who sets straight marks goes on with straight marks: a curly one in the next paragraph opens something else.
  if (isStraight(parsed, last) !== isStraight(parsed, next)) return false;
  // “…,” Berg said. “…: what stands below with a cue of its own is another statement, and the closing mark was lost.
  return !(above.at(-2)?.ending === 'comma' && next.ending === 'comma');
}

/** By the mark that opens it; behind a label by the one that opens the paragraph. */
function isStraight({ text, paragraphs }: ParsedText, { outer, paragraph }: Quotation): boolean {
  const isMarked = /["'`“”„‟«»‘’‚‛´‹›＂]/u.test(text.charAt(outer.start));
  const at = isMarked ? outer.start : (paragraphs[paragraph]?.start ?? 0);
  return /["'`]/u.test(text.charAt(at));
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
      walk.pieces.push({
        open: firstToken - 1,
        first: firstToken,
        close: at,
        hasMark: true,
        isClosed: true,
      });
    } else at = readOutside(walk, mark, tokens, { at, paragraph });
  }
  if (walk.open >= 0) {
    const cut = findCueBehindComma(tokens, walk.open, endToken);
    walk.pieces.push({
      open: walk.open,
      first: walk.open,
      close: cut ?? endToken,
      hasMark: false,
      isClosed: cut !== null,
    });
  }
  return walk.pieces.length > 0 ? walk.pieces : findDialoguePieces(tokens, paragraph);
}

/** @returns what tells the pieces of a paragraph that needs no marks: a turn of a transcript, an answer, a quotation by the page's markup. */
function findSetOff(parsed: ParsedText): (paragraph: Paragraph) => Piece[] | null {
  const labels = findLabels(parsed);
  const blockQuotes = findBlockQuotes(parsed);
  return (paragraph) => {
    const labelled = labels.get(paragraph.index);
    if (labelled) return [labelledPiece(parsed.tokens, paragraph, labelled)];
    if (paragraph.isAnswer) return [wholePiece(paragraph, false)];
    const goesOnBelow = blockQuotes.get(paragraph.index);
    return goesOnBelow === undefined ? null : [wholePiece(paragraph, goesOnBelow)];
  };
}

/** All of a paragraph that the page sets as a quotation, or that answers a question. */
function wholePiece({ firstToken, endToken }: Paragraph, goesOn: boolean): Piece {
  return {
    open: firstToken - 1,
    first: firstToken,
    close: endToken,
    hasMark: false,
    isClosed: !goesOn,
  };
}

/** All that follows a speaker's label, whatever marks are in it; in a quoted transcript up to the mark that closes it. */
function labelledPiece(
  tokens: readonly Token[],
  paragraph: Paragraph,
  { colon, end, isQuoted }: LabelledSpeech,
): Piece {
  const close = isQuoted ? findOuterClose(tokens, paragraph, { colon, end }) : end;
  return {
    open: colon,
    first: colon + 1,
    close,
    hasMark: false,
    isClosed: !isQuoted || close < end,
  };
}

/** @returns the mark that closes more than was opened behind the colon; the end where none does. */
function findOuterClose(
  tokens: readonly Token[],
  paragraph: Paragraph,
  { colon, end }: { readonly colon: number; readonly end: number },
): number {
  const opened: string[] = [];
  for (let at = colon + 1; at < end; at++) {
    if (!isDoubleMark(tokens[at])) continue;
    const mark = new Mark(tokens, at, paragraph);
    if (!mark.closes(opened.at(-1) ?? '')) opened.push(tokens[at]?.text ?? '');
    else if (opened.pop() === undefined) return at;
  }
  return end;
}

/** Where there are no marks, dashes may stand for them. */
function findDialoguePieces(tokens: readonly Token[], paragraph: Paragraph): Piece[] {
  return findDialogue(tokens, paragraph).map(({ open, close }) => ({
    open,
    first: open,
    close,
    hasMark: false,
    isClosed: true,
  }));
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
  if (close >= 0) walk.pieces.push({ open: at, first: at, close, hasMark: true, isClosed: true });
  else if (goesOnSingle(tokens, at, paragraph)) walk.open = at;
  return Math.max(at, close);
}

function readInside(walk: Walk, mark: Mark, tokens: readonly Token[], at: number): void {
  // A single one that is open has its closing mark in another paragraph.
  if (mark.isSingle || SINGLE.includes(tokens[walk.open]?.text ?? '')) return;
  const isClosing = mark.closes(tokens[walk.open]?.text ?? '');
  if (isClosing && walk.depth > 0) walk.depth--;
  else if (isClosing) {
    walk.pieces.push({
      open: walk.open,
      first: walk.open,
      close: at,
      hasMark: true,
      isClosed: true,
    });
    walk.open = -1;
  } else if (mark.isNested()) walk.depth++;
  else {
    walk.pieces.push({
      open: walk.open,
      first: walk.open,
      close: findLostEnd(tokens, walk.open, at),
      hasMark: false,
      isClosed: true,
    });
    walk.open = at;
  }
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

function* makeQuotations(
  parsed: ParsedText,
  paragraph: Paragraph,
  pieces: readonly Piece[],
): Generator<Quotation> {
  for (const piece of pieces) {
    const quotation = makeQuotation(parsed, paragraph, piece);
    if (quotation) yield quotation;
  }
}

function makeQuotation(parsed: ParsedText, paragraph: Paragraph, piece: Piece): Quotation | null {
  const { tokens } = parsed;
  const inside = tokens.slice(piece.open + 1, piece.close);
  const words = inside.filter((token) => token.kind === 'word' || token.kind === 'number');
  const first = inside[0];
  const last = inside.at(-1);
  const firstWord = words[0];
  if (!first || !last || !firstWord || isStageDirection(inside)) return null;
  const outerStart = tokens[piece.first]?.start ?? first.start;
  const end = piece.hasMark ? (tokens[piece.close]?.end ?? last.end) : last.end;
  const isUnclosed = !piece.isClosed;
  if (isUnclosed && !firstWord.isCapital && words.length < 4) return null;
  const behind = piece.hasMark ? tokens[piece.close + 1] : undefined;
  const tail = last.kind === 'mark' ? (inside.at(-2) ?? last) : last;
  return {
    outer: { start: outerStart, end },
    inner: { start: first.start, end: last.end },
    paragraph: paragraph.index,
    wordCount: words.length,
    startsCapital: firstWord.isCapital || firstWord.kind === 'number',
    ending: endingOf(tail.text, behind?.kind === 'punctuation' ? behind.text : ''),
    isUnclosed,
    isContinued: false,
  };
}

/** “(Applause.)” */
function isStageDirection(inside: readonly Token[]): boolean {
  return /^[([]$/u.test(inside[0]?.text ?? '') && inside.findIndex(isClosing) === inside.length - 1;
}

const isClosing = ({ text }: Token): boolean => text === ')' || text === ']';

/** @param behind the sign behind the closing mark: where outlets set commas and points outside, they end the words all the same. */
function endingOf(last: string, behind: string): Quotation['ending'] {
  if (/[?!]$/u.test(last)) return 'call';
  if (/[.…]$/u.test(last)) return 'terminal';
  if (/^[,–—―-]$/u.test(last) || behind === ',') return 'comma';
  return behind === '.' ? 'terminal' : 'open';
}
