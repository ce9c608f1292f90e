/** SECURITY.md against the code: each test that it names exists, and no package runs a script at an install that it doesn't explain. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: a script without types.
import { findUnexplained, readExplained } from '../scripts/release/read-audit.mjs';

const text = readFileSync('SECURITY.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

const part = (heading: string) =>
  text.split(/^## /m).find((each) => each.startsWith(heading)) ?? '';
const rowsOf = (section: string) =>
  section.split('\n').filter((line) => /^\| (?!---)/.test(line) && !line.endsWith('| test |'));

const ACTORS = [
  'The publisher of a feed',
  'A member of the workspace',
  'A guest',
  'Somebody on the network',
  'Whoever has a token',
];

const threats = part('Who could do what').split(/^### /m).slice(1);
const named = threats
  .flatMap(rowsOf)
  .map((row) => ({ row, found: /\| `(test\/\S+\.test\.ts)` "(.+)" \|$/.exec(row) }));

describe('the threat model', () => {
  it('has everybody in it, each with something to try', () => {
    for (const actor of ACTORS) {
      const section = threats.find((each) => each.startsWith(actor));
      expect(rowsOf(section ?? '').length, actor).toBeGreaterThan(3);
    }
  });

  it('names a test in each row', () => {
    expect(named.filter(({ found }) => found === null).map(({ row }) => row)).toEqual([]);
  });

  it.each(named.map(({ found }) => [found?.[1] ?? '', found?.[2] ?? '']))(
    'names a test that there is: %s “%s”',
    (file, title) => {
      expect(existsSync(file)).toBe(true);
      const line = readFileSync(file, 'utf8')
        .split('\n')
        .find((each) => each.includes(title));
      // A title, or the case of a table.
      expect(line?.trim()).toMatch(/^(?:(?:it|describe)(?:\.\w+)?\(|\['|\]\)\(|'|\(?')/);
    },
  );
});

describe('packages', () => {
  const withScripts = Object.entries<{ hasInstallScript?: boolean }>(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));

  it('run no script at an install that is not allowed and explained', () => {
    const explained = [...part('Dependencies').matchAll(/^\| `([^`]+)` \| [a-z].{20,} \|$/gm)];
    expect([...new Set(withScripts)]).toEqual(Object.keys(manifest.allowScripts));
    expect(explained.map(([, name]) => name)).toEqual(Object.keys(manifest.allowScripts));
  });

  it('have exact versions, each with its hash', () => {
    const wanted = Object.values<string>({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(wanted.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const unhashed = Object.entries<{ integrity?: string; link?: boolean }>(lock.packages)
      .filter(([path, { integrity }]) => path !== '' && integrity === undefined)
      .map(([path]) => path);
    expect(unhashed).toEqual([]);
  });
});

describe('the audit of a release', () => {
  const advisory = (id: string, name: string) => ({
    via: [
      {
        name,
        title: 'Denial of service',
        url: `https://github.com/advisories/${id}`,
      },
      'another-package',
    ],
  });
  const table = (rows: string) => `| advisory | why it stays |\n| --- | --- |\n${rows}\n`;

  it('names what is not explained, once', () => {
    const vulnerabilities = {
      tar: advisory('GHSA-aaaa-bbbb-cccc', 'tar'),
      mkdirp: advisory('GHSA-aaaa-bbbb-cccc', 'tar'),
      ws: advisory('GHSA-dddd-eeee-ffff', 'ws'),
    };
    const explained = readExplained(
      table('| `GHSA-dddd-eeee-ffff` | only its server is concerned |'),
    );
    expect(explained).toEqual(['GHSA-dddd-eeee-ffff']);
    expect(findUnexplained({ vulnerabilities }, explained)).toEqual([
      'GHSA-aaaa-bbbb-cccc in tar: Denial of service',
    ]);
  });

  it('finds nothing in a clean report, and fails where there is none', () => {
    expect(findUnexplained({ vulnerabilities: {} }, [])).toEqual([]);
    expect(() => findUnexplained({ message: '405 Method Not Allowed' }, [])).toThrow('405');
  });

  it('reads the table of SECURITY.md, where each has a reason', () => {
    expect(readExplained(text)).toEqual([]);
    expect(readExplained(table('| `GHSA-dddd-eeee-ffff` | |'))).toEqual([]);
    expect(() => readExplained('no table')).toThrow('no table');
  });
});
