/** Sharing where it can't be done: the real discord.js against the stand-in. That it can is in answer-interaction.test.ts. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CHANNEL, type Newsroom, openNewsroom } from './newsroom.ts';

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
