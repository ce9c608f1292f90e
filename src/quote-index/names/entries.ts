/** Entries: those who are quoted and those who are spoken about, each with all names that articles give them. */
import { findKnown, type Known, keysOf } from '../../gazetteer/gazetteer.ts';
import { groupBy } from '../../lib/group-by.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import { tightened } from '../../lib/text/tightened.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Entry, NamePart, Postings, Source } from '../held/held.ts';
import { createMerged, newestQuote, newestSpeakers } from '../held/postings.ts';
import type { NameEntry } from '../quote-index.ts';
import { isInitialOnly, readPersonName } from '../who/person-name.ts';
import { type Alias, hasTrait } from '../who/read-decisions.ts';

/** Newest quotes whose forms of the name are counted: how they are called now. */
const MAX_FORMS_COUNTED = 20;

/** Characters of an office or body that tell namesakes apart: a button's command holds 90. */
const MAX_TAG_LENGTH = 40;

const NO_ROLE = 'office not given';

/**
 * An entry whose name may be that of others still: `nameEntries` gives it what it is called by alone.
 *
 * @param former whose place it takes: what was merged for that one is merged still.
 */
export function createEntry(
  parts: readonly NamePart[],
  aliases: readonly Alias[] = [],
  former: Entry | null = null,
): Entry {
  const isQuoted = parts.some((part) => part.spoken.count > 0);
  const facts = isQuoted ? describeSpeaker(parts) : describeTopic(parts);
  const { name, kind, office, speaksFor, quoteCount } = facts;
  const { nameKeys, aliasKeys } =
    former?.parts === parts && former.shown.kind === kind
      ? former.shown
      : keysFor(parts, kind, aliases);
  // Field by field: of an object that is spread here, every completion is read more slowly.
  const shown: NameEntry = {
    key: foldText(name),
    name,
    handle: name,
    nameKeys,
    aliasKeys,
    kind,
    office,
    speaksFor,
    quoteCount,
  };
  return toEntry(shown, parts, former);
}

/** One that is known already, by what is shown of it. */
export function toEntry(
  shown: NameEntry,
  parts: readonly NamePart[],
  former: Entry | null = null,
): Entry {
  const { speaksFor } = shown;
  const { sources, spoken, about } = gather(parts, former);
  const speaksForKey = speaksFor === null ? null : foldText(speaksFor);
  return {
    shown,
    parts: former?.parts === parts ? parts : tightened(parts),
    sources,
    speaksForKey,
    spoken,
    about,
  };
}

/** The entry with newer facts: of the same parts, without a look at others. */
export function renewEntry(entry: Entry, aliases: readonly Alias[]): Entry {
  return createEntry(entry.parts, aliases, entry);
}

/** True where they are called the same, as far as that goes by the two alone. */
export function isCalledAlike({ shown: a }: Entry, { shown: b }: Entry): boolean {
  return a.name === b.name && a.office === b.office && a.speaksFor === b.speaksFor;
}

/** @returns the entry with the other's handle and key. */
export function calledAs(entry: Entry, { shown: { handle, key } }: Entry): Entry {
  return handle === entry.shown.handle ? entry : withHandle(entry, handle, key);
}

/** @returns the entry with its name for a handle, as before `nameEntries`. */
export function calledByName(entry: Entry): Entry {
  const { name, handle } = entry.shown;
  return name === handle ? entry : withHandle(entry, name);
}

function keysFor(
  parts: readonly NamePart[],
  kind: NameEntry['kind'],
  aliases: readonly Alias[],
): Pick<NameEntry, 'nameKeys' | 'aliasKeys'> {
  const nameKeys = [...new Set(parts.map(({ nameKey }) => nameKey))].sort();
  return { nameKeys, aliasKeys: aliasKeysOf(parts, { kind, nameKeys }, aliases) };
}

function aliasKeysOf(
  parts: readonly NamePart[],
  { kind, nameKeys }: Pick<NameEntry, 'kind' | 'nameKeys'>,
  aliases: readonly Alias[],
): readonly string[] | undefined {
  const given = aliases.filter((alias) => isAliasOf(alias, parts)).map(({ nameKey }) => nameKey);
  const listed = kind === 'person' ? null : knownIn(nameKeys);
  const others = [...given, ...(listed === null ? [] : keysOf(listed))].filter(
    (name) => !nameKeys.includes(name),
  );
  return others.length === 0 ? undefined : [...new Set(others)].sort();
}

/** True where an admin's word means one who has these parts. */
export function isAliasOf({ of }: Alias, parts: readonly NamePart[]): boolean {
  return parts.some(
    (part) => part.nameKey === of.nameKey && (of.trait === '' || hasTrait(part, of.trait)),
  );
}

/** What the gazetteer knows by one of some folded names. */
export function knownIn(nameKeys: readonly string[]): Known | null {
  for (const key of nameKeys) {
    const found = findKnown(key);
    if (found !== null) return found;
  }
  return null;
}

/** Gives each a handle and a key of its own: the name alone where nobody else has it, else with office or body. */
export function nameEntries(entries: readonly Entry[]): readonly Entry[] {
  const bearers = groupBy(
    entries.flatMap(({ shown }) => shown.nameKeys),
    (key) => key,
  );
  const tagged = entries.map((entry) => {
    const { key, name } = entry.shown;
    const isShared = (bearers.get(key)?.length ?? 0) > 1;
    return isShared ? withHandle(entry, `${name}, ${tagOf(entry.shown)}`) : entry;
  });
  const inFull = perKey(tagged, (same) => (same.length > 1 ? same.map(withBody) : same));
  return perKey(inFull, (same) =>
    [...same]
      .sort((a, b) => (firstIdOf(a) < firstIdOf(b) ? -1 : 1))
      .map((entry, at) =>
        at === 0 ? entry : withHandle(entry, `${entry.shown.handle} (${at + 1})`),
      ),
  );
}

function perKey(
  entries: readonly Entry[],
  change: (same: readonly Entry[]) => readonly Entry[],
): readonly Entry[] {
  return [...groupBy(entries, ({ shown }) => shown.key).values()].flatMap(change);
}

/** "Anna Berg, mayor, Oster" */
function withBody(entry: Entry): Entry {
  const { office, speaksFor, handle } = entry.shown;
  return office === null || speaksFor === null
    ? entry
    : withHandle(entry, `${handle}, ${speaksFor}`);
}

type Facts = Pick<NameEntry, 'name' | 'kind' | 'office' | 'speaksFor' | 'quoteCount'>;

/** From the newest quote that gives each part; all quotes of a part give its role. */
function describeSpeaker(parts: readonly NamePart[]): Facts {
  const speakersOf = (some: readonly NamePart[]) =>
    newestSpeakers(
      some.map(({ spoken }) => spoken),
      MAX_FORMS_COUNTED,
    );
  const all = speakersOf(parts);
  const having = (some: readonly NamePart[]) =>
    some.length === parts.length ? all : speakersOf(some);
  const inOffice = having(parts.filter(({ office }) => office !== ''));
  const forBody = having(parts.filter(({ body }) => body !== ''));
  return {
    name: usualName(all.map(({ name }) => name)),
    kind: (all.find(({ kind }) => kind !== 'unnamed') ?? all[0])?.kind ?? 'unnamed',
    office: usualOffice(inOffice),
    speaksFor: forBody.find(({ speaksFor }) => speaksFor !== null)?.speaksFor ?? null,
    quoteCount: countQuotes(parts.map(({ spoken }) => spoken)),
  };
}

/** As the newest gives it; where that is short for one that says of what, and both are of one body, that one: "leader", "leader of the Dockers’ Union". */
function usualOffice(newestFirst: readonly Speaker[]): string | null {
  const newest = newestFirst.find(({ office }) => office !== null);
  if (newest === undefined || newest.office === null) return null;
  const { office: short, speaksFor: body } = newest;
  const fuller =
    body === null
      ? undefined
      : newestFirst.find(
          ({ office, speaksFor }) =>
            office !== null && speaksFor === body && isFuller(office, short),
        );
  return inSentence(fuller?.office ?? short, newestFirst);
}

/** "Prime minister" begins a sentence where others of the articles say "prime minister". */
function inSentence(office: string, speakers: readonly Speaker[]): string {
  const small = office.charAt(0).toLowerCase() + office.slice(1);
  if (small === office) return office;
  return speakers.some((speaker) => speaker.office === small) ? small : office;
}

function isFuller(office: string, short: string): boolean {
  return (
    office.length > short.length &&
    / (?:of|at) /.test(office.slice(short.length)) &&
    office.toLowerCase().startsWith(`${short.toLowerCase()} `)
  );
}

const countQuotes = (postings: readonly Postings[]) =>
  postings.reduce((sum, { count }) => sum + count, 0);

/** The commonest form, the fullest of several; one of initials only where there is no other. */
function usualName(newestFirst: readonly string[]): string {
  const [newest = ''] = newestFirst;
  // Nearly all have one: reading names is most of what an entry costs.
  if (newestFirst.every((name) => name === newest)) return newest;
  const forms = [...groupBy(newestFirst, (name) => name)];
  const full = forms.filter(([name]) => !isShort(name));
  const [best] = (full.length > 0 ? full : forms).sort(
    ([a, countA], [b, countB]) => countB.length - countA.length || b.length - a.length,
  );
  return best?.[0] ?? '';
}

function isShort(name: string): boolean {
  const reading = readPersonName(name);
  return reading !== null && isInitialOnly(reading);
}

/** One who is never quoted: spoken about, or spoken for. */
function describeTopic(parts: readonly NamePart[]): Facts {
  const keys = new Set(parts.map(({ nameKey }) => nameKey));
  const about = parts.map((part) => part.about);
  const newest = newestQuote(about);
  const topic = newest?.positions.find((position) => keys.has(foldText(position.topic)));
  const [speaker] = newestSpeakers(
    parts.map((part) => part.spokenFor),
    1,
  );
  const name = topic?.topic ?? speaker?.speaksFor ?? [...keys][0] ?? '';
  return { name, kind: 'topic', office: null, speaksFor: null, quoteCount: countQuotes(about) };
}

type Gathered = Pick<Entry, 'sources' | 'spoken' | 'about'>;

function gather(parts: readonly NamePart[], former: Entry | null): Gathered {
  const sources = sourcesOf(parts);
  const isSame = (source: Source, at: number) => source === former?.sources[at];
  if (former?.sources.length === sources.length && sources.every(isSame)) return former;
  for (const { name, spoken, about } of parts)
    for (const postings of [spoken, about, name.spoken, name.about]) postings.into = null;
  const [only, ...others] = sources;
  // Of nearly all: nothing is to be merged, and nothing kept for it.
  if (only !== undefined && others.length === 0)
    return { sources, spoken: () => only.spoken, about: () => only.about };
  return {
    sources,
    spoken: createMerged(sources.map((source) => source.spoken)),
    about: createMerged(sources.map((source) => source.about)),
  };
}

/** Whole names where all of their parts are there. */
function sourcesOf(parts: readonly NamePart[]): readonly Source[] {
  const [only] = parts;
  if (only !== undefined && parts.length === 1)
    return [only.name.parts.size === 1 ? only.name : only];
  const sources = [...groupBy(parts, ({ name }) => name)].flatMap(
    ([name, theirs]): readonly Source[] => (theirs.length === name.parts.size ? [name] : theirs),
  );
  return tightened(sources);
}

/** Cut behind a word: the beginning of it is enough to find the entry again. */
function tagOf({ office, speaksFor }: NameEntry): string {
  const tag = office ?? speaksFor ?? NO_ROLE;
  const cut = tag.slice(0, MAX_TAG_LENGTH + 1).replace(/\s+\S*$/, '');
  return tag.length > MAX_TAG_LENGTH ? cut.slice(0, MAX_TAG_LENGTH) : tag;
}

function withHandle(entry: Entry, handle: string, key = foldText(handle)): Entry {
  return { ...entry, shown: { ...entry.shown, handle, key } };
}

/** The same in any order of names and articles. */
function firstIdOf({ parts }: Entry): string {
  return parts.map(({ nameKey, office, body }) => `${nameKey}|${office}|${body}`).sort()[0] ?? '';
}
