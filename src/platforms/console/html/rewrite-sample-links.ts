import type { SampleSite } from '../ports/console-ports.ts';

/** `href` or `src` with a quoted value: enough for the sample wire, whose pages are written by this program. */
const LINK = /\b(href|src)="([^"]*)"/g;

/** Returns a page of the sample wire with the links that the sample wire serves led to the console. */
export function rewriteSampleLinks(page: string, host: string, sampleSite: SampleSite): string {
  return page.replace(LINK, (whole, attribute: string, address: string) => {
    const base = `https://${host}/`;
    if (address.startsWith('#') || !URL.canParse(address, base)) return whole;
    const url = new URL(address, base);
    const path = url.pathname + url.search;
    return sampleSite(url.host, path) === null
      ? whole
      : `${attribute}="/sample/${url.host}${path}${url.hash}"`;
  });
}
