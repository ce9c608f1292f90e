/**
 * Answers what people do with the bot: slash commands, "Quotes in this link" on a message, completions, buttons, menus, forms.
 *
 * Each is acknowledged at once, since Discord waits 3 s, and answered by an edit, for which it waits 15 minutes
 * (https://discord.com/developers/docs/interactions/receiving-and-responding). Answers are private; "Share" posts
 * exactly what its reader sees.
 */
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Logger } from '../../lib/logger.ts';
import type {
  Choice,
  CommandArguments,
  CommandDefinition,
  CommandGateway,
  OptionValues,
} from '../../model/command.ts';
import type { ReplyBlock, ReplyDocument } from '../../model/reply.ts';
import { attachPictures } from './attach-pictures.ts';
import { buildForm, writeAnswers } from './build-form.ts';
import { type CommandLine, readId, readLine, subcommandOf } from './component-ids.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { cutPlain, flattenLine } from './escape-markdown.ts';
import { explainForgery, explainRefusal, isMessageGone } from './explain-refusal.ts';
import { findLinks } from './find-links.ts';
import { askWhichLink, readListedLink } from './list-links.ts';
import { postStories } from './post-to-channel.ts';
import { explainAbsence, explainLack, readCaller, workspaceOf } from './read-caller.ts';
import { plainMessage, type RenderedMessage, renderDiscord } from './render-discord.ts';
import { readOffers, shareAnswer } from './share-answer.ts';
import { packStories, splitDocument } from './split-document.ts';

export interface AnswerOptions {
  readonly gateway: CommandGateway;
  /** Ids of users who may run admin commands wherever they are, direct messages included. */
  readonly admins: readonly string[];
  readonly logger: Logger;
}

/** What became of an interaction; `refused` is what Verbatim didn't make, and ran nothing. */
export type Outcome = 'answered' | 'refused';

/** @throws {DiscordAPIError} what Discord refused; who asked sees an answer all the same where that is possible. */
export async function answerInteraction(
  interaction: Interaction,
  options: AnswerOptions,
): Promise<Outcome> {
  try {
    return await dispatch(interaction, options);
  } catch (error) {
    if (!interaction.isAutocomplete()) await tellFailure(interaction, error);
    throw error;
  }
}

async function dispatch(interaction: Interaction, options: AnswerOptions): Promise<Outcome> {
  if (interaction.isAutocomplete()) return complete(interaction, options.gateway);
  if (interaction.isButton()) return pressButton(interaction, options);
  if (interaction.isStringSelectMenu()) return choose(interaction, options);
  if (interaction.isModalSubmit()) return submitForm(interaction, options);
  if (interaction.isMessageContextMenuCommand()) return readMessage(interaction, options);
  if (interaction.isChatInputCommand()) return runCommand(interaction, options);
  return refuse(interaction);
}

type FromMessage = ButtonInteraction | StringSelectMenuInteraction | ModalSubmitInteraction;
type Answerable = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | FromMessage;

async function runCommand(
  interaction: ChatInputCommandInteraction,
  options: AnswerOptions,
): Promise<Outcome> {
  const { gateway } = options;
  const definition = gateway.definitions.find(({ name }) => name === interaction.commandName);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const given = readOptions(interaction);
  const isForChannel = definition?.subcommands.some(
    ({ name, isForChannel }) => isForChannel && name === given.subcommand,
  );
  return await show(interaction, options, () =>
    runHere(interaction, options, {
      name: interaction.commandName,
      given,
      isForChannel: isForChannel ?? false,
    }),
  );
}

/** A member's menu on somebody's message: one link is read, of several one is chosen. */
async function readMessage(
  interaction: MessageContextMenuCommandInteraction,
  options: AnswerOptions,
): Promise<Outcome> {
  const definition = options.gateway.definitions.find(
    ({ messageShortcut }) => messageShortcut?.label === interaction.commandName,
  );
  if (definition === undefined) return refuse(interaction);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const { targetMessage } = interaction;
  const links = findLinks([targetMessage, ...(targetMessage.messageSnapshots?.values() ?? [])]);
  const [first, ...others] = links;
  if (first === undefined) return await showMessage(interaction, plainMessage(NO_LINK));
  if (others.length > 0) return await showMessage(interaction, askWhichLink(links, definition));
  return await show(interaction, options, () =>
    runOnLink(interaction, options, definition, first.url),
  );
}

const NO_LINK = 'There is no link to an article in this message.';

async function pressButton(
  interaction: ButtonInteraction,
  options: AnswerOptions,
): Promise<Outcome> {
  const read = readId(interaction.customId, options.gateway.definitions);
  if (read?.kind === 'run') return runLine(interaction, options, read.line);
  if (read?.kind === 'share') {
    const messageId = await shareAnswer(interaction, options.logger);
    await noteShown(interaction, options.gateway, messageId, readOffers(interaction));
    return 'answered';
  }
  if (read?.kind !== 'ask') return refuse(interaction);
  // A forged id is that of no button in the message.
  const { component } = interaction as { readonly component: { label?: string | null } | null };
  const title = component?.label ?? `/${read.line.definition.name}`;
  await interaction.showModal(buildForm(interaction.customId, title, read.asks));
  return 'answered';
}

async function choose(
  interaction: StringSelectMenuInteraction,
  options: AnswerOptions,
): Promise<Outcome> {
  const { definitions } = options.gateway;
  const read = readId(interaction.customId, definitions);
  const [value = ''] = interaction.values;
  if (read?.kind === 'choose') {
    const line = readLine(value, definitions);
    return line === null ? refuse(interaction) : runLine(interaction, options, line);
  }
  const url = read?.kind === 'link' ? readListedLink(interaction.message.embeds, value) : null;
  if (read?.kind !== 'link' || url === null) return refuse(interaction);
  await acknowledge(interaction);
  return await show(interaction, options, () =>
    runOnLink(interaction, options, read.definition, url),
  );
}

async function submitForm(
  interaction: ModalSubmitInteraction,
  options: AnswerOptions,
): Promise<Outcome> {
  const read = readId(interaction.customId, options.gateway.definitions);
  if (read?.kind !== 'ask') return refuse(interaction);
  const answers = writeAnswers(read.asks, (name) => readField(interaction, name));
  const text = read.line.text + answers;
  return runLine(interaction, options, { definition: read.line.definition, text });
}

function readField({ fields }: ModalSubmitInteraction, name: string): string {
  const field = fields.fields.get(name);
  if (field === undefined) return '';
  if ('values' in field) return field.values[0] ?? '';
  return 'value' in field && typeof field.value === 'string' ? field.value : '';
}

async function runLine(
  interaction: FromMessage,
  options: AnswerOptions,
  line: CommandLine,
): Promise<Outcome> {
  await acknowledge(interaction);
  const { definition, text } = line;
  return await show(interaction, options, () =>
    runHere(interaction, options, {
      name: definition.name,
      given: { kind: 'text', text: text.trim() },
      isForChannel: subcommandOf(line)?.isForChannel ?? false,
    }),
  );
}

function runOnLink(
  interaction: Answerable,
  options: AnswerOptions,
  { name, messageShortcut }: CommandDefinition,
  url: string,
): Promise<ReplyDocument> {
  const given: CommandArguments = {
    kind: 'options',
    subcommand: null,
    options: { [messageShortcut?.option ?? 'url']: url },
  };
  return runHere(interaction, options, { name, given, isForChannel: false });
}

interface Run {
  readonly name: string;
  readonly given: CommandArguments;
  readonly isForChannel: boolean;
}

/**
 * What would post here later is refused where the bot is no member: it would promise what never comes. Where it only lacks a
 * permission, the answer begins with that. A command that is for the channel in some of its calls alone asks the caller.
 */
async function runHere(
  interaction: Answerable,
  { gateway, admins }: AnswerOptions,
  { name, given, isForChannel }: Run,
): Promise<ReplyDocument> {
  const absence = isForChannel ? explainAbsence(interaction) : null;
  if (absence !== null) return sayFirst(absence, EMPTY);
  let willPost = isForChannel;
  const caller = {
    ...readCaller(interaction, admins),
    async explainAbsence() {
      willPost = true;
      return explainAbsence(interaction);
    },
  };
  const document = await gateway.run({ name, arguments: given, caller });
  const lack = willPost ? explainLack(interaction) : null;
  return lack === null ? document : sayFirst(lack, document);
}

const EMPTY: ReplyDocument = {
  audience: 'caller',
  fallback: '',
  blocks: [],
  shareCommandText: null,
};

function sayFirst(text: string, document: ReplyDocument): ReplyDocument {
  return { ...document, blocks: [{ kind: 'paragraph', text }, ...document.blocks] };
}

/** What comes from a private answer changes it in place; from a message of everyone's it gets an answer of its own. */
async function acknowledge(interaction: FromMessage): Promise<void> {
  if (isPrivate(interaction)) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

async function show(
  interaction: Answerable,
  options: AnswerOptions,
  run: () => Promise<ReplyDocument>,
): Promise<Outcome> {
  const document = await run();
  if (document.audience === 'channel') await showChannel(interaction, options, document);
  else await showPrivately(interaction, options.logger, document);
  return 'answered';
}

/** What may be shared stays one message: sharing posts what the message shows. */
async function showPrivately(
  interaction: Answerable,
  logger: Logger,
  document: ReplyDocument,
): Promise<void> {
  const isOne = document.shareCommandText !== null;
  const [first, ...others] = isOne ? [document] : packStories(document);
  await showMessage(interaction, renderDiscord(first, await attachPictures(first, logger)).message);
  for (const other of others)
    await interaction.followUp({
      ...renderDiscord(other).message,
      flags: MessageFlags.Ephemeral,
    });
}

/** In place of the acknowledgement; when that was dismissed meanwhile, as an answer of its own. */
async function showMessage(
  interaction: RepliableInteraction,
  message: RenderedMessage,
): Promise<Outcome> {
  try {
    const nothing = { content: '', embeds: [], components: [], attachments: [] };
    await interaction.editReply({ ...nothing, ...message });
  } catch (error) {
    if (!isMessageGone(error)) throw error;
    await interaction.followUp({ ...message, flags: MessageFlags.Ephemeral });
  }
  return 'answered';
}

/**
 * A private acknowledgement can't become a public answer, and the first follow-up would only fill it in
 * (https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message): so it is filled in,
 * the answer follows in public, and it is taken away. Of a digest that is too long for a message the stories follow in a thread.
 */
async function showChannel(
  interaction: Answerable,
  { gateway, logger }: AnswerOptions,
  document: ReplyDocument,
): Promise<void> {
  const isNewReply = !isFromMessage(interaction) || !isPrivate(interaction);
  if (isNewReply) await interaction.editReply(plainMessage('Posting to the channel …'));
  const [first, ...stories] = splitDocument(document);
  const { id: messageId, channelId } = await interaction.followUp(renderDiscord(first).message);
  await noteShown(interaction, gateway, messageId, document.blocks);
  const { rest } = interaction.client;
  const parent = { channelId, messageId, deliveryId: interaction.id, posted: [] };
  await postStories({ rest, logger }, parent, document.fallback, stories);
  if (isNewReply) await interaction.deleteReply();
}

/** Corrections come by themselves, so that none can where the bot is no member. */
async function noteShown(
  interaction: Answerable,
  gateway: CommandGateway,
  messageId: string,
  blocks: readonly ReplyBlock[],
): Promise<void> {
  const { channelId } = interaction;
  if (channelId === null || explainAbsence(interaction) !== null) return;
  const workspaceId = workspaceOf(interaction);
  const destination = { platform: 'discord', workspaceId, channelId } as const;
  await gateway.noteShown({ destination, messageId, blocks });
}

/** Leaves a private answer that was to change as it is. If this fails too, the first error is the one that tells why. */
async function tellFailure(
  interaction: Exclude<Interaction, AutocompleteInteraction>,
  error: unknown,
): Promise<void> {
  const text = explainRefusal(error, interaction.id);
  if (text === null) return;
  const message = plainMessage(text);
  const aside = { ...message, flags: MessageFlags.Ephemeral } as const;
  const isChange = isFromMessage(interaction) && isPrivate(interaction);
  const tell = async () => {
    if (!interaction.deferred && !interaction.replied) await interaction.reply(aside);
    else if (isChange) await interaction.followUp(aside);
    else await showMessage(interaction, message);
  };
  await tell().catch(() => undefined);
}

/** Runs nothing; who pressed it is told so in private. */
async function refuse(interaction: RepliableInteraction): Promise<Outcome> {
  const message = plainMessage(explainForgery(interaction.id));
  await interaction.reply({ ...message, flags: MessageFlags.Ephemeral });
  return 'refused';
}

async function complete(
  interaction: AutocompleteInteraction,
  gateway: CommandGateway,
): Promise<Outcome> {
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
  return 'answered';
}

function showChoice({ label, value }: Choice): string {
  return cutPlain(flattenLine(label) === '' ? value : label, DISCORD_LIMITS.choiceText);
}

function readOptions(
  interaction: ChatInputCommandInteraction,
): Extract<CommandArguments, { kind: 'options' }> {
  const subcommand = interaction.options.getSubcommand(false);
  const given = interaction.options.data.flatMap((option) =>
    subcommand === null ? [option] : (option.options ?? []),
  );
  const options: OptionValues = Object.fromEntries(
    given.map(({ name, value }) => [name, typeof value === 'number' ? value : String(value)]),
  );
  return { kind: 'options', subcommand, options };
}

function isFromMessage(interaction: Interaction): interaction is FromMessage {
  return interaction.isMessageComponent() || interaction.isModalSubmit();
}

function isPrivate({ message }: FromMessage): boolean {
  return message?.flags.has(MessageFlags.Ephemeral) ?? false;
}
