/**
 * The gazetteer: what states, bodies, places and laws are called, and which names stand for somebody else.
 *
 * Names are looked up folded, as the quote index holds them, so "U.K.", "UK" and "uk" are one. Only what a name says for sure joins
 * names; adjectives, seats and capitals never do: whoever uses them says so. What isn't listed is simply not known here.
 */
import { getOrMake } from '../lib/get-or-make.ts';
import { foldText } from '../lib/text/fold-text.ts';
import { BODIES, LAWS, PLACES, US_STATES } from './bodies.ts';
import { readOwnedBody } from './common-bodies.ts';
import { BODIES_SEATED, HOUSES } from './seats.ts';
import { STATES } from './states.ts';

export type KnownType = 'state' | 'body' | 'place' | 'law';

/** What goes by several names. */
export interface Known {
  /** As the analysis calls its topic, where it has one: "Britain". */
  readonly name: string;
  readonly type: KnownType;
  /** As printed, `name` first: "Britain", "UK", "United Kingdom". */
  readonly names: readonly string[];
  /** Words for what is theirs, and for their people: "British", "Britons". */
  readonly adjectives: readonly string[];
}

/** A name that stands for those who sit there. */
export interface Seat {
  /** "Kremlin", "Brussels" */
  readonly name: string;
  readonly names: readonly string[];
  /** `Known.name` of each: one where `isSure`, else all that may be meant besides the city itself. */
  readonly standsFor: readonly string[];
  /** False for a city: its name may mean itself, its state, or a body that sits there. */
  readonly isSure: boolean;
}

const known: readonly Known[] = [
  ...read(STATES, 'state'),
  ...read(BODIES, 'body'),
  ...read(LAWS, 'law'),
  ...read(PLACES, 'place'),
];
const usStates: ReadonlySet<string> = new Set(
  US_STATES.split(/\s+/).map((name) => foldText(name.replaceAll('_', ' '))),
);
const seats: readonly Seat[] = [...readHouses(), ...readCapitals()];

const knownByKey = byKey(known, ({ names }) => names);
const knownByAdjective = byKey(known, ({ adjectives }) => adjectives);
const seatByKey = byKey(seats, ({ names }) => names);
const seatsByWhom = groupSeats();

/** @returns what a folded name is a name of; null for names that aren't listed. */
export function findKnown(key: string): Known | null {
  return knownByKey.get(withoutThe(key)) ?? null;
}

/** @returns the same for all folded names of one listed thing, or of one state’s or town’s body; null for all other names. */
export function identityOf(key: string): string | null {
  const listed = findKnown(key);
  if (listed !== null) return listed.name;
  const found = readOwnedBody(key);
  return found && `${ownerOf(found.owner)}’s ${found.body}`;
}

/** Georgia may be the state of either name; what is Georgian is not. */
function ownerOf(key: string): string {
  const state = usStates.has(key) ? null : (findKnown(key) ?? findByAdjective(key));
  return state?.name ?? key;
}

/** True for two folded names that are one, or that name one thing: "uk" and "britain". */
export function isSameName(key: string, other: string): boolean {
  if (key === other) return true;
  const identity = identityOf(key);
  return identity !== null && identity === identityOf(other);
}

/** @returns whose adjective or people a folded word is: "british" -> Britain. */
export function findByAdjective(key: string): Known | null {
  return knownByAdjective.get(key) ?? null;
}

/** @returns the house or city that a folded name means: "kremlin", "brussels". */
export function findSeat(key: string): Seat | null {
  return seatByKey.get(withoutThe(key)) ?? null;
}

/** @returns every seat that stands, or may stand, for someone. */
export function seatsOf({ name }: Known): readonly Seat[] {
  return seatsByWhom.get(name) ?? [];
}

const KEYS = new WeakMap<Known, readonly string[]>();

/** @returns all names, folded: abbreviations also with points ("u k"). */
export function keysOf(of: Known): readonly string[] {
  return getOrMake(KEYS, of, () => [...new Set(of.names.flatMap(foldBoth))]);
}

/** Last words of the names of laws and treaties: "Online Safety Act". "Bill" needs two words before it, for it is a man's name too. */
const LAW =
  /\S (?:act|treaty|accords?|agreement|convention|directive|regulation|protocol|amendment|constitution)$|\S \S+ bill$|^(?:treaty|convention|protocol) (?:of|on) /;

/** @returns what sort of thing a folded name is of, by the lists, else by its words for laws; null when neither tells. */
export function typeOfName(key: string): KnownType | null {
  const listed = findKnown(key);
  if (listed !== null) return listed.type;
  if (usStates.has(key) || findSeat(key)?.isSure === false) return 'place';
  return LAW.test(key) ? 'law' : null;
}

/** Names that are words in their own right, or given names as well; lower case. Own list. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  `may will rose bill mark grant hope faith grace joy frank jack rob sue drew dawn june april august summer chase pat bob nick art
  gene ray guy miles dean earl duke lance pierce hunter mason wade cliff rich reading bath nice cork hull sale wells deal battle
  ash mobile split polish turkey china jersey march law young long brown black white green gray king price page field stone
  power best small rice pope cook baker banks brooks lane park street`.split(/\s+/),
);
const ALSO_GIVEN_NAMES: ReadonlySet<string> = new Set(
  'chad jordan georgia israel charlotte virginia paris sofia victoria florence adelaide sydney carolina dakota kenya india'.split(
    ' ',
  ),
);

/** @returns what else a folded name of one word may mean: "a US state"; none where nothing is known to. */
export function otherMeaningsOf(key: string): readonly string[] {
  return [
    ...(usStates.has(key) && knownByKey.has(key) ? ['a US state'] : []),
    ...(ALSO_WORDS.has(key) ? ['a word'] : []),
    ...(ALSO_GIVEN_NAMES.has(key) ? ['a given name'] : []),
  ];
}

/** Abbreviations that are words as well, folded: they mean the name only in capitals. */
const WORDS_BUT_FOR_CAPITALS = /^(?:us|who|sec|imo|cis|aca|au)$/;

/** False for "us" and "who" in small letters, whatever is known by them. */
export function isMeantAsName(typed: string): boolean {
  return !WORDS_BUT_FOR_CAPITALS.test(typed.trim());
}

/**
 * The seat through which alone words may be about someone: a text that says "Brussels" and never "European Union", "EU" or
 * "European" is about the European Union perhaps.
 *
 * @param text as printed.
 * @returns null where a sure name is there, or no seat is.
 */
export function findDoubtfulSeat(text: string, of: Known): Seat | null {
  const has = (name: string) => wordsPattern(name).test(text);
  const sure = seatsOf(of).filter(({ isSure }) => isSure);
  const isNamed = [...of.names, ...of.adjectives, ...sure.flatMap(({ names }) => names)].some(has);
  if (isNamed) return null;
  return seatsOf(of).find(({ isSure, names }) => !isSure && names.some(has)) ?? null;
}

/** "“Brussels” may stand for Belgium, European Union or NATO" */
export function sayDoubt({ name, standsFor }: Pick<Seat, 'name' | 'standsFor'>): string {
  const all = [...standsFor, 'the city itself'];
  return `“${name}” may stand for ${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

const PATTERNS = new Map<string, RegExp>();

/** Whole words, with or without the points of an abbreviation; capitals as printed. */
function wordsPattern(name: string): RegExp {
  return getOrMake(PATTERNS, name, () => {
    const words = isAbbreviation(name)
      ? `${[...name].join('\\.?')}\\.?`
      : name.replaceAll('.', '\\.');
    return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'u');
  });
}

function isAbbreviation(name: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(name);
}

function withoutThe(key: string): string {
  return key.startsWith('the ') ? key.slice(4) : key;
}

function foldBoth(name: string): readonly string[] {
  const key = withoutThe(foldText(name));
  return isAbbreviation(name) ? [key, [...key].join(' ')] : [key];
}

function read(table: string, type: KnownType): readonly Known[] {
  return lines(table).map(([name = '', others, adjectives]) => ({
    name,
    type,
    names: [name, ...listed(others)],
    adjectives: listed(adjectives),
  }));
}

function readHouses(): readonly Seat[] {
  return lines(HOUSES).map(([name = '', others, whom]) => ({
    name,
    names: [name, ...listed(others)],
    standsFor: listed(whom),
    isSure: true,
  }));
}

/** A capital that is called like its state is in no line of states. */
function readCapitals(): readonly Seat[] {
  const whom = new Map<string, string[]>();
  for (const [state = '', , , capitals] of lines(STATES))
    for (const city of listed(capitals)) getOrMake(whom, city, () => []).push(state);
  for (const [city = '', bodies] of lines(BODIES_SEATED))
    getOrMake(whom, city, () => []).push(...listed(bodies));
  return [...whom].map(([name, standsFor]) => ({ name, names: [name], standsFor, isSure: false }));
}

function lines(table: string): readonly (readonly string[])[] {
  return table.split('\n').map((line) => line.split('|'));
}

function listed(names: string | undefined): readonly string[] {
  return (names ?? '').split(',').filter((name) => name !== '');
}

/** The first of several wins. */
function byKey<Item>(
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items)
    for (const key of namesOf(item).flatMap(foldBoth)) if (!found.has(key)) found.set(key, item);
  return found;
}

function groupSeats(): ReadonlyMap<string, readonly Seat[]> {
  const found = new Map<string, Seat[]>();
  for (const seat of seats)
    for (const whom of seat.standsFor) getOrMake(found, whom, (): Seat[] => []).push(seat);
  return found;
}
