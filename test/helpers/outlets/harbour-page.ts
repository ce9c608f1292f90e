/** Pages and items of an invented outlet, long enough to be read as articles. */
import type { FeedItem } from '../../../src/model/feed.ts';
import type { OutletPage } from './serve-outlet.ts';

/** An article in which Runa Halden, the harbour master, says these words. */
export function harbourPage(title: string, words: string): OutletPage {
  const paragraphs = [
    `The harbour office of Gullhaven opened its ${title.toLowerCase()} on Monday, a week later than the crews had been told.`,
    `“${words},” said Runa Halden, the harbour master. She had waited for a second crane since the spring.`,
    'The crews of the north quay went back to their boats in the afternoon and waited for the tide.',
  ];
  return {
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
  };
}

export function feedItem(change: Partial<FeedItem> = {}): FeedItem {
  return {
    id: null,
    url: null,
    title: 'Harbour news',
    publishedAtMs: null,
    updatedAtMs: null,
    summary: null,
    content: null,
    ...change,
  };
}

/** An RSS document with a link to each of these paths of the outlet. */
export function harbourFeed(title: string, paths: readonly string[]): OutletPage {
  const items = paths.map(
    (path) => `<item><title>${path}</title><link>@origin@${path}</link></item>`,
  );
  return {
    contentType: 'application/rss+xml',
    body: `<rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>`,
  };
}
