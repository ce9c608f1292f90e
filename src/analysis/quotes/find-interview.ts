/**
 * Finds interviews whose questions the page sets off, bold or as headings, and whose answers have no marks.
 *
 * Pages set questions of their own so, too ("What happens next?"), and answer them: an interview is told from that by its words. Most of the
 * questions say "you", most of the answers "I", nobody says "I" above, and there or below it is called a talk: a column may ask its readers, and answer itself. Whose
 * answers they are is told by speakers/turns/find-answerer.ts.
 * Limits: nothing is found where a text has lost its markup, or where all the questions are put as statements.
 */
import type { Paragraph, ParsedText, Token } from '../text/document.ts';
import { isDoubleMark } from './read-mark.ts';

const MIN_QUESTIONS = 3;
const YOU = /^you(?:r|rs|rself)?(?:['’]\p{L}+)?$/u;
/** Not "we": papers and offices that answer their readers say so, too. */
const I = /^(?:i|me|my|mine|myself)(?:['’]\p{L}+)?$/u;
/** As papers say that somebody was asked by them; not "told the council", "spoke to reporters", as news says of anybody. */
const TALK =
  /\b(?:interview\p{L}*|q ?& ?a|in conversation|sat down|(?:caught|catches) up with|(?:speaks|speaking|talks|chats) about|(?:spoke|speaks|speaking|talk(?:s|ed|ing)?|chat(?:s|ted)?) (?:to|with) (?:us|me|our)|t(?:old|ells|ell) us|(?:we|who) asked|answer(?:s|ed) (?:our|your|the|some|a few) (?:\p{L}+ ){0,2}questions|(?:our|your) questions to)\b/iu;
const TALK_TO_PAPER =
  /\b[Ss](?:poke|peaks|peaking) (?:to|with) (?:[Tt]he )?\p{Lu}|\b(?:[Tt]alk|[Cc]hat)(?:s|t?ed|ing) (?:to|with) (?:[Tt]he )?\p{Lu}/u;
/** Behind an answer the paper may go on: "She laughs.", or with what another says: “It was cold,” said her brother. */
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
  if (saysIAbove(paragraphs, tokens, exchanges)) return paragraphs;
  const last = exchanges.at(-1);
  const answers = new Set(
    exchanges.flatMap((each) => {
      const [first, ...rest] = each.behind;
      const ownWords = rest.map(({ firstToken, endToken }) => {
        const words = tokens.slice(firstToken, endToken);
        const isPapers = SHE.test(words[0]?.lower ?? '') || isDoubleMark(words[0]);
        return !isPapers && (each !== last || words.some(isI));
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
  // "Where to see it": the paper goes on.
  return exchanges.slice(0, exchanges.findLastIndex(({ question }) => asks(question)) + 1);
}

function isInterview(exchanges: readonly Exchange[], tokens: readonly Token[]): boolean {
  const answered = exchanges.filter(({ behind }) => behind.length > 0);
  const wordsOf = ({ firstToken, endToken }: Paragraph) => tokens.slice(firstToken, endToken);
  const sayYou = answered.filter(({ question }) => wordsOf(question).some(isYou));
  const sayI = answered.filter(({ behind }) => behind.some((each) => saysI(wordsOf(each))));
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
  const parts = [text.slice(0, first?.question.start), text.slice(start)];
  return parts.some((part) => TALK.test(part) || TALK_TO_PAPER.test(part));
}

/** "I sailed it in May": then "I" below the questions may be the writer, too. */
function saysIAbove(
  paragraphs: readonly Paragraph[],
  tokens: readonly Token[],
  [first]: readonly Exchange[],
): boolean {
  const above = paragraphs.slice(paragraphs[0]?.kind === 'headline' ? 1 : 0, first?.question.index);
  return above.some(({ firstToken, endToken }) => saysI(tokens.slice(firstToken, endToken)));
}

const isYou = ({ lower }: Token) => YOU.test(lower);
const isI = ({ lower }: Token) => I.test(lower);

/** Outside marks: "I" of a quotation is somebody's of whom is told. */
function saysI(words: readonly Token[]): boolean {
  let isOutside = true;
  return words.some((token) => {
    if (isDoubleMark(token)) isOutside = !isOutside;
    return isOutside && isI(token);
  });
}

/** By a mark or a label: then these tell what is said, and by whom. */
function isMarked({ firstToken, endToken }: Paragraph, tokens: readonly Token[]): boolean {
  const opening = tokens.slice(firstToken, Math.min(firstToken + 4, endToken));
  return isDoubleMark(opening[0]) || opening.some(({ text }) => text === ':');
}
