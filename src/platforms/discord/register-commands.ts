/** Slash commands as Discord registers them, made from the list that every surface shares. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { CommandDefinition, CommandOption, Subcommand } from '../../model/command.ts';

export type DiscordCommand = RESTPostAPIChatInputApplicationCommandsJSONBody;

/**
 * A command is hidden from those who may not manage the server only when all of it is for admins: Discord can't hide single
 * subcommands. What hides is a courtesy, and whoever runs a command is checked again.
 */
export function toDiscordCommands(definitions: readonly CommandDefinition[]): DiscordCommand[] {
  return definitions.map((definition) => ({
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
  }));
}

/**
 * Puts the commands in place of those that Discord has for this application, in all its servers and direct messages.
 * Nothing is sent when Discord has the same: it counts registrations, 200 new commands a day
 * (https://discord.com/developers/docs/interactions/application-commands#registering-a-command).
 *
 * @returns whether they were sent.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly DiscordCommand[],
): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId);
  const registered = await rest.get(route);
  if (describeCommands(registered) === describeCommands(commands)) return false;
  await rest.put(route, { body: commands });
  return true;
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

function describeCommands(commands: unknown): string {
  const described = asList(commands).map(describe);
  return JSON.stringify(described.sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1)));
}

function describe(value: unknown): readonly unknown[] {
  const { options, choices, ...fields } = value as Readonly<Record<string, unknown>>;
  return [
    // Discord leaves out what is false or null.
    ...DESCRIBED.map((name) => fields[name] || null),
    asList(options).map(describe),
    asList(choices).map(describe),
  ];
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
