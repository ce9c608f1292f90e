/** Documents for people: every link to a file or a heading of ours leads somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

const documents = [
  '.',
  'config',
  'deploy',
  'docs',
  'src',
  'src/quote-index',
  'test',
  'test/quality',
]
  .flatMap((folder) => readdirSync(folder).map((name) => normalize(join(folder, name))))
  .filter((path) => path.endsWith('.md'));

/** As GitHub makes them. */
const anchorsOf = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

const links = documents.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(
    ([, file = '', anchor]) => ({
      path,
      target: file === '' ? path : normalize(join(dirname(path), file)),
      anchor,
    }),
  ),
);

it('reads the documents', () => {
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'docs/runbook.md']));
  expect(links.length).toBeGreaterThan(30);
});

it('leads every link of theirs to a file, and to a heading where it names one', () => {
  const lost = links.filter(
    ({ target, anchor }) =>
      !existsSync(target) ||
      (anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor)),
  );
  expect(lost).toEqual([]);
});
