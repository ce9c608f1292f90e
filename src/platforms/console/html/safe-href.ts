/**
 * Decides what may become a link. Foreign addresses are http or https without credentials in them; anything else
 * ("javascript:", "data:", relative, broken) is shown as text.
 */
import type { SampleSite } from '../ports/console-ports.ts';

/** Turns a foreign address into the `href` to write, or null when it must stay text. */
export type ToHref = (url: string) => string | null;

/** Returns the address in its normal form, or null when it is no plain web address. */
export function safeHref(url: string): string | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  const isWeb = parsed.protocol === 'http:' || parsed.protocol === 'https:';
  return isWeb && parsed.username === '' && parsed.password === '' ? parsed.href : null;
}

/** Returns `safeHref`, with addresses of the sample wire led to where the console serves its pages. */
export function createToHref(sampleSite: SampleSite | undefined): ToHref {
  return (url) => {
    const href = safeHref(url);
    if (href === null || sampleSite === undefined) return href;
    const { host, pathname, search, hash } = new URL(href);
    return sampleSite(host, pathname + search) === null
      ? href
      : `/sample/${host}${pathname}${search}${hash}`;
  };
}

/** True for an address within the console, which opens in the same tab. */
export function isOwnHref(href: string): boolean {
  return href.startsWith('/') && !href.startsWith('//');
}

function parseUrl(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
