/** `verbatim console-user`: who may log in to the console, as an entry for the environment. The password is never shown. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { USERS_VARIABLE, writeConsoleUser } from '../platforms/console/access/console-users.ts';

/** @throws {VerbatimError} `usage` for a name, role or password that can't be taken. */
export async function printConsoleUser(name: string, role: string): Promise<void> {
  const entry = await writeConsoleUser(name, role, await readPassword());
  process.stdout.write(`${entry}\n`);
  process.stderr.write(`Put it into ${USERS_VARIABLE}, several with commas between them.\n`);
}

/** The first line of stdin. At a terminal, readline takes over the echo, and what it would show goes nowhere. */
async function readPassword(): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  if (isTerminal) process.stderr.write('Password: ');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: isTerminal });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    if (isTerminal) process.stderr.write('\n');
  }
}
