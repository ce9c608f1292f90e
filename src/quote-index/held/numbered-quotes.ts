/** What is held of quotes by their numbers: small ones from 0, used again when a quote is gone, by which all else refers to them. */
import { hashText } from '../../lib/hash.ts';
import type { ArticleId, EpochMs } from '../../model/article.ts';
import type { Quote, QuoteId } from '../../model/quote.ts';
import type { Speaker } from '../../model/speaker.ts';
import {
  addEntry,
  createChainTable,
  firstWith,
  NO_ENTRY,
  nextWith,
  removeEntry,
} from '../arrays/chain-table.ts';
import {
  createIntegers,
  createNumbers,
  setValue,
  setWide,
  valueAt,
  wideAt,
} from '../arrays/column.ts';
import { createNumberLists } from '../arrays/number-lists.ts';
import { CHUNK_BITS, CHUNK_WORDS, markIn, unmarkIn } from '../arrays/number-sets.ts';
import { createNumberedValues, leaveValue, takeValue } from '../arrays/numbered-values.ts';
import { addRecord, createRecords, dropRecord, recordAt } from '../arrays/records.ts';
import type { Joinable } from '../joining/wordings.ts';
import type { Entry, HeldQuotes, NameBook, NamePart } from './held.ts';
import { createHeldArticles, headingOf, idOfArticle, NO_ARTICLE } from './held-articles.ts';
import {
  createSharedValues,
  type Heading,
  leaveShared,
  packQuote,
  takeSpeaker,
  unpackId,
  unpackQuote,
  unpackRank,
  unpackWords,
} from './packed-quotes.ts';

/** Stands for no quote. */
export const NO_QUOTE = NO_ENTRY;

/** Before all times: nothing has left. */
export const ALL_HELD = Number.MIN_SAFE_INTEGER;

/** Numbers that a question looks at or leaves out together. */
export const BLOCK_BITS = 10;

export function createHeldQuotes(): HeldQuotes {
  return {
    records: createRecords(),
    shared: createSharedValues(),
    articles: createHeldArticles(),
    free: [],
    size: 0,
    byId: createChainTable(),
    present: [],
    published: createNumbers(),
    newest: createNumbers(),
    article: createIntegers(),
    speaker: createIntegers(),
    speakers: createNumberedValues((part) => part),
    given: createIntegers(),
    lists: createNumberLists(),
    wording: createIntegers(),
    outlet: createIntegers(),
    outlets: new Map(),
    quoteCount: 0,
    heldSinceMs: ALL_HELD,
    changeCount: 0,
  };
}

const NOBODY = -1;

/** An article that is held. */
export interface HeldArticle {
  readonly number: number;
  readonly heading: Heading | null;
}

const ALONE: HeldArticle = { number: NO_ARTICLE, heading: null };

/** @param article left out for a quote that comes alone. @returns the quote's number. */
export function holdQuote(
  quotes: HeldQuotes,
  { quote, place }: Joinable,
  speaker: NamePart | null,
  { number: article, heading }: HeldArticle = ALONE,
): number {
  const { records, shared } = quotes;
  const isAdded = quotes.free.length === 0;
  const number = quotes.free.pop() ?? quotes.size++;
  const { publishedAtMs } = quote;
  addRecord(records, number, packQuote(shared, { quote, place, heading }));
  addEntry(quotes.byId, number, hashText(quote.id));
  setWide(quotes.published, number, publishedAtMs);
  // Of its block, for the first time: a number that is used again has others beside it.
  const isFirst = isAdded && number % (1 << BLOCK_BITS) === 0;
  const block = number >>> BLOCK_BITS;
  if (isFirst || publishedAtMs > wideAt(quotes.newest, block))
    setWide(quotes.newest, block, publishedAtMs);
  const chunk = number >>> CHUNK_BITS;
  while (quotes.present.length <= chunk) quotes.present.push(new Uint32Array(CHUNK_WORDS));
  markIn(chunkOf(quotes.present, chunk), number & 0xffff);
  setValue(quotes.article, number, article + 1);
  setValue(quotes.speaker, number, speaker === null ? 0 : takeValue(quotes.speakers, speaker) + 1);
  const given = quote.speaker === null ? NOBODY : takeSpeaker(shared, quote.speaker);
  setValue(quotes.given, number, given + 1);
  setValue(quotes.wording, number, 0);
  setValue(quotes.outlet, number, countOutlet(quotes, quote));
  quotes.quoteCount += 1;
  quotes.changeCount += 1;
  return number;
}

export function dropQuote(quotes: HeldQuotes, number: number): void {
  const quote = quoteAt(quotes, number);
  const speaker = speakerAt(quotes, number);
  removeEntry(quotes.byId, number, hashText(quote.id));
  leaveShared(quotes.shared, {
    quote,
    place: 0,
    heading: headingAt(quotes, valueAt(quotes.article, number) - 1),
  });
  if (speaker !== null) leaveValue(quotes.speakers, speaker);
  dropRecord(quotes.records, number);
  quotes.free.push(number);
  unmarkIn(chunkOf(quotes.present, number >>> CHUNK_BITS), number & 0xffff);
  const outlet = quotes.outlets.get(quote.outlet);
  if (outlet !== undefined) outlet.quoteCount -= 1;
  quotes.quoteCount -= 1;
  quotes.changeCount += 1;
}

/** Made anew for each call. @param number of one that is held, likewise below. */
export function quoteAt(quotes: HeldQuotes, number: number): Quote {
  return unpackQuote(quotes.shared, recordAt(quotes.records, number), {
    heading: headingAt(quotes, valueAt(quotes.article, number) - 1) ?? NO_HEADING,
    publishedAtMs: publishedAt(quotes, number),
    speaker: givenSpeakerAt(quotes, number),
  });
}

export function publishedAt({ published }: HeldQuotes, number: number): EpochMs {
  return wideAt(published, number);
}

/** What is held of whom it is by; null where the article doesn't say. */
export function speakerAt({ speaker, speakers }: HeldQuotes, number: number): NamePart | null {
  return speakers.values[valueAt(speaker, number) - 1] ?? null;
}

/** As its article gives them. */
export function givenSpeakerAt({ shared, given }: HeldQuotes, number: number): Speaker | null {
  return shared.speakers.values[valueAt(given, number) - 1] ?? null;
}

export function wordsAt(
  { records }: HeldQuotes,
  number: number,
): Pick<Quote, 'contents' | 'passage'> {
  return unpackWords(recordAt(records, number));
}

/** NO_WORDING for words that are too few or too common to be joined. */
export function wordingAt({ wording }: HeldQuotes, number: number): number {
  return valueAt(wording, number) - 1;
}

export function articleIdAt(quotes: HeldQuotes, number: number): ArticleId {
  const article = valueAt(quotes.article, number) - 1;
  return article === NO_ARTICLE
    ? quoteAt(quotes, number).articleId
    : idOfArticle(quotes.articles, article);
}

/** @returns the one with this id; of several the last that came. NO_QUOTE where there is none. */
export function quoteWithId({ byId, records }: HeldQuotes, id: QuoteId): number {
  let number = firstWith(byId, hashText(id));
  while (number !== NO_ENTRY && unpackId(recordAt(records, number)) !== id)
    number = nextWith(byId, number);
  return number;
}

/** @param book with entries that are up to its quotes. */
export function entryOf({ entriesByPart, held }: NameBook, number: number): Entry | null {
  const speaker = speakerAt(held, number);
  return (speaker && entriesByPart.get(speaker)) ?? null;
}

/** @returns a chunk's bits, none set where there are none yet. */
export function chunkOf(chunks: readonly Uint32Array[], chunk: number): Uint32Array {
  return chunks[chunk] ?? new Uint32Array(CHUNK_WORDS);
}

/** Oldest first, within an article its last quote first: below 0 when the first comes before the other. */
export function byOrder(quotes: HeldQuotes, a: number, b: number): number {
  return publishedAt(quotes, a) - publishedAt(quotes, b) || -byPlace(quotes, a, b);
}

/** In the order of answers: below 0 when the first comes before the other. */
export const byNewest = (quotes: HeldQuotes, a: number, b: number) => byOrder(quotes, b, a);

/** As `Joining.byTime`. */
export function byTime(quotes: HeldQuotes, a: number, b: number): number {
  return publishedAt(quotes, a) - publishedAt(quotes, b) || byPlace(quotes, a, b);
}

export function isOfOneArticle(quotes: HeldQuotes, a: number, b: number): boolean {
  const [one, other] = [valueAt(quotes.article, a), valueAt(quotes.article, b)];
  return one === 0 || other === 0
    ? articleIdAt(quotes, a) === articleIdAt(quotes, b)
    : one === other;
}

function byPlace(quotes: HeldQuotes, a: number, b: number): number {
  const placeAt = (number: number) => standingAt(quotes, number).place;
  if (isOfOneArticle(quotes, a, b)) return placeAt(a) - placeAt(b);
  return articleIdAt(quotes, a) < articleIdAt(quotes, b) ? -1 : 1;
}

/** As `Joining.rankOf`. */
export function rankAt(quotes: HeldQuotes, number: number): number {
  return standingAt(quotes, number).rank;
}

const standingAt = ({ records }: HeldQuotes, number: number) =>
  unpackRank(recordAt(records, number));

function headingAt({ articles, shared }: HeldQuotes, article: number): Heading | null {
  return article === NO_ARTICLE ? null : headingOf(articles, shared, article);
}

/** Of a quote that comes alone, which has its own. */
const NO_HEADING: Heading = {
  articleId: '' as ArticleId,
  feedId: null,
  articleTitle: '',
  articleUrl: '',
  outlet: '',
};

/** An outlet keeps its number: there are few. */
function countOutlet({ outlets }: HeldQuotes, { outlet }: Quote): number {
  const known = outlets.get(outlet) ?? { number: outlets.size, quoteCount: 0 };
  known.quoteCount += 1;
  outlets.set(outlet, known);
  return known.number;
}
