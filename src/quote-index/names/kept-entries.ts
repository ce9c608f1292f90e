/** Entries by what they are asked for. */
import { getOrMake } from '../../lib/get-or-make.ts';
import type { Entry, KeptEntries, NamePart } from '../held/held.ts';

/** @returns those that the parts are of, each once. */
export function entriesOf(
  { entriesByPart }: KeptEntries,
  parts: Iterable<NamePart>,
): readonly Entry[] {
  const found = new Set<Entry>();
  for (const part of parts) {
    const entry = entriesByPart.get(part);
    if (entry !== undefined) found.add(entry);
  }
  return [...found];
}

/** @param come may have parts, and keys, of those that go. */
export function replaceEntries(
  book: KeptEntries,
  gone: readonly Entry[],
  come: readonly Entry[],
): void {
  for (const entry of come) {
    book.entriesByKey.set(entry.shown.key, entry);
    for (const part of entry.parts) book.entriesByPart.set(part, entry);
    for (const whom of everyWhom(entry))
      getOrMake(book.entriesByWhom, whom, () => new Set<Entry>()).add(entry);
  }
  // Last: a map in which something goes and comes back each time is built anew every few thousand times.
  const isThere = new Set(come);
  for (const entry of gone) if (!isThere.has(entry)) forgetEntry(book, entry);
}

/** What has taken its key or its parts meanwhile stays. */
export function forgetEntry(
  { entriesByKey, entriesByPart, entriesByWhom }: KeptEntries,
  entry: Entry,
): void {
  const { key } = entry.shown;
  if (entriesByKey.get(key) === entry) entriesByKey.delete(key);
  for (const part of entry.parts) if (entriesByPart.get(part) === entry) entriesByPart.delete(part);
  for (const whom of everyWhom(entry)) {
    const theirs = entriesByWhom.get(whom);
    theirs?.delete(entry);
    if (theirs?.size === 0) entriesByWhom.delete(whom);
  }
}

/** For whom they speak, and for whom they are said to in other articles, folded. */
function everyWhom({ speaksForKey, parts }: Entry): ReadonlySet<string> {
  const bodies = parts.map(({ body }) => body).filter((body) => body !== '');
  return new Set(speaksForKey === null ? bodies : [speaksForKey, ...bodies]);
}
