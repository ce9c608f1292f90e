/** discord.js against the stand-in, which refuses sessions that begin too soon after each other. */
import { Events } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import { shardsAlone, TURN_MS } from '../../../src/lib/shards.ts';
import { isUp, openClient, watchClient } from '../../../src/platforms/discord/open-client.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';
import { startDiscordStandIn } from '../../stand-ins/discord/start-discord-stand-in.ts';
import { TOKEN } from './newsroom.ts';

// Of the second of two shards: (id >> 22) % 2.
const ODD_GUILD = '100000000004194305';

async function openDiscord() {
  const clock = new FakeClock();
  const standIn = await startDiscordStandIn({
    ...{ token: TOKEN, maxConcurrency: 1, identifyEveryMs: 5_000 },
    guildIds: ['100000000000000001', ODD_GUILD],
    nowMs: () => clock.nowMs(),
  });
  onTestFinished(() => standIn.close());
  const shards = shardsAlone(clock);
  await shards.claim({ atLeast: 4, most: 4 });
  const { apiUrl } = standIn;
  return { clock, standIn, options: { apiUrl, shards, timers: clock } };
}

it('waits for its turn to begin a session, and is told of the servers of its shard alone', async () => {
  const { clock, standIn, options } = await openDiscord();
  const clients = [0, 1].map((number) => openClient(options, { number, count: 2 }));
  onTestFinished(async () => void (await Promise.all(clients.map((each) => each.destroy()))));
  const logins = clients.map((client) => client.login(TOKEN));
  await standIn.until(() => standIn.gateway.shards().length === 1);
  await expect.poll(() => clock.alarmsMs()).toHaveLength(1);
  await clock.advance(TURN_MS);
  await Promise.all(logins);
  expect(standIn.refusals).toEqual([]);
  expect([...standIn.gateway.shards()].sort()).toEqual(['0/2', '1/2']);
  await expect.poll(() => clients.every(isUp)).toBe(true);
  expect(clients.map(({ guilds }) => [...guilds.cache.keys()])).toEqual([
    ['100000000000000001'],
    [ODD_GUILD],
  ]);
});

it('waits no more when it is ended meanwhile', async () => {
  const { clock, standIn, options } = await openDiscord();
  await options.shards.takeTurn(0);
  const client = openClient(options, { number: 0, count: 1 });
  void client.login(TOKEN).catch(() => undefined);
  await expect.poll(() => clock.alarmsMs()).toHaveLength(1);
  await client.destroy();
  await expect.poll(() => clock.alarmsMs()).toEqual([]);
  expect(standIn.gatewayCounts.identified).toBe(0);
});

it('is not up while its connection is lost', async () => {
  const { clock, standIn, options } = await openDiscord();
  const client = openClient(options, { number: 0, count: 1 });
  onTestFinished(() => client.destroy());
  await client.login(TOKEN);
  await expect.poll(() => isUp(client)).toBe(true);
  const lost = new Promise((resolve) => client.once(Events.ShardReconnecting, resolve));
  standIn.gateway.invalidate();
  await lost;
  expect(isUp(client)).toBe(false);
  await clock.advance(TURN_MS);
});

it('tells when Discord wants more connections for so many servers', async () => {
  const { standIn, options } = await openDiscord();
  standIn.growTo(2_501);
  const client = openClient(options, { number: 0, count: 1 });
  const wanted = new Promise<void>((resolve) => watchClient(client, silentLogger, resolve));
  void client.login(TOKEN).catch(() => undefined);
  await wanted;
  await client.destroy();
});
