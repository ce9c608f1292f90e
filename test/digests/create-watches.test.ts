import { describe, expect, it, vi } from 'vitest';
import { createWatches, FLOOD_MS, FLOOD_QUOTES } from '../../src/digests/create-watches.ts';
import { createOutbox } from '../../src/digests/outbox.ts';
import type { WatchOrder } from '../../src/digests/watches.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { testLinks } from '../helpers/values/links.ts';
import { NEWS_DAY_MS, type News, news } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

const BERG: WatchOrder = {
  destination: { platform: 'slack', workspaceId: 'T1', channelId: 'C1' },
  ownerId: 'U1',
  name: 'Anna Berg',
  words: [],
  quiet: null,
};

const LONG = 'The toll on the old bridge will not be raised before the summer is over';

async function setUp() {
  const time = new FakeClock(NEWS_DAY_MS);
  const slack = createFakePlatform('slack');
  const store = await openTestStore({ clock: time });
  const index = createQuoteIndex();
  const base = { store, clock: time, timers: time, logger: silentLogger };
  const outbox = createOutbox({ ...base, platforms: () => slack.platform });
  const open = () => createWatches({ ...base, index, links: testLinks, outbox });
  const watches = open();
  watches.start();
  /** Saves and waits until what came is told. */
  const save = async (given: News, isBacklog = false) => {
    const { article, analysis } = news(given);
    const saved = await store.saveArticle(article, analysis, { isBacklog });
    if ('stored' in saved) index.putArticle(article.id, saved.stored.quotes);
    await settle();
  };
  const settle = async () => {
    await watches.runDue();
    await outbox.sendOpen();
  };
  const told = () => slack.posted.map(({ document }) => document.fallback);
  return { time, slack, store, index, outbox, watches, open, save, settle, told };
}

it('tells each new quote once', async () => {
  const { watches, save, settle, told } = await setUp();
  await watches.add(BERG);
  await save({ title: 'One', said: [{ words: 'We start on Monday.' }] });
  await save({ title: 'Two', said: [{ words: 'It rains.', by: person('Jonas Vik') }] });
  await settle();
  expect(told()).toEqual(['Anna Berg: “We start on Monday.”']);
});

it('tells what comes behind an article that is damaged in the store, and its words once it is repaired', async () => {
  const { store, index, time, watches, save, settle, told } = await setUp();
  await watches.add(BERG);
  const { article, analysis } = news({ title: 'Torn', said: [{ words: 'It is torn.' }] });
  // As after a start: what can't be read is not in the index.
  await store.saveArticle(article, analysis);
  const reading = vi.spyOn(store, 'getQuote');
  reading.mockRejectedValue(new SyntaxError('Unexpected end of JSON input'));
  await save({ title: 'Whole', said: [{ words: 'We start on Monday.' }] });
  expect(told()).toEqual(['Anna Berg: “We start on Monday.”']);
  expect(await store.listUnwatchedNews(9)).toHaveLength(1);
  reading.mockRestore();
  index.putArticle(article.id, (await store.getArticle(article.id))?.quotes ?? []);
  await time.advanceTo(NEWS_DAY_MS + 60_000, settle);
  expect(told()[1]).toBe('Anna Berg: “It is torn.”');
  expect(await store.listUnwatchedNews(9)).toEqual([]);
});

it('tells after quiet hours what was damaged at their end, once it is repaired', async () => {
  const { store, index, time, watches, save, settle, told } = await setUp();
  const quiet = { fromMinute: 8 * 60, toMinute: 10 * 60, timeZone: 'UTC' };
  await watches.add({ ...BERG, quiet });
  await save({ title: 'Torn', said: [{ words: 'It is torn.' }] });
  await save({ title: 'Whole', said: [{ words: 'We start on Monday.' }] });
  // As after a start where memory holds the newest alone.
  const held = index.get;
  vi.spyOn(index, 'heldSinceMs', 'get').mockReturnValue(0);
  const holding = vi.spyOn(index, 'get').mockImplementation((id) => {
    const quote = held(id);
    return quote?.contents[0] === 'It is torn.' ? null : quote;
  });
  const reading = vi.spyOn(store, 'getQuote');
  reading.mockRejectedValue(new SyntaxError('Unexpected end of JSON input'));
  await time.advanceTo(NEWS_DAY_MS + 2 * 3_600_000, settle);
  expect(told()).toEqual(['Anna Berg: “We start on Monday.”']);
  reading.mockRestore();
  holding.mockRestore();
  await time.advanceTo(NEWS_DAY_MS + 2 * 3_600_000 + 60_000, settle);
  expect(told()[1]).toBe('Anna Berg: “It is torn.”');
  expect(await store.listUntoldFinds()).toEqual(new Map());
});

it('tells what was found, and what came, once an article that lost its quotes is analysed again', async () => {
  const { store, index, time, watches, save, settle, told } = await setUp();
  const quiet = { fromMinute: 8 * 60, toMinute: 10 * 60, timeZone: 'UTC' };
  await watches.add({ ...BERG, quiet });
  await save({ title: 'Found', said: [{ words: 'It is torn.' }] });
  const { article: found } = news({ title: 'Found' });
  const { article: came, analysis } = news({ title: 'Came', said: [{ words: 'We start.' }] });
  await store.saveArticle(came, analysis);
  // As after a start behind a repair.
  index.removeArticle(found.id);
  const losses = [
    vi.spyOn(store, 'getQuote').mockResolvedValue(null),
    vi.spyOn(store, 'findOutdatedArticles').mockResolvedValue([found.id, came.id]),
  ];
  await time.advanceTo(NEWS_DAY_MS + 2 * 3_600_000, settle);
  expect(told()).toEqual([]);
  for (const loss of losses) loss.mockRestore();
  for (const { id } of [found, came])
    index.putArticle(id, (await store.getArticle(id))?.quotes ?? []);
  await time.advanceTo(NEWS_DAY_MS + 3 * 3_600_000, settle);
  expect(told()).toEqual(['2 new quotes: Anna Berg']);
});

it('tells nothing that was there before, and nothing of a backlog', async () => {
  const { watches, save, told } = await setUp();
  await save({ title: 'Old', said: [{ words: 'Old words.' }] });
  await watches.add(BERG);
  await save({ title: 'Backlog', said: [{ words: 'Older words.' }] }, true);
  expect(told()).toEqual([]);
});

it('tells the quotes that an edit brings, and not those that it corrects', async () => {
  const { watches, save, told } = await setUp();
  await watches.add(BERG);
  const first = { words: 'The bridge costs nine million crowns and not one more.' };
  await save({ title: 'Edited', said: [first] });
  const corrected = { words: 'The bridge costs ten million crowns and not one more.' };
  await save({ title: 'Edited', said: [corrected, { words: 'It opens in May.' }] });
  expect(told()).toEqual([
    'Anna Berg: “The bridge costs nine million crowns and not one more.”',
    'Anna Berg: “It opens in May.”',
  ]);
});

/** The outlets that each edit names beside the first, of its first quote. */
function outletsIn(edited: readonly { readonly document: ReplyDocument }[]) {
  return edited.map(({ document: { blocks } }) =>
    blocks.flatMap((block) =>
      block.kind === 'quote' ? (block.quote.alsoIn ?? []).map(({ text }) => text) : [],
    ),
  );
}

describe('the same words of another outlet', () => {
  it('are told no second time: the message that told them names it too', async () => {
    const { watches, save, told, slack } = await setUp();
    await watches.add(BERG);
    await save({ title: 'Here', said: [{ words: LONG }] });
    await save({ title: 'There', outlet: 'Coastal Courier', said: [{ words: LONG }] });
    await save({ title: 'Inland', outlet: 'Valley News', said: [{ words: LONG }] });
    expect(told()).toEqual([`Anna Berg: “${LONG}”`]);
    expect(slack.edited.map(({ messageId }) => messageId)).toEqual(['m1', 'm1']);
    expect(outletsIn(slack.edited)).toEqual([
      ['Coastal Courier'],
      ['Valley News', 'Coastal Courier'],
    ]);
  });

  it('keep the other quotes of a bundle where they are', async () => {
    const { watches, save, told, slack } = await setUp();
    await watches.add(BERG);
    await save({ title: 'Here', said: [{ words: LONG }, { words: 'We start on Monday.' }] });
    await save({ title: 'There', outlet: 'Coastal Courier', said: [{ words: LONG }] });
    expect(told()).toEqual(['2 new quotes: Anna Berg']);
    expect(slack.edited.map(({ document }) => document.fallback)).toEqual(told());
    expect(outletsIn(slack.edited)).toEqual([['Coastal Courier']]);
  });

  it('edit nothing where a quote that was told is gone: that is a correction', async () => {
    const { watches, save, slack } = await setUp();
    await watches.add(BERG);
    await save({ title: 'Here', said: [{ words: LONG }, { words: 'We start on Monday.' }] });
    await save({ title: 'Here', said: [{ words: LONG }] });
    await save({ title: 'There', outlet: 'Coastal Courier', said: [{ words: LONG }] });
    expect(slack.edited).toEqual([]);
  });

  it('are in the message from the start where it was not told yet', async () => {
    const { watches, save, told, slack, time, settle } = await setUp();
    const quiet = { fromMinute: 8 * 60, toMinute: 10 * 60, timeZone: 'UTC' };
    await watches.add({ ...BERG, quiet });
    await save({ title: 'Here', said: [{ words: LONG }] });
    await save({ title: 'There', outlet: 'Coastal Courier', said: [{ words: LONG }] });
    await time.advanceTo(Date.UTC(2026, 2, 3, 10, 0), settle);
    expect(told()).toEqual([`Anna Berg: “${LONG}”`]);
    expect(outletsIn(slack.posted)).toEqual([['Coastal Courier']]);
    expect(slack.edited).toEqual([]);
  });
});

it('tells what came while the process was down, also when it was killed between finding and telling', async () => {
  const { watches, save, store, index, settle, told } = await setUp();
  const { watch } = await watches.add(BERG);
  await watches.stop();
  const { article, analysis } = news({ title: 'Night', said: [{ words: 'We signed.' }] });
  await store.saveArticle(article, analysis);
  const stored = await store.getArticle(article.id);
  index.putArticle(article.id, stored?.quotes ?? []);
  const [given] = await store.listUnwatchedNews(10);
  const finds = (stored?.quotes ?? []).map(({ id }) => ({ watchId: watch.id, quoteId: id }));
  await store.keepWatchFinds(finds, [], given?.sequence ?? 0);
  watches.start();
  await settle();
  expect(told()).toEqual(['Anna Berg: “We signed.”']);
  await save({ title: 'Day', said: [{ words: 'We rest.' }] });
  expect(told()).toHaveLength(2);
});

it('waits for the end of the quiet hours, then tells all at once', async () => {
  const { watches, save, time, settle, told } = await setUp();
  const quiet = { fromMinute: 8 * 60, toMinute: 10 * 60, timeZone: 'UTC' };
  await watches.add({ ...BERG, quiet });
  await save({ title: 'One', said: [{ words: 'We start.' }] });
  await save({ title: 'Two', said: [{ words: 'We end.' }] });
  expect(told()).toEqual([]);
  await time.advanceTo(Date.UTC(2026, 2, 3, 9, 59), settle);
  expect(told()).toEqual([]);
  await time.advanceTo(Date.UTC(2026, 2, 3, 10, 0), settle);
  expect(told()).toEqual(['2 new quotes: Anna Berg']);
});

it('is woken by the first of the quiet hours that end', async () => {
  const { watches, save, time } = await setUp();
  const quiet = { fromMinute: 8 * 60, toMinute: 8 * 60 + 44, timeZone: 'UTC' };
  await watches.add({ ...BERG, quiet: { ...quiet, toMinute: 8 * 60 + 35 } });
  await watches.add({ ...BERG, words: ['start'], quiet });
  await save({ title: 'One', said: [{ words: 'We start.' }] });
  expect(time.alarmsMs()).toEqual([Date.UTC(2026, 2, 3, 8, 35)]);
});

it('leaves to another process what that is to tell', async () => {
  const { store, index, time, outbox, watches, slack } = await setUp();
  await watches.add(BERG);
  await watches.stop();
  const { article, analysis } = news({ title: 'One', said: [{ words: 'We start.' }] });
  const saved = await store.saveArticle(article, analysis);
  if ('stored' in saved) index.putArticle(article.id, saved.stored.quotes);
  const parts = { store, index, links: testLinks, logger: silentLogger, outbox };
  const clocks = { clock: time, timers: time };
  await createWatches({ ...parts, ...clocks, mayWork: async () => false }).runDue();
  expect(await store.listUnwatchedNews(1)).toHaveLength(1);
  expect(slack.posted).toEqual([]);
});

it('makes one message of a flood', async () => {
  const { watches, save, time, settle, told } = await setUp();
  await watches.add(BERG);
  for (let at = 0; at < FLOOD_QUOTES + 5; at++)
    await save({ title: `Story ${at}`, said: [{ words: `Point number ${at}.` }] });
  expect(told()).toHaveLength(FLOOD_QUOTES);
  expect(time.alarmsMs()).toEqual([NEWS_DAY_MS + FLOOD_MS]);
  await time.advanceTo(NEWS_DAY_MS + FLOOD_MS, settle);
  expect(told().slice(FLOOD_QUOTES)).toEqual(['5 new quotes: Anna Berg']);
});

it('keeps one of equal orders, with the newest quiet hours', async () => {
  const { watches } = await setUp();
  const quiet = { fromMinute: 0, toMinute: 60, timeZone: 'UTC' };
  const first = await watches.add(BERG);
  expect(await watches.add({ ...BERG, quiet })).toEqual({
    watch: { ...first.watch, quiet },
    isNew: false,
  });
  expect(await watches.list()).toEqual([{ ...first.watch, quiet }]);
  expect((await watches.add({ ...BERG, words: ['toll'] })).isNew).toBe(true);
});

it('tells nothing any more once it is removed, not even what it found', async () => {
  const { watches, save, time, settle, told } = await setUp();
  const quiet = { fromMinute: 8 * 60, toMinute: 10 * 60, timeZone: 'UTC' };
  const { watch } = await watches.add({ ...BERG, quiet });
  await save({ title: 'One', said: [{ words: 'We start.' }] });
  await watches.remove(watch.id);
  await time.advanceTo(Date.UTC(2026, 2, 3, 11), settle);
  expect(told()).toEqual([]);
});

it('drops what was found and is gone when it may be told', async () => {
  const { watches, save, index, time, settle, told, store } = await setUp();
  const quiet = { fromMinute: 8 * 60, toMinute: 10 * 60, timeZone: 'UTC' };
  await watches.add({ ...BERG, quiet });
  await save({ title: 'One', said: [{ words: 'We start.' }] });
  index.removeArticle(news({ title: 'One' }).article.id);
  await time.advanceTo(Date.UTC(2026, 2, 3, 10), settle);
  expect(told()).toEqual([]);
  expect(await store.listUntoldFinds()).toEqual(new Map());
});

it('asks the outbox for nothing where nothing is told', async () => {
  const { watches, save, store, index, time } = await setUp();
  const sendOpen = vi.fn(async () => undefined);
  const parts = { store, index, links: testLinks, logger: silentLogger };
  const quiet = createWatches({ ...parts, clock: time, timers: time, outbox: { sendOpen } });
  await watches.add(BERG);
  await save({ title: 'Two', said: [{ words: 'It rains.', by: person('Jonas Vik') }] });
  await quiet.runDue();
  expect(sendOpen).not.toHaveBeenCalled();
});

it('tells what comes into the index a moment after it was stored', async () => {
  const { time, store, index, watches, settle, told } = await setUp();
  await watches.add(BERG);
  const { article, analysis } = news({ title: 'One', said: [{ words: 'We start on Monday.' }] });
  const saved = await store.saveArticle(article, analysis);
  await settle();
  expect(told()).toEqual([]);
  if (saved.kind === 'added') index.putArticle(article.id, saved.stored.quotes);
  await time.advance(1000);
  await settle();
  expect(told()).toEqual(['Anna Berg: “We start on Monday.”']);
});

it('looks again in a second at what the index lacks, though nobody wakes it', async () => {
  const { time, store, watches } = await setUp();
  await watches.add(BERG);
  const { article, analysis } = news({ title: 'One', said: [{ words: 'We start.' }] });
  await store.saveArticle(article, analysis);
  await watches.runDue();
  expect(time.alarmsMs()).toEqual([NEWS_DAY_MS + 1000]);
});
