/**
 * The quote index in memory.
 *
 * Quotes are held once; postings by name, topic and word refer to them in the order of the answer. A query walks the
 * shortest of the postings that it names and checks the other conditions quote by quote, so that an answer costs what
 * its rarest condition costs. Entries are few beside quotes and are walked one by one; who is who is told in identify-speakers.ts.
 *
 * Within an article a name is one person, in the role that the article gives first. An unnamed source ("a senior aide") is found
 * by its exact words alone, because two articles mean two people by them.
 */
import { foldText, foldWords } from '../lib/fold-text.ts';
import { getOrMake } from '../lib/get-or-make.ts';
import type { ArticleId } from '../model/article.ts';
import type { Quote, QuoteId } from '../model/quote.ts';
import { describeEntry } from './describe-entry.ts';
import type { Entry } from './entries.ts';
import {
  addWords,
  createJoining,
  createWordings,
  type Joining,
  joinedWith,
  keepLeads,
  removeWords,
  type WordingNode,
  type Wordings,
} from './joined-quotes.ts';
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
import type { NameEntry, QuoteIndex, QuoteMatches, QuoteQuery } from './quote-index.ts';
import { type Role, readRole } from './roles.ts';
import { findEntries, isCompletedName, nearestEntries } from './search-names.ts';

/** Quotes in one page of an answer, whatever was asked for. */
const MAX_PAGE = 100;

interface HeldQuote extends IndexedQuote {
  readonly speaker: NamePart | null;
  /** null for words that are too few or too common to be joined. */
  wording: WordingNode<HeldQuote> | null;
}

interface State {
  readonly articles: Map<ArticleId, readonly HeldQuote[]>;
  readonly quotes: Map<QuoteId, HeldQuote>;
  readonly all: Postings;
  readonly book: NameBook;
  readonly words: Map<string, Postings>;
  readonly wordings: Wordings<HeldQuote>;
  /** Number of quotes by outlet. */
  readonly outlets: Map<string, number>;
  /** Names, offices and bodies folded lately: the same few come in every article. */
  readonly folded: Map<string, string>;
  /** Entries that can be completed, most quoted first; null after a change. */
  ranked: readonly Entry[] | null;
  /** null after a change. */
  joining: Joining<HeldQuote> | null;
}

export function createQuoteIndex(): QuoteIndex {
  const state: State = {
    articles: new Map(),
    quotes: new Map(),
    all: createPostings(),
    book: createNameBook(),
    words: new Map(),
    wordings: createWordings(),
    outlets: new Map(),
    folded: new Map(),
    ranked: null,
    joining: null,
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
    nearestNames: (name, limit) => nearestEntries(ranked(state), name, limit).map(toShown),
    speakersFor: (body) => speakersFor(state, foldText(body)).map(toShown),
    speakerOf: (quote) => speakerOf(state, quote)?.shown ?? null,
    describeName: (key) => describeEntry(fresh(state), key),
    setDecisions(decisions) {
      setDecisions(state.book, decisions);
      state.ranked = null;
      state.joining = null;
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
  state.ranked = null;
  state.joining = null;
}

function hold(
  state: State,
  { quote, place }: IndexedQuote,
  roles: ReadonlyMap<string, Role>,
): HeldQuote {
  const parts = partsOf(state, quote, roles);
  const held: HeldQuote = { quote, place, speaker: parts.speaker, wording: null };
  held.wording = addWords(state.wordings, held, soundOfSpeaker(held));
  countHeld(state, held, 1);
  for (const postings of [...postingsOf(parts), state.all]) addTo(postings, held);
  for (const word of new Set(quote.contents.flatMap(foldWords)))
    addTo(getOrMake(state.words, word, createPostings), held);
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
    if (each.wording !== null)
      removeWords(state.wordings, each.wording, { item: each, family: soundOfSpeaker(each) });
    for (const postings of [...postingsOf(parts), state.all]) removeFrom(postings, each);
    for (const word of new Set(contents.flatMap(foldWords))) removeWord(state, word, each);
    const { speaker, body, topics } = parts;
    for (const part of [speaker, body, ...topics]) if (part) dropUnused(state.book, part);
    if (state.quotes.get(id) === each) state.quotes.delete(id);
    takeFrom(state.outlets, outlet);
  }
  state.articles.delete(articleId);
  state.ranked = null;
  state.joining = null;
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

function removeWord({ words }: State, word: string, removed: IndexedQuote): void {
  const postings = words.get(word);
  if (postings === undefined) return;
  removeFrom(postings, removed);
  if (postings.quotes.length === 0) words.delete(word);
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

function fresh({ book }: State): NameBook {
  refresh(book);
  return book;
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

  const matching: HeldQuote[] = [];
  const candidates = sorted(shortest);
  for (let at = candidates.length - 1; at >= 0; at--) {
    const candidate = candidates[at];
    if (candidate !== undefined && isHeld(candidate) && matches(candidate))
      matching.push(candidate);
  }
  const leads = keepLeads(matching, joiningOf(state));
  const { offset, limit } = query;
  const page = leads.slice(offset, offset + Math.min(limit, MAX_PAGE));
  return { quotes: page.map(({ quote }) => quote), total: leads.length };
}

/** Everything in postings is. */
const isHeld = (each: IndexedQuote): each is HeldQuote => 'wording' in each;

/** Kept until something changes. */
function joiningOf(state: State): Joining<HeldQuote> {
  const { entriesByPart } = fresh(state);
  state.joining ??= createJoining({
    nodeOf: ({ wording }) => wording,
    speakerOf: ({ speaker }) => speaker && entriesByPart.get(speaker),
  });
  return state.joining;
}

function alsoIn(state: State, quote: Quote): readonly Quote[] {
  const held = state.quotes.get(quote.id);
  if (held === undefined) return [];
  return joinedWith(held, joiningOf(state))
    .map((each) => each.quote)
    .filter(({ articleId }) => articleId !== quote.articleId);
}

/** The postings of speaker, topic and words, in all of which a match must be; what nobody said has empty ones. */
function namedPostings(
  state: State,
  { speakerKey, topic }: QuoteQuery,
  phrases: readonly string[],
): Postings[] {
  const named: (Postings | undefined)[] = [];
  const book = fresh(state);
  if (speakerKey !== undefined) named.push(findEntry(book, speakerKey)?.spoken());
  if (topic !== undefined) named.push(findEntry(book, foldText(topic))?.about());
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

function ranked(state: State): readonly Entry[] {
  state.ranked ??= [...fresh(state).entriesByKey.values()]
    .filter(({ shown }) => shown.kind !== 'unnamed')
    .sort((a, b) => byQuoteCount(a.shown, b.shown));
  return state.ranked;
}

const toShown = ({ shown }: Entry) => shown;
