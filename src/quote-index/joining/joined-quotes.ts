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
import { inSlices } from '../../lib/in-slices.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import { UNCERTAIN_BELOW } from '../../model/attribution.ts';
import type { Quote } from '../../model/quote.ts';
import { wideAt } from '../arrays/column.ts';
import { keepRuns, type Run } from './told-runs.ts';
import {
  addWords,
  createWordings,
  isAlone,
  itemsOf,
  type Joinable,
  listItems,
  MAX_APART_MS,
  NO_WORDING,
  type Wordings,
} from './wordings.ts';

/** What the items don't say themselves. */
export interface Joining {
  readonly wordings: Wordings;
  readonly nodeOf: (item: number) => number;
  /** Of equal words the higher leads: a surer speaker, then direct speech. */
  readonly rankOf: (item: number) => number;
  /** Of equal ranks, below 0 when the first leads: who had the words first. */
  readonly byTime: (a: number, b: number) => number;
  /**
   * The same for two items where they are by one speaker, and for two that are by nobody. What has an answer keeps it, or `forgetRuns`
   * is called with its node.
   */
  readonly speakerOf: (item: number) => unknown;
}

/** The one that an item stands behind; itself where it stands behind no other. */
export function leadOf(item: number, joining: Joining): number {
  return topOf(item, joining)?.first ?? item;
}

/** True where nothing has the same words or a part of them, whoever said it. */
export function hasNoLike(item: number, { wordings, nodeOf }: Joining): boolean {
  const node = nodeOf(item);
  return node === NO_WORDING || isAlone(wordings, node);
}

/** @returns those of the items that stand behind none of the others: of joined ones, the first to lead that is among them. */
export function keepLeads(items: readonly number[], joining: Joining): readonly number[] {
  const kept: (number | null)[] = [];
  const places = new Map<Run, number>();
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
export function joinedWith(item: number, joining: Joining): readonly number[] {
  const top = topOf(item, joining);
  if (top === null) return [item];
  const { wordings, rankOf, byTime } = joining;
  const nodes = new Set([top.node]);
  for (const each of nodes)
    for (const shorter of wordings.shorter.get(each) ?? []) nodes.add(shorter);
  return [...nodes]
    .flatMap((node) => itemsOf(wordings, node))
    .filter((each) => topOf(each, joining) === top)
    .map((each) => ({ item: each, fullness: fullnessOf(each, joining), rank: rankOf(each) }))
    .sort((a, b) => b.fullness - a.fullness || b.rank - a.rank || byTime(a.item, b.item))
    .map((each) => each.item);
}

/** The fullest words first. */
function byLead(a: number, b: number, joining: Joining): number {
  return fullnessOf(b, joining) - fullnessOf(a, joining) || byRank(a, b, joining);
}

const fullnessOf = (item: number, { wordings, nodeOf }: Joining) =>
  wideAt(wordings.fullness, nodeOf(item));

const byRank = (a: number, b: number, { rankOf, byTime }: Joining) =>
  rankOf(b) - rankOf(a) || byTime(a, b);

/** null for an item that is alone: most are, and nothing is made for them. */
function topOf(item: number, joining: Joining): Run | null {
  if (hasNoLike(item, joining)) return null;
  const node = joining.nodeOf(item);
  const speaker = joining.speakerOf(item);
  const publishedAtMs = joining.wordings.items.publishedAt(item);
  for (const run of runsOf(node, joining)) {
    const isOfRun =
      run.speaker === speaker && run.fromMs <= publishedAtMs && publishedAtMs <= run.toMs;
    if (isOfRun) return run.top ?? topOfRun(run, joining);
  }
  return null;
}

function runsOf(node: number, joining: Joining): readonly Run[] {
  const { wordings, speakerOf } = joining;
  const told = wordings.runs.latest.get(node);
  if (told !== undefined) return told;
  const runs: Run[] = [];
  const newest = new Map<unknown, Run>();
  for (const item of itemsOf(wordings, node)) {
    const speaker = speakerOf(item);
    const publishedAtMs = wordings.items.publishedAt(item);
    const last = newest.get(speaker);
    if (last !== undefined && publishedAtMs - last.toMs <= MAX_APART_MS) {
      last.toMs = publishedAtMs;
      if (byRank(item, last.first, joining) < 0) last.first = item;
    } else {
      const times = { fromMs: publishedAtMs, toMs: publishedAtMs };
      const run: Run = { node, speaker, first: item, ...times, top: null };
      newest.set(speaker, run);
      runs.push(run);
    }
  }
  keepRuns(wordings.runs, node, runs);
  return runs;
}

function topOfRun(run: Run, joining: Joining): Run {
  if (run.top !== null) return run.top;
  const { wordings } = joining;
  const fullnessAt = (node: number) => wideAt(wordings.fullness, node);
  const [fullest] = [...(wordings.longer.get(run.node) ?? [])]
    .flatMap((node) => runsOf(node, joining))
    .filter((other) => other.speaker === run.speaker && isWithinReach(run, other))
    .sort((a, b) => fullnessAt(b.node) - fullnessAt(a.node) || byRank(a.first, b.first, joining));
  run.top = fullest === undefined ? run : topOfRun(fullest, joining);
  return run.top;
}

/** Items of a run are within reach of each other, so that two runs whose ends are have two items that are. */
function isWithinReach(a: Run, b: Run): boolean {
  return a.fromMs <= b.toMs + MAX_APART_MS && b.fromMs <= a.toMs + MAX_APART_MS;
}

/** As `Joining.rankOf`. */
function rankOf({ confidence, kind }: Quote): number {
  return (confidence >= UNCERTAIN_BELOW ? 4 : 0) + { direct: 2, mixed: 1, indirect: 0 }[kind];
}

function compareTimes(a: Joinable, b: Joinable): number {
  return (
    a.quote.publishedAtMs - b.quote.publishedAtMs ||
    (a.quote.articleId < b.quote.articleId ? -1 : Number(a.quote.articleId > b.quote.articleId)) ||
    a.place - b.place
  );
}

/** The same words, and the quote that stands for all of them. */
export interface JoinedQuotes {
  readonly lead: Quote;
  readonly joined: readonly Quote[];
}

/** Joins quotes among themselves, each by its place in the list: thousands of a large story, in slices. The same name is the same speaker. */
export async function joinQuotes(quotes: readonly Quote[]): Promise<readonly JoinedQuotes[]> {
  const wordings = createWordings(listItems(quotes));
  const quoteAt = (item: number) => quotes[item] as Quote;
  const nameOf = (item: number) => foldText(quoteAt(item).speaker?.name ?? '');
  const items = [...quotes.keys()];
  const nodes: number[] = [];
  await inSlices(items, (item) => nodes.push(addWords(wordings, { item, family: nameOf(item) })));
  const joinable = (item: number) => ({ quote: quoteAt(item), place: item });
  const joining: Joining = {
    wordings,
    nodeOf: (item) => nodes[item] ?? NO_WORDING,
    rankOf: (item) => rankOf(quoteAt(item)),
    byTime: (a, b) => compareTimes(joinable(a), joinable(b)),
    speakerOf: nameOf,
  };
  const all: JoinedQuotes[] = [];
  await inSlices(keepLeads(items, joining), (item) =>
    all.push({ lead: quoteAt(item), joined: joinedWith(item, joining).map(quoteAt) }),
  );
  return all;
}
