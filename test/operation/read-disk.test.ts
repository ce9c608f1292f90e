import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDisk } from '../../src/operation/read-disk.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

it('counts the file with its log, and what is free beside it', async () => {
  const path = join(tempFolder(), 'verbatim.db');
  writeFileSync(path, 'x'.repeat(100));
  expect((await readDisk(path)).storeBytes).toBe(100);
  writeFileSync(`${path}-wal`, 'x'.repeat(30));
  const { storeBytes, freeBytes } = await readDisk(path);
  expect(storeBytes).toBe(130);
  expect(freeBytes).toBeGreaterThan(0);
});

it('rejects where there is no file', async () => {
  await expect(readDisk(join(tempFolder(), 'nothing.db'))).rejects.toThrow('ENOENT');
});
