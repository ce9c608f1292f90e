/**
 * A real PostgreSQL for tests, from Debian's package, with a folder, a port and a password of its own. It refuses to run as root, so
 * root gives it to nobody.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../free-port.ts';

const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** Of "nobody" on Debian. */
const NOBODY = 65_534;

export interface PostgresServer {
  /** Of the superuser, without a database behind it. */
  readonly url: string;
  readonly port: number;
  /** At once, as a machine that loses its power; what was committed is there after `start`. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The newest that is installed; null where none is. */
function findPrograms(): string | null {
  if (!existsSync(DEBIAN_FOLDER)) return null;
  const versions = readdirSync(DEBIAN_FOLDER).sort((a, b) => Number(b) - Number(a));
  return (
    versions
      .map((version) => join(DEBIAN_FOLDER, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'postgres'))) ?? null
  );
}

export const hasPostgres = findPrograms() !== null;

export async function startPostgres(settings: readonly string[] = []): Promise<PostgresServer> {
  const programs = findPrograms();
  if (programs === null) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-postgres-'));
  const owner = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : null;
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, 'secret of tests');
  if (owner !== null) chownSync(passwordFile, owner.uid, owner.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'tester',
      '-A',
      'scram-sha-256',
      '--pwfile',
      passwordFile,
      '-E',
      'UTF8',
      '--locale',
      'C',
      '--no-sync',
    ],
    { ...owner, cwd: folder, stdio: 'ignore' },
  );
  const port = await freePort();
  const flags = [
    'fsync=off',
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    // A test of properties opens a store a run.
    'max_connections=200',
    ...settings,
  ];
  let running: ChildProcess | null = null;
  const start = async () => {
    running = spawn(
      join(programs, 'postgres'),
      ['-D', data, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])],
      {
        ...owner,
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    await waitUntilReady(running);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (running === null || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
    running = null;
  };
  await start();
  return {
    url: `postgres://tester:secret%20of%20tests@127.0.0.1:${port}`,
    port,
    start,
    // Immediate shutdown: https://www.postgresql.org/docs/current/server-shutdown.html
    kill: () => end('SIGQUIT'),
    async stop() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function waitUntilReady(server: ChildProcess): Promise<void> {
  if (server.stderr === null) return;
  const said: string[] = [];
  const lines = createInterface(server.stderr);
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(line);
      if (line.includes('ready to accept connections')) resolve();
    });
    lines.on('close', () => reject(new Error(said.join('\n'))));
  });
  said.length = 0;
  lines.removeAllListeners('line');
  server.stderr.resume();
}
