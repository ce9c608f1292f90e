/** A short soak of the built program, so that the long one stays in order; its delay and memory are the machine's and not looked at. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const soak = (seed: string) => {
  const options = ['--json', '--feeds', '120', '--hours', '1', '--seed', seed];
  const { stdout } = spawnSync(process.execPath, ['test/soak/soak-feeds.mjs', ...options], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
};

it('loses nothing, doubles nothing, and asks no private address', () => {
  const result = soak('7');
  expect(result).toEqual({
    items: expect.any(Number),
    lost: 0,
    doubled: 0,
    loopDelayP99Ms: expect.any(Number),
    maxRssMb: expect.any(Number),
    privateRequests: 0,
    seed: 7,
  });
  expect(result.items).toBeGreaterThan(300);
});
