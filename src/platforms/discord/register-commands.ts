/** Slash commands, and those on messages, as Discord registers them, made from the list that every surface shares. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { CommandDefinition, CommandOption, Subcommand } from '../../model/command.ts';

type SlashCommand = RESTPostAPIChatInputApplicationCommandsJSONBody;
type MessageCommand = RESTPostAPIContextMenuApplicationCommandsJSONBody;
export type DiscordCommand = SlashCommand | MessageCommand;

/**
 * A command is hidden from those who may not manage the server only when all of it is for admins: Discord can't hide single
 * subcommands. What hides is a courtesy, and whoever runs a command is checked again.
 */
export function toDiscordCommands(definitions: readonly CommandDefinition[]): DiscordCommand[] {
  return [...definitions.map(toSlashCommand), ...definitions.flatMap(toMessageCommand)];
}

/**
 * Puts the commands in place of those that Discord has for this application: in all its servers, for who installed it and in direct
 * messages, or in one server alone, which leaves the others as they are. Nothing is sent when Discord has the same: it counts
 * registrations, 200 new commands a day
 * (https://discord.com/developers/docs/interactions/application-commands#registering-a-command).
 *
 * @param guildId of the one server; null for everywhere.
 * @returns whether they were sent.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly DiscordCommand[],
  guildId: string | null,
): Promise<boolean> {
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  // Where a command shows is said of global ones only.
  const wanted =
    guildId === null
      ? commands
      : commands.map(({ contexts: _, integration_types: __, ...command }) => command);
  const registered = await rest.get(route);
  if (describeCommands(registered, guildId) === describeCommands(wanted, guildId)) return false;
  await rest.put(route, { body: wanted });
  return true;
}

function toSlashCommand(definition: CommandDefinition): SlashCommand {
  return {
    type: ApplicationCommandType.ChatInput,
    name: definition.name,
    description: definition.description,
    options:
      definition.subcommands.length > 0
        ? definition.subcommands.map(toSubcommand)
        : toOptions(definition.options),
    default_member_permissions: isAdminOnly(definition)
      ? PermissionFlagsBits.ManageGuild.toString()
      : null,
    ...placesOf(definition),
  };
}

function toMessageCommand(definition: CommandDefinition): MessageCommand[] {
  const { messageShortcut } = definition;
  if (messageShortcut === undefined) return [];
  const { label: name } = messageShortcut;
  return [{ type: ApplicationCommandType.Message, name, ...placesOf(definition) }];
}

/**
 * Who installs Verbatim for themselves has its commands everywhere, but those that make it post somewhere later: there it is
 * no member. https://discord.com/developers/docs/interactions/application-commands#contexts
 */
function placesOf({ subcommands }: CommandDefinition) {
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  return subcommands.some(({ isForChannel }) => isForChannel)
    ? { integration_types: [GuildInstall], contexts: [Guild, BotDM] }
    : { integration_types: [GuildInstall, UserInstall], contexts: [Guild, BotDM, PrivateChannel] };
}

function isAdminOnly({ subcommands }: CommandDefinition): boolean {
  return subcommands.length > 0 && subcommands.every(({ isAdminOnly }) => isAdminOnly);
}

function toSubcommand(subcommand: Subcommand): APIApplicationCommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name: subcommand.name,
    description: subcommand.description,
    options: toOptions(subcommand.options),
  };
}

/** Discord refuses a required option behind one that isn't. */
function toOptions(options: readonly CommandOption[]): APIApplicationCommandBasicOption[] {
  return [...options].sort((a, b) => Number(b.required) - Number(a.required)).map(toOption);
}

function toOption(option: CommandOption): APIApplicationCommandBasicOption {
  const { name, description, required } = option;
  if (option.type === 'integer')
    return { type: ApplicationCommandOptionType.Integer, name, description, required };
  const base = { type: ApplicationCommandOptionType.String, name, description, required } as const;
  if (option.choices !== undefined)
    return { ...base, choices: option.choices.map((choice) => ({ name: choice, value: choice })) };
  return option.isCompleted ? { ...base, autocomplete: true } : base;
}

/** What decides what a caller sees, in one order: Discord adds ids, versions and defaults of its own. */
const DESCRIBED = [
  'type',
  'name',
  'description',
  'required',
  'autocomplete',
  'default_member_permissions',
  'value',
] as const;

function describeCommands(commands: unknown, guildId: string | null): string {
  const described = asList(commands).map((command) => [
    ...describe(command),
    guildId === null ? describePlaces(command) : [],
  ]);
  return JSON.stringify(described.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)));
}

/** One name may be a slash command's and a message command's. */
const nameOf = ([type, name]: readonly unknown[]) => `${String(name)} ${String(type)}`;

function describe(value: unknown): readonly unknown[] {
  const { options, choices, ...fields } = value as Readonly<Record<string, unknown>>;
  return [
    // Discord leaves out what is false or null, and gives commands on messages an empty description.
    ...DESCRIBED.map((name) => fields[name] || null),
    asList(options).map(describe),
    asList(choices).map(describe),
  ];
}

function describePlaces(command: unknown): readonly unknown[] {
  const { integration_types, contexts } = command as Readonly<Record<string, unknown>>;
  return [integration_types, contexts].map((places) => [...asList(places)].sort());
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
