/** Groups made from what speaks for (links) or against (contradictions) two things being one. The order of neither matters. */
import { groupBy } from '../../lib/group-by.ts';

export interface Groups<Item> {
  join(a: Item, b: Item): void;
  /** @returns the items in groups: those that a chain of joins connects. Groups and their items keep the order of `items`. */
  list(items: readonly Item[]): readonly (readonly Item[])[];
}

export function createGroups<Item>(): Groups<Item> {
  const parents = new Map<Item, Item>();
  const rootOf = (item: Item): Item => {
    let root = item;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    if (root !== item) parents.set(item, root);
    return root;
  };
  return {
    join(a, b) {
      const [rootA, rootB] = [rootOf(a), rootOf(b)];
      if (rootA !== rootB) parents.set(rootA, rootB);
    },
    list: (items) => [...groupBy(items, rootOf).values()],
  };
}

/** @returns the items in groups, as `Groups.list`: those that a chain of links joins. */
export function groupLinked<Item>(
  items: readonly Item[],
  links: Iterable<readonly [Item, Item]>,
): readonly (readonly Item[])[] {
  const groups = createGroups<Item>();
  for (const [a, b] of links) groups.join(a, b);
  return groups.list(items);
}

/** @returns a link from the first item with each key to every other with it. */
export function* linksByKey<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Generator<readonly [Item, Item]> {
  const firsts = new Map<string, Item>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, item);
      else yield [first, item];
    }
  }
}

export interface ToldApart<Item> {
  readonly groups: readonly (readonly Item[])[];
  /** What contradicts nobody where others contradict each other: it may belong to any of them. */
  readonly unclear: readonly Item[];
}

/**
 * Parts what can't be one. Items are together when they contradict the same others: whoever agrees with one of two people alone
 * is not put with both.
 *
 * @param contradict symmetrical, false for an item and itself. Asked for every pair.
 */
export function tellApart<Item>(
  items: readonly Item[],
  contradict: (a: Item, b: Item) => boolean,
): ToldApart<Item> {
  const against = items.map((a) =>
    items.flatMap((b, at) => (contradict(a, b) ? [at] : [])).join(' '),
  );
  if (against.every((each) => each === '')) return { groups: [items], unclear: [] };
  const byAgainst = groupBy(
    items.map((item, at) => ({ item, key: against[at] ?? '' })),
    ({ key }) => key,
  );
  const pick = (group: readonly { readonly item: Item }[]) => group.map(({ item }) => item);
  const unclear = pick(byAgainst.get('') ?? []);
  byAgainst.delete('');
  return { groups: [...byAgainst.values()].map(pick), unclear };
}
