import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { holdFile, keepOthersOff } from '../../../src/store/files/hold-file.ts';
import { runBeside } from '../../helpers/store/run-beside.ts';
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

it('is asked for a change of a file that one ran on, and is not taken from oneself', () => {
  const path = join(tempFolder(), 'verbatim.db');
  keepOthersOff(path)();
  expect(readdirSync(dirname(path))).toEqual([]);

  const running = runBeside(path);
  expect(() => keepOthersOff(path, ', beside it')).toThrow(
    expect.objectContaining({
      code: 'store-in-use',
      message: `Another Verbatim runs on ${path}, beside it. Stop it first, then do this again.`,
    }),
  );
  running.close();

  const letGo = holdFile(path);
  keepOthersOff(path)();
  expect(() => holdFile(path)).toThrow();
  letGo();

  const changed = keepOthersOff(path);
  expect(() => holdFile(path)).toThrow();
  changed();
  holdFile(path)();
});
