import { expect, it } from 'vitest';
import {
  channelOf,
  describePlace,
  isVisibleTo,
  placeOf,
} from '../../../commands/replying/places.ts';
import type { PlatformName } from '../../../src/model/platform.ts';
import { admin, editor, openNewsroom } from '../../helpers/newsroom.ts';

it.each([
  ['slack', 'C1', 'in this channel'],
  ['slack', 'C2', 'in another channel'],
  ['discord', 'C1', 'on Discord'],
  ['console', 'newsroom', 'on the console'],
] as const)('says where a channel is without its id: %s %s', (platform, channelId, place) => {
  const caller = { platform: 'slack', channelId: 'C1' } as const;
  expect(describePlace({ platform, workspaceId: 'T1', channelId }, caller)).toBe(place);
});

it.each([
  ['newsroom', 'in this channel'],
  ['desk', 'in #desk'],
  ['', 'on the console'],
])('names channels of the console there: %s', (channelId, place) => {
  const caller = { platform: 'console', channelId: 'newsroom' } as const;
  const there = { platform: 'console', workspaceId: 'console', channelId } as const;
  expect(describePlace(there, caller)).toBe(place);
});

it('takes the place of a caller from where they are', () => {
  expect(placeOf(editor)).toEqual({ platform: 'slack', workspaceId: 'T1', channelId: 'C1' });
});

it('chooses no channel where there is none', async () => {
  expect(await channelOf(editor)).toEqual(placeOf(editor));
  await expect(channelOf({ ...editor, channelId: '' })).rejects.toThrow('There is no channel here');
});

it.each([
  ['there is none', { channelId: '' }, 'There is no channel here'],
  ['the bot was not invited', { explainAbsence: async () => 'Type /invite.' }, 'Type /invite.'],
])('orders nothing for a channel where %s', async (_, where, told) => {
  const { say, services } = await openNewsroom();
  for (const line of ['/digest subscribe at:8', '/feeds alerts here', '/watch add Ruth Aldane']) {
    const { fallback } = await say(line, { ...admin, ...where });
    expect(fallback).toContain(told);
  }
  expect(await services.watches.list()).toEqual([]);
  expect(await services.store.listSubscriptions()).toEqual([]);
  expect(await services.store.listAlertChannels()).toEqual([]);
});

it.each<[string, string, boolean]>([
  ['slack T1', 'slack T1', true],
  ['slack T1', 'slack T2', false],
  ['slack T1', 'discord T1', false],
  ['slack T1', 'slack', true],
  ['console console', 'slack T1', true],
  ['slack T1', 'console console', false],
])('who asks in %s sees what goes to %s: %s', (asking, told, isSeen) => {
  const read = (words: string) => {
    const [platform = '', workspaceId = ''] = words.split(' ');
    return { platform: platform as PlatformName, workspaceId, channelId: 'C9' };
  };
  expect(isVisibleTo(read(asking))(read(told))).toBe(isSeen);
});
