import { expect, it } from 'vitest';
import { runCli } from '../helpers/program/run-program.ts';
import { runWarmCli } from '../helpers/program/run-warm-cli.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const extract = (input: string, run = runWarmCli) =>
  run(['extract', '--format', 'jsonl'], { folder: tempFolder(), input });

const HALDEN = '“The gate stays open,” said Runa Halden, the harbour master.';
/** What the line says was said, cut out of the document, and by whom. */
function readLine(line: string, text: string) {
  const { id, attributions } = JSON.parse(line) as {
    id: string;
    attributions: { speaker: string; content: [number, number][] }[];
  };
  const said = attributions.map(({ speaker, content }) => [
    speaker,
    ...content.map((span) => text.slice(...span)),
  ]);
  return { id, said };
}

const SAID_BY_HALDEN = [['Runa Halden', 'The gate stays open,']];

const line = (id: string, text: string) => JSON.stringify({ id, text });

it('gives one line a document, in order, with what was said', async () => {
  const input = `${line('a', HALDEN)}\n\n${line('b', 'Nobody spoke.')}\r\n${line('c', HALDEN)}`;
  const { code, stdout, stderr } = await extract(input, runCli);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [a = '', b = '', c = '', ...rest] = stdout.split('\n');
  expect(readLine(a, HALDEN)).toEqual({ id: 'a', said: SAID_BY_HALDEN });
  expect(readLine(b, 'Nobody spoke.')).toEqual({ id: 'b', said: [] });
  expect(readLine(c, HALDEN)).toEqual({ id: 'c', said: SAID_BY_HALDEN });
  expect(rest).toEqual(['']);
});

it('takes a line separator inside a document for a letter like any other', async () => {
  const text = `Calm sea.\u2028${HALDEN}`;
  const { code, stdout } = await extract(`{"id":"a","text":"${text}"}`);
  expect(code).toBe(0);
  expect(readLine(stdout, text)).toEqual({ id: 'a', said: SAID_BY_HALDEN });
});

it('keeps letters whole that come in two pieces', async () => {
  // More than the 64 KiB that a pipe carries at once, in letters of two and three bytes.
  const text = `${'Ω…'.repeat(50_000)}\n\n${HALDEN}`;
  const { code, stdout } = await extract(line('a', text), runCli);
  expect(code).toBe(0);
  // A damaged letter becomes several, and moves every offset behind it.
  expect(readLine(stdout, text)).toEqual({ id: 'a', said: SAID_BY_HALDEN });
});

it.each(['', '\n', ' \n\n'])('says nothing about nothing: %j', async (input) => {
  expect(await extract(input)).toEqual({ code: 0, stdout: '', stderr: '' });
});

it.each([
  ['no JSON', 'not json'],
  ['no object', '"text"'],
  ['null', 'null'],
  ['a document without text', '{"id":"a"}'],
  ['an id that is a number', '{"id":1,"text":"x"}'],
])('names the line that holds %s, and ends with 2', async (_, bad) => {
  const { code, stdout, stderr } = await extract(`${line('a', HALDEN)}\n\n${bad}\n`);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Line 3 of the input is no document; allowed: \{"id"/);
  expect(JSON.parse(stdout).id).toBe('a');
});
