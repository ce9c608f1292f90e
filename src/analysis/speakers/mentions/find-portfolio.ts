/**
 * Finds what an office with a capital is for or of, or to whom it is sent, in front of a name: "Secretary of State for Health Dana Kestrel",
 * "Leader of the Opposition Dana Kestrel".
 */
import { countryOf } from '../../text/countries.ts';
import type { Token } from '../../text/document.ts';
import { isGivenName } from '../../text/given-names.ts';
import { isAcronym } from '../../text/noun-phrases.ts';
import { HONORIFICS, isOffice, OFFICE_MODIFIERS } from '../../text/offices.ts';

/** "Foreign and Social Affairs" */
const MAX_WORDS = 5;
const FIELD = /^(?:social|affairs|relations|care|exchequer|commons|and)$/u;

/**
 * @param at of "for", "to" or "of".
 * @returns where its words begin, and where the name does; null where no office is in front, or nothing between that and the name: "a letter
 *   from the President to Anna Berg", or for whom it is: "Spokesman for President Anna Berg".
 */
export function findPortfolio(
  tokens: readonly Token[],
  at: number,
): { readonly start: number; readonly end: number } | null {
  const link = tokens[at]?.lower ?? '';
  const isLink = /^(?:for|to)$/u.test(link) || (link === 'of' && tokens[at + 1]?.lower === 'the');
  if (!isLink || !isTitleInFront(tokens, at)) return null;
  const start = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  if (tokens[start]?.isCapital !== true) return null;
  const end = nameBehind(tokens, start);
  if (end === null) return null;
  const isOfPerson = link !== 'of' && tokens.slice(end - 1, end + 1).some(isTitleOfPerson);
  return isOfPerson ? null : { start, end };
}

/** @returns where the name begins behind a portfolio that begins at `start`. */
function nameBehind(tokens: readonly Token[], start: number): number | null {
  for (let end = start + 1; end <= start + MAX_WORDS; end++) {
    if (isNameAt(tokens, end, start)) return end;
    if (tokens[end]?.isCapital !== true && tokens[end]?.lower !== 'and') return null;
  }
  return null;
}

/** "for President"; not "for Justice". */
function isTitleOfPerson({ lower }: Token): boolean {
  return (isOffice(lower) && lower !== 'justice') || HONORIFICS.has(lower);
}

/** By its given name, or because all in front of it are words of portfolios, countries or letters. */
function isNameAt(tokens: readonly Token[], at: number, start: number): boolean {
  const [first, next] = [tokens[at], tokens[at + 1]];
  if (!first?.isCapital || !next?.isCapital || isField(first)) return false;
  return isGivenName(first.lower) || tokens.slice(start, at).every(isField);
}

function isField({ text, lower }: Token): boolean {
  return (
    FIELD.test(lower) || OFFICE_MODIFIERS.has(lower) || isAcronym(text) || countryOf(text) !== null
  );
}

function isTitleInFront(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before?.isCapital) return false;
  const isOfState = before.lower === 'state' && tokens[at - 2]?.lower === 'of';
  return isOfState || isOffice(before.lower);
}
