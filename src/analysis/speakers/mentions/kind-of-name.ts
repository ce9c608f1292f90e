/** Tells by a mention alone whether it names a person, a body or a place, and the gender that it tells. */
import { wordSet } from '../../../lib/text/word-set.ts';
import { countryOf, PLACES } from '../../text/countries.ts';
import { type Gender, genderOfName, isGivenName } from '../../text/given-names.ts';
import { isKnownBody } from '../../text/known-bodies.ts';
import {
  BODY_WORDS,
  FEMALE_HONORIFICS,
  FEMALE_OFFICES,
  isOffice,
  MALE_HONORIFICS,
  MALE_OFFICES,
} from '../../text/offices.ts';
import { hasBodyPhrase } from './find-body-phrase.ts';
import type { Mention } from './mention.ts';

export type EntityKind = 'person' | 'body' | 'place' | 'unknown';

/** Nouns of bodies and places that people are called by, too: "Anna Church", "Jonas Lake". */
const SURNAMES =
  /^(?:battle|bay|beach|bloomberg|church|day|fox|house|lake|park|port|power|street)$/u;
/** "San Jose", "Santa Maria": a town, though Jose and Maria are given names. */
const SAINTS = /^(?:San|Santa|Santo|São) \p{Lu}\p{Ll}+$/u;
/** Of these, what "in" or "at" may stand before: "in Jackson Park". */
const SITES = /^(?:bay|beach|church|house|lake|park|port|street)$/u;

export function kindOf(mention: Mention): EntityKind {
  const text = mention.words.join(' ');
  if (countryOf(text) !== null) return 'body';
  if (PLACES.has(text)) return 'place';
  if (mention.honorific !== null) return 'person';
  if (SAINTS.test(text) && mention.office === null) return 'place';
  if (looksLikeBody(mention, text) && !isTitledPerson(mention)) return 'body';
  if (mention.office !== null) return 'person';
  if (looksLikePerson(mention.words)) return maySite(mention) ? 'unknown' : 'person';
  if (mention.kindTold !== null) return mention.kindTold;
  return mention.hasArticle ? 'body' : 'unknown';
}

/** Bodies' names begin with these: "Team Berg", "Hotel Oster", "Radio Skarholm". */
const BODY_OPENERS =
  /^(?:team|operation|project|hotel|radio|bank|banco|banque|grupo|groupe|partido|club|fc|afc|café|restaurant)$/iu;

/** @returns whether the name is a body's by its first word; the last one is then nobody's surname. */
export function opensAsBody([first = '', next, ...rest]: readonly string[]): boolean {
  // "Project Lead Anna Berg"
  const isTitled = rest.slice(0, -1).some((word) => isGivenName(word));
  return next !== undefined && BODY_OPENERS.test(first) && !isTitled;
}

/** @param text the words of its name. */
export function looksLikeBody(mention: Mention, text: string): boolean {
  if (isGivenWithSurname(mention)) return false;
  if (isKnownBody(text)) return mention.office === null && mention.honorific === null;
  if (BODY_WORDS.has(lastOf(mention)) || hasBodyPhrase(mention.words)) return true;
  if (mention.words.includes('&') || mention.words.includes('and')) return true;
  if (isCompany(mention) || opensAsBody(mention.words)) return true;
  if (mention.words.length > 2 && mention.words.some((word) => BODY_WORDS.has(word.toLowerCase())))
    return true;
  // "DfT", "MoD", "TfL": nobody’s name ends so.
  if (/^\p{Lu}\p{Ll}\p{Lu}{1,3}$/u.test(text)) return true;
  return /^\p{Lu}{2,6}s?$/u.test(text) || /^(?:\p{Lu}\.){2,}$/u.test(text);
}

/** Last words of companies and clubs: "Nordlys Foods", "Kettle Rovers"; not "Jane Foods". */
const COMPANY_WORDS = wordSet(
  `foods motors airways pharma pharmaceuticals oil gas water rail stores supermarkets hotels homes insurance ventures labs software
  entertainment pictures robotics analytics therapeutics biotech aerospace semiconductors solar electronics networks dynamics logistics
  savings properties chemicals mining minerals metals petroleum textiles apparel cosmetics brewery breweries highways fc afc rfc rovers united wanderers athletic albion hotspur futures`,
);

function isCompany(mention: Mention): boolean {
  const [first = '', ...others] = mention.words;
  const isNamed = others.length > 0 && !isGivenName(first);
  return isNamed && COMPANY_WORDS.has(lastOf(mention));
}

/** "Brenner" is Brenner Holdings; "Oster" not the Oster Council, nor Oster United. */
export function mayBeShortened(name: string): boolean {
  return / (?:inc|corp|corporation|ltd|plc|llc|holdings|foods|motors|pharma|pharmaceuticals|technologies|systems|industries|labs|software)\.?$/iu.test(
    name,
  );
}

/** @returns whether a word that bodies and places are called by is a surname, too: “Anna Church”. */
export function mayBeSurname(lower: string): boolean {
  return SURNAMES.test(lower);
}

function lastOf({ words }: Pick<Mention, 'words'>): string {
  return (words.at(-1) ?? '').toLowerCase();
}

/** "Anna Church"; not "the Anna Church", nor "Georgia Power". */
function isGivenWithSurname(mention: Mention): boolean {
  const [given = '', , more] = mention.words;
  return (
    more === undefined &&
    !mention.hasArticle &&
    SURNAMES.test(lastOf(mention)) &&
    isGivenName(given) &&
    countryOf(given) === null &&
    !PLACES.has(given)
  );
}

/** "in Jackson Park": a person only where another mention says so. */
function maySite(mention: Mention): boolean {
  return mention.isObject && mention.words.length === 2 && SITES.test(lastOf(mention));
}

/** "Anna" is a person, though by that name alone of no gender: many surnames are given names too. */
function looksLikePerson(words: readonly string[]): boolean {
  const hasInitial = words.slice(0, 2).some((word) => /^\p{Lu}\.$/u.test(word));
  return hasInitial || isGivenName(words[0] ?? '');
}

/** "Will Power, the coach" */
function isTitledPerson({ words, office, hasArticle }: Mention): boolean {
  const isPersonal = words.length === 2 && isGivenName(words[0] ?? '');
  return isPersonal && office !== null && !hasArticle;
}

/** By its title, else by its given name. */
export function genderOf(mention: Mention): Gender | null {
  const byTitle = genderOfHonorific(mention.honorific);
  if (byTitle) return byTitle;
  const words = mention.office?.toLowerCase().split(/[^\p{L}-]+/u) ?? [];
  const head = words.find(isOffice);
  if (head && FEMALE_OFFICES.has(head)) return 'female';
  if (head && MALE_OFFICES.has(head)) return 'male';
  return isFamilyFirst(mention.words) ? null : genderOfName(mention.words);
}

/** Family names that are given names or small words elsewhere. */
const FAMILY = /^(?:kim|lee|xi|li|ng|wu|hu|ho|yu|lu|xu|ma|oh|su|ko|vo)$/iu;

/** @returns whether the family name stands first: "Kim Sung-ho", "Lee Wei Hao"; not "Kim Berg". */
export function isFamilyFirst([family = '', first = '', second]: readonly string[]): boolean {
  if (!FAMILY.test(family) || isGivenName(first)) return false;
  const isHyphened = /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(first) && second === undefined;
  const isShort = second !== undefined && first.length < 6 && second.length < 6;
  return isHyphened || isShort || (family.length < 3 && second === undefined);
}

export function genderOfHonorific(honorific: string | null): Gender | null {
  if (honorific === null) return null;
  if (MALE_HONORIFICS.has(honorific)) return 'male';
  return FEMALE_HONORIFICS.has(honorific) ? 'female' : null;
}
