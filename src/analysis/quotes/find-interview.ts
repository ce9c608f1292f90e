/**
 * Finds interviews whose questions the page sets off, bold or as headings, and whose answers have no marks.
 *
 * Pages set questions of their own so, too ("What happens next?"), and answer them: an interview is told from that by its words. Most of the
 * questions say "you", most of the answers "I" or "we", and above or below it is called a talk: a column may ask its readers, and answer itself. Whose answers they are is told by speakers/find-answerer.ts.
 * Limits: nothing is found where a text has lost its markup, or where all the questions are put as statements.
 */
import type { Paragraph, ParsedText, Token } from '../text/document.ts';
import { isDoubleMark } from './read-mark.ts';

const MIN_QUESTIONS = 3;
const YOU = /^you(?:r|rs|rself)?(?:['’]\p{L}+)?$/u;
const I = /^(?:i|me|my|mine|myself|we|our)(?:['’]\p{L}+)?$/u;
/** As papers say that somebody was asked. */
const TALK =
  /\b(?:interview\p{L}*|q ?& ?a|in conversation|sat down|(?:spoke|speaks|speaking|talk(?:s|ed|ing)?|chat(?:s|ted)?|caught up|catches up) (?:to|with|about)|t(?:old|ells|ell) (?:us|the)|(?:we|who) asked|asked (?:her|him|them)|answer(?:s|ed) (?:our|your|the|some|a few)|questions to)\b/iu;
/** Behind an answer the paper may go on: "She laughs." */
const SHE = /^s?he$/u;

/** What stands from one question to the next. */
interface Exchange {
  readonly question: Paragraph;
  readonly behind: readonly Paragraph[];
}

/** @returns the same paragraphs; in an interview questions are headings, and answers marked. */
export function markInterview(
  paragraphs: readonly Paragraph[],
  { text, tokens }: Pick<ParsedText, 'text' | 'tokens'>,
): readonly Paragraph[] {
  const exchanges = findExchanges(paragraphs, tokens);
  if (!isInterview(exchanges, tokens) || !isCalledTalk(text, paragraphs, exchanges))
    return paragraphs;
  const last = exchanges.at(-1);
  const answers = new Set(
    exchanges.flatMap((each) => {
      const [first, ...rest] = each.behind;
      const ownWords = rest.map(({ firstToken, endToken }) => {
        const words = tokens.slice(firstToken, endToken);
        return !SHE.test(words[0]?.lower ?? '') && (each !== last || words.some(isI));
      });
      const end = ownWords.indexOf(false);
      return [...(first ? [first] : []), ...rest.slice(0, end < 0 ? rest.length : end)];
    }),
  );
  const questions = new Set(exchanges.map(({ question }) => question));
  return paragraphs.map((paragraph) => {
    if (questions.has(paragraph)) return { ...paragraph, kind: 'heading' };
    return answers.has(paragraph) ? { ...paragraph, isAnswer: true } : paragraph;
  });
}

function findExchanges(paragraphs: readonly Paragraph[], tokens: readonly Token[]): Exchange[] {
  const asks = ({ isSetOff, endToken }: Paragraph) =>
    isSetOff && tokens.slice(Math.max(endToken - 2, 0), endToken).some(({ text }) => text === '?');
  const first = paragraphs.findIndex(asks);
  const exchanges: { question: Paragraph; behind: Paragraph[] }[] = [];
  if (first < 0) return exchanges;
  for (const paragraph of paragraphs.slice(first)) {
    const isAside = paragraph.kind === 'boilerplate' || paragraph.isBlockQuote;
    if (paragraph.isSetOff) exchanges.push({ question: paragraph, behind: [] });
    else if (!isAside) exchanges.at(-1)?.behind.push(paragraph);
  }
  return exchanges;
}

function isInterview(exchanges: readonly Exchange[], tokens: readonly Token[]): boolean {
  const answered = exchanges.filter(({ behind }) => behind.length > 0);
  const wordsOf = ({ firstToken, endToken }: Paragraph) => tokens.slice(firstToken, endToken);
  const sayYou = answered.filter(({ question }) => wordsOf(question).some(isYou));
  const sayI = answered.filter(({ behind }) => behind.some((each) => wordsOf(each).some(isI)));
  const areMarked = answered.filter(({ behind: [answer] }) => answer && isMarked(answer, tokens));
  const half = answered.length / 2;
  const isTalk = sayYou.length >= half && sayI.length >= half && areMarked.length === 0;
  return answered.length >= MIN_QUESTIONS && isTalk;
}

/** Above the first question, or in the paper's last words. */
function isCalledTalk(
  text: string,
  paragraphs: readonly Paragraph[],
  [first]: readonly Exchange[],
): boolean {
  const start = paragraphs.at(-1)?.start ?? 0;
  return TALK.test(text.slice(0, first?.question.start)) || TALK.test(text.slice(start));
}

const isYou = ({ lower }: Token) => YOU.test(lower);
const isI = ({ lower }: Token) => I.test(lower);

/** By a mark or a label: then these tell what is said, and by whom. */
function isMarked({ firstToken, endToken }: Paragraph, tokens: readonly Token[]): boolean {
  const opening = tokens.slice(firstToken, Math.min(firstToken + 4, endToken));
  return isDoubleMark(opening[0]) || opening.some(({ text }) => text === ':');
}
