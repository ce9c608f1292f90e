/**
 * Finds what a body with a capital is for, of or about, as part of its name: "Centre for Rural Life", "Council on Sea Relations", "Bank of the
 * North", "Royal Society for the Protection of Mills". Without it every centre of the news would be "Centre".
 */
import { wordSet } from '../../../lib/text/word-set.ts';
import type { Token } from '../../text/document.ts';
import { isGivenName } from '../../text/given-names.ts';
import { isAcronym, isFunctionWord } from '../../text/noun-phrases.ts';
import { BODY_WORDS, isOffice } from '../../text/offices.ts';
import { DAYS_AND_MONTHS } from '../../text/word-lists.ts';

const NOUNS = wordSet(
  `department ministry office bureau agency authority commission committee council panel board directorate secretariat tribunal court centre center centres
  centers institute institution academy association society federation confederation foundation fund trust campaign coalition alliance movement party
  union league network forum partnership project programme program initiative conference congress organisation organization bank museum
  gallery church cathedral college school university library observatory laboratory group consortium taskforce inspectorate guild
  brotherhood order parliament senate assembly archdiocese diocese transport`,
);
/** Of these "and" joins two fields: "Department for Work and Pensions". */
const FIELDED = wordSet(
  'department ministry office bureau agency commission committee council centre center centres centers institute society association academy foundation',
);
const LINK = /^(?:for|on|against)$/u;
/** "Campaign to Protect Rural Oster" */
const CAUSES = wordSet('campaign coalition alliance movement committee league initiative project');
const MAX_WORDS = 8;

/**
 * @param at of the word behind the noun.
 * @returns the token behind the phrase; `at` where none begins there.
 */
export function bodyPhraseEnd(tokens: readonly Token[], at: number, limit: number): number {
  const noun = tokens[at - 1];
  if (!noun?.isCapital || !NOUNS.has(noun.lower)) return at;
  const start = phraseStart(tokens, at, noun.lower);
  if (start === at || start >= limit || !isPart(tokens, start)) return at;
  let end = start + 1;
  while (end < Math.min(limit, start + MAX_WORDS)) {
    const next = isPart(tokens, end) ? end + 1 : linkedEnd(tokens, end, noun.lower);
    if (next === end || next > limit) break;
    end = next;
  }
  return end;
}

/** @returns where the body's name begins whose phrase the token at `at` stands in: "Centre" of "Centre for Rural Life"; `at` where it is in none. */
export function bodyPhraseStart(tokens: readonly Token[], at: number, floor: number): number {
  for (let noun = at - 1; noun >= Math.max(floor, at - MAX_WORDS); noun--) {
    if (bodyPhraseEnd(tokens, noun + 1, at + 1) <= at) continue;
    let first = noun;
    while (first > floor && isPart(tokens, first - 1)) first--;
    return first;
  }
  return at;
}

const ANY_LINK = /^(?:of|for|on|against|to)$/iu;

/** @returns whether the words of a name have such a phrase: whatever they are else, they name a body. */
export function hasBodyPhrase(words: readonly string[]): boolean {
  return words.some(
    (word, at) => NOUNS.has(word.toLowerCase()) && ANY_LINK.test(words[at + 1] ?? ''),
  );
}

/** @returns "Centre" of "Centre for Rural Life", "Council" of "Oster Council". */
export function bodyNounOf(words: readonly string[]): string {
  const link = words.findIndex((word, at) => at > 0 && ANY_LINK.test(word));
  return words[(link < 0 ? words.length : link) - 1] ?? '';
}

/** Of bodies whose name "and" joins: "Food and Drug Administration". */
const JOINED = wordSet(
  'administration commission service executive authority council department agency committee board office bureau trust fund institute association society centre center college',
);
const PAIRS =
  /^(?:fire and rescue|search and rescue|health and safety|health and social|parks and recreation|trade and industry)$/u;
const MAX_JOINED = 4;

/**
 * @param at of "and", behind the name so far, which begins at `from`.
 * @returns whether it joins two words of one body: "the Food and Drug Administration", "Oster Fire and Rescue Service"; not "the Oster Council
 *   and Mill Trust", "Anna Berg and Harbour Council".
 */
export function joinsBody(tokens: readonly Token[], from: number, at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.lower !== 'and' || !before?.isCapital || NOUNS.has(before.lower)) return false;
  let end = at + 1;
  while (end <= at + MAX_JOINED && isPart(tokens, end)) end++;
  const last = tokens[end - 1]?.lower ?? '';
  if (end - at < 2 || !(JOINED.has(last) || last === 'rescue')) return false;
  const isPair = PAIRS.test(`${before.lower} and ${tokens[at + 1]?.lower}`);
  const isAlone = at - from === 1 && tokens[from - 1]?.lower === 'the' && end - at > 2;
  return isPair || (isAlone && JOINED.has(last) && !isGivenName(before.lower));
}

/** @returns the first word behind the link; `at` where there is none. */
function phraseStart(tokens: readonly Token[], at: number, noun: string): number {
  const [link, next] = [tokens[at]?.lower ?? '', tokens[at + 1]];
  if (next === undefined) return at;
  const hasArticle = next.lower === 'the' && !next.isCapital;
  if (LINK.test(link) || (link === 'of' && (hasArticle || !BODY_WORDS.has(noun))))
    return hasArticle ? at + 2 : at + 1;
  const isCause = link === 'to' && CAUSES.has(noun) && next.isCapital && tokens[at + 2]?.isCapital;
  return isCause ? at + 1 : at;
}

/** Where a department writes, and not what it is on. */
const SITE = /^(?:x|facebook|twitter|instagram|telegram|tiktok|linkedin|whatsapp|youtube)$/u;

/** A word with a capital with which no person's name or title begins. */
function isPart(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'word' || !token.isCapital) return false;
  const { lower } = token;
  if (isFunctionWord(lower) || DAYS_AND_MONTHS.has(lower) || SITE.test(lower)) return false;
  const isName = next?.isCapital === true && (isGivenName(lower) || isOffice(lower));
  return !isName;
}

/** "Protection of Mills", "Work and Pensions", "Culture, Media and Sport". @returns behind the word that is joined; `at` where none is. */
function linkedEnd(tokens: readonly Token[], at: number, noun: string): number {
  const link = tokens[at]?.lower ?? '';
  const isNear = /^(?:of|for|&)$/u.test(link) || (link === 'and' && FIELDED.has(noun));
  if (isNear) {
    const start = tokens[at + 1]?.lower === 'the' && link !== 'and' ? at + 2 : at + 1;
    const next = tokens[start];
    const isField = next !== undefined && !isAcronym(next.text) && isPart(tokens, start);
    return isField && (link !== 'and' || isFieldAlone(tokens, start)) ? start + 1 : at;
  }
  const isListed = link === ',' && /^(?:department|ministry|committee)$/u.test(noun);
  return isListed && isPart(tokens, at + 1) && listEnds(tokens, at + 2) ? at + 2 : at;
}

/** "Media and Sport", behind a comma. */
function listEnds(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + MAX_WORDS; next++) {
    if (tokens[next]?.lower === 'and') return isPart(tokens, next + 1);
    if (tokens[next]?.text !== ',' && !isPart(tokens, next)) return false;
  }
  return false;
}

/** Not "the Centre for Mills and the Oster Council", nor "and Oster Council". */
function isFieldAlone(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.lower ?? '';
  if (isOffice(first) || isGivenName(first)) return false;
  let last = at;
  while (isPart(tokens, last + 1)) last++;
  return !NOUNS.has(tokens[last]?.lower ?? '');
}
