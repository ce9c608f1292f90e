import { expect, it, vi } from 'vitest';
import { connectDeliveries } from '../src/connect-deliveries.ts';
import { silentLogger } from '../src/lib/logger.ts';
import { createTracer } from '../src/lib/trace.ts';
import { VerbatimError } from '../src/model/errors.ts';
import { CONSOLE, type Destination, type Platform } from '../src/model/platform.ts';
import { createQuoteIndex } from '../src/quote-index/create-quote-index.ts';
import type { Store } from '../src/store/store.ts';
import { FakeClock } from './helpers/fake-clock.ts';
import { createFakePlatform } from './helpers/fake-platform.ts';
import { openTestStore } from './helpers/store/open-test-store.ts';
import { delivery } from './helpers/values/delivery.ts';
import { feed } from './helpers/values/feed.ts';
import { testLinks } from './helpers/values/links.ts';
import { NEWS_DAY_MS, type News, news } from './helpers/values/news.ts';
import { person } from './helpers/values/quote.ts';

const place = (channelId: string): Destination => ({
  platform: 'slack',
  workspaceId: 'T1',
  channelId,
});

const BERG = { ownerId: 'U1', name: 'Anna Berg', words: [], quiet: null };

async function setUp(post?: Platform['post'], console = { channels: ['desk'] }) {
  const time = new FakeClock(NEWS_DAY_MS);
  const store = await openTestStore({ clock: time });
  return { ...(await connect({ time, store, post, console })), time, store };
}

interface Connecting {
  readonly time: FakeClock;
  readonly store: Store;
  readonly post?: Platform['post'] | undefined;
  readonly console: { readonly channels: string[] };
}

async function connect({ time, store, post, console }: Connecting) {
  const index = createQuoteIndex();
  const { platform, posted } = createFakePlatform('slack');
  const deliveries = connectDeliveries({
    mayTell: async () => true,
    isPosting: true,
    config: { timeZone: 'UTC', backlogIsNews: false, console },
    ...{ store, index, links: testLinks, clock: time, timers: time, logger: silentLogger },
    tracer: createTracer(null),
    onTried: () => undefined,
    platforms: () => ({ ...platform, ...(post === undefined ? {} : { post }) }),
  });
  await deliveries.start();
  const save = async (given: News) => {
    const { article, analysis } = news(given);
    const saved = await store.saveArticle(article, analysis);
    if ('stored' in saved) index.putArticle(article.id, saved.stored.quotes);
    deliveries.onStored();
    return (await store.getArticle(article.id))?.quotes ?? [];
  };
  const told = () => posted.map(({ document }) => document.fallback);
  return { deliveries, save, told, posted };
}

const NINE = 'The bridge costs nine million crowns and not one more.';
const TEN = 'The bridge costs ten million crowns and not one more.';

it('tells at once what a newer analyser took back', async () => {
  const { store, deliveries, save, told } = await setUp();
  await deliveries.services.watches.add({ ...BERG, destination: place('C1') });
  const given = { title: 'Bridge', said: [{ words: NINE }] };
  await save(given);
  await vi.waitFor(() => expect(told()).toHaveLength(1));
  const { article, analysis } = news(given);
  await store.replaceAnalysis(article.id, { ...analysis, attributions: [], analyzerVersion: 2 });
  deliveries.onRenewed();
  await vi.waitFor(() => expect(told()).toHaveLength(2));
  expect(told()[1]).toBe('Correction: Verbatim took back a quote of Anna Berg');
  await deliveries.stopSchedules();
  await deliveries.stop();
});

it('tells a new quote to who watches, and its correction to who was told', async () => {
  const { deliveries, save, told } = await setUp();
  await deliveries.services.watches.add({ ...BERG, destination: place('C1') });
  await save({ title: 'Bridge', said: [{ words: NINE }] });
  await vi.waitFor(() => expect(told()).toEqual([`Anna Berg: “${NINE}”`]));
  await save({ title: 'Bridge', said: [{ words: TEN }] });
  await vi.waitFor(() => expect(told()).toHaveLength(2));
  expect(told()[1]).toBe('Correction: Harbour Post changed a quote of Anna Berg');
  await deliveries.stopSchedules();
  await deliveries.stop();
});

const HARBOUR = feed('harbour-post', { title: 'Harbour Wire' });
const FORMAT = { quoteCount: 2, hasSummary: true, words: [] };

it('posts a new article of a feed, and answers it where its outlet corrects a quote', async () => {
  const { store, deliveries, save, told, posted } = await setUp();
  await store.addFeed(HARBOUR);
  const order = { feedId: HARBOUR.id, destination: place('C1'), format: FORMAT };
  await deliveries.services.feedPosts.put(order);
  await save({ title: 'Bridge', feedId: HARBOUR.id, said: [{ words: NINE }] });
  await vi.waitFor(() => expect(told()).toEqual(['Harbour Post: Bridge']));
  const { article } = news({ title: 'Bridge' });
  await store.rememberItem(HARBOUR.id, 'key', article.id);
  await save({ title: 'Bridge', feedId: HARBOUR.id, said: [{ words: TEN }] });
  await vi.waitFor(() => expect(told()).toHaveLength(2));
  expect(told()[1]).toBe('Correction: Harbour Post changed a quote of Anna Berg');
  expect(posted[1]?.replyTo).toBe('m1');
  await deliveries.stopSchedules();
  await deliveries.stop();
});

it('posts what came while the process was down', async () => {
  const { store, deliveries, told } = await setUp();
  await store.addFeed(HARBOUR);
  const order = { feedId: HARBOUR.id, destination: place('C1'), format: FORMAT };
  await deliveries.services.feedPosts.put(order);
  const { article, analysis } = news({ title: 'Bridge', feedId: HARBOUR.id });
  await store.saveArticle(article, analysis);
  await deliveries.start();
  await vi.waitFor(() => expect(told()).toEqual(['Harbour Post: Bridge']));
  await deliveries.stopSchedules();
  await deliveries.stop();
});

it('tells at once where it was posted that the newsroom corrected who said it', async () => {
  const { store, deliveries, save, told } = await setUp();
  await deliveries.services.watches.add({ ...BERG, destination: place('C1') });
  const said = await save({ title: 'Bridge', said: [{ words: NINE }] });
  await vi.waitFor(() => expect(told()).toHaveLength(1));
  const [quote] = said;
  if (quote === undefined) throw new Error('no quote');
  const draft = { quote, place: place('C1'), userId: 'U1', userName: 'Edda' };
  const report = await store.addReport({ ...draft, suggested: null, reason: '' }, () => []);
  await store.resolveReport(report.id, { kind: 'fixed', speaker: person('Jonas Vik') }, 'Edda');
  deliveries.services.deliveries.wake();
  await vi.waitFor(() => expect(told()).toHaveLength(2));
  expect(told()[1]).toBe('Correction: the newsroom corrected who said a quote of Anna Berg');
  await deliveries.stopSchedules();
  await deliveries.stop();
});

it('tells the alert channels of a place where nothing is taken any more', async () => {
  const seen: string[] = [];
  const { store, deliveries, save } = await setUp(async ({ channelId }, document) => {
    seen.push(`${channelId} ${document.fallback}`);
    if (channelId === 'C1') throw new VerbatimError('channel-gone', 'It is archived.');
    return null;
  });
  await store.addAlertChannel(place('C2'));
  await deliveries.services.watches.add({ ...BERG, destination: place('C1') });
  await store.addFeed(HARBOUR);
  const order = { feedId: HARBOUR.id, destination: place('C1'), format: FORMAT };
  await deliveries.services.feedPosts.put(order);
  await save({ title: 'Bridge', said: [{ words: NINE }] });
  await vi.waitFor(() => expect(seen).toHaveLength(2));
  expect(await deliveries.services.feedPosts.list()).toEqual([]);
  expect(seen[1]).toBe('C2 Nothing can be posted to a channel on Slack any more.');
  await deliveries.stopSchedules();
  await deliveries.stop();
});

it('pauses what is told where nothing is taken until a message gets there, and tells admins once', async () => {
  let isArchived = true;
  const seen: string[] = [];
  const { time, store, deliveries, save } = await setUp(async ({ channelId }, document) => {
    if (channelId === 'C1' && isArchived)
      throw new VerbatimError('channel-gone', 'It is archived.');
    seen.push(`${channelId} ${document.fallback}`);
    return 'm1';
  });
  await store.addAlertChannel(place('C2'));
  await deliveries.services.watches.add({ ...BERG, destination: place('C1') });
  const daily = { filter: {}, saysEmpty: false, cron: '0 * * * *', timeZone: 'UTC' };
  await deliveries.services.digests.subscribe({ ...daily, destination: place('C1') });
  await save({ title: 'Bridge', said: [{ words: NINE }] });
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  await save({ title: 'Bridge again', said: [{ words: TEN }] });
  await time.advance(3 * 3_600_000);
  deliveries.onPromised();
  expect(seen).toEqual(['C2 Nothing can be posted to a channel on Slack any more.']);
  const [letter, ...others] = await store.listDeadLetters(9);
  expect(others).toEqual([]);

  isArchived = false;
  await store.reviveDelivery(letter?.id ?? '');
  deliveries.services.deliveries.wake();
  await vi.waitFor(() => expect(seen).toHaveLength(2));
  await save({ title: 'Bridge once more', said: [{ words: `${TEN} Today.` }] });
  await time.advance(3_600_000);
  await vi.waitFor(() => expect(seen.length).toBeGreaterThan(3));
  expect(seen.slice(2).sort()).toEqual([
    `C1 Anna Berg: “${TEN} Today.”`,
    'C1 Digest, 1 story: Bridge once more',
  ]);
  await deliveries.stopSchedules();
  await deliveries.stop();
});

it('delivers what was promised while the process was down', async () => {
  const { store, deliveries, told } = await setUp();
  await store.promiseDelivery(delivery('d1'));
  deliveries.services.deliveries.wake();
  await vi.waitFor(() => expect(told()).toEqual(['d1']));
  await deliveries.stopSchedules();
  await deliveries.stop();
});

it('pauses what is told in a channel of the console that the settings name no more, and tells admins', async () => {
  const here = await setUp();
  const { store, time } = here;
  const desk = { ...CONSOLE, channelId: 'desk' };
  await store.addAlertChannel({ ...CONSOLE, channelId: 'news' });
  await here.deliveries.services.watches.add({ ...BERG, destination: desk });
  const daily = { filter: {}, saysEmpty: true, cron: '0 * * * *', timeZone: 'UTC' };
  await here.deliveries.services.digests.subscribe({ ...daily, destination: desk });
  await here.deliveries.stopSchedules();
  await here.deliveries.stop();

  const gone = await connect({ time, store, console: { channels: ['news'] } });
  await gone.save({ title: 'Bridge', said: [{ words: NINE }] });
  await time.advance(3 * 3_600_000);
  gone.deliveries.onPromised();
  await vi.waitFor(() => expect(gone.told()).toHaveLength(1));
  expect(gone.told()).toEqual(['Nothing can be posted to a channel on the console any more.']);
  expect(JSON.stringify(gone.posted[0])).toContain(
    'Its watches and digests (2) wait until it does.',
  );
  expect(JSON.stringify(gone.posted[0])).not.toContain('0 messages');
  expect(await store.listDeadLetters(9)).toEqual([]);
  await gone.deliveries.stopSchedules();
  await gone.deliveries.stop();

  const back = await connect({ time, store, console: { channels: ['desk'] } });
  await back.save({ title: 'Bridge again', said: [{ words: TEN }] });
  await time.advance(3_600_000);
  await vi.waitFor(() => expect(back.told()).toHaveLength(3));
  expect(back.told().sort()).toEqual([
    `Anna Berg: “${TEN}”`,
    'Digest, 1 story: Bridge',
    'Digest, 1 story: Bridge again',
  ]);
});
