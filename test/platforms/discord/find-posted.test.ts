import { REST } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import { findSame, readPosted } from '../../../src/platforms/discord/find-posted.ts';
import {
  type DiscordStandIn,
  startDiscordStandIn,
} from '../../stand-ins/discord/start-discord-stand-in.ts';
import { CHANNEL, TOKEN } from './newsroom.ts';

let standIn: DiscordStandIn;
let nowMs: number;

beforeEach(async () => {
  nowMs = Date.UTC(2026, 2, 3, 8);
  standIn = await startDiscordStandIn({ token: TOKEN, nowMs: () => nowMs });
});
afterEach(() => standIn.close());

const rest = () => new REST({ api: standIn.apiUrl }).setToken(TOKEN);
const read = (channelId = CHANNEL) =>
  readPosted({ rest: rest(), logger: silentLogger, clock: { nowMs: () => nowMs } }, channelId);

async function post(description: string): Promise<void> {
  const body = { embeds: [{ description }] };
  await rest().post(`/channels/${CHANNEL}/messages`, { body });
}

it('reads what the bot posted within a day, newest first', async () => {
  await post('two days ago');
  nowMs += 2 * 24 * 3_600_000;
  await post('an hour ago');
  nowMs += 3_600_000;
  await post('now');
  const posted = await read();
  expect(posted.map(({ embeds }) => embeds[0]?.description)).toEqual(['now', 'an hour ago']);
});

it('leaves out what others posted', async () => {
  await post('by somebody else');
  standIn.messages(CHANNEL).forEach(standIn.giveToOthers);
  expect(await read()).toEqual([]);
});

it.each([
  ['is hidden', () => standIn.hideHistory(CHANNEL), CHANNEL],
  ['is closed', () => standIn.closeChannel(CHANNEL), CHANNEL],
  ['is gone', () => {}, '300000000000000099'],
])('finds nothing where the channel %s', async (_what, prepare, channelId) => {
  await post('words');
  prepare();
  expect(await read(channelId)).toEqual([]);
});

it.each([
  ['the same', [{ title: 'Digest', description: 'Ferry' }], 'm1'],
  ['trimmed otherwise', [{ title: 'Digest ', description: ' Ferry\n' }], 'm1'],
  ['other words', [{ title: 'Digest', description: 'Bridge' }], null],
  ['fewer words', [{ title: 'Digest' }], null],
  [
    'fields that the other has not',
    [{ title: 'Digest', description: 'Ferry', fields: [{ name: 'a', value: 'b' }] }],
    null,
  ],
])('compares messages by their words: %s', (_what, embeds, id) => {
  const posted = [{ id: 'm1', embeds: [{ title: 'Digest', description: 'Ferry' }] }];
  expect(findSame(posted, embeds)).toBe(id);
});
