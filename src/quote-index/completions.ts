/**
 * Completions: the names that go on where typing stopped. Every name stands in one sorted list under each of its words, so that a question
 * looks at nothing but what it may answer with, and a change moves nothing but the names that come or go.
 */
import { lowerBound } from '../lib/lower-bound.ts';
import type { Entry } from './entries.ts';
import { byQuoteCount } from './names.ts';
import type { NameEntry } from './quote-index.ts';

interface Name {
  readonly text: string;
  /** Those who go by it. */
  entries: readonly Entry[];
  /** Of the one who is quoted most: told without a look at each. */
  mostQuotes: number;
}

/** A name from one of its words on. */
interface Beginning {
  readonly text: string;
  readonly name: Name;
}

export interface Completions {
  readonly names: Map<string, Name>;
  /** In the order of their texts. */
  readonly beginnings: Beginning[];
}

/** More names than this are put in place by sorting all: a few by moving those behind them. */
const FEW_NAMES = 50;

export function createCompletions(): Completions {
  return { names: new Map(), beginnings: [] };
}

/** @param gone entries whose place others take. @param come their names, folded, are those that can be typed. */
export function changeEntries(
  completions: Completions,
  gone: readonly Entry[],
  come: readonly Entry[],
): void {
  const emptied = gone.filter(isOffered).flatMap((entry) => takeOut(completions, entry));
  const added = come.filter(isOffered).flatMap((entry) => putIn(completions, entry));
  for (const name of new Set(emptied)) if (name.entries.length === 0) removeName(completions, name);
  addNames(completions, added);
}

/** @returns names that nobody has any more. */
function takeOut({ names }: Completions, entry: Entry): readonly Name[] {
  return namesOf(entry).flatMap((text) => {
    const name = names.get(text);
    if (name === undefined) return [];
    setEntries(
      name,
      name.entries.filter((each) => each !== entry),
    );
    return name.entries.length === 0 ? [name] : [];
  });
}

/** @returns names that nobody had. */
function putIn({ names }: Completions, entry: Entry): readonly Name[] {
  return namesOf(entry).flatMap((text) => {
    const known = names.get(text);
    const name = known ?? { text, entries: [], mostQuotes: 0 };
    setEntries(name, [...name.entries, entry]);
    names.set(text, name);
    return known === undefined ? [name] : [];
  });
}

function setEntries(name: Name, entries: readonly Entry[]): void {
  name.entries = entries;
  name.mostQuotes = entries.reduce((most, { shown }) => Math.max(most, shown.quoteCount), 0);
}

/** @returns entries with a name, or a rest of one from any word on, that begins so; most quoted first. @param typed folded. */
export function completeName(
  { names, beginnings }: Completions,
  typed: string,
  limit: number,
): readonly NameEntry[] {
  const found: NameEntry[] = [];
  if (typed === '') {
    for (const name of names.values()) offer(found, name, limit);
    return found;
  }
  const from = lowerBound(beginnings, ({ text }) => text < typed);
  for (let at = from; at < beginnings.length; at++) {
    const { text, name } = beginnings[at] as Beginning;
    if (!text.startsWith(typed)) break;
    offer(found, name, limit);
  }
  return found;
}

/** True for a folded word that stands in any name. */
export function hasNameWord({ beginnings }: Completions, word: string): boolean {
  const first = beginnings[lowerBound(beginnings, ({ text }) => text < word)]?.text;
  // A space comes before all that words are made of.
  return first === word || first?.startsWith(`${word} `) === true;
}

const isOffered = ({ shown }: Entry) => shown.kind !== 'unnamed';

const namesOf = ({ shown: { key, nameKeys, aliasKeys = [] } }: Entry) => [
  ...new Set([key, ...nameKeys, ...aliasKeys]),
];

function offer(found: NameEntry[], { entries, mostQuotes }: Name, limit: number): void {
  const least = found[limit - 1]?.quoteCount ?? 0;
  if (mostQuotes < least) return;
  for (const { shown } of entries) {
    const last = found[limit - 1];
    const isLess = last !== undefined && byQuoteCount(last, shown) < 0;
    if (limit === 0 || isLess || found.includes(shown)) continue;
    const at = lowerBound(found, (each) => byQuoteCount(each, shown) < 0);
    found.splice(at, 0, shown);
    if (found.length > limit) found.pop();
  }
}

function addNames({ beginnings }: Completions, added: readonly Name[]): void {
  const begun = added.flatMap((name) => beginningsOf(name.text).map((text) => ({ text, name })));
  if (added.length > FEW_NAMES) {
    for (const each of begun) beginnings.push(each);
    beginnings.sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)));
    return;
  }
  for (const each of begun) {
    const at = lowerBound(beginnings, ({ text }) => text < each.text);
    beginnings.splice(at, 0, each);
  }
}

function removeName({ names, beginnings }: Completions, removed: Name): void {
  names.delete(removed.text);
  for (const begun of beginningsOf(removed.text)) {
    let at = lowerBound(beginnings, ({ text }) => text < begun);
    while (at < beginnings.length && beginnings[at]?.name !== removed) at += 1;
    beginnings.splice(at, 1);
  }
}

function beginningsOf(text: string): readonly string[] {
  const words = text.split(' ');
  return words.map((_, at) => words.slice(at).join(' '));
}
