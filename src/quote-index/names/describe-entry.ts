/** What an entry is made of: names, roles, and who else goes by one of the names. */
import { foldText } from '../../lib/text/fold-text.ts';
import type { SpeakerSelector } from '../../model/speaker-decision.ts';
import type { Entry, NameBook, NamePart } from '../held/held.ts';
import { givenSpeakerAt, publishedAt } from '../held/numbered-quotes.ts';
import { sorted } from '../held/postings.ts';
import type { Counted, NameDetails } from '../quote-index.ts';
import { hasTrait } from '../who/read-decisions.ts';
import { doubtsOf, typeOfEntry } from './doubts.ts';
import { isAliasOf, knownIn } from './entries.ts';
import { findEntry } from './name-book.ts';
import { byQuoteCount } from './names.ts';
import { spokenForBy } from './spoken-for.ts';

/** @returns null when there is no such entry. Equal counts are in the order of the names. */
export function describeEntry(book: NameBook, key: string): NameDetails | null {
  const entry = findEntry(book, key);
  if (entry === null) return null;
  const { shown, parts } = entry;
  const counts = new Map<string, number>();
  const roles = new Map(parts.map((part) => [part, describePart(part, counts)]));
  const forms = [...counts].map(([name, quoteCount]) => ({ name, quoteCount }));
  const quoted = new Set(forms.map(({ name }) => foldText(name)));
  const unquoted = shown.nameKeys.filter((name) => !quoted.has(name));
  return {
    entry: shown,
    type: typeOfEntry(entry),
    aliases: aliasesOf(book, entry),
    spokenFor: spokenForBy(book, entry),
    doubts: doubtsOf(entry),
    forms: [...forms, ...unquoted.map((name) => ({ name, quoteCount: 0 }))].sort(byCount),
    roles: [...roles.values()].flat().sort(byRole),
    namesakes: namesakesOf(book, entry).map((other) => other.shown),
    selector: selectorOf(book, entry, roles),
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

/**
 * A part's role in the newest words for it. One pass, for a name may have 50,000 quotes.
 *
 * @param counts of quotes by form of the name: its own are added.
 */
function describePart({ spoken }: NamePart, counts: Map<string, number>): NameDetails['roles'] {
  const quotes = sorted(spoken);
  const role = { name: '', office: null as string | null, speaksFor: null as string | null };
  for (const number of quotes) {
    const speaker = givenSpeakerAt(spoken.held, number);
    if (speaker === null) continue;
    const { name, office, speaksFor } = speaker;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    role.name = name;
    role.office = office ?? role.office;
    role.speaksFor = speaksFor ?? role.speaksFor;
  }
  const [first, last] = [quotes[0], quotes.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [fromMs, toMs] = [publishedAt(spoken.held, first), publishedAt(spoken.held, last)];
  return [{ ...role, quoteCount: quotes.length, fromMs, toMs }];
}

/** The office, else the body, that is given under the name that is shown, and by preference not to another of that name. */
function selectorOf(
  book: NameBook,
  entry: Entry,
  described: ReadonlyMap<NamePart, NameDetails['roles']>,
): SpeakerSelector {
  const { name, key } = { name: entry.shown.name, key: foldText(entry.shown.name) };
  const roles = [...described].flatMap(([{ nameKey }, role]) => (nameKey === key ? role : []));
  const traits = [...roles]
    .sort(byRole)
    .flatMap(({ office, speaksFor }) => [office, speaksFor])
    .filter((trait) => trait !== null);
  const others = namesakesOf(book, entry).flatMap(({ parts }) => parts);
  const isOwn = (trait: string) => !others.some((part) => hasTrait(part, foldText(trait)));
  return { name, trait: traits.find(isOwn) ?? traits[0] ?? null };
}

function namesakesOf(book: NameBook, { shown }: Entry): readonly Entry[] {
  const parts = shown.nameKeys.flatMap((key) => [...(book.names.get(key)?.parts.values() ?? [])]);
  const bearers = new Set(parts.flatMap((part) => book.entriesByPart.get(part) ?? []));
  return [...bearers]
    .filter((other) => other.shown.key !== shown.key)
    .sort((a, b) => byQuoteCount(a.shown, b.shown));
}

/** Most first, equal counts by name. */
const byCount = (a: Counted, b: Counted) => b.quoteCount - a.quoteCount || compare(a.name, b.name);

/** As names, and of one name by office and body, what has none last: whatever came first. */
const byRole = (a: NameDetails['roles'][number], b: NameDetails['roles'][number]) =>
  byCount(a, b) || compareGiven(a.office, b.office) || compareGiven(a.speaksFor, b.speaksFor);

const compareGiven = (a: string | null, b: string | null) =>
  Number(a === null) - Number(b === null) || compare(a ?? '', b ?? '');

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
