/**
 * Answers what members of a server do with the bot: slash commands, completions, buttons.
 *
 * Every command and button is acknowledged at once, since Discord waits 3 s, and answered by an edit, for which it waits
 * 15 minutes (https://discord.com/developers/docs/interactions/receiving-and-responding). Answers are private; "Share" posts
 * exactly what its reader sees.
 */
import {
  type APIEmbed,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  ComponentType,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type {
  Caller,
  Choice,
  CommandArguments,
  CommandGateway,
  OptionValues,
} from '../../model/command.ts';
import type { ReplyDocument } from '../../model/reply.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { cutToFit, escapeLine, flattenLine } from './escape-markdown.ts';
import { NO_PINGS, RUN_PREFIX, renderDiscord, SHARE_ID } from './render-discord.ts';

export interface AnswerOptions {
  readonly gateway: CommandGateway;
  /** Ids of users who may run admin commands wherever they are, direct messages included. */
  readonly admins: readonly string[];
}

/** @throws {DiscordAPIError} what Discord refused; the member sees an answer all the same where that is possible. */
export async function answerInteraction(
  interaction: Interaction,
  options: AnswerOptions,
): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, options.gateway);
  if (interaction.isButton() && interaction.customId === SHARE_ID) return share(interaction);
  if (interaction.isButton()) return pressButton(interaction, options);
  if (interaction.isChatInputCommand()) return runCommand(interaction, options);
}

type Answerable = ChatInputCommandInteraction | ButtonInteraction;

async function runCommand(
  interaction: ChatInputCommandInteraction,
  options: AnswerOptions,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await show(interaction, () =>
    options.gateway.run({
      name: interaction.commandName,
      arguments: readOptions(interaction),
      caller: toCaller(interaction, options.admins),
    }),
  );
}

/** A button of a private answer turns its page; one in a channel answers in private, as the message is everyone's. */
async function pressButton(interaction: ButtonInteraction, options: AnswerOptions): Promise<void> {
  if (isPrivate(interaction)) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const [name = '', ...words] = interaction.customId.slice(RUN_PREFIX.length).split(' ');
  await show(interaction, () =>
    options.gateway.run({
      name,
      arguments: { kind: 'text', text: words.join(' ') },
      caller: toCaller(interaction, options.admins),
    }),
  );
}

async function show(interaction: Answerable, run: () => Promise<ReplyDocument>): Promise<void> {
  try {
    const document = await run();
    const { message } = renderDiscord(document);
    if (document.audience === 'caller') await interaction.editReply({ content: '', ...message });
    else await showChannel(interaction, message);
  } catch (error) {
    // If this fails too, the first error is the one that tells why.
    await interaction
      .editReply({ ...plainMessage(failureText(interaction)), embeds: [], components: [] })
      .catch(() => undefined);
    throw error;
  }
}

/**
 * A private acknowledgement can't become a public answer, and the first follow-up would only fill it in
 * (https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message): so it is filled in,
 * the answer follows in public, and it is taken away.
 */
async function showChannel(
  interaction: Answerable,
  message: ReturnType<typeof renderDiscord>['message'],
): Promise<void> {
  const isNewReply = interaction.isChatInputCommand() || !isPrivate(interaction);
  if (isNewReply) await interaction.editReply(plainMessage('Posting to the channel …'));
  await interaction.followUp(message);
  if (isNewReply) await interaction.deleteReply();
}

async function share(interaction: ButtonInteraction): Promise<void> {
  // The button goes first, so that pressing twice shares once.
  await interaction.update({ components: withoutShare(interaction) });
  try {
    await interaction.followUp({
      content: `Shared by ${escapeLine(nameOf(interaction))}`,
      embeds: interaction.message.embeds.map(({ data }) => copyEmbed(data)),
      allowedMentions: NO_PINGS,
    });
  } catch (error) {
    await interaction
      .followUp({ ...plainMessage(failureText(interaction)), flags: MessageFlags.Ephemeral })
      .catch(() => undefined);
    throw error;
  }
}

/** What was shown, without what Discord adds to an embed it gives back. */
function copyEmbed({ title, url, description, color }: Readonly<APIEmbed>): APIEmbed {
  return {
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(description === undefined ? {} : { description }),
    ...(color === undefined ? {} : { color }),
  };
}

function withoutShare(interaction: ButtonInteraction) {
  return interaction.message.components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? [row.toJSON()] : []))
    .map((row) => ({
      ...row,
      components: row.components.filter(
        (component) => !('custom_id' in component && component.custom_id === SHARE_ID),
      ),
    }))
    .filter((row) => row.components.length > 0);
}

async function complete(
  interaction: AutocompleteInteraction,
  gateway: CommandGateway,
): Promise<void> {
  const focused = interaction.options.getFocused(true);
  const choices = gateway.complete({
    name: interaction.commandName,
    subcommand: interaction.options.getSubcommand(false),
    option: focused.name,
    typed: focused.value,
    caller: { platform: 'discord', workspaceId: workspaceOf(interaction) },
  });
  const { autocompleteChoices, choiceText } = DISCORD_LIMITS;
  await interaction.respond(
    choices
      .filter(({ value }) => value !== '' && value.length <= choiceText)
      .slice(0, autocompleteChoices)
      .map(({ label, value }) => ({ name: showChoice({ label, value }), value })),
  );
}

function showChoice({ label, value }: Choice): string {
  return cutToFit(flattenLine(label) || value, DISCORD_LIMITS.choiceText, (text) => text);
}

function readOptions(interaction: ChatInputCommandInteraction): CommandArguments {
  const subcommand = interaction.options.getSubcommand(false);
  const given = interaction.options.data.flatMap((option) =>
    subcommand === null ? [option] : (option.options ?? []),
  );
  const options: OptionValues = Object.fromEntries(
    given.map(({ name, value }) => [name, typeof value === 'number' ? value : String(value)]),
  );
  return { kind: 'options', subcommand, options };
}

function toCaller(interaction: Answerable, admins: readonly string[]): Caller {
  return {
    platform: 'discord',
    userId: interaction.user.id,
    userName: nameOf(interaction),
    workspaceId: workspaceOf(interaction),
    channelId: channelOf(interaction),
    isAdmin: async () =>
      admins.includes(interaction.user.id) ||
      (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false),
  };
}

const channelOf = ({ channelId, user }: Interaction) => channelId ?? user.id;

/** Direct messages belong to no server: each is a workspace of its own. */
const workspaceOf = (interaction: Interaction) => interaction.guildId ?? channelOf(interaction);

function nameOf({ member, user }: Interaction): string {
  return (member !== null && 'displayName' in member && member.displayName) || user.displayName;
}

function isPrivate(interaction: ButtonInteraction): boolean {
  return interaction.message.flags.has(MessageFlags.Ephemeral);
}

function plainMessage(content: string) {
  return { content, allowedMentions: NO_PINGS };
}

/** The interaction's id is in the log line as well. */
function failureText(interaction: Interaction): string {
  return `Discord did not take the answer. Try once more; if it happens again, ask an admin to look for ${interaction.id} in the log.`;
}
