/**
 * Joined quotes: of the same words by the same speaker in many outlets, one quote leads and the others stand behind it, each with its
 * own wording. Nothing is written into quotes; who leads is told from what is held, and kept until that changes.
 *
 * Method: quotes of one wording share a node, and nodes whose words stand in each other's are linked when they come (wordings.ts). Quotes
 * of one wording that follow each other within three days are one run, and a run stands behind the fullest one that has its words within
 * three days, and that behind a fuller one, as far as it goes: a slogan said again next week is another statement. The result is the same
 * in whatever order quotes came.
 *
 * Limit: words that two long quotes share stand behind the longer one.
 */
import { foldText } from '../lib/fold-text.ts';
import { UNCERTAIN_BELOW } from '../model/attribution.ts';
import type { Quote } from '../model/quote.ts';
import { valueAt } from './column.ts';
import {
  addWords,
  createWordings,
  isAlone,
  itemsOf,
  type Joinable,
  MAX_APART_MS,
  NO_WORDING,
  type Run,
  type Wordings,
} from './wordings.ts';

/** What the items don't say themselves. */
export interface Joining<Item extends Joinable> {
  readonly wordings: Wordings<Item>;
  readonly nodeOf: (item: Item) => number;
  /**
   * The same for two items where they are by one speaker, and for two that are by nobody. What has an answer keeps it, or `forgetRuns`
   * is called with its node.
   */
  readonly speakerOf: (item: Item) => unknown;
}

/** The one that an item stands behind; itself where it stands behind no other. */
export function leadOf<Item extends Joinable>(item: Item, joining: Joining<Item>): Item {
  return topOf(item, joining)?.first ?? item;
}

/** True where nothing has the same words or a part of them, whoever said it. */
export function hasNoLike<Item extends Joinable>(
  item: Item,
  { wordings, nodeOf }: Joining<Item>,
): boolean {
  const node = nodeOf(item);
  return node === NO_WORDING || isAlone(wordings, node);
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
  const { wordings } = joining;
  const nodes = new Set([top.node]);
  for (const each of nodes)
    for (const shorter of wordings.shorter.get(each) ?? []) nodes.add(shorter);
  return [...nodes]
    .flatMap((node) => itemsOf(wordings, node))
    .filter((each) => topOf(each, joining) === top)
    .sort((a, b) => byLead(a, b, joining));
}

/** The fullest words first. */
function byLead<Item extends Joinable>(
  a: Item,
  b: Item,
  { wordings, nodeOf }: Joining<Item>,
): number {
  const fullnessOf = (item: Item) => valueAt(wordings.fullness, nodeOf(item));
  return fullnessOf(b) - fullnessOf(a) || byRank(a, b);
}

/** null for an item that is alone: most are, and nothing is made for them. */
function topOf<Item extends Joinable>(item: Item, joining: Joining<Item>): Run<Item> | null {
  if (hasNoLike(item, joining)) return null;
  const node = joining.nodeOf(item);
  const speaker = joining.speakerOf(item);
  const publishedAtMs = item.quote.publishedAtMs;
  for (const run of runsOf(node, joining)) {
    const isOfRun =
      run.speaker === speaker && run.fromMs <= publishedAtMs && publishedAtMs <= run.toMs;
    if (isOfRun) return run.top ?? topOfRun(run, joining);
  }
  return null;
}

function runsOf<Item extends Joinable>(
  node: number,
  { wordings, speakerOf }: Joining<Item>,
): readonly Run<Item>[] {
  const told = wordings.runs.get(node);
  if (told !== undefined) return told;
  const runs: Run<Item>[] = [];
  const newest = new Map<unknown, Run<Item>>();
  for (const item of itemsOf(wordings, node)) {
    const speaker = speakerOf(item);
    const publishedAtMs = item.quote.publishedAtMs;
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
  wordings.runs.set(node, runs);
  return runs;
}

function topOfRun<Item extends Joinable>(run: Run<Item>, joining: Joining<Item>): Run<Item> {
  if (run.top !== null) return run.top;
  const { wordings } = joining;
  const fullnessOf = (node: number) => valueAt(wordings.fullness, node);
  const [fullest] = [...(wordings.longer.get(run.node) ?? [])]
    .flatMap((node) => runsOf(node, joining))
    .filter((other) => other.speaker === run.speaker && isWithinReach(run, other))
    .sort((a, b) => fullnessOf(b.node) - fullnessOf(a.node) || byRank(a.first, b.first));
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
  const nodes = new Map<Joinable, number>();
  const nameOf = ({ quote }: Joinable) => foldText(quote.speaker?.name ?? '');
  const items = quotes.map((quote, place) => ({ quote, place }));
  for (const item of items) nodes.set(item, addWords(wordings, item, nameOf(item)));
  const joining: Joining<Joinable> = {
    wordings,
    nodeOf: (item) => nodes.get(item) ?? NO_WORDING,
    speakerOf: nameOf,
  };
  return keepLeads(items, joining).map((item) => ({
    lead: item.quote,
    joined: joinedWith(item, joining).map(({ quote }) => quote),
  }));
}
