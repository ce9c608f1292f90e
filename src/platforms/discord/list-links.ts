/**
 * The links of a message to choose from. An address is often longer than the 100 characters that an option holds, so the options
 * hold numbers, and the addresses stand in the answer itself, which Discord gives back with the choice: no state is kept.
 */
import { type APIEmbed, ComponentType } from 'discord.js';
import type { CommandDefinition } from '../../model/command.ts';
import { linkId } from './component-ids.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { cutPlain, linkAddress } from './escape-markdown.ts';
import type { FoundLink } from './find-links.ts';
import { type RenderedMessage, renderDiscord } from './render-discord.ts';

const PROMPT = 'Which link?';

/** @param links of http and https; at most 25 are shown, and of those as many as fit. */
export function askWhichLink(
  links: readonly FoundLink[],
  definition: CommandDefinition,
): RenderedMessage {
  const items = links
    .slice(0, DISCORD_LIMITS.selectOptions)
    .map(({ url, title }) => ({ label: title ?? nameOf(url), url }));
  const { message } = renderDiscord({
    audience: 'caller',
    fallback: PROMPT,
    blocks: [
      { kind: 'paragraph', text: `${items.length} links are in this message. ${PROMPT}` },
      { kind: 'list', items: items.map(({ label, url }) => ({ text: label, url })) },
    ],
    shareCommandText: null,
  });
  const shown = listed(message.embeds);
  const options = items
    .map(({ label, url }) => ({ label, url, place: shown.indexOf(linkAddress(url) ?? '') }))
    .filter(({ place }) => place >= 0)
    .map(({ label, url, place }) => ({
      label: cutPlain(label, DISCORD_LIMITS.selectText),
      value: String(place),
      description: cutPlain(new URL(url).host, DISCORD_LIMITS.selectText),
    }));
  const select = {
    type: ComponentType.StringSelect,
    custom_id: linkId(definition),
    placeholder: PROMPT,
    options,
  } as const;
  return { ...message, components: [{ type: ComponentType.ActionRow, components: [select] }] };
}

/** The address that a chosen option stands for; null where the message has none at that place. */
export function readListedLink(
  embeds: readonly { readonly description?: string | null }[],
  value: string,
): string | null {
  return /^\d{1,2}$/.test(value) ? (listed(embeds)[Number(value)] ?? null) : null;
}

const nameOf = (url: string) => {
  const { host, pathname } = new URL(url);
  return pathname === '/' ? host : host + pathname;
};

/** Addresses of links have no brackets in them. */
function listed(
  embeds: readonly { readonly description?: string | null }[] | readonly APIEmbed[],
): readonly string[] {
  const text = embeds.map(({ description }) => description ?? '').join('\n');
  return [...text.matchAll(/\]\((https?:\/\/[^\s()]+)\)/g)].map(([, address = '']) => address);
}
