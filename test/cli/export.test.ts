import { expect, it } from 'vitest';
import { runCli } from '../helpers/program/run-program.ts';
import { storedNewsroom } from '../helpers/store/stored-newsroom.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { person } from '../helpers/values/quote.ts';

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

it('gives every quote out with its words and its passage', async () => {
  const { code, stdout } = await runCli(['export'], { folder: await storedNewsroom() });
  expect(code).toBe(0);
  expect(lines(stdout)).toMatchObject([
    {
      speaker: 'Anna Berg',
      words: 'We will not pay for it.',
      outlet: 'Harbour Post',
      title: 'The bridge',
      published: '2026-03-03T08:30:00.000Z',
      passage: expect.stringContaining('#:~:text='),
    },
    { speaker: 'Jonas Falk', words: 'Somebody must.' },
  ]);
});

it('gives positions and speakers out', async () => {
  const folder = await storedNewsroom();
  const positions = await runCli(['export', '--what', 'positions'], { folder });
  expect(lines(positions.stdout)).toMatchObject([
    {
      ...{ holder: 'Anna Berg', topic: 'Oster', words: 'We will not pay for it.' },
      ...{ kind: 'direct', cue: 'said', isSpeakerUncertain: false, confidence: 0.9 },
    },
  ]);
  const speakers = await runCli(['export', '--what', 'speakers'], { folder });
  expect(lines(speakers.stdout)).toMatchObject([
    { name: 'Anna Berg', quotes: 1, names: 'Anna Berg' },
    { name: 'Jonas Falk', quotes: 1 },
  ]);
});

it('writes CSV that no spreadsheet runs, with commas, marks and line breaks whole', async () => {
  const folder = await storedNewsroom([
    { words: 'Yes, “really”, he said; or "maybe".', by: person('=HYPERLINK("x")') },
  ]);
  const { stdout } = await runCli(['export', '--format', 'csv'], { folder });
  const [head = '', row = ''] = stdout.split('\n');
  expect(head.split(',').slice(0, 2)).toEqual(['id', 'speaker']);
  expect(row).toContain('"\'=HYPERLINK(""x"")"');
  expect(row).toContain('"Yes, “really”, he said; or ""maybe""."');
});

it.each([
  [['export', '--what', 'everything'], 2, 'Allowed choices are quotes, positions, speakers'],
  [['export', '--format', 'xml'], 2, 'Allowed choices are jsonl, csv'],
  [['export'], 1, 'nothing is stored yet'],
])('says what is wrong with %j', async (args, code, reason) => {
  const result = await runCli(args, { folder: tempFolder() });
  expect(result.code).toBe(code);
  expect(result.stderr).toContain(reason);
});
