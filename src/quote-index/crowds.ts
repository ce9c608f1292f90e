/**
 * Crowds: stretches of time in which a family of names said so much that looking at each of its wordings would take too long. In these
 * a wording is known by its keys (see same-words.ts): under all of them, for what may stand in it, and under the one that was the
 * rarest when it came, for what it may stand in. Which one that is changes nothing in what is found.
 *
 * Rejected: keys for every wording, which took 2 kB of each; most families say a few things in nine days.
 */
import { keysOf, type Wording } from './same-words.ts';

type NodesByKey = Map<number, number[]>;

export interface Crowds {
  /** Keys of family and stretch. */
  readonly stretches: Set<number>;
  readonly byAll: NodesByKey;
  readonly byRarest: NodesByKey;
}

export function createCrowds(): Crowds {
  return { stretches: new Set(), byAll: new Map(), byRarest: new Map() };
}

/** @param node that isn't in this stretch yet. */
export function joinCrowd(crowds: Crowds, stretch: number, node: number, wording: Wording): void {
  const keys = keysOf(wording, stretch);
  put(crowds.byRarest, rarestOf(keys.ofPiece, crowds.byAll), node);
  for (const key of keys.all) put(crowds.byAll, key, node);
}

export function leaveCrowd(crowds: Crowds, stretch: number, node: number, wording: Wording): void {
  const keys = keysOf(wording, stretch);
  for (const key of keys.all) drop(crowds.byAll, key, node);
  for (const key of keys.ofPiece) drop(crowds.byRarest, key, node);
}

/** @returns at least the nodes of the stretch that have all of these words, or whose words all stand in these. */
export function likeInCrowd(
  { byAll, byRarest }: Crowds,
  stretch: number,
  wording: Wording,
): readonly number[] {
  const keys = keysOf(wording, stretch);
  const mayHold = byAll.get(rarestOf(keys.ofPiece, byAll)) ?? [];
  const mayStandIn = keys.all.flatMap((key) => byRarest.get(key) ?? []);
  return [...new Set([...mayHold, ...mayStandIn])];
}

function rarestOf(keys: readonly number[], nodes: NodesByKey): number {
  const countOf = (key: number) => nodes.get(key)?.length ?? 0;
  return keys.reduce((best, key) => (countOf(key) < countOf(best) ? key : best));
}

function put(nodes: NodesByKey, key: number, node: number): void {
  const others = nodes.get(key);
  if (others === undefined) nodes.set(key, [node]);
  else others.push(node);
}

function drop(nodes: NodesByKey, key: number, node: number): void {
  const others = nodes.get(key);
  if (others === undefined) return;
  const left = others.filter((each) => each !== node);
  if (left.length > 0) nodes.set(key, left);
  else nodes.delete(key);
}
