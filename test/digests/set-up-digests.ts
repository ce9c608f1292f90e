import { createDigests } from '../../src/digests/create-digests.ts';
import type { DigestOrder } from '../../src/digests/digests.ts';
import { createOutbox } from '../../src/digests/outbox.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { testLinks } from '../helpers/values/links.ts';
import { type News, news } from '../helpers/values/news.ts';

/** The day before the clocks in London go forward, Sunday 29 March 2026. */
export const SATURDAY_NOON_MS = Date.UTC(2026, 2, 28, 12);
export const EVERY_MORNING: DigestOrder = {
  destination: { platform: 'slack', workspaceId: 'T1', channelId: 'C1' },
  filter: {},
  saysEmpty: false,
  cron: '0 8 * * *',
  timeZone: 'Europe/London',
};

interface Given {
  readonly path?: string;
  readonly time?: FakeClock;
  readonly slack?: ReturnType<typeof createFakePlatform>;
  readonly backlogIsNews?: boolean;
}

/** Digests of a store and an index, beside a clock, an outbox and a platform that can be looked at. */
export async function setUp(given: Given = {}) {
  const { path, time: givenTime, slack: givenSlack, backlogIsNews = false } = given;
  const time = givenTime ?? new FakeClock(SATURDAY_NOON_MS);
  const slack = givenSlack ?? createFakePlatform('slack');
  const store = await openTestStore({ clock: time, ...(path === undefined ? {} : { path }) });
  const index = createQuoteIndex();
  const base = { store, clock: time, timers: time, logger: silentLogger };
  const outbox = createOutbox({
    ...base,
    platforms: (name) => (name === 'slack' ? slack.platform : null),
  });
  const digests = createDigests({
    ...base,
    outbox,
    index,
    links: testLinks,
    timeZone: 'Europe/London',
    backlogIsNews,
  });
  const save = async (written: News, isBacklog = false) => {
    const { article, analysis } = news({ publishedAtMs: time.nowMs(), ...written });
    await store.saveArticle(article, analysis, { isBacklog });
  };
  /** What the timer started is done when a run of our own, queued behind it, is. */
  const advanceTo = (toMs: number) => time.advanceTo(toMs, () => digests.runDue());
  const titles = () => slack.posted.map(({ document }) => document.fallback);
  return { time, slack, store, outbox, digests, save, advanceTo, titles };
}
