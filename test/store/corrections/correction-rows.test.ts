import { describe, expect, it } from 'vitest';
import type { Quote, QuoteId } from '../../../src/model/quote.ts';
import { toQuoteCard } from '../../../src/quote-index/quote-card.ts';
import type { Delivery } from '../../../src/store/ports/delivery-store.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { testLinks } from '../../helpers/values/links.ts';
import { news } from '../../helpers/values/news.ts';
import { storyCard } from '../../helpers/values/story-card.ts';

const DAY_MS = 86_400_000;
const NINE = 'The bridge costs nine million crowns and not one more.';
const TEN = 'The bridge costs ten million crowns and not one more.';

/** Of no quote was it asked where it was posted. */
const NONE_READ = { quoteIds: [], count: 0 };

async function storeWithPosted(inStory = false) {
  const store = await openTestStore();
  const save = async (...words: readonly string[]) => {
    const given = news({ title: 'Bridge', said: words.map((each) => ({ words: each })) });
    await store.saveArticle(given.article, given.analysis);
    return (await store.getArticle(given.article.id))?.quotes ?? [];
  };
  const [quote] = await save(NINE);
  if (quote === undefined) throw new Error('no quote');
  await store.promiseCorrections(0, [delivery('d1', quote, inStory)], NONE_READ);
  return { store, save, quote };
}

function delivery(id: string, quote: Quote, inStory: boolean): Delivery {
  const card = toQuoteCard(quote, testLinks);
  return {
    id,
    destination: { platform: 'slack', workspaceId: 'T1', channelId: 'C1' },
    document: {
      audience: 'channel',
      fallback: id,
      blocks: inStory
        ? [{ kind: 'story', story: storyCard({ quotes: [card, card] }) }]
        : [{ kind: 'quote', quote: card }],
      shareCommandText: null,
    },
    attempts: 0,
  };
}

it.each([false, true])('knows where a quote is posted, in a story too: %s', async (inStory) => {
  const { store, quote } = await storeWithPosted(inStory);
  expect(await store.listPosted([quote.id])).toEqual([
    {
      ...{ quoteId: quote.id, deliveryId: 'd1', topId: 'd1' },
      destination: delivery('d1', quote, false).destination,
    },
  ]);
  await store.markDelivered('d1', 'm1');
  expect(await store.listPosted([quote.id])).toHaveLength(1);
});

describe('of a message that answers another', () => {
  const answering = (id: string, replyTo: string, quote: Quote): Delivery => ({
    ...delivery(id, quote, false),
    replyTo,
  });

  it.each([
    ['the same quote, the answered one alone', ['same'], ['d1']],
    [
      'the same quote again after another one, the first and the other',
      ['other', 'same'],
      ['d1', 'd2'],
    ],
    ['the same quote twice, the first alone', ['same', 'same'], ['d1']],
    ['another quote, that one for itself', ['other'], ['d1', 'd2']],
  ] as const)('knows where it has %s', async (_, answers, known) => {
    const { store, quote } = await storeWithPosted();
    const other = { ...quote, id: 'other' as QuoteId };
    for (const [at, which] of answers.entries()) {
      const shown = which === 'same' ? quote : other;
      const id = `d${at + 2}`;
      await store.promiseCorrections(0, [answering(id, `d${at + 1}`, shown)], NONE_READ);
      await store.markDelivered(id, `m${at + 2}`);
    }
    const posted = await store.listPosted([quote.id, other.id]);
    expect(posted.map(({ deliveryId }) => deliveryId)).toEqual(known);
    expect(new Set(posted.map(({ topId }) => topId))).toEqual(new Set(['d1']));
  });

  it('knows the answer where the message that it answers was given up', async () => {
    const { store, quote } = await storeWithPosted();
    await store.promiseCorrections(0, [answering('d2', 'd1', quote)], NONE_READ);
    await store.buryDelivery('d1', 'is_archived');
    const posted = await store.listPosted([quote.id]);
    expect(posted).toMatchObject([{ deliveryId: 'd2', topId: 'd2' }]);
  });
});

it('notes what became of a posted quote with the revision', async () => {
  const { store, save, quote } = await storeWithPosted();
  const [after] = await save(TEN);
  expect(await store.listUntoldCorrections(10)).toEqual([
    { sequence: 1, by: 'outlet', before: quote, after, isBack: false },
  ]);
  await save('Other words altogether were said here instead.');
  expect(await store.listUntoldCorrections(10)).toHaveLength(1);
});

it('notes that a posted quote vanished', async () => {
  const { store, save, quote } = await storeWithPosted();
  await save('Other words altogether were said here instead.');
  expect(await store.listUntoldCorrections(10)).toEqual([
    { sequence: 1, by: 'outlet', before: quote, after: null, isBack: false },
  ]);
});

it('notes nothing of a post that no longer fits into what is read of a live blog', async () => {
  const { store, quote } = await storeWithPosted();
  const { article, analysis } = news({ title: 'Bridge', said: [{ words: 'It rains here.' }] });
  const end = article.text.length;
  const postedAtMs = quote.publishedAtMs + 1;
  const reading = {
    ...{ authors: [], modifiedAtMs: null, language: null },
    blocks: [{ kind: 'paragraph', start: 0, end, postedAtMs }],
    partial: { from: 'page', reason: 'length' },
  } as const;
  await store.saveArticle({ ...article, reading }, analysis);
  expect(await store.listUntoldCorrections(10)).toEqual([]);
});

it('takes the notes away with the promise to tell, and none that came since', async () => {
  const { store, save, quote } = await storeWithPosted();
  await save('Other words altogether were said here instead.');
  await save(NINE);
  const answer = { ...delivery('d2', quote, false), replyTo: 'd1' };
  await store.promiseCorrections(1, [answer], NONE_READ);
  expect(await store.listUntoldCorrections(10)).toMatchObject([{ sequence: 2, isBack: true }]);
  await store.markDelivered('d1', 'm1');
  const claim = { platforms: ['slack' as const], nowMs: 0, leaseMs: 1, limit: 9 };
  expect(await store.claimDeliveries(claim)).toMatchObject([{ id: 'd2', aboutMessageId: 'm1' }]);
});

describe('an answer that a channel was sent', () => {
  const PLACE = { platform: 'discord', workspaceId: 'G1', channelId: 'C2' } as const;
  const sent = (quoteIds: readonly QuoteId[], id = 's1') => ({
    ...{ id, destination: PLACE, messageId: 'm7', quoteIds },
  });

  it('is known as a delivery that was sent, once, and what answers it leads to its message', async () => {
    const { store, quote } = await storeWithPosted();
    expect(await store.noteSent(sent([quote.id, quote.id]))).toEqual([]);
    expect(await store.noteSent(sent([quote.id]))).toEqual([]);
    expect(await store.listPosted([quote.id])).toMatchObject([
      { deliveryId: 'd1' },
      { deliveryId: 's1', destination: PLACE },
    ]);
    expect(await store.listOpenDeliveries()).toHaveLength(1);
    await store.promiseDelivery({
      ...delivery('d2', quote, false),
      destination: PLACE,
      replyTo: 's1',
    });
    const claim = { platforms: ['discord'], nowMs: 1, leaseMs: 1, limit: 9 } as const;
    expect(await store.claimDeliveries(claim)).toMatchObject([{ aboutMessageId: 'm7' }]);
  });

  it('is forgotten as other messages are', async () => {
    const time = new FakeClock(0);
    const store = await openTestStore({ clock: time });
    const id = 'a'.repeat(12) as QuoteId;
    await store.noteSent(sent([id]));
    await time.advanceTo(181 * DAY_MS);
    await store.noteSent({ ...sent(['b'.repeat(12) as QuoteId]), id: 's2' });
    await store.markDelivered('other', null);
    expect(await store.listPosted([id])).toHaveLength(1);
    // Age is told from what was sent a day ago.
    await time.advanceTo(183 * DAY_MS);
    await store.markDelivered('other', null);
    expect(await store.listPosted([id])).toEqual([]);
  });

  it('has quotes that are gone, told but for those that are still to be told', async () => {
    const { store, save, quote } = await storeWithPosted();
    await save(TEN);
    expect(await store.noteSent(sent([quote.id]))).toEqual([]);
    await store.promiseCorrections(9, [], NONE_READ);
    expect(await store.noteSent(sent([quote.id], 's2'))).toEqual([quote.id]);
  });

  it('is nothing to be noted where it has no quotes', async () => {
    const { store } = await storeWithPosted();
    expect(await store.noteSent(sent([]))).toEqual([]);
  });
});
