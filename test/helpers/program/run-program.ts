/** The built program as a process of its own, as a user starts it, with the log as the source of events. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const { PATH: systemPath } = process.env;
const CLI = resolve('dist/src/cli.js');

export interface LogEvent {
  readonly msg: string;
  readonly [field: string]: unknown;
}

export interface RunningProgram {
  readonly consoleUrl: string;
  /** All that was written to stderr so far. */
  errors(): string;
  /** Every log event so far. */
  events(): readonly LogEvent[];
  /** Resolves once `count` log events with this message have come, counted from the start of the process. */
  waitFor(message: string, count?: number): Promise<void>;
  /** As Ctrl-C does, unless another signal is named; resolves with the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  kill(): Promise<void>;
  /** Stands still, as a machine that is paused. */
  pause(): void;
  resume(): void;
}

export interface ProgramOptions {
  /** Where `data/` and `verbatim.yaml` lie. */
  readonly folder: string;
  /** Content of verbatim.yaml; `logLevel: debug` and a free port are added. */
  readonly settings?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Behind `verbatim run`. */
  readonly args?: readonly string[];
}

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command of the built program to its end, with `input` on its stdin. */
export async function runCli(
  args: readonly string[],
  { folder, input = '', environment = {} }: CliOptions,
): Promise<CliResult> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: { PATH: systemPath ?? '', ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      output[name] += chunk;
    });
  // It may end before it has read all.
  child.stdin.on('error', () => undefined).end(input);
  const [code] = await once(child, 'close');
  return { code, ...output };
}

export interface CliOptions {
  readonly folder: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts `verbatim run` and waits for the line with the console's address. */
export async function runProgram(options: ProgramOptions): Promise<RunningProgram> {
  const { folder, settings = '', environment = {}, args = [] } = options;
  const port = settings.includes('console:') ? '' : 'console: { port: 0 }\n';
  writeFileSync(join(folder, 'verbatim.yaml'), `logLevel: debug\n${port}${settings}`);
  const child = spawn(process.execPath, [CLI, 'run', ...args], {
    cwd: folder,
    env: { PATH: systemPath ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const log = followLog(child);
  const consoleUrl = await readAddress(child, log.errors);
  return {
    consoleUrl,
    errors: log.errors,
    events: log.events,
    waitFor: log.waitFor,
    stop: (signal = 'SIGINT') => end(child, signal),
    kill: async () => void (await end(child, 'SIGKILL')),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
  return child.exitCode;
}

function followLog(child: ChildProcess) {
  let text = '';
  const events: LogEvent[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('{')) events.push(JSON.parse(line));
    for (const check of waiting) check();
  });
  return {
    errors: () => text,
    events: () => events,
    waitFor(message: string, count = 1): Promise<void> {
      return new Promise((resolve, reject) => {
        const check = () => {
          if (events.filter(({ msg }) => msg === message).length < count) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        child.once('exit', () => reject(new Error(`ended before "${message}":\n${text}`)));
        check();
      });
    },
  };
}

function readAddress(child: ChildProcess, errors: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      const address = /http:\/\/\S+:\d+/.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${output}${errors()}`)));
  });
}
