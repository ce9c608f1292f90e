/**
 * The form of a button that asks before its command runs: one field for each option named, as the command defines it. What was
 * filled in is checked here by the same definition, and told at its field; the command itself checks what only it can know.
 */
import { html } from 'hono/html';
import type {
  CommandArguments,
  CommandDefinition,
  CommandOption,
  OptionValues,
} from '../../../model/command.ts';
import type { Html } from '../html/render-page.ts';
import { STRINGS } from '../html/strings.ts';

/** A command line that lacks some of its options. */
export interface AskedCommand {
  readonly name: string;
  readonly subcommand: string | null;
  /** What the button gives already, behind command and subcommand; may be empty. */
  readonly rest: string;
  /** Those that are asked for, in the order of the fields. */
  readonly options: readonly CommandOption[];
}

export type FilledForm =
  | { readonly kind: 'filled'; readonly arguments: CommandArguments; readonly line: string }
  /** By the name of the option. */
  | { readonly kind: 'invalid'; readonly errors: Readonly<Record<string, string>> };

/** Characters of one field: with the rest of its line they are less than a command may have. */
const MAX_VALUE_LENGTH = 2000;

/** As many as a form of Discord has. */
const MAX_FIELDS = 5;

/** Returns null where the definitions know no such command or option: the page is older than the program, or forged. */
export function findAskedCommand(
  definitions: readonly CommandDefinition[],
  commandText: unknown,
  asks: unknown,
): AskedCommand | null {
  if (typeof commandText !== 'string' || !isListOfNames(asks)) return null;
  const [name = '', ...words] = commandText.trim().split(/\s+/);
  const definition = definitions.find((each) => each.name === name);
  if (definition === undefined) return null;
  const hasSubcommands = definition.subcommands.length > 0;
  const subcommand = definition.subcommands.find((each) => each.name === words[0]) ?? null;
  if (hasSubcommands && subcommand === null) return null;
  const known = subcommand?.options ?? definition.options;
  const options = asks.flatMap((ask) => known.find((option) => option.name === ask) ?? []);
  if (options.length !== asks.length) return null;
  const rest = words.slice(subcommand === null ? 0 : 1).join(' ');
  return { name, subcommand: subcommand?.name ?? null, rest, options };
}

/** @param id unique in the page, for labels to refer to their fields. */
export function renderAskForm({ options }: AskedCommand, id: string): Html {
  return html`<form class="ask" novalidate autocomplete="off">
    ${options.map((option) => renderField(option, `${id}-${option.name}`))}
    <p class="buttons">
      <button type="submit" class="button is-primary">${STRINGS.run}</button>
      <button type="button" class="button" data-cancel>${STRINGS.cancel}</button>
    </p>
  </form>`;
}

/** @param values by the name of the option; anything that a page can send. */
export function fillAskedCommand(asked: AskedCommand, values: unknown): FilledForm {
  const given = typeof values === 'object' && values !== null ? { ...values } : {};
  const filled = asked.options.map((option) => ({
    option,
    value: textOf(Reflect.get(given, option.name)),
  }));
  const errors = filled.flatMap(({ option, value }) => {
    const error = checkValue(option, value);
    return error === null ? [] : [[option.name, error] as const];
  });
  if (errors.length > 0) return { kind: 'invalid', errors: Object.fromEntries(errors) };
  const present = filled.filter(({ value }) => value !== '');
  const written = present.map(({ option, value }) => `${option.name}:${inMarks(value)}`);
  const text = [asked.subcommand ?? '', asked.rest, ...written].filter((part) => part !== '');
  return {
    kind: 'filled',
    // Typed options keep each letter; beside words of the button's own they have to be written behind these.
    arguments:
      asked.rest === ''
        ? { kind: 'options', subcommand: asked.subcommand, options: toOptions(present) }
        : { kind: 'text', text: text.join(' ') },
    line: [`/${asked.name}`, ...text].join(' '),
  };
}

function renderField(option: CommandOption, id: string): Html {
  const { name, description, required } = option;
  const facts = html`id="${id}" name="${name}" aria-describedby="${id}-error"${required ? html` aria-required="true"` : null}`;
  return html`<div class="ask-field">
    <label for="${id}">${description}${required ? null : html` <span class="note">${STRINGS.optional}</span>`}</label>
    ${
      option.choices === undefined
        ? html`<input class="field" type="text" ${facts} maxlength="${MAX_VALUE_LENGTH}" spellcheck="false"${option.type === 'integer' ? html` inputmode="numeric"` : null}>`
        : html`<select class="field" ${facts}><option value=""></option>${option.choices.map((choice) => html`<option>${choice}</option>`)}</select>`
    }
    <p class="field-error" id="${id}-error" role="alert"></p>
  </div>`;
}

function checkValue(option: CommandOption, value: string): string | null {
  if (value === '') return option.required ? STRINGS.fieldNeeded : null;
  if (value.length > MAX_VALUE_LENGTH) return STRINGS.fieldTooLong(MAX_VALUE_LENGTH);
  if (option.type === 'integer' && !/^-?\d{1,9}$/.test(value)) return STRINGS.fieldNoNumber;
  if (option.choices !== undefined && !option.choices.includes(value))
    return STRINGS.fieldNoChoice(option.choices.join(', '));
  return null;
}

function toOptions(
  present: readonly { readonly option: CommandOption; readonly value: string }[],
): OptionValues {
  return Object.fromEntries(
    present.map(({ option: { name, type }, value }) => [
      name,
      type === 'integer' ? Number(value) : value,
    ]),
  );
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** Marks inside would end the value: they give way to a space, as when a command writes its own buttons. */
function inMarks(value: string): string {
  return `"${value
    .replace(/["“”„‟«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()}"`;
}

function isListOfNames(asks: unknown): asks is readonly string[] {
  return (
    Array.isArray(asks) &&
    asks.length > 0 &&
    asks.length <= MAX_FIELDS &&
    asks.every((ask) => typeof ask === 'string')
  );
}
