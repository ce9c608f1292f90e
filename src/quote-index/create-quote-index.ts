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
import { foldText } from '../lib/fold-text.ts';
import { getOrMake } from '../lib/get-or-make.ts';
import type { ArticleId, EpochMs } from '../model/article.ts';
import type { Quote } from '../model/quote.ts';
import {
  addQuote,
  answerQuery,
  countLeads,
  createSearchedQuotes,
  matcherOf,
  removeQuote,
  type SearchedQuotes,
} from './answer-query.ts';
import { completeName, hasNameWord } from './completions.ts';
import { describeEntry } from './describe-entry.ts';
import { doubtsAbout, doubtsOf, mayStandFor } from './doubts.ts';
import type { Entry } from './entries.ts';
import { within } from './find-quotes.ts';
import { findTeller } from './find-teller.ts';
import { joinedWith } from './joined-quotes.ts';
import {
  changedPart,
  countSpeaker,
  createNameBook,
  dropUnused,
  findEntry,
  isStale,
  kinOf,
  type NameBook,
  type NamePart,
  quotedTogether,
  refresh,
  setDecisions,
} from './name-book.ts';
import { type NewestLeads, newestLeads, readStatement } from './newest-leads.ts';
import { entryOf, type HeldQuote, heldIn, quoteWithId } from './numbered-quotes.ts';
import { addTo, type IndexedQuote, type Postings, removeFrom } from './postings.ts';
import type { QuoteIndex, QuoteMatches, QuoteQuery, StatementQuery } from './quote-index.ts';
import type { Role } from './roles.ts';
import { NO_ROLE, rolesIn } from './roles-in-article.ts';
import { findEntries, nearestEntries } from './search-names.ts';
import { speakersOf } from './spoken-for.ts';
import { walkQuotes } from './walk-quotes.ts';
import { forgetRuns } from './wordings.ts';

interface State {
  readonly articles: Map<ArticleId, readonly HeldQuote[]>;
  readonly book: NameBook;
  readonly searched: SearchedQuotes;
  /** Names, offices and bodies folded lately: the same few come in every article. */
  readonly folded: Map<string, string>;
}

export function createQuoteIndex(): QuoteIndex {
  const state: State = {
    articles: new Map(),
    book: createNameBook(),
    searched: createSearchedQuotes(),
    folded: new Map(),
  };
  return {
    putArticle: (articleId, quotes) => putArticle(state, articleId, quotes),
    removeArticle: (articleId) => removeArticle(state, articleId),
    find: (query) => find(state, query),
    walk: (query) => walkQuotes({ ...state.searched, book: () => fresh(state) }, query),
    findNewest(key, query, limit) {
      const { leads, isWhole } = newestOfEntry(state, { ...query, key, limit, of: 'spoken' });
      return { quotes: leads.map(({ quote }) => quote), isWhole };
    },
    findStatements(key, query, limit) {
      const newest = newestOfEntry(state, { ...query, key, limit, of: 'about' });
      const names = new Set(newest.entry?.shown.nameKeys);
      const isAbout = (topic: string) => names.has(fold(state, topic));
      const holderOf = (quote: Quote) => speakerOf(state, quote)?.shown ?? null;
      const statements = newest.leads.flatMap(({ quote }) =>
        readStatement(quote, isAbout, holderOf),
      );
      return { statements, isWhole: newest.isWhole };
    },
    get: (id) => quoteWithId(state.searched.quotes, id)?.quote ?? null,
    alsoIn: (quote) => alsoIn(state, quote),
    completeNames(typed, limit) {
      return completeName(fresh(state).completions, foldText(typed), limit);
    },
    findNames: (name) => findNames(state, name).map(toShown),
    isNameWord: (word) => hasNameWord(fresh(state).completions, word),
    nearestNames: (name, limit) =>
      nearestEntries(fresh(state).completions, name, limit).map(toShown),
    speakersFor: (body) => speakersFor(state, foldText(body)).map(toShown),
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
    tellerOf: (quote) => findTeller(quote, state.articles.get(quote.articleId) ?? []),
    articlesWith: (key, sinceMs) => articlesWith(state, key, sinceMs),
    entryOf: (key) => findEntry(fresh(state), key)?.shown ?? null,
    describeName: (key) => describeEntry(fresh(state), key),
    setDecisions(decisions) {
      setDecisions(state.book, decisions);
    },
    prepare() {
      for (const entry of fresh(state).entriesByKey.values()) countLeads(state.searched, entry);
    },
    topics: () =>
      [...fresh(state).entriesByKey.values()]
        .filter(({ shown }) => shown.kind !== 'unnamed')
        .filter((entry) => entry.about().quotes.length > 0)
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
      return state.articles.size;
    },
  };
}

function putArticle(state: State, articleId: ArticleId, quotes: readonly Quote[]): void {
  removeArticle(state, articleId);
  const roles = rolesIn(quotes, (text) => fold(state, text));
  const held = quotes.map((quote, place) => hold(state, { quote, place }, roles));
  state.articles.set(articleId, held);
  quotedTogether(state.book, namesIn(held));
}

const namesIn = (held: readonly HeldQuote[]) =>
  held.flatMap(({ speaker }) => (speaker === null ? [] : speaker.name));

function hold(
  state: State,
  { quote, place }: IndexedQuote,
  roles: ReadonlyMap<string, Role>,
): HeldQuote {
  const parts = partsOf(state, quote, roles);
  const held = addQuote(state.searched, { quote, place }, parts.speaker);
  countHeld(state, held, 1);
  for (const postings of postingsOf(parts)) addTo(postings, held);
  return held;
}

function removeArticle(state: State, articleId: ArticleId): void {
  const indexed = state.articles.get(articleId);
  if (indexed === undefined) return;
  quotedTogether(state.book, namesIn(indexed));
  const roles = rolesIn(
    indexed.map(({ quote }) => quote),
    (text) => fold(state, text),
  );
  for (const each of indexed) {
    const parts = partsOf(state, each.quote, roles);
    countHeld(state, each, -1);
    removeQuote(state.searched, each);
    for (const postings of postingsOf(parts)) removeFrom(postings, each);
    const { speaker, body, topics } = parts;
    for (const part of [speaker, body, ...topics]) if (part) dropUnused(state.book, part);
  }
  state.articles.delete(articleId);
}

function countHeld({ book }: State, { quote, speaker }: HeldQuote, by: 1 | -1): void {
  if (speaker !== null && quote.speaker !== null)
    countSpeaker(book, speaker.nameKey, quote.speaker, by);
}

interface QuoteParts {
  readonly speaker: NamePart | null;
  readonly body: NamePart | null;
  readonly topics: readonly NamePart[];
}

/** Most are not kept with the quote: they are asked for only when it comes and goes. Makes those that aren't there. */
function partsOf(
  state: State,
  { speaker, positions }: Quote,
  roles: ReadonlyMap<string, Role>,
): QuoteParts {
  const part = (name: string) => {
    const key = fold(state, name);
    return changedPart(state.book, key, roles.get(key) ?? NO_ROLE);
  };
  const body = speaker?.speaksFor ?? null;
  return {
    speaker: speaker === null ? null : part(speaker.name),
    body: body === null ? null : part(body),
    topics: [...new Set(positions.map(({ topic }) => part(topic)))],
  };
}

function postingsOf({ speaker, body, topics }: QuoteParts): readonly Postings[] {
  return [
    ...(speaker === null ? [] : [speaker.spoken, speaker.name.spoken]),
    ...(body === null ? [] : [body.spokenFor]),
    ...topics.map(({ about }) => about),
    ...topics.map(({ name }) => name.about),
  ];
}

/** Texts folded at most that are kept: half a MB; what comes on top starts anew. */
const MAX_FOLDED = 5000;

function fold({ folded }: State, text: string): string {
  if (folded.size >= MAX_FOLDED) folded.clear();
  return getOrMake(folded, text, foldText);
}

function fresh({ book, searched }: State): NameBook {
  if (!isStale(book)) return book;
  for (const { spoken } of refresh(book))
    for (const { wording } of heldIn(spoken)) forgetRuns(searched.wordings, wording);
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
): { readonly entry: Entry | null } & NewestLeads<HeldQuote> {
  const entry = findEntry(fresh(state), key);
  if (entry === null) return { entry, leads: [], isWhole: true };
  const { searched } = state;
  const candidates = within(heldIn(entry[of]()), asked);
  const isMatch = matcherOf(searched, asked);
  return { entry, ...newestLeads(candidates, { limit, isMatch }, searched.joining) };
}

interface NewestQuestion {
  readonly key: string;
  readonly limit: number;
  readonly of: 'spoken' | 'about';
}

function alsoIn(state: State, quote: Quote): readonly Quote[] {
  const held = quoteWithId(state.searched.quotes, quote.id);
  if (held === undefined) return [];
  fresh(state);
  return joinedWith(held, state.searched.joining)
    .map((each) => each.quote)
    .filter(({ articleId }) => articleId !== quote.articleId);
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

function speakersFor(state: State, key: string): readonly Entry[] {
  const body = findEntry(fresh(state), key);
  return body === null ? [] : speakersOf(state.book, body);
}

function speakerOf(state: State, { id }: Quote): Entry | null {
  const held = quoteWithId(state.searched.quotes, id);
  return held === undefined ? null : entryOf(fresh(state), held);
}

function articlesWith(state: State, key: string, sinceMs: EpochMs): ReadonlySet<ArticleId> {
  const parts = fresh(state).entriesByKey.get(key)?.parts ?? [];
  const postings = parts.flatMap(({ spoken, about, spokenFor }) => [spoken, about, spokenFor]);
  const quotes = postings.flatMap((each) => within(heldIn(each), { sinceMs }));
  return new Set(quotes.map(({ quote }) => quote.articleId));
}

const toShown = ({ shown }: Entry) => shown;
