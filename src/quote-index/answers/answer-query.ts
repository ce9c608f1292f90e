/** Answers a query whose names are known from the quotes as they are held by number, word and wording. */
import { getOrMake } from '../../lib/get-or-make.ts';
import { foldText, foldWords } from '../../lib/text/fold-text.ts';
import { setValue } from '../arrays/column.ts';
import type { Entry, HeldQuotes, NamePart, Postings } from '../held/held.ts';
import {
  byTime,
  createHeldQuotes,
  dropQuote,
  type HeldArticle,
  holdQuote,
  publishedAt,
  quoteAt,
  rankAt,
  speakerAt,
  wordingAt,
  wordsAt,
} from '../held/numbered-quotes.ts';
import { bitsOf, numbersOf, sorted, toBits } from '../held/postings.ts';
import type { Joining } from '../joining/joined-quotes.ts';
import { traceWords } from '../joining/same-words.ts';
import {
  createToldLeads,
  forgetLead,
  leadNumberOf,
  type ToldLeads,
} from '../joining/told-leads.ts';
import {
  addWords,
  createWordings,
  type Joinable,
  NO_WORDING,
  removeWords,
  type Wordings,
} from '../joining/wordings.ts';
import type { QuoteMatches, QuoteQuery, StatementQuery } from '../quote-index.ts';
import {
  addPrinting,
  createPrintedWords,
  type PrintedWords,
  removePrinting,
  setsOf,
} from '../words/printed-words.ts';
import { readWords } from '../words/read-words.ts';
import {
  createMatcher,
  FEW_QUOTES,
  type Found,
  findQuotes,
  type PageRange,
  type Sought,
} from './find-quotes.ts';
import { rankQuotes, weighWords } from './rank-quotes.ts';

/** Quotes in one page of an answer, whatever was asked for. */
const MAX_PAGE = 100;

export interface SearchedQuotes {
  readonly quotes: HeldQuotes;
  readonly words: PrintedWords;
  readonly wordings: Wordings;
  readonly leads: ToldLeads;
  readonly joining: Joining;
  /** How many words of an entry stand behind no others; told when first asked for. A change makes its entries anew. */
  readonly leadCounts: WeakMap<Entry, number>;
}

export function createSearchedQuotes(): SearchedQuotes {
  const leads = createToldLeads();
  const quotes = createHeldQuotes();
  const items = {
    wordsOf: (number: number) => wordsAt(quotes, number),
    publishedAt: (number: number) => publishedAt(quotes, number),
  };
  const wordings = createWordings(items, (number) => forgetLead(leads, number));
  return {
    quotes,
    words: createPrintedWords(),
    wordings,
    leads,
    joining: {
      wordings,
      nodeOf: (number) => wordingAt(quotes, number),
      rankOf: (number) => rankAt(quotes, number),
      byTime: (a, b) => byTime(quotes, a, b),
      speakerOf: (number) => speakerAt(quotes, number)?.who ?? null,
    },
    leadCounts: new WeakMap(),
  };
}

/** @param article left out for a quote that comes alone. @returns the quote's number. */
export function addQuote(
  { quotes, words, wordings, leads }: SearchedQuotes,
  added: Joinable,
  speaker: NamePart | null,
  article?: HeldArticle,
): number {
  const number = holdQuote(quotes, added, speaker, article);
  forgetLead(leads, number);
  const read = readWords(added.quote.contents);
  addPrinting(words, number, read);
  const trace = traceWords(added.quote, read);
  const wording = addWords(wordings, { item: number, family: familyOf(speaker) }, trace);
  setValue(quotes.wording, number, wording + 1);
  return number;
}

/** From now on a quote is compared with those of its speaker's family as it is now. @param before that family until now. */
export function moveQuote(
  { quotes, wordings, leads }: SearchedQuotes,
  number: number,
  before: string,
): void {
  const wording = wordingAt(quotes, number);
  if (wording === NO_WORDING) return;
  removeWords(wordings, wording, { item: number, family: before });
  forgetLead(leads, number);
  const family = familyOf(speakerAt(quotes, number));
  setValue(quotes.wording, number, addWords(wordings, { item: number, family }) + 1);
}

export function removeQuote({ quotes, words, wordings }: SearchedQuotes, number: number): void {
  const wording = wordingAt(quotes, number);
  const family = familyOf(speakerAt(quotes, number));
  if (wording !== NO_WORDING) removeWords(wordings, wording, { item: number, family });
  removePrinting(words, number, readWords(wordsAt(quotes, number).contents));
  dropQuote(quotes, number);
}

const familyOf = (speaker: NamePart | null) => speaker?.name.family ?? '';

interface Named {
  readonly speaker: Entry | undefined;
  readonly about: Entry | undefined;
}

/** @param named the entries of the query's speaker and topic. */
export function answerQuery(
  searched: SearchedQuotes,
  query: QuoteQuery,
  named: Named,
): QuoteMatches {
  const range = { offset: query.offset, limit: Math.min(query.limit, MAX_PAGE) };
  const { page, total } =
    answerRanked(searched, query, named, range) ??
    answerNewest(searched, toSought(searched, query, named), named, range);
  return { quotes: page.map((number) => quoteAt(searched.quotes, number)), total };
}

const NOTHING: Found = { page: [], total: 0 };

function answerNewest(
  searched: SearchedQuotes,
  sought: Sought | null,
  named: Named,
  range: PageRange,
): Found {
  if (sought === null) return NOTHING;
  return named.speaker !== undefined && isUnlimited(sought)
    ? newestOf(searched, named.speaker, range)
    : findQuotes(toSearched(searched), sought, range);
}

/** @returns null for a query that is answered newest first. */
function answerRanked(
  searched: SearchedQuotes,
  query: QuoteQuery,
  named: Named,
  range: PageRange,
): Found | null {
  const typed = (query.words ?? []).flatMap(foldWords);
  if (query.best === undefined || typed.length === 0) return null;
  const { words: printed, quotes } = searched;
  const isAnyEnough = query.best === 'some';
  const { quoteCount } = quotes;
  const words = weighWords(printed, typed, { quoteCount, hasForms: isAnyEnough });
  const sought = toSought(searched, isAnyEnough ? { ...query, words: [] } : query, named);
  if (sought === null || words.length === 0) return NOTHING;
  return rankQuotes(toSearched(searched), sought, { words, isAnyEnough, printed }, range);
}

/** True when only one is named, and nothing else is asked for. */
function isUnlimited({ postings, sets, sinceMs, untilMs, outlets }: Sought): boolean {
  const isInTime = sinceMs === undefined && untilMs === undefined;
  return postings.length === 1 && sets.length === 0 && isInTime && outlets === null;
}

/** Returns whether held quotes have what is asked for. It holds as long as nothing is added or removed. */
export function matcherOf(
  searched: SearchedQuotes,
  asked: StatementQuery,
): (number: number) => boolean {
  const sought = toSought(searched, asked, { speaker: undefined, about: undefined });
  if (sought === null) return () => false;
  return createMatcher({ quotes: searched.quotes, sets: searched.words.sets }, sought);
}

/** @returns null where a word stands nowhere. */
function toSought(
  { words: printed, quotes }: SearchedQuotes,
  { words = [], sinceMs, untilMs, outlet }: StatementQuery,
  { speaker, about }: Named,
): Sought | null {
  const phrases = words.map(foldText).filter((phrase) => phrase !== '');
  const sets = setsOf(printed, phrases);
  if (sets === null) return null;
  return {
    postings: [...(speaker ? [speaker.spoken()] : []), ...(about ? [about.about()] : [])],
    sets,
    phrases: phrases.filter((phrase) => phrase.includes(' ')),
    sinceMs,
    untilMs,
    outlets: outlet === undefined ? null : outletsLike(quotes, outlet),
    isAbout: about !== undefined,
  };
}

function outletsLike({ outlets }: HeldQuotes, outlet: string): ReadonlySet<number> {
  const key = foldText(outlet);
  const like = [...outlets].filter(([name]) => foldText(name).includes(key));
  return new Set(like.map(([, { number }]) => number));
}

function toSearched(searched: SearchedQuotes) {
  const chunks = Math.max(searched.quotes.present.length, 1);
  return {
    ...searched,
    sets: searched.words.sets,
    fewQuotes: FEW_QUOTES * chunks,
    // Those of the others aren't kept: they would take more than the quotes.
    bitsOf: (postings: Postings) =>
      postings.count > FEW_QUOTES * chunks ? bitsOf(postings) : toBits(postings),
  };
}

/** Walks to the page from the newest of an entry's words on. */
function newestOf(searched: SearchedQuotes, entry: Entry, { offset, limit }: PageRange): Found {
  const { joining, leads } = searched;
  const spoken = sorted(entry.spoken());
  const page: number[] = [];
  let before = 0;
  for (let at = spoken.length - 1; at >= 0 && page.length < limit; at--) {
    const number = spoken[at];
    if (number === undefined || leadNumberOf(leads, number, joining) !== number) continue;
    if (before >= offset) page.push(number);
    before += 1;
  }
  return { page, total: countLeads(searched, entry) };
}

/** How many of an entry's words stand behind no others. */
export function countLeads(searched: SearchedQuotes, entry: Entry): number {
  const { joining, leads } = searched;
  return getOrMake(searched.leadCounts, entry, () => {
    let count = 0;
    for (const number of numbersOf(entry.spoken()))
      if (leadNumberOf(leads, number, joining) === number) count += 1;
    return count;
  });
}
