/**
 * The name book: every name that quotes are by, about or on behalf of, and the entries that they come to.
 *
 * A name's quotes are held by the role that the article gives (see roles.ts): these parts go to one entry or another as a whole.
 * Names whose surnames sound alike are a family. A change makes its family stale, and the next reading identifies that family
 * anew: an article costs what its names' families cost, whatever else is known.
 */
import { findKnown } from '../gazetteer/gazetteer.ts';
import { getOrMake } from '../lib/get-or-make.ts';
import type { ArticleId } from '../model/article.ts';
import type { Speaker, SpeakerKind } from '../model/speaker.ts';
import type { SpeakerDecision } from '../model/speaker-decision.ts';
import { createEntry, type Entry, nameEntries } from './entries.ts';
import { identifySpeakers, type NameFacts } from './identify-speakers.ts';
import { byQuoteCount, hasName } from './names.ts';
import { articleIdAt, createHeldQuotes, type HeldQuotes, publishedAt } from './numbered-quotes.ts';
import { type PersonName, readPersonName } from './person-name.ts';
import { createPostings, type Postings, sorted } from './postings.ts';
import { type DecidedSpeakers, readDecisions } from './read-decisions.ts';
import type { Role, RoleInTime } from './roles.ts';
import { consonantsOf } from './spelling.ts';

/** What is held of a name in one role. */
export interface NamePart extends RoleInTime {
  readonly nameKey: string;
  readonly name: NameRecord;
  fromMs: number;
  toMs: number;
  /**
   * Whose it is: in a family the same for all parts of an entry alone, and for the entry that takes its place with the same parts and
   * new ones. 0 until the entries are brought up.
   */
  who: number;
  /** Quotes by them: those of the name where it has no other part, likewise below. */
  spoken: Postings;
  /** Quotes about them. */
  about: Postings;
  /** Quotes by those who speak for them. */
  readonly spokenFor: Postings;
}

export interface NameRecord {
  readonly key: string;
  readonly parts: Map<string, NamePart>;
  /** Quotes of all parts: most entries have all of their names, and nothing is to be merged for them. */
  readonly spoken: Postings;
  readonly about: Postings;
  /** Kind and name of the speakers who have it, with the number of their quotes. */
  readonly speakers: Map<string, number>;
  /** What the forms of the name come to; null after one of them came or went. */
  facts: Pick<NameFacts, 'isPerson' | 'reading'> | null;
}

export interface NameBook {
  /** Where postings have their quotes. */
  readonly held: HeldQuotes;
  readonly names: Map<string, NameRecord>;
  readonly families: Map<string, Set<NameRecord>>;
  readonly stale: Set<string>;
  readonly entriesByFamily: Map<string, readonly Entry[]>;
  readonly entriesByKey: Map<string, Entry>;
  readonly entriesByPart: Map<NamePart, Entry>;
  decisions: readonly SpeakerDecision[];
  /** What they come to. */
  decided: DecidedSpeakers;
  /** Families that a decision has made one, by the family of each. */
  united: ReadonlyMap<string, string>;
  /** The greatest `who` there has been. */
  lastWho: number;
}

export function createNameBook(held: HeldQuotes = createHeldQuotes()): NameBook {
  return {
    held,
    names: new Map(),
    families: new Map(),
    stale: new Set(),
    entriesByFamily: new Map(),
    entriesByKey: new Map(),
    entriesByPart: new Map(),
    decisions: [],
    decided: readDecisions([]),
    united: new Map(),
    lastWho: 0,
  };
}

/** The key of a name's part. */
const partKey = ({ office, body }: Pick<Role, 'office' | 'body'>) => `${office}|${body}`;

/** @returns the part of a name; made where it isn't there. Its family is stale from then on. */
export function changedPart(book: NameBook, nameKey: string, role: Role): NamePart {
  const name = book.names.get(nameKey) ?? addName(book, nameKey);
  book.stale.add(familyOf(book, nameKey));
  const key = partKey(role);
  const found = name.parts.get(key);
  if (found !== undefined) return found;
  const isFirst = name.parts.size === 0;
  for (const other of name.parts.values()) partPostings(other);
  // Field by field: spread, V8 makes a table of each, which takes three times as much.
  const { office, body, field, head } = role;
  const part: NamePart = {
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

/** From now on it has its own. */
function partPostings(part: NamePart): void {
  const { spoken, about } = part.name;
  if (part.spoken === spoken) part.spoken = { ...spoken, quotes: [...spoken.quotes] };
  if (part.about === about) part.about = { ...about, quotes: [...about.quotes] };
}

/** Leaves out a part that no quote is in any more, and its name when that was all. */
export function dropUnused(book: NameBook, { nameKey, office, body, ...part }: NamePart): void {
  const { spoken, about, spokenFor } = part;
  if (spoken.quotes.length + about.quotes.length + spokenFor.quotes.length > 0) return;
  const name = book.names.get(nameKey);
  name?.parts.delete(partKey({ office, body }));
  if (name === undefined || name.parts.size > 0) return;
  book.names.delete(nameKey);
  book.families.get(familyOf(book, nameKey))?.delete(name);
}

/** Counts a quote by a name's speaker; -1 takes it back. */
export function countSpeaker(book: NameBook, nameKey: string, speaker: Speaker, by: 1 | -1): void {
  const name = book.names.get(nameKey);
  if (name === undefined) return;
  const key = `${speaker.kind} ${speaker.name}`;
  const before = name.speakers.get(key) ?? 0;
  if (before + by > 0) name.speakers.set(key, before + by);
  else name.speakers.delete(key);
  if (before === 0 || before + by === 0) name.facts = null;
}

/** From now on these hold, and no others. */
export function setDecisions(book: NameBook, decisions: readonly SpeakerDecision[]): void {
  book.decisions = decisions;
  book.decided = readDecisions(decisions);
  book.united = uniteFamilies(book.decided);
  book.families.clear();
  book.entriesByFamily.clear();
  book.entriesByKey.clear();
  book.entriesByPart.clear();
  for (const name of book.names.values()) addToFamily(book, name);
}

/**
 * Brings the entries up to the quotes. Called before anything is read.
 *
 * @returns the parts that went from one entry to another.
 */
export function refresh(book: NameBook): readonly NamePart[] {
  const moved: NamePart[] = [];
  for (const family of book.stale) {
    for (const { shown, parts } of book.entriesByFamily.get(family) ?? []) {
      book.entriesByKey.delete(shown.key);
      for (const part of parts) book.entriesByPart.delete(part);
    }
    const entries = makeEntries(book, [...(book.families.get(family) ?? [])]);
    if (entries.length > 0) book.entriesByFamily.set(family, entries);
    else {
      book.entriesByFamily.delete(family);
      book.families.delete(family);
    }
    keepEntries(book, entries);
    moved.push(...tellWho(book, entries));
  }
  book.stale.clear();
  return moved;
}

function keepEntries(book: NameBook, entries: readonly Entry[]): void {
  for (const entry of entries) {
    book.entriesByKey.set(entry.shown.key, entry);
    for (const part of entry.parts) book.entriesByPart.set(part, entry);
  }
}

/** @param entries of a family, as they were told from the quotes that are held. */
export function putEntries(book: NameBook, family: string, entries: readonly Entry[]): void {
  book.entriesByFamily.set(family, entries);
  book.stale.delete(family);
  keepEntries(book, entries);
}

/** @returns the parts that were another's. */
function tellWho(book: NameBook, entries: readonly Entry[]): readonly NamePart[] {
  const heirs = new Map<number, Set<Entry>>();
  for (const entry of entries)
    for (const { who } of entry.parts) getOrMake(heirs, who, () => new Set<Entry>()).add(entry);
  return entries.flatMap(({ parts }) => {
    const [one = 0, ...others] = new Set(parts.map(({ who }) => who).filter((who) => who !== 0));
    const isSame = one !== 0 && others.length === 0 && heirs.get(one)?.size === 1;
    if (!isSame) book.lastWho += 1;
    const who = isSame ? one : book.lastWho;
    const moved = parts.filter((part) => part.who !== 0 && part.who !== who);
    for (const part of parts) part.who = who;
    return moved;
  });
}

/** The entry with this key, or the only one that goes by this name. */
export function findEntry(book: NameBook, key: string): Entry | null {
  const exact = book.entriesByKey.get(key);
  if (exact !== undefined) return exact;
  const parts = [...(book.names.get(key)?.parts.values() ?? [])];
  const bearers =
    parts.length > 0
      ? parts.map((part) => book.entriesByPart.get(part))
      : (book.entriesByFamily.get(familyOf(book, key)) ?? []).filter(({ shown }) =>
          hasName(shown, key),
        );
  const [first, ...others] = new Set(bearers);
  return others.length === 0 ? (first ?? null) : null;
}

/** Entries of the family that a folded name is of, most quoted first. */
export function kinOf(book: NameBook, nameKey: string): readonly Entry[] {
  return [...(book.entriesByFamily.get(familyOf(book, nameKey)) ?? [])].sort((a, b) =>
    byQuoteCount(a.shown, b.shown),
  );
}

function addName(book: NameBook, key: string): NameRecord {
  const name: NameRecord = {
    key,
    parts: new Map(),
    spoken: createPostings(book.held),
    about: createPostings(book.held),
    speakers: new Map(),
    facts: null,
  };
  book.names.set(key, name);
  addToFamily(book, name);
  return name;
}

function addToFamily(book: NameBook, name: NameRecord): void {
  const family = familyOf(book, name.key);
  const members = book.families.get(family);
  if (members === undefined) book.families.set(family, new Set([name]));
  else members.add(name);
  book.stale.add(family);
}

function familyOf({ united }: NameBook, nameKey: string): string {
  const family = soundOf(nameKey);
  return united.get(family) ?? family;
}

/** What the surname sounds like, or who the gazetteer says it is: the same for all names that rules may join. */
export function soundOf(nameKey: string): string {
  const listed = findKnown(nameKey);
  if (listed !== null) return `=${listed.name}`;
  const words = nameKey.replace(/ (?:jr|sr|ii|iii|iv)$/, '').split(' ');
  return consonantsOf(words.at(-1) ?? '');
}

/** Merged names may be of several families: one of them stands for all. */
function uniteFamilies({ merged }: DecidedSpeakers): ReadonlyMap<string, string> {
  const united = new Map<string, string>();
  for (const group of merged) {
    const families = group.map(({ nameKey }) => {
      const family = soundOf(nameKey);
      return united.get(family) ?? family;
    });
    const [first = ''] = families;
    for (const [family, to] of united) if (families.includes(to)) united.set(family, first);
    for (const family of families) united.set(family, first);
  }
  return united;
}

function makeEntries({ held, decided }: NameBook, names: readonly NameRecord[]): readonly Entry[] {
  const facts = names.map((name) => toFacts(held, name));
  const groups = identifySpeakers(facts, decided);
  return nameEntries(groups.map((parts) => createEntry(parts, decided.aliases)));
}

function toFacts(held: HeldQuotes, name: NameRecord): NameFacts<NamePart> {
  const parts = [...name.parts.values()];
  for (const part of parts) {
    const quotes = sorted(part.spoken);
    const [first, last] = [quotes[0], quotes.at(-1)];
    part.fromMs = first === undefined ? 0 : publishedAt(held, first);
    part.toMs = last === undefined ? 0 : publishedAt(held, last);
  }
  name.facts ??= readSpeakers([...name.speakers.keys()].sort(), name.key);
  return { ...name.facts, key: name.key, parts, articles: () => articlesOf(held, parts) };
}

/** @param speakers "person Anna Berg" */
function readSpeakers(
  speakers: readonly string[],
  key: string,
): Pick<NameFacts, 'isPerson' | 'reading'> {
  const isKind = (kind: SpeakerKind) => speakers.some((each) => each.startsWith(`${kind} `));
  const isPerson = isKind('person') && !isKind('body');
  const isMaybe = isPerson || speakers.length === 0;
  const forms = speakers.map((each) => each.slice(each.indexOf(' ') + 1));
  return { isPerson, reading: isMaybe ? readForms(forms, key) : null };
}

function articlesOf(held: HeldQuotes, parts: readonly NamePart[]): ReadonlySet<ArticleId> {
  return new Set(
    parts.flatMap(({ spoken }) => spoken.quotes.map((number) => articleIdAt(held, number))),
  );
}

/** The form that tells most: hyphens and umlauts, which others leave out, say what belongs together. */
function readForms(forms: readonly string[], key: string): PersonName | null {
  const readings = (forms.length > 0 ? forms : [key])
    .map(readPersonName)
    .filter((reading) => reading !== null);
  const weight = ({ givenLength, surnames }: PersonName) =>
    4 * (surnames[0]?.split(' ').length ?? 0) + 2 * givenLength + surnames.length;
  const [first, ...others] = readings;
  if (first === undefined) return null;
  return others.reduce((best, each) => (weight(each) > weight(best) ? each : best), first);
}
