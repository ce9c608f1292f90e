import { expect, it } from 'vitest';
import type { ReplyDocument } from '../../../src/model/reply.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { NEWS_DAY_MS } from '../../helpers/values/news.ts';
import { quoteCard } from '../../helpers/values/quote-card.ts';

function document(fallback: string): ReplyDocument {
  return { audience: 'channel', fallback, blocks: [], shareCommandText: null };
}

it('gives the newest messages of a channel, oldest first', async () => {
  const store = await openTestStore();
  for (const text of ['one', 'two', 'three']) {
    await store.appendConsoleMessage('politics', document(text), null);
  }
  await store.appendConsoleMessage('sports', document('goal'), null);
  const messages = await store.listConsoleMessages('politics', 2);
  expect(messages).toEqual([
    { id: 2, channelId: 'politics', postedAtMs: NEWS_DAY_MS, document: document('two') },
    { id: 3, channelId: 'politics', postedAtMs: NEWS_DAY_MS, document: document('three') },
  ]);
});

it('gives those before a message', async () => {
  const store = await openTestStore();
  for (const text of ['one', 'two', 'three'])
    await store.appendConsoleMessage('politics', document(text), null);
  const before = await store.listConsoleMessages('politics', 1, 3);
  expect(before.map(({ id }) => id)).toEqual([2]);
  expect(await store.listConsoleMessages('politics', 5, 1)).toEqual([]);
});

it('shows a delivery once, however often it is tried', async () => {
  const store = await openTestStore();
  const first = await store.appendConsoleMessage('politics', document('one'), 'd1');
  expect(await store.appendConsoleMessage('politics', document('again'), 'd1')).toEqual(first);
  expect(await store.listConsoleMessages('politics', 10)).toEqual([first]);
});

it('keeps settings, the last value given', async () => {
  const store = await openTestStore();
  expect(await store.getSetting('sample-wire')).toBeNull();
  await store.setSetting('sample-wire', 'on');
  await store.setSetting('sample-wire', 'off');
  expect(await store.getSetting('sample-wire')).toBe('off');
});

it('puts another document in the place of what a message said', async () => {
  const store = await openTestStore();
  const { id } = await store.appendConsoleMessage('politics', document('one'), 'd1');
  const edited = await store.editConsoleMessage(id, document('two'));
  expect(await store.listConsoleMessages('politics', 10)).toEqual([edited]);
  expect(edited?.document).toEqual(document('two'));
  expect(await store.editConsoleMessage(id + 1, document('three'))).toBeNull();
});

it('knows which quotes a channel was shown: a delivery noted its own before', async () => {
  const store = await openTestStore();
  const quote = quoteCard();
  const shown = { ...document('shared'), blocks: [{ kind: 'quote', quote } as const] };
  await store.appendConsoleMessage('politics', shown, 'd1');
  const { id } = await store.appendConsoleMessage('politics', shown, null);
  await store.appendConsoleMessage('politics', document('empty'), null);
  expect(await store.listPosted([quote.id])).toEqual([
    {
      ...{ quoteId: quote.id, deliveryId: `console ${id}`, topId: `console ${id}` },
      destination: { platform: 'console', workspaceId: 'console', channelId: 'politics' },
    },
  ]);
});
