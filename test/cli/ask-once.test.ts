import { expect, it } from 'vitest';
import { runCli } from '../helpers/program/run-program.ts';
import { runWarmCli } from '../helpers/program/run-warm-cli.ts';
import { storedNewsroom } from '../helpers/store/stored-newsroom.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

it('answers who said what', async () => {
  const folder = await storedNewsroom();
  const { code, stdout, stderr } = await runCli(['quote', 'Berg'], { folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Anna Berg');
  expect(stdout).toContain('We will not pay for it.');
  expect(stdout).not.toContain('Somebody must.');
});

it('answers where everybody stands', async () => {
  const { code, stdout } = await runWarmCli(['positions', 'Oster'], {
    folder: await storedNewsroom(),
  });
  expect(code).toBe(0);
  expect(stdout).toContain('We will not pay for it.');
});

it('prints the reply document as JSON', async () => {
  const { code, stdout } = await runWarmCli(['quote', 'Jonas Falk', 'somebody', '--json'], {
    folder: await storedNewsroom(),
  });
  expect(code).toBe(0);
  const { blocks } = JSON.parse(stdout) as { blocks: { quote?: { contents: string[] } }[] };
  const contents = blocks.flatMap(({ quote }) => quote?.contents ?? []);
  expect(contents).toEqual(['Somebody must.']);
});

it('keeps out of JSON why a quote was chosen', async () => {
  const folder = await storedNewsroom();
  const { code, stdout } = await runWarmCli(
    ['article', 'https://harbour-post.example/the-bridge', '--json'],
    { folder },
  );
  expect(code).toBe(0);
  expect(stdout).toContain('We will not pay for it.');
  expect(stdout).not.toContain('"why"');
});

it('says what to do when nothing was ever stored', async () => {
  const { code, stdout, stderr } = await runWarmCli(['quote', 'Berg'], { folder: tempFolder() });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('Start once with "verbatim run"');
});

it.each([
  [['status'], '1 article'],
  [['feeds', 'list'], 'No feed is followed yet.'],
  [['digest', 'list'], 'No digest is scheduled yet.'],
  [['speakers', 'show', 'Jonas Falk'], '1 printing under 1 name'],
  [['reports', 'list'], '0 reports open'],
  [['cite', 'AAAAAAAAAAAA'], 'not there any more'],
])('answers any command of the chats: %j', async (args, answer) => {
  const { code, stdout, stderr } = await runWarmCli(args, { folder: await storedNewsroom() });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(answer);
});

it('ends with 2 where the line can’t be read', async () => {
  const folder = await storedNewsroom();
  const { code, stdout, stderr } = await runCli(['feeds', 'lst'], { folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('/feeds lst is not known. /feeds is followed by list, add');
});

it('ends with 1 where what was asked failed', async () => {
  const folder = await storedNewsroom();
  const add = ['feeds', 'add', 'http://127.0.0.1:1/'];
  const { code, stdout, stderr } = await runCli(add, { folder });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^127\.0\.0\.1 is no public address\./m);
  const asJson = await runCli([...add, '--json'], { folder });
  expect(asJson.code).toBe(1);
  expect(JSON.parse(asJson.stdout)).toMatchObject({ isFailed: true });
});

it.each([
  [['digest', 'subscribe', 'at:08:00'], '/digest subscribe is about the channel'],
  [['watch', 'add', 'Berg'], '/watch add is about the channel'],
  [['watch', 'add', 'Berg', 'where:me'], '/watch add is about the channel'],
])('promises nothing to a channel where there is none: %j', async (args, finding) => {
  const { code, stdout, stderr } = await runWarmCli(args, { folder: await storedNewsroom() });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(finding);
});
