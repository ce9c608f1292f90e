import { chmodSync, chownSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { handOver } from '../../src/store/hand-over.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

/** Somebody else than root; who is not root can give nothing away. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

function setUp() {
  const folder = tempFolder();
  const [copy, place] = [join(folder, 'copy'), join(folder, 'place')];
  writeFileSync(copy, 'new');
  return { folder, copy, place };
}

it('gives the rights of what was there, and at least those to read and write', () => {
  const { copy, place } = setUp();
  chmodSync(copy, 0o400);
  handOver(copy, place);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  writeFileSync(place, 'old');
  chmodSync(place, 0o640);
  handOver(copy, place);
  expect(statSync(copy).mode & 0o777).toBe(0o640);
});

it.runIf(isRoot)('leaves it to the owner of what was there, or else of the folder', () => {
  const { folder, copy, place } = setUp();
  chownSync(folder, NOBODY, NOBODY);
  handOver(copy, place);
  expect(statSync(copy)).toMatchObject({ uid: NOBODY, gid: NOBODY });
  writeFileSync(place, 'old');
  handOver(copy, place);
  expect(statSync(copy)).toMatchObject({ uid: 0, gid: 0 });
});
