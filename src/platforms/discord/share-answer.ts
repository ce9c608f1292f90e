/** "Share": posts a private answer to the channel, exactly as its reader sees it, with the name of who shared it. */
import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  type ButtonInteraction,
  ComponentType,
} from 'discord.js';
import type { Logger } from '../../lib/logger.ts';
import type { ReplyBlock } from '../../model/reply.ts';
import type { PictureFile } from './attach-pictures.ts';
import { RUN_PREFIX, SHARE_ID } from './component-ids.ts';
import { escapeLine } from './escape-markdown.ts';
import { nameOf } from './read-caller.ts';
import { NO_PINGS, urlOfFile } from './render-discord.ts';

/**
 * @returns the id of the message in the channel.
 * @throws {DiscordAPIError} what Discord refused.
 */
export async function shareAnswer(interaction: ButtonInteraction, logger: Logger): Promise<string> {
  const files = await fetchPictures(interaction, logger);
  // The button goes first, so that pressing twice shares once.
  await interaction.update({ components: withoutShare(interaction) });
  const { id } = await interaction.followUp({
    content: `Shared by ${escapeLine(nameOf(interaction))}`,
    embeds: interaction.message.embeds.flatMap(({ data }) => copyEmbed(data, files)),
    files: [...files],
    allowedMentions: NO_PINGS,
  });
  return id;
}

/** The choices and buttons below the answer: they tell which quotes it shows. */
export function readOffers({ message }: ButtonInteraction): readonly ReplyBlock[] {
  return message.components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((component): readonly ReplyBlock[] => {
      if (component.type === ComponentType.StringSelect) {
        const choices = component.options.map(({ label, value }) => ({
          label,
          commandText: value,
        }));
        return [{ kind: 'choices', prompt: component.placeholder ?? '', choices }];
      }
      if (component.type !== ComponentType.Button) return [];
      const { customId, label } = component;
      if (!customId?.startsWith(RUN_PREFIX)) return [];
      const commandText = customId.slice(RUN_PREFIX.length);
      return [{ kind: 'buttons', buttons: [{ label: label ?? '', commandText, style: 'plain' }] }];
    });
}

/** Pictures are small; a slow one is not waited for. */
const FETCH_TIMEOUT_MS = 1_500;

/** What a private message shows can't be shown by another: the files are sent again. Those that can't be had are left out. */
async function fetchPictures(
  { message }: ButtonInteraction,
  logger: Logger,
): Promise<readonly PictureFile[]> {
  const files: PictureFile[] = [];
  for (const { url, name, description } of message.attachments.values())
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const attachment = Buffer.from(await response.arrayBuffer());
      files.push({ attachment, name, description: description ?? '' });
    } catch (error) {
      logger.warn({ err: error }, 'a picture could not be shared');
    }
  return files;
}

/** What was shown, without what Discord adds to an embed it gives back; none for a picture that can't be had. */
function copyEmbed(
  { title, url, description, color, image, fields }: Readonly<APIEmbed>,
  files: readonly PictureFile[],
): readonly APIEmbed[] {
  const file = image && files.find(({ name }) => new URL(image.url).pathname.endsWith(`/${name}`));
  const text = {
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(description === undefined ? {} : { description }),
    ...(fields === undefined || fields.length === 0 ? {} : { fields }),
    ...(file === undefined ? {} : { image: { url: urlOfFile(file.name) } }),
  };
  if (Object.keys(text).length === 0) return [];
  return [{ ...text, ...(color === undefined ? {} : { color }) }];
}

function withoutShare(
  interaction: ButtonInteraction,
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  return interaction.message.components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? [row.toJSON()] : []))
    .map((row) => ({
      ...row,
      components: row.components.filter(
        (component) => !('custom_id' in component && component.custom_id === SHARE_ID),
      ),
    }))
    .filter((row) => row.components.length > 0);
}
