/**
 * Tells a quotation that stands alone above the line of a name without a dash, as boxes with words of the article have: “We were late.” ¶ Ida Moen,
 * harbour master. By-lines, captions and the headings of a list of people look the same, so that it tells of nobody who spoke above, and not of
 * whom it names either.
 */
import type { Document, Sentence, Token } from '../text/document.ts';
import { isGivenName } from '../text/given-names.ts';
import { nameOfCredit } from './find-block-quotes.ts';

/** Of the name and an office. */
const MAX_LINE_TOKENS = 16;
const MAX_NAME_TOKENS = 4;

/** @param sentence in which the quotation stands. */
export function isAboveName(
  { sentences, paragraphs, tokens }: Document,
  sentence: Sentence,
): boolean {
  const { items, index, paragraph } = sentence;
  const isAlone =
    items.length === 1 &&
    sentences[index - 1]?.paragraph !== paragraph &&
    sentences[index + 1]?.paragraph !== paragraph;
  const below = paragraphs[paragraph.index + 1];
  if (!isAlone || !below || below.endToken - below.firstToken > MAX_LINE_TOKENS) return false;
  return isNameLine(tokens.slice(below.firstToken, below.endToken));
}

function isNameLine(line: readonly Token[]): boolean {
  const name = nameOfCredit(line);
  return (
    name.length > 1 &&
    name.length <= MAX_NAME_TOKENS &&
    name.every(({ isCapital }) => isCapital) &&
    name.slice(0, -1).some(({ lower }) => isGivenName(lower)) &&
    !/^[.?!:”"]$/u.test(line.at(-1)?.text ?? '')
  );
}
