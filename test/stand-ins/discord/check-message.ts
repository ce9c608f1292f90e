/**
 * What Discord refuses in a message, by https://discord.com/developers/docs/resources/message and
 * https://discord.com/developers/docs/components/reference. Written from those pages alone, so that it can contradict the adapter.
 */
import { checkComponentsV2, checkRows } from './check-components.ts';
import { checkText, checkUrl } from './check-text.ts';
import { DiscordError, type Problem, refuseProblems } from './discord-error.ts';
import { asJson, asList, asText, isJson, type Json } from './json.ts';

export interface MessageCheck {
  /** An edit may send only a part. */
  readonly isEdit: boolean;
  /** Only answers to interactions may be ephemeral. */
  readonly mayBeEphemeral: boolean;
}

const EPHEMERAL = 1 << 6;
const COMPONENTS_V2 = 1 << 15;
const KNOWN_FLAGS = (1 << 2) | EPHEMERAL | (1 << 12) | COMPONENTS_V2;

/** @throws {DiscordError} the first kind of refusal, as Discord words it. */
export function checkMessage(body: unknown, check: MessageCheck): Json {
  if (!isJson(body)) throw new DiscordError(400, 50_109, 'The request body contains invalid JSON.');
  const isV2 = (Number(body.flags ?? 0) & COMPONENTS_V2) !== 0;
  refuseProblems([
    ...checkText('content', body.content, { min: 0, max: 2_000 }),
    ...checkEmbeds(body.embeds),
    ...(isV2 ? checkV2(body) : checkRows(body.components)),
    ...checkMentions(body.allowed_mentions),
    ...checkNonce(body),
    ...checkFlags(body.flags, check),
  ]);
  if (!check.isEdit && isEmpty(body))
    throw new DiscordError(400, 50_006, 'Cannot send an empty message');
  return body;
}

function checkV2(body: Json): Problem[] {
  const hasOld = asText(body.content) !== '' || asList(body.embeds).length > 0;
  return [
    ...checkComponentsV2(body.components),
    ...(hasOld
      ? [
          {
            path: 'content',
            code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
            message: 'The content and embeds fields cannot be used with IS_COMPONENTS_V2',
          },
        ]
      : []),
  ];
}

function isEmpty(body: Json): boolean {
  return (
    asText(body.content).trim() === '' &&
    asList(body.embeds).length === 0 &&
    asList(body.components).length === 0
  );
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
