/** A short soak of several processes, so that the long one stays in order. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** It starts two processes, and some of them again, on a machine that runs other tests too. */
const TIMEOUT_MS = 400_000;

it(
  'loses and doubles nothing, and answers all the way through',
  () => {
    const given = [
      '--faults',
      '3',
      '--feeds',
      '12',
      '--deliveries',
      '40',
      '--processes',
      '2',
      '--watches',
      '8',
      '--digests',
      '6',
    ];
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['test/soak/soak-cluster.mjs', '--json', ...given, '--seed', '3'],
      { encoding: 'utf8' },
    );
    const result = JSON.parse(stdout.trim().split('\n').at(-1) || '{}');
    expect(result, stderr).toEqual({
      items: 24,
      itemsLost: 0,
      itemsDoubled: 0,
      deliveries: 54,
      lost: 0,
      doubled: 0,
      commandsUnanswered: 0,
      faults: 3,
      leaseMoveMaxS: expect.any(Number),
      seed: 3,
    });
  },
  TIMEOUT_MS,
);
