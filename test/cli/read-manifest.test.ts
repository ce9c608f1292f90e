import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbourFeed, harbourPage } from '../helpers/outlets/harbour-page.ts';
import { runCli } from '../helpers/program/run-program.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

/** A folder with a feed, two pages, and this manifest. */
function measure(manifest: string): string {
  const folder = tempFolder();
  for (const name of ['feeds', 'html']) mkdirSync(join(folder, name));
  const feed = harbourFeed('Harbour Post', ['/crane']).body;
  writeFileSync(
    join(folder, 'feeds/harbour.xml'),
    feed.replaceAll('@origin@', 'https://harbour-post.example'),
  );
  writeFileSync(join(folder, 'html/crane.html'), harbourPage('Crane', 'We will lift it').body);
  writeFileSync(join(folder, 'html/gate.html'), harbourPage('Gate', 'It stays open').body);
  writeFileSync(join(folder, 'manifest.json'), manifest);
  return folder;
}

const listing = (...files: string[]) =>
  JSON.stringify({
    entries: files.map((file) => ({ file, url: 'https://harbour-post.example/a' })),
  });

const EVERYTHING = listing('html/crane.html', 'feeds/harbour.xml', 'html/gate.html');

const run = (command: string, folder: string, manifest = 'manifest.json') =>
  runCli([command, '--manifest', manifest], { folder });

it('parses the feeds of a manifest', async () => {
  const { code, stdout, stderr } = await run('parse-feed', measure(EVERYTHING));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({ file: 'feeds/harbour.xml' });
  expect(stdout).toContain('https://harbour-post.example/crane');
});

it('reads the pages of a manifest, in order', async () => {
  const { code, stdout, stderr } = await run('read', measure(EVERYTHING));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { file: 'html/crane.html', title: 'Crane', error: null },
    { file: 'html/gate.html', title: 'Gate', error: null },
  ]);
  expect(lines[0].text).toContain('We will lift it');
});

describe.each([
  ['parse-feed', 'feeds/none.xml'],
  ['read', 'html/none.html'],
])('%s ends with 2', (command, missing) => {
  it('without the manifest', async () => {
    const { code, stderr } = await run(command, tempFolder(), 'none.json');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^none\.json can't be read \(there is no such file\)/);
  });

  it.each([
    ['no JSON', '<html>', /^manifest\.json can't be read \(.*JSON/],
    ['null', 'null', /^manifest\.json is no manifest; allowed: JSON of the form/],
    ['no entries', '{}', /^manifest\.json is no manifest/],
    ['entries that name no file', '{"entries":[{"url":"x"}]}', /^manifest\.json is no manifest/],
  ])('with %s for a manifest', async (_, manifest, explanation) => {
    const { code, stdout, stderr } = await run(command, measure(manifest));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(explanation);
  });

  it('when a file that it names is missing, after others that are there', async () => {
    const folder = measure(listing('html/crane.html', 'feeds/harbour.xml', missing));
    const { code, stderr } = await run(command, folder);
    expect(code).toBe(2);
    expect(stderr).toContain(`${missing} can't be read (there is no such file).`);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
