/**
 * Circles: names that are told apart, or joined, together, because some rule may have to do with two of them, or with each of them and a
 * third. No rule has to do with names of two circles, so that a change is told from the names of its circle alone, whatever else is known.
 *
 * Names are found by keys. Two with a key in common are of one circle; a name of initials ("A. Berg") is of the circle of each name that
 * it may be short for. Nothing else is kept: a circle is gathered from its keys when it is asked for.
 */
import { tightened } from '../../lib/text/tightened.ts';
import { isInitialOnly, looseKeys, type PersonName } from './person-name.ts';

/** What is put into circles. */
export interface Placed {
  /** Under which it is found now. */
  keys: readonly string[];
}

export type Circles<Name extends Placed> = Map<string, Name[]>;

/**
 * @param family the same for all names that `reading` may be joined with.
 * @param others what else is shared by names that go together; in no family's keys.
 */
export function circleKeys(
  family: string,
  reading: PersonName | null,
  others: readonly string[],
): readonly string[] {
  if (reading === null) return others;
  const isShort = isInitialOnly(reading);
  const { surnames, suffix } = reading;
  const letter = reading.forenames[0].letter;
  const initials = surnames.map(
    (surname) => `${isShort ? SHORT : FULL}${family} ${letter}.${surname}|${suffix}`,
  );
  return [...others, ...looseKeys(reading).map((key) => `~${family} ${key}`), ...initials];
}

/** First letters of keys by which names of initials, and those that they may be short for, find each other. */
const SHORT = '<';
const FULL = '>';

/** @returns under which key others are found that go with those under this one. */
function counterpart(key: string): string {
  if (key.startsWith(SHORT)) return FULL + key.slice(1);
  return key.startsWith(FULL) ? SHORT + key.slice(1) : key;
}

/** Finds it under these keys from now on, and under no others. */
export function placeName<Name extends Placed>(
  circles: Circles<Name>,
  name: Name,
  keys: readonly string[],
): void {
  for (const key of name.keys) {
    const rest = circles.get(key)?.filter((each) => each !== name) ?? [];
    if (rest.length > 0) circles.set(key, rest);
    else circles.delete(key);
  }
  for (const key of keys) {
    const known = circles.get(key);
    if (known === undefined) circles.set(key, [name]);
    else known.push(name);
  }
  name.keys = tightened(keys);
}

/** @returns those that a key joins with a name, and perhaps itself. */
export function* neighboursOf<Name extends Placed>(
  circles: Circles<Name>,
  { keys }: Name,
): Generator<Name> {
  for (const key of keys) yield* circles.get(counterpart(key)) ?? [];
}

/** @returns all of a name's circle, itself first. */
export function circleOf<Name extends Placed>(
  circles: Circles<Name>,
  name: Name,
): ReadonlySet<Name> {
  const circle = new Set([name]);
  // What is put into a set while it is walked is walked as well.
  for (const each of circle)
    for (const neighbour of neighboursOf(circles, each)) circle.add(neighbour);
  return circle;
}
