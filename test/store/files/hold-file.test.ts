import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { holdFile } from '../../../src/store/files/hold-file.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

it('is one holder’s until it is given back, and makes the folder', () => {
  const path = join(tempFolder(), 'data/verbatim.db');
  const letGo = holdFile(path);
  expect(() => holdFile(path)).toThrow(expect.objectContaining({ code: 'store-held' }));
  expect(readdirSync(dirname(path))).toEqual(['verbatim.db.lock']);
  letGo();
  holdFile(path)();
});

it('is of one file alone', () => {
  const folder = tempFolder();
  const letGo = [holdFile(join(folder, 'a.db')), holdFile(join(folder, 'b.db'))];
  for (const each of letGo) each();
});
