/**
 * What Discord refuses in a list of slash commands, by
 * https://discord.com/developers/docs/interactions/application-commands#application-command-object
 */
import { type Problem, refuseProblems } from './discord-error.ts';
import { asJson, asList, asText, type Json } from './json.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const SUBCOMMAND = 1;
const GROUP = 2;
const STRING = 3;
const INTEGER = 4;
const NUMBER = 10;

const SLASH = 1;
const MESSAGE = 3;

/** How many commands of each type: https://discord.com/developers/docs/interactions/application-commands#registering-a-command */
const MOST_BY_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 5, 3: 5 };

/** @throws {DiscordError} 50035 with every problem found. */
export function checkCommands(body: unknown, isGlobal: boolean): readonly Json[] {
  const commands = asList(body).map(asJson);
  const problems: Problem[] = commands.flatMap((command, index) => [
    ...checkCommand(`${index}`, command),
    ...checkPlaces(`${index}`, command, isGlobal),
  ]);
  if (!Array.isArray(body))
    problems.push(problem('_', 'LIST_TYPE_CONVERT', 'Only iterables may be used'));
  for (const [type, most] of Object.entries(MOST_BY_TYPE)) {
    const ofType = commands.filter((command) => typeOf(command) === Number(type));
    if (ofType.length > most)
      problems.push(
        problem(
          '_',
          'APPLICATION_COMMANDS_MAX',
          `Maximum number of application commands reached (${most})`,
        ),
      );
    for (const [index, name] of findTwice(ofType))
      problems.push(
        problem(`${index}.name`, 'APPLICATION_COMMANDS_DUPLICATE_NAME', `"${name}" is there twice`),
      );
  }
  refuseProblems(problems);
  return commands;
}

const typeOf = ({ type }: Json) => Number(type ?? SLASH);

function checkCommand(path: string, command: Json): Problem[] {
  const permissions = command.default_member_permissions;
  return [
    ...(typeOf(command) === SLASH ? checkSlash(path, command) : checkMenu(path, command)),
    ...(measure(command) > 8_000
      ? [problem(path, 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)')]
      : []),
    ...(permissions === undefined || permissions === null || /^\d+$/.test(String(permissions))
      ? []
      : [problem(`${path}.default_member_permissions`, 'BITFIELD_TYPE', 'Not a permission set')]),
  ];
}

function checkSlash(path: string, command: Json): Problem[] {
  return [
    ...checkName(path, command),
    ...checkOptions(path, asList(command.options).map(asJson), 0),
  ];
}

/** A command on a message or a user: any name of 1 to 32, and neither description nor options. */
function checkMenu(path: string, command: Json): Problem[] {
  const { name, description, options } = command;
  const length = [...asText(name).trim()].length;
  return [
    ...(length >= 1 && length <= 32
      ? []
      : [problem(`${path}.name`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 32 in length.')]),
    ...(typeOf(command) === MESSAGE || typeOf(command) === 2
      ? []
      : [problem(`${path}.type`, 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3, 4}.')]),
    ...(asText(description) === ''
      ? []
      : [
          problem(
            `${path}.description`,
            'APPLICATION_COMMAND_DESCRIPTION_CANNOT_BE_SET',
            'Context menu commands cannot have description',
          ),
        ]),
    ...(asList(options).length === 0
      ? []
      : [
          problem(
            `${path}.options`,
            'APPLICATION_COMMAND_OPTIONS_CANNOT_BE_SET',
            'Context menu commands cannot have options',
          ),
        ]),
  ];
}

function checkPlaces(
  path: string,
  { contexts, integration_types: installs }: Json,
  isGlobal: boolean,
): Problem[] {
  if (!isGlobal)
    return [contexts, installs].some((value) => value !== undefined && value !== null)
      ? [problem(`${path}.contexts`, 'APPLICATION_COMMAND_NOT_GLOBAL', 'Only for global commands')]
      : [];
  const isWrong = (value: unknown, most: number) =>
    value !== undefined &&
    value !== null &&
    (asList(value).length === 0 || asList(value).some((one) => !(Number(one) <= most)));
  return [
    ...(isWrong(contexts, 2)
      ? [problem(`${path}.contexts`, 'BASE_TYPE_CHOICES', 'Value must be one of {0, 1, 2}.')]
      : []),
    ...(isWrong(installs, 1)
      ? [problem(`${path}.integration_types`, 'BASE_TYPE_CHOICES', 'Value must be one of {0, 1}.')]
      : []),
  ];
}

function checkName(path: string, { name, description }: Json): Problem[] {
  const text = asText(name);
  const about = asText(description);
  return [
    ...(NAME.test(text) && text === text.toLowerCase()
      ? []
      : [problem(`${path}.name`, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')]),
    ...(about.length >= 1 && [...about].length <= 100
      ? []
      : [
          problem(
            `${path}.description`,
            'BASE_TYPE_BAD_LENGTH',
            'Must be between 1 and 100 in length.',
          ),
        ]),
  ];
}

function checkOptions(path: string, options: readonly Json[], depth: number): Problem[] {
  const problems = options.flatMap((option, index) =>
    checkOption(`${path}.options.${index}`, option, depth),
  );
  if (options.length > 25)
    problems.push(
      problem(`${path}.options`, 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.'),
    );
  for (const [index, name] of findTwice(options))
    problems.push(
      problem(
        `${path}.options.${index}.name`,
        'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        `"${name}" is there twice`,
      ),
    );
  const firstOptional = options.findIndex((option) => option.required !== true);
  const late = options.findIndex(
    (option, index) => option.required === true && firstOptional >= 0 && index > firstOptional,
  );
  if (late >= 0)
    problems.push(
      problem(
        `${path}.options.${late}`,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      ),
    );
  if (new Set(options.map(isSubcommand)).size > 1)
    problems.push(
      problem(
        `${path}.options`,
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      ),
    );
  return problems;
}

function checkOption(path: string, option: Json, depth: number): Problem[] {
  const type = Number(option.type);
  const choices = asList(option.choices).map(asJson);
  const problems = checkName(path, option);
  if (!(type >= 1 && type <= 11) || (isSubcommand(option) && depth > 1))
    problems.push(
      problem(`${path}.type`, 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3, 4, 5, …, 11}.'),
    );
  if (isSubcommand(option))
    return [...problems, ...checkOptions(path, asList(option.options).map(asJson), depth + 1)];
  if (option.options !== undefined)
    problems.push(
      problem(
        `${path}.options`,
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Only subcommands nest',
      ),
    );
  if (option.autocomplete === true && (choices.length > 0 || !takesText(type)))
    problems.push(
      problem(
        `${path}.autocomplete`,
        'APPLICATION_COMMAND_OPTIONS_CHOICES_AND_AUTOCOMPLETE',
        'Autocomplete is for text and numbers, without choices',
      ),
    );
  return [...problems, ...checkChoices(path, choices, type)];
}

function checkChoices(path: string, choices: readonly Json[], type: number): Problem[] {
  const isWrong = ({ name, value }: Json) =>
    !isBetween1And100(name) ||
    (type === STRING ? !isBetween1And100(value) : typeof value !== 'number');
  const problems = choices.flatMap((choice, index) =>
    isWrong(choice)
      ? [
          problem(
            `${path}.choices.${index}`,
            'BASE_TYPE_BAD_LENGTH',
            'Must be between 1 and 100 in length.',
          ),
        ]
      : [],
  );
  if (choices.length > 25)
    problems.push(
      problem(`${path}.choices`, 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.'),
    );
  return problems;
}

function measure(value: Json): number {
  const own = (['name', 'description', 'value'] as const).reduce(
    (sum, key) => sum + [...asText(value[key])].length,
    0,
  );
  const nested = [...asList(value.options), ...asList(value.choices)];
  return nested.reduce((sum: number, part) => sum + measure(asJson(part)), own);
}

function isSubcommand(option: Json): boolean {
  return option.type === SUBCOMMAND || option.type === GROUP;
}

function takesText(type: number): boolean {
  return [STRING, INTEGER, NUMBER].includes(type);
}

function isBetween1And100(value: unknown): boolean {
  return typeof value === 'string' && value.length >= 1 && [...value].length <= 100;
}

function findTwice(named: readonly Json[]): [number, string][] {
  const names = named.map(({ name }) => asText(name));
  return [...names.entries()].filter(([index, name]) => names.indexOf(name) !== index);
}

function problem(path: string, code: string, message: string): Problem {
  return { path, code, message };
}
