import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, runProgram } from './helpers/run-program.ts';
import { tempFolder } from './helpers/temp-folder.ts';

const QUIET = 'sampleWire: false\n';

describe('runUntilStopped', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('stops cleanly on %s', async (signal) => {
    const program = await runProgram({ folder: tempFolder(), settings: QUIET });
    expect((await fetch(`${program.consoleUrl}/healthz`)).status).toBe(200);
    expect(await program.stop(signal)).toBe(0);
    expect(program.events()).toContainEqual(expect.objectContaining({ msg: 'stopping', signal }));
    await expect(fetch(`${program.consoleUrl}/healthz`)).rejects.toThrow();
  });

  it('stops cleanly when the signal comes twice, as one Ctrl-C does under npm', async () => {
    const program = await runProgram({ folder: tempFolder(), settings: QUIET });
    const stopped = program.stop('SIGINT');
    expect(await Promise.all([stopped, program.stop('SIGINT')])).toEqual([0, 0]);
  });

  it('ends with 1 where another runs on the same data folder, which goes on', async () => {
    const folder = tempFolder();
    const program = await runProgram({ folder, settings: QUIET });
    expect(await runCli(['run'], { folder })).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Another Verbatim runs on data\/verbatim\.db\. Stop that one/),
    });
    expect((await fetch(`${program.consoleUrl}/healthz`)).status).toBe(200);
    expect((await runCli(['backup', 'copy.db'], { folder })).code).toBe(0);
    await program.kill();
    const next = await runProgram({ folder, settings: QUIET });
    expect(await next.stop()).toBe(0);
  });

  it('ends with 2 and a reason when the data folder can’t be made', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'data'), '');
    const { code, stdout, stderr } = await runCli(['run'], { folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^The file data\/verbatim\.db can't be opened .*or name another\. .*\n$/,
    );
  });

  it('ends with 1 and a reason when the store is damaged', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(
      join(folder, 'data/verbatim.db'),
      'This is no database, and long enough to tell.',
    );
    const { code, stdout, stderr } = await runCli(['run'], { folder });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('verbatim.db');
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
