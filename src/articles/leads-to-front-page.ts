/**
 * Whether a dead link leads to the front page of its site, as many outlets do with what they took away, or to that of another.
 *
 * Limit: front pages below the root ("/en/") are not known.
 */
import { canonicalUrl } from './canonical-url.ts';

/** Templates that give every page the front page's address exist. */
export function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(canonicalUrl(url));
  return /^\/(?:index\.\w+)?$/i.test(pathname) && search === '';
}

/** @param from what was asked for; `to` what answered, after redirects. */
export function leadsToFrontPage(from: string, to: string): boolean {
  if (!URL.canParse(from) || !URL.canParse(to)) return false;
  return isFrontPage(to) && !isFrontPage(from);
}
