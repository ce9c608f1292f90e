import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { silentLogger } from '../../src/lib/logger.ts';
import { openStore } from '../../src/store/open-store.ts';
import { news } from '../helpers/news.ts';
import { newsDayClock } from '../helpers/open-test-store.ts';
import { person } from '../helpers/quote.ts';
import { runCli } from '../helpers/run-program.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

/** A folder in which two people were quoted. */
async function newsroom(): Promise<string> {
  const folder = tempFolder();
  mkdirSync(join(folder, 'data'));
  const path = join(folder, 'data/verbatim.db');
  const store = await openStore({ path, clock: newsDayClock, logger: silentLogger });
  const { article, analysis } = news({
    title: 'The bridge',
    said: [
      { words: 'We will not pay for it.', about: 'Oster' },
      { words: 'Somebody must.', by: person('Jonas Falk') },
    ],
  });
  await store.saveArticle(article, analysis);
  await store.close();
  return folder;
}

it('answers who said what', async () => {
  const folder = await newsroom();
  const { code, stdout, stderr } = await runCli(['quote', 'Berg'], { folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Anna Berg');
  expect(stdout).toContain('We will not pay for it.');
  expect(stdout).not.toContain('Somebody must.');
});

it('answers where everybody stands', async () => {
  const { code, stdout } = await runCli(['positions', 'Oster'], { folder: await newsroom() });
  expect(code).toBe(0);
  expect(stdout).toContain('We will not pay for it.');
});

it('prints the reply document as JSON', async () => {
  const { code, stdout } = await runCli(['quote', 'Jonas Falk', 'somebody', '--json'], {
    folder: await newsroom(),
  });
  expect(code).toBe(0);
  const { blocks } = JSON.parse(stdout) as { blocks: { quote?: { contents: string[] } }[] };
  const contents = blocks.flatMap(({ quote }) => quote?.contents ?? []);
  expect(contents).toEqual(['Somebody must.']);
});

it('says what to do when nothing was ever stored', async () => {
  const { code, stdout, stderr } = await runCli(['quote', 'Berg'], { folder: tempFolder() });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('Start once with "verbatim run"');
});

it.each([
  [['status'], '1 article'],
  [['feeds', 'list'], 'No feed is followed yet.'],
  [['digest', 'list'], 'No digest is scheduled yet.'],
  [['speakers', 'show', 'Jonas Falk'], '1 quote under 1 name'],
  [['reports', 'list'], '0 reports open'],
  [['cite', 'AAAAAAAAAAAA'], 'not there any more'],
])('answers any command of the chats: %j', async (args, answer) => {
  const { code, stdout, stderr } = await runCli(args, { folder: await newsroom() });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(answer);
});

it('ends with 2 where the line can’t be read', async () => {
  const folder = await newsroom();
  const { code, stdout, stderr } = await runCli(['feeds', 'lst'], { folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('/feeds lst is not known. /feeds is followed by list, add');
});
