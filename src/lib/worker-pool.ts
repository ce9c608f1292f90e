/**
 * Work on what strangers wrote, in threads that can be killed: a hostile document costs at most its deadline and never the
 * process.
 *
 * Method: piscina's pool of threads; a task past its deadline is aborted, which ends its thread, and a new one is started. Tasks
 * wait in a queue in front of the pool, so that waiting doesn't count against the deadline; nor does a pause of the whole process, of which no
 * document is guilty.
 */
import { fileURLToPath } from 'node:url';
import type { Transferable } from 'node:worker_threads';
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import { countDown, systemTimers } from './time/timers.ts';

export interface WorkerPoolOptions {
  /** The built module whose exports are the tasks: see `builtModule`. */
  readonly file: string;
  /** 1 or more. */
  readonly threads: number;
  readonly deadlineMs: number;
  /** Its signal aborts when the deadline is over; a timer where none is given. */
  readonly startDeadline?: ((deadlineMs: number) => AbortSignal) | undefined;
  /** Of one thread. A small young generation makes it collect often instead of growing. */
  readonly heap: {
    readonly maxOldGenerationSizeMb: number;
    readonly maxYoungGenerationSizeMb: number;
  };
}

export interface WorkerPool {
  /**
   * @param name the export to call with `task`, which is cloned, but for the parts in `transfer`, which are moved.
   * @throws {WorkerFailure} too slow, out of memory, thrown, or closed.
   */
  run<Result>(name: string, task: unknown, transfer?: readonly Transferable[]): Promise<Result>;
  /** Ends the threads; tasks under way are given up. */
  close(): Promise<void>;
}

/** `message` goes on from the name of a document: "took longer than 10 s to read". */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
  /** It had no time left: where the machine is busy with other work, not for what the document is. */
  readonly isTooSlow: boolean;

  constructor(
    message: string,
    { isTooSlow = false, ...options }: ErrorOptions & { isTooSlow?: boolean } = {},
  ) {
    super(message, options);
    this.isTooSlow = isTooSlow;
  }
}

/** Idle threads end after this, and give back their memory. */
const IDLE_MS = 30_000;

/** Where there are fewer cores than threads, who waits for an answer comes before what is read: see nice(2). */
const NICE = 10;

export function createWorkerPool(options: WorkerPoolOptions): WorkerPool {
  const pool = new Piscina({
    filename: options.file,
    minThreads: 0,
    maxThreads: options.threads,
    idleTimeout: IDLE_MS,
    niceIncrement: NICE,
    resourceLimits: options.heap,
  });
  // Emitted when a thread dies between two tasks. Nothing is lost, the next task starts a new one; without a listener it would
  // end the process.
  pool.on('error', () => undefined);
  const startDeadline = () =>
    options.startDeadline === undefined
      ? countDown(systemTimers, options.deadlineMs)
      : { signal: options.startDeadline(options.deadlineMs), cancel: () => undefined };
  const queue = new PQueue({ concurrency: options.threads });
  return {
    run: (name, task, transfer = []) =>
      queue.add(async () => {
        const { signal, cancel } = startDeadline();
        try {
          return await pool.run(task, { name, signal, transferList: [...transfer] });
        } catch (cause) {
          const isTooSlow = signal.aborted;
          const reason = isTooSlow
            ? `took longer than ${options.deadlineMs / 1000} s to read`
            : 'could not be read';
          throw new WorkerFailure(reason, { cause, isTooSlow });
        } finally {
          cancel();
        }
      }),
    close: () => pool.destroy(),
  };
}

/**
 * The built form of a module beside the caller's. Node 20 can't load TypeScript in a worker thread, so where the caller itself
 * runs as TypeScript (under vitest) the file under dist/ is taken; `npm test` builds first.
 *
 * @param callerUrl `import.meta.url`; `name` the module's without extension.
 */
export function builtModule(callerUrl: string, name: string): string {
  const beside = fileURLToPath(new URL(`./${name}.js`, callerUrl));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return callerUrl.endsWith('.ts') ? `${root}dist/${beside.slice(root.length)}` : beside;
}
