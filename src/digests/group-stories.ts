/**
 * Stories: articles that tell the same thing, from whatever outlet.
 *
 * Two articles published within 72 hours tell one story when one is a copy of the other, when they share the words of a quote
 * (see same-words.ts), or when enough of the shorter one's headline and opening (by weight: a word is worth more the fewer
 * articles have it) stands in the other's. Names are words like others, so that the same people in another story are not enough.
 * Words are cut to 5 letters, which joins most forms of an English word. Each article that is like any of a story joins it.
 */
import { getOrMake } from '../lib/get-or-make.ts';
import { inSlices } from '../lib/in-slices.ts';
import { lowerBound } from '../lib/lower-bound.ts';
import { foldWords } from '../lib/text/fold-text.ts';
import { isTelling } from '../lib/text/function-words.ts';
import { stemOf } from '../lib/text/stem.ts';
import type { ArticleId } from '../model/article.ts';
import type { Quote } from '../model/quote.ts';
import {
  addWords,
  createWordings,
  itemsOf,
  likeNodes,
  listItems,
  NO_WORDING,
} from '../quote-index/joining/wordings.ts';
import { createGroups } from '../quote-index/who/group-linked.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';
import { isColumn } from './choose-story.ts';

/** Articles of one story are no further apart in time. */
export const MAX_APART_MS = 72 * 3_600_000;

/**
 * Share of the weight of the shorter opening that two articles of one story have in common. Measured: in the sample wire
 * articles of one story are linked by 0.26 and more or by a quote, and different stories have less than 0.15; in
 * test/digests/group-stories.test.ts the same people and places in other stories have up to 0.22.
 */
const SAME_STORY_OVERLAP = 0.25;

/** Words of the opening that are compared, headline included: where a news story says what it is about. */
const OPENING_WORDS = 70;

interface Told {
  readonly article: StoredArticle;
  readonly terms: ReadonlySet<string>;
}

type Link = readonly [Told, Told];

interface SaidIn {
  readonly quote: Quote;
  readonly told: Told;
}

/**
 * Returns the stories, each with its articles in the order given; stories in the order of their first article. Of thousands of articles it
 * takes a second, in slices.
 *
 * @param copies groups of articles that are one text; those that are not among the articles are passed over.
 */
export async function groupStories(
  articles: readonly StoredArticle[],
  copies: Iterable<readonly ArticleId[]> = [],
): Promise<readonly (readonly [StoredArticle, ...StoredArticle[]])[]> {
  const told = await readOpenings(articles);
  const groups = createGroups<Told>();
  const join = (links: Iterable<Link | null>) =>
    inSlices(links, (link) => link !== null && groups.join(...link));
  await join(copyLinks(told, copies));
  await join(quoteLinks(told));
  await join(openingLinks(told, () => true));
  return groups
    .list(told)
    .map(([first, ...rest]) => [(first as Told).article, ...rest.map(({ article }) => article)]);
}

export type Pairs = readonly (readonly [StoredArticle, StoredArticle])[];

/**
 * @returns pairs that tell one story: because they are copies or share the words of a quote; and because their openings are alike, of these
 *   alone those of news and something earlier.
 */
export async function linkStories(
  news: readonly StoredArticle[],
  earlier: readonly StoredArticle[],
  copies: Iterable<readonly ArticleId[]>,
): Promise<{ readonly byWords: Pairs; readonly byOpenings: Pairs }> {
  const told = await readOpenings([...news, ...earlier]);
  const isNews = (at: number) => at < news.length;
  return {
    byWords: [...(await pairsOf(copyLinks(told, copies))), ...(await pairsOf(quoteLinks(told)))],
    byOpenings: await pairsOf(openingLinks(told, (one, other) => isNews(one) !== isNews(other))),
  };
}

async function readOpenings(articles: readonly StoredArticle[]): Promise<readonly Told[]> {
  const told: Told[] = [];
  await inSlices(articles, (article) => told.push(toTold(article)));
  return told;
}

async function pairsOf(links: Iterable<Link | null>): Promise<Pairs> {
  const pairs: [StoredArticle, StoredArticle][] = [];
  await inSlices(links, (link) => link !== null && pairs.push([link[0].article, link[1].article]));
  return pairs;
}

function* copyLinks(
  told: readonly Told[],
  copies: Iterable<readonly ArticleId[]>,
): Generator<Link> {
  const byId = new Map(told.map((each) => [each.article.article.id, each]));
  for (const group of copies) {
    const [first, ...others] = group.flatMap((id) => byId.get(id) ?? []);
    if (first !== undefined) for (const other of others) yield [first, other];
  }
}

/** By the words of quotes, whoever is given as their speaker: equal, or one a part of the other. null behind each quote, for a break. */
function* quoteLinks(told: readonly Told[]): Generator<Link | null> {
  const said = told.flatMap((each) => each.article.quotes.map((quote) => ({ quote, told: each })));
  const wordings = createWordings(listItems(said.map(({ quote }) => quote)));
  for (const [at, each] of said.entries()) {
    const node = addWords(wordings, { item: at, family: '' });
    const like = node === NO_WORDING ? [] : likeNodes(wordings, node);
    for (const other of like) {
      const items = itemsOf(wordings, other).flatMap((item) => said[item] ?? []);
      yield* neighbourLinks(each.told, items);
    }
    yield null;
  }
}

/** To those that come next in time on either side: others with the same words are linked with these. */
function* neighbourLinks(told: Told, items: readonly SaidIn[]): Generator<Link> {
  const atMs = told.article.article.publishedAtMs;
  const others = items.filter((item) => item.told !== told);
  const next = lowerBound(others, ({ quote }) => quote.publishedAtMs <= atMs);
  for (const other of others.slice(Math.max(0, next - 1), next + 1)) {
    if (isNear(other.told, told)) yield [other.told, told];
  }
}

/** By headline and opening; null behind each article, for a break. @param isAsked of places in `told`: whether this pair is of use. */
function* openingLinks(
  told: readonly Told[],
  isAsked: (one: number, other: number) => boolean,
): Generator<Link | null> {
  const weigh = createWeights(told);
  const weighed = told.map((each) => weighTerms(each, weigh));
  const listShared = createSharing(weighed);
  for (const [at, light] of weighed.entries()) {
    for (const [other, shared] of listShared(light)) {
      const heavy = weighed[other];
      if (heavy !== undefined && isAsked(at, other) && isAlike(light, heavy, shared))
        yield [light.told, heavy.told];
    }
    yield null;
  }
}

/**
 * What an article shares with others is added up along lists of who has a word, so that pairs without a common word cost nothing. Words
 * that many have are left out of the lists as long as what the article has left is more than it may lack: whoever shares enough with
 * it shares one of the others. They are added then, pair by pair or along the lists as well, whichever is less work: of two thousand
 * articles that are all alike it is a tenth.
 *
 * @returns for one at a time, the places of all that may be like it, and the weight of what they share.
 */
function createSharing(weighed: readonly Weighed[]) {
  const holders = new Map<string, number[]>();
  for (const [at, { terms }] of weighed.entries())
    for (const { term } of terms) getOrMake(holders, term, () => []).push(at);
  const shared = new Float64Array(weighed.length);
  return function* ({ sought, others }: Weighed): Generator<readonly [number, number]> {
    const candidates = addUp(sought, holders, shared);
    const held = others.reduce((sum, { term }) => sum + (holders.get(term)?.length ?? 0), 0);
    const isByLists = held < candidates.length * others.length;
    const added = isByLists ? addUp(others, holders, shared) : [];
    for (const other of candidates) {
      const sum = shared[other] ?? 0;
      yield [other, isByLists ? sum : addShared(others, weighed[other], sum)];
      shared[other] = 0;
    }
    for (const other of added) shared[other] = 0;
  };
}

/** Adds the weight of each term to all that hold it. @returns those that had none before, each once. */
function addUp(
  terms: Weighed['terms'],
  holders: ReadonlyMap<string, readonly number[]>,
  shared: Float64Array,
): readonly number[] {
  const touched: number[] = [];
  for (const { term, weight } of terms)
    for (const at of holders.get(term) ?? []) {
      const before = shared[at] ?? 0;
      if (before === 0) touched.push(at);
      shared[at] = before + weight;
    }
  return touched;
}

function addShared(terms: Weighed['terms'], by: Weighed | undefined, sum: number): number {
  return terms.reduce(
    (added, { term, weight }) => added + (by?.told.terms.has(term) ? weight : 0),
    sum,
  );
}

/** Looked at from the side of the lighter alone, where the share is taken. @param shared the weight of what they share. */
function isAlike(light: Weighed, heavy: Weighed, shared: number): boolean {
  return (
    light !== heavy &&
    heavy.total >= light.total - ROUNDING &&
    shared >= SAME_STORY_OVERLAP * light.total - ROUNDING &&
    isNear(light.told, heavy.told) &&
    !isColumn(light.told.article.article, heavy.told.article.article)
  );
}

/** Sums of weights differ by so little with the order in which they are added. */
const ROUNDING = 1e-9;

interface Weighed {
  readonly told: Told;
  /** Heaviest first. */
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  /** The heaviest, so many that the others together weigh less than the share that makes one story. */
  readonly sought: Weighed['terms'];
  readonly others: Weighed['terms'];
  readonly total: number;
}

function weighTerms(told: Told, weigh: (term: string) => number): Weighed {
  const terms = [...told.terms]
    .map((term) => ({ term, weight: weigh(term) }))
    .sort((a, b) => b.weight - a.weight);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const enough = SAME_STORY_OVERLAP * total - ROUNDING;
  let left = total;
  let sought = 0;
  while (sought < terms.length && left >= enough) left -= terms[sought++]?.weight ?? 0;
  return { told, terms, sought: terms.slice(0, sought), others: terms.slice(sought), total };
}

function toTold(article: StoredArticle): Told {
  const opening = firstWords(article.article.text, OPENING_WORDS);
  return { article, terms: new Set(opening.filter(isTelling).map(stemOf)) };
}

/** Folds no more of the text than it takes: the last word of what is folded may be cut, and is left out. */
function firstWords(text: string, count: number): readonly string[] {
  for (let length = 16 * count; length < text.length; length *= 2) {
    const words = foldWords(text.slice(0, length));
    if (words.length > count) return words.slice(0, count);
  }
  return foldWords(text).slice(0, count);
}

/** log(1 + N/n): at least log 2 for a word that all have, so that two articles alone can be compared, too. */
function createWeights(told: readonly Told[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const { terms } of told) {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return (term) => Math.log(1 + told.length / (counts.get(term) ?? 1));
}

function isNear(a: Told, b: Told): boolean {
  const apartMs = Math.abs(a.article.article.publishedAtMs - b.article.article.publishedAtMs);
  return apartMs <= MAX_APART_MS;
}
