/**
 * Names of bodies that every state or town has one of: "Ministry of Justice", "Supreme Court", "Senate". Two articles mean two by
 * them; whose it is tells them apart: "Norway’s Ministry of Justice", "Norwegian Ministry of Justice", "Supreme Court of Oster".
 */
import { isCommonName, isLink } from '../../../gazetteer/common-bodies.ts';
import { countryOf } from '../../text/countries.ts';

/** Of these there is one. */
const ONLY_ONES =
  /^(?:state department|department of state|home office|(?:un )?security council|house of (?:commons|lords))$/;

const HOUSES = /^(?:congress|parliament|senate|treasury)$/iu;

export interface BodyName {
  /** Lower case: "ministry of justice". */
  readonly core: string;
  /** Whose it is by the name itself, a country by its name; null where the name says nothing. */
  readonly owner: string | null;
}

/** @returns the parts of such a name; null for a name of another kind. */
export function readCommonBody(words: readonly string[]): BodyName | null {
  const lower = words.map((word) => word.toLowerCase());
  const start = lower.findIndex((word, at) => !isLink(word) && isCommonName(lower.slice(at)));
  if (start >= 0)
    return {
      core: lower.slice(start).join(' '),
      owner: start === 0 ? null : ownerCalled(words.slice(0, start).join(' ')),
    };
  const link = lower.lastIndexOf('of');
  return link > 0 && isCommonName(lower.slice(0, link))
    ? { core: lower.slice(0, link).join(' '), owner: ownerCalled(words.slice(link + 1).join(' ')) }
    : null;
}

/** @returns true for a name by which two articles mean two. */
export function isCommonBody(name: string): boolean {
  const found = readCommonBody(name.split(' '));
  return found !== null && found.owner === null && !ONLY_ONES.test(found.core);
}

/** @returns true for a noun alone, by which each article means its own: "Council". Houses of parliament are asked for by theirs. */
export function isNounAlone(name: string): boolean {
  return !name.includes(' ') && isCommonBody(name) && !HOUSES.test(name);
}

/** @returns whose a body is: the country, where the words are a form of one. */
export function ownerCalled(words: string): string {
  return countryOf(words) ?? words;
}
