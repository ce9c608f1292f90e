/** The real process, killed with SIGKILL in the middle of its work: what it reported as stored is there afterwards. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { silentLogger } from '../../src/lib/logger.ts';
import { openStore } from '../../src/store/open-store.ts';
import { followGates } from '../helpers/outlets/gate-outlet.ts';
import { runProgram } from '../helpers/program/run-program.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

/** Far more than are read before the last kill, so that each run has work to do. */
const ARTICLES = 100;
/** Killed once this many articles were reported in a run; in between lie fetches, analyses and writes at any stage. */
const KILL_AFTER = [1, 2, 3, 5, 8];

/** Six starts of the program, on a machine that runs other tests too. */
const TIMEOUT_MS = 180_000;

it(
  'loses nothing that it reported as stored, wherever it is killed',
  async () => {
    const folder = tempFolder();
    const { settings, openLast } = await followGates(ARTICLES);
    const reported: unknown[] = [];
    for (const count of KILL_AFTER) {
      const program = await runProgram({ folder, settings });
      await program.waitFor('article added', count);
      await program.kill();
      reported.push(
        ...program
          .events()
          .filter(({ msg }) => msg === 'article added')
          .map(({ articleId }) => articleId),
      );
    }
    openLast();
    const program = await runProgram({ folder, settings });
    await program.waitFor('feed polled');
    expect(await program.stop()).toBe(0);

    const store = await openStore({
      path: join(folder, 'data/verbatim.db'),
      clock: { nowMs: () => 0 },
      logger: silentLogger,
    });
    const stored = [];
    for await (const each of store.readAllArticles()) stored.push(each);
    await store.close();
    const ids = stored.map((each) => each.article.id);
    expect(ids).toEqual(expect.arrayContaining(reported));
    expect(new Set(ids).size).toBe(ARTICLES);
    for (const { article, quotes } of stored) {
      expect(quotes.length).toBeGreaterThan(0);
      for (const { contents, contentSpans } of quotes)
        expect(contents).toEqual(
          contentSpans.map(({ start, end }) => article.text.slice(start, end)),
        );
    }
  },
  TIMEOUT_MS,
);
