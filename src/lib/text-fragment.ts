/**
 * Text fragments: an address that opens a page at given words (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * The words must lie within one block of the page, so of several pieces of a quotation only the first is given here.
 * Long words are named by their first and last few, as a browser does when it makes such a link.
 */

/** Above this many characters Chrome's own generator names a range (text-fragments-polyfill, MAX_EXACT_MATCH_LENGTH). */
const MAX_EXACT_LENGTH = 300;

/** Words at each end of a range: enough to be the only such words in an article. */
const RANGE_END_WORDS = 6;

/**
 * Returns `url` with a text directive behind its own fragment, which keeps its meaning: `#part:~:text=words`. A directive
 * that is there already is replaced. Without words, `url` as it is.
 *
 * @param words as they stand on the page; only the first paragraph is used, and marks at its ends are left out, since
 *   outlets and readers turn them differently.
 */
export function textFragment(url: string, words: string): string {
  const text = trimMarks(words.trim().split(/\s*\n\s*/)[0] ?? '');
  if (text === '') return url;
  const address = url.replace(/:~:.*$/s, '').replace(/#$/, '');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${toDirective(text)}`;
}

function toDirective(text: string): string {
  const parts = text.split(/\s+/);
  if (text.length <= MAX_EXACT_LENGTH || parts.length <= 2 * RANGE_END_WORDS) return encode(text);
  const start = parts.slice(0, RANGE_END_WORDS).join(' ');
  const end = parts.slice(-RANGE_END_WORDS).join(' ');
  return `${encode(start)},${encode(end)}`;
}

function trimMarks(text: string): string {
  return text.replace(/^["“”„«»\s]+|["“”„«»\s]+$/g, '');
}

/** `-`, `,` and `&` have a meaning in a directive; encodeURIComponent leaves only the first of them. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
}
