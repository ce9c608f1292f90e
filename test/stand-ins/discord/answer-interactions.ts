/**
 * First answers to interactions, with Discord's deadlines:
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object
 */
import { checkModal } from './check-components.ts';
import { checkMessage } from './check-message.ts';
import { DiscordError, refuseProblems } from './discord-error.ts';
import {
  addMessage,
  type DiscordWorld,
  editMessage,
  type InteractionKind,
  type InteractionRecord,
  type StandInMessage,
} from './discord-world.ts';
import { asJson, asList, asText, type Json } from './json.ts';

const FIRST_ANSWER_MS = 3_000;
const TOKEN_LIFETIME_MS = 15 * 60_000;

const REPLY = 4;
const DEFERRED_REPLY = 5;
const DEFERRED_UPDATE = 6;
const UPDATE = 7;
const CHOICES = 8;
const FORM = 9;

const ALLOWED_TYPES: Readonly<Record<InteractionKind, readonly number[]>> = {
  command: [REPLY, DEFERRED_REPLY, FORM],
  message: [REPLY, DEFERRED_REPLY, FORM],
  button: [REPLY, DEFERRED_REPLY, DEFERRED_UPDATE, UPDATE, FORM],
  select: [REPLY, DEFERRED_REPLY, DEFERRED_UPDATE, UPDATE, FORM],
  form: [REPLY, DEFERRED_REPLY, DEFERRED_UPDATE, UPDATE],
  autocomplete: [CHOICES],
};

/** @throws {DiscordError} when late, repeated, of the wrong kind or not acceptable as a message. */
export function answerCallback(
  world: DiscordWorld,
  { id, token }: { id: string; token: string },
  body: unknown,
): undefined {
  const interaction = world.interactions.get(token);
  const isLate =
    interaction !== undefined && world.nowMs() - interaction.createdAtMs > FIRST_ANSWER_MS;
  if (interaction?.callbackType != null)
    throw new DiscordError(400, 40_060, 'Interaction has already been acknowledged.');
  if (interaction === undefined || interaction.id !== id || isLate)
    throw new DiscordError(404, 10_062, 'Unknown interaction');
  const type = Number(asJson(body).type);
  if (!ALLOWED_TYPES[interaction.kind].includes(type))
    throw new DiscordError(400, 50_035, 'Invalid Form Body', {
      type: {
        _errors: [
          {
            code: 'INTERACTION_CALLBACK_TYPE_INVALID',
            message: 'Interaction callback type is invalid',
          },
        ],
      },
    });
  acknowledge(world, interaction, type, asJson(asJson(body).data));
  return undefined;
}

/** @throws {DiscordError} 50027 for a token that never was or is over. */
export function findInteraction(world: DiscordWorld, token: string): InteractionRecord {
  const interaction = world.interactions.get(token);
  if (interaction === undefined || world.nowMs() - interaction.createdAtMs > TOKEN_LIFETIME_MS)
    throw new DiscordError(401, 50_027, 'Invalid Webhook Token');
  return interaction;
}

export function findOriginal(
  world: DiscordWorld,
  interaction: InteractionRecord,
  messageId: string,
): StandInMessage {
  const message =
    messageId === '@original'
      ? interaction.original
      : interaction.followups.find(({ id }) => id === messageId);
  if (!world.channels.has(interaction.channelId))
    throw new DiscordError(404, 10_003, 'Unknown Channel');
  if (message == null || world.deletedMessages.has(message.id))
    throw new DiscordError(404, 10_008, 'Unknown Message');
  return message;
}

function acknowledge(
  world: DiscordWorld,
  interaction: InteractionRecord,
  type: number,
  data: Json,
): void {
  if (type === REPLY)
    interaction.original = addMessage(
      world,
      interaction.channelId,
      checkMessage(data, { isEdit: false, mayBeEphemeral: true }),
    );
  if (type === DEFERRED_REPLY) {
    interaction.original = addMessage(world, interaction.channelId, { flags: data.flags });
    interaction.isLoading = true;
  }
  if (type === DEFERRED_UPDATE) interaction.isLoading = true;
  if (type === UPDATE && interaction.original !== null && !isDeleted(world, interaction))
    editMessage(interaction.original, checkMessage(data, { isEdit: true, mayBeEphemeral: true }));
  if (type === FORM) {
    refuseProblems(checkModal(data));
    interaction.form = data;
  }
  if (type === CHOICES) interaction.choices = checkChoices(data);
  interaction.callbackType = type;
}

/** Whether the message that an answer changes is gone. */
export function isDeleted(world: DiscordWorld, { original }: InteractionRecord): boolean {
  return original !== null && world.deletedMessages.has(original.id);
}

function checkChoices(data: Json): readonly { name: string; value: string }[] {
  const choices = asList(data.choices).map(asJson);
  const isWrong = (value: unknown) =>
    [...asText(value)].length < 1 || [...asText(value)].length > 100;
  refuseProblems([
    ...(choices.length > 25
      ? [
          {
            path: 'data.choices',
            code: 'BASE_TYPE_MAX_LENGTH',
            message: 'Must be 25 or fewer in length.',
          },
        ]
      : []),
    ...choices.flatMap((choice, index) =>
      isWrong(choice.name) || isWrong(choice.value)
        ? [
            {
              path: `data.choices.${index}`,
              code: 'BASE_TYPE_BAD_LENGTH',
              message: 'Must be between 1 and 100 in length.',
            },
          ]
        : [],
    ),
  ]);
  return choices.map(({ name, value }) => ({ name: asText(name), value: asText(value) }));
}
