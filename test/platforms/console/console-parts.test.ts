import { expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import {
  appendAndPublish,
  type ConsoleParts,
  consoleCaller,
} from '../../../src/platforms/console/console-parts.ts';
import { safeHref } from '../../../src/platforms/console/html/safe-href.ts';
import { createMessageHub } from '../../../src/platforms/console/message-hub.ts';
import { fakeFeeds } from '../../helpers/console/console-feeds.ts';
import {
  DIGEST,
  fakeGateway,
  fakeMessages,
  fakeReader,
  NOW_MS,
} from '../../helpers/console/console-fixtures.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';

it('calls with the rights of an admin, from the channel that is open', async () => {
  const caller = consoleCaller('politics');
  expect(caller).toMatchObject({ platform: 'console', channelId: 'politics' });
  expect(await caller.isAdmin()).toBe(true);
});

it('keeps a message before anyone sees it', async () => {
  const messages = fakeMessages();
  const hub = createMessageHub();
  const parts: ConsoleParts = {
    options: {
      host: '127.0.0.1',
      port: 0,
      channels: ['politics'],
      gateway: fakeGateway(),
      reader: fakeReader(),
      messages,
      feeds: fakeFeeds(),
      clock: new FakeClock(NOW_MS),
      timers: new FakeClock(),
      logger: silentLogger,
    },
    site: { channels: ['politics'], hasSampleWire: false },
    hub,
    toHref: safeHref,
  };
  const kept: number[] = [];
  hub.subscribe({
    onMessage: async () => kept.push((await messages.list('politics', 10)).length),
    onEdit: () => {},
    onClose: () => {},
  });
  await appendAndPublish(parts, { channelId: 'politics', document: DIGEST }, 'd1');
  await appendAndPublish(parts, { channelId: 'politics', document: DIGEST }, 'd1');
  expect((await messages.list('politics', 10)).map(({ id }) => id)).toEqual([1]);
  expect(kept).toEqual([1, 1]);
});
