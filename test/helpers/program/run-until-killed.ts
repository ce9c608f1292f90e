/** A program of a few lines over the built store, as a process of its own that is killed in the middle of its work. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect } from 'vitest';

const BUILT = join('dist', 'src', 'store', 'open-store.js');

export interface Kill {
  readonly afterLines: number;
  /** Turns of the event loop between the last line and the kill. */
  readonly turns: number;
}

/** Returns so many random kills, and the seed to name when one of them finds a fault. */
export function randomKills(rounds: number): { readonly kills: readonly Kill[]; seed: number } {
  const seed = Number(process.hrtime.bigint() % 2n ** 31n);
  const kill = fc.record({ afterLines: fc.integer({ min: 1, max: 40 }), turns: fc.nat(200) });
  return { kills: fc.sample(kill, { numRuns: rounds, seed }), seed };
}

/**
 * @param program JavaScript that finds the built store's module and `args` in `process.argv` from 1, and prints a line for each thing
 *   that it was told is stored.
 * @returns the lines it printed.
 */
export async function runUntilKilled(
  program: string,
  args: readonly string[],
  kill: Kill,
): Promise<readonly string[]> {
  expect(existsSync(BUILT), `${BUILT} is there; npm run build makes it`).toBe(true);
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', program, '--', pathToFileURL(BUILT).href, ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === kill.afterLines) {
      for (let turn = 0; turn < kill.turns; turn++) await new Promise(setImmediate);
      child.kill('SIGKILL');
    }
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
  expect(lines.length).toBeGreaterThanOrEqual(kill.afterLines);
  return lines;
}
