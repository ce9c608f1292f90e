/** What Discord's own input lets a member send: registered commands with the options they have. */
import { asJson, asList, asText, type Json } from './json.ts';

interface Use {
  readonly name: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, string | number>>;
}

const SUBCOMMAND = 1;
const INTEGER = 4;

/** @throws {Error} saying what a member could not have done. */
export function checkUse(commands: readonly Json[], use: Use): void {
  const command = commands.find(({ name }) => name === use.name);
  if (command === undefined) throw new Error(`/${use.name} is not registered`);
  const options = readOptions(command, use.subcommand);
  const given = use.options ?? {};
  for (const option of options)
    if (option.required === true && given[asText(option.name)] === undefined)
      throw new Error(`/${use.name} needs ${asText(option.name)}`);
  for (const [name, value] of Object.entries(given)) {
    const option = options.find((candidate) => candidate.name === name);
    if (option === undefined) throw new Error(`/${use.name} has no option ${name}`);
    if ((option.type === INTEGER) !== Number.isInteger(value))
      throw new Error(`${name} of /${use.name} can't be ${JSON.stringify(value)}`);
    const choices = asList(option.choices).map((choice) => asJson(choice).value);
    if (choices.length > 0 && !choices.includes(value))
      throw new Error(`${name} of /${use.name} is one of ${choices.join(', ')}`);
  }
}

function readOptions(command: Json, subcommand: string | undefined): readonly Json[] {
  const options = asList(command.options).map(asJson);
  const hasSubcommands = options.some(({ type }) => type === SUBCOMMAND);
  if (!hasSubcommands && subcommand === undefined) return options;
  const chosen = options.find(({ type, name }) => type === SUBCOMMAND && name === subcommand);
  if (chosen === undefined)
    throw new Error(`/${asText(command.name)} has no subcommand ${subcommand ?? '(none)'}`);
  return asList(chosen.options).map(asJson);
}

/** Options as an interaction carries them; while a member types, the last has the focus. */
export function toOptionsData(use: Use, isTyping: boolean): unknown {
  const entries = Object.entries(use.options ?? {});
  const options = entries.map(([name, value], index) => ({
    name,
    type: typeof value === 'number' ? INTEGER : 3,
    value,
    ...(isTyping && index === entries.length - 1 ? { focused: true } : {}),
  }));
  return use.subcommand === undefined
    ? options
    : [{ name: use.subcommand, type: SUBCOMMAND, options }];
}
