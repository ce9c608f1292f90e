/**
 * What Discord refuses in a message, by https://discord.com/developers/docs/resources/message and
 * https://discord.com/developers/docs/components/reference. Written from those pages alone, so that it can contradict the adapter.
 */
import { DiscordError, type Problem, refuseProblems } from './discord-error.ts';
import { asJson, asList, asText, isJson, type Json } from './json.ts';

export interface MessageCheck {
  /** An edit may send only a part. */
  readonly isEdit: boolean;
  /** Only answers to interactions may be ephemeral. */
  readonly mayBeEphemeral: boolean;
}

const EPHEMERAL = 1 << 6;
const KNOWN_FLAGS = (1 << 2) | EPHEMERAL | (1 << 12) | (1 << 15);

/** @throws {DiscordError} the first kind of refusal, as Discord words it. */
export function checkMessage(body: unknown, check: MessageCheck): Json {
  if (!isJson(body)) throw new DiscordError(400, 50_109, 'The request body contains invalid JSON.');
  refuseProblems([
    ...checkText('content', body.content, { min: 0, max: 2_000 }),
    ...checkEmbeds(body.embeds),
    ...checkRows(body.components),
    ...checkMentions(body.allowed_mentions),
    ...checkNonce(body),
    ...checkFlags(body.flags, check),
  ]);
  if (!check.isEdit && isEmpty(body))
    throw new DiscordError(400, 50_006, 'Cannot send an empty message');
  return body;
}

function isEmpty(body: Json): boolean {
  return (
    asText(body.content).trim() === '' &&
    asList(body.embeds).length === 0 &&
    asList(body.components).length === 0
  );
}

function checkText(
  path: string,
  value: unknown,
  { min, max }: { min: number; max: number },
): Problem[] {
  if (value === undefined || value === null)
    return min > 0 ? [{ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }] : [];
  if (typeof value !== 'string')
    return [{ path, code: 'STRING_TYPE_CONVERT', message: `Could not interpret as string.` }];
  const length = [...value.trim()].length;
  if (length > max)
    return [
      {
        path,
        code: 'BASE_TYPE_MAX_LENGTH',
        message: `Must be ${max} or fewer in length.`,
      },
    ];
  if (length < min)
    return [{ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
  return [];
}

function checkEmbeds(value: unknown): Problem[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value))
    return [{ path: 'embeds', code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used' }];
  if (value.length > 10)
    return [
      { path: 'embeds', code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 10 or fewer in length.' },
    ];
  const total = value.reduce((sum: number, embed) => sum + measureEmbed(asJson(embed)), 0);
  return [
    ...value.flatMap((embed, index) => checkEmbed(`embeds.${index}`, asJson(embed))),
    ...(total > 6_000
      ? [
          {
            path: 'embeds',
            code: 'MAX_EMBED_SIZE_EXCEEDED',
            message: 'Embed size exceeds maximum size of 6000',
          },
        ]
      : []),
  ];
}

function measureEmbed(embed: Json): number {
  const fields = asList(embed.fields).map(asJson);
  return [
    embed.title,
    embed.description,
    asJson(embed.footer).text,
    asJson(embed.author).name,
    ...fields.flatMap((field) => [field.name, field.value]),
  ].reduce((sum: number, text) => sum + [...asText(text).trim()].length, 0);
}

function checkEmbed(path: string, embed: Json): Problem[] {
  const fields = asList(embed.fields).map(asJson);
  const color = embed.color;
  return [
    ...checkText(`${path}.title`, embed.title, { min: 0, max: 256 }),
    ...checkText(`${path}.description`, embed.description, { min: 0, max: 4_096 }),
    ...checkText(`${path}.footer.text`, asJson(embed.footer).text, { min: 0, max: 2_048 }),
    ...checkText(`${path}.author.name`, asJson(embed.author).name, { min: 0, max: 256 }),
    ...checkUrl(`${path}.url`, embed.url, 2_048),
    ...(fields.length > 25
      ? [
          {
            path: `${path}.fields`,
            code: 'BASE_TYPE_MAX_LENGTH',
            message: 'Must be 25 or fewer in length.',
          },
        ]
      : []),
    ...fields.flatMap((field, index) => [
      ...checkText(`${path}.fields.${index}.name`, field.name, { min: 1, max: 256 }),
      ...checkText(`${path}.fields.${index}.value`, field.value, { min: 1, max: 1_024 }),
    ]),
    ...(color !== undefined && !(Number.isInteger(color) && Number(color) <= 0xffffff)
      ? [
          {
            path: `${path}.color`,
            code: 'NUMBER_TYPE_MAX',
            message: 'int value should be less than or equal to 16777215.',
          },
        ]
      : []),
    ...(measureEmbed(embed) === 0 && embed.image === undefined
      ? [
          {
            path: `${path}.description`,
            code: 'BASE_TYPE_REQUIRED',
            message: 'This field is required',
          },
        ]
      : []),
  ];
}

function checkUrl(path: string, value: unknown, max: number): Problem[] {
  if (value === undefined || value === null) return [];
  const url = asText(value);
  if (!URL.canParse(url))
    return [{ path, code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }];
  const scheme = new URL(url).protocol.slice(0, -1);
  if (!['http', 'https', 'attachment', 'discord'].includes(scheme))
    return [
      {
        path,
        code: 'URL_TYPE_INVALID_SCHEME',
        message: `Scheme "${scheme}" is not supported. Scheme must be one of ('http', 'https').`,
      },
    ];
  return checkText(path, url, { min: 1, max });
}

function checkRows(value: unknown): Problem[] {
  if (value === undefined || value === null) return [];
  const rows = asList(value).map(asJson);
  if (!Array.isArray(value) || rows.length > 5)
    return [
      {
        path: 'components',
        code: 'BASE_TYPE_BAD_LENGTH',
        message: 'Must be between 0 and 5 in length.',
      },
    ];
  const ids = rows
    .flatMap((row) => asList(row.components).map((button) => asJson(button).custom_id))
    .filter((id) => id !== undefined);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return [
    ...rows.flatMap((row, index) => checkRow(`components.${index}`, row)),
    ...(twice === undefined
      ? []
      : [
          {
            path: 'components',
            code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
            message: 'Component custom id cannot be duplicated',
          },
        ]),
  ];
}

function checkRow(path: string, row: Json): Problem[] {
  if (row.type !== 1)
    return [
      {
        path: `${path}.type`,
        code: 'BASE_TYPE_CHOICES',
        message: 'Value must be one of {1}.',
      },
    ];
  const buttons = asList(row.components).map(asJson);
  if (buttons.length < 1 || buttons.length > 5)
    return [
      {
        path: `${path}.components`,
        code: 'BASE_TYPE_BAD_LENGTH',
        message: 'Must be between 1 and 5 in length.',
      },
    ];
  return buttons.flatMap((button, index) => checkButton(`${path}.components.${index}`, button));
}

/** Buttons are all that Verbatim sends: another component is refused so that its rules get written when it is needed. */
function checkButton(path: string, button: Json): Problem[] {
  if (button.type !== 2)
    return [
      { path: `${path}.type`, code: 'BASE_TYPE_CHOICES', message: 'Value must be one of {2}.' },
    ];
  const style = button.style;
  const problems = checkText(`${path}.label`, button.label, {
    min: button.emoji === undefined ? 1 : 0,
    max: 80,
  });
  if (style === 5) {
    if (button.custom_id !== undefined)
      problems.push({
        path: `${path}.custom_id`,
        code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        message: 'A custom id and url cannot both be specified',
      });
    return [...problems, ...checkUrl(`${path}.url`, button.url ?? '', 512)];
  }
  if (![1, 2, 3, 4].includes(Number(style)))
    problems.push({
      path: `${path}.style`,
      code: 'BASE_TYPE_CHOICES',
      message: 'Value must be one of {1, 2, 3, 4, 5, 6}.',
    });
  return [...problems, ...checkText(`${path}.custom_id`, button.custom_id, { min: 1, max: 100 })];
}

function checkMentions(value: unknown): Problem[] {
  const wrong = asList(asJson(value).parse).filter(
    (kind) => !['roles', 'users', 'everyone'].includes(String(kind)),
  );
  return wrong.map((_, index) => ({
    path: `allowed_mentions.parse.${index}`,
    code: 'BASE_TYPE_CHOICES',
    message: "Value must be one of {'everyone', 'roles', 'users'}.",
  }));
}

function checkNonce(body: Json): Problem[] {
  const nonce = body.nonce;
  if (nonce === undefined || nonce === null || typeof nonce === 'number') return [];
  return checkText('nonce', nonce, { min: 0, max: 25 });
}

function checkFlags(value: unknown, check: MessageCheck): Problem[] {
  const flags = Number(value ?? 0);
  const isWrong =
    (flags & ~KNOWN_FLAGS) !== 0 || (!check.mayBeEphemeral && (flags & EPHEMERAL) !== 0);
  return isWrong
    ? [{ path: 'flags', code: 'MESSAGE_FLAGS_INVALID', message: 'Invalid message flags' }]
    : [];
}
