import { expect, it } from 'vitest';
import {
  describeContent,
  listNextDigests,
  listVisibleDigests,
} from '../../../commands/digest/next-digests.ts';
import type { Subscription, SubscriptionId } from '../../../src/model/digest.ts';
import { editor } from '../../helpers/newsroom.ts';

/** Its next time is the number behind the workspace. */
const subscription = (workspaceId: string, createdAtMs: number): Subscription => ({
  id: `${workspaceId}-${createdAtMs}` as SubscriptionId,
  destination: { platform: 'slack', workspaceId, channelId: 'C1' },
  filter: {},
  saysEmpty: false,
  cron: '0 8 * * *',
  timeZone: 'UTC',
  createdAtMs,
  coveredUntilMs: 0,
});

const digests = {
  list: async () => [
    subscription('T1', 3),
    subscription('T2', 1),
    subscription('T1', 2),
    subscription('T1', 4),
  ],
  nextRunAtMs: ({ createdAtMs }: Subscription) => createdAtMs,
};

const idsOf = (all: readonly Subscription[]) => all.map(({ id }) => id);

it('lists those of the caller’s workspace, in the order in which they were made', async () => {
  expect(idsOf(await listVisibleDigests(editor, digests))).toEqual(['T1-3', 'T1-2', 'T1-4']);
});

it('lists the soonest, as many as asked for', async () => {
  const next = await listNextDigests(editor, digests, 2);
  expect(next.map(({ atMs }) => atMs)).toEqual([2, 3]);
});

it.each([
  [{}, false, 'every story'],
  [{ topics: ['NATO', 'the bridge'] }, false, 'NATO, the bridge'],
  [{ maxStories: 1 }, true, 'every story · at most 1 story · says so when there is nothing'],
])('calls %j, empty said: %s, %s', (filter, saysEmpty, called) => {
  expect(describeContent({ filter, saysEmpty })).toBe(called);
});
