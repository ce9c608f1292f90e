/** A short soak of deliveries, so that the long one stays in order. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** It starts the program three times, on a machine that runs other tests too; a lost answer waits out its back-off. */
const TIMEOUT_MS = 300_000;

it(
  'delivers everything once and in order, killed and failed on',
  () => {
    const options = ['--json', '--deliveries', '200', '--kills', '2', '--seed', '3'];
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['test/soak/soak-deliveries.mjs', ...options],
      { encoding: 'utf8' },
    );
    const result = JSON.parse(stdout.trim().split('\n').at(-1) || '{}');
    const { kills, ...counts } = result;
    expect(counts, stderr).toEqual({
      deliveries: 200,
      lost: 0,
      doubled: 0,
      outOfOrder: 0,
      seed: 3,
    });
    // A machine that is quick enough has all out before the second.
    expect(kills).toBeGreaterThan(0);
  },
  TIMEOUT_MS,
);
