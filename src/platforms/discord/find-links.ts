/** The addresses that a message holds: in its text, in that of the messages it forwards, and in the previews below it. */

/** The parts of a message that can hold an address. */
export interface LinkedMessage {
  readonly content: string;
  readonly embeds: readonly {
    readonly url?: string | null;
    readonly title?: string | null;
    readonly description?: string | null;
  }[];
}

export interface FoundLink {
  readonly url: string;
  /** Of the preview that Discord shows for it; null where there is none. */
  readonly title: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"“”|\\]+/gi;
/** What a sentence or Markdown puts behind an address. */
const TRAILING = /[.,;:!?*_~'’`\]]+$/;
/** Nothing there is an article: messages and files on Discord, and pages that only this machine has. */
const NO_ARTICLES = /(^|\.)discord(app)?\.(com|gg|net)$|^localhost$|^127\.|^\[::1\]$/;

/** Each page once, in the order of the message. Links to passages of one page are one. */
export function findLinks(messages: readonly LinkedMessage[]): readonly FoundLink[] {
  const texts = messages.flatMap(({ content, embeds }) => [
    content,
    ...embeds.flatMap(({ url, description }) => [url ?? '', description ?? '']),
  ]);
  const pages = new Map<string, string>();
  for (const found of texts.flatMap((text) => text.match(ADDRESS) ?? [])) {
    const url = trimAddress(found);
    const page = URL.canParse(url) ? pageOf(url) : null;
    if (page !== null && !pages.has(page)) pages.set(page, url);
  }
  const previews = messages.flatMap(({ embeds }) => embeds);
  return [...pages].map(([page, url]) => ({
    url,
    title: previews.find((embed) => embed.url && pageOf(embed.url) === page)?.title ?? null,
  }));
}

function pageOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  url.hash = '';
  return NO_ARTICLES.test(url.hostname) ? null : url.href;
}

/** A bracket is part of an address when its partner is. */
function trimAddress(found: string): string {
  const url = found.replace(TRAILING, '');
  const isOpen = url.split('(').length >= url.split(')').length;
  return url.endsWith(')') && !isOpen ? trimAddress(url.slice(0, -1)) : url;
}
