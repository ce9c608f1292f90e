/** A few watches and no digest, so that the long one stays in order; how long things take is the machine's and not looked at. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** It compiles the stand-ins and starts the program, on a machine that runs other tests too. */
const TIMEOUT_MS = 180_000;

it(
  'tells watches of the article that the poll found',
  () => {
    const options = ['--json', '--watches', '96', '--rounds', '1', '--channels', '0'];
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['test/soak/soak-news.mjs', ...options],
      { encoding: 'utf8' },
    );
    const result = JSON.parse(stdout.trim().split('\n').at(-1) || '{}');
    expect(result, stderr).toEqual({
      watches: 96,
      told: expect.any(Number),
      watchP99Ms: expect.any(Number),
      seed: 1,
    });
    expect(result.told).toBeGreaterThan(0);
  },
  TIMEOUT_MS,
);
