/**
 * Finds names: runs of capitalised words with their particles and initials, the title before ("Foreign Minister"), and the
 * apposition behind ("…, the mayor of Ostwick,").
 *
 * Limits: English; in a line where nearly every word is a capital (a headline) only names known from the text count.
 */
import { findNews } from '../../text/dateline.ts';
import type { Document, Paragraph, Token } from '../../text/document.ts';
import { isGivenName } from '../../text/given-names.ts';
import { isAcronym, isFunctionWord } from '../../text/noun-phrases.ts';
import {
  BODY_NOUNS,
  BODY_WORDS,
  GROUP_NOUNS,
  HONORIFICS,
  isLead,
  isOffice,
  PEOPLE_NOUNS,
} from '../../text/offices.ts';
import {
  DAYS_AND_MONTHS,
  DETERMINERS,
  PREPOSITIONS,
  SENTENCE_STARTERS,
} from '../../text/word-lists.ts';
import { dropOpeners } from './drop-openers.ts';
import { dropPlaces } from './drop-places.ts';
import { bodyPhraseEnd, joinsBody } from './find-body-phrase.ts';
import { findPortfolio } from './find-portfolio.ts';
import { findTitle } from './find-title.ts';
import { mayBeSurname } from './kind-of-name.ts';
import { kindTold } from './kind-told.ts';
import { markDoubtful } from './mark-doubtful.ts';
import type { Mention, Run } from './mention.ts';
import { isSmallGivenName } from './small-given-name.ts';
import { startsSentence } from './starts-sentence.ts';
import { isStyle } from './styles.ts';
import { lettersStart, retiredEnd, titleEnd } from './title-end.ts';
import { isNeverName, withoutOpener } from './without-opener.ts';

const NO_NAME =
  /^(?:t-shirts?|x-rays?|u-turns?|said|says|asked|added|wrote|tweeted|stated|continued|replied|explained)$/u;
/** Open sentences with a capital, and names too where another capital follows: "New polls", "New Oster". */
const SELDOM_NAME =
  /^(?:only|new|about|nearly|roughly|along|none|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|eleven|twelve|fifteen|thousands|millions|half|plenty|scores|lots|loads|heaps|parts?|sections|swathes)(?:-\p{L}+)?$/u;
/** "Sgt. 1st Class Anna Berg", "Pastor (Mrs) Anna Berg": the title alone is nobody's name. */
const TITLE = /^(?:mr|mrs|ms|dr|prof|rev|sgt|lt|col|capt|maj|supt|insp|engr|hon)\.?$/u;
/** “Mr. Speaker, my people are dying”: an office is spoken to, and nobody is called so. */
const ADDRESS = /^(?:mr\.?|mrs\.?|ms\.?|madam|madame|mister)$/u;
const PRESIDES =
  /^(?:speaker|president|chair|chairman|chairwoman|chairperson|mayor|moderator|foreman|secretary|ambassador|governor|senator)$/u;
const PARTICLES =
  /^(?:de|da|di|du|del|della|dei|dal|das|dos|van|von|der|den|bin|bint|ben|ibn|al|el|la|le|ter|zu|y|a\/[lp]|[sd]\/o)$/u;
/** "al-Marzani", "d’Alessio": a particle that is written together with the name. */
const FUSED_PARTICLE = /^(?:(?:al|el|ash|ul)-|(?:d|dell|dall)['’])\p{Lu}/u;
/** Nouns that are a body's whole name. */
const SEATS = /^(?:parliament|congress|senate|kremlin|pentagon)$/u;
const PARTY_ADJECTIVE =
  /^(?:republican|democratic|democrat|conservative|liberal|libertarian|independents?|progressives?|gopers)$/u;
/** Share of capitals, small words apart, from which a line is a headline in title case. */
const TITLE_CASE_SHARE = 0.85;
const MAX_HEADLINE_TOKENS = 60;
const MAX_NAME_TOKENS = 12;

/** @returns mentions in text order, not overlapping. */
export function findMentions(document: Document): Mention[] {
  const mentions: Mention[] = [];
  const isQuoted = quotedTest(document);
  for (const paragraph of document.paragraphs) {
    if (paragraph.kind === 'boilerplate' || paragraph.kind === 'heading') continue;
    const isHeadline = isTitleCase(document.tokens, paragraph);
    let at = findNews(document, paragraph);
    while (at < paragraph.endToken) {
      const end = runEnd(document.tokens, at, paragraph.endToken);
      if (end > at) {
        const mention = makeMention(
          document,
          { start: at, end },
          { paragraph, isHeadline, isQuoted },
        );
        if (mention) mentions.push(mention);
      }
      at = Math.max(end, at + 1);
    }
  }
  dropOpeners(document.tokens, mentions);
  dropPlaces(document.tokens, mentions);
  markDoubtful(document, mentions);
  return mentions;
}

function quotedTest(document: Document): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    for (
      let quotation = document.quotations[next];
      quotation && quotation.outer.end <= offset;
      quotation = document.quotations[next]
    )
      next++;
    const quotation = document.quotations[next];
    if (quotation === undefined || offset < quotation.outer.start) return false;
    // “Berg left,” he said; not Anna “Nan” Berg.
    const { start, end } = quotation.inner;
    return quotation.wordCount > 3 || /[,.!?]$/u.test(document.text.slice(start, end));
  };
}

function isTitleCase(tokens: readonly Token[], { firstToken, endToken }: Paragraph): boolean {
  if (endToken - firstToken > MAX_HEADLINE_TOKENS) return false;
  let others = 0;
  let capitals = 0;
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    if (token.isCapital) capitals++;
    else if (!isFunctionWord(token.lower)) others++;
  }
  return others + capitals >= 4 && capitals / (others + capitals) >= TITLE_CASE_SHARE;
}

/** @returns the token behind a run of capitalised words that starts at `from`; `from` when none does. */
function runEnd(tokens: readonly Token[], from: number, limit: number): number {
  let end = from;
  const last = Math.min(limit, from + MAX_NAME_TOKENS);
  const first = tokens[from];
  if (!first || !isWritten(first)) return from;
  if (!tokens[from + 1]?.isCapital && SELDOM_NAME.test(first.lower)) return from;
  while (end < last) {
    if (isNamed(tokens, end, end === from)) end++;
    else {
      const joined = end > from ? joinEnd(tokens, from, end, limit) : end;
      if (joined === end) break;
      end = joined;
    }
  }
  return end;
}

function isNamed(tokens: readonly Token[], at: number, isFirst: boolean): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return isNameWord(token, isFirst) || isSmallGivenName(tokens, at, startsSentence(tokens, at));
}

/** @returns the token behind what links the name so far with its next word; `at` when nothing does. */
function joinEnd(tokens: readonly Token[], from: number, at: number, limit: number): number {
  const token = tokens[at];
  const next = at + 1 < limit ? tokens[at + 1] : undefined;
  if (!token || !next) return at;
  if (isPersonBefore(tokens, from, at)) return at;
  if (mayJoin(tokens[at - 1], token, next) || isOwnedBody(tokens, at, next)) return at + 1;
  if (joinsBody(tokens, from, at)) return at + 1;
  const retired = retiredEnd(tokens, at);
  if (retired > at && tokens[retired]?.isCapital) return Math.min(limit, retired);
  const portfolio = findPortfolio(tokens, at);
  if (portfolio) return portfolio.start;
  const phraseEnd = bodyPhraseEnd(tokens, at, limit);
  if (phraseEnd > at) return phraseEnd;
  if (isParticle(token) && isParticle(next) && tokens[at + 2]?.isCapital)
    return Math.min(limit, at + 2);
  return Math.max(at, nicknameEnd(tokens, at, limit));
}

function isNameWord(token: Token, isFirst: boolean): boolean {
  if (!isWritten(token) || (DAYS_AND_MONTHS.has(token.lower) && token.lower !== 'may'))
    return false;
  if (token.text === 'I' || /^I['’]/u.test(token.text)) return false;
  if (isAcronym(token.text)) return true;
  if (isFirst && (isFunctionWord(token.lower) || SENTENCE_STARTERS.has(token.lower))) return false;
  if (isFirst && NO_NAME.test(token.lower)) return false;
  return (
    isFirst ||
    !isFunctionWord(token.lower) ||
    (DETERMINERS.has(token.lower) === false &&
      !PREPOSITIONS.has(token.lower) &&
      !/^(?:he|she|it|they|we|and|but)$/u.test(token.lower))
  );
}

/** As names are: with a capital, perhaps behind its particle. */
function isWritten({ kind, isCapital, text }: Token): boolean {
  return kind === 'word' && (isCapital || FUSED_PARTICLE.test(text));
}

/** "Secretary of State", "Ban Ki-moon", "Bill de Blasio". */
function mayJoin(before: Token | undefined, token: Token, next: Token): boolean {
  if (!isWritten(next) || isFunctionWord(next.lower)) return false;
  if (token.text === '&') return true;
  if (isParticle(token)) return true;
  if (token.lower !== 'of' || !before) return false;
  return isOffice(before.lower) || BODY_WORDS.has(before.lower);
}

/** “Anna Church | of Oster”; not “the Anna Church of Oster”. */
function isPersonBefore(tokens: readonly Token[], from: number, at: number): boolean {
  return (
    at - from === 2 &&
    tokens[at]?.lower === 'of' &&
    tokens[from - 1]?.lower !== 'the' &&
    mayBeSurname(tokens[from + 1]?.lower ?? '') &&
    isGivenName(tokens[from]?.lower ?? '')
  );
}

/** Jan van der Berg. */
function isParticle(token: Token): boolean {
  return token.kind === 'word' && !token.isCapital && PARTICLES.test(token.lower);
}

/** "Seamen’s Union", "Merchants’ Guild": the owners are many, and part of the name. */
function isOwnedBody(tokens: readonly Token[], at: number, next: Token): boolean {
  const owner = tokens[at - 1];
  const token = tokens[at];
  if (!owner || token?.start !== owner.end || !next.isCapital) return false;
  if (!BODY_WORDS.has(next.lower) && !isPartyOf(owner, tokens.slice(at + 1, at + 4))) return false;
  return token.kind === 'clitic'
    ? /(?:men|women|people|children)$|^(?:king|queen|christ)$/u.test(owner.lower) ||
        /^(?:st\.?|saint)$/u.test(tokens[at - 2]?.lower ?? '')
    : token.kind === 'mark' && owner.lower.endsWith('s');
}

/** "People’s Democratic Party", "Workers’ Green Front" */
function isPartyOf(owner: Token, behind: readonly Token[]): boolean {
  const end = behind.findIndex(({ isCapital }) => !isCapital);
  return (
    /^(?:people|workers|women|farmers|citizens)$/u.test(owner.lower) &&
    behind
      .slice(0, end < 0 ? behind.length : end)
      .some(({ lower }) =>
        /^(?:party|front|movement|league|army|congress|union|alliance)$/u.test(lower),
      )
  );
}

/** Anna “Nan” Berg, Anna (Nan) Berg. */
function nicknameEnd(tokens: readonly Token[], at: number, limit: number): number {
  if (tokens[at]?.text === '(')
    return isBracketed(tokens, at) && tokens[at + 3]?.isCapital ? at + 3 : 0;
  if (tokens[at]?.kind !== 'mark' || !tokens[at + 1]?.isCapital) return 0;
  for (let close = at + 2; close < Math.min(limit - 1, at + 4); close++) {
    if (tokens[close]?.kind === 'mark') return tokens[close + 1]?.isCapital ? close + 1 : 0;
  }
  return 0;
}

/** "(Nan)", with a given name in front of it: not "Oster (Maine) Mayor", nor "Harbour Council (HC) Chair". */
function isBracketed(tokens: readonly Token[], at: number): boolean {
  const [before, inside, close] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  return (
    isGivenName(before?.lower ?? '') &&
    inside?.isCapital === true &&
    !isAcronym(inside.text) &&
    close?.text === ')'
  );
}

interface Place {
  readonly paragraph: Paragraph;
  readonly isHeadline: boolean;
  /** For offsets in text order. */
  readonly isQuoted: (offset: number) => boolean;
}

function makeMention(
  document: Document,
  found: Run,
  { paragraph, isHeadline, isQuoted }: Place,
): Mention | null {
  const { tokens, text } = document;
  const run = withoutOpener(tokens, found);
  const nameStart = titleEnd(tokens, run);
  const nameEnd = lettersStart(tokens, { start: nameStart, end: run.end });
  const words = nameWords(tokens.slice(nameStart, nameEnd));
  const first = tokens[nameStart];
  const last = tokens[run.end - 1];
  if (!first || !last || words.length === 0 || isCommonNoun(tokens, run, first)) return null;
  const honorific = honorificIn(tokens, run.start, nameStart);
  if (ADDRESS.test(honorific ?? '') && words.length === 1 && PRESIDES.test(first.lower))
    return null;
  const title = findTitle(document, { start: run.start, nameStart, end: run.end }, paragraph);
  const runStart = tokens[run.start]?.start ?? first.start;
  const before = run.start > paragraph.firstToken ? tokens[run.start - 1] : undefined;
  return {
    start: first.start,
    end: last.end,
    words,
    honorific,
    office: title === null ? null : text.slice(title.start, title.end),
    officeOwner: title?.owner ?? null,
    titleStart: Math.min(runStart, title?.phraseStart ?? runStart),
    titleEnd: Math.max(last.end, title?.end ?? last.end),
    isPossessive: run.end < paragraph.endToken && isPossessive(last, tokens[run.end]),
    isObject: isPreposition(before),
    hasArticle: before?.lower === 'the',
    kindTold: kindTold(tokens, run),
    isQuoted: isQuoted(first.start),
    isAbbreviation:
      isAcronym(first.text) && before?.text === '(' && tokens[nameStart + 1]?.text === ')',
    isDoubtful: false,
    isHeadline,
    paragraph: paragraph.index,
  };
}

/** "mr" of "Trade Minister Mr Berg", "seri" of "Datuk Seri Berg". */
function honorificIn(tokens: readonly Token[], start: number, end: number): string | null {
  for (let at = end - 1; at >= start; at--) {
    const lower = tokens[at]?.lower ?? '';
    if (HONORIFICS.has(lower) || isStyle(tokens, at)) return lower;
  }
  return null;
}

const MEMBER = /^(?:member|winner|creator|maker|founder|hero|face|voice)s?$/u;

/** "Investigators said": a capital only because the sentence starts. */
function isCommonNoun(tokens: readonly Token[], run: Run, first: Token): boolean {
  if (run.end - run.start > 1 || isAcronym(first.text)) return false;
  if (GROUP_NOUNS.has(first.lower) || PEOPLE_NOUNS.has(first.lower)) return true;
  if (TITLE.test(first.lower) || PARTY_ADJECTIVE.test(first.lower)) return true;
  if (isNeverName(tokens, run.start)) return true;
  // "User @tarnfan"
  if (tokens[run.end]?.text.startsWith('@')) return startsSentence(tokens, run.start);
  // "Star of the show Anna Berg"
  if (tokens[run.end]?.lower === 'of' && (isLead(first.lower) || MEMBER.test(first.lower)))
    return startsSentence(tokens, run.start);
  return (
    BODY_NOUNS.has(first.lower) && !SEATS.test(first.lower) && startsSentence(tokens, run.start)
  );
}

/** The words of a name, a nickname between marks left out. */
function nameWords(tokens: readonly Token[]): string[] {
  let isNickname = false;
  let before = -1;
  const words: string[] = [];
  for (const token of tokens) {
    if (!isNickname && /^[’']$/u.test(token.text) && token.start === before)
      words.push(`${words.pop() ?? ''}${token.text}`);
    else if (token.kind === 'clitic' || token.text === ',')
      words.push(`${words.pop() ?? ''}${token.text}`);
    else if (token.kind === 'mark' || /^[()]$/u.test(token.text)) isNickname = !isNickname;
    else if (!isNickname) words.push(token.text);
    before = token.end;
  }
  return words;
}

function isPossessive(last: Token, next: Token | undefined): boolean {
  if (next?.kind === 'clitic') return true;
  return (
    next?.kind === 'mark' &&
    next.start === last.end &&
    last.lower.endsWith('s') &&
    /^[’']$/u.test(next.text)
  );
}

function isPreposition(token: Token | undefined): boolean {
  return token?.kind === 'word' && PREPOSITIONS.has(token.lower);
}
