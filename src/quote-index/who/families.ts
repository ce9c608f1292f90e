/** Families of names: those whose surnames sound alike. Rules join none of two families; decisions may. */
import { identityOf } from '../../gazetteer/gazetteer.ts';
import { getOrMake } from '../../lib/get-or-make.ts';
import type { DecidedSpeakers } from './read-decisions.ts';
import { consonantsOf } from './spelling.ts';

/** What the surname sounds like, or who the gazetteer says it is: the same for all names that rules may join. */
export function soundOf(nameKey: string): string {
  const identity = identityOf(nameKey);
  if (identity !== null) return `=${identity}`;
  const words = nameKey.replace(/ (?:jr|sr|ii|iii|iv)$/, '').split(' ');
  return consonantsOf(words.at(-1) ?? '');
}

/** @returns families of merged names, by the family of each: one of them stands for all. */
export function uniteFamilies({ merged }: DecidedSpeakers): ReadonlyMap<string, string> {
  const united = new Map<string, string>();
  for (const group of merged) {
    const families = group.map(({ nameKey }) => {
      const family = soundOf(nameKey);
      return united.get(family) ?? family;
    });
    const [first = ''] = families;
    for (const [family, to] of united) if (families.includes(to)) united.set(family, first);
    for (const family of families) united.set(family, first);
  }
  return united;
}

/** @returns by name, the numbers of the groups of merged names that it is in. */
export function numberMerged({
  merged,
}: DecidedSpeakers): ReadonlyMap<string, ReadonlySet<number>> {
  const numbers = new Map<string, Set<number>>();
  for (const [at, group] of merged.entries())
    for (const { nameKey } of group) getOrMake(numbers, nameKey, () => new Set<number>()).add(at);
  return numbers;
}
