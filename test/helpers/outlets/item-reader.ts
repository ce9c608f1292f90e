/** A real reader of items before a real outlet, with a real store and a real index. */
import { onTestFinished } from 'vitest';
import { analyzeArticle } from '../../../src/analysis/analyze.ts';
import { articleOfItem } from '../../../src/articles/article-of-item.ts';
import { createArticleFetcher } from '../../../src/articles/fetch-article.ts';
import { createItemReader, type ItemReaderOptions } from '../../../src/ingestion/read-items.ts';
import { silentLogger } from '../../../src/lib/logger.ts';
import { createHttpClient } from '../../../src/lib/net/safe-http.ts';
import { systemTimers } from '../../../src/lib/time/timers.ts';
import type { FeedItem } from '../../../src/model/feed.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { newsDayClock, openTestStore } from '../store/open-test-store.ts';
import { feed } from '../values/feed.ts';
import { feedItem } from './harbour-page.ts';
import { inProcessExtractor } from './in-process-extractor.ts';
import { type OutletPage, serveOutlet } from './serve-outlet.ts';

export const FEED = feed('f1', { title: 'Harbour Post' });

/** @param pages of the outlet, by path. */
export async function openItemReader(
  pages: Readonly<Record<string, OutletPage>>,
  change: Partial<ItemReaderOptions> = {},
) {
  const outlet = await serveOutlet(new Map(Object.entries(pages)));
  const http = createHttpClient({
    userAgent: 'Verbatim/test',
    allowedHosts: [outlet.host],
    loopbackPorts: new Map(),
  });
  onTestFinished(() => http.close());
  const store = change.store ?? (await openTestStore());
  await store.addFeed(FEED);
  const index = createQuoteIndex();
  const fetchArticle = createArticleFetcher({
    http,
    extractor: inProcessExtractor,
    clock: newsDayClock,
    logger: silentLogger,
  });
  const options: ItemReaderOptions = {
    index,
    fetchArticle,
    articleOfItem: (of, item) =>
      articleOfItem(
        { feed: of, item },
        { extractor: inProcessExtractor, nowMs: newsDayClock.nowMs() },
      ),
    analyze: analyzeArticle,
    onStored: () => undefined,
    clock: newsDayClock,
    timers: systemTimers,
    logger: silentLogger,
    ...change,
    store,
  };
  const reader = createItemReader(options);
  const item = (path: string, edit: Partial<FeedItem> = {}) =>
    feedItem({ url: `${outlet.origin}${path}`, title: path, ...edit });
  const said = () =>
    index.find({ offset: 0, limit: 100 }).quotes.map(({ contents }) => contents.join(' '));
  return { outlet, store, index, reader, item, said };
}
