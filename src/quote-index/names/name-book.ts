/**
 * The name book: every name that quotes are by, about or on behalf of, and the entries that they come to.
 *
 * A name's quotes are held by the role that the article gives (see roles.ts): these parts go to one entry or another as a whole.
 * A name or a role that comes or goes makes its circle (circles.ts) stale, and the next reading identifies that circle anew. Where there
 * are only other quotes in the roles that were there, the entries are the same, and those of these roles get newer facts: an article
 * costs what its names cost, whatever else is known.
 */
import { identityOf } from '../../gazetteer/gazetteer.ts';
import { getOrMake } from '../../lib/get-or-make.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { SpeakerDecision } from '../../model/speaker-decision.ts';
import type { Entry, HeldQuotes, NameBook, NamePart, NameRecord } from '../held/held.ts';
import { createHeldQuotes } from '../held/numbered-quotes.ts';
import { copyPostings, createPostings } from '../held/postings.ts';
import { circleKeys, circleOf, neighboursOf, placeName } from '../who/circles.ts';
import { numberMerged, soundOf, uniteFamilies } from '../who/families.ts';
import { readDecisions } from '../who/read-decisions.ts';
import type { Role } from '../who/roles.ts';
import { changeEntries, createCompletions, replaceEntry } from './completions.ts';
import { calledAs, calledByName, isCalledAlike, nameEntries, renewEntry } from './entries.ts';
import { entriesOf, forgetEntry, replaceEntries } from './kept-entries.ts';
import { byQuoteCount, hasName } from './names.ts';
import { changeTimes, readName, setTimes, tellEntries, tellWho } from './tell-entries.ts';

export function createNameBook(held: HeldQuotes = createHeldQuotes()): NameBook {
  return {
    held,
    names: new Map(),
    families: new Map(),
    circles: new Map(),
    stale: new Set(),
    touched: new Set(),
    lost: new Set(),
    entriesByKey: new Map(),
    entriesByPart: new Map(),
    entriesByWhom: new Map(),
    completions: createCompletions(),
    decisions: [],
    decided: readDecisions([]),
    united: new Map(),
    mergedAt: new Map(),
    lastWho: 0,
  };
}

/** True when entries are to be brought up before they are read. */
export function isStale({ stale, touched, lost }: NameBook): boolean {
  return stale.size + touched.size + lost.size > 0;
}

/** What a quote has to do with somebody: it is by them, about them, or by one who speaks for them. */
export type Standing = 'speaker' | 'topic' | 'body';

/**
 * @returns the part of a name; made where it isn't there. Its entry isn't up to its quotes from then on.
 */
export function changedPart(
  book: NameBook,
  nameKey: string,
  role: Role,
  as: Standing = 'speaker',
): NamePart {
  const name = book.names.get(nameKey) ?? addName(book, nameKey);
  const { key } = role;
  const found = name.parts.get(key);
  if (found !== undefined) {
    if (isToldFrom(found, as)) book.touched.add(found);
    return found;
  }
  book.stale.add(name);
  const isFirst = name.parts.size === 0;
  for (const other of name.parts.values()) partPostings(other);
  // Field by field: spread, V8 makes a table of each, which takes three times as much.
  const { office, body, field, head } = role;
  const part: NamePart = {
    key,
    office,
    body,
    field,
    head,
    nameKey,
    name,
    fromMs: 0,
    toMs: 0,
    who: 0,
    spoken: isFirst ? name.spoken : createPostings(book.held),
    about: isFirst ? name.about : createPostings(book.held),
    spokenFor: createPostings(book.held),
  };
  name.parts.set(key, part);
  return part;
}

/** Who is quoted is called by their own quotes, others by those about them, if any. */
function isToldFrom({ spoken, about }: NamePart, as: Standing): boolean {
  if (as === 'speaker') return true;
  return spoken.count === 0 && (as === 'topic' || about.count === 0);
}

/** From now on it has its own. */
function partPostings(part: NamePart): void {
  const { spoken, about } = part.name;
  if (part.spoken === spoken) part.spoken = copyPostings(spoken);
  if (part.about === about) part.about = copyPostings(about);
}

/** Leaves out a part that no quote is in any more, and its name when that was all. */
export function dropUnused(book: NameBook, part: NamePart): void {
  const { name, spoken, about, spokenFor } = part;
  if (spoken.count + about.count + spokenFor.count > 0) return;
  const entry = book.entriesByPart.get(part);
  if (entry !== undefined) book.lost.add(entry);
  book.entriesByPart.delete(part);
  book.touched.delete(part);
  name.parts.delete(part.key);
  book.stale.add(name);
  if (name.parts.size === 0) dropName(book, name);
}

function dropName(book: NameBook, name: NameRecord): void {
  for (const neighbour of neighboursOf(book.circles, name)) book.stale.add(neighbour);
  placeName(book.circles, name, []);
  book.stale.delete(name);
  book.names.delete(name.key);
  const { family } = name;
  const left = book.families.get(family)?.filter((each) => each !== name) ?? [];
  if (left.length > 0) book.families.set(family, left);
  else book.families.delete(family);
}

/** Counts a quote by a name's speaker; -1 takes it back. */
export function countSpeaker(book: NameBook, nameKey: string, speaker: Speaker, by: 1 | -1): void {
  const name = book.names.get(nameKey);
  if (name === undefined) return;
  const key = `${speaker.kind} ${speaker.name}`;
  const before = name.speakers.get(key) ?? 0;
  if (before + by > 0) name.speakers.set(key, before + by);
  else name.speakers.delete(key);
  if (before > 0 && before + by > 0) return;
  name.facts = null;
  book.stale.add(name);
}

/**
 * From now on these hold, and no others.
 *
 * @returns the names that are of another family now, each with that before.
 */
export function setDecisions(
  book: NameBook,
  decisions: readonly SpeakerDecision[],
): readonly (readonly [NameRecord, string])[] {
  book.decisions = decisions;
  book.decided = readDecisions(decisions);
  book.united = uniteFamilies(book.decided);
  book.mergedAt = numberMerged(book.decided);
  book.completions = createCompletions();
  const { families, circles, stale, touched, lost } = book;
  for (const kept of [families, circles, stale, touched, lost]) kept.clear();
  for (const kept of [book.entriesByKey, book.entriesByPart, book.entriesByWhom]) kept.clear();
  return [...book.names.values()].flatMap((name) => {
    const { family } = name;
    name.keys = [];
    addToFamily(book, name);
    return name.family === family ? [] : [[name, family] as const];
  });
}

/**
 * Two of these may not be one person, for an article quotes them both.
 *
 * @param names all whom an article quotes, when it comes and before it goes.
 */
export function quotedTogether(book: NameBook, names: Iterable<NameRecord>): void {
  const all = new Set(names);
  // Of nearly all articles nobody is of another's family.
  if (new Set([...all].map(({ family }) => family)).size === all.size) return;
  for (const [, kin] of groupBy(all, ({ family }) => family))
    if (kin.length > 1) for (const name of kin) book.stale.add(name);
}

/** What came of a change. */
interface Change {
  readonly gone: readonly Entry[];
  readonly come: readonly Entry[];
}

/**
 * Brings the entries up to the quotes. Called before anything is read.
 *
 * @returns the parts that went from one entry to another.
 */
export function refresh(book: NameBook): readonly NamePart[] {
  placeStale(book);
  for (const part of book.touched)
    if (changeTimes(part, () => partsOf(circleOf(book.circles, part.name))))
      book.stale.add(part.name);
  const told = new Set<NameRecord>();
  const changes = [...book.stale].flatMap((name) => {
    if (told.has(name)) return [];
    const circle = circleOf(book.circles, name);
    for (const each of circle) told.add(each);
    return [tellAnew(book, circle)];
  });
  // Of all at once: whom one circle was may be two now.
  const moved = tellWho(
    book,
    changes.flatMap(({ come }) => come),
  );
  const renewed = new Set<Entry>();
  for (const part of book.touched) {
    const entry = book.entriesByPart.get(part);
    if (entry === undefined || told.has(part.name) || renewed.has(entry)) continue;
    changes.push(renew(book, entry));
    renewed.add(book.entriesByPart.get(part) ?? entry);
  }
  settle(book, changes);
  return moved;
}

function settle(book: NameBook, changes: readonly Change[]): void {
  const gone = new Set(changes.flatMap((each) => each.gone));
  for (const entry of book.lost) {
    forgetEntry(book, entry);
    gone.add(entry);
  }
  for (const kept of [book.stale, book.touched, book.lost]) kept.clear();
  // Some took the place of others that had only just come.
  const come = changes
    .flatMap((each) => each.come)
    .filter((entry) => entry.parts.some((part) => book.entriesByPart.get(part) === entry));
  changeEntries(book.completions, gone, new Set(come));
}

/** Puts names whose forms changed into their circles; all of the circles that they leave are told anew, too. */
function placeStale(book: NameBook): void {
  for (const name of book.stale) {
    const { reading } = readName(name);
    const keys = circleKeys(name.family, reading, decidedKeys(book, name.key));
    if (keys.join() === name.keys.join()) continue;
    for (const neighbour of neighboursOf(book.circles, name)) book.stale.add(neighbour);
    placeName(book.circles, name, keys);
  }
}

/** Keys of names that the gazetteer, or an admin, makes one. */
function decidedKeys({ mergedAt }: NameBook, nameKey: string): readonly string[] {
  const identity = identityOf(nameKey);
  const merged = [...(mergedAt.get(nameKey) ?? [])].map((number) => `+${number}`);
  return identity === null ? merged : [...merged, `=${identity}`];
}

function* partsOf(names: Iterable<NameRecord>): Generator<NamePart> {
  for (const { parts } of names) yield* parts.values();
}

function tellAnew(book: NameBook, circle: ReadonlySet<NameRecord>): Change {
  const parts = [...partsOf(circle)];
  const gone = entriesOf(book, parts);
  const come = tellEntries(circle, book.decided, (part) => book.entriesByPart.get(part));
  replaceEntries(book, gone, come);
  if (circle.size <= FEW_NAMES) forgetForms(circle);
  return { gone, come };
}

/** Of a circle of no more names their forms are read again when it is told anew: kept, they take half a kB a name. */
const FEW_NAMES = 8;

function forgetForms(names: Iterable<NameRecord>): void {
  for (const name of names) name.facts = null;
}

/** The same parts, of which some have other quotes now. */
function renew(book: NameBook, entry: Entry): Change {
  const renewed = renewEntry(entry, book.decided.aliases);
  const [first] = entry.parts;
  if (first === undefined || isCalledAlike(entry, renewed)) {
    const come = calledAs(renewed, entry);
    replaceEntries(book, [entry], [come]);
    const isDone = replaceEntry(book.completions, entry, come);
    return isDone ? { gone: [], come: [] } : { gone: [entry], come: [come] };
  }
  // Who is called otherwise may take, or leave, a handle that others have.
  const gone = entriesOf(book, partsOf(circleOf(book.circles, first.name)));
  const come = nameEntries(gone.map((each) => (each === entry ? renewed : calledByName(each))));
  replaceEntries(book, gone, come);
  return { gone, come };
}

/** Takes the entries of a book that was just filled as they were told before, in the place of telling them. */
export function restoreEntries(book: NameBook, entries: readonly Entry[]): void {
  placeStale(book);
  for (const part of partsOf(book.names.values())) setTimes(part);
  replaceEntries(book, [], entries);
  forgetForms(book.stale);
  settle(book, [{ gone: [], come: entries }]);
}

/** The entry with this key, or the only one that goes by this name. */
export function findEntry(book: NameBook, key: string): Entry | null {
  const exact = book.entriesByKey.get(key);
  if (exact !== undefined) return exact;
  const parts = [...(book.names.get(key)?.parts.values() ?? [])];
  const bearers =
    parts.length > 0
      ? parts.map((part) => book.entriesByPart.get(part))
      : entriesInFamily(book, key).filter(({ shown }) => hasName(shown, key));
  const [first, ...others] = new Set(bearers);
  return others.length === 0 ? (first ?? null) : null;
}

/** Entries of the family that a folded name is of, most quoted first. */
export function kinOf(book: NameBook, nameKey: string): readonly Entry[] {
  return [...entriesInFamily(book, nameKey)].sort((a, b) => byQuoteCount(a.shown, b.shown));
}

function entriesInFamily(book: NameBook, nameKey: string): readonly Entry[] {
  return entriesOf(book, partsOf(book.families.get(familyOf(book, nameKey)) ?? []));
}

function addName(book: NameBook, key: string): NameRecord {
  const sound = soundOf(key);
  const name: NameRecord = {
    key,
    sound,
    family: sound,
    parts: new Map(),
    spoken: createPostings(book.held),
    about: createPostings(book.held),
    keys: [],
    speakers: new Map(),
    facts: null,
  };
  book.names.set(key, name);
  addToFamily(book, name);
  return name;
}

function addToFamily(book: NameBook, name: NameRecord): void {
  name.family = book.united.get(name.sound) ?? name.sound;
  getOrMake(book.families, name.family, (): NameRecord[] => []).push(name);
  book.stale.add(name);
}

/** @returns the family of a folded name. */
export function familyOf(book: NameBook, nameKey: string): string {
  const known = book.names.get(nameKey);
  if (known !== undefined) return known.family;
  const sound = soundOf(nameKey);
  return book.united.get(sound) ?? sound;
}
