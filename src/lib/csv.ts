/** Rows as CSV (RFC 4180) that no spreadsheet runs. */
import { stringify } from 'csv-stringify/sync';

/** Cells by column: every row of a table has the same columns in the same order. */
export type CsvRow = Readonly<Record<string, string | number | boolean | null>>;

export interface CsvPart {
  /** The columns' names come first. */
  readonly hasHead: boolean;
  /** Begins with a byte-order mark: without one Excel reads UTF-8 as Windows-1252. */
  readonly hasMark?: boolean;
}

/**
 * What a spreadsheet would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection), in full width too, as Numbers does.
 * Also what has apostrophes before it, so that the one that is put in front can be told and taken away again.
 */
const RUNNABLE = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** @returns whole lines; a text that a spreadsheet would run has an apostrophe in front, and is letter by letter as it was behind that. */
export function toCsv(
  rows: readonly CsvRow[],
  { hasHead, hasMark = false }: CsvPart = { hasHead: false },
): string {
  return stringify([...rows], {
    header: hasHead,
    bom: hasMark,
    cast: {
      boolean: (value) => (value ? 'yes' : 'no'),
      string: (value) => (RUNNABLE.test(value) ? `'${value}` : value),
    },
  });
}
