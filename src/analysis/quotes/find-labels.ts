/**
 * Finds the speaker labels of transcripts and interviews: `MR. COLE: We will pay.`, `Q: Why?`, `Berg: Because we must.`
 *
 * A line with a colon is mostly something else ("Note: …", "WHEN: Monday"), so that labels count only together: at least two
 * different ones, at least one of which can only be a speaker. What follows without a label is left alone.
 */
import type { Paragraph, ParsedText, Token } from '../text/document.ts';
import { genderOfGivenName } from '../text/given-names.ts';
import { isFunctionWord } from '../text/noun-phrases.ts';
import { HONORIFICS, OFFICES } from '../text/offices.ts';

const MAX_LABEL_TOKENS = 5;

interface Label {
  readonly paragraph: Paragraph;
  /** Token of the colon, or the label itself where it needs none. */
  readonly colon: number;
  readonly text: string;
  /** Can only be a speaker. */
  readonly isSure: boolean;
}

/** @returns by index of the paragraph, the token behind which the labelled speech begins; empty for a text that is no talk. */
export function findLabels(parsed: ParsedText): ReadonlyMap<number, number> {
  const isSurname = surnameTest(parsed.tokens);
  const labels = parsed.paragraphs.flatMap((paragraph) => {
    const label = readLabel(parsed.tokens, paragraph, isSurname);
    return label ? [label] : [];
  });
  const isTalk = new Set(labels.map(({ text }) => text)).size > 1;
  const isSure = labels.some((label) => label.isSure);
  return new Map(
    isTalk && isSure ? labels.map(({ paragraph, colon }) => [paragraph.index, colon]) : [],
  );
}

function readLabel(
  tokens: readonly Token[],
  { firstToken, endToken, ...paragraph }: Paragraph,
  isSurname: (word: string) => boolean,
): Label | null {
  const colon = findColon(tokens, firstToken, endToken);
  const words = tokens.slice(firstToken, Math.max(colon, firstToken + 1));
  const behind = tokens[colon + 1];
  if (colon < 0 || colon + 1 >= endToken || behind?.kind === 'mark') return null;
  if (paragraph.kind === 'boilerplate' || !words.every(isLabelWord)) return null;
  const isSure = isSpeaker(words, isSurname);
  if (!isSure && !isLikely(words)) return null;
  const text = words.map(({ lower }) => lower).join(' ');
  return { paragraph: { ...paragraph, firstToken, endToken }, colon, text, isSure };
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
  return genderOfGivenName(first.lower) !== null;
}

/** In capitals, or several words: "COLE", "Harbour Post". */
function isLikely(words: readonly Token[]): boolean {
  if (words.some(({ lower }) => isFunctionWord(lower) && lower !== 'the' && lower !== 'of'))
    return false;
  return words.length > 1 || words.every(({ text }) => /^\p{Lu}{2,}$/u.test(text));
}

/** Whether a word stands behind a given name somewhere. */
function surnameTest(tokens: readonly Token[]): (word: string) => boolean {
  const surnames = new Set<string>();
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (token.isCapital && before?.isCapital && genderOfGivenName(before.lower) !== null)
      surnames.add(token.lower);
  });
  return (word) => surnames.has(word);
}
