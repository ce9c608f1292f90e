import { expect, it } from 'vitest';
import { admin, lineOf, openNewsroom, textOf } from '../helpers/newsroom.ts';

async function withDeadLetters() {
  const newsroom = await openNewsroom();
  const { store } = newsroom.services;
  for (const [id, workspaceId] of [
    ['d1', 'T1'],
    ['d2', 'T1'],
    ['d3', 'T2'],
  ] as const) {
    await store.promiseDelivery({
      id,
      destination: { platform: 'slack', workspaceId, channelId: 'C7' },
      document: {
        audience: 'channel',
        fallback: `Digest ${id}`,
        blocks: [],
        shareCommandText: null,
      },
      attempts: 0,
    });
    await store.buryDelivery(id, 'Slack did not take the message: "is_archived".');
  }
  return { ...newsroom, store };
}

it('says that all is well', async () => {
  const { say } = await openNewsroom();
  expect((await say('/deliveries list', admin)).fallback).toMatch(/^Every message was delivered/);
});

it('lists what could not be delivered, with the reason, and nothing of another workspace', async () => {
  const { say } = await withDeadLetters();
  const shown = textOf(await say('/deliveries list', admin));
  expect(shown).toContain('# 2 messages could not be delivered');
  expect(shown).toContain('Digest d1 (in another channel, ');
  expect(shown).toContain('is_archived');
  expect(shown).not.toMatch(/d3|C7/);
});

it('lists what is tried again, with the reason and when, and nothing of another workspace', async () => {
  const { say, store, services } = await withDeadLetters();
  for (const id of ['d1', 'd3']) {
    await store.reviveDelivery(id);
    const nextTryAtMs = services.clock.nowMs() + 300_000;
    const failure = { reason: 'Slack answered 503.', nextTryAtMs, isUnclear: false, isTry: true };
    await store.postponeDelivery(id, failure);
  }
  const document = await say('/deliveries list', admin);
  expect(document.fallback).toBe('1 message could not be delivered, 1 message will be tried again');
  const shown = textOf(document);
  expect(shown).toMatch(/Digest d1 \(in another channel, next try .*\): Slack answered 503\./);
  expect(shown).not.toContain('d3');
});

it('says nothing of what is on its way again', async () => {
  const { say, store } = await withDeadLetters();
  for (const id of ['d1', 'd2']) await store.reviveDelivery(id);
  expect((await say('/deliveries list', admin)).fallback).toMatch(/^Every message was delivered/);
});

it('tries one again, or all of the workspace', async () => {
  const { say, store } = await withDeadLetters();
  expect((await say('/deliveries retry d1', admin)).fallback).toBe('Trying 1 message again.');
  expect((await store.listOpenDeliveries()).map(({ id }) => id)).toEqual(['d1']);
  const all = await say('/deliveries list', admin);
  expect((await say(lineOf(all, 'Try all again'), admin)).fallback).toBe('Trying 1 message again.');
  expect((await store.listDeadLetters(10)).map(({ id }) => id)).toEqual(['d3']);
});

it('drops what nobody wants any more', async () => {
  const { say, store } = await withDeadLetters();
  expect((await say('/deliveries drop all', admin)).fallback).toBe('Dropped 2 messages.');
  expect(await store.listOpenDeliveries()).toEqual([]);
  expect((await say('/deliveries drop all', admin)).fallback).toMatch(
    /^Every message was delivered/,
  );
});

it.each(['retry', 'drop'])('knows no other workspace’s to %s', async (how) => {
  const { say, store } = await withDeadLetters();
  expect((await say(`/deliveries ${how} d3`, admin)).fallback).toMatch(/has the id “d3”/);
  expect(await store.listDeadLetters(10)).toHaveLength(3);
});

it('is for admins', async () => {
  const { say } = await withDeadLetters();
  expect((await say('/deliveries list')).fallback).toMatch(/^Only admins/);
});
