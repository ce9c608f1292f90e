/**
 * Tells an office that is another's by its party or by whose it is: "the Republican candidate" is no Democratic candidate, "the mayor of Vestmark"
 * no mayor of Ostwick. States are compared by find-holder.ts; where one of the two says nothing, the office may be the same.
 */
import { countryOf, PLACES } from '../../text/countries.ts';
import { ABBREVIATED_OFFICES, HONORIFICS, isOffice, OFFICE_MODIFIERS } from '../../text/offices.ts';
import { DETERMINERS } from '../../text/word-lists.ts';

const PARTIES: ReadonlyMap<string, string> = new Map(
  `republican:republican gop:republican democratic:democratic democrat:democratic labour:labour labor:labour conservative:conservative
  tory:conservative liberal:liberal libertarian:libertarian green:green socialist:socialist independent:independent`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

/** @param meant words of the title, @param given those of an office that somebody was given, with its owner's, both as the article has them. */
export function isOtherOffice(meant: readonly string[], given: readonly string[]): boolean {
  return isApart(partiesIn(meant), partiesIn(given)) || isApart(ownersIn(meant), ownersIn(given));
}

function isApart(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size > 0 && others.size > 0 && [...some].every((each) => !others.has(each));
}

function partiesIn(words: readonly string[]): Set<string> {
  return new Set(
    words.flatMap((word) => (/^\p{Lu}/u.test(word) ? (PARTIES.get(word.toLowerCase()) ?? []) : [])),
  );
}

/** Words with a capital that say neither which office nor which state. */
function ownersIn(words: readonly string[]): Set<string> {
  const owners = words.filter((word, at) => /^\p{Lu}/u.test(word) && !isKnown(words, at));
  return new Set(owners.map((word) => word.toLowerCase()));
}

function isKnown(words: readonly string[], at: number): boolean {
  const lower = words[at]?.toLowerCase() ?? '';
  const forms = [words.slice(at, at + 2), words.slice(Math.max(0, at - 1), at + 1), [words[at]]];
  return (
    [PARTIES, OFFICE_MODIFIERS, ABBREVIATED_OFFICES, HONORIFICS, DETERMINERS].some((list) =>
      list.has(lower.replace(/\.$/, '')),
    ) ||
    HONORIFICS.has(lower) ||
    isOffice(lower) ||
    forms.map((form) => form.join(' ')).some((form) => countryOf(form) !== null || PLACES.has(form))
  );
}
