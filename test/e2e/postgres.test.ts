/** The real process on a real PostgreSQL, from a feed to the answer. */
import { expect, it } from 'vitest';
import { followGates } from '../helpers/outlets/gate-outlet.ts';
import { runCli, runProgram } from '../helpers/program/run-program.ts';
import { consoleSurface } from '../helpers/program/surfaces.ts';
import { createDatabase } from '../helpers/store/create-database.ts';
import { postgresServer } from '../helpers/store/open-test-database.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const ARTICLES = 40;
const KILL_AFTER = [1, 3, 7];

/** What a process held that was killed is free after ten seconds. */
const TIMEOUT_MS = 180_000;

it(
  'answers from what feeds brought, loses nothing wherever it is killed, and tells no password',
  async () => {
    const url = await createDatabase(postgresServer(), 'template0');
    const { host, pathname } = new URL(url);
    const environment = { VERBATIM_STORE_PASSWORD: 'secret of tests' };
    const folder = tempFolder();
    const gates = await followGates(ARTICLES);
    const settings = `${gates.settings}store: postgres://tester@${host}${pathname}\n`;
    const reported: unknown[] = [];
    for (const count of KILL_AFTER) {
      const program = await runProgram({ folder, settings, environment });
      await program.waitFor('article added', count);
      await program.kill();
      const added = program.events().filter(({ msg }) => msg === 'article added');
      reported.push(...added.map(({ articleId }) => articleId));
    }
    gates.openLast();
    const program = await runProgram({ folder, settings, environment });
    await program.waitFor('feed polled');
    const console = consoleSurface(program);
    const ask = (name: string, text: string) => console.ask({ name, text, options: {} });
    expect(await ask('quote', 'Halden')).toContain('will stay open as long as there is a boat');
    expect(await ask('search', '"north quay"')).toContain('opens');
    expect(await ask('status', '')).toContain(`postgres://tester@${host}${pathname}`);
    expect(await program.stop()).toBe(0);

    const asked = await runCli(['quote', 'Halden'], { folder, environment });
    expect(asked).toMatchObject({ code: 0, stdout: expect.stringContaining('boat to wait for') });
    const backup = await runCli(['backup', 'copy.db'], { folder, environment });
    expect(backup).toMatchObject({ code: 1, stderr: expect.stringContaining('pg_dump') });
    const wrong = await runCli(['quote', 'Halden'], {
      folder,
      environment: { VERBATIM_STORE_PASSWORD: 'planted' },
    });
    expect(wrong).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('refuses the password of "tester"'),
    });
    // Ends by itself, though the database keeps the connection for a minute.
    const without = await runCli(['run'], { folder });
    expect(without).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('set VERBATIM_STORE_PASSWORD'),
    });
    const said = [program.errors(), asked, backup, wrong]
      .map((each) => JSON.stringify(each))
      .join();
    expect(said).not.toMatch(/secret of|secret%20of|planted/);

    const store = await openTestStore({ path: url });
    const ids: string[] = [];
    for await (const { article, quotes } of store.readAllArticles()) {
      ids.push(article.id);
      for (const { contents, contentSpans } of quotes)
        expect(contents).toEqual(
          contentSpans.map(({ start, end }) => article.text.slice(start, end)),
        );
    }
    expect(new Set(ids).size).toBe(ARTICLES);
    expect(ids).toEqual(expect.arrayContaining(reported));
  },
  TIMEOUT_MS,
);
