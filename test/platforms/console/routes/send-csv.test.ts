import { parse } from 'csv-parse/sync';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { CsvRow } from '../../../../src/lib/csv.ts';
import { queryOf } from '../../../../src/platforms/console/pages/record-query.ts';
import type {
  ConsoleRecords,
  RecordQuery,
} from '../../../../src/platforms/console/ports/record-ports.ts';
import { fileNameOf, sendCsv } from '../../../../src/platforms/console/routes/send-csv.ts';
import { NOW_MS } from '../../../helpers/console/console-fixtures.ts';

const asked: RecordQuery[] = [];

function appWith(rows: ConsoleRecords['rows']): Hono {
  const records = { rows } as ConsoleRecords;
  const app = new Hono();
  app.get('/csv/:table', (c) => sendCsv(c, records, NOW_MS));
  return app;
}

const app = appWith(async function* (_table, query) {
  asked.push(query);
  yield [];
  yield [{ who: 'Jürgen', words: '“=1+1”' }];
  yield [{ who: '=HYPERLINK("x")', words: 'a, "b"\nc' }];
});

describe('a table as a file', () => {
  it('has each row, the columns once, and nothing that a spreadsheet runs', async () => {
    const response = await app.request('/csv/quotes?speaker=anna+berg&days=7');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(parse(new TextDecoder().decode(bytes))).toEqual([
      ['who', 'words'],
      ['Jürgen', '“=1+1”'],
      ['\'=HYPERLINK("x")', 'a, "b"\nc'],
    ]);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="verbatim-quotes-anna-berg-7-days-2026-03-03.csv"',
    );
    expect(asked.at(-1)).toMatchObject({ speaker: 'anna berg', days: 7 });
  });

  it('is of all time where nothing else is said', async () => {
    await (await app.request('/csv/voices')).text();
    expect(asked.at(-1)).toMatchObject({ speaker: null, days: null });
  });

  it('is not there under any other name', async () => {
    expect((await app.request('/csv/passwords')).status).toBe(404);
  });

  it('is written as it is taken, and ended when nobody takes it any more', async () => {
    let made = 0;
    let isEnded = false;
    async function* endless(): AsyncGenerator<readonly CsvRow[]> {
      try {
        for (;;) yield [{ number: made++ }];
      } finally {
        isEnded = true;
      }
    }
    const response = await appWith(endless).request('/csv/quotes');
    const reader = response.body?.getReader();
    for (let part = 0; part < 3; part++) await reader?.read();
    expect(made).toBeLessThan(10);
    await reader?.cancel();
    expect(isEnded).toBe(true);
  });

  it('is cut off, not ended, by what fails', async () => {
    const failing = appWith(async function* () {
      yield [{ number: 1 }];
      throw new Error('gone');
    });
    const response = await failing.request('/csv/quotes');
    await expect(response.text()).rejects.toThrow('gone');
  });
});

it.each([
  [{ speaker: 'jürgen größe' }, 'verbatim-quotes-jurgen-grosse-2026-03-03.csv'],
  [{ topic: 'the ferry' }, 'verbatim-quotes-about-the-ferry-2026-03-03.csv'],
  [{ outlet: '"; rm -rf /\r\nX: y' }, 'verbatim-quotes-rm-rf-x-y-2026-03-03.csv'],
  [{ outlet: '新闻' }, 'verbatim-quotes-2026-03-03.csv'],
  [{}, 'verbatim-quotes-2026-03-03.csv'],
])('names the file of %j', (part, expected) => {
  expect(fileNameOf('quotes', queryOf(part), NOW_MS)).toBe(expected);
});
