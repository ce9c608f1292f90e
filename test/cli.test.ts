import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { listDefinitions } from '../commands/all-commands.ts';
import { VERSION } from '../src/version.ts';
import { runCli } from './helpers/program/run-program.ts';
import { runWarmCli } from './helpers/program/run-warm-cli.ts';
import { tempFolder } from './helpers/temp-folder.ts';

const COMMANDS = [
  'run',
  'opml',
  'explain',
  'extract',
  'parse-feed',
  'read',
  'slack-manifest',
  'console-user',
  'doctor',
  ...listDefinitions()
    .map(({ name }) => name)
    .filter((name) => name !== 'help'),
];

describe('help', () => {
  it('lists every command', async () => {
    const { code, stdout, stderr } = await runCli(['--help'], { folder: tempFolder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  it.each(COMMANDS)('is there for %s', async (command) => {
    const { code, stdout } = await runWarmCli([command, '--help'], { folder: tempFolder() });
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: verbatim ${command}`);
  });
});

it('tells its version', async () => {
  const { code, stdout } = await runCli(['--version'], { folder: tempFolder() });
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${VERSION}\n` });
});

describe('wrong use ends with 2 and says so on stderr', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown command', ['qoute'], /unknown command 'qoute'/],
    ['an unknown option', ['doctor', '--jsn'], /unknown option '--jsn'/],
    ['a missing argument', ['quote'], /missing required argument 'words'/],
    ['what is about a channel', ['feeds', 'alerts', 'here'], /is about the channel it is typed in/],
    ['a missing option', ['extract'], /required option '--format <format>'/],
    ['a format that is none', ['extract', '--format', 'xml'], /Found --format xml; allowed: jsonl/],
    ['no command', [], /Usage: verbatim/],
    [
      'settings that are not there',
      ['doctor', '--config', 'no.yaml'],
      /no\.yaml: there is no such/,
    ],
  ])('%s', async (_, args, explanation) => {
    const { code, stdout, stderr } = await runWarmCli(args, { folder: tempFolder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(explanation);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it.each(['run', 'doctor'])('wrong settings, each named, for %s', async (command) => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'verbatim.yaml'), 'sampleWyre: true\nconsole: { port: high }\n');
    const { code, stdout, stderr } = await runCli([command], { folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('sampleWyre');
    expect(stderr).toContain('sampleWire');
    expect(stderr).toContain('console.port: found "high"');
  });
});

it('says that a library does not fit this Node, and what to do', async () => {
  const refuse =
    'process.dlopen = () => { throw Object.assign(new Error("The module was compiled for another Node."), { code: "ERR_DLOPEN_FAILED" }); };';
  const environment = {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(refuse)}`,
  };
  const { code, stderr } = await runCli(['run'], { folder: tempFolder(), environment });
  expect(code).toBe(1);
  expect(stderr).toContain('The module was compiled for another Node. Install again with the Node');
  expect(stderr).not.toMatch(/^ +at /m);
});

it('says in one line that what it writes to is full', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'one.jsonl'), JSON.stringify({ id: 'a', text: 'It rains.' }));
  const command = `"${process.execPath}" "${resolve('dist/src/cli.js')}" extract --format jsonl < one.jsonl > /dev/full`;
  const ended = promisify(execFile)('sh', ['-c', command], { cwd: folder });
  await expect(ended).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^ENOSPC: no space left on device, write\. .+\n$/),
  });
});

it('ends quietly when nobody reads on', async () => {
  const folder = tempFolder();
  const line = JSON.stringify({ id: 'a', text: '“It stays open,” said Runa Halden.' });
  // More than a pipe holds.
  writeFileSync(join(folder, 'many.jsonl'), `${line}\n`.repeat(3000));
  const command = `"${process.execPath}" "${resolve('dist/src/cli.js')}" extract --format jsonl < many.jsonl | head -n 1`;
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', command], { cwd: folder });
  expect(JSON.parse(stdout).id).toBe('a');
  expect(stderr).toBe('');
});
