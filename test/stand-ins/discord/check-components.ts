/**
 * What Discord refuses below a message and in a form, by https://discord.com/developers/docs/components/reference and
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal. Of the many kinds of
 * components those that Verbatim sends; another one is refused, so that its rules get written when it is needed.
 */
import { checkCount, checkText, checkUrl } from './check-text.ts';
import type { Problem } from './discord-error.ts';
import { asJson, asList, asText, type Json } from './json.ts';

const ROW = 1;
const BUTTON = 2;
const SELECT = 3;
const TEXT_INPUT = 4;
const TEXT_DISPLAY = 10;
const LABEL = 18;
const LINK_STYLE = 5;

/** Rows of buttons and menus, as messages without IS_COMPONENTS_V2 have them. */
export function checkRows(value: unknown): Problem[] {
  if (value === undefined || value === null) return [];
  const rows = asList(value).map(asJson);
  return [
    ...checkCount('components', value, { min: 0, max: 5 }),
    ...rows.flatMap((row, index) => checkRow(`components.${index}`, row)),
    ...checkIds(rows.flatMap((row) => asList(row.components).map(asJson))),
  ];
}

/** The parts of a message with IS_COMPONENTS_V2: how many, and how much text. */
export function checkComponentsV2(value: unknown): Problem[] {
  const all = flatten(value);
  const length = all
    .filter(({ type }) => type === TEXT_DISPLAY)
    .reduce((sum, { content }) => sum + [...asText(content)].length, 0);
  return [
    ...(all.length >= 1 && all.length <= 40
      ? []
      : [wrong('components', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 40 in length.')]),
    ...(length > 4_000
      ? [
          wrong(
            'components',
            'COMPONENT_MAX_TEXT_SIZE_EXCEEDED',
            'The text of all components exceeds 4000',
          ),
        ]
      : []),
    ...checkIds(all),
  ];
}

/** A form, as the answer to an interaction opens it. */
export function checkModal(modal: Json): Problem[] {
  const parts = asList(modal.components).map(asJson);
  const fields = parts.flatMap((part) =>
    part.type === ROW ? asList(part.components).map(asJson) : [asJson(part.component)],
  );
  return [
    ...checkText('data.title', modal.title, { min: 1, max: 45 }),
    ...checkText('data.custom_id', modal.custom_id, { min: 1, max: 100 }),
    ...checkCount('data.components', modal.components, { min: 1, max: 5 }),
    ...parts.flatMap((part, index) => checkModalPart(`data.components.${index}`, part)),
    ...checkIds(fields),
  ];
}

function flatten(value: unknown): readonly Json[] {
  return asList(value)
    .map(asJson)
    .flatMap((part) => [
      part,
      ...flatten(part.components),
      ...(part.component === undefined ? [] : flatten([part.component])),
    ]);
}

function checkIds(components: readonly Json[]): Problem[] {
  const ids = components.map(({ custom_id }) => custom_id).filter((id) => id !== undefined);
  return new Set(ids).size === ids.length
    ? []
    : [
        wrong(
          'components',
          'COMPONENT_CUSTOM_ID_DUPLICATED',
          'Component custom id cannot be duplicated',
        ),
      ];
}

function checkRow(path: string, row: Json): Problem[] {
  if (row.type !== ROW) return [wrong(`${path}.type`, 'BASE_TYPE_CHOICES', 'Value must be 1.')];
  const parts = asList(row.components).map(asJson);
  const hasSelect = parts.some(({ type }) => type === SELECT);
  return [
    ...checkCount(`${path}.components`, row.components, { min: 1, max: 5 }),
    ...(hasSelect && parts.length > 1
      ? [wrong(path, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A select takes the whole row')]
      : []),
    ...parts.flatMap((part, index) => checkPart(`${path}.components.${index}`, part)),
  ];
}

function checkPart(path: string, part: Json): Problem[] {
  if (part.type === BUTTON) return checkButton(path, part);
  if (part.type === SELECT) return checkSelect(path, part);
  return [wrong(`${path}.type`, 'BASE_TYPE_CHOICES', 'Value must be one of {2, 3}.')];
}

function checkButton(path: string, button: Json): Problem[] {
  const problems = checkText(`${path}.label`, button.label, {
    min: button.emoji === undefined ? 1 : 0,
    max: 80,
  });
  if (button.style === LINK_STYLE) {
    if (button.custom_id !== undefined)
      problems.push(
        wrong(
          `${path}.custom_id`,
          'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
          'A custom id and url cannot both be specified',
        ),
      );
    return [...problems, ...checkUrl(`${path}.url`, button.url ?? '', 512)];
  }
  if (![1, 2, 3, 4].includes(Number(button.style)))
    problems.push(
      wrong(`${path}.style`, 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3, 4, 5, 6}.'),
    );
  return [...problems, ...checkText(`${path}.custom_id`, button.custom_id, { min: 1, max: 100 })];
}

function checkSelect(path: string, select: Json): Problem[] {
  const options = asList(select.options).map(asJson);
  const values = options.map(({ value }) => value);
  return [
    ...checkText(`${path}.custom_id`, select.custom_id, { min: 1, max: 100 }),
    ...checkText(`${path}.placeholder`, select.placeholder, { min: 0, max: 150 }),
    ...checkCount(`${path}.options`, select.options, { min: 1, max: 25 }),
    ...checkRange(`${path}.min_values`, select.min_values, { min: 0, max: 25 }),
    ...checkRange(`${path}.max_values`, select.max_values, { min: 1, max: 25 }),
    ...options.flatMap((option, index) => checkOption(`${path}.options.${index}`, option)),
    ...(new Set(values).size === values.length
      ? []
      : [
          wrong(
            `${path}.options`,
            'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
            'The specified option value is already used',
          ),
        ]),
  ];
}

function checkOption(path: string, option: Json): Problem[] {
  return [
    ...checkText(`${path}.label`, option.label, { min: 1, max: 100 }),
    ...checkText(`${path}.value`, option.value, { min: 1, max: 100 }),
    ...checkText(`${path}.description`, option.description, { min: 0, max: 100 }),
  ];
}

function checkModalPart(path: string, part: Json): Problem[] {
  if (part.type === ROW) {
    const inputs = asList(part.components).map(asJson);
    return [
      ...checkCount(`${path}.components`, part.components, { min: 1, max: 1 }),
      ...inputs.flatMap((input, index) => [
        ...checkField(`${path}.components.${index}`, input),
        ...checkText(`${path}.components.${index}.label`, input.label, { min: 1, max: 45 }),
      ]),
    ];
  }
  if (part.type !== LABEL)
    return [wrong(`${path}.type`, 'BASE_TYPE_CHOICES', 'Value must be one of {1, 18}.')];
  return [
    ...checkText(`${path}.label`, part.label, { min: 1, max: 45 }),
    ...checkText(`${path}.description`, part.description, { min: 0, max: 100 }),
    ...checkField(`${path}.component`, asJson(part.component)),
  ];
}

function checkField(path: string, field: Json): Problem[] {
  if (field.type === SELECT) return checkSelect(path, field);
  if (field.type !== TEXT_INPUT)
    return [wrong(`${path}.type`, 'BASE_TYPE_CHOICES', 'Value must be one of {3, 4}.')];
  return [
    ...checkText(`${path}.custom_id`, field.custom_id, { min: 1, max: 100 }),
    ...checkText(`${path}.placeholder`, field.placeholder, { min: 0, max: 100 }),
    ...checkText(`${path}.value`, field.value, { min: 0, max: 4_000 }),
    ...checkRange(`${path}.min_length`, field.min_length, { min: 0, max: 4_000 }),
    ...checkRange(`${path}.max_length`, field.max_length, { min: 1, max: 4_000 }),
    ...([1, 2].includes(Number(field.style))
      ? []
      : [wrong(`${path}.style`, 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2}.')]),
  ];
}

function checkRange(
  path: string,
  value: unknown,
  { min, max }: { min: number; max: number },
): Problem[] {
  const isRight =
    value === undefined ||
    (Number.isInteger(value) && Number(value) >= min && Number(value) <= max);
  return isRight
    ? []
    : [wrong(path, 'NUMBER_TYPE_MAX', `int value should be between ${min} and ${max}.`)];
}

function wrong(path: string, code: string, message: string): Problem {
  return { path, code, message };
}
