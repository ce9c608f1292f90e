/**
 * Wordings: the different words that quotes have, and which stand in which. Quotes of one wording share its node, a number.
 *
 * A wording is compared with those of its family of names that somebody printed within three days: of these a node's bits tell most
 * that can't hold it, or stand in it, from a few numbers alone; where there are many, its keys tell which to look at (crowds.ts). The
 * result is the same in whatever order quotes came, and what is removed leaves nothing behind.
 */
import { getOrMake } from '../../lib/get-or-make.ts';
import { hashText, mix } from '../../lib/hash.ts';
import { lowerBound } from '../../lib/lower-bound.ts';
import type { EpochMs } from '../../model/article.ts';
import type { Quote } from '../../model/quote.ts';
import {
  addEntry,
  type ChainTable,
  createChainTable,
  firstWith,
  keyOf,
  NO_ENTRY,
  nextWith,
  removeEntry,
} from '../arrays/chain-table.ts';
import {
  type Column,
  createIntegers,
  createNumbers,
  setValue,
  setWide,
  valueAt,
  type WideColumn,
  wideAt,
} from '../arrays/column.ts';
import {
  type Crowds,
  createCrowds,
  isCrowded,
  joinCrowd,
  leaveCrowd,
  likeInCrowd,
} from './crowds.ts';
import { readWording, standsIn, type Trace, traceWords, type Wording } from './same-words.ts';
import { createToldRuns, dropRuns, isTold, type ToldRuns } from './told-runs.ts';

/** As far apart as neighbours of one story: wire copy has gone round by then. */
export const MAX_APART_MS = 72 * 3_600_000;

/** Wordings of a family in one stretch of time that are looked at one by one. */
const FEW_WORDINGS = 128;

/** A quote and its place in its article. */
export interface Joinable {
  readonly quote: Quote;
  /** 0 for the first quote of its article. */
  readonly place: number;
}

/** What is known of the quotes that are joined, by their numbers. */
export interface Items {
  readonly wordsOf: (item: number) => Pick<Quote, 'contents' | 'passage'>;
  readonly publishedAt: (item: number) => EpochMs;
}

/** Of quotes in a list, each by its place there. */
export function listItems(quotes: readonly Quote[]): Items {
  const quoteAt = (item: number) => quotes[item] as Quote;
  return { wordsOf: quoteAt, publishedAt: (item) => quoteAt(item).publishedAtMs };
}

/** Stands for no node: words that never join. */
export const NO_WORDING = -1;

export interface Wordings {
  readonly items: Items;
  /** By node, the only item of most, and 1; 0 for a node without any. */
  readonly firsts: Column;
  /** Nodes given so far. */
  size: number;
  /** All items of a node that has several, earliest published first. */
  readonly several: Map<number, number[]>;
  readonly fullness: WideColumn;
  /** 64 bits by node, set by its telling words: a wording has at least those of each that stands in it. */
  readonly bits: readonly [Column, Column];
  /** Nodes by family and text. */
  readonly byText: ChainTable;
  /** Appearances, each of a node in a stretch of time, by family and stretch. */
  readonly byTime: ChainTable;
  readonly nodeOfAppearance: Column;
  readonly crowds: Crowds;
  /** Nodes that have all words of a node; most have none. */
  readonly longer: Map<number, Set<number>>;
  /** Those whose words all stand in it. */
  readonly shorter: Map<number, Set<number>>;
  readonly runs: ToldRuns;
  /** Numbers to be used again. */
  readonly free: { readonly nodes: number[]; readonly appearances: number[] };
  /** Called for an item when it may stand behind another one than was told. */
  readonly onChange: (item: number) => void;
}

export function createWordings(
  items: Items,
  onChange: (item: number) => void = () => {},
): Wordings {
  return {
    items,
    firsts: createIntegers(),
    size: 0,
    several: new Map(),
    fullness: createNumbers(),
    bits: [createIntegers(), createIntegers()],
    byText: createChainTable(),
    byTime: createChainTable(),
    nodeOfAppearance: createIntegers(),
    crowds: createCrowds(),
    longer: new Map(),
    shorter: new Map(),
    runs: createToldRuns(),
    free: { nodes: [], appearances: [] },
    onChange,
  };
}

/**
 * @param trace of its words.
 * @returns the node of its wording; NO_WORDING for words that never join.
 */
export function addWords(
  wordings: Wordings,
  { item, family }: Added,
  trace: Trace | null = traceWords(wordings.items.wordsOf(item)),
): number {
  if (trace === null) return NO_WORDING;
  const familyHash = hashText(family);
  const key = mix(familyHash, trace.hash);
  const words = lazily(() => wordings.items.wordsOf(item));
  const wording = lazily(() => readWording(words()) ?? NO_WORDS);
  const isOwn = (other: number) =>
    isPrintedAlike(words(), firstWords(wordings, other)) ||
    wordingOf(wordings, other).text === wording().text;
  const known = findText(wordings, key, isOwn);
  const isNew = known === NO_WORDING;
  const node = isNew ? makeNode(wordings, key, { trace, item }) : known;
  const isThere = !isNew && addItem(wordings, node, item);
  const stretch = stretchOf(wordings, item);
  const own = { node, wording };
  for (let near = stretch - 1; near <= stretch + 1; near++)
    linkWithin(wordings, own, mix(familyHash, near));
  if (!isThere) appear(wordings, own, mix(familyHash, stretch));
  return node;
}

export interface Added {
  readonly item: number;
  /** Of the speaker's name: quotes of two families are never compared. */
  readonly family: string;
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** @param node that `addWords` gave for it. */
export function removeWords(wordings: Wordings, node: number, { item, family }: Added): void {
  const gone = wordingOf(wordings, node);
  const wording = () => gone;
  forgetRuns(wordings, node);
  const left = itemsOf(wordings, node).filter((each) => each !== item);
  keepItems(wordings, node, left);
  const familyHash = hashText(family);
  const stretch = stretchOf(wordings, item);
  if (left.every((each) => stretchOf(wordings, each) !== stretch))
    disappear(wordings, { node, wording }, mix(familyHash, stretch));
  if (left.length > 0) return;
  unlink(node, wordings.longer, wordings.shorter);
  unlink(node, wordings.shorter, wordings.longer);
  removeEntry(wordings.byText, node, keyOf(wordings.byText, node));
  wordings.free.nodes.push(node);
}

/** @returns the items of a node, earliest published first. */
export function itemsOf({ firsts, several }: Wordings, node: number): readonly number[] {
  const items = several.get(node);
  if (items !== undefined) return items;
  const first = valueAt(firsts, node);
  return first === 0 ? [] : [first - 1];
}

/** @returns nodes that have all words of this one, or whose words all stand in it, and itself. */
export function likeNodes({ longer, shorter }: Wordings, node: number): readonly number[] {
  return [node, ...(longer.get(node) ?? []), ...(shorter.get(node) ?? [])];
}

/** True for a node of one item that is linked with no other. */
export function isAlone({ several, longer, shorter }: Wordings, node: number): boolean {
  return !several.has(node) && !longer.has(node) && !shorter.has(node);
}

/** From now on it is told anew who leads here, and among all that stands behind something here. */
export function forgetRuns(wordings: Wordings, node: number): void {
  // Whoever stands behind a run was told together with it: without runs here there are none behind.
  if (!isTold(wordings.runs, node)) return;
  dropRuns(wordings.runs, node);
  for (const item of itemsOf(wordings, node)) wordings.onChange(item);
  for (const shorter of wordings.shorter.get(node) ?? []) forgetRuns(wordings, shorter);
}

/** Two items within reach of each other are in one stretch of time, or in two that follow each other. */
const stretchOf = ({ items }: Wordings, item: number) =>
  Math.floor(items.publishedAt(item) / MAX_APART_MS);

function findText(wordings: Wordings, key: number, isOwn: (node: number) => boolean): number {
  let node = firstWith(wordings.byText, key);
  while (node !== NO_ENTRY && !isOwn(node)) node = nextWith(wordings.byText, node);
  return node === NO_ENTRY ? NO_WORDING : node;
}

const NO_WORDS: Wording = { text: '', pieces: [], wordCount: 0, fullness: 0 };

function wordingOf(wordings: Wordings, node: number): Wording {
  const words = firstWords(wordings, node);
  return words === null ? NO_WORDS : (readWording(words) ?? NO_WORDS);
}

type Words = Pick<Quote, 'contents' | 'passage'>;

function firstWords(wordings: Wordings, node: number): Words | null {
  const [first] = itemsOf(wordings, node);
  return first === undefined ? null : wordings.items.wordsOf(first);
}

/** True of most that are of one wording: copies are printed letter by letter, and needn't be read. */
function isPrintedAlike(one: Words, other: Words | null): boolean {
  return (
    one.passage === other?.passage &&
    one.contents.length === other?.contents.length &&
    one.contents.every((content, at) => content === other.contents[at])
  );
}

function makeNode(
  wordings: Wordings,
  key: number,
  { trace, item }: { readonly trace: Trace; readonly item: number },
): number {
  const node = wordings.free.nodes.pop() ?? wordings.size++;
  const [low, high] = wordings.bits;
  setValue(low, node, trace.low);
  setValue(high, node, trace.high);
  setWide(wordings.fullness, node, trace.fullness);
  setValue(wordings.firsts, node, item + 1);
  addEntry(wordings.byText, node, key);
  return node;
}

/** @returns whether the node has another item in the same stretch of time. */
function addItem(wordings: Wordings, node: number, item: number): boolean {
  forgetAll(wordings, node);
  const { publishedAt } = wordings.items;
  const items = itemsOf(wordings, node);
  const atMs = publishedAt(item);
  const at = lowerBound(items, (each) => publishedAt(each) <= atMs);
  const neighbours = [items[at - 1], items[at]];
  const several = wordings.several.get(node);
  if (several === undefined) keepItems(wordings, node, items.toSpliced(at, 0, item));
  else several.splice(at, 0, item);
  const stretch = stretchOf(wordings, item);
  return neighbours.some((each) => each !== undefined && stretchOf(wordings, each) === stretch);
}

function keepItems({ firsts, several }: Wordings, node: number, items: readonly number[]): void {
  setValue(firsts, node, (items[0] ?? -1) + 1);
  if (items.length > 1) several.set(node, [...items]);
  else several.delete(node);
}

/** Also tells of an item that was alone, for which no runs are made. */
function forgetAll(wordings: Wordings, node: number): void {
  const [first] = itemsOf(wordings, node);
  if (first !== undefined && isAlone(wordings, node)) wordings.onChange(first);
  forgetRuns(wordings, node);
}

/** @param stretch key of family and stretch of time. */
function linkWithin(wordings: Wordings, own: OwnWords, stretch: number): void {
  const { byTime, nodeOfAppearance, crowds } = wordings;
  if (isCrowded(crowds, stretch)) {
    for (const other of likeInCrowd(crowds, stretch, own.wording()))
      if (mayBePart(wordings, own.node, other)) linkIfPart(wordings, own, other);
    return;
  }
  for (let at = firstWith(byTime, stretch); at !== NO_ENTRY; at = nextWith(byTime, at)) {
    const other = valueAt(nodeOfAppearance, at);
    if (mayBePart(wordings, own.node, other)) linkIfPart(wordings, own, other);
  }
}

interface OwnWords {
  readonly node: number;
  readonly wording: () => Wording;
}

/** False where the bits tell that neither of two can stand in the other. */
function mayBePart(
  { fullness, bits: [low, high] }: Wordings,
  node: number,
  other: number,
): boolean {
  const more = wideAt(fullness, other) - wideAt(fullness, node);
  // As full as a wording are itself and what can't stand in it.
  if (more === 0) return false;
  const [part, whole] = more > 0 ? [node, other] : [other, node];
  const lacking =
    (valueAt(low, part) & ~valueAt(low, whole)) | (valueAt(high, part) & ~valueAt(high, whole));
  return lacking === 0;
}

function linkIfPart(wordings: Wordings, { node, wording: own }: OwnWords, other: number): void {
  if (wordings.longer.get(node)?.has(other) || wordings.shorter.get(node)?.has(other)) return;
  const wording = own();
  const words = wordingOf(wordings, other);
  const [part, whole] = words.fullness > wording.fullness ? [node, other] : [other, node];
  const isPart = part === node ? standsIn(wording, words) : standsIn(words, wording);
  if (!isPart) return;
  forgetAll(wordings, part);
  forgetAll(wordings, whole);
  getOrMake(wordings.longer, part, () => new Set<number>()).add(whole);
  getOrMake(wordings.shorter, whole, () => new Set<number>()).add(part);
}

function unlink(
  node: number,
  links: Map<number, Set<number>>,
  back: Map<number, Set<number>>,
): void {
  for (const other of links.get(node) ?? []) {
    const left = back.get(other);
    left?.delete(node);
    if (left?.size === 0) back.delete(other);
  }
  links.delete(node);
}

function appear(wordings: Wordings, { node, wording }: OwnWords, stretch: number): void {
  const { byTime, free, nodeOfAppearance, crowds } = wordings;
  const added = free.appearances.pop() ?? byTime.size;
  setValue(nodeOfAppearance, added, node);
  addEntry(byTime, added, stretch);
  if (isCrowded(crowds, stretch)) joinCrowd(crowds, stretch, node, wording());
  else if (hasMany(byTime, stretch)) crowd(wordings, stretch);
}

function hasMany(byTime: ChainTable, stretch: number): boolean {
  let count = 0;
  let at = firstWith(byTime, stretch);
  for (; at !== NO_ENTRY && count < FEW_WORDINGS; count++) at = nextWith(byTime, at);
  return at !== NO_ENTRY;
}

/** From now on what is said in this stretch is found by keys. */
function crowd(wordings: Wordings, stretch: number): void {
  const { byTime, nodeOfAppearance, crowds } = wordings;
  crowds.stretches.add(stretch);
  for (let at = firstWith(byTime, stretch); at !== NO_ENTRY; at = nextWith(byTime, at)) {
    const node = valueAt(nodeOfAppearance, at);
    joinCrowd(crowds, stretch, node, wordingOf(wordings, node));
  }
}

function disappear(wordings: Wordings, { node, wording }: OwnWords, stretch: number): void {
  const { byTime, free, nodeOfAppearance, crowds } = wordings;
  let at = firstWith(byTime, stretch);
  while (at !== NO_ENTRY && valueAt(nodeOfAppearance, at) !== node) at = nextWith(byTime, at);
  if (at === NO_ENTRY) return;
  removeEntry(byTime, at, stretch);
  free.appearances.push(at);
  if (!isCrowded(crowds, stretch)) return;
  leaveCrowd(crowds, stretch, node, wording());
  if (firstWith(byTime, stretch) === NO_ENTRY) crowds.stretches.delete(stretch);
}
