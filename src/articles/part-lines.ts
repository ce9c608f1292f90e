/**
 * Parts the lines of one block, apart by single line breaks, into paragraphs, where an article is written so.
 *
 * Method: a bold line that is no sentence heads the sentence below it ("About Harbour Bank"), and stands for itself. Other lines are prose when nearly all of the text stands in lines that end as sentences do, and two or more of them are longer
 * than lines of verse, addresses or wrapped text.
 */
import { foldWhiteSpace } from './fold-white-space.ts';

const MIN_PROSE_CHARS = 80;
const MIN_PROSE_LINES = 2;
const MIN_SHARE_OF_SENTENCES = 0.8;
const SENTENCE_END = /[.!?…]["”’»')]*$/;
/** "Una Brask, 34:" and a line that was broken within its sentence. */
const GOES_ON = /[,;:]$/;
const IS_GOING_ON = /^\p{Ll}/u;
const CREDIT = /^[—–-].{1,100}$/u;
const MAX_HEADING_CHARS = 100;
const IS_BEGINNING = /^\p{Lu}.*[.!?…]["”’»')]*$/su;

interface TextLine {
  readonly text: string;
  /** All of it is bold or italic. */
  readonly isEmphatic: boolean;
}

/** @returns the lines in order, those of one paragraph together; all together where they are no prose. */
export function partLines<Line extends TextLine>(
  lines: readonly Line[],
): readonly (readonly Line[])[] {
  const parts: (readonly Line[])[] = [];
  let start = 0;
  for (const [at, line] of lines.entries()) {
    if (!isHeading(line, lines[at + 1])) continue;
    if (at > start) parts.push(...partProse(lines.slice(start, at)));
    parts.push([line]);
    start = at + 1;
  }
  return [...parts, ...partProse(lines.slice(start))];
}

/** Who is quoted below is said in the same paragraph. */
function isHeading({ text, isEmphatic }: TextLine, below: TextLine | undefined): boolean {
  if (!isEmphatic || below === undefined || below.isEmphatic) return false;
  const heading = foldWhiteSpace(text);
  const isLong = heading.length > MAX_HEADING_CHARS;
  const isOpen = SENTENCE_END.test(heading) || GOES_ON.test(heading) || heading === '';
  return !isLong && !isOpen && IS_BEGINNING.test(foldWhiteSpace(below.text));
}

function partProse<Line extends TextLine>(lines: readonly Line[]): readonly (readonly Line[])[] {
  const texts = lines.map(({ text }) => foldWhiteSpace(text));
  if (lines.length < MIN_PROSE_LINES || !areProse(texts)) return [lines];
  const paragraphs: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const [before = '', text = ''] = [texts[at - 1], texts[at]];
    const last = paragraphs.at(-1);
    if (last !== undefined && belongsTo(before, text)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function areProse(texts: readonly string[]): boolean {
  const sentences = texts.filter((text) => SENTENCE_END.test(text));
  const long = sentences.filter(({ length }) => length >= MIN_PROSE_CHARS);
  const isMost = countChars(sentences) >= countChars(texts) * MIN_SHARE_OF_SENTENCES;
  return long.length >= MIN_PROSE_LINES && isMost;
}

function belongsTo(before: string, text: string): boolean {
  const isCredit = CREDIT.test(text) && !SENTENCE_END.test(text);
  return before === '' || GOES_ON.test(before) || IS_GOING_ON.test(text) || isCredit;
}

function countChars(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}
