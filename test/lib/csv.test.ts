import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRow, toCsv } from '../../src/lib/csv.ts';

const read = (text: string) => parse(text, { bom: true }) as string[][];
/** How whoever reads a file takes the apostrophe away again, as src/README.md says. */
const fromCell = (text: string) => text.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');
const cell = (value: CsvRow[string]) => read(toCsv([{ before: 'x', value }]))[0]?.[1];

describe('what a spreadsheet would run', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
    'has an apostrophe in front: %j',
    (text) => {
      expect(cell(text)).toBe(`'${text}`);
      expect(fromCell(`'${text}`)).toBe(text);
    },
  );

  it.each(['– and so on', 'a=b', '’tis', "'tis", '“=1”', '', ' =1'])(
    'is not what is plain: %j',
    (text) => {
      expect(cell(text)).toBe(text);
      expect(fromCell(text)).toBe(text);
    },
  );

  it('is no number', () => {
    expect(cell(-12.5)).toBe('-12.5');
  });
});

it.each([
  [true, 'yes'],
  [false, 'no'],
  [null, ''],
])('writes %j as %j', (value, expected) => {
  expect(cell(value)).toBe(expected);
});

it('names the columns where that is asked for, behind a mark that tells Excel of UTF-8', () => {
  expect(toCsv([{ a: 1, b: 'ü' }], { hasHead: true, hasMark: true })).toBe('\uFEFFa,b\n1,ü\n');
  expect(toCsv([{ a: 2, b: 'é' }])).toBe('2,é\n');
  expect(toCsv([])).toBe('');
});

/** Signs that matter to CSV, to spreadsheets and to what reads lines. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...'=+-@\t\r\n",;\'“”ü\u2028\0'), fc.string({ unit: 'binary' })))
  .map((parts) => parts.join(''));

it('gives every text back letter by letter, and none that a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 5 }), (texts) => {
      const rows = texts.map(([first, second]) => ({ x: 'x', first, second }));
      const cells = read(toCsv(rows)).map(([, ...others]) => others);
      expect(cells.map((row) => row.map(fromCell))).toEqual(texts);
      expect(cells.flat().filter((each) => /^[=+\-@\t\r\n＝＋－＠]/.test(each))).toEqual([]);
    }),
  );
});
