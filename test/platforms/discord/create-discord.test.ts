/** The real discord.js against the stand-in: connecting, losing the connection, stopping, posting. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../src/model/errors.ts';
import { delivery, inChannel } from '../../helpers/in-channel.ts';
import { CHANNEL, type Newsroom, openNewsroom, reply, TOKEN } from './newsroom.ts';

let newsroom: Newsroom;

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
