import { expect, it } from 'vitest';
import { mentionAlerts } from '../../../commands/feeds/alert-admins.ts';
import type { Feed } from '../../../src/model/feed.ts';
import { admin, lineOf, openNewsroom, textOf } from '../../helpers/newsroom.ts';
import { feed } from '../../helpers/values/feed.ts';

it('tells the channel in which an admin asks for it, and no other', async () => {
  const { say, services } = await openNewsroom();
  expect(await services.store.listAlertChannels()).toEqual([]);
  const document = await say('/feeds alerts here', admin);
  expect(textOf(document)).toMatch(/^This channel is told of feeds in trouble from now on\./);
  expect(document).toMatchObject({ audience: 'caller' });
  const here = { platform: 'slack', workspaceId: 'T1', channelId: 'C1' };
  expect(await services.store.listAlertChannels()).toEqual([here]);

  const off = await say(lineOf(document, 'Not here'), admin);
  expect(off.fallback).toBe('This channel is not told of feeds in trouble any more.');
  expect(await services.store.listAlertChannels()).toEqual([]);
  expect((await say('/feeds alerts off', admin)).fallback).toBe(
    'This channel was not told of feeds in trouble.',
  );
});

it('says which channels are told, without their ids', async () => {
  const { say } = await openNewsroom();
  const none = await say('/feeds alerts', admin);
  expect(none.fallback).toBe('No channel is told of feeds in trouble.');
  expect(lineOf(none, 'Tell it here')).toBe('/feeds alerts here');
  await say('/feeds alerts here', admin);
  await say('/feeds alerts here', { ...admin, channelId: 'C2' });
  await say('/feeds alerts here', { ...admin, platform: 'discord', channelId: 'D1' });
  const all = await say('/feeds alerts', admin);
  expect(all.fallback).toMatch(/^Feeds in trouble are told .*in this channel/);
  expect(all.fallback).toContain('in another channel');
  expect(all.fallback).not.toContain('on Discord');
  expect(textOf(all)).not.toMatch(/C1|C2|D1/);
  const everywhere = await say('/feeds alerts', { ...admin, platform: 'console' });
  expect(everywhere.fallback).toContain('on Discord');
  expect(textOf(await say('/feeds alerts off', admin))).toContain('in another channel');
});

it('changes nothing for who is no admin, or for another word', async () => {
  const { say, services } = await openNewsroom();
  expect((await say('/feeds alerts here')).fallback).toMatch(/^Only admins/);
  expect(textOf(await say('/feeds alerts everywhere', admin))).toContain('here');
  expect(await services.store.listAlertChannels()).toEqual([]);
});

it.each<[string, Partial<Feed>, number, boolean]>([
  ['a feed is gone', { state: 'gone' }, 0, true],
  ['a feed failed often', { failureCount: 5 }, 0, true],
  ['a feed failed a few times', { failureCount: 4 }, 0, false],
  ['a channel is told', { state: 'gone' }, 1, false],
])(
  'the list of feeds says how to be told when nobody is: %s',
  (_when, change, channels, isSaid) => {
    const told = Array.from({ length: channels }, () => ({
      platform: 'slack' as const,
      workspaceId: 'T1',
      channelId: 'C1',
    }));
    expect(
      JSON.stringify(mentionAlerts([feed('f1', change)], told)).includes('/feeds alerts here'),
    ).toBe(isSaid);
  },
);

it('stands in the list of feeds', async () => {
  const { say, services } = await openNewsroom();
  await services.store.addFeed(feed('old-wire', { state: 'gone' }));
  expect(textOf(await say('/feeds list'))).toContain('/feeds alerts here');
  await say('/feeds alerts here', admin);
  expect(textOf(await say('/feeds list'))).not.toContain('/feeds alerts here');
});
