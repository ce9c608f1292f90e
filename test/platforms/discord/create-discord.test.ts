/** The real discord.js against the stand-in: connecting, losing the connection, stopping, posting. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shardsAlone } from '../../../src/lib/shards.ts';
import { systemClock } from '../../../src/lib/time/clock.ts';
import type { CommandRequest } from '../../../src/model/command.ts';
import { VerbatimError } from '../../../src/model/errors.ts';
import { delivery, inChannel } from '../../helpers/values/in-channel.ts';
import { startDiscordStandIn } from '../../stand-ins/discord/start-discord-stand-in.ts';
import { CHANNEL, type Newsroom, openNewsroom, reply, TOKEN } from './newsroom.ts';

let newsroom: Newsroom;

function speakerOf({ arguments: given }: CommandRequest): unknown {
  const { speaker } = given.kind === 'options' ? given.options : {};
  return speaker;
}

beforeEach(async () => {
  newsroom = await openNewsroom();
});

afterEach(() => newsroom.close());

describe('starting', () => {
  it('registers the commands once, and not again while they are the same', async () => {
    await newsroom.platform.start();
    expect(newsroom.standIn.registeredCommands().map(({ name }) => name)).toEqual([
      'quote',
      'feeds',
      'article',
      'digest',
      'Quotes in this link',
    ]);
    await newsroom.platform.stop();
    const again = newsroom.createPlatform(TOKEN);
    await again.start();
    await again.stop();
    expect(newsroom.standIn.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(
      1,
    );
    expect(newsroom.standIn.refusals).toEqual([]);
  });

  it('says which variable is wrong, what Discord said and where to get a token', async () => {
    const error = await newsroom
      .createPlatform('MTAw.another.token')
      .start()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(VerbatimError);
    expect(error).toMatchObject({ code: 'platform-refused' });
    expect(String(error)).toContain('DISCORD_TOKEN');
    expect(String(error)).toContain('invalid token');
    expect(String(error)).toContain('https://discord.com/developers/applications');
    expect(newsroom.standIn.requests).toEqual(['GET /gateway/bot']);
    expect(newsroom.lines.join()).not.toContain('another.token');
  });

  it('says that Discord cannot be reached when it cannot', async () => {
    await newsroom.standIn.close();
    await expect(newsroom.platform.start()).rejects.toMatchObject({ code: 'fetch-failed' });
  });
});

it('registers in the server to develop in alone when the settings name one', async () => {
  const { standIn } = newsroom;
  const bot = newsroom.createPlatform(TOKEN, { devGuild: standIn.guildId });
  await bot.start();
  expect(standIn.guildCommands().map(({ name }) => name)).toContain('Quotes in this link');
  expect(standIn.registeredCommands()).toEqual([]);
  const answer = await standIn.runCommand({ name: 'quote', options: { speaker: 'Anna Berg' } });
  expect(answer.original?.embeds[0]?.title).toBe('Quotes of Anna Berg, page 1');
  await bot.stop();
});

it('stays connected when it may not register in the server that the settings name', async () => {
  const bot = newsroom.createPlatform(TOKEN, { devGuild: '100000000000000009' });
  await bot.start();
  expect(bot.isConnected()).toBe(true);
  expect(newsroom.lines.join()).toContain('Missing Access');
  await bot.stop();
});

it('opens as many connections as Discord wants for the number of servers', async () => {
  const standIn = await startDiscordStandIn({ token: TOKEN, guildCount: 2_501 });
  const bot = newsroom.createPlatform(TOKEN, { apiUrl: standIn.apiUrl });
  await bot.start();
  expect(standIn.gatewayCounts).toEqual({ identified: 2, resumed: 0 });
  const answer = await standIn.runCommand({ name: 'quote', options: { speaker: 'Anna Berg' } });
  expect(answer.original?.embeds[0]?.title).toBe('Quotes of Anna Berg, page 1');
  await bot.stop();
  await standIn.close();
});

it('opens as many as it is told to at least', async () => {
  const bot = newsroom.createPlatform(TOKEN, { leastShards: 3 });
  await bot.start();
  expect([...newsroom.standIn.gateway.shards()].sort()).toEqual(['0/3', '1/3', '2/3']);
  expect(bot.shards?.()).toEqual({ count: 3, held: [0, 1, 2], connected: 3 });
  const registrations = newsroom.standIn.requests.filter((request) => request.startsWith('PUT'));
  expect(registrations).toHaveLength(1);
  await bot.stop();
  expect(newsroom.standIn.gateway.shards()).toEqual([]);
});

it('opens more while it runs when Discord asks for them', async () => {
  const { standIn, platform } = newsroom;
  await platform.start();
  standIn.growTo(2_501);
  standIn.gateway.invalidate();
  await standIn.until(() => [...standIn.gateway.shards()].sort().join() === '0/2,1/2');
  const answer = await standIn.runCommand({ name: 'quote', options: { speaker: 'Anna Berg' } });
  expect(answer.original?.embeds[0]?.title).toBe('Quotes of Anna Berg, page 1');
}, 20_000);

it('posts past the connections, and answers nothing, where another process holds them', async () => {
  const none = {
    ...shardsAlone(systemClock),
    claim: async () => ({ count: 1, held: [], processes: 2 }),
  };
  const bot = newsroom.createPlatform(TOKEN, { shards: none });
  await bot.start();
  expect(bot.isConnected()).toBe(true);
  const document = reply({
    audience: 'channel',
    blocks: [{ kind: 'paragraph', text: 'Good day' }],
  });
  await bot.post(inChannel(CHANNEL), document, delivery('delivery-1'));
  expect(newsroom.standIn.messages(CHANNEL)).toHaveLength(1);
  expect(newsroom.standIn.gatewayCounts.identified).toBe(0);
  await bot.stop();
});

it('leaves a command alone while its part may be another process’ by now', async () => {
  let isMine = false;
  const shards = { ...shardsAlone(systemClock), isMine: () => isMine };
  const bot = newsroom.createPlatform(TOKEN, { shards });
  await bot.start();
  const ask = () =>
    newsroom.standIn.runCommand({ name: 'quote', options: { speaker: 'Anna Berg' } });
  void ask();
  await newsroom.untilLogged('left to the process that answers here now');
  expect(newsroom.asked).toEqual([]);
  isMine = true;
  await ask();
  expect(newsroom.asked).toHaveLength(1);
  await bot.stop();
});

it('keeps a connection alive that wants to hear from it often', async () => {
  const standIn = await startDiscordStandIn({ token: TOKEN, heartbeatMs: 1_000 });
  const bot = newsroom.createPlatform(TOKEN, { apiUrl: standIn.apiUrl });
  await bot.start();
  await standIn.until(() => standIn.gateway.heartbeats() >= 2);
  expect(standIn.gatewayCounts).toEqual({ identified: 1, resumed: 0 });
  await bot.stop();
  await standIn.close();
});

describe('once connected', () => {
  beforeEach(() => newsroom.platform.start());

  it('resumes after the gateway was lost, and answers what came meanwhile', async () => {
    newsroom.standIn.dropGateway();
    const answer = await newsroom.standIn.runCommand({
      name: 'quote',
      options: { speaker: 'Anna Berg' },
    });
    expect(answer.original?.embeds[0]?.title).toBe('Quotes of Anna Berg, page 1');
    expect(newsroom.standIn.gatewayCounts).toEqual({ identified: 1, resumed: 1 });
  });

  it('answers once what the gateway sends twice', async () => {
    const { standIn } = newsroom;
    await standIn.runCommand({ name: 'quote', options: { speaker: 'Anna Berg' } });
    standIn.gateway.repeat('INTERACTION_CREATE');
    await newsroom.untilLogged('came twice');
    expect(newsroom.asked).toHaveLength(1);
    expect(standIn.refusals).toEqual([]);
  });

  it('answers each command once, though the connection is lost twenty times', async () => {
    const { standIn, asked } = newsroom;
    for (let round = 0; round < 20; round += 1) {
      const ask = (place: string) =>
        standIn.runCommand({ name: 'quote', options: { speaker: `${place} ${round}` } });
      // One is under way when the connection is lost, another comes before it is there again.
      const before = ask('before');
      if (round % 4 === 3) standIn.gateway.askToReconnect();
      else standIn.dropGateway();
      const answers = await Promise.all([before, ask('while away')]);
      for (const answer of answers) expect(answer.original?.embeds).toHaveLength(1);
      await standIn.until(() => standIn.gatewayCounts.resumed === round + 1);
    }
    expect(asked).toHaveLength(40);
    expect(new Set(asked.map(speakerOf)).size).toBe(40);
    expect(standIn.gatewayCounts).toEqual({ identified: 1, resumed: 20 });
    expect(standIn.refusals).toEqual([]);
  });

  it('begins anew when its session is over, and answers again', async () => {
    const { standIn, asked } = newsroom;
    standIn.gateway.invalidate();
    await standIn.until(() => standIn.gatewayCounts.identified === 2);
    for (const speaker of ['Anna Berg', 'Ola Lund'])
      await standIn.runCommand({ name: 'quote', options: { speaker } });
    expect(asked.map(speakerOf)).toEqual(['Anna Berg', 'Ola Lund']);
    expect(standIn.gatewayCounts).toEqual({ identified: 2, resumed: 0 });
    expect(standIn.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
  }, 20_000);

  it('says which variable to correct when the token is reset while it runs, and stops trying', async () => {
    newsroom.standIn.resetToken();
    await newsroom.untilLogged('check DISCORD_TOKEN');
    expect(newsroom.standIn.gatewayCounts).toEqual({ identified: 1, resumed: 0 });
  });
});

it('finishes the answer under way before it stops', async () => {
  let finish = () => {};
  const isFinished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  await newsroom.close();
  newsroom = await openNewsroom({
    run: async () => {
      await isFinished;
      return reply({ blocks: [{ kind: 'paragraph', text: 'Found.' }] });
    },
  });
  const { standIn, platform } = newsroom;
  await platform.start();
  const answering = standIn.runCommand({ name: 'quote', options: { speaker: 'Anna Berg' } });
  await standIn.until(() => standIn.requests.some((request) => request.includes('/callback')));
  let isStopped = false;
  const stopping = platform.stop().then(() => {
    isStopped = true;
  });
  // Time enough to stop, if it did not wait.
  for (let round = 0; round < 20; round += 1) await fetch(standIn.apiUrl);
  expect(isStopped).toBe(false);
  finish();
  await stopping;
  expect((await answering).original?.embeds[0]?.description).toBe('Found.');
});

describe('posting', () => {
  beforeEach(() => newsroom.platform.start());
  const document = reply({
    audience: 'channel',
    blocks: [{ kind: 'paragraph', text: 'Good morning' }],
  });

  it('posts one delivery once, however often it is tried', async () => {
    await newsroom.platform.post(inChannel(CHANNEL), document, delivery('delivery-1'));
    await newsroom.platform.post(inChannel(CHANNEL), document, delivery('delivery-1'));
    await newsroom.platform.post(inChannel(CHANNEL), document, delivery('delivery-2'));
    expect(newsroom.standIn.messages(CHANNEL)).toHaveLength(2);
    expect(newsroom.standIn.messages(CHANNEL)[0]).toMatchObject({ pings: [], components: [] });
  });

  it('waits when it is told to, then posts', async () => {
    newsroom.standIn.limitRate(0.05);
    await newsroom.platform.post(inChannel(CHANNEL), document, delivery('delivery-1'));
    expect(newsroom.standIn.messages(CHANNEL)).toHaveLength(1);
  });

  it('gives the reason why Discord did not take it', async () => {
    newsroom.standIn.closeChannel(CHANNEL);
    await expect(
      newsroom.platform.post(inChannel(CHANNEL), document, delivery('delivery-1')),
    ).rejects.toMatchObject({
      code: 'channel-gone',
      finding: 'Discord did not take the message: Missing Access.',
    });
  });
});
