/**
 * What a name leaves open, said and never guessed: a name that is a word as well, a given name alone, which may be several people's, a capital
 * that may stand for its state or a body, and quotes that are about someone through such a capital alone.
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
import { groupBy } from '../../lib/group-by.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import type { Quote } from '../../model/quote.ts';
import type { Entry, NameBook } from '../held/held.ts';
import { articleIdAt, wordingAt } from '../held/numbered-quotes.ts';
import { newestOf } from '../held/postings.ts';
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
export function doubtsOf(entry: Entry): readonly string[] {
  const { name, nameKeys } = entry.shown;
  if (nameKeys.some((key) => key.includes(' '))) return [];
  const several = mayBeSeveral(entry)
    ? [`articles say no more than “${name}”, which may be several people`]
    : [];
  return several.concat(nameKeys.flatMap((key) => wordDoubts(entry.shown, key)));
}

/** More tell nothing more. */
const MAX_LOOKED_AT = 50;

/** Somebody of one name, without an office, whom articles quote with other words: no copies of one. */
function mayBeSeveral({ shown, parts, spoken }: Entry): boolean {
  const isUntold = parts.some(
    ({ office, body }) => body === '' && (office === '' || KIN.test(office)),
  );
  if (shown.kind !== 'person' || !isUntold) return false;
  const { held } = spoken();
  const newest = newestOf([spoken()], MAX_LOOKED_AT);
  const byArticle = groupBy(newest, (number) => articleIdAt(held, number));
  const [first, ...others] = [...byArticle.values()].map((numbers) =>
    numbers.map((number) => wordingAt(held, number)),
  );
  return others.some((other) => !other.some((wording) => first?.includes(wording)));
}

/** Whose they are is another question. */
const KIN =
  /(?:^| )(?:wife|husband|widow|widower|mother|mum|mom|father|dad|son|daughter|brother|sister|aunt|uncle|cousin|niece|nephew|grandmother|grandfather|partner|girlfriend|boyfriend|friend|neighbou?r)$/u;

function wordDoubts({ kind, name }: Entry['shown'], key: string): readonly string[] {
  const seat = kind === 'person' ? null : findSeat(key);
  if (seat !== null) return seat.isSure ? [] : [sayDoubt(seat)];
  const listed = findKnown(key);
  const meanings = [
    ...(kind === 'person' && listed !== null ? [`a ${listed.type}`] : []),
    ...otherMeaningsOf(key).filter((each) => kind !== 'person' || each !== 'a given name'),
  ];
  return meanings.length === 0 ? [] : [`“${name}” is ${meanings.join(' and ')} too`];
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
