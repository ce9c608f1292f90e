/** One stored article read again by the analyser of today. */
import type { Analysis } from '../model/analysis.ts';
import type { Article, ArticleId } from '../model/article.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import type { Store } from '../store/store.ts';

export interface Renewing {
  readonly store: Store;
  readonly index: QuoteIndex;
  readonly analyze: (article: Article) => Analysis | Promise<Analysis>;
}

/** @returns whether it was: not where the article is gone, or its analysis is as new. */
export async function renewAnalysis(
  { store, index, analyze }: Renewing,
  id: ArticleId,
): Promise<boolean> {
  const before = await store.getArticle(id);
  const after = before && (await store.replaceAnalysis(id, await analyze(before.article)));
  if (!after) return false;
  index.putArticle(id, after.quotes);
  return true;
}
