/** Tells which entries the names of a circle come to: anew, or as it was told before where nothing came that could tell otherwise. */
import { getOrMake } from '../../lib/get-or-make.ts';
import type { ArticleId } from '../../model/article.ts';
import type { SpeakerKind } from '../../model/speaker.ts';
import type { Entry, NameBook, NamePart, NameReading, NameRecord } from '../held/held.ts';
import { articleIdAt, publishedAt } from '../held/numbered-quotes.ts';
import { numbersOf, sorted } from '../held/postings.ts';
import { identifySpeakers, type NameFacts } from '../who/identify-speakers.ts';
import { type PersonName, readPersonName } from '../who/person-name.ts';
import type { DecidedSpeakers } from '../who/read-decisions.ts';
import { isAtOnce } from '../who/roles.ts';
import { createEntry, nameEntries } from './entries.ts';

/**
 * @param names of one circle.
 * @param formerOf the entry that a part was of, if any.
 */
export function tellEntries(
  names: Iterable<NameRecord>,
  decided: DecidedSpeakers,
  formerOf: (part: NamePart) => Entry | undefined,
): readonly Entry[] {
  const facts = [...names].map(toFacts).filter(({ parts }) => parts.length > 0);
  const groups = identifySpeakers(facts, decided);
  return nameEntries(
    groups.map((parts) => {
      const [first] = parts;
      const former = first === undefined ? undefined : formerOf(first);
      return createEntry(parts, decided.aliases, former);
    }),
  );
}

/** Numbers whose the parts are. @returns the parts that were another's. */
export function tellWho(
  book: Pick<NameBook, 'lastWho'>,
  entries: readonly Entry[],
): readonly NamePart[] {
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

/** Facts of a name's forms, read once for each change of them. */
export function readName(name: NameRecord): NameReading {
  name.facts ??= readSpeakers([...name.speakers.keys()].sort(), name.key);
  return name.facts;
}

/**
 * Brings up when a part was quoted.
 *
 * @param others parts of its circle.
 * @returns true when that may make it contradict one of the others that it didn't, or the other way round.
 */
export function changeTimes(part: NamePart, others: () => Iterable<NamePart>): boolean {
  const before = { fromMs: part.fromMs, toMs: part.toMs };
  setTimes(part);
  if (part.field === null) return false;
  if (before.fromMs === part.fromMs && before.toMs === part.toMs) return false;
  for (const other of others()) {
    if (other === part || other.field === null) continue;
    if (isAtOnce(before, other) !== isAtOnce(part, other)) return true;
  }
  return false;
}

/** Brings up when a part was quoted. */
export function setTimes(part: NamePart): void {
  const { held } = part.spoken;
  const quotes = sorted(part.spoken);
  const [first, last] = [quotes[0], quotes.at(-1)];
  part.fromMs = first === undefined ? 0 : publishedAt(held, first);
  part.toMs = last === undefined ? 0 : publishedAt(held, last);
}

function toFacts(name: NameRecord): NameFacts<NamePart> {
  const parts = [...name.parts.values()];
  for (const part of parts) setTimes(part);
  return { ...readName(name), key: name.key, parts, articles: () => articlesOf(parts) };
}

/** @param speakers "person Anna Berg" */
function readSpeakers(speakers: readonly string[], key: string): NameReading {
  const isKind = (kind: SpeakerKind) => speakers.some((each) => each.startsWith(`${kind} `));
  const isPerson = isKind('person') && !isKind('body');
  const isMaybe = isPerson || speakers.length === 0;
  const forms = speakers.map((each) => each.slice(each.indexOf(' ') + 1));
  return { isPerson, reading: isMaybe ? readForms(forms, key) : null };
}

function articlesOf(parts: readonly NamePart[]): ReadonlySet<ArticleId> {
  const articles = new Set<ArticleId>();
  for (const { spoken } of parts)
    for (const number of numbersOf(spoken)) articles.add(articleIdAt(spoken.held, number));
  return articles;
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
