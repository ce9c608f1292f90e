/** "Share": posts a private answer to the channel, exactly as its reader sees it, with the name of who shared it. */
import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  type ButtonInteraction,
  ComponentType,
} from 'discord.js';
import { SHARE_ID } from './component-ids.ts';
import { escapeLine } from './escape-markdown.ts';
import { nameOf } from './read-caller.ts';
import { NO_PINGS } from './render-discord.ts';

/** @throws {DiscordAPIError} what Discord refused. */
export async function shareAnswer(interaction: ButtonInteraction): Promise<void> {
  // The button goes first, so that pressing twice shares once.
  await interaction.update({ components: withoutShare(interaction) });
  await interaction.followUp({
    content: `Shared by ${escapeLine(nameOf(interaction))}`,
    embeds: interaction.message.embeds.map(({ data }) => copyEmbed(data)),
    allowedMentions: NO_PINGS,
  });
}

/** What was shown, without what Discord adds to an embed it gives back. */
function copyEmbed({ title, url, description, color }: Readonly<APIEmbed>): APIEmbed {
  return {
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(description === undefined ? {} : { description }),
    ...(color === undefined ? {} : { color }),
  };
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
