/** The bot of the built program from feeds to quotes, as app.ts connects it, but that an item's own words are its article. */
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { STARTS_AT_MS } from './plan-publishers.mjs';

/** Real time, as short as loopback allows: simulated time waits for it. */
const HTTP_LIMITS = { connectTimeoutMs: 1000, headersTimeoutMs: 400, totalTimeoutMs: 400 };

const built = (path) =>
  import(fileURLToPath(new URL(`../../dist/src/${path}.js`, import.meta.url)));
await built('tune-heap');
const { analyzeArticle, loadModel } = await built('analysis/analyze');
const { articleIdOf, canonicalUrl } = await built('articles/canonical-url');
const { createFeedParser } = await built('feeds/parse-in-worker');
const { createPoller } = await built('feeds/poll-feeds');
const { silentLogger } = await built('lib/logger');
const { createHttpClient } = await built('lib/net/safe-http');
const { newFeed } = await built('following/new-feed');
const { createQuoteIndex } = await built('quote-index/create-quote-index');
const { createItemReader } = await built('ingestion/read-items');
const { openStore } = await built('store/open-store');

/** Opens the store with every feed just added, and connects the rest; nothing is asked before `start`. */
export async function startBot({ plans, port, clock, path, random }) {
  loadModel();
  const store = await openStore({ path, clock, logger: silentLogger });
  const names = plans.filter(({ kind }) => kind !== 'private-name').map(({ host }) => host);
  const http = createHttpClient(
    {
      userAgent: 'Verbatim/soak (+https://verbatim.example)',
      allowedHosts: [`127.0.0.1:${port}`],
      loopbackPorts: new Map(names.map((host) => [host, port])),
    },
    // Every other name leads into private space.
    { ...HTTP_LIMITS, resolve: (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) },
  );
  const parser = createFeedParser(clock);
  const reads = new Map();
  let slowestMs = 0;
  const fetchArticle = async ({ url, feedId, item, feedTitle }) => {
    reads.set(url, (reads.get(url) ?? 0) + 1);
    if (item.publishedAtMs > STARTS_AT_MS)
      slowestMs = Math.max(slowestMs, clock.nowMs() - item.publishedAtMs);
    // What a page over the wire takes at least: a turn of the event loop.
    await setImmediate();
    const place = canonicalUrl(url);
    const text = `${item.title}\n\n${item.content ?? item.summary}`;
    const { title, publishedAtMs } = item;
    return {
      id: articleIdOf(place),
      feedId,
      url: place,
      outlet: feedTitle,
      title,
      publishedAtMs,
      text,
    };
  };
  const items = createItemReader({
    store,
    index: createQuoteIndex(),
    fetchArticle,
    // Every item of these feeds has a page.
    articleOfItem: async () => null,
    analyze: analyzeArticle,
    onStored: () => undefined,
    logger: silentLogger,
  });
  const create = () =>
    createPoller({
      store,
      http,
      clock,
      timers: clock,
      logger: silentLogger,
      random,
      parse: parser.parse,
      onItems: items.readItems,
    });
  for (const plan of plans) await store.addFeed(toFeed(plan));
  let poller = create();
  return {
    reads,
    start: () => poller.start(),
    settled: () => poller.settled(),
    async restart() {
      await poller.stop();
      poller = create();
      await poller.start();
    },
    async hasAskedAll() {
      const feeds = new Map((await store.listFeeds()).map((feed) => [feed.id, feed]));
      return plans.every(
        (plan) =>
          !plan.isHealthy ||
          (feeds.get(`f${plan.number}`)?.lastSuccessAtMs ?? 0) >= plan.items.at(-1).atMs,
      );
    },
    async articles() {
      const found = [];
      for await (const { article } of store.readAllArticles()) found.push(article.url);
      return found;
    },
    slowestMinutes: () => Math.round(slowestMs / 60_000),
    async stop() {
      await poller.stop();
      await parser.close();
      await http.close();
      await store.close();
    },
  };
}

const toFeed = ({ number, host, path }) => ({
  ...newFeed({
    url: `http://${host}${path}`,
    title: host,
    isSample: false,
    nextPollAtMs: STARTS_AT_MS,
  }),
  id: `f${number}`,
});
