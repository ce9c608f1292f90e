/** What Discord refuses while an answer is under way: who asked is told where anything can be told, and the log has the id. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  explainForgery,
  explainRefusal,
  isMessageGone,
} from '../../../src/platforms/discord/explain-refusal.ts';
import { CHANNEL, type Newsroom, openNewsroom, reply } from './newsroom.ts';

const refusal = (code: number, status = 404) =>
  new DiscordAPIError({ message: 'refused', code }, code, status, 'POST', 'https://a.example', {});

describe('explainRefusal', () => {
  it.each([
    ['an unknown interaction', RESTJSONErrorCodes.UnknownInteraction],
    ['an expired token', RESTJSONErrorCodes.InvalidWebhookToken],
    ['a removed channel', RESTJSONErrorCodes.UnknownChannel],
    ['an interaction that was answered', RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged],
  ])('says nothing to nobody after %s', (_what, code) => {
    expect(explainRefusal(refusal(code), '17')).toBeNull();
  });

  it.each([
    ['missing access', RESTJSONErrorCodes.MissingAccess, /may not post in this channel/],
    ['missing permissions', RESTJSONErrorCodes.MissingPermissions, /may not post in this channel/],
    ['a deleted message', RESTJSONErrorCodes.UnknownMessage, /Send the command again/],
    ['anything else', 50_035, /Try once more/],
  ])('says what to do after %s, with the id', (_what, code, words) => {
    expect(explainRefusal(refusal(code, 400), '17')).toMatch(words);
    expect(explainRefusal(refusal(code, 400), '17')).toContain(' 17 ');
  });

  it('takes a fault of ours for what may go right the next time', () => {
    expect(explainRefusal(new Error('a bug'), '17')).toContain('Try once more');
    expect(explainForgery('17')).toContain(' 17 ');
  });

  it('knows when a message is gone', () => {
    expect(isMessageGone(refusal(RESTJSONErrorCodes.UnknownMessage))).toBe(true);
    expect(isMessageGone(refusal(RESTJSONErrorCodes.UnknownChannel))).toBe(false);
  });
});

describe('while a command is at work', () => {
  let newsroom: Newsroom;
  let meanwhile: () => void;
  let nowMs: number;
  let audience: 'caller' | 'channel';

  beforeEach(async () => {
    meanwhile = () => undefined;
    audience = 'caller';
    nowMs = Date.UTC(2026, 2, 3);
    newsroom = await openNewsroom(
      {
        run: async () => {
          meanwhile();
          return reply({ audience, blocks: [{ kind: 'paragraph', text: 'Found.' }] });
        },
      },
      () => nowMs,
    );
    await newsroom.platform.start();
  });
  afterEach(() => newsroom.close());

  const ask = () => newsroom.standIn.runCommand({ name: 'quote', options: { speaker: 'Berg' } });

  it('gives the answer anew when the acknowledgement was dismissed', async () => {
    const first = await ask();
    if (first.original === null) throw new Error('no answer');
    const { original } = first;
    meanwhile = () => newsroom.standIn.deleteMessage(original);
    const answer = await newsroom.standIn.forge('button', original, { customId: 'run:quote Berg' });
    await newsroom.standIn.until(() => answer.followups.length > 0);
    expect(answer.followups[0]).toMatchObject({ flags: 64, embeds: [{ description: 'Found.' }] });
    await newsroom.untilLogged('answered');
  });

  it('says that it may not post when the channel is closed to it', async () => {
    audience = 'channel';
    meanwhile = () => newsroom.standIn.closeChannel(CHANNEL);
    const answer = await ask();
    await newsroom.untilLogged('did not reach');
    expect(answer.original?.content).toContain('may not post in this channel');
    expect(answer.original?.content).toContain(answer.id);
    expect(newsroom.lines.find((line) => line.includes('did not reach'))).toContain(answer.id);
  });

  it.each([
    ['the channel is removed', 10_003, () => newsroom.standIn.deleteChannel(CHANNEL)],
    [
      'its token is over',
      50_027,
      () => {
        nowMs += 15 * 60_000 + 1;
      },
    ],
  ])('asks once and goes on when %s', async (_what, code, happening) => {
    meanwhile = happening;
    const [, channelId = ''] = newsroom.standIn.channelIds;
    void ask();
    await newsroom.untilLogged('did not reach');
    expect(newsroom.standIn.refusals).toHaveLength(1);
    expect(newsroom.standIn.refusals[0]).toContain(String(code));
    meanwhile = () => undefined;
    const next = await newsroom.standIn.runCommand({
      name: 'quote',
      options: { speaker: 'Berg' },
      channelId,
    });
    expect(next.original?.embeds[0]?.description).toBe('Found.');
  });
});
