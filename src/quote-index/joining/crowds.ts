/**
 * Crowds: stretches of time in which a family of names said so much that looking at each of its wordings would take too long. In these
 * a wording is known by its keys (see same-words.ts): under all of them, for what may stand in it, and under the one that was the
 * rarest when it came, for what it may stand in. Which one that is changes nothing in what is found.
 *
 * Rejected: keys for every wording. They take 16 bytes each, some 15 of them a wording, and most families say a few things in nine days.
 */
import {
  addEntry,
  type ChainTable,
  createChainTable,
  firstWith,
  NO_ENTRY,
  nextWith,
  removeEntry,
} from '../arrays/chain-table.ts';
import { type Column, createIntegers, setValue, valueAt } from '../arrays/column.ts';
import { keysOf, type Wording } from './same-words.ts';

/** Pairs of a key and a node. */
interface NodesByKey {
  readonly table: ChainTable;
  readonly nodeOf: Column;
  /** Entries to be used again. */
  readonly free: number[];
}

export interface Crowds {
  /** Keys of family and stretch. */
  readonly stretches: Set<number>;
  readonly byAll: NodesByKey;
  readonly byRarest: NodesByKey;
}

/** Mostly there is none, and nothing to look up. */
export function isCrowded({ stretches }: Crowds, stretch: number): boolean {
  return stretches.size > 0 && stretches.has(stretch);
}

export function createCrowds(): Crowds {
  return { stretches: new Set(), byAll: createNodesByKey(), byRarest: createNodesByKey() };
}

function createNodesByKey(): NodesByKey {
  return { table: createChainTable(), nodeOf: createIntegers(), free: [] };
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
  for (const key of new Set(keys.ofPiece)) drop(crowds.byRarest, key, node);
}

/** @returns at least the nodes of the stretch that have all of these words, or whose words all stand in these. */
export function likeInCrowd(
  { byAll, byRarest }: Crowds,
  stretch: number,
  wording: Wording,
): readonly number[] {
  const keys = keysOf(wording, stretch);
  const mayHold = nodesWith(byAll, rarestOf(keys.ofPiece, byAll));
  const mayStandIn = keys.all.flatMap((key) => nodesWith(byRarest, key));
  return [...new Set([...mayHold, ...mayStandIn])];
}

function nodesWith({ table, nodeOf }: NodesByKey, key: number): readonly number[] {
  const nodes: number[] = [];
  for (let entry = firstWith(table, key); entry !== NO_ENTRY; entry = nextWith(table, entry))
    nodes.push(valueAt(nodeOf, entry));
  return nodes;
}

function rarestOf(keys: readonly number[], { table }: NodesByKey): number {
  let [rarest = 0] = keys;
  let fewest = Number.POSITIVE_INFINITY;
  for (const key of keys) {
    let count = 0;
    let entry = firstWith(table, key);
    for (; entry !== NO_ENTRY && count < fewest; count++) entry = nextWith(table, entry);
    if (count < fewest) [rarest, fewest] = [key, count];
  }
  return rarest;
}

function put({ table, nodeOf, free }: NodesByKey, key: number, node: number): void {
  const entry = free.pop() ?? table.size;
  setValue(nodeOf, entry, node);
  addEntry(table, entry, key);
}

function drop({ table, nodeOf, free }: NodesByKey, key: number, node: number): void {
  let entry = firstWith(table, key);
  while (entry !== NO_ENTRY && valueAt(nodeOf, entry) !== node) entry = nextWith(table, entry);
  if (entry === NO_ENTRY) return;
  removeEntry(table, entry, key);
  free.push(entry);
}
