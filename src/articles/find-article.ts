/**
 * The element of a page that holds its article, by Mozilla's Readability: HTML in, HTML out, so that nothing else knows a DOM.
 *
 * linkedom is the DOM because it is several times faster than jsdom; jsdom, which follows the HTML standard to the letter, first
 * repairs the few pages whose tree comes out wrong.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/**
 * @param html a whole document, well-formed.
 * @returns the inner HTML of what Readability takes for the article; empty when it finds none.
 * @throws errors of both libraries, on markup they don't expect.
 */
export function findArticle(html: string): string {
  const { document } = parseHTML(html);
  return new Readability(document, { disableJSONLD: true }).parse()?.content ?? '';
}

/** The document as the HTML standard builds it: rows back in their tables, crossed elements uncrossed. No script is run. */
export async function repairHtml(html: string): Promise<string> {
  // Loaded only when needed: jsdom costs 40 MB and half a second.
  const { JSDOM } = await import('jsdom');
  return new JSDOM(html).serialize();
}
