import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { builtModule } from '../src/lib/worker-pool.ts';

/** Beside objects that live long, it makes many that live a little longer than a collection of the young ones. */
const PROGRAM = `
  import { constants, PerformanceObserver } from 'node:perf_hooks';
  import { setImmediate } from 'node:timers/promises';
  const { favorSpeed } = await import(process.argv[1]);
  let collections = 0;
  new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries())
      if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) collections += 1;
  }).observe({ entryTypes: ['gc'] });
  const longLived = Array.from({ length: 3e5 }, (_, i) => ({ i }));
  async function countCollections() {
    const before = collections;
    const ring = new Array(2e5);
    for (let round = 0; round < 60; round++) {
      for (let i = 0; i < ring.length; i++) ring[i] = { i };
      await setImmediate();
    }
    return collections - before;
  }
  const whileLoading = await countCollections();
  favorSpeed();
  await countCollections();
  const afterwards = await countCollections();
  console.log(JSON.stringify({ whileLoading, afterwards, of: longLived.length }));
`;

it('collects the whole heap often while the store is loaded, and seldom once commands are answered', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    PROGRAM,
    builtModule(new URL('../src/cli.ts', import.meta.url).href, 'tune-heap'),
  ]);
  const { whileLoading, afterwards } = JSON.parse(stdout);
  expect(whileLoading).toBeGreaterThan(5);
  expect(afterwards).toBeLessThan(whileLoading / 2);
});
