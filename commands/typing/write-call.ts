/** A call as the line that asks the same, however it came: typed, chosen, filled in on a form. */
import type { Command, CommandCall } from '../command.ts';
import { commandLine } from './command-line.ts';

/** Returns the line without the slash; values in the order of the definition, those behind a gap with their names. */
export function writeCall(
  command: Command,
  { subcommand, options }: Pick<CommandCall, 'subcommand' | 'options'>,
): string {
  const defined = command.subcommands.find(({ name }) => name === subcommand) ?? command;
  const name = subcommand === null ? command.name : `${command.name} ${subcommand}`;
  const positional = defined.options.filter(({ isPositional }) => isPositional === true);
  const gap = positional.findIndex((option) => options[option.name] === undefined);
  const free = (gap === -1 ? positional : positional.slice(0, gap)).map((option) => option.name);
  const named = Object.entries(options).filter(([each]) => !free.includes(each));
  const values = free.map((each) => String(options[each]));
  return commandLine(name, values, Object.fromEntries(named));
}
