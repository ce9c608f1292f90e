import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readDocuments } from '../../src/cli/read-documents.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const HALDEN = '“The gate stays open,” said Runa Halden, the harbour master.';

const document = {
  id: 'a',
  url: 'https://www.harbour-post.example/gate',
  title: 'The gate',
  publishedAt: '2026-03-03T09:30:00+01:00',
  text: HALDEN,
};

const line = (change: object = {}) => JSON.stringify({ ...document, ...change });

async function read(input: string) {
  const documents = [];
  for await (const each of readDocuments('-', Readable.from([Buffer.from(input)])))
    documents.push(each);
  return documents;
}

it('reads each line as an article with its quotes', async () => {
  const [first, second] = await read(`${line()}\n\n${line({ id: 'b', text: 'Nobody spoke.' })}`);
  expect(first?.article).toMatchObject({
    id: 'a',
    outlet: 'harbour-post.example',
    publishedAtMs: Date.UTC(2026, 2, 3, 8, 30),
  });
  expect(first?.quotes).toMatchObject([
    { speaker: { name: 'Runa Halden' }, contents: ['The gate stays open,'] },
  ]);
  expect(second?.quotes).toEqual([]);
});

it('leaves out what only a title says that the text doesn’t begin with', async () => {
  const title = 'Runa Halden says the gate stays open';
  const [apart] = await read(line({ title, text: 'It rained on Tuesday.' }));
  expect(apart?.quotes).toEqual([]);
  const [together] = await read(line({ title, text: `${title}\n\nIt rained on Tuesday.` }));
  expect(together?.quotes).toMatchObject([{ speaker: { name: 'Runa Halden' } }]);
});

it('reads a file, and says so where it can’t', async () => {
  const file = join(tempFolder(), 'documents.jsonl');
  writeFileSync(file, line());
  const documents = [];
  for await (const each of readDocuments(file, Readable.from([]))) documents.push(each);
  expect(documents).toHaveLength(1);
  await expect(readDocuments(`${file}.no`, Readable.from([])).next()).rejects.toThrow(
    /documents\.jsonl\.no can't be read .*; allowed: a file of JSON lines, or - for stdin/,
  );
});

it.each<[string, string, string]>([
  ['what is no JSON', 'once upon a time', '"once upon a time", which is no JSON'],
  ['a list', '[1]', '[1], which is no object'],
  ['a missing field', line({ url: undefined }), 'no "url"'],
  ['a number for a text', line({ text: 7 }), '7 as "text", which is no string'],
  ['null for an id', line({ id: null }), 'null as "id", which is no string'],
  [
    'a date that is none',
    line({ id: 'b', publishedAt: 'May' }),
    '"May" as "publishedAt", which is no date',
  ],
  [
    'an address that is none',
    line({ id: 'b', url: 'harbour' }),
    '"harbour" as "url", which is no address',
  ],
  ['an id again', line(), 'the id "a" of line 1 again'],
  ['a long line, cut', 'x'.repeat(9999), `"${'x'.repeat(60)}…", which is no JSON`],
])('names the line that has %s, what was found, and what is allowed', async (_, bad, found) => {
  await expect(read(`${line()}\n\n${bad}\n`)).rejects.toThrow(
    `Line 3 of the input has ${found}; allowed: {"id", "url", "title", "publishedAt", "text"} as JSON on one line`,
  );
});
