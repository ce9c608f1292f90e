/**
 * Joined quotes: of the same words by the same speaker in many outlets, one quote leads and the others stand behind it, each with its
 * own wording. Nothing is written into quotes; who leads is told from what is held, and kept until that changes.
 *
 * Method: quotes of one wording share a node, and nodes whose words stand in each other's are linked when they come (found by keys, see
 * same-words.ts, each by its rarest; never by comparing with all). Quotes of one wording that follow each other within three days are one
 * run, and a run stands behind the fullest one that has its words within three days, and that behind a fuller one, as far as it goes: a
 * slogan said again next week is another statement. The result is the same in whatever order quotes came, and what is removed leaves
 * nothing behind.
 *
 * Limit: words that two long quotes share stand behind the longer one.
 */
import { foldText } from '../lib/fold-text.ts';
import { hashText } from '../lib/hash.ts';
import { lowerBound } from '../lib/lower-bound.ts';
import type { EpochMs } from '../model/article.ts';
import { UNCERTAIN_BELOW } from '../model/attribution.ts';
import type { Quote } from '../model/quote.ts';
import { keysOf, readWording, standsIn, type Wording } from './same-words.ts';

/** As far apart as neighbours of one story: wire copy has gone round by then. */
export const MAX_APART_MS = 72 * 3_600_000;

/** What is joined: a quote and its place in its article. */
export interface Joinable {
  readonly quote: Quote;
  readonly place: number;
}

/** One wording of a speaker's family. */
export interface WordingNode<Item extends Joinable> {
  /** Earliest published first. */
  readonly items: Item[];
  /** Wordings that have all words of this one; null for none, as most have. */
  longer: Set<WordingNode<Item>> | null;
  /** Those whose words all stand in this one. */
  shorter: Set<WordingNode<Item>> | null;
  readonly fullness: number;
  /** Of the folded words: all quotes of a wording share its node, however far apart in time they are. */
  readonly textHash: number;
  /** The one that fuller wordings find it by. */
  readonly key: number;
  /** Told when first asked for; null again (`forgetRuns`) when what is held or who said it changes. */
  runs: readonly Run<Item>[] | null;
}

type NodesByKey<Item extends Joinable> = Map<number, WordingNode<Item>[]>;

export interface Wordings<Item extends Joinable> {
  /** Every wording by each of its keys. */
  readonly byAll: NodesByKey<Item>;
  /** Every wording by the one of its keys that was the rarest when it came. Which one that is changes nothing in what is found. */
  readonly byRarest: NodesByKey<Item>;
}

export function createWordings<Item extends Joinable>(): Wordings<Item> {
  return { byAll: new Map(), byRarest: new Map() };
}

/**
 * @param family of the speaker's name: quotes of two families are never compared.
 * @returns the node of its wording; null for words that never join.
 */
export function addWords<Item extends Joinable>(
  wordings: Wordings<Item>,
  item: Item,
  family: string,
): WordingNode<Item> | null {
  const wording = readWording(item.quote);
  if (wording === null) return null;
  const { byAll, byRarest } = wordings;
  const keys = keysOf(wording, family);
  const rarest = rarestOf(keys.ofPiece, byAll);
  const textHash = hashText(wording.text);
  const mayHold = byAll.get(rarest) ?? [];
  const mayStandIn = keys.all.flatMap((key) => byRarest.get(key) ?? []);
  const found = [...new Set([...mayHold, ...mayStandIn])]
    .filter((node) => node.textHash === textHash || isNear(node, item))
    .map((node) => ({ node, held: wordingOf(node) }));
  const own =
    found.find(({ held }) => held.text === wording.text)?.node ??
    makeNode(wordings, keys.all, { key: rarest, textHash, fullness: wording.fullness });
  insert(own.items, item);
  forgetRuns(own);
  for (const { node, held } of found) {
    if (node === own || own.longer?.has(node) || own.shorter?.has(node)) continue;
    if (standsIn(wording, held)) link(own, node);
    else if (standsIn(held, wording)) link(node, own);
  }
  return own;
}

/** @param node that `addWords` gave for it. */
export function removeWords<Item extends Joinable>(
  { byAll, byRarest }: Wordings<Item>,
  node: WordingNode<Item>,
  { item, family }: { readonly item: Item; readonly family: string },
): void {
  const wording = wordingOf(node);
  forgetRuns(node);
  node.items.splice(node.items.indexOf(item), 1);
  if (node.items.length > 0) return;
  for (const other of node.longer ?? []) other.shorter?.delete(node);
  for (const other of node.shorter ?? []) other.longer?.delete(node);
  for (const key of keysOf(wording, family).all) drop(byAll, key, node);
  drop(byRarest, node.key, node);
}

/** Quotes of one wording by one speaker, each published within reach of the next. */
interface Run<Item extends Joinable> {
  readonly node: WordingNode<Item>;
  readonly speaker: unknown;
  /** The one that leads them. */
  first: Item;
  readonly fromMs: EpochMs;
  toMs: EpochMs;
  /** Itself where no fuller words are within reach; null until asked for. */
  top: Run<Item> | null;
}

/** What the items don't say themselves. */
export interface Joining<Item extends Joinable> {
  readonly nodeOf: (item: Item) => WordingNode<Item> | null;
  /**
   * The same for two items where they are by one speaker, and for two that are by nobody. What has an answer keeps it, or `forgetRuns`
   * is called with its node.
   */
  readonly speakerOf: (item: Item) => unknown;
}

/** From now on it is told anew who leads here, and among all that stands behind something here. */
export function forgetRuns<Item extends Joinable>(node: WordingNode<Item>): void {
  // Whoever stands behind a run was told together with it: without runs here there are none behind.
  if (node.runs === null) return;
  node.runs = null;
  for (const shorter of node.shorter ?? []) forgetRuns(shorter);
}

/** The one that an item stands behind; itself where it stands behind no other. */
export function leadOf<Item extends Joinable>(item: Item, joining: Joining<Item>): Item {
  return topOf(item, joining)?.first ?? item;
}

/** @returns those of the items that stand behind none of the others: of joined ones, the first to lead that is among them. */
export function keepLeads<Item extends Joinable>(
  items: readonly Item[],
  joining: Joining<Item>,
): readonly Item[] {
  const kept: (Item | null)[] = [];
  const places = new Map<Run<Item>, number>();
  for (const item of items) {
    const top = topOf(item, joining);
    const place = top === null ? undefined : places.get(top);
    const lead = place === undefined ? null : (kept[place] ?? null);
    if (lead !== null && byLead(lead, item, joining) < 0) continue;
    if (place !== undefined) kept[place] = null;
    if (top !== null) places.set(top, kept.length);
    kept.push(item);
  }
  return kept.filter((item) => item !== null);
}

/** @returns all that are joined with an item, and itself; the first to lead first. */
export function joinedWith<Item extends Joinable>(
  item: Item,
  joining: Joining<Item>,
): readonly Item[] {
  const top = topOf(item, joining);
  if (top === null) return [item];
  const nodes = new Set([top.node]);
  for (const each of nodes) for (const shorter of each.shorter ?? []) nodes.add(shorter);
  return [...nodes]
    .flatMap(({ items }) => items)
    .filter((each) => topOf(each, joining) === top)
    .sort((a, b) => byLead(a, b, joining));
}

/** The fullest words first. */
function byLead<Item extends Joinable>(a: Item, b: Item, { nodeOf }: Joining<Item>): number {
  const fullnessOf = (item: Item) => nodeOf(item)?.fullness ?? 0;
  return fullnessOf(b) - fullnessOf(a) || byRank(a, b);
}

/** null for an item that is alone: most are, and nothing is made for them. */
function topOf<Item extends Joinable>(item: Item, joining: Joining<Item>): Run<Item> | null {
  const node = joining.nodeOf(item);
  if (node === null) return null;
  if (node.items.length === 1 && node.longer === null && node.shorter === null) return null;
  const speaker = joining.speakerOf(item);
  const { publishedAtMs } = item.quote;
  for (const run of runsOf(node, joining)) {
    const isOfRun =
      run.speaker === speaker && run.fromMs <= publishedAtMs && publishedAtMs <= run.toMs;
    if (isOfRun) return run.top ?? topOfRun(run, joining);
  }
  return null;
}

function runsOf<Item extends Joinable>(
  node: WordingNode<Item>,
  { speakerOf }: Joining<Item>,
): readonly Run<Item>[] {
  if (node.runs !== null) return node.runs;
  const runs: Run<Item>[] = [];
  const newest = new Map<unknown, Run<Item>>();
  for (const item of node.items) {
    const speaker = speakerOf(item);
    const { publishedAtMs } = item.quote;
    const last = newest.get(speaker);
    if (last !== undefined && publishedAtMs - last.toMs <= MAX_APART_MS) {
      last.toMs = publishedAtMs;
      if (byRank(item, last.first) < 0) last.first = item;
    } else {
      const times = { fromMs: publishedAtMs, toMs: publishedAtMs };
      const run: Run<Item> = { node, speaker, first: item, ...times, top: null };
      newest.set(speaker, run);
      runs.push(run);
    }
  }
  node.runs = runs;
  return runs;
}

function topOfRun<Item extends Joinable>(run: Run<Item>, joining: Joining<Item>): Run<Item> {
  if (run.top !== null) return run.top;
  const [fullest] = [...(run.node.longer ?? [])]
    .filter(({ fullness }) => fullness > run.node.fullness)
    .flatMap((node) => runsOf(node, joining))
    .filter((other) => other.speaker === run.speaker && isWithinReach(run, other))
    .sort((a, b) => b.node.fullness - a.node.fullness || byRank(a.first, b.first));
  run.top = fullest === undefined ? run : topOfRun(fullest, joining);
  return run.top;
}

/** Items of a run are within reach of each other, so that two runs whose ends are have two items that are. */
function isWithinReach<Item extends Joinable>(a: Run<Item>, b: Run<Item>): boolean {
  return a.fromMs <= b.toMs + MAX_APART_MS && b.fromMs <= a.toMs + MAX_APART_MS;
}

/** Of equal words: the surer speaker first, then direct speech, then the first who had them. */
function byRank(a: Joinable, b: Joinable): number {
  return (
    rankOf(b.quote) - rankOf(a.quote) ||
    a.quote.publishedAtMs - b.quote.publishedAtMs ||
    (a.quote.articleId < b.quote.articleId ? -1 : Number(a.quote.articleId > b.quote.articleId)) ||
    a.place - b.place
  );
}

function rankOf({ confidence, kind }: Quote): number {
  return (confidence >= UNCERTAIN_BELOW ? 4 : 0) + { direct: 2, mixed: 1, indirect: 0 }[kind];
}

/** Joins a few quotes among themselves. The same name is the same speaker. */
export function joinQuotes(
  quotes: readonly Quote[],
): readonly { readonly lead: Quote; readonly joined: readonly Quote[] }[] {
  const wordings = createWordings<Joinable>();
  const nodes = new Map<Joinable, WordingNode<Joinable> | null>();
  const nameOf = ({ quote }: Joinable) => foldText(quote.speaker?.name ?? '');
  const items = quotes.map((quote, place) => ({ quote, place }));
  for (const item of items) nodes.set(item, addWords(wordings, item, nameOf(item)));
  const joining: Joining<Joinable> = {
    nodeOf: (item) => nodes.get(item) ?? null,
    speakerOf: nameOf,
  };
  return keepLeads(items, joining).map((item) => ({
    lead: item.quote,
    joined: joinedWith(item, joining).map(({ quote }) => quote),
  }));
}

const NO_WORDS: Wording = { text: '', pieces: [], wordCount: 0, fullness: 0 };

function wordingOf<Item extends Joinable>({ items: [first] }: WordingNode<Item>): Wording {
  return (first && readWording(first.quote)) ?? NO_WORDS;
}

function rarestOf<Item extends Joinable>(keys: readonly number[], nodes: NodesByKey<Item>): number {
  const countOf = (key: number) => nodes.get(key)?.length ?? 0;
  return keys.reduce((best, key) => (countOf(key) < countOf(best) ? key : best));
}

function makeNode<Item extends Joinable>(
  { byAll, byRarest }: Wordings<Item>,
  keys: readonly number[],
  facts: Pick<WordingNode<Item>, 'key' | 'textHash' | 'fullness'>,
): WordingNode<Item> {
  const node: WordingNode<Item> = { items: [], longer: null, shorter: null, ...facts, runs: null };
  for (const key of keys) put(byAll, key, node);
  put(byRarest, node.key, node);
  return node;
}

function put<Item extends Joinable>(
  nodes: NodesByKey<Item>,
  key: number,
  node: WordingNode<Item>,
): void {
  const others = nodes.get(key);
  if (others === undefined) nodes.set(key, [node]);
  else others.push(node);
}

function drop<Item extends Joinable>(
  nodes: NodesByKey<Item>,
  key: number,
  node: WordingNode<Item>,
): void {
  const left = (nodes.get(key) ?? []).filter((each) => each !== node);
  if (left.length > 0) nodes.set(key, left);
  else nodes.delete(key);
}

function insert<Item extends Joinable>(items: Item[], item: Item): void {
  const { publishedAtMs } = item.quote;
  items.splice(
    lowerBound(items, (each) => each.quote.publishedAtMs <= publishedAtMs),
    0,
    item,
  );
}

function link<Item extends Joinable>(part: WordingNode<Item>, whole: WordingNode<Item>): void {
  forgetRuns(part);
  part.longer ??= new Set();
  whole.shorter ??= new Set();
  part.longer.add(whole);
  whole.shorter.add(part);
}

/** True when any of a node's items may be near enough in time. */
function isNear<Item extends Joinable>({ items }: WordingNode<Item>, { quote }: Item): boolean {
  const fromMs = items[0]?.quote.publishedAtMs ?? 0;
  const toMs = items.at(-1)?.quote.publishedAtMs ?? 0;
  return quote.publishedAtMs >= fromMs - MAX_APART_MS && quote.publishedAtMs <= toMs + MAX_APART_MS;
}
