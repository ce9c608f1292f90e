/**
 * Older quotes than the index holds, read from the store when somebody asks: an index of its own is made of the articles that may have them,
 * and answers as the other one does. Who is who is told from these articles alone.
 *
 * Limit: MAX_ARTICLES of the newest in one go; the index says from when on it has all, and the next ones are asked for by that time.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OlderAsked, OlderQuotes } from '../../commands/services.ts';
import type { EpochMs } from '../model/article.ts';
import type { Quote, QuoteId } from '../model/quote.ts';
import { createQuoteIndex } from '../quote-index/create-quote-index.ts';
import { endOfMinute } from '../quote-index/held/article-ages.ts';
import { MAX_APART_MS } from '../quote-index/joining/wordings.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';
import type { OlderArticles } from '../store/ports/older-store.ts';
import { MAX_COUNTED } from '../store/search/older-rows.ts';
import type { Store } from '../store/store.ts';

/** In one answer: reading them and putting them into an index takes some tenths of a second. */
const MAX_ARTICLES = 200;

/** Where very many were published in one minute, as dates without a time of day are. */
const MAX_OF_A_MINUTE = 5000;

/** Read in one go, so that others have their turn in between. */
const READ_AT_ONCE = 10;

type OlderStore = Pick<Store, 'findOlder' | 'listSpeakerDecisions' | 'noteQuoted' | 'readNumbered'>;

export function createOlderReader(store: OlderStore): OlderQuotes {
  return {
    async read(asked) {
      await store.noteQuoted();
      const found = await findWhole(store, asked);
      const heldSinceMs = found.leftOutMs === null ? null : endOfMinute(found.leftOutMs);
      const index = createQuoteIndex({ maxQuotes: null, heldSinceMs });
      index.setDecisions(await store.listSpeakerDecisions());
      const articles = await putAll(store, index, found.numbers);
      await putBehind(store, index, { asked, articles });
      return index;
    },
    async count(asked) {
      await store.noteQuoted();
      const { numbers } = await store.findOlder({ ...asked, limit: MAX_COUNTED + 1 });
      return numbers.length;
    },
  };
}

/** More than else where one minute alone has too many: whole minutes are read. */
async function findWhole(store: OlderStore, asked: OlderAsked): Promise<OlderArticles> {
  const found = await store.findOlder({ ...asked, limit: MAX_ARTICLES });
  if (found.leftOutMs === null) return found;
  const sinceMs = endOfMinute(found.leftOutMs);
  const { numbers } = await store.findOlder({ ...asked, sinceMs, limit: MAX_ARTICLES });
  return numbers.length > 0 ? found : store.findOlder({ ...asked, limit: MAX_OF_A_MINUTE });
}

async function putAll(
  store: OlderStore,
  index: QuoteIndex,
  numbers: readonly number[],
): Promise<readonly StoredArticle[]> {
  const articles: StoredArticle[] = [];
  for (let from = 0; from < numbers.length; from += READ_AT_ONCE) {
    for (const stored of await store.readNumbered(numbers.slice(from, from + READ_AT_ONCE))) {
      index.putArticle(stored.article.id, stored.quotes);
      articles.push(stored);
    }
    await nextTurn();
  }
  return articles;
}

interface Told {
  readonly asked: OlderAsked;
  readonly articles: readonly StoredArticle[];
}

/**
 * Puts what was published right behind the end of what is asked for: of a live blog the first posts may be before it, and the same words
 * are joined over it. Where it was told before, it is out again, with all words that stand there already.
 */
async function putBehind(
  store: OlderStore,
  index: QuoteIndex,
  { asked, articles }: Told,
): Promise<void> {
  const { beforeMs } = asked;
  const next = { ...asked, sinceMs: beforeMs, beforeMs: beforeMs + MAX_APART_MS };
  const { numbers } = await store.findOlder({ ...next, limit: MAX_ARTICLES });
  const behind = await putAll(store, index, numbers);
  if (!asked.isToldBehind) return;
  const isTold = isToldFrom(index, articles, beforeMs);
  for (const { article } of behind) index.removeArticle(article.id);
  for (const { article, quotes } of articles) {
    const left = quotes.filter((quote) => !isTold(quote));
    if (left.length < quotes.length) index.putArticle(article.id, left);
  }
}

/** Told of all before any is taken out. */
function isToldFrom(
  index: QuoteIndex,
  articles: readonly StoredArticle[],
  fromMs: EpochMs,
): (quote: Quote) => boolean {
  const told = new Set<QuoteId>();
  for (const { quotes } of articles)
    for (const quote of quotes)
      if (index.alsoIn(quote).some(({ publishedAtMs }) => publishedAtMs >= fromMs))
        told.add(quote.id);
  return ({ id }) => told.has(id);
}
