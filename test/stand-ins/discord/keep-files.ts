/**
 * Files that come with a message, and what Discord refuses of them:
 * https://discord.com/developers/docs/reference#uploading-files, https://discord.com/developers/docs/resources/message#attachment-object
 */
import { checkText } from './check-text.ts';
import { type Problem, refuseProblems } from './discord-error.ts';
import type { DiscordWorld, StandInAttachment } from './discord-world.ts';
import { asJson, asList, asText, type Json } from './json.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const SCHEME = 'attachment://';
const MAX_BYTES = 10_485_760;

/**
 * Keeps the files, and gives the body as Discord keeps it: attachments with addresses, and pictures of embeds at theirs.
 *
 * @throws {DiscordError} for descriptions that are too long, files that are too large, and pictures that no file is there for.
 */
export function keepFiles(
  world: DiscordWorld,
  body: unknown,
  files: ReadonlyMap<string, UploadedFile>,
): unknown {
  const given = asJson(body);
  const isPlain = files.size === 0 && given.attachments === undefined;
  const list = asList(given.attachments).map(asJson);
  refuseProblems([...list.flatMap(checkAttachment), ...checkSizes(files)]);
  const attachments = list.flatMap(({ id, description }): readonly StandInAttachment[] => {
    const file = files.get(String(id));
    return file === undefined ? [] : [keepFile(world, file, asText(description))];
  });
  const embeds = asList(given.embeds).map(asJson);
  const isMissing = (embed: Json) => {
    const url = asText(asJson(embed.image).url);
    return url.startsWith(SCHEME) && findFile(attachments, url) === undefined;
  };
  refuseProblems(
    embeds.flatMap((embed, at): Problem[] =>
      isMissing(embed)
        ? [
            {
              path: `embeds.${at}.image.url`,
              code: 'EMBED_ATTACHMENT_UNKNOWN',
              message: 'No attachment has this name',
            },
          ]
        : [],
    ),
  );
  if (isPlain) return body;
  return { ...given, attachments, embeds: embeds.map((embed) => showFile(embed, attachments)) };
}

function keepFile(
  world: DiscordWorld,
  { name, bytes }: UploadedFile,
  description: string,
): StandInAttachment {
  const id = world.nextId();
  const path = `/attachments/${id}/${name}`;
  world.files.set(path, bytes);
  return {
    ...{ id, filename: name, description, size: bytes.length },
    ...{ url: `${world.origin}${path}`, proxy_url: `${world.origin}${path}` },
  };
}

function showFile(embed: Json, attachments: readonly StandInAttachment[]): Json {
  const file = findFile(attachments, asText(asJson(embed.image).url));
  return file === undefined ? embed : { ...embed, image: { url: file.url } };
}

function findFile(attachments: readonly StandInAttachment[], url: string) {
  return attachments.find(({ filename }) => url === SCHEME + filename);
}

function checkAttachment({ description }: Json, at: number): Problem[] {
  return checkText(`attachments.${at}.description`, description, { min: 0, max: 1_024 });
}

function checkSizes(files: ReadonlyMap<string, UploadedFile>): Problem[] {
  return [...files.values()].some(({ bytes }) => bytes.length > MAX_BYTES)
    ? [{ path: 'files', code: 'REQUEST_ENTITY_TOO_LARGE', message: 'Request entity too large' }]
    : [];
}
