/** `/help`: the commands in one list; one of them with options and examples. Made from the definitions, so it can't go stale. */
import type { CommandDefinition, CommandOption } from '../src/model/command.ts';
import type { ReplyBlock, ReplyDocument } from '../src/model/reply.ts';
import type { Command } from './command.ts';
import {
  button,
  buttons,
  heading,
  list,
  note,
  paragraph,
  privateReply,
} from './replying/reply-parts.ts';

/** @param others every command but this one. */
export function createHelpCommand(others: readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    description: 'What Verbatim can do, and how to ask for it',
    usage: '[command]',
    options: [
      {
        name: 'command',
        description: 'The command to explain',
        type: 'string',
        required: false,
        choices: [...others.map(({ name }) => name), 'help'],
        isPositional: true,
      },
    ],
    subcommands: [],
    examples: ['/help', '/help quote'],
    async run({ options: { command: asked } }) {
      const all = [...others, help];
      const command = all.find(({ name }) => name === asked);
      return command === undefined ? listCommands(all) : explainCommand(command);
    },
  };
  return help;
}

function listCommands(commands: readonly CommandDefinition[]): ReplyDocument {
  return privateReply(`Verbatim has ${commands.length} commands: who said what, on the record.`, [
    heading('Who said what, on the record'),
    ...list(
      commands.map(({ name, usage, description }) => ({
        text: `${`/${name} ${usage}`.trim()}: ${description}`,
      })),
    ),
    note('Answers are private until you share them. Words are shown as the article has them.'),
    ...buttons(commands.map(({ name }) => button(name, `help ${name}`))),
  ]);
}

function explainCommand(command: CommandDefinition): ReplyDocument {
  const { name, usage, description, options, subcommands, examples } = command;
  const line = `/${name} ${usage}`.trim();
  return privateReply(`${line}: ${description}`, [
    heading(`/${name}`),
    paragraph(description),
    note(`Usage: ${line}`),
    ...subcommands.flatMap((subcommand): readonly ReplyBlock[] => [
      paragraph(
        `/${name} ${subcommand.name}: ${subcommand.description}${subcommand.isAdminOnly ? ' (admins only)' : ''}`,
      ),
      ...list(subcommand.options.map(toItem)),
    ]),
    ...list(options.map(toItem)),
    paragraph('For example:'),
    ...list(examples.map((text) => ({ text }))),
  ]);
}

function toItem({ name, description, required, choices }: CommandOption): { text: string } {
  const values = choices === undefined ? '' : ` (${choices.join(', ')})`;
  return { text: `${name}: ${description}${values}${required ? '; needed' : ''}` };
}
