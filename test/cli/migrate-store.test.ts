import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SqliteDatabase } from '../../src/store/database/sqlite.ts';
import { runCli } from '../helpers/program/run-program.ts';
import { createDatabase } from '../helpers/store/create-database.ts';
import { postgresServer } from '../helpers/store/open-test-database.ts';
import { storedNewsroom } from '../helpers/store/stored-newsroom.ts';

const FROM = 'data/verbatim.db';

it('copies, says what it compared, and answers from there', async () => {
  const folder = await storedNewsroom();
  const to = await createDatabase(postgresServer(), 'template0');
  const { code, stdout, stderr } = await runCli(['migrate-store', '--from', FROM, '--to', to], {
    folder,
  });
  expect({ code, stderr }).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('articles: 1 rows copied'),
  });
  expect(stdout).toMatch(/^quotes {13} {9}2 rows {2}[0-9a-f]{12}$/m);
  expect(stdout).toContain('holds the same as data/verbatim.db');
  expect(stdout + stderr).not.toMatch(/secret/);
  const environment = { VERBATIM_STORE_PASSWORD: 'secret of tests' };
  const shown = new URL(to);
  writeFileSync(
    join(folder, 'verbatim.yaml'),
    `store: postgres://tester@${shown.host}${shown.pathname}\n`,
  );
  const asked = await runCli(['quote', 'Berg'], { folder, environment });
  expect(asked.stdout).toContain('We will not pay for it.');
});

it('says what is wrong', async () => {
  const folder = await storedNewsroom();
  const to = 'postgres://bot:planted@127.0.0.1:1/verbatim';
  const run = async (from: string, target: string) => {
    const { code, stderr } = await runCli(['migrate-store', '--from', from, '--to', target], {
      folder,
    });
    return `${code} ${stderr}`;
  };
  expect(await run('nowhere.db', to)).toContain('1 nowhere.db does not exist.');
  expect(await run('data', to)).toContain('1 data is a folder; allowed: a store');
  writeFileSync(join(folder, 'empty.db'), '');
  expect(await run('empty.db', to)).toContain('1 empty.db is empty; allowed: a store');
  expect(statSync(join(folder, 'empty.db')).size).toBe(0);
  expect(await run(FROM, 'other.db')).toContain('2 --to is the address of a PostgreSQL database');
  const unreachable = await run(FROM, to);
  expect(unreachable).toContain("1 The store postgres://bot@127.0.0.1:1/verbatim can't be reached");
  expect(unreachable).not.toContain('planted');
  const open = new SqliteDatabase(join(folder, FROM));
  open.pragma('journal_mode = WAL');
  open.exec("INSERT INTO settings VALUES ('colour', 'blue')");
  expect(await run(FROM, to)).toContain(
    '2 data/verbatim.db is open in another program. Stop Verbatim first.',
  );
  open.close();
});
