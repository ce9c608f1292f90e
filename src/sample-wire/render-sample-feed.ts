/** Writes an outlet's feed: RSS 2.0 (https://www.rssboard.org/rss-specification) or Atom (RFC 4287), newest item first. */
import type { EpochMs } from '../model/article.ts';
import { escapeMarkup } from './render-sample-page.ts';

export interface SampleFeed {
  /** "Harbour Post" */
  readonly title: string;
  readonly siteUrl: string;
  readonly description: string;
  readonly items: readonly SampleFeedItem[];
}

interface SampleFeedItem {
  readonly title: string;
  readonly url: string;
  readonly publishedAtMs: EpochMs;
  readonly summary: string;
}

export function renderRss(feed: SampleFeed): string {
  const items = feed.items.map(
    (item) => `<item>
<title>${escapeMarkup(item.title)}</title>
<link>${escapeMarkup(item.url)}</link>
<guid isPermaLink="true">${escapeMarkup(item.url)}</guid>
<pubDate>${new Date(item.publishedAtMs).toUTCString()}</pubDate>
<description>${escapeMarkup(item.summary)}</description>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
<channel>
<title>${escapeMarkup(feed.title)}</title>
<link>${escapeMarkup(feed.siteUrl)}</link>
<description>${escapeMarkup(feed.description)}</description>
<language>en</language>
${items.join('\n')}
</channel>
</rss>
`;
}

export function renderAtom(feed: SampleFeed): string {
  const updated = new Date(feed.items[0]?.publishedAtMs ?? 0).toISOString();
  const entries = feed.items.map(
    (item) => `<entry>
<id>${escapeMarkup(item.url)}</id>
<title>${escapeMarkup(item.title)}</title>
<link rel="alternate" href="${escapeMarkup(item.url)}"/>
<published>${new Date(item.publishedAtMs).toISOString()}</published>
<updated>${new Date(item.publishedAtMs).toISOString()}</updated>
<summary>${escapeMarkup(item.summary)}</summary>
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${escapeMarkup(feed.siteUrl)}</id>
<title>${escapeMarkup(feed.title)}</title>
<subtitle>${escapeMarkup(feed.description)}</subtitle>
<link rel="alternate" href="${escapeMarkup(feed.siteUrl)}"/>
<link rel="self" href="${escapeMarkup(feed.siteUrl)}feed.xml"/>
<updated>${updated}</updated>
<author><name>${escapeMarkup(feed.title)}</name></author>
${entries.join('\n')}
</feed>
`;
}
