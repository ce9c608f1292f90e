/** Refuses buttons, menus and fields that Slack refuses: https://docs.slack.dev/reference/block-kit/block-elements. */
import {
  asJson,
  type Check,
  checkItems,
  checkString,
  checkText,
  checkUrl,
  duplicateOf,
  firstOf,
  type Json,
  unknownFieldOf,
} from './slack-json.ts';

const ELEMENTS: Readonly<Record<string, Check>> = {
  button: checkButton,
  static_select: checkStaticSelect,
  external_select: (element, path) =>
    checkPlaceholder(element, path) ?? checkMinQuery(element, path),
  overflow: (element, path) =>
    checkItems(element.options, `${path}/options`, 5, (option, at) => checkOption(option, at)),
  plain_text_input: checkTextInput,
};

const KNOWN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  button: ['text', 'value', 'url', 'style', 'confirm', 'accessibility_label'],
  static_select: ['placeholder', 'options', 'initial_option', 'confirm', 'focus_on_load'],
  external_select: [
    'placeholder',
    'initial_option',
    'min_query_length',
    'confirm',
    'focus_on_load',
  ],
  overflow: ['options', 'confirm'],
  plain_text_input: [
    'placeholder',
    'initial_value',
    'multiline',
    'min_length',
    'max_length',
    'focus_on_load',
    'dispatch_action_config',
  ],
};

/** Those that stand in an actions block. */
const INTERACTIVE: readonly unknown[] = ['button', 'static_select', 'external_select', 'overflow'];
/** Those that stand in an input block. */
const INPUTS: readonly unknown[] = ['static_select', 'external_select', 'plain_text_input'];

/** An element of an actions block. */
export function checkElement(element: Json, path: string): string | null {
  return INTERACTIVE.includes(element.type)
    ? checkAny(element, path)
    : `unsupported type at ${path}`;
}

/** An input block: https://docs.slack.dev/reference/block-kit/blocks/input-block. */
export function checkInput(block: Json, path: string): string | null {
  const { label, hint, optional } = block;
  const element = asJson(block.element);
  return firstOf([
    checkText(label, `${path}/label`, 2_000, ['plain_text']),
    hint === undefined ? null : checkText(hint, `${path}/hint`, 2_000, ['plain_text']),
    optional === undefined || typeof optional === 'boolean' ? null : `boolean expected at ${path}`,
    INPUTS.includes(element.type)
      ? checkAny(element, `${path}/element`)
      : `unsupported type at ${path}/element`,
  ]);
}

function checkAny(element: Json, path: string): string | null {
  const type = String(element.type);
  const known = ['type', 'action_id', ...(KNOWN_FIELDS[type] ?? [])];
  return (
    unknownFieldOf(element, known, path) ??
    checkString(element.action_id, `${path}/action_id`, 255) ??
    ELEMENTS[type]?.(element, path) ??
    null
  );
}

function checkButton(button: Json, path: string): string | null {
  const { style, url, value } = button;
  return firstOf([
    checkText(button.text, `${path}/text`, 75, ['plain_text']),
    value === undefined ? null : checkString(value, `${path}/value`, 2_000),
    url === undefined ? null : checkUrl(url, `${path}/url`),
    style === undefined || style === 'primary' || style === 'danger' ? null : `style at ${path}`,
  ]);
}

function checkStaticSelect(select: Json, path: string): string | null {
  return checkPlaceholder(select, path) ?? checkOptions(select.options, `${path}/options`);
}

/** A list of options, in a menu or as the answer to what was typed into one. */
export function checkOptions(options: unknown, path: string): string | null {
  return (
    checkItems(options, path, 100, checkOption) ??
    duplicateOf(
      (options as unknown[]).map((option) => asJson(option).value),
      'value',
    )
  );
}

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
function checkOption(option: Json, path: string): string | null {
  const { text, value, description } = option;
  return firstOf([
    unknownFieldOf(option, ['text', 'value', 'description', 'url'], path),
    checkText(text, `${path}/text`, 75, ['plain_text']),
    checkString(value, `${path}/value`, 150),
    description === undefined
      ? null
      : checkText(description, `${path}/description`, 75, ['plain_text']),
  ]);
}

function checkPlaceholder({ placeholder }: Json, path: string): string | null {
  return placeholder === undefined
    ? null
    : checkText(placeholder, `${path}/placeholder`, 150, ['plain_text']);
}

function checkMinQuery({ min_query_length: length }: Json, path: string): string | null {
  return length === undefined || (Number.isInteger(length) && Number(length) >= 0)
    ? null
    : `min_query_length at ${path}`;
}

function checkTextInput(input: Json, path: string): string | null {
  const { max_length: max } = input;
  const isLength = Number.isInteger(max) && Number(max) >= 1 && Number(max) <= 3_000;
  return (
    checkPlaceholder(input, path) ??
    (max === undefined || isLength ? null : `max_length at ${path}`)
  );
}
