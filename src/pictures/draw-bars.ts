/**
 * Bars beside each other's names, the longest first as given: how much of something each has, and behind it, lighter, of something that
 * is never less. Widths are percentages and letters keep their size, so that one picture fits a phone and a wide screen.
 */

export interface Bar {
  readonly label: string;
  /** What is drawn in full; 0 or more. */
  readonly value: number;
  /** What is drawn lighter behind it; not less than `value`. */
  readonly behind: number;
  /** Stands at the right end: "12 quotes · 30 printings". */
  readonly note: string;
}

export interface BarPicture {
  readonly bars: readonly Bar[];
  /** Says the same in words, for who doesn't see it. */
  readonly title: string;
}

/** Heights in pixels: a line of letters and the bar below it. */
const ROW_HEIGHT = 38;
const TEXT_Y = 15;
const BAR_Y = 21;
const BAR_HEIGHT = 10;

/** What fits beside the note on a phone of 390 pixels. */
const MAX_LABEL_LENGTH = 34;

/** Returns an SVG element with the classes `bar-label`, `bar-note`, `bar-value` and `bar-behind`, which the page gives their colours. */
export function drawBars({ bars, title }: BarPicture): string {
  const most = Math.max(1, ...bars.map(({ behind }) => behind));
  const height = bars.length * ROW_HEIGHT;
  const rows = bars.map((bar, at) => drawBar(bar, at * ROW_HEIGHT, most));
  return `<svg class="bars" role="img" aria-label="${escapeXml(title)}" width="100%" height="${height}" xmlns="http://www.w3.org/2000/svg">${rows.join('')}</svg>`;
}

function drawBar({ label, value, behind, note }: Bar, top: number, most: number): string {
  const rect = (name: string, amount: number) =>
    `<rect class="${name}" x="0" y="${top + BAR_Y}" width="${percent(amount, most)}" height="${BAR_HEIGHT}" rx="2"/>`;
  return [
    `<text class="bar-label" x="0" y="${top + TEXT_Y}">${escapeXml(shorten(label))}</text>`,
    `<text class="bar-note" x="100%" y="${top + TEXT_Y}" text-anchor="end">${escapeXml(note)}</text>`,
    rect('bar-behind', behind),
    rect('bar-value', value),
  ].join('');
}

const percent = (amount: number, most: number) => `${((100 * amount) / most).toFixed(2)}%`;

/** In whole letters: half of one is none. */
function shorten(label: string): string {
  const letters = [...label];
  return letters.length <= MAX_LABEL_LENGTH
    ? label
    : `${letters.slice(0, MAX_LABEL_LENGTH - 1).join('')}…`;
}

/** Control characters are none of XML's, and are left out (https://www.w3.org/TR/xml/#charsets). */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}
