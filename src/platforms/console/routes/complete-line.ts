/**
 * Completes a command line as it is typed: the command's name, its subcommand, then its options and their values.
 * Free words fill the first positional option that is completed; `name:value` fills any other. Never throws: a line
 * that makes no sense has no completions.
 */
import type {
  Choice,
  CommandDefinition,
  CommandGateway,
  CommandOption,
} from '../../../model/command.ts';
import { CONSOLE } from '../../../model/platform.ts';

interface LineChoice {
  readonly label: string;
  /** Small print behind the label; may be empty. */
  readonly detail: string;
  /** Takes the place of `line.slice(from, to)`. */
  readonly value: string;
}

export interface LineCompletion {
  readonly from: number;
  readonly to: number;
  /** At most 25. */
  readonly choices: readonly LineChoice[];
  /** How the command is used, once it is known; empty before. */
  readonly hint: string;
}

/** As many as Discord shows, so that one number holds everywhere. */
const MAX_CHOICES = 25;

/** What the rest of a line is completed from, once its command and subcommand are known. */
interface OptionsContext {
  readonly gateway: CommandGateway;
  readonly name: string;
  readonly subcommand: string | null;
  readonly options: readonly CommandOption[];
}

/** @param cursor where the caret stands, in UTF-16 code units; what is behind it stays. */
export function completeLine(
  gateway: CommandGateway,
  line: string,
  cursor: number,
): LineCompletion {
  const head = line.slice(0, cursor);
  const { name, rest, restAt } = splitName(head);
  if (rest === null) return completeName(gateway.definitions, name, head.length);
  const definition = gateway.definitions.find((each) => each.name === name);
  if (definition === undefined) return nothing(head.length, '');
  const hint = `/${definition.name} ${definition.usage}`.trim();
  if (definition.subcommands.length === 0) {
    const context = { gateway, name, subcommand: null, options: definition.options };
    return { ...completeOptions(context, rest, restAt), hint };
  }
  return { ...completeSubcommand(gateway, definition, { rest, restAt }), hint };
}

/** "/quote tru" -> "quote" and "tru"; `rest` is null while the name itself is being typed. */
function splitName(head: string): { name: string; rest: string | null; restAt: number } {
  const found = /^\s*\/?(\S*)(\s+)?/.exec(head);
  const name = (found?.[1] ?? '').toLowerCase();
  const restAt = found?.[0].length ?? 0;
  return {
    name,
    rest: found?.[2] === undefined || name === '' ? null : head.slice(restAt),
    restAt,
  };
}

function completeName(
  definitions: readonly CommandDefinition[],
  typed: string,
  to: number,
): LineCompletion {
  const begin = definitions.filter(({ name }) => name.startsWith(typed));
  const found = begin.length > 0 ? begin : definitions.filter(({ name }) => name.includes(typed));
  const choices = found.map(({ name, description }) => ({
    label: `/${name}`,
    detail: description,
    value: `/${name} `,
  }));
  return { from: 0, to, choices: choices.slice(0, MAX_CHOICES), hint: '' };
}

function completeSubcommand(
  gateway: CommandGateway,
  definition: CommandDefinition,
  { rest, restAt }: { readonly rest: string; readonly restAt: number },
): Omit<LineCompletion, 'hint'> {
  const end = rest.search(/\s/);
  if (end === -1) {
    const choices = definition.subcommands
      .filter(({ name }) => name.startsWith(rest.toLowerCase()))
      .map(({ name, description }) => ({ label: name, detail: description, value: `${name} ` }));
    return { from: restAt, to: restAt + rest.length, choices: choices.slice(0, MAX_CHOICES) };
  }
  const name = rest.slice(0, end).toLowerCase();
  const subcommand = definition.subcommands.find((each) => each.name === name);
  const after = rest.slice(end);
  const at = restAt + end + (after.length - after.trimStart().length);
  if (subcommand === undefined) return nothing(restAt + rest.length, '');
  const { options } = subcommand;
  const context = { gateway, name: definition.name, subcommand: name, options };
  return completeOptions(context, after.trimStart(), at);
}

/** A stretch of typed text without spaces, or with them inside quotation marks. */
const TOKEN = /(?:[a-z0-9-]+:)?(?:["“][^"”]*["”]?|\S+)|[a-z0-9-]+:/giu;

interface Token {
  readonly text: string;
  readonly at: number;
  /** The option it names; null for a free word. */
  readonly option: CommandOption | null;
}

function completeOptions(
  context: OptionsContext,
  rest: string,
  restAt: number,
): Omit<LineCompletion, 'hint'> {
  const tokens = readTokens(rest, context.options);
  const to = restAt + rest.length;
  const last = tokens.at(-1);
  const isTyping = last !== undefined && last.at + last.text.length === rest.length;
  if (isTyping && last.option !== null) {
    const typed = last.text.slice(last.option.name.length + 1);
    const choices = completeValue(context, last.option, typed).map((choice) => ({
      label: choice.label,
      detail: '',
      value: `${last.option?.name}:${quoteIfNeeded(choice.value)} `,
    }));
    return { from: restAt + last.at, to, choices };
  }
  const values = completePositional(context, tokens, rest);
  if (values.choices.length > 0) return { ...values, from: restAt + values.from, to };
  const word = isTyping ? last.text.toLowerCase() : '';
  const used = new Set(tokens.map(({ option }) => option?.name));
  const choices = context.options
    .filter(({ name, isPositional }) => isPositional !== true && !used.has(name))
    .filter(({ name }) => name.startsWith(word))
    .map(({ name, description }) => ({
      label: `${name}:`,
      detail: description,
      value: `${name}:`,
    }));
  return { from: to - word.length, to, choices: choices.slice(0, MAX_CHOICES) };
}

function readTokens(rest: string, options: readonly CommandOption[]): readonly Token[] {
  return [...rest.matchAll(TOKEN)].map((found) => {
    const name = /^([a-z0-9-]+):/i.exec(found[0])?.[1]?.toLowerCase();
    const option = options.find((each) => each.name === name) ?? null;
    return { text: found[0], at: found.index, option };
  });
}

/** The free words up to the caret, taken together, are the first completed positional option: names have several words. */
function completePositional(
  context: OptionsContext,
  tokens: readonly Token[],
  rest: string,
): { from: number; choices: readonly LineChoice[] } {
  const positional = context.options.filter((option) => option.isPositional === true);
  const option = positional[0];
  const none = { from: rest.length, choices: [] };
  if (option === undefined || tokens.some((token) => token.option !== null)) return none;
  const typed = rest.trimStart();
  const isClosed = /^["“][^"”]*["”]/.test(typed);
  if (isClosed) return none;
  const isAmbiguous = positional.length > 1;
  const choices = completeValue(context, option, typed)
    .filter((choice) => choice.value !== typed.trim())
    .map((choice) => ({
      label: choice.label,
      detail: '',
      value: `${isAmbiguous ? quoteIfNeeded(choice.value) : choice.value} `,
    }));
  return { from: rest.length - typed.length, choices };
}

function completeValue(
  { gateway, name, subcommand }: OptionsContext,
  option: CommandOption,
  typedText: string,
): readonly Choice[] {
  const typed = typedText.replace(/^["“]|["”]$/g, '').trim();
  if (option.choices !== undefined) {
    const begin = option.choices.filter((c) => c.toLowerCase().startsWith(typed.toLowerCase()));
    return begin.map((value) => ({ label: value, value })).slice(0, MAX_CHOICES);
  }
  if (option.isCompleted !== true) return [];
  return gateway
    .complete({ name, subcommand, option: option.name, typed, caller: CONSOLE })
    .slice(0, MAX_CHOICES);
}

function quoteIfNeeded(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}

function nothing(at: number, hint: string): LineCompletion {
  return { from: at, to: at, choices: [], hint };
}
