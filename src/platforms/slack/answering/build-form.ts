/** Forms made from a command's definition: a field for each option, and what was filled in read back. */
import type { types } from '@slack/bolt';
import type {
  Choice,
  CommandDefinition,
  CommandOption,
  OptionValues,
  Subcommand,
} from '../../../model/command.ts';
import { optionText } from '../rendering/render-actions.ts';
import {
  MAX_INPUT_CHARS,
  MAX_LABEL_CHARS,
  MAX_OPTION_VALUE_CHARS,
  MAX_OPTIONS,
} from '../rendering/slack-limits.ts';
import { cutEscapedText } from '../rendering/slack-text.ts';
import { type FormState, writeFormState } from './form-state.ts';
import { viewText } from './show-answer.ts';

export interface Form {
  readonly command: CommandDefinition;
  /** null for a command that has none. */
  readonly subcommand: Subcommand | null;
  /** In their order on the form; never empty. */
  readonly fields: readonly CommandOption[];
}

/** `callback_id` of every form; what it is for is in its state. */
export const FORM_VIEW = 'form';
/** `action_id` of every field; its `block_id` is the option's name. */
export const FIELD_ACTION = 'fill';

/**
 * The form for a command line.
 *
 * @param line without the slash, like "feeds add"; its first words name command and subcommand.
 * @param asks names of the options to ask for; null for all that belong on a form.
 * @returns null when there is no such command or option, or nothing to ask.
 */
export function planForm(
  definitions: readonly CommandDefinition[],
  line: string,
  asks: readonly string[] | null,
): Form | null {
  const [name, second = ''] = line.trim().split(/\s+/);
  const command = definitions.find((each) => each.name === name);
  if (command === undefined) return null;
  const subcommand = command.subcommands.find((each) => each.name === second.toLowerCase()) ?? null;
  const options = subcommand?.options ?? command.options;
  const fields =
    asks === null
      ? options.filter(belongsOnForm)
      : asks.flatMap((ask) => options.filter((option) => option.name === ask));
  if (fields.length === 0 || (asks !== null && fields.length < asks.length)) return null;
  return { command, subcommand, fields };
}

/** Pages are turned by buttons, and a fixed single answer is a confirmation, which the command asks for itself. */
function belongsOnForm({ required, type, choices }: CommandOption): boolean {
  return required || !(type === 'integer' || choices?.length === 1);
}

/** Returns null when its state is longer than Slack keeps. */
export function buildForm(form: Form, state: FormState): types.ModalView | null {
  const metadata = writeFormState(state);
  if (metadata === null) return null;
  const { command, subcommand, fields } = form;
  const { description } = subcommand ?? command;
  const title = subcommand === null ? `/${command.name}` : `/${command.name} ${subcommand.name}`;
  return {
    type: 'modal',
    callback_id: FORM_VIEW,
    title: viewText(title),
    submit: viewText('Go'),
    close: viewText('Cancel'),
    private_metadata: metadata,
    blocks: [
      { type: 'context', elements: [plainText(description)] },
      ...fields.map((option) => renderField(option)),
    ],
  };
}

function renderField(option: CommandOption): types.InputBlock {
  const { name, description, required } = option;
  return {
    type: 'input',
    block_id: name,
    label: plainText(name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')),
    hint: plainText(description),
    optional: !required,
    element: renderInput(option),
  };
}

function renderInput(option: CommandOption): types.InputBlock['element'] {
  const common = { action_id: FIELD_ACTION } as const;
  if (option.isCompleted === true)
    return {
      type: 'external_select',
      ...common,
      placeholder: optionText('Type a few letters'),
      min_query_length: 0,
    };
  if (option.choices?.every(fitsOption))
    return {
      type: 'static_select',
      ...common,
      options: option.choices
        .slice(0, MAX_OPTIONS)
        .map((value) => ({ text: optionText(value), value })),
    };
  return { type: 'plain_text_input', ...common, max_length: MAX_INPUT_CHARS };
}

/** The part of `view.state.values` that is read here. */
type Values = Readonly<
  Record<
    string,
    Readonly<
      Record<
        string,
        {
          readonly value?: string | null | undefined;
          readonly selected_option?: { readonly value?: string } | null | undefined;
        }
      >
    >
  >
>;

/** Returns what was filled in, by option; empty fields are left out. */
export function readForm(values: Values): OptionValues {
  const entries = Object.entries(values).flatMap(([name, field]) => {
    const input = field[FIELD_ACTION];
    const value = (input?.selected_option?.value ?? input?.value ?? '').trim();
    return value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * The options of a field that is completed as one types; what was typed itself is the last of them, so that a name nobody
 * knows can be asked for, and the answer says what there is instead.
 */
export function toOptions(choices: readonly Choice[], typed: string): types.PlainTextOption[] {
  const own = typed.trim();
  const isThere = choices.some(({ value }) => value.toLowerCase() === own.toLowerCase());
  const known = choices.slice(0, MAX_OPTIONS - 1);
  const all = own === '' || isThere ? known : [...known, { label: `“${own}”`, value: own }];
  return all
    .filter(({ value }) => fitsOption(value))
    .map(({ label, value }) => ({ text: optionText(label), value }));
}

function fitsOption(value: string): boolean {
  return value.length > 0 && value.length <= MAX_OPTION_VALUE_CHARS;
}

function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: cutEscapedText(text, MAX_LABEL_CHARS), emoji: false };
}
