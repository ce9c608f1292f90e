/** What is gone is told once: the real discord.js against the stand-in. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CHANNEL, type Newsroom, openNewsroom, TOKEN } from './newsroom.ts';

let newsroom: Newsroom;

beforeEach(async () => {
  newsroom = await openNewsroom();
  await newsroom.platform.start();
});
afterEach(() => newsroom.close());

it('tells when it was removed from a server', async () => {
  newsroom.standIn.removeGuild();
  await newsroom.untilLogged('a server is gone');
  expect(newsroom.forgotten).toEqual([`server ${newsroom.standIn.guildId}`]);
});

it('forgets no server that Discord only cannot reach', async () => {
  newsroom.standIn.removeGuild({ isUnavailable: true });
  // What comes later is dealt with later: when this is told, the former was seen.
  newsroom.standIn.deleteChannel(CHANNEL);
  await newsroom.untilLogged('a channel is gone');
  expect(newsroom.forgotten).toEqual([`channel ${CHANNEL}`]);
});

it('logs what could not be forgotten, and goes on', async () => {
  const broken = newsroom.createPlatform(TOKEN, {
    places: {
      forgetWorkspace: () => Promise.reject(new Error('the disk is full')),
      forgetChannel: async () => undefined,
    },
  });
  await newsroom.platform.stop();
  await broken.start();
  newsroom.standIn.removeGuild();
  await newsroom.untilLogged('was not forgotten');
  expect(newsroom.lines.join()).toContain('the disk is full');
  expect(broken.isConnected()).toBe(true);
  await broken.stop();
});
