/**
 * Finds for whom an office speaks: "NATO Secretary-General" -> NATO, "Russian Deputy Foreign Minister" -> Russia,
 * "executive director of the Harbour Council" -> Harbour Council.
 */
import { countryOf, MAX_COUNTRY_WORDS } from '../../text/countries.ts';
import { isAcronym, isFunctionWord } from '../../text/noun-phrases.ts';
import {
  BODY_WORDS,
  HONORIFICS,
  isLead,
  isOffice,
  OFFICE_MODIFIERS,
  OFFICES,
  STATE_OFFICES,
} from '../../text/offices.ts';

/** "a former minister" speaks for nobody. */
const PAST_OFFICE = /^(?:former|ex|then|retired|late|onetime)\b/iu;
/** "Joint Secretary", "Ch Supt", "Additional District Magistrate": with callings ("DJ", "Star"), they are no bodies. */
const RANK =
  /^(?:ch|wing|group|additional|joint|associate|principal|divisional|regional|district|circuit|presiding|appellate|probate)$/u;
const PARTY_WORDS =
  /^(?:republican|democrat|democratic|libertarian|conservative|liberal|labour|green|independent|tory)$/iu;

/**
 * @param office in the article's own words.
 * @returns a country's name, or the body's as the office gives it; null when it names none.
 */
export function findBodySpokenFor(office: string): string | null {
  if (PAST_OFFICE.test(office)) return null;
  const words = office.match(/[\p{L}\p{N}][\p{L}\p{N}.&’'-]*/gu) ?? [];
  for (let length = Math.min(MAX_COUNTRY_WORDS, words.length); length > 0; length--) {
    const country = countryOf(words.slice(0, length).map(withoutClitic).join(' '));
    if (country !== null) return forCountry(country, words, length);
  }
  const link = words.findIndex(
    (word, index) =>
      index > 0 &&
      /^(?:of|for|at)$/u.test(word) &&
      OFFICES.has((words[index - 1] ?? '').toLowerCase()),
  );
  const behind = link > 0 && !isPortfolio(words, link) ? nameFrom(words, link + 1) : null;
  return behind ?? nameFrom(withoutPortfolio(words), 0);
}

/** "Minister for Children", "Federal Minister for Law", "Minister of State for Housing"; not "fisheries minister of Oster". */
function isPortfolio(words: readonly string[], link: number): boolean {
  const isMinister = /^minister$/iu.test(words[link - 1] ?? '');
  return isMinister && (link === 1 || words[link] === 'for');
}

/** "Fisheries Minister" speaks for no Fisheries, "Oster Fisheries Minister" for Oster; "Oster prime minister" has no such word. */
function withoutPortfolio(words: readonly string[]): readonly string[] {
  const minister = words.findIndex((word) => /^minister$/iu.test(word));
  const before = words[minister - 1] ?? '';
  const isNone = before === '' || isAcronym(before) || OFFICE_MODIFIERS.has(before.toLowerCase());
  return isNone ? words : words.slice(0, minister - 1);
}

/** “Norwegian Labour Party”, “Scottish Conservative” */
const PARTY =
  /^(?:Labour|Labor|Conservatives?|Liberals?|Greens?|Tory|Tories|Nationalists?|Socialists?|Social|Christian|Democrats?|Democratic|Republicans?|Communists?|Unionists?|Centrists?|Lib|Dems?|Independents?)$/u;
const WHOLE_PARTY =
  /^(?:Labour|Labor|Conservatives|Liberals|Greens|Tories|Nationalists|Socialists|Democrats|Republicans|Communists|Party)$/u;

/** @returns the party that a country's name opens, as the office gives it where that is all of its name: “Norwegian Labour Party”. */
function partyFrom(words: readonly string[], length: number): string | null {
  let end = length;
  while (PARTY.test(words[end] ?? '') || words[end] === 'Party') end++;
  return WHOLE_PARTY.test(words[end - 1] ?? '') ? words.slice(0, end).join(' ') : null;
}

/** "Norwegian Foreign Minister": Norway; "Norwegian Rowing Federation president": the federation; "Norwegian singer": nobody. */
function forCountry(country: string, words: readonly string[], length: number): string | null {
  if (PARTY.test(words[length] ?? '')) return partyFrom(words, length);
  const office = words.findIndex((word) => OFFICES.has(word.toLowerCase()));
  const isBody = withoutPortfolio(words.slice(0, office < 0 ? words.length : office + 1))
    .slice(length)
    .some((word) => isNamePart(word) && !OFFICE_MODIFIERS.has(word.toLowerCase()));
  if (isBody) return nameFrom(words, 0);
  return words.some((word) => STATE_OFFICES.has(word.toLowerCase())) ? country : null;
}

function withoutClitic(word: string): string {
  return word.replace(/[’']s$/u, '');
}

/** The capitalised words from `from` on, offices and their adjectives left out. */
function nameFrom(words: readonly string[], from: number): string | null {
  const start = /^(?:the|a|an)$/u.test(words[from] ?? '') ? from + 1 : from;
  if (from === 0 && opensWithOffice(words, start)) return null;
  let end = start;
  while (
    end < words.length &&
    (isNamePart(words[end] ?? '') || (end > start && isJoin(words, end)))
  )
    end++;
  const found = withoutClitic(words.slice(start, end).join(' '));
  const isModifier = OFFICE_MODIFIERS.has(found.toLowerCase()) && !isAcronym(found);
  const isRank = found
    .toLowerCase()
    .split(' ')
    .every((word) => isLead(word) || RANK.test(word));
  return found === '' ||
    isModifier ||
    isRank ||
    /^(?:State|Staff|Congress)(?: for .*)?$/u.test(found)
    ? null
    : (countryOf(found) ?? found);
}

/** "campaign manager"; not "Campaign for Roads director". */
function opensWithOffice(words: readonly string[], start: number): boolean {
  const lower = (words[start] ?? '').toLowerCase();
  return OFFICE_MODIFIERS.has(lower) && !isJoin(words, start + 1);
}

function isNamePart(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    /^\p{Lu}/u.test(word) &&
    !isOffice(lower) &&
    !HONORIFICS.has(lower) &&
    !PARTY_WORDS.test(word) &&
    (word === 'WHO' || !isFunctionWord(lower))
  );
}

function isJoin(words: readonly string[], at: number): boolean {
  const [before = '', word = '', next = ''] = words.slice(at - 1, at + 2);
  // "Bank of the North": its article is no name, nor is what is behind it.
  if (word === 'the') return /^(?:of|for|on)$/u.test(before) && isNamePart(next);
  if (next === 'the') return /^(?:of|for|on)$/u.test(word) && BODY_WORDS.has(before.toLowerCase());
  return /^(?:of|for|on|against|and|&)$/u.test(word) && isNamePart(next);
}
