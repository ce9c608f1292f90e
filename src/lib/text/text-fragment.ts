/**
 * Text fragments: an address that opens a page at given words (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * The words must lie within one block of the page, so of several pieces of a quotation only the first is given here.
 * Long words are named by their first and last few, as a browser does when it makes such a link. A browser opens the first place that
 * has the words: where an article has them before, what stands around them is given, too.
 */
import type { Span } from '../../model/span.ts';

/** Above this many characters Chrome's own generator names a range (text-fragments-polyfill, MAX_EXACT_MATCH_LENGTH). */
const MAX_EXACT_LENGTH = 300;

/** Words at each end of a range: enough to be the only such words in an article. */
const RANGE_END_WORDS = 6;

/** Of what stands around words: some eight words, for a page may differ a little from its text. */
const MAX_AROUND_CHARS = 50;

/** A text of more isn't searched for words that it has before: each quote would take the time of the whole text. */
const MAX_SEARCHED_CHARS = 200_000;

/** What stands right before or after words, in their paragraph; one is enough. */
export interface Around {
  readonly wordsBefore?: string;
  readonly wordsAfter?: string;
}

/**
 * Returns `url` with a text directive behind its own fragment, which keeps its meaning: `#part:~:text=words`. A directive
 * that is there already is replaced. Without words, `url` as it is.
 *
 * @param words as they stand on the page; only the first paragraph is used, and marks at its ends are left out, since
 *   outlets and readers turn them differently.
 * @param around tells which of several places is meant (`createAroundFinder`).
 */
export function textFragment(url: string, words: string, around: Around = {}): string {
  const { start, end } = findShown(words);
  if (start === end) return url;
  const { wordsBefore, wordsAfter } = around;
  const address = url.replace(/:~:.*$/s, '').replace(/#$/, '');
  const directive = [
    ...(wordsBefore === undefined ? [] : [`${encode(wordsBefore)}-`]),
    toDirective(words.slice(start, end)),
    ...(wordsAfter === undefined ? [] : [`-${encode(wordsAfter)}`]),
  ].join(',');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/**
 * Returns what tells a browser where in this text words stand: nothing where no others before are the same, as a browser compares
 * them (in whole words, of either case), or where nothing stands around them in their paragraph.
 */
export function createAroundFinder(text: string): (span: Span) => Around {
  let folded: string | null = null;
  return (span) => {
    if (text.length > MAX_SEARCHED_CHARS) return {};
    folded ??= foldCase(text);
    const shown = findShown(text.slice(span.start, span.end));
    const [start, end] = [span.start + shown.start, span.start + shown.end];
    return hasBefore(folded, { start, end }) ? readAround(text, { start, end }) : {};
  };
}

/** Letters that are two in the other case would move the places. */
function foldCase(text: string): string {
  const folded = text.toLowerCase();
  return folded.length === text.length ? folded : text;
}

function hasBefore(folded: string, { start, end }: Span): boolean {
  if (start === end) return false;
  const words = folded.slice(start, end);
  for (let at = folded.indexOf(words); at < start; at = folded.indexOf(words, at + 1))
    if (!isInWord(folded, at) && !isInWord(folded, at + words.length)) return true;
  return false;
}

function isInWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(at - 1, 0), at + 1));
}

function readAround(text: string, { start, end }: Span): Around {
  const before = text.slice(Math.max(start - MAX_AROUND_CHARS, 0), start).replace(/^.*\n/s, '');
  const isCut = before.length === MAX_AROUND_CHARS;
  const wordsBefore = (isCut ? before.replace(/^\S*\s/, '') : before).trim();
  if (/[\p{L}\p{N}]/u.test(wordsBefore)) return { wordsBefore };
  const after = text.slice(end, end + MAX_AROUND_CHARS).replace(/\n.*$/s, '');
  const wordsAfter = (
    after.length === MAX_AROUND_CHARS ? after.replace(/\s\S*$/, '') : after
  ).trim();
  return /[\p{L}\p{N}]/u.test(wordsAfter) ? { wordsAfter } : {};
}

function toDirective(text: string): string {
  const parts = text.split(/\s+/);
  if (text.length <= MAX_EXACT_LENGTH || parts.length <= 2 * RANGE_END_WORDS) return encode(text);
  const start = parts.slice(0, RANGE_END_WORDS).join(' ');
  const end = parts.slice(-RANGE_END_WORDS).join(' ');
  return `${encode(start)},${encode(end)}`;
}

/** The first paragraph, without marks at its ends. */
function findShown(words: string): Span {
  const line = /^\s*[^\n]*/.exec(words)?.[0] ?? '';
  const start = /^["“”„«»\s]*/.exec(line)?.[0].length ?? 0;
  const end = line.replace(/["“”„«»\s]+$/, '').length;
  return { start, end: Math.max(start, end) };
}

/** `-`, `,` and `&` have a meaning in a directive; encodeURIComponent leaves only the first of them. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
}
