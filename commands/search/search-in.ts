/** Looks for words in quotes and articles, with one set of filters for both. */
import { formatPinned } from '../../src/lib/time/dates.ts';
import type { NameEntry, QuoteMatches } from '../../src/quote-index/quote-index.ts';
import type { FoundArticles } from '../../src/store/ports/search-store.ts';
import type { QuoteFilter } from '../asking/quote-filter.ts';
import type { Services } from '../services.ts';
import { commandLine } from '../typing/command-line.ts';

export interface Search {
  readonly filter: QuoteFilter & { readonly words: readonly [string, ...string[]] };
  /** null for anyone; someone's quotes are looked at alone, without articles. */
  readonly speaker: NameEntry | null;
  readonly kind: 'quotes' | 'articles' | 'both';
  /** `some`: quotes that have enough of the words, or other forms of them; `kind` is "quotes" then. */
  readonly match?: 'all' | 'some';
}

export interface SearchFound {
  readonly quotes: QuoteMatches;
  readonly articles: FoundArticles;
}

export interface SearchPage {
  /** From 1. */
  readonly page: number;
  /** Of quotes and of articles each. */
  readonly length: number;
}

/** A page of each; nothing of a kind that wasn't asked for. */
export async function searchIn(
  { filter, speaker, kind, match = 'all' }: Search,
  { index, store }: Pick<Services, 'index' | 'store'>,
  { page, length }: SearchPage,
): Promise<SearchFound> {
  const asked = { ...filter, offset: (page - 1) * length, limit: length };
  const ranked = { ...asked, best: match };
  const who = speaker === null ? {} : { speakerKey: speaker.key };
  return {
    quotes: kind === 'articles' ? { quotes: [], total: 0 } : index.find({ ...ranked, ...who }),
    articles:
      kind === 'quotes'
        ? { articles: [], total: 0, newestMs: null }
        : await store.searchArticles(asked),
  };
}

/** A command line (without the slash) that asks the same at any later time: dates are pinned to the minute. */
export function searchLine({ filter, speaker, kind, match }: Search, page?: number): string {
  const { words, sinceMs, untilMs, outlet } = filter;
  return commandLine('search', words, {
    from: outlet,
    speaker: speaker?.handle,
    since: sinceMs === undefined ? undefined : formatPinned(sinceMs, 'down'),
    until: untilMs === undefined ? undefined : formatPinned(untilMs, 'up'),
    in: kind === 'both' || speaker !== null || match === 'some' ? undefined : kind,
    match: match === 'some' ? match : undefined,
    page,
  });
}
