/** Discord's REST API, version 10: the routes that a bot of slash commands, buttons and posts needs. */

import { answerCallback, findInteraction, findOriginal, isDeleted } from './answer-interactions.ts';
import { checkCommands } from './check-commands.ts';
import { checkMessage } from './check-message.ts';
import { DiscordError } from './discord-error.ts';
import {
  addMessage,
  botUser,
  type DiscordWorld,
  editMessage,
  isEphemeral,
  postedAtMs,
  type StandInMessage,
  toApiMessage,
} from './discord-world.ts';
import { asJson, asText, type Json } from './json.ts';
import { keepFiles, type UploadedFile } from './keep-files.ts';

export interface ApiRequest {
  readonly method: string;
  /** Without "/api/v10" and query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
  /** By their number in the request. */
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/** Of a GET the query stands in the place of a body. */
type Handler = (world: DiscordWorld, ids: readonly string[], body: unknown) => unknown;

interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** False for routes whose address is the secret. */
  readonly isBotOnly: boolean;
  readonly handle: Handler;
}

const ROUTES: readonly Route[] = [
  bot('GET', /^\/users\/@me$/, (world) => botUser(world)),
  bot('POST', /^\/users\/@me\/channels$/, openDirectMessage),
  bot('GET', /^\/applications\/(\d+)\/commands$/, (world) => world.commands),
  bot('PUT', /^\/applications\/(\d+)\/commands$/, (world, _ids, body) => {
    world.commands = keepCommands(world, body, true);
    return world.commands;
  }),
  bot('GET', /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/, (world, [, guildId]) => {
    checkMembership(world, guildId);
    return world.guildCommands;
  }),
  bot('PUT', /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/, (world, [, guildId], body) => {
    checkMembership(world, guildId);
    world.guildCommands = keepCommands(world, body, false);
    return world.guildCommands;
  }),
  bot('GET', /^\/channels\/(\d+)\/messages$/, listMessages),
  bot('POST', /^\/channels\/(\d+)\/messages$/, createMessage),
  bot('PATCH', /^\/channels\/(\d+)\/messages\/(\d+)$/, patchMessage),
  bot('POST', /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/, startThread),
  open(
    'POST',
    /^\/interactions\/(\d+)\/([\w-]+)\/callback$/,
    (world, [id = '', token = ''], body) => answerCallback(world, { id, token }, body),
  ),
  open('POST', /^\/webhooks\/(\d+)\/([\w-]+)$/, createFollowup),
  open('PATCH', /^\/webhooks\/(\d+)\/([\w-]+)\/messages\/(@original|\d+)$/, patchAnswer),
  open('DELETE', /^\/webhooks\/(\d+)\/([\w-]+)\/messages\/(@original|\d+)$/, deleteAnswer),
];

/**
 * @returns the body of a 200 answer, undefined for 204.
 * @throws {DiscordError} what Discord would answer instead.
 */
export function answerRequest(world: DiscordWorld, request: ApiRequest): unknown {
  const route = ROUTES.find(
    ({ method, path }) => method === request.method && path.test(request.path),
  );
  if (route === undefined) throw new DiscordError(404, 0, '404: Not Found');
  if (route.isBotOnly && request.authorization !== `Bot ${world.token}`)
    throw new DiscordError(401, 0, '401: Unauthorized');
  const [, ...ids] = route.path.exec(request.path) ?? [];
  if (request.method === 'GET') return route.handle(world, ids, Object.fromEntries(request.query));
  return route.handle(world, ids, keepFiles(world, request.body, request.files));
}

function bot(method: string, path: RegExp, handle: Handler): Route {
  return { method, path, handle, isBotOnly: true };
}

function open(method: string, path: RegExp, handle: Handler): Route {
  return { method, path, handle, isBotOnly: false };
}

function checkMembership(world: DiscordWorld, guildId: string | undefined): void {
  if (guildId !== world.guildId) throw new DiscordError(403, 50_001, 'Missing Access');
}

/** Discord gives back fields of its own, and leaves out what is false. Where a command shows is said of global ones only. */
function keepCommands(world: DiscordWorld, body: unknown, isGlobal: boolean): readonly Json[] {
  return checkCommands(body, isGlobal).map((command) => ({
    ...command,
    description: asText(command.description),
    id: world.nextId(),
    application_id: world.applicationId,
    version: world.nextId(),
    options: dropFalse(command.options),
    nsfw: false,
    ...(isGlobal
      ? {
          contexts: command.contexts ?? null,
          integration_types: command.integration_types ?? [0],
        }
      : {}),
  }));
}

function dropFalse(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? []), (_key, part) =>
    part === false ? undefined : part,
  );
}

/** Kept under the user's id with "@" in front, too. https://discord.com/developers/docs/resources/user#create-dm */
function openDirectMessage(world: DiscordWorld, _ids: readonly string[], body: unknown): unknown {
  const userId = asText(asJson(body).recipient_id);
  if (!/^\d{17,20}$/.test(userId)) throw new DiscordError(400, 50_033, 'Invalid Recipient(s)');
  const id = userId.split('').reverse().join('');
  const messages = world.channels.get(id) ?? [];
  world.channels.set(`@${userId}`, messages).set(id, messages);
  return { id, type: 1 };
}

/** "Past few minutes": https://discord.com/developers/docs/resources/message#create-message */
const NONCE_WINDOW_MS = 5 * 60_000;

/** Newest first; Discord keeps no nonces. https://discord.com/developers/docs/resources/message#get-channel-messages */
function listMessages(
  world: DiscordWorld,
  [channelId = '']: readonly string[],
  query: unknown,
): unknown {
  const { limit = '50' } = asJson(query);
  if (!/^([1-9]\d?|100)$/.test(String(limit)))
    throw new DiscordError(400, 50_035, 'Invalid Form Body', {
      limit: {
        _errors: [{ code: 'NUMBER_TYPE_MAX', message: 'int value should be between 1 and 100.' }],
      },
    });
  const messages = openChannel(world, channelId);
  if (world.hiddenHistories.has(channelId)) return [];
  return messages
    .filter(({ id }) => !world.deletedMessages.has(id))
    .slice(-Number(limit))
    .reverse()
    .map((message) => ({ ...asJson(toApiMessage(world, message)), nonce: undefined }));
}

function createMessage(
  world: DiscordWorld,
  [channelId = '']: readonly string[],
  body: unknown,
): unknown {
  const channel = openChannel(world, channelId);
  const checked = checkMessage(body, { isEdit: false, mayBeEphemeral: false });
  const isShut = world.shutThreads.get(world.threadParents.get(channelId) ?? '');
  if (isShut !== undefined) throw new DiscordError(isShut < 20_000 ? 404 : 403, isShut, 'Refused');
  const earlier = checked.enforce_nonce
    ? channel.find(
        (message) =>
          message.nonce !== null &&
          message.nonce === checked.nonce &&
          world.nowMs() - postedAtMs(message) < NONCE_WINDOW_MS,
      )
    : undefined;
  return toApiMessage(world, earlier ?? addMessage(world, channelId, checked));
}

function patchMessage(
  world: DiscordWorld,
  [channelId = '', messageId = '']: readonly string[],
  body: unknown,
): unknown {
  const message = openChannel(world, channelId).find(({ id }) => id === messageId);
  if (message === undefined) throw new DiscordError(404, 10_008, 'Unknown Message');
  editAndCheck(message, checkMessage(body, { isEdit: true, mayBeEphemeral: false }));
  return toApiMessage(world, message);
}

function editAndCheck(message: StandInMessage, body: Json): void {
  editMessage(message, body);
  if (message.content === '' && message.embeds.length === 0 && message.components.length === 0)
    throw new DiscordError(400, 50_006, 'Cannot send an empty message');
}

function openChannel(world: DiscordWorld, channelId: string) {
  const channel = world.channels.get(channelId);
  if (channel === undefined) throw new DiscordError(404, 10_003, 'Unknown Channel');
  if (world.closedChannels.has(channelId)) throw new DiscordError(403, 50_001, 'Missing Access');
  return channel;
}

function startThread(
  world: DiscordWorld,
  [channelId = '', messageId = '']: readonly string[],
  body: unknown,
): unknown {
  const channel = openChannel(world, channelId);
  if (world.threadlessChannels.has(channelId))
    throw new DiscordError(403, 50_013, 'Missing Permissions');
  if (!channel.some(({ id }) => id === messageId))
    throw new DiscordError(404, 10_008, 'Unknown Message');
  if (world.channels.has(messageId))
    throw new DiscordError(400, 160_004, 'A thread has already been created for this message');
  const name = asText(asJson(body).name);
  if (name.trim() === '' || [...name].length > 100)
    throw new DiscordError(400, 50_035, 'Invalid Form Body', {
      name: {
        _errors: [
          { code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 100 in length.' },
        ],
      },
    });
  world.channels.set(messageId, []);
  world.threads.set(messageId, name);
  world.threadParents.set(messageId, channelId);
  return { id: messageId, type: 11, name, parent_id: channelId, guild_id: world.guildId };
}

function createFollowup(
  world: DiscordWorld,
  [, token = '']: readonly string[],
  body: unknown,
): unknown {
  const interaction = findInteraction(world, token);
  if (interaction.callbackType === null) throw new DiscordError(404, 10_015, 'Unknown Webhook');
  if (!world.channels.has(interaction.channelId))
    throw new DiscordError(404, 10_003, 'Unknown Channel');
  const checked = checkMessage(body, { isEdit: false, mayBeEphemeral: true });
  // The first follow-up after a deferred reply fills that in, and its own flags are ignored.
  const isWaiting = interaction.callbackType === 5 && interaction.isLoading;
  if (isWaiting && interaction.original !== null && !isDeleted(world, interaction)) {
    interaction.isLoading = false;
    editMessage(interaction.original, checked);
    return toApiMessage(world, interaction.original);
  }
  if (world.closedChannels.has(interaction.channelId) && !isPrivateBody(checked))
    throw new DiscordError(403, 50_001, 'Missing Access');
  const message = addMessage(world, interaction.channelId, checked);
  interaction.isLoading = false;
  interaction.followups.push(message);
  return toApiMessage(world, message);
}

const isPrivateBody = ({ flags }: Json) => (Number(flags ?? 0) & 64) !== 0;

function patchAnswer(
  world: DiscordWorld,
  [, token = '', messageId = '']: readonly string[],
  body: unknown,
): unknown {
  const interaction = findInteraction(world, token);
  const checked: Json = checkMessage(body, { isEdit: true, mayBeEphemeral: true });
  const message = findOriginal(world, interaction, messageId);
  editAndCheck(message, checked);
  interaction.isLoading = false;
  return toApiMessage(world, message);
}

function deleteAnswer(world: DiscordWorld, [, token = '', messageId = '']: readonly string[]) {
  const interaction = findInteraction(world, token);
  const message = findOriginal(world, interaction, messageId);
  interaction.isLoading = false;
  interaction.isOriginalDeleted = true;
  interaction.original = null;
  if (!isEphemeral(message)) {
    const channel = world.channels.get(message.channel_id);
    channel?.splice(channel.indexOf(message), 1);
  }
  return undefined;
}
