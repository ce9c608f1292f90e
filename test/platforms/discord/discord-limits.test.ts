/** Each limit that the adapter keeps is where Discord's stand-in, which was written without it, begins to refuse. */
import { expect, it } from 'vitest';
import { DISCORD_LIMITS } from '../../../src/platforms/discord/discord-limits.ts';
import { answerCallback, findInteraction } from '../../stand-ins/discord/answer-interactions.ts';
import { answerRequest } from '../../stand-ins/discord/answer-requests.ts';
import { checkCommands } from '../../stand-ins/discord/check-commands.ts';
import { checkModal } from '../../stand-ins/discord/check-components.ts';
import { checkMessage } from '../../stand-ins/discord/check-message.ts';
import { DiscordError, refuseProblems } from '../../stand-ins/discord/discord-error.ts';
import { createWorld } from '../../stand-ins/discord/discord-world.ts';
import { keepFiles } from '../../stand-ins/discord/keep-files.ts';
import { limitRequest, noteStatus } from '../../stand-ins/discord/limit-requests.ts';
import { startDiscordStandIn } from '../../stand-ins/discord/start-discord-stand-in.ts';
import { CHANNEL, TOKEN } from './newsroom.ts';

const x = (length: number) => 'x'.repeat(length);
const times = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index));

const message = (body: object) => void checkMessage(body, { isEdit: false, mayBeEphemeral: true });
const embed = (change: object) => message({ embeds: [{ description: 'a', ...change }] });
const field = (change: object) => embed({ fields: [{ name: 'a', value: 'b', ...change }] });
const button = (change: object) => ({ type: 2, style: 1, label: 'a', custom_id: 'a', ...change });
const row = (...components: object[]) => ({ type: 1, components });
const menu = (change: object, option: object = {}) =>
  message({
    components: [
      row({ type: 3, custom_id: 'a', options: [{ label: 'a', value: 'a', ...option }], ...change }),
    ],
  });
const label = (change: object, input: object = {}) => ({
  type: 18,
  label: 'a',
  component: { type: 4, custom_id: 'a', style: 1, ...input },
  ...change,
});
const modal = (change: object) =>
  refuseProblems(checkModal({ title: 'a', custom_id: 'a', components: [label({})], ...change }));
const option = (change: object) => ({ type: 3, name: 'a', description: 'b', ...change });
const commands = (...all: object[]) =>
  void checkCommands(
    all.map((change) => ({ name: 'a', description: 'b', ...change })),
    true,
  );
const V2 = 1 << 15;

/** Five options of 25 choices: as long as asked for, and no part of it longer than it may be. */
function commandOf(length: number): object {
  const full = { name: x(30), value: x(30) };
  const named = times(5, (index) => option({ name: `a${index}`, choices: times(25, () => full) }));
  const rest = length - 2 - 5 * (3 + 25 * 60);
  const more = times(Math.ceil(rest / 100), (index) => {
    const part = Math.min(100, rest - index * 100);
    return option({ name: 'b'.repeat(index + 1), description: x(part - index - 1) });
  });
  return { options: [...named, ...more] };
}

const REQUEST = {
  method: 'GET',
  query: new URLSearchParams(),
  authorization: `Bot ${TOKEN}`,
  body: undefined,
  files: new Map(),
};
const FILE = { name: 'a.png', bytes: Buffer.from('PNG') };

const LIMITS: readonly [keyof typeof DISCORD_LIMITS, (amount: number) => void][] = [
  ['content', (n) => message({ content: x(n) })],
  ['nonce', (n) => message({ content: 'a', nonce: x(n) })],
  ['embedsPerMessage', (n) => message({ embeds: times(n, () => ({ title: 'a' })) })],
  ['embedTitle', (n) => embed({ title: x(n) })],
  ['embedDescription', (n) => embed({ description: x(n) })],
  ['embedFields', (n) => embed({ fields: times(n, () => ({ name: 'a', value: 'b' })) })],
  ['embedFieldName', (n) => field({ name: x(n) })],
  ['embedFieldValue', (n) => field({ value: x(n) })],
  ['embedFooter', (n) => embed({ footer: { text: x(n) } })],
  ['embedAuthor', (n) => embed({ author: { name: x(n) } })],
  [
    'embedTotal',
    (n) => message({ embeds: [{ description: x(3_000) }, { description: x(n - 3_000) }] }),
  ],
  [
    'attachmentDescription',
    (n) =>
      keepFiles(world(), { attachments: [{ id: 0, description: x(n) }] }, new Map([['0', FILE]])),
  ],
  [
    'rowsPerMessage',
    (n) => message({ components: times(n, (index) => row(button({ custom_id: `${index}` }))) }),
  ],
  [
    'buttonsPerRow',
    (n) =>
      message({ components: [row(...times(n, (index) => button({ custom_id: `${index}` })))] }),
  ],
  ['buttonLabel', (n) => message({ components: [row(button({ label: x(n) }))] })],
  ['customId', (n) => message({ components: [row(button({ custom_id: x(n) }))] })],
  ['customId', (n) => menu({ custom_id: x(n) })],
  ['customId', (n) => modal({ custom_id: x(n) })],
  ['customId', (n) => modal({ components: [label({}, { custom_id: x(n) })] })],
  [
    'selectOptions',
    (n) => menu({ options: times(n, (index) => ({ label: 'a', value: `${index}` })) }),
  ],
  ['selectPlaceholder', (n) => menu({ placeholder: x(n) })],
  ['selectText', (n) => menu({}, { label: x(n) })],
  ['selectText', (n) => menu({}, { value: x(n) })],
  ['selectText', (n) => menu({}, { description: x(n) })],
  [
    'componentsV2',
    (n) => message({ flags: V2, components: times(n, () => ({ type: 10, content: 'a' })) }),
  ],
  ['componentsV2Text', (n) => message({ flags: V2, components: [{ type: 10, content: x(n) }] })],
  ['modalTitle', (n) => modal({ title: x(n) })],
  [
    'modalFields',
    (n) => modal({ components: times(n, (index) => label({}, { custom_id: `${index}` })) }),
  ],
  ['modalLabel', (n) => modal({ components: [label({ label: x(n) })] })],
  ['modalDescription', (n) => modal({ components: [label({ description: x(n) })] })],
  ['modalText', (n) => modal({ components: [label({}, { max_length: n })] })],
  ['autocompleteChoices', (n) => complete(times(n, () => ({ name: 'a', value: 'a' })))],
  ['choiceText', (n) => complete([{ name: x(n), value: 'a' }])],
  ['choiceText', (n) => complete([{ name: 'a', value: x(n) }])],
  ['choiceText', (n) => commands({ options: [option({ choices: [{ name: 'a', value: x(n) }] })] })],
  ['commandName', (n) => commands({ name: x(n) })],
  ['commandName', (n) => commands({ options: [option({ name: x(n) })] })],
  ['commandDescription', (n) => commands({ description: x(n) })],
  ['commandOptions', (n) => commands({ options: times(n, (i) => option({ name: `a${i}` })) })],
  [
    'optionChoices',
    (n) =>
      commands({ options: [option({ choices: times(n, () => ({ name: 'a', value: 'a' })) })] }),
  ],
  ['commandTotal', (n) => commands(commandOf(n))],
  ['globalCommands', (n) => commands(...times(n, (index) => ({ name: `a${index}` })))],
  ['threadName', openThread],
  ['messagesRead', readMessages],
  ['firstAnswerMs', (n) => answerAfter(n, 'first')],
  ['tokenLifetimeMs', (n) => answerAfter(n, 'later')],
  ['requestsPerSecond', sendAtOnce],
];

function world(nowMs = () => Date.UTC(2026, 2, 3)) {
  return createWorld({
    token: TOKEN,
    channelIds: [CHANNEL],
    guildIds: ['100000000000000001'],
    nowMs,
  });
}

function sendAtOnce(count: number): void {
  const place = world();
  for (const limited of times(count, () => limitRequest(place, '/users/@me')))
    if (limited !== null) throw new DiscordError(429, 0, 'You are being rate limited.');
}

/** An interaction of the kind that is answered `afterMs` after it came. */
function interactionAt(kind: 'command' | 'autocomplete') {
  let nowMs = Date.UTC(2026, 2, 3);
  const place = world(() => nowMs);
  const id = place.nextId();
  place.interactions.set('token', {
    ...{ id, token: 'token', kind, channelId: CHANNEL, createdAtMs: nowMs },
    ...{ callbackType: null, isLoading: false, isOriginalDeleted: false, original: null },
    ...{ followups: [], choices: null, form: null },
  });
  return {
    wait: (ms: number) => {
      nowMs += ms;
    },
    answer: (body: object) => void answerCallback(place, { id, token: 'token' }, body),
    find: () => findInteraction(place, 'token'),
  };
}

function complete(choices: readonly object[]): void {
  interactionAt('autocomplete').answer({ type: 8, data: { choices } });
}

function answerAfter(ms: number, which: 'first' | 'later'): void {
  const { wait, answer, find } = interactionAt('command');
  if (which === 'later') answer({ type: 5, data: {} });
  wait(ms);
  if (which === 'first') answer({ type: 5, data: {} });
  else find();
}

function openThread(length: number): void {
  const place = world();
  const ask = (path: string, body: object) =>
    answerRequest(place, { ...REQUEST, method: 'POST', path, body });
  const { id } = ask(`/channels/${CHANNEL}/messages`, { content: 'a' }) as { id: string };
  ask(`/channels/${CHANNEL}/messages/${id}/threads`, { name: x(length) });
}

function readMessages(limit: number): void {
  const query = new URLSearchParams({ limit: String(limit) });
  answerRequest(world(), { ...REQUEST, path: `/channels/${CHANNEL}/messages`, query });
}

it.each(LIMITS)('%s', (name, use) => {
  const limit = DISCORD_LIMITS[name];
  expect(() => use(limit)).not.toThrow();
  expect(() => use(limit + 1)).toThrow(DiscordError);
});

it('invalidRequests, in invalidRequestsWindowMs', () => {
  const { invalidRequests, invalidRequestsWindowMs } = DISCORD_LIMITS;
  let nowMs = 0;
  const place = world(() => nowMs);
  for (let count = 1; count < invalidRequests; count += 1) noteStatus(place, 401);
  expect(limitRequest(place, '/users/@me')).toBeNull();
  noteStatus(place, 429);
  expect(limitRequest(place, '/users/@me')).toMatchObject({ scope: 'cloudflare' });
  nowMs += invalidRequestsWindowMs;
  expect(limitRequest(place, '/users/@me')).toBeNull();
});

it.each([
  [DISCORD_LIMITS.guildsPerShard, 1],
  [DISCORD_LIMITS.guildsPerShard + 1, 2],
])('guildsPerShard: with %i servers Discord wants %i connections', async (guildCount, shards) => {
  const standIn = await startDiscordStandIn({ token: TOKEN, guildCount });
  const response = await fetch(`${standIn.apiUrl}/v10/gateway/bot`, {
    headers: { authorization: `Bot ${TOKEN}` },
  });
  expect(await response.json()).toMatchObject({ shards });
  await standIn.close();
});

it('has a test for each limit', () => {
  const tested = new Set<string>([
    ...LIMITS.map(([name]) => name),
    ...['invalidRequests', 'invalidRequestsWindowMs', 'guildsPerShard'],
  ]);
  expect([...tested].sort()).toEqual(Object.keys(DISCORD_LIMITS).sort());
});
