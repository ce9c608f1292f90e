/** What an entry is made of: names, roles, and who else goes by one of the names. */
import { foldText } from '../lib/fold-text.ts';
import { groupBy } from '../lib/group-by.ts';
import type { SpeakerSelector } from '../model/speaker-decision.ts';
import { doubtsOf, typeOfEntry } from './doubts.ts';
import { type Entry, isAliasOf, knownIn } from './entries.ts';
import { findEntry, kinOf, type NameBook, type NamePart } from './name-book.ts';
import { sorted } from './postings.ts';
import type { Counted, NameDetails } from './quote-index.ts';
import { hasTrait } from './read-decisions.ts';
import { spokenForBy } from './spoken-for.ts';

/** @returns null when there is no such entry. Equal counts are in the order of the names. */
export function describeEntry(book: NameBook, key: string): NameDetails | null {
  const entry = findEntry(book, key);
  if (entry === null) return null;
  const { shown, spoken } = entry;
  const quotes = spoken().quotes.map(({ quote }) => quote);
  const speakers = quotes.flatMap(({ speaker }) => speaker ?? []);
  const topics = quotes.flatMap(({ positions }) => [
    ...new Set(positions.map(({ topic }) => topic)),
  ]);
  const quoted = new Set(speakers.map(({ name }) => foldText(name)));
  const unquoted = shown.nameKeys.filter((name) => !quoted.has(name));
  return {
    entry: shown,
    type: typeOfEntry(entry),
    aliases: aliasesOf(book, entry),
    spokenFor: spokenForBy(book, entry),
    doubts: doubtsOf(entry),
    forms: [
      ...countEach(speakers.map(({ name }) => name)),
      ...unquoted.map((name) => ({ name, quoteCount: 0 })),
    ].sort(byCount),
    roles: entry.parts.flatMap(describePart).sort(byCount),
    topics: [...countEach(topics)].sort(byCount),
    outlets: [...countEach(quotes.map(({ outlet }) => outlet))].sort(byCount),
    namesakes: namesakesOf(book, entry).map((other) => other.shown),
    selector: selectorOf(book, entry),
  };
}

/** By the words of an admin first, then as the gazetteer lists them. */
function aliasesOf({ decided }: NameBook, { parts, shown }: Entry): NameDetails['aliases'] {
  const { aliasKeys = [], kind, nameKeys } = shown;
  const given = decided.aliases
    .filter((alias) => aliasKeys.includes(alias.nameKey) && isAliasOf(alias, parts))
    .map(({ name, id }) => ({ name, decision: id }));
  const listed = kind === 'person' ? null : knownIn(nameKeys);
  const known = new Set([...nameKeys, ...given.map(({ name }) => foldText(name))]);
  return [
    ...given,
    ...(listed?.names ?? [])
      .filter((name) => !known.has(foldText(name)))
      .map((name) => ({ name, decision: null })),
  ];
}

/** A part's role in the newest words for it. */
function describePart({ spoken }: NamePart): NameDetails['roles'] {
  const quotes = sorted(spoken).map(({ quote }) => quote);
  const speakers = quotes.flatMap(({ speaker }) => speaker ?? []);
  const newest = speakers.at(-1);
  if (newest === undefined) return [];
  const last = (of: 'office' | 'speaksFor') =>
    speakers.findLast((speaker) => speaker[of] !== null)?.[of] ?? null;
  const role = { name: newest.name, office: last('office'), speaksFor: last('speaksFor') };
  const [fromMs = 0, toMs = 0] = [quotes[0], quotes.at(-1)].map((quote) => quote?.publishedAtMs);
  return [{ ...role, quoteCount: speakers.length, fromMs, toMs }];
}

/** The office, else the body, that is given under the name that is shown, and by preference not to another of that name. */
function selectorOf(book: NameBook, entry: Entry): SpeakerSelector {
  const { name, key } = { name: entry.shown.name, key: foldText(entry.shown.name) };
  const roles = entry.parts.filter(({ nameKey }) => nameKey === key).flatMap(describePart);
  const traits = [...roles]
    .sort(byCount)
    .flatMap(({ office, speaksFor }) => [office, speaksFor])
    .filter((trait) => trait !== null);
  const others = namesakesOf(book, entry).flatMap(({ parts }) => parts);
  const isOwn = (trait: string) => !others.some((part) => hasTrait(part, foldText(trait)));
  return { name, trait: traits.find(isOwn) ?? traits[0] ?? null };
}

function namesakesOf(book: NameBook, { shown }: Entry): readonly Entry[] {
  const [first = ''] = shown.nameKeys;
  return kinOf(book, first).filter(
    (other) =>
      other.shown.key !== shown.key &&
      other.shown.nameKeys.some((name) => shown.nameKeys.includes(name)),
  );
}

function countEach(names: readonly string[]): readonly Counted[] {
  return [...groupBy(names, (name) => name)].map(([name, { length }]) => ({
    name,
    quoteCount: length,
  }));
}

/** Most first, equal counts by name. */
const byCount = (a: Counted, b: Counted) =>
  b.quoteCount - a.quoteCount || (a.name < b.name ? -1 : 1);
