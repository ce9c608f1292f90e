/**
 * Commands of the built command line one after the other in a process that has loaded it: what takes longest is to load modules and language
 * data. For what another test shows of a process of its own (`runCli`): that it ends, with that code and all that it wrote.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CliOptions, CliResult } from './run-program.ts';

const { PATH: systemPath } = process.env;

/** Each import of cli.js with a number of its own runs it anew, with the modules that are there. */
const PROGRAM = `
  import { Readable } from 'node:stream';
  const url = process.argv[2];
  const own = { ...process.env };
  const output = {};
  process.stdout.setMaxListeners(0);
  for (const name of ['stdout', 'stderr'])
    process[name].write = (chunk, ...rest) => {
      output[name] += String(chunk);
      rest.find((each) => typeof each === 'function')?.();
      return true;
    };
  let count = 0;
  process.on('message', async ({ args, folder, input, environment }) => {
    Object.assign(output, { stdout: '', stderr: '' });
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, own, environment);
    process.argv = [process.execPath, url, ...args];
    process.exitCode = undefined;
    process.chdir(folder);
    Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
    await import(url + '?' + ++count);
    process.send({ code: process.exitCode ?? 0, ...output });
  });
  process.on('disconnect', () => process.exit());
`;

type Request = Required<CliOptions> & { readonly args: readonly string[] };

let warm: ChildProcess | null = null;
let last: Promise<unknown> = Promise.resolve();

/** @returns the same as `runCli`; who asks at the same time waits. */
export function runWarmCli(
  args: readonly string[],
  { folder, input = '', environment = {} }: CliOptions,
): Promise<CliResult> {
  const result = last.then(() => ask({ args, folder, input, environment }));
  last = result.catch(() => undefined);
  return result;
}

function ask(request: Request): Promise<CliResult> {
  const child = warm ?? start();
  return new Promise((resolve, reject) => {
    const end = () => reject(new Error(`the process ended with ${request.args.join(' ')}`));
    child.once('exit', end);
    child.once('message', (result: CliResult) => {
      child.off('exit', end);
      resolve(result);
    });
    child.send(request);
  });
}

function start(): ChildProcess {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-', pathToFileURL(resolve('dist/src/cli.js')).href],
    { env: { PATH: systemPath ?? '' }, stdio: ['pipe', 'ignore', 'inherit', 'ipc'] },
  );
  child.stdin?.end(PROGRAM);
  child.once('exit', () => {
    warm = null;
  });
  warm = child;
  return child;
}
