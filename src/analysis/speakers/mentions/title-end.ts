/**
 * Tells where the titles in front of a name end ("Foreign Minister", "Det Insp", "Winger"), and where the letters behind it begin ("MP", "KC").
 */
import { isOfPeople } from '../../text/countries.ts';
import type { Token } from '../../text/document.ts';
import { isGivenName } from '../../text/given-names.ts';
import { isAcronym } from '../../text/noun-phrases.ts';
import {
  BODY_WORDS,
  HONORIFICS,
  isLead,
  isOffice,
  NAMELESS_OFFICES,
  OFFICE_MODIFIERS,
} from '../../text/offices.ts';
import { findPortfolio } from './find-portfolio.ts';
import type { Run } from './mention.ts';
import { isStyle } from './styles.ts';

const PARTY = /^(?:republican|democrat|conservative|liberal|independent)$/u;
const RANK = /^(?:additional|joint|deputy|assistant|associate|senior|acting)$/u;
/** Endings of callings and nationalities. */
const CALLING = /(?:ist|(?<!o)or|er|man|woman|[drt]ian|ician|anchor)$/u;
/** End so, and are given names. */
const NO_CALLING =
  /^(?:archer|carter|casper|chandler|connor|cooper|decker|fletcher|ginger|homer|hunter|isidor|kader|palmer|parker|piper|porter|samer|sawyer|skyler|soner|summer|tanner|taylor|tucker|xander)$/u;
/** Of members of parliaments, counsel, orders and degrees. */
const LETTERS =
  /^(?:MP|MPP|MSP|MEP|MLA|MLC|MHA|MS|MK|TD|QC|KC|SC|SAN|[OCMKD]BE|CB|CMG|BEM|A[MOC]|OAM|FRS|Ph\.?D\.?|M\.?D\.?|RN|JP|IAS|IPS|IFS|IRS|DDS|DO|JD|MBA|MPH|Esq\.?)$/u;

/**
 * @param run of words with capitals.
 * @returns the token behind the titles that the run begins with; the run's start when it has none, or is nothing else.
 */
export function titleEnd(tokens: readonly Token[], run: Run): number {
  const start = officesEnd(tokens, run);
  const behind = lettersEnd(tokens, { start, end: run.end });
  return behind > start ? behind : leadEnd(tokens, { start, end: run.end });
}

/** Offices that papers give as letters: "Interior PS Berg", "Punjab CM Berg". */
const OFFICE_LETTERS =
  /^(?:C[OFTI]O|M[CNP]A|MMC|MEC|MPL|CEC|CAS|[CP]S|CM|IGP?|DIG|SS?P|[AD]SP|SHO|OC[SP]D?|DG)$/u;
const SHIP = /^(?:USS|HM[A-Z]?S|RMS|SS|MV|MT)$/u;

/** "Oster MCA Hesbon Berg", "Outgoing COO Anna Berg": letters in front of a name, or of a given name. @returns the token behind them; `start` where there are none. */
function lettersEnd(tokens: readonly Token[], { start, end }: Run): number {
  const first = tokens[start]?.lower ?? '';
  if (isGivenName(first) || RANK.test(first)) return start;
  for (let at = start + 1; at < end - 1; at++) {
    const text = tokens[at]?.text ?? '';
    // "NEWS ON Anna Berg"
    if (tokens[at - 1]?.isAllCapitals) continue;
    const isGiven = at + 2 < end && isGivenName(tokens[at + 1]?.lower ?? '');
    if (OFFICE_LETTERS.test(text) || (isAcronym(text) && !SHIP.test(text) && isGiven))
      return at + 1;
  }
  return start;
}

/** @param name its words, without titles. @returns the token at which the letters behind a name begin; its end where there are none. */
export function lettersStart(tokens: readonly Token[], { start, end }: Run): number {
  const isFull = end - start > 2 && isGivenName(tokens[start]?.lower ?? '');
  if (!isFull) return end;
  let first = end;
  while (first > start + 2 && LETTERS.test(tokens[first - 1]?.text ?? '')) first--;
  return first;
}

/** "Trombonist Anna Berg", "DI Anna Berg", "Norwegian Anna Berg": a calling in no list, or what else stands in front of a given name. @returns the token behind it. */
function leadEnd(tokens: readonly Token[], { start, end }: Run): number {
  const first = tokens[start];
  const next = tokens[start + 1];
  const lower = first?.lower ?? '';
  // "Additional SP Anna Berg"
  if (RANK.test(lower) && isLead(next?.lower ?? '')) {
    const behind = leadEnd(tokens, { start: start + 1, end });
    return behind > start + 1 ? behind : start;
  }
  const isCalling =
    end - start > 2 &&
    ((CALLING.test(lower) && !NO_CALLING.test(lower)) ||
      isLead(lower) ||
      isOfPeople(first?.text ?? '')) &&
    !isGivenName(lower) &&
    isGivenName(next?.lower ?? '');
  return isCalling ? start + 1 : start;
}

const RETIRED = /^(?:retd?|rtd|retired)\.?$/u;

/** @returns the token behind "(retd)", which stands in front of a name; `at` where there is none. */
export function retiredEnd(tokens: readonly Token[], at: number): number {
  // "Gen. (retd.)"
  const open = tokens[at]?.text === '.' ? at + 1 : at;
  if (tokens[open]?.text !== '(' || !RETIRED.test(tokens[open + 1]?.lower ?? '')) return at;
  const close = tokens[open + 2]?.text === '.' ? open + 3 : open + 2;
  return tokens[close]?.text === ')' ? close + 1 : at;
}

function officesEnd(tokens: readonly Token[], run: Run): number {
  let end = run.start;
  for (let at = run.start; at < run.end - 1; at++) {
    const token = tokens[at];
    if (!token) break;
    if (isTitleWord(tokens, at, run.start)) end = at + 1;
    else if (end === at && linkEnd(tokens, at, run) > at) end = linkEnd(tokens, at, run);
    else if (end !== at + 1 && !isTitlePart(tokens, at, run)) break;
  }
  const isWhole =
    end >= run.end ||
    isPartyOfBody(tokens, run, end) ||
    isBodyAlone(tokens, run, end) ||
    isBodyOfPeople(tokens, run, end) ||
    isRoyalTitle(tokens.slice(run.start, run.end).map(({ text }) => text)) ||
    isNamedAfter(tokens, run) ||
    isOfficeAlone(tokens, run, end);
  return isWhole ? run.start : end;
}

/** "Justice Department", "General Assembly": what an office leaves over is no name. */
function isBodyAlone(tokens: readonly Token[], run: Run, end: number): boolean {
  return (
    end === run.end - 1 &&
    /^(?:ministry|department|office|court|council|assembly|committee)$/u.test(
      tokens[end]?.lower ?? '',
    )
  );
}

/** "Association of Chief Constables", "National Federation of Master Builders": a body of those who have the office. */
function isBodyOfPeople(tokens: readonly Token[], run: Run, end: number): boolean {
  const link = tokens.slice(run.start, end).findIndex(({ lower }) => lower === 'of');
  return (
    link > 0 &&
    end === run.end - 1 &&
    tokens[end]?.lower.endsWith('s') === true &&
    /^(?:association|federation|union|council|conference|society|institute|brotherhood|alliance|league|guild|network|forum)$/u.test(
      tokens[run.start + link - 1]?.lower ?? '',
    )
  );
}

/** "the Princess Royal", "the Queen Mother" */
const RULER = /^(?:king|queen|prince|princess)$/u;
const ROYAL = /^(?:royal|regent|consort|mother|dowager)$/u;

/** @returns whether these are a title of which there is one, and no name. */
export function isRoyalTitle([first = '', last = '', more]: readonly string[]): boolean {
  return more === undefined && RULER.test(first.toLowerCase()) && ROYAL.test(last.toLowerCase());
}

const NAMED_AFTER =
  /^(?:hospital|infirmary|hospice|school|college|university|academy|institute|institution|foundation|trust|centre|center|hotel|museum|theatre|theater|library|airport|stadium|club|society|barracks)$/u;

/** "Queen Elizabeth Hospital", "Sir Tom Berg Foundation", "St. John’s Church" */
function isNamedAfter(tokens: readonly Token[], { start, end }: Run): boolean {
  if (tokens[start]?.lower === 'st.' && tokens[start + 2]?.kind === 'clitic') return true;
  const isHonoured = HONORIFICS.has(tokens[start]?.lower ?? '');
  return isHonoured && end - start > 2 && NAMED_AFTER.test(tokens[end - 1]?.lower ?? '');
}

/** "Chief Minister", "Deputy Prime Minister": the last word of an office is nobody's name. */
function isOfficeAlone(tokens: readonly Token[], run: Run, end: number): boolean {
  const last = tokens[run.end - 1]?.lower ?? '';
  const isCompound = last === 'justice' && tokens[run.end - 2]?.lower === 'chief';
  const left = tokens.slice(end, run.end - 1);
  return (
    end > run.start &&
    (NAMELESS_OFFICES.has(last) || last === 'leader' || isCompound) &&
    left.every(({ lower }) => OFFICE_MODIFIERS.has(lower) || isOffice(lower))
  );
}

/** "Director of Public Prosecutions" */
const PUBLIC = /^(?:public|civil|medical|legal|internal|social|corporate|clinical|human)$/u;

/** "Secretary of State", "Chief of Army Staff", "Ambassador to the UN". @returns behind what a title is linked with there; `at` for no link. */
function linkEnd(tokens: readonly Token[], at: number, run: Run): number {
  const portfolio = findPortfolio(tokens, at);
  if (portfolio) return portfolio.end;
  if (tokens[at]?.lower !== 'of') return retiredEnd(tokens, at);
  // "the CEO of Gull Air": one word more is no name where the article stands in front, and nobody was told by it.
  const isAlone = tokens[run.start - 1]?.lower === 'the' && at + 3 === run.end;
  if (isAlone && !isSurname(tokens, at + 2, run.start)) return run.end;
  const isLong = tokens[at + 2]?.text === 'Staff' || PUBLIC.test(tokens[at + 1]?.lower ?? '');
  return isLong ? at + 3 : at + 2;
}

/** How far back the full name is looked for. */
const MAX_BACK = 2000;

/** "the Governor of Gullshire Berg", behind "Tom Berg". */
function isSurname(tokens: readonly Token[], at: number, end: number): boolean {
  for (let before = end - 1; before > Math.max(0, end - MAX_BACK); before--) {
    const first = tokens[before - 1];
    const isName = tokens[before]?.text === tokens[at]?.text && first?.isCapital;
    if (isName && first.text !== tokens[at - 1]?.text) return true;
  }
  return false;
}

/** Also of "Council Member"; not the saint of "Oliver St. John". */
function isTitleWord(tokens: readonly Token[], at: number, start: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (lower === 'member')
    return (
      at > start &&
      /^(?:council|board|assembly|committee|parliament)$/u.test(tokens[at - 1]?.lower ?? '')
    );
  const isHonorific = HONORIFICS.has(lower) && !(at > start && lower === 'st.');
  return isHonorific || isOffice(lower) || lower === 'advocate' || isStyle(tokens, at);
}

/** "Republican Party of Oster", "Conservative Harbour Council": the party is part of the name. */
function isPartyOfBody(tokens: readonly Token[], run: Run, end: number): boolean {
  const last = tokens[run.end - 1]?.lower ?? '';
  const next = tokens[end]?.lower ?? '';
  return (
    end === run.start + 1 &&
    PARTY.test(tokens[run.start]?.lower ?? '') &&
    (BODY_WORDS.has(next) || BODY_WORDS.has(last)) &&
    !isGivenName(next)
  );
}

/** A modifier only counts when an office follows it. */
function isTitlePart(tokens: readonly Token[], at: number, run: Run): boolean {
  for (let next = at; next < Math.min(run.end, at + 6); next++) {
    if (isTitleWord(tokens, next, run.start)) return true;
  }
  return false;
}
