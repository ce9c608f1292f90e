import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import { VerbatimError } from '../../../src/model/errors.ts';
import type { ReplyDocument } from '../../../src/model/reply.ts';
import { editInChannel, postToChannel } from '../../../src/platforms/discord/post-to-channel.ts';
import { delivery } from '../../helpers/values/in-channel.ts';
import {
  type DiscordStandIn,
  startDiscordStandIn,
} from '../../stand-ins/discord/start-discord-stand-in.ts';
import { CHANNEL, digest, TOKEN } from './newsroom.ts';

let standIn: DiscordStandIn;
let nowMs: number;
const clock = { nowMs: () => nowMs };

beforeEach(async () => {
  nowMs = Date.UTC(2026, 2, 3, 8);
  standIn = await startDiscordStandIn({ token: TOKEN, ...clock });
});
afterEach(() => standIn.close());

const rest = () => new REST({ api: standIn.apiUrl }).setToken(TOKEN);
const posting = () => ({ rest: rest(), logger: silentLogger, clock });

function post(document: ReplyDocument, isUnclear = false): Promise<string> {
  return postToChannel(posting(), CHANNEL, document, delivery('delivery-1', isUnclear));
}

/** In one message the headlines, or a story. */
const titles = (channelId: string) =>
  standIn.messages(channelId).map(({ embeds }) => embeds[0]?.title ?? '');
const STORIES = Array.from({ length: 12 }, (_, index) => `Story ${index}`);

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
  const posted = postToChannel(posting(), CHANNEL, digest(3), {
    ...delivery('d-1'),
    demandClaim: () => Promise.reject(takenOver),
  });
  await expect(posted).rejects.toBe(takenOver);
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
  const postLimit = { posts: 5, windowMs: 300 };
  standIn = await startDiscordStandIn({ token: TOKEN, postLimit });
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

it.each([
  ['it may not be written in', 50_013],
  ['it may not be seen', 50_001],
  ['it is gone', 10_003],
])(
  'lets the stories follow in the channel where a thread was opened but %s',
  async (_why, code) => {
    standIn.shutThreads(CHANNEL, code);
    const id = await post(digest(12));
    expect(titles(CHANNEL)).toEqual(['Morning digest', ...STORIES]);
    expect(titles(id)).toEqual([]);
    expect(standIn.refusals).toHaveLength(1);
  },
);

describe('tried again hours later, when no nonce refuses a double', () => {
  const HOUR_MS = 3_600_000;

  it.each([
    ['in a thread', 12, () => {}],
    ['where no thread may be opened', 12, () => standIn.forbidThreads(CHANNEL)],
    ['where none may be written in', 12, () => standIn.shutThreads(CHANNEL)],
    ['in one message', 3, () => {}],
  ])('posts nothing twice: %s', async (_where, storyCount, prepare) => {
    prepare();
    const id = await post(digest(storyCount));
    const before = [titles(CHANNEL), titles(id)];
    nowMs += HOUR_MS;
    expect(await post(digest(storyCount), true)).toBe(id);
    expect([titles(CHANNEL), titles(id)]).toEqual(before);
  });

  it('goes on where it was killed', async () => {
    const id = await post(digest(12));
    standIn.messages(id).slice(5).forEach(standIn.deleteMessage);
    nowMs += HOUR_MS;
    await post(digest(12), true);
    expect(titles(CHANNEL)).toEqual(['Morning digest']);
    expect(titles(id).slice(12)).toEqual(STORIES.slice(5));
  });

  it('does not take for it what says something else, or the same of days before', async () => {
    await post(digest(3));
    nowMs += HOUR_MS;
    await post(digest(2), true);
    nowMs += 24 * HOUR_MS;
    await post(digest(3), true);
    expect(standIn.messages(CHANNEL)).toHaveLength(3);
  });

  it('is posted where the channel may not be read', async () => {
    standIn.hideHistory(CHANNEL);
    await post(digest(3), true);
    expect(standIn.messages(CHANNEL)).toHaveLength(1);
  });
});

it('says that the channel is gone when it is', async () => {
  const posted = postToChannel(posting(), '300000000000000099', digest(1), delivery('d'));
  await expect(posted).rejects.toMatchObject({ code: 'channel-gone' });
});

it('gives the reason when Discord takes nothing', async () => {
  standIn.closeChannel(CHANNEL);
  await expect(post(digest(1))).rejects.toMatchObject({
    code: 'channel-gone',
    finding: 'Discord did not take the message: Missing Access.',
  });
});

it('answers the message that it corrects, and posts even where that is gone', async () => {
  const options = posting();
  const bodies: unknown[] = [];
  options.rest.on('response', ({ data }) => bodies.push(data.body));
  const first = await postToChannel(options, CHANNEL, digest(1), delivery('d1'));
  const replyTo = { ...delivery('d2'), replyTo: first };
  await postToChannel(options, CHANNEL, digest(1), replyTo);
  expect(bodies.at(-1)).toMatchObject({
    message_reference: { message_id: first, fail_if_not_exists: false },
  });
});

it('opens a direct message for a user', async () => {
  await postToChannel(posting(), '@200000000000000007', digest(1), delivery('d'));
  expect(standIn.messages('@200000000000000007')).toHaveLength(1);
});

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
