/**
 * Finds the person that a title without a name means: "the minister", "Ostwick’s mayor".
 *
 * First who was given that office, the latest before; then, where the office is given only once in the article, that one.
 * Where nobody has it, the one whom the sentence before is about, if that person has no office: less sure, and so marked.
 */
import { countryOf, isInhabitant, PLACES } from '../../text/countries.ts';
import { findCueVerb } from '../../text/cue-lexicon.ts';
import type { Token } from '../../text/document.ts';
import { PARTS, RELATIONS } from '../../text/offices.ts';
import { PREPOSITIONS } from '../../text/word-lists.ts';
import {
  type Description,
  isPost,
  isTheInhabitant,
  matchesOffice,
} from '../names/describe-source.ts';
import { isOtherOffice } from '../names/is-other-office.ts';
import type { Entity } from '../names/join-names.ts';
import { isStranger } from './find-strangers.ts';
import type { Trace } from './traces.ts';

export interface Holder {
  readonly entity: Entity;
  /** As `Resolution.margin`. */
  readonly margin: number;
  /** The office that is meant, as the article gives it; null where nobody was given it. */
  readonly office: string | null;
  /** The mention that is meant where no office tells. */
  readonly from: Trace | null;
}

/** Traces looked at for someone who was given the office. */
const MAX_TRACES = 80;
/** Whoever was given the office further back may not be meant where someone else is at hand. */
const MAX_PARAGRAPHS_BACK = 4;
const KNOWN_MARGIN = 0.8;
const GUESSED_MARGIN = 0.6;

type Place = Pick<Trace, 'sentence' | 'paragraph'>;

/** What a title's words say. */
export interface TitleWords {
  readonly description: Description;
  readonly tokens: readonly Token[];
  /** "Berg" of "Berg’s lawyer"; null when no name owns the title. */
  readonly owner: Entity | null;
}

/**
 * @param at sentence and paragraph of the source.
 * @param before traces in front of it, in text order.
 * @param entities all of the article.
 * @returns null when nobody can be told.
 */
export function findHolder(
  title: TitleWords,
  at: Place,
  before: readonly Trace[],
  entities: readonly Entity[],
): Holder | null {
  const { description, owner } = title;
  const weigh = (entity: Entity): number => (entity === owner ? 0 : fitOf(entity, title));
  const isOthers = description.isOwned || owner?.kind === 'person';
  const mayGuess = !isOthers && !description.isSpokes && !isPart(description);
  const guessed = mayGuess ? guess(title, at, nearFor(title, at, before)) : null;
  const recent = findRecent(before, weigh);
  if (isUnlikely(recent, at, guessed, before)) return guessed;
  if (recent && (recent.fit > NEUTRAL || placeNamed(title) === null))
    return isMeant(recent, at, guessed, isOthers) ? known(recent.trace.entity, title) : null;
  if (recent && guessed) return guessed;
  const holders = isOthers ? [] : entities.filter((entity) => weigh(entity) >= NEUTRAL);
  const [only] = holders;
  if (only) return holders.length === 1 ? known(only, title) : null;
  return guessed;
}

/** "Berg said no. The coach warned …" is Berg; “…,” the coach said, behind what Berg said, is not. */
function nearFor(title: TitleWords, at: Place, before: readonly Trace[]): readonly Trace[] {
  if (!isPost(title.description)) return before;
  return before.filter(({ paragraph }) => paragraph === at.paragraph && opensSentence(title));
}

/** Who resigns becomes "the former minister" in the next lines; further on, or where they are about another, that may be another. */
function isUnlikely(
  recent: Fitting | null,
  at: Place,
  guessed: Holder | null,
  before: readonly Trace[],
): boolean {
  if (recent === null || recent.fit >= NEUTRAL) return false;
  const last = before.findLast(({ role }) => role === 'subject' || role === 'speaker');
  const isOfAnother = last !== undefined && last.entity !== recent.trace.entity;
  return guessed !== null || isOfAnother || at.paragraph - recent.trace.paragraph > 1;
}

/** Whoever was given the office further back is not meant where another is at hand. */
function isMeant(
  { trace, fit }: Fitting,
  at: Place,
  guessed: Holder | null,
  isOthers: boolean,
): boolean {
  if (at.paragraph - trace.paragraph <= MAX_PARAGRAPHS_BACK) return true;
  if (isOthers) return false;
  return fit > NEUTRAL || guessed === null || guessed.entity === trace.entity;
}

interface Fitting {
  readonly trace: Trace;
  readonly fit: number;
}

/** The latest of those whose office fits best. */
function findRecent(before: readonly Trace[], weigh: (entity: Entity) => number): Fitting | null {
  let found: Fitting | null = null;
  for (const trace of before.slice(-MAX_TRACES)) {
    const fit = weigh(trace.entity);
    if (fit > 0 && fit >= (found?.fit ?? 0)) found = { trace, fit };
  }
  return found;
}

function known(entity: Entity, title: TitleWords): Holder {
  const [office = null] = officesMeant(entity, title);
  return { entity, margin: KNOWN_MARGIN, office, from: null };
}

/** Those of a person's offices that the words can mean. */
function officesMeant(
  { offices, officeFrom }: Entity,
  { description, tokens, owner }: TitleWords,
): string[] {
  const meant = tokens.map(({ text }) => text);
  const givenOf = (office: string) =>
    wordsOf(office === officeFrom?.office ? `${officeFrom.officeOwner ?? ''} ${office}` : office);
  return offices.filter(
    (office) =>
      matchesOffice(office, description, tokens) &&
      (isFormer(tokens) || !FORMER.test(office)) &&
      (owner?.kind === 'person' || !isOtherOffice(meant, givenOf(office))),
  );
}

/** Whoever is a former minister is not "the minister", nor "minister until May", "minister from 2010 to 2014". */
const FORMER =
  /(?:^|\s)(?:former|ex|onetime|one-time|predecessor)(?![\p{L}])|\s(?:until|till|(?:from|between) \d)/iu;

function isFormer(tokens: readonly Token[]): boolean {
  return FORMER.test(tokens.map(({ text }) => text).join(' '));
}

function wordsOf(office: string): string[] {
  return office.split(/[^\p{L}.-]+/u).filter((word) => word !== '');
}

const NEUTRAL = 1;
/** "the former minister" of whom the article calls a minister: less likely than a former minister, or the minister’s predecessor. */
const UNLIKE = 0.5;

/**
 * How well an office of this person fits the words: 0 not at all; more where it names the same place, and not at all where
 * it names another: "the Oster senator" is no senator of Vestmark.
 */
function fitOf(entity: Entity, title: TitleWords): number {
  const { description, owner } = title;
  if (!isPerson(entity, description)) return 0;
  const isLeft = isFormer(title.tokens);
  if (isLeft && entity.offices.some((office) => /predecessor/iu.test(office))) return NEUTRAL;
  const meant = officesMeant(entity, title);
  if (meant.length === 0) return 0;
  if (owner !== null && RELATIONS.has(description.head) && !isOwnedBy(entity, owner)) return 0;
  const likely = isLeft && !meant.some((office) => FORMER.test(office)) ? UNLIKE : NEUTRAL;
  const place = placeNamed(title);
  if (place === null) return likely;
  const places = entity.offices.map((office) => placeIn(office.split(/[^\p{L}.]+/u)));
  if (places.includes(place)) return likely + 1;
  return places.every((other) => other === null) ? likely : 0;
}

/** "Oster" of "the Oster senator". */
function placeNamed({ description, tokens }: TitleWords): string | null {
  return placeIn(tokens.slice(0, description.headAt).map(({ text }) => text));
}

/** Plays a part beside whom the story is about, and nothing says more of it: "the clerk", not "the Supreme Court justice". */
function isPart({ head, headAt }: Description): boolean {
  if (/^(?:man|woman|boy|girl)$/u.test(head)) return true;
  // Of a parliament, as the judge of a court.
  if (head === 'speaker' && headAt < 2) return true;
  return PARTS.has(head) && headAt < 2;
}

/** @returns the country or state that the words name, one or two together; null when they name none. */
function placeIn(words: readonly string[]): string | null {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const two = `${word} ${words[at + 1] ?? ''}`;
    const found = countryOf(two) ?? (PLACES.has(two) ? two : null);
    if (found !== null) return found;
    const one = countryOf(word) ?? (PLACES.has(word) ? word : null);
    if (one !== null) return one;
  }
  return null;
}

function isOwnedBy({ officeFrom }: Entity, owner: Entity): boolean {
  const name = officeFrom?.officeOwner ?? null;
  return name === null || /^(?:his|her|their)$/u.test(name) || owner.name.endsWith(name);
}

function opensSentence({ tokens: [first] }: TitleWords): boolean {
  return first?.isCapital === true;
}

/** "Berg criticised the plan. “It is too dear,” the opposition leader said." */
function guess(
  { description, tokens }: TitleWords,
  at: Place,
  before: readonly Trace[],
): Holder | null {
  // "the attorney general of Oster"
  const isWhole = tokens.length > description.headAt + 1;
  const near = before.filter(
    (trace) =>
      at.sentence - trace.sentence <= 1 &&
      (trace.paragraph === at.paragraph || trace.role === 'speaker') &&
      isPerson(trace.entity, description),
  );
  if (near.length === 0) return isWhole ? null : guessAcross(description, at, before);
  const people = new Set(near.map(({ entity }) => entity));
  const [only] = people;
  const subject = near.findLast(({ role }) => role === 'subject' || role === 'speaker')?.entity;
  const chosen = people.size === 1 ? only : subject;
  const from = near.findLast(({ entity }) => entity === chosen);
  // "the mother" is not the neighbour who spoke before.
  const isRelated =
    description.headAt < 2 && RELATIONS.has(description.head) && from?.entity.offices.length !== 0;
  return !isRelated && from?.entity.offices.every(isRelation)
    ? { entity: from.entity, margin: GUESSED_MARGIN, office: null, from }
    : null;
}

/** "Berg has a new album. ¶ “I cried,” the singer said.": the only one whom the paragraph before names, and is about. */
function guessAcross(description: Description, at: Place, before: readonly Trace[]): Holder | null {
  const near = before.filter(
    ({ paragraph, entity }) => at.paragraph - paragraph <= 1 && isAnyPerson(entity),
  );
  const [only, ...others] = new Set(near.map(({ entity }) => entity));
  const from = near.findLast(({ role }) => role === 'subject');
  if (!only || !from || others.length > 0 || only.offices.length > 0) return null;
  if (!isPerson(only, description) || isPost(description)) return null;
  return { entity: only, margin: GUESSED_MARGIN, office: null, from };
}

function isAnyPerson({ kind, name }: Entity): boolean {
  return kind === 'person' || (kind === 'unknown' && name.includes(' '));
}

/** "the minister’s eldest daughter" may hold an office as well. */
function isRelation(office: string): boolean {
  return office
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => RELATIONS.has(word));
}

function isPerson(entity: Entity, description: Description): boolean {
  const fits =
    description.gender === null || entity.gender === null || entity.gender === description.gender;
  const isPersonal =
    entity.kind === 'person' || (entity.kind === 'unknown' && entity.name.includes(' '));
  return isPersonal && fits && !isStranger(entity);
}

/**
 * @param article all of its tokens.
 * @returns whether "the Norwegian" stands beside "the American" there, or "a young Norwegian": which of them a name is can't be guessed.
 */
export function isOneOfTwo(tokens: readonly Token[], article: readonly Token[]): boolean {
  if (!isTheInhabitant(tokens)) return false;
  const own = tokens.at(-1)?.text;
  return article.some(({ text, isCapital }, at) => {
    if (!isCapital || !isInhabitant(text) || !isNounBefore(article[at + 1])) return false;
    const before = article.slice(Math.max(0, at - 2), at);
    return before.some(({ lower }) => /^an?$/u.test(lower) || (lower === 'the' && text !== own));
  });
}

/** @returns whether the words from the name on tell of another such: "Berg filmed a teenager in the street"; not "Berg, a singer," nor "Berg is a singer". */
export function isAnother(head: string, between: string): boolean {
  const own = '(?<!(?:\\b(?:is|was|as|be|been|became|become)|,) )';
  return new RegExp(`${own}\\b(?:an?|another|one) (?:[\\p{L}-]+ )?${head}\\b`, 'u').test(between);
}

/** Not "American" of "the American team". */
function isNounBefore(next: Token | undefined): boolean {
  if (next?.kind !== 'word') return true;
  const { lower } = next;
  return (
    findCueVerb(lower) !== null ||
    PREPOSITIONS.has(lower) ||
    /^(?:who|and|is|was|has|had)$/u.test(lower)
  );
}
