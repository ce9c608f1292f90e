/**
 * A form (Discord calls it a modal) that asks for options of a command before it runs, and what was filled in as the rest of the
 * command's line.
 */
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { CommandOption } from '../../model/command.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { cutPlain } from './escape-markdown.ts';

/** Of one field: a command takes 4,000 characters in all, and a name or a reason needs fewer. */
const LONGEST_FIELD = 700;

/**
 * @param customId comes back with what was filled in.
 * @param options at most 5, in the order of the fields.
 */
export function buildForm(
  customId: string,
  title: string,
  options: readonly CommandOption[],
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: cutPlain(title, DISCORD_LIMITS.modalTitle),
    components: options.slice(0, DISCORD_LIMITS.modalFields).map(toField),
  };
}

/**
 * What was filled in, as it is typed behind a command: ` url:"https://…" days:"daily"`. Empty fields are left out, and so are
 * quotation marks, which would end a value.
 */
export function writeAnswers(
  options: readonly CommandOption[],
  answerTo: (name: string) => string,
): string {
  return options
    .map(
      ({ name }) =>
        [
          name,
          answerTo(name)
            .replace(/["“”„‟«»\s]+/g, ' ')
            .trim(),
        ] as const,
    )
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}:"${value}"`)
    .join('');
}

function toField(option: CommandOption): APILabelComponent {
  const { name, description } = option;
  return {
    type: ComponentType.Label,
    label: cutPlain(name.charAt(0).toUpperCase() + name.slice(1), DISCORD_LIMITS.modalLabel),
    description: cutPlain(description, DISCORD_LIMITS.modalDescription),
    component: option.choices === undefined ? toInput(option) : toMenu(option, option.choices),
  };
}

function toInput({ name, required }: CommandOption): APITextInputComponent {
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: TextInputStyle.Short,
    required,
    max_length: LONGEST_FIELD,
  };
}

function toMenu(
  { name, required }: CommandOption,
  choices: readonly string[],
): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    required,
    options: choices
      .slice(0, DISCORD_LIMITS.selectOptions)
      .map((choice) => ({ label: choice, value: choice })),
  };
}
