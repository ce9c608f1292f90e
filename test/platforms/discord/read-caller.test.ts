/** Who asks from where: the real discord.js against the stand-in. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ADMIN_ID, CHANNEL, type Newsroom, openNewsroom, reply } from './newsroom.ts';

const USER = '400000000000000002';
const MANAGE_GUILD = 1n << 5n;
const VIEW_AND_SEND = (1n << 10n) | (1n << 11n);

let newsroom: Newsroom;

beforeEach(async () => {
  newsroom = await openNewsroom({
    run: async ({ caller }) =>
      reply({
        blocks: [{ kind: 'paragraph', text: (await caller.isAdmin()) ? 'Done.' : 'Not for you.' }],
      }),
  });
  await newsroom.platform.start();
});
afterEach(() => newsroom.close());

it.each([
  ['in a server', {}, '100000000000000001', false],
  ['who manages the server', { permissions: MANAGE_GUILD }, '100000000000000001', true],
  ['in a direct message', { isDirect: true }, USER, false],
  ['in another server', { away: 'server' as const }, USER, false],
  [
    'who manages another server',
    { away: 'server' as const, permissions: MANAGE_GUILD },
    USER,
    false,
  ],
  ['who talks with somebody', { away: 'conversation' as const }, USER, false],
  [
    'whom the settings name, in another server',
    { away: 'server' as const, userId: ADMIN_ID },
    ADMIN_ID,
    true,
  ],
])(
  'gives somebody %s a workspace, and says who is an admin',
  async (_who, member, workspaceId, isAdmin) => {
    await newsroom.close();
    const seen: [string, boolean][] = [];
    newsroom = await openNewsroom({
      run: async ({ caller }) => {
        seen.push([caller.workspaceId, await caller.isAdmin()]);
        return reply({ blocks: [{ kind: 'paragraph', text: 'Done.' }] });
      },
    });
    await newsroom.platform.start();
    await newsroom.standIn.runCommand({ name: 'quote', options: { speaker: 'Berg' }, ...member });
    expect(seen).toEqual([[workspaceId, isAdmin]]);
  },
);

const subscribe = { name: 'digest', subcommand: 'subscribe' };

it.each([
  ['another server', 'server', 'no member of this server'],
  ['a conversation', 'conversation', 'no member of this conversation'],
] as const)(
  'does not promise to post in %s, where the bot is no member',
  async (_where, away, words) => {
    const answer = await newsroom.standIn.runCommand({ ...subscribe, away, userId: ADMIN_ID });
    expect(answer.original?.embeds[0]?.description).toContain(words);
    expect(newsroom.asked).toEqual([]);
  },
);

it('refuses the same from a button', async () => {
  const { original } = await newsroom.standIn.runCommand({
    name: 'quote',
    options: { speaker: 'Berg' },
  });
  if (original === null) throw new Error('no answer');
  await newsroom.standIn.forge('button', original, { customId: 'run:digest preview' });
  const answer = await newsroom.standIn.forge('button', original, {
    customId: 'run:digest subscribe',
  });
  expect(answer.original?.embeds[0]?.description).toBe('Not for you.');
});

const IN_THREADS = 1n << 38n;
const EMBED_LINKS = 1n << 14n;

it.each([
  ['says which is missing for threads', VIEW_AND_SEND | EMBED_LINKS | (1n << 35n), true],
  [
    'says nothing of threads where none is',
    VIEW_AND_SEND | EMBED_LINKS | (1n << 35n) | IN_THREADS,
    false,
  ],
])('%s, which only digests need', async (_what, botPermissions, isSaid) => {
  const answer = await newsroom.standIn.runCommand({ ...subscribe, botPermissions });
  const said = answer.original?.embeds[0]?.description ?? '';
  expect(said.startsWith('Only for digests:')).toBe(isSaid);
  expect(said.includes('(Send Messages in Threads)')).toBe(isSaid);
});

it.each([
  ['says which permission is missing', { botPermissions: VIEW_AND_SEND }, 'Embed Links'],
  ['says nothing where none is', {}, null],
  ['says nothing in a direct message', { isDirect: true }, null],
])('%s when it is to post by itself', async (_what, member, missing) => {
  const answer = await newsroom.standIn.runCommand({ ...subscribe, channelId: CHANNEL, ...member });
  const said = answer.original?.embeds[0]?.description ?? '';
  expect(said.endsWith('Not for you.')).toBe(true);
  expect(said.startsWith('Verbatim may not post here by itself yet.')).toBe(missing !== null);
  if (missing !== null) expect(said).toContain(`: ${missing}.`);
});
