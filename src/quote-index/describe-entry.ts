/** What an entry is made of: names, roles, and who else goes by one of the names. */
import type { Speaker } from '../model/speaker.ts';
import type { Entry } from './entries.ts';
import { groupBy } from './group-linked.ts';
import { findEntry, kinOf, type NameBook } from './name-book.ts';
import type { NameDetails, NameEntry } from './quote-index.ts';

/** @returns null when there is no such entry. Equal counts are in the order of the names. */
export function describeEntry(book: NameBook, key: string): NameDetails | null {
  const entry = findEntry(book, key);
  if (entry === null) return null;
  const speakers = entry.spoken().quotes.flatMap(({ quote: { speaker } }) => speaker ?? []);
  const forms = countBy(speakers, ({ name }) => name).map(({ first, quoteCount }) => ({
    name: first.name,
    quoteCount,
  }));
  const roles = countBy(speakers, ({ office, speaksFor }) => `${office ?? ''}|${speaksFor ?? ''}`);
  return {
    entry: entry.shown,
    forms: forms.length > 0 ? forms : entry.shown.nameKeys.map((name) => ({ name, quoteCount: 0 })),
    roles: roles.map(({ first: { office, speaksFor }, quoteCount }) => ({
      office,
      speaksFor,
      quoteCount,
    })),
    namesakes: namesakesOf(book, entry),
  };
}

function namesakesOf(book: NameBook, { shown }: Entry): readonly NameEntry[] {
  const [first = ''] = shown.nameKeys;
  return kinOf(book, first)
    .map((other) => other.shown)
    .filter(
      ({ key, nameKeys }) =>
        key !== shown.key && nameKeys.some((name) => shown.nameKeys.includes(name)),
    );
}

function countBy(
  speakers: readonly Speaker[],
  keyOf: (speaker: Speaker) => string,
): readonly { readonly first: Speaker; readonly quoteCount: number }[] {
  return [...groupBy(speakers, keyOf)]
    .sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first === undefined ? [] : [{ first, quoteCount: others.length + 1 }],
    );
}
