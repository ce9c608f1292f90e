/**
 * The publisher's own address of a page that a cache of AMP pages serves.
 *
 * Method: the caches put the publisher's address into the path (https://developers.google.com/amp/cache/overview#amp-cache-url-format,
 * and google.com/amp/…): "www-post-example.cdn.ampproject.org/c/s/www.post.example/a". The name before ".cdn.ampproject.org" is
 * the publisher's too, and is not needed.
 */

const CACHE_HOST = /(?:^|\.)cdn\.ampproject\.org$|(?:^|\.)amp\.cloudflare\.com$/;
const VIEWER_HOST = /^(?:www\.)?google\.[a-z.]{2,6}$/;

/** Returns the publisher's address; any other address as it is. */
export function ampOrigin(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname, search } = new URL(url);
  const kind = CACHE_HOST.test(hostname) ? '[a-z]+' : VIEWER_HOST.test(hostname) ? 'amp' : null;
  if (kind === null) return url;
  const found = new RegExp(`^/${kind}/(s/)?([^/]+\\.[^/]+/.*)$`).exec(pathname);
  const [, secure, rest = ''] = found ?? [];
  const origin = `${secure === undefined ? 'http' : 'https'}://${rest}${search}`;
  return found !== null && URL.canParse(origin) ? origin : url;
}
