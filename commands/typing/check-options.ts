/** Checks options against a command's definition, whether they were typed as text or came typed from the platform. */
import { cutLine } from '../../src/lib/text/cut-line.ts';
import type { CommandOption, OptionValues } from '../../src/model/command.ts';
import type { Command, CommandCall, OptionsGiven } from '../command.ts';
import { nearestWord } from './nearest-word.ts';
import { MAX_TEXT_LENGTH } from './read-typed-options.ts';
import { writeCall } from './write-call.ts';

/** What was found and what is allowed, for the one who typed it. */
export interface Problem {
  readonly kind: 'problem';
  readonly finding: string;
  /** The line (without the slash) that was most likely meant; null when nobody can tell. */
  readonly insteadLine: string | null;
  /** Which option it is about, where that can be told. */
  readonly option?: string;
  /** The option is required and was left out. */
  readonly isMissing?: boolean;
}

/** Numbers as large as any page of an answer or number of a decision; the first is 1. */
const WHOLE_NUMBER = /^[1-9]\d{0,5}$/;

/** Of any option, and of what is taken for one. */
const MAX_NAME_LENGTH = 32;

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
    (entry): entry is [string, string | number] =>
      entry[1] !== undefined && String(entry[1]).trim() !== '',
  );
  const typed: Typed = { command, subcommand, entries };
  const unknown = entries.find(([name]) => !options.some((option) => option.name === name));
  if (unknown !== undefined) return explainUnknown(line, unknown, options, typed);
  const values: Record<string, string | number> = {};
  for (const option of options) {
    const entry = entries.find(([name]) => name === option.name);
    if (entry === undefined) {
      if (!option.required) continue;
      const finding = `${line} needs ${option.name}: ${lowerFirst(option.description)}.`;
      return { ...problem(finding), option: option.name, isMissing: true };
    }
    const checked = checkValue(option, String(entry[1]).trim());
    if (typeof checked === 'object') return explainRefused(option, checked, typed);
    values[option.name] = checked;
  }
  return { kind: 'call', subcommand, options: values satisfies OptionValues, quoted: given.quoted };
}

/** What was given, for the line that may have been meant. */
interface Typed {
  readonly command: Command;
  readonly subcommand: string | null;
  readonly entries: readonly (readonly [string, string | number])[];
}

/** The line with one option put in place of another. */
function writeInstead(
  { command, subcommand, entries }: Typed,
  name: string,
  meant: readonly [string, string | number],
): string {
  const options = entries.map((entry) => (entry[0] === name ? meant : entry));
  return writeCall(command, { subcommand, options: Object.fromEntries(options) });
}

function explainUnknown(
  line: string,
  [name, value]: readonly [string, string | number],
  options: readonly CommandOption[],
  typed: Typed,
): Problem {
  const names = options.map((option) => option.name);
  const nearest = nearestWord(name.slice(0, MAX_NAME_LENGTH), names);
  const isFree = nearest !== null && !typed.entries.some(([each]) => each === nearest);
  return {
    ...problem(describeUnknown(line, cutLine(name, MAX_NAME_LENGTH), names)),
    insteadLine: isFree ? writeInstead(typed, name, [nearest, value]) : null,
  };
}

function explainRefused(
  { name }: CommandOption,
  { finding, nearest }: Refused,
  typed: Typed,
): Problem {
  const insteadLine = nearest === null ? null : writeInstead(typed, name, [name, nearest]);
  return { ...problem(finding), option: name, insteadLine };
}

/** A value that can't be taken. */
interface Refused {
  readonly finding: string;
  /** What was most likely meant; null when nobody can tell. */
  readonly nearest: string | null;
}

function checkValue(option: CommandOption, value: string): string | number | Refused {
  if (value.length > MAX_TEXT_LENGTH) {
    const [allowed, found] = [MAX_TEXT_LENGTH, value.length].map((each) =>
      each.toLocaleString('en-GB'),
    );
    return {
      finding: `${option.name}: takes at most ${allowed} characters; these are ${found}.`,
      nearest: null,
    };
  }
  const shown = cutLine(value, 60);
  if (option.type === 'integer') {
    if (WHOLE_NUMBER.test(value)) return Number(value);
    return {
      finding: `${option.name}: takes a whole number from 1 to 999,999, like ${option.name}:2. “${shown}” is none.`,
      nearest: null,
    };
  }
  if (option.choices === undefined) return value;
  // A command's name is often written with its slash.
  const typed = value.toLowerCase().replace(/^\//, '');
  const choice = option.choices.find((each) => each.toLowerCase() === typed);
  if (choice !== undefined) return choice;
  return {
    finding: `${option.name}: takes ${option.choices.join(', ')}, not “${shown}”.`,
    nearest: nearestWord(typed, option.choices),
  };
}

function describeUnknown(line: string, name: string, names: readonly string[]): string {
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
  return { kind: 'problem', finding, insteadLine: null };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
