/**
 * The element of a page that holds its article, by Mozilla's Readability: HTML in, HTML out, so that nothing else knows a DOM.
 *
 * linkedom is the DOM because it is several times faster than jsdom; jsdom, which follows the HTML standard to the letter, first
 * repairs the few pages whose tree comes out wrong.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/**
 * Tags and references, of each of which linkedom makes a node or two of half a kilobyte: more would fill the thread's heap. A live
 * blog of a megabyte has 20,000 once it is cleaned.
 */
const MAX_MARKS = 100_000;
/** Of a page that is nested deeper than any that people write: Readability looks at each element once for each that it stands in. */
const MAX_NESTED_MARKS = 20_000;

/**
 * @param html a whole document, well-formed.
 * @param isWhole false where it is nested too deep to be read as it is.
 * @returns the inner HTML of what Readability takes for the article; empty when it finds none, or when there is too much to look at.
 * @throws errors of both libraries, on markup they don't expect.
 */
export function findArticle(html: string, isWhole: boolean): string {
  if (hasMoreMarks(html, isWhole ? MAX_MARKS : MAX_NESTED_MARKS)) return '';
  const { document } = parseHTML(html);
  return new Readability(document, { disableJSONLD: true }).parse()?.content ?? '';
}

/** The document as the HTML standard builds it: rows back in their tables, crossed elements uncrossed. No script is run. */
export async function repairHtml(html: string): Promise<string> {
  // Loaded only when needed: jsdom costs 40 MB and half a second.
  const { JSDOM } = await import('jsdom');
  return new JSDOM(html).serialize();
}

function hasMoreMarks(html: string, limit: number): boolean {
  const marks = /[<&]/g;
  for (let count = 0; marks.test(html); count += 1) if (count >= limit) return true;
  return false;
}
