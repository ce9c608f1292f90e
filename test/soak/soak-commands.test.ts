/** A few seconds of the soak of commands, so that the long one stays in order; how long things take is the machine's and not looked at. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** It compiles the stand-ins and starts three processes, on a machine that runs other tests too. */
const TIMEOUT_MS = 180_000;

it(
  'answers every command once while sockets drop',
  () => {
    const options = ['--json', '--seconds', '4', '--seed', '7', '--rate', '10'];
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['test/soak/soak-commands.mjs', ...options],
      { encoding: 'utf8' },
    );
    const result = JSON.parse(stdout.trim().split('\n').at(-1) || '{}');
    expect(result, stderr).toEqual({
      sent: expect.any(Number),
      answered: result.sent,
      lost: 0,
      answeredTwice: 0,
      ackP99Ms: expect.any(Number),
      completionP99Ms: expect.any(Number),
      reconnects: expect.any(Number),
      seed: 7,
    });
    expect(result.sent).toBeGreaterThan(40);
    expect(result.reconnects).toBeGreaterThanOrEqual(3);
  },
  TIMEOUT_MS,
);
