/** Articles as the index holds them: what their quotes have in common, and which quotes these are, in the order of the text. */
import { hashText } from '../../lib/hash.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Quote } from '../../model/quote.ts';
import {
  addEntry,
  type ChainTable,
  createChainTable,
  firstWith,
  NO_ENTRY,
  nextWith,
  removeEntry,
} from '../arrays/chain-table.ts';
import { type Column, createIntegers, setValue, valueAt } from '../arrays/column.ts';
import { readText } from '../arrays/packed-bytes.ts';
import { addRecord, createRecords, dropRecord, type Records, recordAt } from '../arrays/records.ts';
import {
  type Heading,
  leaveHeading,
  packHeading,
  readHeading,
  type SharedValues,
} from './packed-quotes.ts';

/** Stands for no article. */
export const NO_ARTICLE = -1;

export interface HeldArticles {
  /** By number of an article, its heading. */
  readonly headings: Records;
  /** By the hash of the id under which it was put. */
  readonly byId: ChainTable;
  /** By number, that of its first quote and 1; 0 where it has none. */
  readonly firstQuotes: Column;
  /** By quote, that of the next one of its article and 1. */
  readonly nextQuotes: Column;
  readonly free: number[];
  /** Numbers given so far. */
  size: number;
  count: number;
}

export function createHeldArticles(): HeldArticles {
  return {
    headings: createRecords(),
    byId: createChainTable(),
    firstQuotes: createIntegers(),
    nextQuotes: createIntegers(),
    free: [],
    size: 0,
    count: 0,
  };
}

/** @param id of none that is held. @returns its number. */
export function holdArticle(
  articles: HeldArticles,
  shared: SharedValues,
  { id, first }: { readonly id: ArticleId; readonly first: Quote | undefined },
): number {
  const { headings, byId, free } = articles;
  const number = free.pop() ?? articles.size++;
  const heading = first?.articleId === id ? first : { ...NOTHING, articleId: id };
  addRecord(headings, number, packHeading(shared, heading));
  addEntry(byId, number, hashText(id));
  setValue(articles.firstQuotes, number, 0);
  articles.count += 1;
  return number;
}

const NOTHING = { feedId: null, articleTitle: '', articleUrl: '', outlet: '' };

/** Its quotes from now on, in the order of the text. */
export function setQuotes(
  { firstQuotes, nextQuotes }: HeldArticles,
  article: number,
  quotes: readonly number[],
): void {
  setValue(firstQuotes, article, (quotes[0] ?? -1) + 1);
  for (const [at, quote] of quotes.entries())
    setValue(nextQuotes, quote, (quotes[at + 1] ?? -1) + 1);
}

/** @returns numbers, in the order of the text. */
export function quotesIn(
  { firstQuotes, nextQuotes }: HeldArticles,
  article: number,
): readonly number[] {
  const quotes: number[] = [];
  for (let next = valueAt(firstQuotes, article); next > 0; next = valueAt(nextQuotes, next - 1))
    quotes.push(next - 1);
  return quotes;
}

/** @returns NO_ARTICLE where none is held under this id. */
export function articleWithId({ byId, headings }: HeldArticles, id: ArticleId): number {
  let number = firstWith(byId, hashText(id));
  while (number !== NO_ENTRY && readText(recordAt(headings, number)) !== id)
    number = nextWith(byId, number);
  return number === NO_ENTRY ? NO_ARTICLE : number;
}

export function headingOf(
  { headings }: HeldArticles,
  shared: SharedValues,
  article: number,
): Heading {
  return readHeading(shared, recordAt(headings, article));
}

/** The id alone. */
export function idOfArticle({ headings }: HeldArticles, article: number): ArticleId {
  return readText(recordAt(headings, article)) as ArticleId;
}

export function dropArticle(articles: HeldArticles, shared: SharedValues, article: number): void {
  const heading = headingOf(articles, shared, article);
  removeEntry(articles.byId, article, hashText(heading.articleId));
  leaveHeading(shared, heading);
  dropRecord(articles.headings, article);
  articles.free.push(article);
  articles.count -= 1;
}
