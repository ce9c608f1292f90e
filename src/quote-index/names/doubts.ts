/**
 * What a name leaves open, said and never guessed: a name that is a word as well, a capital that may stand for its state or a body,
 * and quotes that are about someone through such a capital alone.
 */
import {
  findDoubtfulSeat,
  findKnown,
  findSeat,
  otherMeaningsOf,
  sayDoubt,
  seatsOf,
  typeOfName,
} from '../../gazetteer/gazetteer.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import type { Quote } from '../../model/quote.ts';
import type { Entry, NameBook } from '../held/held.ts';
import type { EntryType } from '../quote-index.ts';
import { knownIn } from './entries.ts';
import { findEntry } from './name-book.ts';

/** @returns what an entry is; null for one that is spoken about alone, and that nothing tells. */
export function typeOfEntry({ shown: { kind, nameKeys } }: Entry): EntryType | null {
  if (kind === 'person' || kind === 'unnamed') return kind;
  const types = nameKeys.map(typeOfName).filter((type) => type !== null);
  return types[0] ?? (kind === 'body' ? 'body' : null);
}

/** @returns sentences without a full stop; none for a name that leaves nothing open. */
export function doubtsOf({ shown: { kind, name, nameKeys } }: Entry): readonly string[] {
  if (nameKeys.some((key) => key.includes(' '))) return [];
  return nameKeys.flatMap((key) => {
    const seat = kind === 'person' ? null : findSeat(key);
    if (seat !== null) return seat.isSure ? [] : [sayDoubt(seat)];
    const listed = findKnown(key);
    const meanings = [
      ...(kind === 'person' && listed !== null ? [`a ${listed.type}`] : []),
      ...otherMeaningsOf(key).filter((each) => kind !== 'person' || each !== 'a given name'),
    ];
    return meanings.length === 0 ? [] : [`“${name}” is ${meanings.join(' and ')} too`];
  });
}

/** @returns "“Brussels” may stand for …" where a quote about an entry names it by such a city alone; none else. */
export function doubtsAbout({ shown }: Entry, { contents }: Quote): readonly string[] {
  const listed = shown.kind === 'person' ? null : knownIn(shown.nameKeys);
  const seat = listed === null ? null : findDoubtfulSeat(contents.join('\n'), listed);
  return seat === null ? [] : [sayDoubt(seat)];
}

/** @returns the entries of cities whose name may stand for this one. */
export function mayStandFor(book: NameBook, entry: Entry): readonly Entry[] {
  const { kind, nameKeys } = entry.shown;
  const listed = kind === 'person' ? null : knownIn(nameKeys);
  if (listed === null) return [];
  return seatsOf(listed)
    .filter(({ isSure }) => !isSure)
    .map(({ name }) => findEntry(book, foldText(name)))
    .filter((city) => city !== null)
    .filter((city) => city !== entry && city.shown.kind !== 'person');
}
