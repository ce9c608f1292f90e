import { REST } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import { VerbatimError } from '../../../src/model/errors.ts';
import type { ReplyDocument } from '../../../src/model/reply.ts';
import { editInChannel, postToChannel } from '../../../src/platforms/discord/post-to-channel.ts';
import { delivery } from '../../helpers/in-channel.ts';
import {
  type DiscordStandIn,
  startDiscordStandIn,
} from '../../stand-ins/discord/start-discord-stand-in.ts';
import { CHANNEL, digest, TOKEN } from './newsroom.ts';

let standIn: DiscordStandIn;

beforeEach(async () => {
  standIn = await startDiscordStandIn({ token: TOKEN });
});
afterEach(() => standIn.close());

function post(document: ReplyDocument, deliveryId = 'delivery-1'): Promise<string> {
  const rest = new REST({ api: standIn.apiUrl }).setToken(TOKEN);
  return postToChannel({ rest, logger: silentLogger }, CHANNEL, document, delivery(deliveryId));
}

it('posts a digest that fits as one message', async () => {
  await post(digest(3));
  expect(standIn.messages(CHANNEL)).toHaveLength(1);
  expect(standIn.messages(CHANNEL)[0]?.embeds.map(({ title }) => title)).toEqual([
    'Morning digest',
    'Story 0',
    'Story 1',
    'Story 2',
    undefined,
  ]);
});

it('posts the headlines of a longer one, and its stories in a thread', async () => {
  await post(digest(12));
  const [parent, ...others] = standIn.messages(CHANNEL);
  expect(others).toEqual([]);
  expect(parent?.embeds).toHaveLength(1);
  expect(parent?.embeds[0]?.description).toMatch(
    /^- \[Story 0 · Harbour Post\]\(https:\/\/harbour-post\.example\/0\)\n.*Story 11.*\n\n-# sample wire$/s,
  );
  const threadId = parent?.id ?? '';
  expect(standIn.threads().get(threadId)).toBe('Morning digest');
  expect(standIn.messages(threadId).map(({ embeds }) => embeds[0]?.title)).toEqual(
    Array.from({ length: 12 }, (_, index) => `Story ${index}`),
  );
  expect(standIn.refusals).toEqual([]);
});

it('posts nothing that another process may post by now', async () => {
  const takenOver = new VerbatimError('taken-over', 'It may be another’s by now.');
  const rest = new REST({ api: standIn.apiUrl }).setToken(TOKEN);
  const posting = postToChannel({ rest, logger: silentLogger }, CHANNEL, digest(3), {
    ...delivery('d-1'),
    demandClaim: () => Promise.reject(takenOver),
  });
  await expect(posting).rejects.toBe(takenOver);
  expect(standIn.messages(CHANNEL)).toEqual([]);
});

it('posts each part once when the delivery is tried again', async () => {
  await post(digest(12));
  await post(digest(12));
  const [parent, ...others] = standIn.messages(CHANNEL);
  expect(others).toEqual([]);
  expect(standIn.messages(parent?.id ?? '')).toHaveLength(12);
});

it('waits as Discord’s headers tell, so that nothing is refused', async () => {
  await standIn.close();
  standIn = await startDiscordStandIn({ token: TOKEN, postLimit: { posts: 5, windowMs: 300 } });
  await post(digest(12));
  const [parent] = standIn.messages(CHANNEL);
  expect(standIn.messages(parent?.id ?? '')).toHaveLength(12);
  expect(standIn.requests.filter((request) => request.endsWith('/messages'))).toHaveLength(13);
});

it('lets the stories follow in the channel where no thread may be opened', async () => {
  standIn.forbidThreads(CHANNEL);
  await post(digest(12));
  expect(standIn.messages(CHANNEL)).toHaveLength(13);
});

it('says that the channel is gone when it is', async () => {
  const rest = new REST({ api: standIn.apiUrl }).setToken(TOKEN);
  const posting = postToChannel(
    { rest, logger: silentLogger },
    '300000000000000099',
    digest(1),
    delivery('d'),
  );
  await expect(posting).rejects.toMatchObject({ code: 'channel-gone' });
});

it('gives the reason when Discord takes nothing', async () => {
  standIn.closeChannel(CHANNEL);
  await expect(post(digest(1))).rejects.toMatchObject({
    code: 'channel-gone',
    finding: 'Discord did not take the message: Missing Access.',
  });
});

it('answers the message that it corrects, and posts even where that is gone', async () => {
  const rest = new REST({ api: standIn.apiUrl }).setToken(TOKEN);
  const options = { rest, logger: silentLogger };
  const bodies: unknown[] = [];
  rest.on('response', ({ data }) => bodies.push(data.body));
  const first = await postToChannel(options, CHANNEL, digest(1), delivery('d1'));
  const replyTo = { ...delivery('d2'), replyTo: first };
  await postToChannel(options, CHANNEL, digest(1), replyTo);
  expect(bodies.at(-1)).toMatchObject({
    message_reference: { message_id: first, fail_if_not_exists: false },
  });
});

it('opens a direct message for a user', async () => {
  const rest = new REST({ api: standIn.apiUrl }).setToken(TOKEN);
  const options = { rest, logger: silentLogger };
  await postToChannel(options, '@200000000000000007', digest(1), delivery('d'));
  expect(standIn.messages('@200000000000000007')).toHaveLength(1);
});

const rest = () => new REST({ api: standIn.apiUrl }).setToken(TOKEN);

it('edits what it posted', async () => {
  const id = await post(digest(1));
  await editInChannel(rest(), CHANNEL, id, digest(2));
  const [message, ...others] = standIn.messages(CHANNEL);
  expect(others).toEqual([]);
  expect(message?.embeds.map(({ title }) => title)).toContain('Story 1');
  expect(standIn.refusals).toEqual([]);
});

it('leaves a message alone that is gone, and says when the channel is gone', async () => {
  await editInChannel(rest(), CHANNEL, '400000000000000009', digest(1));
  expect(standIn.messages(CHANNEL)).toEqual([]);
  await expect(
    editInChannel(rest(), '300000000000000009', '400000000000000009', digest(1)),
  ).rejects.toMatchObject({ code: 'channel-gone' });
});
