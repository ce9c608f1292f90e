/** The long-running process: starts the app, says where it listens, and stops cleanly on Ctrl-C or SIGTERM. */
import { writeSync } from 'node:fs';
import type { Config } from '../config/load.ts';
import { listSecretValues } from '../config/secrets.ts';
import { openApp } from './app.ts';
import { createLogger } from './lib/logger.ts';
import { createHider } from './lib/text/hide-secrets.ts';
import { systemClock } from './lib/time/clock.ts';
import { systemTimers } from './lib/time/timers.ts';
import { ALL_ROLES, type Role } from './roles.ts';
import { isPostgresUrl } from './store/database/postgres-url.ts';
import { holdFile } from './store/files/hold-file.ts';
import { storePathOf } from './store-place.ts';
import { favorSpeed } from './tune-heap.ts';

/** A stop that takes longer is given up: what was reported as stored is stored by then in any case. */
const STOP_DEADLINE_MS = 15_000;

/**
 * Runs until told to stop.
 *
 * @returns the exit code: 0 after a clean stop.
 * @throws {VerbatimError} when it can't start at all: the store, which another process may have, or the console's address.
 */
export async function runUntilStopped(
  config: Config,
  roles: ReadonlySet<Role> = ALL_ROLES,
): Promise<number> {
  const hide = createHider(listSecretValues(config.secrets));
  const logger = createLogger(config.logLevel, undefined, hide);
  const stopAsked = waitForSignal();
  const path = storePathOf(config);
  const letGo = isPostgresUrl(path) ? () => undefined : holdFile(path);
  let isOpen = false;
  void stopAsked.then((signal) => {
    if (isOpen) return;
    // Bringing a large store into memory takes minutes; nothing is begun yet that would have to end well.
    logger.info({ signal }, 'stopping');
    process.exit(0);
  });
  // To stdout goes what the program is, to stderr what is wrong.
  const app = await openApp({
    config,
    roles,
    clock: systemClock,
    timers: systemTimers,
    logger,
    random: Math.random,
    say: {
      notice: (line) => print(1, line),
      problem: (line) => print(2, hide(line)),
    },
  });
  isOpen = true;
  favorSpeed();
  try {
    await app.start();
  } catch (error) {
    // What is open would keep the process alive.
    await app.stop();
    throw error;
  }
  const signal = await stopAsked;
  logger.info({ signal }, 'stopping');
  const giveUp = systemTimers.after(STOP_DEADLINE_MS, () => {
    process.stderr.write('Stopping took too long; what was stored stays stored.\n');
    process.exit(1);
  });
  await app.stop();
  letGo();
  giveUp();
  return 0;
}

/** What nobody takes, as on a full disk, is no reason to end. */
function print(file: number, line: string): void {
  try {
    writeSync(file, `${line}\n`);
  } catch {
    // There is no other place to tell it.
  }
}

/** Listens on after the first: under npm, one Ctrl-C arrives twice, from the terminal and from npm. */
function waitForSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(signal));
  });
}
