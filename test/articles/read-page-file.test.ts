import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readPageFile } from '../../src/articles/read-page-file.ts';
import { inProcessExtractor } from '../helpers/outlets/in-process-extractor.ts';

const html = readFileSync('test/fixtures/pages/full-page.html');
const page = { file: 'html/full-page.html.gz', url: 'https://www.lantern.example/a' };

it.each([
  ['gzipped', gzipSync(html)],
  ['plain', html],
])('reads a %s page to one line', async (_, bytes) => {
  const line = await readPageFile(inProcessExtractor, { ...page, bytes });
  expect(line).toMatchObject({
    file: page.file,
    title: 'Ferry line to Skarholm reopens after storm',
    error: null,
  });
  expect(line.text).not.toContain(line.title);
});

it.each([
  ['a damaged file', gzipSync(html).subarray(0, 200), 'The file is damaged or too big.'],
  ['an empty page', new Uint8Array(), 'The page holds no article text.'],
])('says what is wrong with %s', async (_, bytes, error) => {
  const line = await readPageFile(inProcessExtractor, { ...page, bytes });
  expect(line).toEqual({ file: page.file, title: '', text: '', error });
});
