/**
 * Foreign text as Discord shows it letter by letter: no formatting, links, mentions, dates or emoji codes.
 *
 * A backslash before any ASCII mark makes Discord show the mark itself, so every mark that can start markup gets one where it
 * can: the fewer, the better notifications read, which show them. Letters are never changed, and the backslashes are
 * gone when a reader copies the words. discord.js has `escapeMarkdown`, which leaves links, mentions, addresses and
 * block quotes alive (https://discord.com/developers/docs/reference#message-formatting).
 */
import { cutBetweenWords } from '../../lib/text/cut-between-words.ts';
import { splitAtPhrases } from '../../lib/text/find-phrases.ts';

/** Stands where words were left out. */
export const CUT_MARK = '[…]';

/**
 * Marks that mean something anywhere; a colon before an address, an emoji code, or what a colon behind this text would make one; an at sign before a group, and a bracket that
 * would end a link begun before this text: Discord looks for that end through backslashes and over lines.
 */
const MARKS = /[\\*_~`|<[\]]|:(?=\/\/|[\w+-]+(?::|$))|@(?=everyone|here)|(?<=\])\(/g;
/** "# heading", "- item", "+ item", "-# small print", "> quote". */
const LINE_START_MARKS = /^([^\S\n]*)([-+#>])/gm;
/** "1. item". */
const LINE_START_NUMBERS = /^([^\S\n]*\d+)([.)])/gm;

/** Line breaks of every system, as Discord knows only "\n". */
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Control characters but tab and line feed: Discord drops or refuses them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
/** Characters that turn the reading direction of what follows; harmless at the end of a line, which ends them. */
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/g;

/** Half characters, which are no valid JSON. */
const HALVES = /\p{Surrogate}/gu;

/** Keeps line breaks; drops control characters, which can't be shown. */
export function escapeMarkdown(text: string): string {
  return keepShowable(text)
    .replace(MARKS, '\\$&')
    .replace(LINE_START_MARKS, '$1\\$2')
    .replace(LINE_START_NUMBERS, '$1\\$2');
}

/** The words as they are but for what Discord can't take: for code blocks, where nothing is markup. */
export function keepShowable(text: string): string {
  return text.replace(LINE_BREAKS, '\n').replace(CONTROLS, '').replace(HALVES, '\uFFFD');
}

/** For names and titles between other text: white space becomes one space, and nothing turns the text around it. */
export function escapeLine(text: string): string {
  return escapeMarkdown(flattenLine(text));
}

/** One line without markup characters touched, for places that show plain text only: button labels, choices. */
export function flattenLine(text: string): string {
  return keepShowable(text.replace(/\s+/g, ' ')).replace(DIRECTION_MARKS, '').trim();
}

/** One line of plain text of at most `maxLength` characters; never empty, as Discord refuses labels without letters. */
export function cutPlain(text: string, maxLength: number): string {
  return cutToFit(flattenLine(text) || '…', maxLength, (shown) => shown);
}

/** Escaped words in a block quote, which every line of theirs must ask for anew; phrases in bold. */
export function quoteMarkdown(text: string, phrases: readonly string[] = []): string {
  return `> ${highlightMarkdown(text, phrases).replaceAll('\n', '\n> ')}`;
}

/** Escaped, with given words and phrases in bold where they stand. */
export function highlightMarkdown(text: string, phrases: readonly string[]): string {
  const runs = splitAtPhrases(keepShowable(text), phrases);
  if (!runs.some(({ isFound }) => isFound)) return escapeMarkdown(text);
  return runs
    .map((run) => (run.isFound ? `**${escapeMarkdown(run.text)}**` : escapeMarkdown(run.text)))
    .join('');
}

/**
 * The longest start of `text`, cut between words where that is near, whose rendering is at most `maxLength` characters, with
 * "[…]" behind it; the whole text if that fits.
 *
 * @param render never shorter for a longer text.
 */
export function cutToFit(
  text: string,
  maxLength: number,
  render: (shown: string) => string,
): string {
  const whole = render(text);
  if (whole.length <= maxLength) return whole;
  // An escaped text is never shorter than the text, so no longer start can fit.
  let [fits, tooLong] = [0, Math.min(text.length, maxLength) + 1];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (renderStart(text, middle, render).length <= maxLength) fits = middle;
    else tooLong = middle;
  }
  return renderStart(text, fits, render);
}

/**
 * A link, or the escaped text alone where the address is none of http or https.
 * A label with brackets or an address in it would break or disarm Discord's link, so that one is followed by the link.
 */
export function linkMarkdown(text: string, url: string | null): string {
  const label = escapeLine(text);
  const address = url === null ? null : linkAddress(url);
  if (address === null) return label;
  return /[[\]]|:\/\//.test(text) || label === ''
    ? `${label} ([link](${address}))`.trim()
    : `[${label}](${address})`;
}

/** `url` as Discord accepts it in links and embeds; null when it is no http or https address or too long. */
export function linkAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  const address = toSafeAddress(parsed);
  if (address.length <= LONGEST_LINK) return address;
  // Leads to the page, if no more to the passage.
  parsed.hash = '';
  const page = toSafeAddress(parsed);
  return page.length <= LONGEST_LINK ? page : null;
}

/** Links count towards the 6,000 characters of a message, so they stay well under the 2,048 of an address. */
const LONGEST_LINK = 700;

/** Marks that would end a link. The "~" of a text fragment must stay as it is. */
function toSafeAddress(url: URL): string {
  return url.href.replace(
    /[()<>\\`|\s]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function renderStart(text: string, length: number, render: (shown: string) => string): string {
  const start = cutBetweenWords(text, length);
  return render(start === '' ? CUT_MARK : `${start} ${CUT_MARK}`);
}
