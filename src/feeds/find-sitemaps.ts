/** Where a site's sitemaps may be: what its robots.txt says, and where systems of newsrooms put them (sitemaps.org §"robots"). */

/** Those named for news first; each request may be for nothing. */
const MAX_SITEMAPS = 8;

/** Of robots.txt (RFC 9309 §2.5 asks for at least 500 KiB). */
const MAX_CHARACTERS = 512 * 1024;

const NEWS_PATHS = ['/sitemap-news.xml', '/news-sitemap.xml', '/sitemap_news.xml'];

const OTHER_PATHS = ['/sitemap.xml', '/sitemap_index.xml'];

/**
 * @param robots text of robots.txt, "" when there is none.
 * @param pageUrl any address of the site.
 * @returns addresses, the likeliest to hold news first.
 */
export function findSitemaps(robots: string, pageUrl: string): readonly string[] {
  const named = [...robots.slice(0, MAX_CHARACTERS).matchAll(/^[ \t]*sitemap[ \t]*:(.*)$/gim)]
    .map(([, value = '']) => value.trim())
    .filter((value) => value !== '' && URL.canParse(value, pageUrl))
    .map((value) => new URL(value, pageUrl))
    .filter(({ protocol }) => /^https?:$/.test(protocol));
  const isForNews = ({ pathname }: URL) => /news/i.test(pathname);
  const usual = (paths: readonly string[]) => paths.map((path) => new URL(path, pageUrl));
  const ordered = [
    ...named.filter(isForNews),
    ...usual(NEWS_PATHS),
    ...named.filter((url) => !isForNews(url)),
    ...usual(OTHER_PATHS),
  ];
  return [...new Set(ordered.map(({ href }) => href))].slice(0, MAX_SITEMAPS);
}
