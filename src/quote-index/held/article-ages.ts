/**
 * Which articles leave first where no more than so many quotes are held: those whose newest words are the oldest. Whole minutes leave
 * together, because the buttons of answers know no less: what was published before a minute is out, all else is held.
 *
 * Kept up only where there is a limit: articles in the order of their newest words, from which those that went are left out when their turn
 * comes.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { EpochMs } from '../../model/article.ts';
import { createNumbers, setWide, type WideColumn, wideAt } from '../arrays/column.ts';
import { type HeldArticles, quotesIn } from './held-articles.ts';

interface Aged {
  readonly article: number;
  readonly newestMs: EpochMs;
}

export interface ArticleAges {
  /** By number of an article, when its newest words were published; NaN for one that isn't held. */
  readonly newestOf: WideColumn;
  /** Oldest first, those before `from` not any more. */
  readonly queue: Aged[];
  from: number;
}

const MINUTE_MS = 60_000;

export function createArticleAges(): ArticleAges {
  return { newestOf: createNumbers(), queue: [], from: 0 };
}

/** The first moment behind the minute that a time is in. */
export function endOfMinute(atMs: EpochMs): EpochMs {
  return (Math.floor(atMs / MINUTE_MS) + 1) * MINUTE_MS;
}

export function addAge(ages: ArticleAges, article: number, newestMs: EpochMs): void {
  const { queue, newestOf } = ages;
  setWide(newestOf, article, newestMs);
  const last = queue.at(-1);
  const added = { article, newestMs };
  if (last === undefined || last.newestMs <= newestMs) queue.push(added);
  else queue.splice(Math.max(ages.from, placeOf(queue, newestMs)), 0, added);
}

const placeOf = (queue: readonly Aged[], newestMs: EpochMs) =>
  lowerBound(queue, (each) => each.newestMs <= newestMs);

export function dropAge({ newestOf }: ArticleAges, article: number): void {
  setWide(newestOf, article, Number.NaN);
}

/** @returns the articles of the oldest minute, which are left out from then on, and its end; null where none is left. */
export function takeOldest(
  ages: ArticleAges,
): { readonly articles: readonly number[]; readonly endMs: EpochMs } | null {
  const articles: number[] = [];
  let endMs: EpochMs | null = null;
  for (let next = nextOf(ages); next !== null; next = nextOf(ages)) {
    endMs ??= endOfMinute(next.newestMs);
    if (next.newestMs >= endMs) break;
    articles.push(next.article);
    dropAge(ages, next.article);
    ages.from += 1;
  }
  trim(ages);
  return endMs === null ? null : { articles, endMs };
}

/** The oldest that is held still. */
function nextOf(ages: ArticleAges): Aged | null {
  for (; ages.from < ages.queue.length; ages.from++) {
    const next = ages.queue[ages.from];
    if (next !== undefined && isHeld(ages, next)) return next;
  }
  return null;
}

const isHeld = ({ newestOf }: ArticleAges, { article, newestMs }: Aged) =>
  wideAt(newestOf, article) === newestMs;

/** Each time as many are left out as stay: moving them costs less than an insert. */
function trim(ages: ArticleAges): void {
  if (ages.from <= ages.queue.length / 2) return;
  ages.queue.splice(0, ages.from);
  ages.from = 0;
}

/** Of an index that was just loaded. */
export function fillAges(
  ages: ArticleAges,
  articles: HeldArticles,
  publishedAt: (quote: number) => EpochMs,
): void {
  const free = new Set(articles.free);
  for (let article = 0; article < articles.size; article++) {
    if (free.has(article)) continue;
    const times = quotesIn(articles, article).map(publishedAt);
    if (times.length === 0) continue;
    const newestMs = times.reduce((a, b) => Math.max(a, b));
    setWide(ages.newestOf, article, newestMs);
    ages.queue.push({ article, newestMs });
  }
  ages.queue.sort((a, b) => a.newestMs - b.newestMs);
}
