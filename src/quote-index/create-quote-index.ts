/**
 * The quote index in memory.
 *
 * Quotes are held once; postings by speaker, topic and word refer to them in the order of the answer. A query walks the
 * shortest of the postings that it names and checks the other conditions quote by quote, so that an answer costs what
 * its rarest condition costs. Names are few beside quotes and are walked one by one.
 *
 * The same person is known by the same folded full name; an unnamed source ("a senior aide") is found by its exact words
 * alone, because two articles mean two people by them.
 */
import { foldText, foldWords } from '../lib/fold-text.ts';
import type { ArticleId } from '../model/article.ts';
import type { Quote, QuoteId } from '../model/quote.ts';
import {
  byQuoteCount,
  createName,
  describe,
  distanceTo,
  isCalled,
  isCompletedBy,
  isUnused,
  type NameRecord,
} from './names.ts';
import {
  addTo,
  createPostings,
  has,
  type IndexedQuote,
  type Postings,
  removeFrom,
  sorted,
} from './postings.ts';
import type { NameEntry, QuoteIndex, QuoteMatches, QuoteQuery } from './quote-index.ts';

/** Quotes in one page of an answer, whatever was asked for. */
const MAX_PAGE = 100;

interface State {
  readonly articles: Map<ArticleId, readonly IndexedQuote[]>;
  readonly quotes: Map<QuoteId, IndexedQuote>;
  readonly all: Postings;
  readonly names: Map<string, NameRecord>;
  readonly words: Map<string, Postings>;
  /** Number of quotes by outlet. */
  readonly outlets: Map<string, number>;
  /** Names that can be completed, most quoted first; null after a change. */
  ranked: readonly NameEntry[] | null;
}

export function createQuoteIndex(): QuoteIndex {
  const state: State = {
    articles: new Map(),
    quotes: new Map(),
    all: createPostings(),
    names: new Map(),
    words: new Map(),
    outlets: new Map(),
    ranked: null,
  };
  return {
    putArticle(articleId, quotes) {
      removeArticle(state, articleId);
      const indexed = quotes.map((quote, place) => ({ quote, place }));
      state.articles.set(articleId, indexed);
      for (const each of indexed) add(state, each);
    },
    removeArticle: (articleId) => removeArticle(state, articleId),
    find: (query) => find(state, query),
    get: (id) => state.quotes.get(id)?.quote ?? null,
    completeNames(typed, limit) {
      const key = foldText(typed);
      const found: NameEntry[] = [];
      for (const entry of ranked(state)) {
        if (found.length >= limit) break;
        if (isCompletedBy(entry.key, key)) found.push(entry);
      }
      return found;
    },
    findNames: (name) => findNames(state, foldText(name)),
    nearestNames(name, limit) {
      const key = foldText(name);
      return ranked(state)
        .map((entry) => ({
          entry,
          distance: distanceTo(entry.key, key) ?? Number.POSITIVE_INFINITY,
        }))
        .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
        .sort((a, b) => a.distance - b.distance || byQuoteCount(a.entry, b.entry))
        .slice(0, limit)
        .map(({ entry }) => entry);
    },
    speakersFor(body) {
      const key = foldText(body);
      return ranked(state).filter(
        ({ key: nameKey, kind, speaksFor }) =>
          kind !== 'topic' &&
          (nameKey === key || (speaksFor !== null && foldText(speaksFor) === key)),
      );
    },
    topics: () =>
      [...state.names.values()]
        .filter(({ about }) => about.quotes.length > 0)
        .map((name) => describe(name).name)
        .sort(),
    outlets: () => [...state.outlets.keys()].sort(),
    get quoteCount() {
      return state.all.quotes.length;
    },
    get articleCount() {
      return state.articles.size;
    },
  };
}

/** Not kept with the quote: they are asked for only when it comes and goes. */
function nameKeysOf({ speaker, positions }: Quote): {
  readonly speakerKey: string | null;
  readonly bodyKey: string | null;
  readonly topicKeys: ReadonlySet<string>;
} {
  const body = speaker?.speaksFor ?? null;
  return {
    speakerKey: speaker === null ? null : foldText(speaker.name),
    bodyKey: body === null ? null : foldText(body),
    topicKeys: new Set(positions.map(({ topic }) => foldText(topic))),
  };
}

/** The postings that hold a quote. Makes those that aren't there. */
function postingsOf(state: State, quote: Quote): Postings[] {
  const { speakerKey, bodyKey, topicKeys } = nameKeysOf(quote);
  const postings = [state.all];
  if (bodyKey !== null) postings.push(changedName(state, bodyKey).spokenFor);
  if (speakerKey !== null) postings.push(changedName(state, speakerKey).spoken);
  for (const key of topicKeys) postings.push(changedName(state, key).about);
  for (const word of new Set(quote.contents.flatMap(foldWords))) {
    postings.push(getOrMake(state.words, word, createPostings));
  }
  return postings;
}

function changedName(state: State, key: string): NameRecord {
  const name = getOrMake(state.names, key, createName);
  name.entry = null;
  return name;
}

function add(state: State, added: IndexedQuote): void {
  const { id, outlet } = added.quote;
  for (const postings of postingsOf(state, added.quote)) addTo(postings, added);
  state.quotes.set(id, added);
  state.outlets.set(outlet, (state.outlets.get(outlet) ?? 0) + 1);
  state.ranked = null;
}

function removeArticle(state: State, articleId: ArticleId): void {
  for (const removed of state.articles.get(articleId) ?? []) remove(state, removed);
  state.articles.delete(articleId);
}

function remove(state: State, removed: IndexedQuote): void {
  const { id, outlet, contents } = removed.quote;
  for (const postings of postingsOf(state, removed.quote)) removeFrom(postings, removed);
  for (const word of contents.flatMap(foldWords)) {
    if (state.words.get(word)?.quotes.length === 0) state.words.delete(word);
  }
  const { speakerKey, bodyKey, topicKeys } = nameKeysOf(removed.quote);
  for (const key of [speakerKey ?? '', bodyKey ?? '', ...topicKeys]) {
    const name = state.names.get(key);
    if (name !== undefined && isUnused(name)) state.names.delete(key);
  }
  if (state.quotes.get(id) === removed) state.quotes.delete(id);
  const left = (state.outlets.get(outlet) ?? 0) - 1;
  if (left > 0) state.outlets.set(outlet, left);
  else state.outlets.delete(outlet);
  state.ranked = null;
}

function find(state: State, query: QuoteQuery): QuoteMatches {
  const phrases = (query.words ?? []).map(foldText).filter((phrase) => phrase !== '');
  const [shortest = state.all, ...others] = namedPostings(state, query, phrases).sort(
    (a, b) => a.quotes.length - b.quotes.length,
  );
  const outlets = query.outlet === undefined ? null : outletsLike(state, query.outlet);
  const several = phrases.filter((phrase) => phrase.includes(' '));
  const matches = (each: IndexedQuote) =>
    isWithin(each.quote.publishedAtMs, query) &&
    (outlets === null || outlets.has(each.quote.outlet)) &&
    others.every((postings) => has(postings, each)) &&
    several.every((phrase) => hasPhrase(each.quote, phrase));

  const quotes: Quote[] = [];
  const end = query.offset + Math.min(query.limit, MAX_PAGE);
  const candidates = sorted(shortest);
  let total = 0;
  for (let at = candidates.length - 1; at >= 0; at--) {
    const candidate = candidates[at];
    if (candidate === undefined || !matches(candidate)) continue;
    if (total >= query.offset && total < end) quotes.push(candidate.quote);
    total++;
  }
  return { quotes, total };
}

/** The postings of speaker, topic and words, in all of which a match must be; what nobody said has empty ones. */
function namedPostings(
  state: State,
  { speakerKey, topic }: QuoteQuery,
  phrases: readonly string[],
): Postings[] {
  const named: (Postings | undefined)[] = [];
  if (speakerKey !== undefined) named.push(state.names.get(speakerKey)?.spoken);
  if (topic !== undefined) named.push(state.names.get(foldText(topic))?.about);
  for (const word of phrases.flatMap((phrase) => phrase.split(' '))) {
    named.push(state.words.get(word));
  }
  return named.map((postings) => postings ?? createPostings());
}

/** True when the folded words follow each other within one piece of the contents. */
function hasPhrase(quote: Quote, phrase: string): boolean {
  return quote.contents.some((content) => ` ${foldText(content)} `.includes(` ${phrase} `));
}

function outletsLike(state: State, outlet: string): ReadonlySet<string> {
  const key = foldText(outlet);
  return new Set([...state.outlets.keys()].filter((name) => foldText(name).includes(key)));
}

/** From `sinceMs` on, and before `untilMs`. */
function isWithin(publishedAtMs: number, { sinceMs, untilMs }: QuoteQuery): boolean {
  return (
    (sinceMs === undefined || publishedAtMs >= sinceMs) &&
    (untilMs === undefined || publishedAtMs < untilMs)
  );
}

/** By full name or surname; else, of several words, those whose name goes on where the typing stopped. */
function findNames(state: State, key: string): readonly NameEntry[] {
  if (key === '') return [];
  const called = ranked(state).filter((entry) => isCalled(entry.key, key));
  const exact = state.names.get(key);
  if (exact !== undefined && describe(exact).kind === 'unnamed')
    return [describe(exact), ...called];
  const inFull = called.filter((entry) => entry.key === key);
  if (called.length > 0) return [...inFull, ...called.filter((entry) => entry.key !== key)];
  return key.includes(' ') ? ranked(state).filter((entry) => isCompletedBy(entry.key, key)) : [];
}

function ranked(state: State): readonly NameEntry[] {
  state.ranked ??= [...state.names.values()]
    .map(describe)
    .filter(({ kind }) => kind !== 'unnamed')
    .sort(byQuoteCount);
  return state.ranked;
}

function getOrMake<Value>(
  map: Map<string, Value>,
  key: string,
  make: (key: string) => Value,
): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  map.set(key, made);
  return made;
}
