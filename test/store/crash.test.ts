/**
 * kill -9 at any moment loses nothing that was reported as stored.
 *
 * A child process runs the built store, saves articles (each second one is an edit of the one before) and prints an
 * id after each save has resolved; it is killed after a random number of lines and a random moment more.
 */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ArticleId } from '../../src/model/article.ts';
import { randomKills, runUntilKilled } from '../helpers/program/run-until-killed.ts';
import { openTestStore, testStorePath } from '../helpers/store/open-test-store.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

/** Rounds of save and kill, all on the same file. */
const ROUNDS = 6;

const PROGRAM = `
  const [module, storePath, from] = process.argv.slice(1);
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

it('keeps what it has reported, killed at random points', async () => {
  const path = await testStorePath(join(tempFolder(), 'verbatim.db'));
  const { kills, seed } = randomKills(ROUNDS);
  const reported = new Map<string, string>();
  for (const [round, kill] of kills.entries()) {
    for (const line of await runUntilKilled(PROGRAM, [path, String(round * 1000)], kill)) {
      const [id = '', edition = ''] = line.split(' ');
      reported.set(id, edition);
    }
    await expectAllKept(path, reported, `seed ${seed}, round ${round}`);
  }
  expect(reported.size).toBeGreaterThan(ROUNDS / 2);
}, 60_000);

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
