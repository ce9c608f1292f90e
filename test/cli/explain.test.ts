import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { harbourPage } from '../helpers/outlets/harbour-page.ts';
import { serveOutlet } from '../helpers/outlets/serve-outlet.ts';
import { runCli } from '../helpers/program/run-program.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

it('explains a text file', async () => {
  const folder = tempFolder();
  writeFileSync(
    join(folder, 'a.txt'),
    'Oster votes\n\n“We will not pay for it,” said Anna Berg, the mayor of Oster.',
  );
  const { code, stdout } = await runCli(['explain', 'a.txt'], { folder });
  expect(code).toBe(0);
  expect(stdout).toContain('{C1 We will not pay for it,}');
  expect(stdout).toContain('1. Anna Berg, mayor of Oster');
});

it('explains a page, read as it is read when it comes from a feed', async () => {
  const outlet = await serveOutlet(
    new Map([['/crane', harbourPage('Crane', 'We will lift it tonight')]]),
  );
  const folder = tempFolder();
  writeFileSync(join(folder, 'verbatim.yaml'), `http: { allowedHosts: ['${outlet.host}'] }\n`);
  const { code, stdout, stderr } = await runCli(['explain', `${outlet.origin}/crane`], { folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('{C1 We will lift it tonight,}');
  expect(stdout).toContain('Runa Halden');
});

it('reads a saved page as it reads one that is fetched, with what its markup says', async () => {
  const folder = tempFolder();
  const told =
    'The council met on Monday about the old bridge, which has been closed since the storm of last winter.';
  const page = `<!doctype html><html><head><title>Oster votes</title></head><body><article><h1>Oster votes</h1><p>${told}</p>
    <p>Anna Berg, the mayor of Oster, wrote to the council:</p><blockquote><p>We will not pay for it.</p></blockquote>
    <p>The vote on the money for the bridge is on Friday, and whoever wants to hear it may come.</p></article></body></html>`;
  writeFileSync(join(folder, 'a.html'), page);
  const { code, stdout } = await runCli(['explain', 'a.html'], { folder });
  expect(code).toBe(0);
  expect(stdout).toContain('{C1 We will not pay for it.}');
  expect(stdout).toContain('1. Anna Berg, mayor of Oster');
  expect(stdout).not.toContain('<p>');
});

it('says so where a saved page has no article', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'a.html'), '<!doctype html><html><body><nav>Home</nav></body></html>');
  const { code, stderr } = await runCli(['explain', 'a.html'], { folder });
  expect(code).toBe(2);
  expect(stderr).toContain('a.html');
});

it('says what is allowed when there is no such file', async () => {
  const { code, stderr } = await runCli(['explain', 'none.txt'], { folder: tempFolder() });
  expect(code).toBe(2);
  expect(stderr).toContain('none.txt');
  expect(stderr).toContain('https://');
});
