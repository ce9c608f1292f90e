/** Corrections with a real store and outbox, on a platform that takes all. */
import { createCorrections } from '../../src/digests/create-corrections.ts';
import { createOutbox } from '../../src/digests/outbox.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import { toQuoteCard } from '../../src/quote-index/quote-card.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { testLinks } from '../helpers/values/links.ts';
import { news, type Said } from '../helpers/values/news.ts';

export async function setUpCorrections(failures = 0) {
  const time = new FakeClock(0);
  const store = { ...(await openTestStore({ clock: time })) };
  const slack = createFakePlatform('slack', failures);
  const base = { store, clock: time, timers: time, logger: silentLogger };
  const outbox = createOutbox({ ...base, platforms: () => slack.platform });
  const corrections = createCorrections({ ...base, links: testLinks, outbox });
  const save = async (...said: readonly Said[]) => {
    const { article, analysis } = news({ title: 'Bridge', said });
    await store.saveArticle(article, analysis);
    return (await store.getArticle(article.id))?.quotes ?? [];
  };
  const promise = (id: string, channelId: string, quotes: readonly Quote[]) =>
    store.promiseDelivery({
      id,
      destination: { platform: 'slack', workspaceId: 'T1', channelId },
      document: digestOf(quotes),
      attempts: 0,
    });
  const settle = async () => {
    await corrections.runDue();
    await outbox.sendOpen();
  };
  const told = () =>
    slack.posted.map(({ channelId, document, replyTo }) => [channelId, document.fallback, replyTo]);
  return { time, store, slack, outbox, corrections, save, promise, settle, told };
}

export function digestOf(quotes: readonly Quote[]): ReplyDocument {
  return {
    audience: 'channel',
    fallback: 'Digest',
    blocks: quotes.map((each) => ({ kind: 'quote', quote: toQuoteCard(each, testLinks) })),
    shareCommandText: null,
  };
}
