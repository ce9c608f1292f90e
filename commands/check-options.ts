/** Checks options against a command's definition, whether they were typed as text or came typed from the platform. */
import type { CommandOption, OptionValues } from '../src/model/command.ts';
import type { Command, OptionsGiven } from './command.ts';
import { nearestWord } from './nearest-word.ts';

export interface CommandCall extends OptionsGiven {
  readonly kind: 'call';
  readonly subcommand: string | null;
}

/** What was found and what is allowed, for the one who typed it. */
export interface Problem {
  readonly kind: 'problem';
  readonly finding: string;
  /** The text behind the command's name that was most likely meant; null when nobody can tell. */
  readonly insteadText: string | null;
  /** Which option it is about, where that can be told. */
  readonly option?: string;
  /** The option is required and was left out. */
  readonly isMissing?: boolean;
}

/** Numbers as large as any page of an answer. */
const WHOLE_NUMBER = /^\d{1,6}$/;

/** Returns the call with empty values left out, numbers as numbers, and fixed values in their own spelling. */
export function checkOptions(
  command: Command,
  subcommand: string | null,
  given: OptionsGiven,
): CommandCall | Problem {
  const options =
    command.subcommands.find(({ name }) => name === subcommand)?.options ?? command.options;
  const line = subcommand === null ? `/${command.name}` : `/${command.name} ${subcommand}`;
  const entries = Object.entries(given.options).filter(
    ([, value]) => value !== undefined && String(value).trim() !== '',
  );
  const unknown = entries.find(([name]) => !options.some((option) => option.name === name));
  if (unknown !== undefined) return problem(describeUnknown(line, unknown[0], options));
  const values: Record<string, string | number> = {};
  for (const option of options) {
    const entry = entries.find(([name]) => name === option.name);
    if (entry === undefined) {
      if (!option.required) continue;
      const finding = `${line} needs ${option.name}: ${lowerFirst(option.description)}.`;
      return { ...problem(finding), option: option.name, isMissing: true };
    }
    const checked = checkValue(option, String(entry[1]).trim());
    if (typeof checked === 'object') return { ...checked, option: option.name };
    values[option.name] = checked;
  }
  return { kind: 'call', subcommand, options: values satisfies OptionValues, quoted: given.quoted };
}

function checkValue(option: CommandOption, value: string): string | number | Problem {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  if (option.type === 'integer') {
    if (WHOLE_NUMBER.test(value)) return Number(value);
    return problem(
      `${option.name}: takes a whole number, like ${option.name}:2. “${shown}” is none.`,
    );
  }
  if (option.choices === undefined) return value;
  const choice = option.choices.find((each) => each.toLowerCase() === value.toLowerCase());
  if (choice !== undefined) return choice;
  return problem(`${option.name}: takes ${option.choices.join(', ')}, not “${shown}”.`);
}

function describeUnknown(line: string, name: string, options: readonly CommandOption[]): string {
  const names = options.map((option) => option.name);
  const nearest = nearestWord(name, names);
  return [
    `${line} has no option “${name}:”.`,
    names.length === 0 ? 'It has none.' : `It has ${names.map((each) => `${each}:`).join(', ')}.`,
    nearest === null
      ? 'To search for the words themselves, put them in quotation marks.'
      : `Did you mean ${nearest}: ?`,
  ].join(' ');
}

function problem(finding: string): Problem {
  return { kind: 'problem', finding, insteadText: null };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
