/**
 * Finds the speaker labels of transcripts and interviews: `MR. COLE: We will pay.`, `Q: Why?`, `Berg: Because we must.`
 *
 * A line with a colon is mostly something else ("Note: …", "WHEN: Monday", or a list of people and what is told of each), so that
 * labels count only together: at least two different ones, one of which can only be a speaker, and one of which has a second turn,
 * or a question and an answer. What follows without a label is left alone. A transcript may be quoted as a whole, with a mark
 * before each label (`“COLE: We will pay.`).
 */
import type { Paragraph, ParsedText, Token } from '../text/document.ts';
import { isGivenName } from '../text/given-names.ts';
import { isFunctionWord } from '../text/noun-phrases.ts';
import { HONORIFICS, OFFICES } from '../text/offices.ts';
import { isDoubleMark, Mark } from './read-mark.ts';

const MAX_LABEL_TOKENS = 5;

interface Label {
  readonly paragraph: Paragraph;
  /** Token of the colon, or the label itself where it needs none. */
  readonly colon: number;
  /** Last word, lower case: "JOEL COLE" may be "COLE" in his next turn. */
  readonly name: string;
  /** Can only be a speaker. */
  readonly isSure: boolean;
  readonly isQuoted: boolean;
}

/** Speech behind a label, in tokens. */
export interface LabelledSpeech {
  /** The colon, or the label itself where it needs none. */
  readonly colon: number;
  /** Behind its last token: the paragraph's end, or where the next label stands in the same paragraph. */
  readonly end: number;
  /** Stands in a quoted transcript: a mark opens before the label, and closes behind the last turn only. */
  readonly isQuoted: boolean;
}

/** @returns what each labelled paragraph holds, by its index; empty for a text that is no talk. */
export function findLabels(parsed: ParsedText): ReadonlyMap<number, LabelledSpeech> {
  const isSurname = surnameTest(parsed.tokens);
  const labels = parsed.paragraphs.flatMap((paragraph) => {
    const label = readLabel(parsed.tokens, paragraph, isSurname);
    return label ? [label] : [];
  });
  const isTalk = takeTurns(labels) && labels.some(({ isSure }) => isSure);
  if (!isTalk) return new Map();
  const names = new Set(labels.map(({ name }) => name));
  return new Map(
    labels.map(({ paragraph, colon, isQuoted }) => {
      const end = findNextLabel(parsed.tokens, colon, paragraph.endToken, names);
      return [paragraph.index, { colon, end, isQuoted }];
    }),
  );
}

/** A line break that a page lost puts two turns into one paragraph: the first ends before the next one's label. */
function findNextLabel(
  tokens: readonly Token[],
  colon: number,
  end: number,
  names: ReadonlySet<string>,
): number {
  for (let at = colon + 3; at < end; at++) {
    const before = tokens[at - 1];
    if (tokens[at]?.text !== ':' || !before?.isCapital || !names.has(before.lower)) continue;
    let start = at - 1;
    while (start > colon + 2 && tokens[start - 1] && isLabelWord(tokens[start - 1] as Token))
      start--;
    return start;
  }
  return end;
}

function takeTurns(labels: readonly Label[]): boolean {
  const names = new Set(labels.map(({ name }) => name));
  return names.size > 1 && (names.size < labels.length || (names.has('q') && names.has('a')));
}

function readLabel(
  tokens: readonly Token[],
  paragraph: Paragraph,
  isSurname: (word: string) => boolean,
): Label | null {
  const { firstToken, endToken } = paragraph;
  const isQuoted =
    isDoubleMark(tokens[firstToken]) && new Mark(tokens, firstToken, paragraph).opens;
  const firstWord = isQuoted ? firstToken + 1 : firstToken;
  const colon = findColon(tokens, firstWord, endToken);
  const words = tokens.slice(firstWord, Math.max(colon, firstWord + 1));
  const behind = tokens[colon + 1];
  if (colon < 0 || colon + 1 >= endToken || behind?.kind !== 'word') return null;
  if (paragraph.kind === 'boilerplate' || !words.every(isLabelWord)) return null;
  const isSure = isSpeaker(words, isSurname);
  if (!isSure && !isLikely(words) && !asks(words, tokens[endToken - 1])) return null;
  const name = words.at(-1)?.lower.replace('.', '') ?? '';
  return { paragraph, colon, name, isSure, isQuoted };
}

/** @returns the token of the colon behind a label's words, or of a label that needs none ("Q. Why?"); -1 without one. */
function findColon(tokens: readonly Token[], first: number, end: number): number {
  if (/^[qa]\.$/u.test(tokens[first]?.lower ?? '')) return first;
  const limit = Math.min(end, first + MAX_LABEL_TOKENS + 1);
  for (let at = first + 1; at < limit; at++) if (tokens[at]?.text === ':') return at;
  return -1;
}

function isLabelWord({ kind, isCapital, lower }: Token): boolean {
  return kind === 'word' && (isCapital || /^(?:of|the|de|van|von|al)$/u.test(lower));
}

/** "Q", "MR. COLE", "THE CHAIR", "Anna Berg", or the surname of somebody named elsewhere. */
function isSpeaker(words: readonly Token[], isSurname: (word: string) => boolean): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return false;
  if (words.length === 1)
    return /^[qa]\.?$/u.test(first.lower) || OFFICES.has(last.lower) || isSurname(last.lower);
  if (HONORIFICS.has(first.lower) || OFFICES.has(last.lower)) return true;
  return isGivenName(first.lower);
}

/** In capitals, or several words: "COLE", "Harbour Post". */
function isLikely(words: readonly Token[]): boolean {
  if (words.some(({ lower }) => isFunctionWord(lower) && lower !== 'the' && lower !== 'of'))
    return false;
  return words.length > 1 || words.every(({ text }) => /^\p{Lu}{2,}$/u.test(text));
}

/** "Courier: Why?" */
function asks(words: readonly Token[], last: Token | undefined): boolean {
  return words.length === 1 && last?.text === '?' && !isFunctionWord(words[0]?.lower ?? '');
}

/** Whether a word stands behind a given name somewhere. */
function surnameTest(tokens: readonly Token[]): (word: string) => boolean {
  const surnames = new Set<string>();
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (token.isCapital && before?.isCapital && isGivenName(before.lower))
      surnames.add(token.lower);
  });
  return (word) => surnames.has(word);
}
