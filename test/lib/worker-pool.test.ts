import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { builtModule, createWorkerPool } from '../../src/lib/worker-pool.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const TASKS = `
export const double = (number) => 2 * number;
export const hang = () => { for (;;); };
export const fail = () => { throw new Error('no'); };
export const hoard = () => { const all = []; for (;;) all.push(new Array(1e5).fill({})); };
`;

function pool(deadlineMs: number) {
  const file = join(tempFolder(), 'tasks.mjs');
  writeFileSync(file, TASKS);
  const heap = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 };
  const created = createWorkerPool({ file, threads: 1, deadlineMs, heap });
  onTestFinished(() => created.close());
  return created;
}

it('kills a task at its deadline, and does the next one', async () => {
  const { run } = pool(2000);
  const hung = run('hang', null);
  const next = run<number>('double', 21);
  await expect(hung).rejects.toMatchObject({
    message: 'took longer than 2 s to read',
    isTooSlow: true,
  });
  expect(await next).toBe(42);
});

it.each(['fail', 'hoard'])('survives a task that ends badly: %s', async (name) => {
  const { run } = pool(60_000);
  await expect(run(name, null)).rejects.toMatchObject({
    message: 'could not be read',
    isTooSlow: false,
  });
  expect(await run<number>('double', 21)).toBe(42);
});

it('finds the built module, from source and from the build', () => {
  const here = (path: string) => join(process.cwd(), path);
  const from = (path: string) => builtModule(pathToFileURL(here(path)).href, 'parse-worker');
  expect(from('src/feeds/parse-in-worker.ts')).toBe(here('dist/src/feeds/parse-worker.js'));
  expect(from('dist/src/feeds/parse-in-worker.js')).toBe(here('dist/src/feeds/parse-worker.js'));
});
