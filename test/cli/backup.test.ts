import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../helpers/program/run-program.ts';
import { storedNewsroom } from '../helpers/store/stored-newsroom.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

it('backs up and restores, and says what it did', async () => {
  const folder = await storedNewsroom();
  const backup = await runCli(['backup', 'copies/monday.db'], { folder });
  expect(backup).toMatchObject({ code: 0, stderr: '' });
  expect(backup.stdout).toMatch(/^Backed up 1 articles \(0\.\d MB\) to copies\/monday\.db\.\n$/);
  const restored = await runCli(['restore', 'copies/monday.db'], { folder });
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(restored.stdout).toMatch(
    /^Restored 1 articles .*\nWhat was there is kept as .*before-\d{8}T\d{6}\.\n$/,
  );
  expect((await runCli(['quote', 'Berg'], { folder })).stdout).toContain('We will not pay for it.');
});

it('says what is wrong', async () => {
  const folder = tempFolder();
  expect(await runCli(['backup', 'x.db'], { folder })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('nothing is stored yet'),
  });
  expect(await runCli(['restore', 'x.db'], { folder })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('x.db does not exist'),
  });
});

it('leads to the help of the command line, and not to that of chats', async () => {
  const folder = await storedNewsroom();
  expect(await runCli(['backup', 'data'], { folder })).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'data is a folder; allowed: the name of a file that is not there yet. See: verbatim backup --help\n',
  });
});

it('says in one line what a file or a folder is in the way of', async () => {
  const folder = await storedNewsroom();
  mkdirSync(join(folder, 'copies'));
  writeFileSync(join(folder, 'copies/list.txt'), '');
  const said = async (...line: readonly string[]) => {
    const { code, stdout, stderr } = await runCli([...line], { folder });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    return stderr;
  };
  expect(await said('backup', 'copies/list.txt/x.db')).toMatch(
    /^E(EXIST|NOTDIR): .*the disk must have room\.\n$/,
  );
  expect(await said('restore', 'copies')).toBe(
    'copies is a folder; allowed: a file as "verbatim backup FILE" makes it. The store was left as it is. Restore another copy.\n',
  );
});
