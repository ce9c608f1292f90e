/** The real discord.js against the stand-in: what a member does, and what they and the channel then see. */
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Strip } from '../../../src/model/picture.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import { delivery, inChannel } from '../../helpers/values/in-channel.ts';
import { isPrivate } from '../../stand-ins/discord/start-discord-stand-in.ts';
import { ADMIN_ID, CHANNEL, digest, type Newsroom, openNewsroom, reply } from './newsroom.ts';

const MANAGE_GUILD = 1n << 5n;

let newsroom: Newsroom;

beforeEach(async () => {
  newsroom = await openNewsroom();
  await newsroom.platform.start();
});

afterEach(() => newsroom.close());

it('answers a command in private', async () => {
  const answer = await newsroom.standIn.runCommand({
    name: 'quote',
    options: { speaker: 'Anna Berg', page: 1 },
    channelId: CHANNEL,
  });
  expect(newsroom.asked[0]).toMatchObject({
    name: 'quote',
    arguments: { kind: 'options', subcommand: null, options: { speaker: 'Anna Berg', page: 1 } },
    caller: { platform: 'discord', workspaceId: newsroom.standIn.guildId, channelId: CHANNEL },
  });
  expect(answer.original && isPrivate(answer.original)).toBe(true);
  expect(answer.original?.embeds[0]?.title).toBe('Quotes of Anna Berg, page 1');
  expect(answer.original?.embeds[0]?.description).toContain(
    '> “We will not pay for a bridge that leads nowhere.”\n**Anna Berg, mayor of Oster** · told reporters',
  );
  expect(newsroom.standIn.messages(CHANNEL)).toEqual([]);
  expect(newsroom.standIn.refusals).toEqual([]);
});

it('completes a name with at most 25 choices of at most 100 characters', async () => {
  const choices = await newsroom.standIn.autocomplete({
    name: 'quote',
    options: { speaker: 'ann' },
  });
  expect(choices).toHaveLength(25);
  expect(choices[0]?.value).toBe('Anna Berg 0');
  expect(choices[0]?.name).toContain('ann 0');
  expect(newsroom.standIn.refusals).toEqual([]);
});

describe('a command that asks whether the bot can post here', () => {
  const VIEW_AND_SEND = (1n << 10n) | (1n << 11n);

  beforeEach(async () => {
    await newsroom.close();
    newsroom = await openNewsroom({
      run: async ({ caller, arguments: given }) => {
        const isForChannel = JSON.stringify(given).includes('Berg');
        const absence = isForChannel ? await caller.explainAbsence?.() : null;
        return reply({ blocks: [{ kind: 'paragraph', text: absence ?? 'Watching.' }] });
      },
    });
    await newsroom.platform.start();
  });

  it.each([
    ['Berg', { away: 'server' }, 'Verbatim is no member of this server'],
    ['Berg', { away: 'conversation' }, 'Verbatim is no member of this conversation'],
    ['Berg', { botPermissions: VIEW_AND_SEND }, 'Verbatim may not post here by itself yet.'],
    ['Berg', {}, 'Watching.'],
    ['Lund', { botPermissions: VIEW_AND_SEND }, 'Watching.'],
  ] as const)('about %s, %o, is told: %s', async (speaker, where, told) => {
    const { original } = await newsroom.standIn.runCommand({
      name: 'quote',
      options: { speaker },
      ...('away' in where ? where : { channelId: CHANNEL, ...where }),
    });
    expect(original?.embeds[0]?.description?.startsWith(told)).toBe(true);
  });
});

it('turns the page in place, from what the button says alone', async () => {
  const answer = await newsroom.standIn.runCommand({
    name: 'quote',
    options: { speaker: 'Anna Berg' },
  });
  const first = answer.original;
  if (first === null) throw new Error('no answer');
  const turned = await newsroom.standIn.pressButton(first, 'Older');
  expect(newsroom.asked[1]?.arguments).toEqual({ kind: 'text', text: 'Anna Berg page:2' });
  expect(turned.original?.id).toBe(first.id);
  expect(turned.original?.embeds[0]?.title).toBe('Quotes of Anna Berg, page 2');
  expect(newsroom.standIn.refusals).toEqual([]);
});

it('shares exactly what was seen, once, with the name of who shared it', async () => {
  const answer = await newsroom.standIn.runCommand({
    name: 'quote',
    options: { speaker: 'Anna Berg' },
  });
  const seen = answer.original;
  if (seen === null) throw new Error('no answer');
  const { title, description, color } = seen.embeds[0] ?? {};
  await newsroom.standIn.pressButton(seen, 'Share', { userName: 'Ines *Holm* @everyone' });
  await newsroom.standIn.until(() => newsroom.standIn.messages(CHANNEL).length > 0);
  const [shared] = newsroom.standIn.messages(CHANNEL);
  expect(shared?.content).toBe('Shared by Ines \\*Holm\\* \\@everyone');
  expect(shared?.embeds[0]).toMatchObject({ title, description, color });
  expect(shared).toMatchObject({ components: [], pings: [] });
  await expect(newsroom.standIn.pressButton(seen, 'Share')).rejects.toThrow('no button "Share"');
  expect(newsroom.asked).toHaveLength(1);
  expect(newsroom.standIn.refusals).toEqual([]);
});

describe('a picture', () => {
  const PICTURE: ReplyBlock = {
    kind: 'picture',
    alt: 'What others say about Oster: Anna Berg: against 3 Mar.',
    picture: {
      ...{ kind: 'strip', title: 'What others say about Oster', moreHolders: 0 },
      rows: [{ name: 'Anna Berg', marks: [{ atMs: 1000, stance: 'against' }] }],
      ...{ fromMs: 0, toMs: 2000, timeZone: 'Europe/Oslo' },
    },
  };

  async function ask(picture: ReplyBlock = PICTURE) {
    const blocks: ReplyBlock[] = [
      { kind: 'heading', text: 'What others say' },
      picture,
      { kind: 'paragraph', text: 'Anna Berg is against.' },
    ];
    const other = await openNewsroom({
      run: async () => reply({ blocks, shareCommandText: 'positions Oster' }),
    });
    onTestFinished(() => other.close());
    await other.platform.start();
    const { original } = await other.standIn.runCommand({
      ...{ name: 'quote', options: { speaker: 'Anna Berg' }, channelId: CHANNEL },
    });
    if (original === null) throw new Error('no answer');
    return { other, original };
  }

  it('stands under its heading, above what follows, and is said to who can’t see it', async () => {
    const { other, original } = await ask();
    const [file] = original.attachments;
    expect(file).toMatchObject({ filename: 'positions-1.png', description: PICTURE.alt });
    expect(original.embeds).toMatchObject([
      { title: 'What others say', image: { url: file?.url } },
      { description: 'Anna Berg is against.' },
    ]);
    const png = Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(other.standIn.refusals).toEqual([]);
  });

  it('is shared with the answer', async () => {
    const { other, original } = await ask();
    await other.standIn.pressButton(original, 'Share');
    await other.standIn.until(() => other.standIn.messages(CHANNEL).length > 0);
    const [shared] = other.standIn.messages(CHANNEL);
    expect(shared?.attachments).toMatchObject([
      {
        filename: 'positions-1.png',
        description: PICTURE.alt,
        size: original.attachments[0]?.size,
      },
    ]);
    expect(shared?.embeds).toMatchObject([
      { title: 'What others say', image: { url: shared?.attachments[0]?.url } },
      { description: 'Anna Berg is against.' },
    ]);
    expect(other.standIn.refusals).toEqual([]);
  });

  it('is said in words where it can’t be drawn', async () => {
    // As one kept by another version may be.
    const { original, other } = await ask({ ...PICTURE, picture: {} as Strip });
    expect(original.attachments).toEqual([]);
    expect(original.embeds[0]?.description).toContain('-# What others say about Oster');
    expect(other.lines.join('\n')).toContain('a picture could not be drawn');
  });
});

it('posts an answer for the channel in public and takes the private acknowledgement away', async () => {
  const answer = await newsroom.standIn.runCommand({
    name: 'quote',
    options: { speaker: 'everyone' },
  });
  await newsroom.standIn.until(() => answer.isOriginalDeleted);
  expect(newsroom.standIn.messages(CHANNEL).map(({ embeds }) => embeds[0]?.description)).toEqual([
    'For all to see.',
  ]);
  expect(newsroom.standIn.refusals).toEqual([]);
});

it('posts the headlines of a digest that is too long for a message, and its stories in a thread', async () => {
  await newsroom.close();
  newsroom = await openNewsroom({ run: async () => digest(12) });
  const { standIn, platform } = newsroom;
  await platform.start();
  const answer = await standIn.runCommand({ name: 'digest', subcommand: 'preview' });
  await standIn.until(() => answer.isOriginalDeleted);
  const [parent, ...others] = standIn.messages(CHANNEL);
  expect(others).toEqual([]);
  expect(parent?.embeds[0]?.description).toContain(
    '- [Story 11 · Harbour Post](https://harbour-post.example/11)',
  );
  expect(standIn.threads().get(parent?.id ?? '')).toBe('Morning digest');
  expect(standIn.messages(parent?.id ?? '')).toHaveLength(12);
  expect(standIn.refusals).toEqual([]);
});

it('shows one reader all stories of such a digest, in several private messages', async () => {
  await newsroom.close();
  newsroom = await openNewsroom({ run: async () => ({ ...digest(12), audience: 'caller' }) });
  const { standIn, platform } = newsroom;
  await platform.start();
  const answer = await standIn.runCommand({ name: 'digest', subcommand: 'preview' });
  await newsroom.untilLogged('answered');
  const shown = [answer.original, ...answer.followups];
  const titles = shown.flatMap((message) => message?.embeds.map(({ title }) => title) ?? []);
  expect(titles.filter((title) => title?.startsWith('Story'))).toHaveLength(12);
  expect(shown.every((message) => message && isPrivate(message))).toBe(true);
  expect(standIn.messages(CHANNEL)).toEqual([]);
  expect(standIn.refusals).toEqual([]);
});

it.each([
  ['a member', {}, 'Only admins may.'],
  ['a manager of the server', { permissions: MANAGE_GUILD }, 'Followed.'],
  ['an admin by configuration', { userId: ADMIN_ID }, 'Followed.'],
  ['anyone in a direct message', { isDirect: true }, 'Only admins may.'],
  [
    'an admin by configuration in a direct message',
    { isDirect: true, userId: ADMIN_ID },
    'Followed.',
  ],
])('asks whether %s is an admin', async (_who, member, said) => {
  const answer = await newsroom.standIn.runCommand({
    name: 'feeds',
    subcommand: 'add',
    options: { url: 'https://harbour-post.example/feed' },
    ...member,
  });
  expect(newsroom.asked[0]?.arguments).toEqual({
    kind: 'options',
    subcommand: 'add',
    options: { url: 'https://harbour-post.example/feed' },
  });
  expect(answer.original?.embeds[0]?.description).toBe(said);
});

it('answers a button of a public message in private, and leaves the message as it is', async () => {
  await newsroom.platform.post(
    inChannel(CHANNEL),
    reply({
      audience: 'channel',
      shareCommandText: 'never shown in a channel',
      blocks: [
        { kind: 'paragraph', text: 'Good morning' },
        {
          kind: 'buttons',
          buttons: [{ label: 'More', commandText: 'quote Anna Berg', style: 'plain' }],
        },
      ],
    }),
    delivery('delivery-1'),
  );
  const [posted] = newsroom.standIn.messages(CHANNEL);
  if (posted === undefined) throw new Error('nothing posted');
  const answer = await newsroom.standIn.pressButton(posted, 'More');
  expect(answer.original && isPrivate(answer.original)).toBe(true);
  expect(answer.original?.embeds[0]?.title).toBe('Quotes of Anna Berg, page 2');
  expect(newsroom.standIn.messages(CHANNEL)).toHaveLength(1);
  expect(posted.embeds[0]?.description).toBe('Good morning');
  await expect(newsroom.standIn.pressButton(posted, 'Share')).rejects.toThrow('no button');
});

it('says so when an answer cannot be given, with an id that the log has too and no secret in it', async () => {
  await newsroom.close();
  newsroom = await openNewsroom({ run: () => Promise.reject(new Error('a bug')) });
  await newsroom.platform.start();
  const answer = await newsroom.standIn.runCommand({ name: 'quote', options: { speaker: 'Anna' } });
  expect(answer.original?.content).toContain(answer.id);
  await newsroom.platform.stop();
  const line = newsroom.lines.find((text) => text.includes('did not reach'));
  expect(line).toContain(answer.id);
  expect(line).toContain('a bug');
});

it('writes no token of an interaction into the log when Discord refuses an answer', async () => {
  let nowMs = Date.UTC(2026, 2, 3);
  await newsroom.close();
  newsroom = await openNewsroom({}, () => nowMs);
  await newsroom.platform.start();
  // Nobody answers before this: the gateway delivers it on the next turn of the event loop.
  void newsroom.standIn.runCommand({ name: 'quote', options: { speaker: 'Anna' } });
  nowMs += 3_001;
  await newsroom.standIn.until(() => newsroom.standIn.refusals.length > 0);
  await newsroom.platform.stop();
  expect(newsroom.standIn.refusals[0]).toContain('10062: Unknown interaction');
  expect(newsroom.lines.join()).toContain('Unknown interaction');
  expect(newsroom.lines.join()).not.toContain('token-of-');
});
