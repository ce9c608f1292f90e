import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from './helpers/free-port.ts';
import { runCli, runProgram } from './helpers/program/run-program.ts';
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

  it('stops at once while it still opens the store', async () => {
    // A database that takes a connection and says nothing: for as long as it does, the store is not open.
    const port = await freePort();
    const silent = createServer().listen(port, '127.0.0.1');
    await once(silent, 'listening');
    onTestFinished(() => void silent.close());
    const connected = once(silent, 'connection');
    const folder = tempFolder();
    writeFileSync(join(folder, 'verbatim.yaml'), `store: postgres://v@127.0.0.1:${port}/v\n`);
    const child = spawn(process.execPath, [resolve('dist/src/cli.js'), 'run'], {
      cwd: folder,
      stdio: 'ignore',
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await connected;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('goes on where nothing takes its log, as on a full disk', async () => {
    const folder = tempFolder();
    const port = await freePort();
    const settings = `${QUIET}logLevel: debug\nconsole: { port: ${port} }\n`;
    writeFileSync(join(folder, 'verbatim.yaml'), settings);
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [resolve('dist/src/cli.js'), 'run'], {
      cwd: folder,
      stdio: ['ignore', full, full],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const isReached = () => fetch(`http://127.0.0.1:${port}/healthz`).then(Boolean, () => false);
    await expect.poll(isReached, { timeout: 20_000 }).toBe(true);
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
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
