import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli, runProgram } from '../helpers/program/run-program.ts';
import { putStore, storeBytes, withBrokenPages } from '../helpers/store/damaged-store.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

async function folderWith(pages: readonly number[]): Promise<string> {
  const folder = tempFolder();
  mkdirSync(join(folder, 'data'));
  putStore(join(folder, 'data/verbatim.db'), withBrokenPages(await storeBytes(), pages));
  return folder;
}

it('says what was read and lost, keeps the damaged file, and the program goes on', async () => {
  const folder = await folderWith([1, 90]);
  const refused = await runCli(['export'], { folder });
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('`verbatim doctor --repair` saves what can be read');
  expect(refused.stderr).not.toContain('    at ');
  const { code, stdout, stderr } = await runCli(['doctor', '--repair'], { folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^table +rows read +rows lost$/m);
  expect(stdout).toMatch(/^feeds +3 +0 or more$/m);
  expect(stdout).toMatch(/the damaged file is kept as data\/verbatim\.db\.damaged-\d{8}T\d{6}\./);
  expect(readdirSync(join(folder, 'data')).filter((name) => name.includes('damaged'))).toHaveLength(
    1,
  );
  const exported = await runCli(['export', '--what', 'quotes'], { folder });
  expect(exported.code).toBe(0);
  expect(exported.stdout.trim().split('\n').length).toBeGreaterThan(600);
  const program = await runProgram({ folder, settings: 'sampleWire: false\n' });
  await expect(
    runCli(['doctor', '--repair'], { folder }).then((result) => result.stderr),
  ).resolves.toContain('Stop it first');
  expect(await program.stop()).toBe(0);
});

it('tells a program with --json, and that nothing is to be done', async () => {
  const folder = await folderWith([]);
  const { code, stdout } = await runCli(['doctor', '--repair', '--json'], { folder });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ path: 'data/verbatim.db', keptAt: null });
  const { stdout: words } = await runCli(['doctor', '--repair'], { folder });
  expect(words).toBe('data/verbatim.db is not damaged; it is left as it is.\n');
});
