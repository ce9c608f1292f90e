/**
 * The words of a typed line: bare ones, several in quotation marks of any shape, and `name:value` pairs.
 *
 * What phones and word processors put in is taken back: curly, low and angle quotation marks, dashes for hyphens. A mark
 * that is never closed is left out.
 */
import type { Word } from '../command.ts';

/** A word, and the option it is written for: `since:7d`, `from:"Harbour Post"`, `--since`; null for a free word. */
export interface NamedWord extends Word {
  /** Lower case. */
  readonly name: string | null;
  /** As typed, for words that turn out to be no option. */
  readonly typed: string;
}

const DOUBLE = '"“”„‟«»';

/** Single marks are apostrophes too: they hold words together only around whole words. */
const TOKEN = new RegExp(
  [
    // "since:" with a space behind it.
    String.raw`-{0,2}(?<alone>[a-z][a-z0-9-]{0,31})[:：](?=\s|$)`,
    // "since:7d", but not "https://".
    `(?:-{0,2}(?<name>[a-z][a-z0-9-]{0,31})[:=：＝](?!//))?(?:${[
      `[${DOUBLE}](?<double>[^${DOUBLE}]*)[${DOUBLE}](?=\\s|$)`,
      `['‘‚](?<single>[^'‘’‚]*)['’](?=\\s|$)`,
      String.raw`(?<bare>\S+)`,
    ].join('|')})`,
  ].join('|'),
  'gi',
);

/** Returns the words of `text` in order. */
export function readWords(text: string): readonly NamedWord[] {
  return [...mendDashes(text).matchAll(TOKEN)]
    .map((found): NamedWord => {
      const { name, alone, double, single, bare } = found.groups ?? {};
      const quoted = double ?? single;
      return {
        name: (name ?? alone)?.toLowerCase() ?? null,
        text: (quoted ?? trimMarks(bare ?? '')).trim(),
        isQuoted: quoted !== undefined,
        typed: found[0],
      };
    })
    .filter((word) => word.text !== '' || word.name !== null);
}

/** Puts words together so that `readWords` gives them back: those of several words in quotation marks. */
export function joinWords(words: readonly Word[]): string {
  return words.map(({ text, isQuoted }) => (isQuoted ? `"${text}"` : text)).join(' ');
}

/** "since monday" is read as a date. */
const BEGINS_A_DATE = /^(?:since|until)$/i;

/**
 * Returns the value as it is written behind a command, in quotation marks where it would fall apart or be taken for
 * something else without them.
 */
export function writeValue(value: string): string {
  const isWord = /^[\p{L}\p{N}][\p{L}\p{N}.,/_%&+-]*$/u.test(value) && !BEGINS_A_DATE.test(value);
  const isPlain = isWord || /^https?:\/\/[^\s"“”„‟«»]+$/.test(value);
  return isPlain ? value : writeQuoted(value);
}

/** Returns the value in quotation marks; marks inside it are left out, since they would end it. */
export function writeQuoted(value: string): string {
  return `"${value
    .replace(new RegExp(`[${DOUBLE}]`, 'g'), ' ')
    .replace(/\s+/g, ' ')
    .trim()}"`;
}

/** Dashes of other keyboards. Addresses are left as they are. */
function mendDashes(text: string): string {
  return text.replace(/\S+/g, (word) =>
    word.includes('://') ? word : word.replace(/^—/, '--').replace(/[‐‑‒–—−]/g, '-'),
  );
}

function trimMarks(word: string): string {
  return word.replace(new RegExp(`^[${DOUBLE}‘‚]+|[${DOUBLE}]+$`, 'g'), '');
}
