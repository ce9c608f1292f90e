/** Part of bench.mjs: prints as JSON how long loading the learned model takes and what memory it keeps. */
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { loadModel } = await import(`${root}dist/src/analysis/analyze.js`);

const memory = () => {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const before = memory();
const startedAt = performance.now();
loadModel();
const milliseconds = performance.now() - startedAt;
const megabytes = (memory() - before) / 1e6;
process.stdout.write(JSON.stringify({ milliseconds, megabytes }));
