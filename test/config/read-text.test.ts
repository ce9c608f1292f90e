import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readText } from '../../config/read-text.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

it.each<[string, string | Buffer | null, RegExp]>([
  ['a folder', null, /found a folder, allowed: a file\. Docker makes one/],
  ['too large', ' '.repeat(5_300_000), /found 5\.3 MB, allowed: 5 MB at most/],
  ['in Latin 1', Buffer.from('timeZone: Z\xfcrich', 'latin1'), /not in UTF-8, allowed: UTF-8/],
  ['in UTF-16', Buffer.from('\ufefflogLevel: warn', 'utf16le'), /not in UTF-8, allowed: UTF-8/],
])('says what is wrong with a file that is %s', (_, content, words) => {
  const file = join(tempFolder(), 'verbatim.yaml');
  if (content === null) mkdirSync(file);
  else writeFileSync(file, content);
  expect(() => readText(file)).toThrow(words);
  expect(() => readText(file)).toThrow(`${file}: `);
});

it('reads a file as it is', () => {
  const file = join(tempFolder(), 'verbatim.yaml');
  writeFileSync(file, 'timeZone: Zürich\n');
  expect(readText(file)).toBe('timeZone: Zürich\n');
});
