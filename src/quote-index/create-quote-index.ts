/**
 * The quote index in memory.
 *
 * Quotes are held once, by number (numbered-quotes.ts); postings by name and topic refer to them in the order of the answer, sets of numbers by
 * word. What a question asks for is found in find-quotes.ts; who leads joined quotes is kept until it changes. Who is who is told in
 * identify-speakers.ts.
 *
 * Within an article a name is one person, in the role that the article gives first. An unnamed source ("a senior aide") is found
 * by its exact words alone, because two articles mean two people by them.
 */
import { foldText } from '../lib/text/fold-text.ts';
import type { ArticleId, EpochMs } from '../model/article.ts';
import { newestMsOf, type Quote } from '../model/quote.ts';
import type { SpeakerDecision } from '../model/speaker-decision.ts';
import {
  addQuote,
  answerQuery,
  countLeads,
  createSearchedQuotes,
  matcherOf,
  moveQuote,
  removeQuote,
  type SearchedQuotes,
} from './answers/answer-query.ts';
import { within } from './answers/find-quotes.ts';
import { findTeller } from './answers/find-teller.ts';
import { type NewestLeads, newestLeads, readStatement } from './answers/newest-leads.ts';
import { walkQuotes } from './answers/walk-quotes.ts';
import { valueAt } from './arrays/column.ts';
import { type Elsewhere, pickElsewhere } from './elsewhere.ts';
import {
  type ArticleAges,
  addAge,
  createArticleAges,
  dropAge,
  fillAges,
  takeOldest,
} from './held/article-ages.ts';
import type { Entry, HeldQuotes, NameBook, NamePart } from './held/held.ts';
import {
  articleWithId,
  dropArticle,
  headingOf,
  holdArticle,
  idOfArticle,
  NO_ARTICLE,
  quotesIn,
  setQuotes,
} from './held/held-articles.ts';
import {
  ALL_HELD,
  articleIdAt,
  entryOf,
  isOfOneArticle,
  NO_QUOTE,
  publishedAt,
  quoteAt,
  quoteWithId,
  speakerAt,
  wordingAt,
  wordsAt,
} from './held/numbered-quotes.ts';
import { addTo, numbersOf, removeFrom, sorted } from './held/postings.ts';
import { joinedWith } from './joining/joined-quotes.ts';
import { forgetRuns, type Joinable } from './joining/wordings.ts';
import { completeName, hasNameWord } from './names/completions.ts';
import { describeEntry } from './names/describe-entry.ts';
import { doubtsAbout, doubtsOf, mayStandFor } from './names/doubts.ts';
import {
  countSpeaker,
  createNameBook,
  dropUnused,
  findEntry,
  isStale,
  kinOf,
  quotedTogether,
  refresh,
  setDecisions,
} from './names/name-book.ts';
import { foldName, partsOf, postingsOf } from './names/quote-parts.ts';
import { rolesIn } from './names/roles-in-article.ts';
import { findEntries, nearestEntries } from './names/search-names.ts';
import { findHolders } from './names/search-offices.ts';
import { formerSpeakersOf, speakersOf } from './names/spoken-for.ts';
import type { QuoteIndex, QuoteMatches, QuoteQuery, StatementQuery } from './quote-index.ts';
import { loadIndex, saveIndex } from './snapshot/snapshot.ts';
import type { SnapshotSource } from './snapshot/snapshot-blocks.ts';

interface State {
  readonly book: NameBook;
  readonly searched: SearchedQuotes;
  /** Names, offices and bodies folded lately: the same few come in every article. */
  readonly folded: Map<string, string>;
  readonly maxQuotes: number;
  /** null where there is no limit. */
  readonly ages: ArticleAges | null;
}

/** How much of all that is stored is held. */
export interface IndexLimits {
  /** The oldest articles leave when there are more quotes; null for no limit. Articles without quotes are not held then. */
  readonly maxQuotes: number | null;
  /** As `QuoteIndex.heldSinceMs`, from the beginning. */
  readonly heldSinceMs: EpochMs | null;
}

const NO_LIMITS: IndexLimits = { maxQuotes: null, heldSinceMs: null };

export function createQuoteIndex(limits: IndexLimits = NO_LIMITS): QuoteIndex {
  return toIndex(createState(limits));
}

/**
 * @param maxQuotes as that of the index that was saved, which tells itself since when it holds all.
 * @returns an index with all that was saved.
 * @throws {UnusableSnapshot}
 */
export function restoreQuoteIndex(
  source: SnapshotSource,
  maxQuotes: number | null = null,
): QuoteIndex {
  const state = createState({ maxQuotes, heldSinceMs: null });
  loadIndex(state, source);
  const { ages, searched } = state;
  const { quotes } = searched;
  if (ages !== null) fillAges(ages, quotes.articles, (number) => publishedAt(quotes, number));
  return toIndex(state);
}

function createState({ maxQuotes, heldSinceMs }: IndexLimits): State {
  const searched = createSearchedQuotes();
  searched.quotes.heldSinceMs = heldSinceMs ?? ALL_HELD;
  return {
    book: createNameBook(searched.quotes),
    searched,
    folded: new Map(),
    maxQuotes: maxQuotes ?? Number.POSITIVE_INFINITY,
    ages: maxQuotes === null ? null : createArticleAges(),
  };
}

function toIndex(state: State): QuoteIndex {
  const { searched } = state;
  return {
    putArticle: (articleId, quotes) => putArticle(state, articleId, quotes),
    removeArticle: (articleId) => removeArticle(state, articleId),
    find: (query) => find(state, query),
    walk: (query) => walkQuotes({ ...state.searched, book: () => fresh(state) }, query),
    findNewest(key, query, limit) {
      const { leads, isWhole } = newestOfEntry(state, { ...query, key, limit, of: 'spoken' });
      return { quotes: leads.map((number) => quoteAt(searched.quotes, number)), isWhole };
    },
    findStatements(key, query, limit) {
      const newest = newestOfEntry(state, { ...query, key, limit, of: 'about' });
      const names = new Set(newest.entry?.shown.nameKeys);
      const isAbout = (topic: string) => names.has(foldName(state.folded, topic));
      const holderOf = (quote: Quote) => speakerOf(state, quote)?.shown ?? null;
      const statements = newest.leads.flatMap((number) =>
        readStatement(quoteAt(searched.quotes, number), isAbout, holderOf),
      );
      return { statements, isWhole: newest.isWhole };
    },
    get(id) {
      const number = quoteWithId(searched.quotes, id);
      return number === NO_QUOTE ? null : quoteAt(searched.quotes, number);
    },
    alsoIn: (quote) => alsoIn(state, quote).map((number) => quoteAt(searched.quotes, number)),
    elsewhere: (quote) => elsewhere(state, quote),
    completeNames(typed, limit) {
      return completeName(fresh(state).completions, foldText(typed), limit);
    },
    findNames: (name) => findNames(state, name).map(toShown),
    isNameWord: (word) => hasNameWord(fresh(state).completions, word),
    nearestNames: (name, limit) =>
      nearestEntries(fresh(state).completions, name, limit).map(toShown),
    speakersFor: (body, when) => speakersFor(state, foldText(body), when).map(toShown),
    officeHolders: (office, limit, isBegun = false) =>
      findHolders(fresh(state), office, { limit, isBegun }).map(toShown),
    mayStandFor(key) {
      const entry = findEntry(fresh(state), key);
      return entry === null ? [] : mayStandFor(state.book, entry).map(toShown);
    },
    doubtsAbout(key, quote) {
      const entry = findEntry(fresh(state), key);
      if (entry === null) return [];
      return quote === undefined ? doubtsOf(entry) : doubtsAbout(entry, quote);
    },
    speakerOf: (quote) => speakerOf(state, quote)?.shown ?? null,
    tellerOf: (quote) => findTeller(quote, quotesOf(state, quote.articleId)),
    articlesWith: (key, sinceMs) => articlesWith(state, key, sinceMs),
    entryOf: (key) => findEntry(fresh(state), key)?.shown ?? null,
    describeName: (key) => describeEntry(fresh(state), key),
    setDecisions: (decisions) => decide(state, decisions),
    prepare() {
      for (const entry of fresh(state).entriesByKey.values()) countLeads(state.searched, entry);
    },
    topics: () =>
      [...fresh(state).entriesByKey.values()]
        .filter(({ shown }) => shown.kind !== 'unnamed')
        .filter((entry) => entry.about().count > 0)
        .map(({ shown }) => shown.name)
        .sort(),
    outlets: () =>
      [...state.searched.quotes.outlets]
        .filter(([, { quoteCount }]) => quoteCount > 0)
        .map(([outlet]) => outlet)
        .sort(),
    get quoteCount() {
      return state.searched.quotes.quoteCount;
    },
    get articleCount() {
      return state.searched.quotes.articles.count;
    },
    get heldSinceMs() {
      const { heldSinceMs } = state.searched.quotes;
      return heldSinceMs === ALL_HELD ? null : heldSinceMs;
    },
    get changeCount() {
      return state.searched.quotes.changeCount;
    },
    save() {
      fresh(state);
      return saveIndex(state);
    },
  };
}

function putArticle(state: State, articleId: ArticleId, quotes: readonly Quote[]): void {
  removeArticle(state, articleId);
  const newestMs = newestMsOf(quotes);
  if (isLeftOut(state, newestMs)) return;
  const article = addArticle(state, articleId, quotes);
  if (state.ages === null || newestMs === null) return;
  addAge(state.ages, article, newestMs);
  makeRoom(state, state.ages);
}

/** What is older than what has left already is out; and an article without words has no age. */
function isLeftOut({ searched, ages }: State, newestMs: EpochMs | null): boolean {
  return newestMs === null ? ages !== null : newestMs < searched.quotes.heldSinceMs;
}

/** Lets the oldest go where more than may be are held. */
function makeRoom(state: State, ages: ArticleAges): void {
  const { quotes } = state.searched;
  while (quotes.quoteCount > state.maxQuotes) {
    const oldest = takeOldest(ages);
    if (oldest === null) return;
    quotes.heldSinceMs = oldest.endMs;
    for (const each of oldest.articles) removeArticle(state, idOfArticle(quotes.articles, each));
  }
}

/** @returns its number. */
function addArticle(state: State, articleId: ArticleId, quotes: readonly Quote[]): number {
  const { articles, shared } = state.searched.quotes;
  const roles = rolesIn(quotes, (text) => foldName(state.folded, text));
  const article = holdArticle(articles, shared, { id: articleId, first: quotes[0] });
  const held = { number: article, heading: headingOf(articles, shared, article) };
  const numbers = quotes.map((quote, place) => {
    const parts = partsOf(state, quote, roles);
    const number = addQuote(state.searched, { quote, place }, parts.speaker, held);
    countHeld(state, { quote, speaker: parts.speaker }, 1);
    for (const postings of postingsOf(parts)) addTo(postings, number);
    return number;
  });
  setQuotes(articles, article, numbers);
  state.searched.quotes.changeCount += 1;
  quotedTogether(state.book, namesOf(state.searched.quotes, numbers));
  return article;
}

const namesOf = (held: HeldQuotes, numbers: readonly number[]) =>
  numbers.flatMap((number) => speakerAt(held, number)?.name ?? []);

function removeArticle(state: State, articleId: ArticleId): void {
  const held = state.searched.quotes;
  const article = articleWithId(held.articles, articleId);
  if (article === NO_ARTICLE) return;
  const numbers = quotesIn(held.articles, article);
  quotedTogether(state.book, namesOf(held, numbers));
  const quotes = numbers.map((number) => quoteAt(held, number));
  const roles = rolesIn(quotes, (text) => foldName(state.folded, text));
  for (const [at, quote] of quotes.entries()) {
    const number = numbers[at] ?? NO_QUOTE;
    const parts = partsOf(state, quote, roles);
    countHeld(state, { quote, speaker: parts.speaker }, -1);
    removeQuote(state.searched, number);
    for (const postings of postingsOf(parts)) removeFrom(postings, number);
    const { speaker, body, topics } = parts;
    for (const part of [speaker, body, ...topics]) if (part) dropUnused(state.book, part);
  }
  if (state.ages !== null) dropAge(state.ages, article);
  dropArticle(held.articles, held.shared, article);
  held.changeCount += 1;
}

/** In the order of the text; none of an article that isn't held. */
function quotesOf({ searched: { quotes } }: State, articleId: ArticleId): readonly Joinable[] {
  const article = articleWithId(quotes.articles, articleId);
  const numbers = article === NO_ARTICLE ? [] : quotesIn(quotes.articles, article);
  return numbers.map((number, place) => ({ quote: quoteAt(quotes, number), place }));
}

function countHeld(
  { book }: State,
  { quote, speaker }: { readonly quote: Quote; readonly speaker: NamePart | null },
  by: 1 | -1,
): void {
  if (speaker !== null && quote.speaker !== null)
    countSpeaker(book, speaker.nameKey, quote.speaker, by);
}

function decide({ book, searched }: State, decisions: readonly SpeakerDecision[]): void {
  // As at a start from a snapshot.
  if (JSON.stringify(decisions) === JSON.stringify(book.decisions)) return;
  for (const [{ spoken }, before] of setDecisions(book, decisions))
    for (const number of numbersOf(spoken)) moveQuote(searched, number, before);
}

function fresh({ book, searched }: State): NameBook {
  if (!isStale(book)) return book;
  for (const { spoken } of refresh(book))
    for (const number of numbersOf(spoken))
      forgetRuns(searched.wordings, wordingAt(searched.quotes, number));
  return book;
}

function find(state: State, query: QuoteQuery): QuoteMatches {
  const { speakerKey, topic } = query;
  const book = fresh(state);
  const speaker = speakerKey === undefined ? undefined : findEntry(book, speakerKey);
  const about = topic === undefined ? undefined : findEntry(book, foldText(topic));
  if (speaker === null || about === null) return { quotes: [], total: 0 };
  return answerQuery(state.searched, query, { speaker, about });
}

/** Newest first. */
function newestOfEntry(
  state: State,
  { key, limit, of, ...asked }: StatementQuery & NewestQuestion,
): { readonly entry: Entry | null } & NewestLeads {
  const entry = findEntry(fresh(state), key);
  if (entry === null) return { entry, leads: [], isWhole: true };
  const { searched } = state;
  const candidates = within(searched.quotes, sorted(entry[of]()), asked);
  const isMatch = matcherOf(searched, asked);
  return { entry, ...newestLeads(candidates, { limit, isMatch }, searched.joining) };
}

interface NewestQuestion {
  readonly key: string;
  readonly limit: number;
  readonly of: 'spoken' | 'about';
}

function alsoIn(state: State, quote: Quote): readonly number[] {
  const { quotes, joining } = state.searched;
  const number = quoteWithId(quotes, quote.id);
  if (number === NO_QUOTE) return [];
  fresh(state);
  return joinedWith(number, joining).filter((each) => !isOfOneArticle(quotes, each, number));
}

/** Only those that are shown are made quotes: there may be hundreds. */
function elsewhere(state: State, quote: Quote): Elsewhere {
  const { quotes } = state.searched;
  return pickElsewhere(alsoIn(state, quote), {
    outletOf: (number) => valueAt(quotes.outlet, number),
    contentsOf: (number) => wordsAt(quotes, number).contents,
    quoteOf: (number) => quoteAt(quotes, number),
  });
}

function findNames(state: State, typed: string): readonly Entry[] {
  const book = fresh(state);
  return findEntries(
    {
      completions: book.completions,
      withKey: (key) => book.entriesByKey.get(key),
      kinOf: (key) => kinOf(book, key),
    },
    typed,
  );
}

function speakersFor(state: State, key: string, when: 'now' | 'formerly' = 'now') {
  const body = findEntry(fresh(state), key);
  return body === null ? [] : (when === 'now' ? speakersOf : formerSpeakersOf)(state.book, body);
}

function speakerOf(state: State, { id }: Quote): Entry | null {
  const number = quoteWithId(state.searched.quotes, id);
  return number === NO_QUOTE ? null : entryOf(fresh(state), number);
}

function articlesWith(state: State, key: string, sinceMs: EpochMs): ReadonlySet<ArticleId> {
  const parts = fresh(state).entriesByKey.get(key)?.parts ?? [];
  const postings = parts.flatMap(({ spoken, about, spokenFor }) => [spoken, about, spokenFor]);
  const { quotes } = state.searched;
  const numbers = postings.flatMap((each) => [...within(quotes, sorted(each), { sinceMs })]);
  return new Set(numbers.map((number) => articleIdAt(quotes, number)));
}

const toShown = ({ shown }: Entry) => shown;
