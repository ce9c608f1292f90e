/**
 * Tells names from words and places that look like them: "Polish your shoes" is not about Poland, "talks in Moscow" not about Russia.
 *
 * Small rules over the words around, for topics alone. In doubt it is no name: a missing topic costs less than a wrong one.
 */
import { findKnown, findSeat, otherMeaningsOf, typeOfName } from '../../gazetteer/gazetteer.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import { FUNCTION_WORDS } from '../../lib/text/function-words.ts';
import { isOfPeople } from '../text/countries.ts';
import type { NamedSpan } from './named-span.ts';

/** Where something happens, and from where one looks. */
const PLACE_BEFORE =
  /\b(?:in|at|near|from|to|into|outside|around|across|through|via|leaving|left|visited|visiting)\s+(?:the\s+)?$/iu;
/** "in Orrin", but not "faith in Norrail". */
const INSIDE_PLACE = /\b(?:in|near|outside|around|across|throughout)\s+$/iu;
const TRUST_IN =
  /\b(?:faith|trust|confidence|pride|belie\p{Ll}+|invest\p{Ll}*|interest\p{Ll}*|disappoint\p{Ll}*|hope|stake|shares)\s+in\s+$/iu;
const STARTS_SENTENCE = /(?:^|[.?!:\n“"‘«—])\s*$/u;
/** Behind a verb: "Polish your shoes", "Mark my words", "Will they pay?" */
const OBJECT_BEHIND =
  /^\s+(?:the|a|an|this|that|these|those|my|your|his|her|its|our|their|me|you|him|us|them|it|he|she|we|they|i)\b/iu;
const POSSESSED = /\b(?:my|our|your|his|her|its|their)\s+$/iu;
const OF_HOUSES = /^\s+(?:price|sale|build|buy|own|fire|music|move|mate|plant)/u;
const ARTICLE_BEFORE = /\bthe\s+$/iu;
/** Characters looked at on either side: longer than any word of the rules. */
const AROUND = 24;

/** @returns false where the words may as well be no name, or the place itself. */
export function meansName(text: string, { start, end, name, kind }: NamedSpan): boolean {
  const printed = text.slice(start, end);
  const key = foldText(printed);
  const before = text.slice(Math.max(0, start - AROUND), start);
  if (findSeat(key)?.isSure === false && PLACE_BEFORE.test(before)) return false;
  if (isInside(kind, before)) return false;
  if (key.includes(' ')) return true;
  if (isThing(key, kind, before, text.slice(end, end + AROUND))) return false;
  // "Bill will vote" is not about the Fair Tolls Bill.
  const isPartOfName = foldText(name) !== key;
  if (isPartOfName && typeOfName(foldText(name)) === 'law') return ARTICLE_BEFORE.test(before);
  const isGiven = kind === 'person' && isPartOfName && isGivenName(name, printed);
  // A story of Georgia Lind may be about Georgia too.
  if (isGiven && findKnown(key) !== null) return false;
  if (isGiven && isWord(key) && STARTS_SENTENCE.test(before)) return false;
  const isVerb = OBJECT_BEHIND.test(text.slice(end, end + AROUND));
  return !(isWord(key) && isVerb && STARTS_SENTENCE.test(before));
}

/** "I corrected her Latin", "House prices fell" */
const isThing = (key: string, kind: NamedSpan['kind'], before: string, behind: string) =>
  (kind === 'unknown' && POSSESSED.test(before)) || (key === 'house' && OF_HOUSES.test(behind));

/** @returns whether a name only says where something is: "in Orrin". */
export function isOnlyPlace(text: string, { start, kind }: NamedSpan): boolean {
  if (kind === 'person' || kind === 'body') return false;
  return isInside(kind, text.slice(Math.max(0, start - AROUND), start));
}

const isInside = (kind: NamedSpan['kind'], before: string) =>
  kind !== 'person' && kind !== 'body' && INSIDE_PLACE.test(before) && !TRUST_IN.test(before);

/** What a state is, has or does: "the Russian plan", but not "Russian families". */
const OF_STATE =
  /^\s+(?:\p{Ll}+\s+)?(?:government|authorit|administration|regime|army|military|forces|troops|navy|parliament|president|prime|minister|ministr|foreign|leader|diplomat|ambassador|state|plan|proposal|offer|demand|claim|position|decision|polic|threat|invasion|aggression|attack|strikes|bombing|interference|meddling|sanctions|critic|official)/u;

/** "the Russians must go", not "the Russian families" */
const ALONE =
  /^(?!\s+\p{Ll})|^\s+(?:of|for|to|in|on|by|and|or|who|are|were|have|had|do|did|can|could|will|would|must|should|may|might)\b/u;
/** Of a person or a body, and none of it. */
const KIN =
  'killers?|murderers?|attackers?|assailants?|abusers?|kidnappers?|widow|widower|mother|father|wife|husband|son|daughter|parents|family|brother|sister|lawyers?|solicitors?|barristers?|opponents?|rivals?|customers?|passengers?|patients?|shareholders?|investors?|tenants?';
const KIN_BEHIND = new RegExp(`^[’']s?\\s+(?:[\\p{Ll}-]+\\s+){0,2}?(?:${KIN})\\b`, 'u');
const KIN_BEFORE = new RegExp(`\\b(?:${KIN}) of\\s+(?:the\\s+)?$`, 'u');

/** Whoever follows somebody, or stands for a body, is another. */
const OF_OTHERS =
  /^[’']s?\s+(?:[\p{Ll}-]+\s+){0,2}?(?:killers?|murderers?|attackers?|assailants?|abusers?|kidnappers?|widow|widower|mother|father|wife|husband|son|daughter|parents|family|brother|sister|lawyers?|solicitors?|barristers?|opponents?|rivals?|customers?|passengers?|patients?|shareholders?|investors?|tenants?)\b|^(?:[’']s?\s+(?:[\p{L}-]+\s+){0,3}?|\s+(?:presidential\s+)?)(?:supporters?|voters?|backers?|followers?|delegates?|donors?|candidates?|nominees?|nomination|primary|primaries|mayor|residents?|victims?)\b/u;

/** @returns whether a name only tells whose others are: "most Americans", "Russian families", "Berg’s supporters". */
export function isOfOthers(text: string, { start, end }: NamedSpan): boolean {
  const behind = text.slice(end, end + 2 * AROUND);
  const before = text.slice(Math.max(0, start - AROUND), start);
  if (OF_OTHERS.test(behind) || KIN_BEHIND.test(behind) || KIN_BEFORE.test(before)) return true;
  if (!isOfPeople(text.slice(start, end)) || OF_STATE.test(behind)) return false;
  return !(ARTICLE_BEFORE.test(before) && ALONE.test(behind));
}

/** @returns whether something is a city whose name may stand for a state, or for a body that sits there. */
export function isCapital({ name, kind }: NamedSpan): boolean {
  return kind !== 'person' && findSeat(foldText(name))?.isSure === false;
}

/** @returns whether the gazetteer has it as somebody, or something, that one takes a position on: a state, a body, a law. */
export function isListed({ name, kind }: NamedSpan): boolean {
  const type = kind === 'person' ? null : (findKnown(foldText(name))?.type ?? null);
  return type !== null && type !== 'place';
}

/** Look like names, and are none of anybody: letters, what is of a faith or a region, days, and what is only called out. */
const NO_NAMES: ReadonlySet<string> = new Set(
  `tv,ok,o k,id,ids,pac,pacs,super pac,super pacs,ceo,ceos,pm,am,pr,dna,vip,vips,suv,suvs,dvd,pc,pcs,gif,gifs,iq,gps,cv,rv,
islamic,islamist,islamists,jewish,christian,muslim,arab,european,latino,latina,hispanic,catholic,protestant,evangelical,sunni,shiite,hindu,buddhist,
sikh,asian,african,african american,african americans,western,eastern,northern,southern,lord,god,almighty,amen,hey,nobody,additionally,furthermore,
election day,labor day,new year,christmas,easter,week,year,day`.split(/,\s*/u),
);

const STORM = /^(?:storm|hurricane|typhoon|cyclone|tropical storm|super typhoon) /u;

/** Of which there are many: "the Committee". */
const ANY_BODY =
  /^(?:administration|agency|board|bureau|club|college|commission|committee|department|ministry|office|party|state)$/u;

const ANY_OFFICE =
  /(?:^|\s)(?:senator|governor|president|chair(?:man|woman)?|minister|mayor|secretary)$|^(?:secretary|attorney general|governor|minister|president|commander in chief)(?: of\b|$)/u;

/** @returns whether one can't ask where somebody stands on it: "TV", "ALL", "Islamic", "the Committee", "Secretary of State". */
export function isNobody({ name, kind }: NamedSpan): boolean {
  const key = foldText(name);
  if (STORM.test(key)) return true;
  if (kind === 'person') return false;
  if (NO_NAMES.has(key) || key.length < 2) return true;
  // Shouted.
  if (name === name.toUpperCase() && FUNCTION_WORDS.has(key)) return true;
  return ANY_BODY.test(key) || ANY_OFFICE.test(key);
}

/** @returns whether nothing but a capital tells a name from a word: "Reading is a joy". */
export const isBareWord = ({ name, kind }: NamedSpan): boolean =>
  kind === 'unknown' && isWord(foldText(name));

const isWord = (key: string) => otherMeaningsOf(key).includes('a word');

const isGivenName = (name: string, printed: string) => name.startsWith(`${printed} `);
