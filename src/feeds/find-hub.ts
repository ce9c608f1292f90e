/**
 * Which hub tells of a feed's news, and under which name (https://www.w3.org/TR/websub/#discovery): the Link header, which goes
 * first, or the links of the document, in any format.
 */
import { decodeReferences, resolveLink } from './read-feed-text.ts';
import { elementsOf, type FeedNode } from './read-feed-tree.ts';

export interface HubLinks {
  readonly hub: string | null;
  /** The feed's own address for itself: what is subscribed to. */
  readonly self: string | null;
}

export interface Hub {
  readonly hubUrl: string;
  readonly topicUrl: string;
}

export const NO_HUB: HubLinks = { hub: null, self: null };

/** One link of a Link header (RFC 8288 §3), with its parameters. */
const LINK = /<([^<>]*)>((?:\s*;\s*[\w!#$&+.^`|~-]+\s*=\s*(?:"[^"]*"|[^\s",;]+))*)/g;

/**
 * @param header the Link header, several joined by commas; `url` the address of the document.
 * @returns null unless both a hub and a name are given as web addresses.
 */
export function findHub(header: string, document: HubLinks, url: string): Hub | null {
  const links = [...header.slice(0, MAX_HEADER_CHARACTERS).matchAll(LINK)].map(
    ([, target = '', parameters = '']) => ({
      href: URL.canParse(target, url) ? new URL(target, url).href : null,
      relations: relationsOf(/;\s*rel\s*=\s*"?([^";]*)/i.exec(parameters)?.[1]),
    }),
  );
  const named = (relation: string) =>
    links.find(({ relations }) => relations.includes(relation))?.href;
  const hubUrl = named('hub') ?? document.hub;
  const topicUrl = named('self') ?? document.self;
  return isWeb(hubUrl) && isWeb(topicUrl) ? { hubUrl, topicUrl } : null;
}

/** @param channel the element that holds the feed's own fields. */
export function readHubLinks(channel: FeedNode): HubLinks {
  const links = elementsOf(channel).filter(({ name }) => name === 'link' || name === 'atom:link');
  const named = (relation: string) => {
    const link = links.find(({ attributes }) =>
      relationsOf(attributes.get('rel')).includes(relation),
    );
    const href = decodeReferences(link?.attributes.get('href') ?? '');
    return link === undefined ? null : resolveLink(href, link.base);
  };
  return { hub: named('hub'), self: named('self') };
}

const MAX_HEADER_CHARACTERS = 8192;

const relationsOf = (text = '') => text.trim().toLowerCase().split(/\s+/);

function isWeb(url: string | null | undefined): url is string {
  return typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
