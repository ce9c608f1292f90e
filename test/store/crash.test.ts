/**
 * kill -9 at any moment loses nothing that was reported as stored.
 *
 * A child process runs the built store, saves articles (each second one is an edit of the one before) and prints an
 * id after each save has resolved; it is killed after a random number of lines and a random moment more.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArticleId } from '../../src/model/article.ts';
import { openTestStore } from '../helpers/open-test-store.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const BUILT = join('dist', 'src', 'store', 'open-store.js');

/** Rounds of save and kill, all on the same file. */
const ROUNDS = 6;

const PROGRAM = `
  const [storePath, module, from] = process.argv.slice(1);
  const { openStore } = await import(module);
  const logger = { error: () => process.exit(3) };
  const store = await openStore({ path: storePath, clock: { nowMs: () => 1000 }, logger });
  for (let number = Number(from); ; number++) {
    for (const edition of ['first', 'second']) {
      const words = 'We will not pay for bridge ' + number + ', ' + edition + ' edition.';
      const text = 'Bridge ' + number + '\\n\\n“' + words + '” she said. ' + 'More. '.repeat(2000);
      const start = text.indexOf(words);
      const id = String(number).padStart(16, '0');
      const article = { id, feedId: null, url: 'https://a.example/' + number, outlet: 'A', title: 'Bridge ' + number, publishedAtMs: 1, text };
      const analysis = { analyzerVersion: 1, positions: [], summary: [], attributions: [{ kind: 'direct', source: null, speaker: null, cue: null, contents: [{ start, end: start + words.length }], confidence: 1 }] };
      await store.saveArticle(article, analysis);
      process.stdout.write(id + ' ' + edition + '\\n');
    }
  }
`;

interface Kill {
  readonly afterLines: number;
  /** Turns of the event loop between the last line and the kill. */
  readonly turns: number;
}

it('keeps what it has reported, killed at random points', async () => {
  expect(existsSync(BUILT), `${BUILT} is there; npm run build makes it`).toBe(true);
  const path = join(tempFolder(), 'verbatim.db');
  const seed = Number(process.hrtime.bigint() % 2n ** 31n);
  const kills = fc.sample(
    fc.record({ afterLines: fc.integer({ min: 1, max: 40 }), turns: fc.nat({ max: 200 }) }),
    { numRuns: ROUNDS, seed },
  );
  const reported = new Map<string, string>();
  for (const [round, kill] of kills.entries()) {
    for (const line of await runUntilKilled(path, round * 1000, kill)) {
      const [id = '', edition = ''] = line.split(' ');
      reported.set(id, edition);
    }
    await expectAllKept(path, reported, `seed ${seed}, round ${round}`);
  }
  expect(reported.size).toBeGreaterThan(ROUNDS / 2);
}, 60_000);

async function runUntilKilled(path: string, from: number, kill: Kill): Promise<readonly string[]> {
  const module = pathToFileURL(BUILT).href;
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', PROGRAM, '--', path, module, String(from)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === kill.afterLines) {
      for (let turn = 0; turn < kill.turns; turn++) await new Promise(setImmediate);
      child.kill('SIGKILL');
    }
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
  expect(lines.length).toBeGreaterThanOrEqual(kill.afterLines);
  return lines;
}

async function expectAllKept(
  path: string,
  reported: ReadonlyMap<string, string>,
  when: string,
): Promise<void> {
  const store = await openTestStore({ path });
  for (const [id, edition] of reported) {
    const stored = await store.getArticle(id as ArticleId);
    expect(stored?.article.id, when).toBe(id);
    const [quote] = stored?.quotes ?? [];
    expect(quote?.contents[0], when).toMatch(
      /^We will not pay for bridge \d+, (first|second) edition\.$/,
    );
    // A second edition that was reported is there; one that was not may be.
    if (edition === 'second') expect(quote?.contents[0], when).toContain('second edition');
  }
  for await (const stored of store.readAllArticles()) {
    expect(stored.quotes, when).toHaveLength(1);
  }
  await store.close();
}
