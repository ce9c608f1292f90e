/** Sharing where it can't be done: the real discord.js against the stand-in. That it can is in answer-interaction.test.ts. */
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { ShownAnswer } from '../../../src/model/command.ts';
import type { QuoteId } from '../../../src/model/quote.ts';
import type { ReplyBlock, ReplyDocument } from '../../../src/model/reply.ts';
import { quoteCard } from '../../helpers/values/quote-card.ts';
import { CHANNEL, digest, type Newsroom, openNewsroom, reply } from './newsroom.ts';

let newsroom: Newsroom;

beforeEach(async () => {
  newsroom = await openNewsroom();
  await newsroom.platform.start();
});
afterEach(() => newsroom.close());

it('tells in private that nothing was shared where the bot may not post', async () => {
  const { standIn } = newsroom;
  const { original } = await standIn.runCommand({ name: 'quote', options: { speaker: 'Berg' } });
  if (original === null) throw new Error('no answer');
  standIn.closeChannel(CHANNEL);
  const answer = await standIn.pressButton(original, 'Share');
  await newsroom.untilLogged('did not reach');
  expect(standIn.messages(CHANNEL)).toEqual([]);
  expect(answer.followups[0]).toMatchObject({ flags: 64 });
  expect(answer.followups[0]?.content).toContain(answer.id);
});

describe('what a channel was shown', () => {
  const ID = 'abcdefghij_-' as QuoteId;
  const CHOICES: ReplyBlock = {
    ...{ kind: 'choices', prompt: 'Copy, report …' },
    choices: [{ label: 'Anna Berg: We will not pay.', commandText: `cite ${ID}` }],
  };
  const BUTTONS: ReplyBlock = {
    kind: 'buttons',
    buttons: [{ label: 'More', commandText: `cite ${ID} more:story`, style: 'plain' }],
  };

  async function openNoting(document: ReplyDocument) {
    const noted: ShownAnswer[] = [];
    const other = await openNewsroom({
      run: async () => document,
      noteShown: async (answer) => void noted.push(answer),
    });
    onTestFinished(() => other.close());
    await other.platform.start();
    return { ...other, noted };
  }

  const ask = { name: 'quote', options: { speaker: 'Berg' } };

  it('is told of a shared answer, with its message and the choices and buttons that stood below it', async () => {
    const { standIn, noted, untilLogged } = await openNoting(
      reply({
        blocks: [{ kind: 'quote', quote: quoteCard({ id: ID }) }, CHOICES, BUTTONS],
        shareCommandText: 'quote',
      }),
    );
    const { original } = await standIn.runCommand(ask);
    if (original === null) throw new Error('no answer');
    expect(noted).toEqual([]);
    await standIn.pressButton(original, 'Share');
    await untilLogged('"command":"share"');
    const [shared] = standIn.messages(CHANNEL);
    expect(noted).toEqual([
      {
        destination: { platform: 'discord', workspaceId: expect.any(String), channelId: CHANNEL },
        messageId: shared?.id,
        blocks: expect.arrayContaining([CHOICES, BUTTONS]),
      },
    ]);
  });

  it('is told of an answer for everyone', async () => {
    const document = digest(2);
    const { standIn, noted, untilLogged } = await openNoting(document);
    await standIn.runCommand(ask);
    await untilLogged('answered');
    const [posted] = standIn.messages(CHANNEL);
    expect(noted).toMatchObject([{ messageId: posted?.id, blocks: document.blocks }]);
  });

  it('is told nothing of where the bot is no member, for it can’t post there', async () => {
    const { standIn, noted, untilLogged } = await openNoting(digest(2));
    await standIn.runCommand({ ...ask, away: 'server' });
    await untilLogged('answered');
    expect(noted).toEqual([]);
  });
});
