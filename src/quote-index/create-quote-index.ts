/**
 * The quote index in memory.
 *
 * Quotes are held once; postings by name and topic refer to them in the order of the answer. A query walks the shorter of those that it
 * names, within its time, and checks the other conditions quote by quote; what was found is kept for the other pages of the same
 * question. Who leads in all words of an entry is kept with the entry, so that a page of its newest quotes costs the page. Entries are
 * few beside quotes and are walked one by one; who is who is told in identify-speakers.ts.
 *
 * Within an article a name is one person, in the role that the article gives first. An unnamed source ("a senior aide") is found
 * by its exact words alone, because two articles mean two people by them.
 */
import { foldText } from '../lib/fold-text.ts';
import { getOrMake } from '../lib/get-or-make.ts';
import { lowerBound } from '../lib/lower-bound.ts';
import type { ArticleId, EpochMs } from '../model/article.ts';
import type { Quote, QuoteId } from '../model/quote.ts';
import { describeEntry } from './describe-entry.ts';
import type { Entry } from './entries.ts';
import { isLead, type Joining, joinedWith, keepLeads } from './joined-quotes.ts';
import {
  changedPart,
  countSpeaker,
  createNameBook,
  dropUnused,
  findEntry,
  kinOf,
  type NameBook,
  type NamePart,
  refresh,
  setDecisions,
  soundOf,
} from './name-book.ts';
import { byQuoteCount } from './names.ts';
import {
  addTo,
  createPostings,
  has,
  type IndexedQuote,
  type Postings,
  removeFrom,
  sorted,
} from './postings.ts';
import {
  addPrinting,
  createPrintedWords,
  matchPhrases,
  type PrintedWords,
  removePrinting,
} from './printed-words.ts';
import type { NameEntry, QuoteIndex, QuoteMatches, QuoteQuery } from './quote-index.ts';
import { type Role, readRole } from './roles.ts';
import { findEntries, isCompletedName, isNameWord, nearestEntries } from './search-names.ts';
import {
  addWords,
  createWordings,
  forgetRuns,
  NO_WORDING,
  removeWords,
  type Wordings,
} from './wordings.ts';

/** Quotes in one page of an answer, whatever was asked for. */
const MAX_PAGE = 100;

interface HeldQuote extends IndexedQuote {
  readonly speaker: NamePart | null;
  /** NO_WORDING for words that are too few or too common to be joined. */
  wording: number;
}

interface State {
  readonly articles: Map<ArticleId, readonly HeldQuote[]>;
  readonly quotes: Map<QuoteId, HeldQuote>;
  readonly all: Postings;
  readonly book: NameBook;
  readonly words: PrintedWords;
  readonly wordings: Wordings<HeldQuote>;
  /** Number of quotes by outlet. */
  readonly outlets: Map<string, number>;
  /** Names, offices and bodies folded lately: the same few come in every article. */
  readonly folded: Map<string, string>;
  /** Entries that can be completed, most quoted first; null after a change. */
  ranked: readonly Entry[] | null;
  /** Of all words of an entry those that lead, newest last; made when first asked for. A change makes its entries anew. */
  readonly leads: WeakMap<Entry, readonly HeldQuote[]>;
  /** What the last question found, whatever page was asked for; null after a change. */
  found: { readonly question: string; readonly leads: readonly HeldQuote[] } | null;
}

const joiningIn = ({ wordings }: State): Joining<HeldQuote> => ({
  wordings,
  nodeOf: ({ wording }) => wording,
  speakerOf: ({ speaker }) => speaker?.who ?? null,
});

export function createQuoteIndex(): QuoteIndex {
  const state: State = {
    articles: new Map(),
    quotes: new Map(),
    all: createPostings(),
    book: createNameBook(),
    words: createPrintedWords(),
    wordings: createWordings(),
    outlets: new Map(),
    folded: new Map(),
    ranked: null,
    leads: new WeakMap(),
    found: null,
  };
  return {
    putArticle: (articleId, quotes) => putArticle(state, articleId, quotes),
    removeArticle: (articleId) => removeArticle(state, articleId),
    find: (query) => find(state, query),
    get: (id) => state.quotes.get(id)?.quote ?? null,
    alsoIn: (quote) => alsoIn(state, quote),
    completeNames(typed, limit) {
      const key = foldText(typed);
      const found: NameEntry[] = [];
      for (const entry of ranked(state)) {
        if (found.length >= limit) break;
        if (isCompletedName(entry, key)) found.push(entry.shown);
      }
      return found;
    },
    findNames: (name) => findNames(state, name).map(toShown),
    isNameWord: (word) => isNameWord(ranked(state), word),
    nearestNames: (name, limit) => nearestEntries(ranked(state), name, limit).map(toShown),
    speakersFor: (body) => speakersFor(state, foldText(body)).map(toShown),
    speakerOf: (quote) => speakerOf(state, quote)?.shown ?? null,
    articlesWith: (key, sinceMs) => articlesWith(state, key, sinceMs),
    describeName: (key) => describeEntry(fresh(state), key),
    setDecisions(decisions) {
      setDecisions(state.book, decisions);
      forgetFound(state);
    },
    prepare() {
      for (const entry of ranked(state)) leadsOf(state, entry);
    },
    topics: () =>
      ranked(state)
        .filter((entry) => entry.about().quotes.length > 0)
        .map(({ shown }) => shown.name)
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

function putArticle(state: State, articleId: ArticleId, quotes: readonly Quote[]): void {
  removeArticle(state, articleId);
  const roles = rolesIn(state, quotes);
  state.articles.set(
    articleId,
    quotes.map((quote, place) => hold(state, { quote, place }, roles)),
  );
  forgetFound(state);
}

function forgetFound(state: State): void {
  state.ranked = null;
  state.found = null;
}

function hold(
  state: State,
  { quote, place }: IndexedQuote,
  roles: ReadonlyMap<string, Role>,
): HeldQuote {
  const parts = partsOf(state, quote, roles);
  const held: HeldQuote = { quote, place, speaker: parts.speaker, wording: NO_WORDING };
  held.wording = addWords(state.wordings, held, soundOfSpeaker(held));
  countHeld(state, held, 1);
  for (const postings of [...postingsOf(parts), state.all]) addTo(postings, held);
  addPrinting(state.words, quote.contents);
  state.quotes.set(quote.id, held);
  state.outlets.set(quote.outlet, (state.outlets.get(quote.outlet) ?? 0) + 1);
  return held;
}

function removeArticle(state: State, articleId: ArticleId): void {
  const indexed = state.articles.get(articleId);
  if (indexed === undefined) return;
  const roles = rolesIn(
    state,
    indexed.map(({ quote }) => quote),
  );
  for (const each of indexed) {
    const { id, outlet, contents } = each.quote;
    const parts = partsOf(state, each.quote, roles);
    countHeld(state, each, -1);
    if (each.wording !== NO_WORDING)
      removeWords(state.wordings, each.wording, { item: each, family: soundOfSpeaker(each) });
    for (const postings of [...postingsOf(parts), state.all]) removeFrom(postings, each);
    removePrinting(state.words, contents);
    const { speaker, body, topics } = parts;
    for (const part of [speaker, body, ...topics]) if (part) dropUnused(state.book, part);
    if (state.quotes.get(id) === each) state.quotes.delete(id);
    takeFrom(state.outlets, outlet);
  }
  state.articles.delete(articleId);
  forgetFound(state);
}

const soundOfSpeaker = ({ speaker }: HeldQuote) =>
  speaker === null ? '' : soundOf(speaker.nameKey);

function countHeld({ book }: State, { quote, speaker }: HeldQuote, by: 1 | -1): void {
  if (speaker !== null && quote.speaker !== null)
    countSpeaker(book, speaker.nameKey, quote.speaker, by);
}

function takeFrom(counts: Map<string, number>, key: string): void {
  const left = (counts.get(key) ?? 0) - 1;
  if (left > 0) counts.set(key, left);
  else counts.delete(key);
}

/** By folded name, what the article calls those whom it quotes. */
function rolesIn(state: State, quotes: readonly Quote[]): ReadonlyMap<string, Role> {
  const given = new Map<string, { office: string | null; body: string | null }>();
  for (const { speaker } of quotes) {
    if (speaker === null) continue;
    const role = getOrMake(given, fold(state, speaker.name), () => ({ office: null, body: null }));
    role.office ??= speaker.office;
    role.body ??= speaker.speaksFor;
  }
  return new Map(
    [...given].map(([name, { office, body }]) => [
      name,
      readRole(fold(state, office ?? ''), fold(state, body ?? '')),
    ]),
  );
}

const NO_ROLE = readRole('', '');

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

function fresh({ book, wordings }: State): NameBook {
  for (const { spoken } of refresh(book))
    for (const { wording } of heldIn(spoken)) forgetRuns(wordings, wording);
  return book;
}

function find(state: State, query: QuoteQuery): QuoteMatches {
  const { offset, limit, ...asked } = query;
  const question = JSON.stringify(asked);
  if (state.found?.question !== question)
    state.found = { question, leads: findLeads(state, asked) };
  const { leads } = state.found;
  const end = leads.length - offset;
  const page = leads.slice(Math.max(end - Math.min(limit, MAX_PAGE), 0), Math.max(end, 0));
  return { quotes: page.reverse().map(({ quote }) => quote), total: leads.length };
}

type Question = Omit<QuoteQuery, 'offset' | 'limit'>;

/** Newest last. */
function findLeads(state: State, asked: Question): readonly HeldQuote[] {
  const { speakerKey, topic, outlet } = asked;
  const phrases = (asked.words ?? []).map(foldText).filter((phrase) => phrase !== '');
  const book = fresh(state);
  const speaker = speakerKey === undefined ? undefined : findEntry(book, speakerKey);
  const about = topic === undefined ? undefined : findEntry(book, foldText(topic));
  if (speaker === null || about === null) return [];
  const [shortest = state.all, other] = [speaker?.spoken(), about?.about()]
    .filter((postings) => postings !== undefined)
    .sort((a, b) => a.quotes.length - b.quotes.length);
  const candidates = within(heldIn(shortest), asked);
  const isNarrowed = phrases.length > 0 || about !== undefined || outlet !== undefined;
  if (speaker !== undefined && !isNarrowed && candidates.length === shortest.quotes.length)
    return leadsOf(state, speaker);
  const hasPhrases = matchPhrases(state.words, phrases);
  const outlets = outlet === undefined ? null : outletsLike(state, outlet);
  const matching = candidates.filter(
    (each) =>
      (outlets === null || outlets.has(each.quote.outlet)) &&
      hasPhrases(each.quote.contents) &&
      (other === undefined || has(other, each)),
  );
  return keepLeads(matching, joiningIn(state));
}

/** Of all words of an entry. */
function leadsOf(state: State, entry: Entry): readonly HeldQuote[] {
  const joining = joiningIn(state);
  return getOrMake(state.leads, entry, () =>
    heldIn(entry.spoken()).filter((each) => isLead(each, joining)),
  );
}

/** Nothing else is put into postings. */
const heldIn = (postings: Postings) => sorted(postings) as readonly HeldQuote[];

function alsoIn(state: State, quote: Quote): readonly Quote[] {
  const held = state.quotes.get(quote.id);
  if (held === undefined) return [];
  fresh(state);
  return joinedWith(held, joiningIn(state))
    .map((each) => each.quote)
    .filter(({ articleId }) => articleId !== quote.articleId);
}

function outletsLike(state: State, outlet: string): ReadonlySet<string> {
  const key = foldText(outlet);
  return new Set([...state.outlets.keys()].filter((name) => foldText(name).includes(key)));
}

/** Those from `sinceMs` on, and before `untilMs`. */
function within(
  quotes: readonly HeldQuote[],
  { sinceMs, untilMs }: Question,
): readonly HeldQuote[] {
  if (sinceMs === undefined && untilMs === undefined) return quotes;
  const countBefore = (timeMs: number) =>
    lowerBound(quotes, ({ quote }) => quote.publishedAtMs < timeMs);
  return quotes.slice(
    sinceMs === undefined ? 0 : countBefore(sinceMs),
    untilMs === undefined ? quotes.length : countBefore(untilMs),
  );
}

function findNames(state: State, typed: string): readonly Entry[] {
  const { book } = state;
  return findEntries(
    {
      entries: ranked(state),
      withKey: (key) => book.entriesByKey.get(key),
      kinOf: (key) => kinOf(book, key),
    },
    typed,
  );
}

function speakersFor(state: State, key: string): readonly Entry[] {
  const body = findEntry(fresh(state), key);
  if (body === null) return [];
  const { key: own, nameKeys } = body.shown;
  return ranked(state).filter(
    ({ shown, speaksForKey }) =>
      shown.kind !== 'topic' &&
      (shown.key === own || (speaksForKey !== null && nameKeys.includes(speaksForKey))),
  );
}

function speakerOf(state: State, { id }: Quote): Entry | null {
  const part = state.quotes.get(id)?.speaker;
  return (part && fresh(state).entriesByPart.get(part)) ?? null;
}

function articlesWith(state: State, key: string, sinceMs: EpochMs): ReadonlySet<ArticleId> {
  const parts = fresh(state).entriesByKey.get(key)?.parts ?? [];
  const postings = parts.flatMap(({ spoken, about, spokenFor }) => [spoken, about, spokenFor]);
  const quotes = postings.flatMap((each) => within(heldIn(each), { sinceMs }));
  return new Set(quotes.map(({ quote }) => quote.articleId));
}

function ranked(state: State): readonly Entry[] {
  state.ranked ??= [...fresh(state).entriesByKey.values()]
    .filter(({ shown }) => shown.kind !== 'unnamed')
    .sort((a, b) => byQuoteCount(a.shown, b.shown));
  return state.ranked;
}

const toShown = ({ shown }: Entry) => shown;
