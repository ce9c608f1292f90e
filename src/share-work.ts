/**
 * This process among those that share a database: it says that it is there, takes jobs that one of all does, follows what others store, and
 * wakes what waits for them. With a file it is alone, and has every job.
 */
import type { Logger } from './lib/logger.ts';
import type { AdjustableClock } from './lib/time/clock.ts';
import type { Timers } from './lib/time/timers.ts';
import type { Notice, SharedWork } from './store/ports/shared-work.ts';
import { LEASE_MS } from './store/sharing/shared-work.ts';

/** What one of all processes does: telling what is due, and what is done in the background. */
export type Job = 'tell' | 'tidy';

export interface SharingParts {
  /** null for a file. */
  readonly shared: SharedWork | null;
  /** Those that this process would take. */
  readonly jobs: readonly Job[];
  /** Reads what others stored. */
  readonly catchUp: () => Promise<void>;
  /** A job has come to this process. */
  readonly onJob: (job: Job) => void;
  /** Something may be done that could not be done before. */
  readonly onNotice: (notice: Notice) => void;
  /** This process has said that it is there, by its old number or a new one. */
  readonly onBeat: () => void;
  /** Put right by that of the database, so that what one process stores is of the same time for all. */
  readonly clock: AdjustableClock;
  readonly timers: Timers;
  readonly logger: Logger;
}

export interface Sharing {
  /** @throws {VerbatimError} as the store. */
  start(): Promise<void>;
  /** Whether this process has the job, with everything in its index that was stored by now. */
  mayWork(job: Job): Promise<boolean>;
  /** Whether what this process holds can't be another's yet. */
  isThere(): boolean;
  /** Another number each time that it begins anew, with nothing in its hands. */
  term(): number;
  stop(): Promise<void>;
}

/** A clock that is less wrong does no harm, and what is less may be the way to the database. */
const MAX_WRONG_MS = 200;
/** Machines that nobody sets by the network drift apart by seconds. */
const WORTH_TELLING_MS = 2_000;

/** Four in a lease: three may be late. */
const BEAT_MS = LEASE_MS / 4;
/** A notice may be lost. */
const LOOK_MS = 1000;
/**
 * Notices come with each article and message: what others stored in so long is read in one go, and who promised a message is mostly the one
 * that sends it.
 */
const GATHER_MS = 500;

export function createSharing(parts: SharingParts): Sharing {
  const { shared } = parts;
  return shared === null ? alone(parts) : among(parts, shared);
}

function alone({ jobs }: SharingParts): Sharing {
  return {
    start: async () => undefined,
    mayWork: async (job) => jobs.includes(job),
    isThere: () => true,
    term: () => 0,
    stop: async () => undefined,
  };
}

function among(parts: SharingParts, shared: SharedWork): Sharing {
  const { catchUp, onNotice, onBeat, clock, timers, logger } = parts;
  const jobs = createJobs(parts, shared);
  let heldFromMs = 0;
  let heldUntilMs = 0;
  let term = 0;
  let isStopped = false;
  let cancelBeat = () => {};
  let lastBeat: Promise<void> = Promise.resolve();

  async function join(): Promise<void> {
    term += 1;
    logger.info({ number: await shared.join() }, 'joined those that share the work');
  }

  async function beat(): Promise<void> {
    // By a clock that was wrong nobody knows what is held.
    if (await isPutRight(parts, shared)) heldUntilMs = 0;
    const atMs = clock.nowMs();
    if (!(await shared.beat())) {
      jobs.drop();
      logger.warn({}, 'This process was taken for gone; what it held is free, and it begins anew.');
      await join();
    }
    [heldFromMs, heldUntilMs] = [atMs, atMs + LEASE_MS];
    const gone = await shared.removeGone();
    if (gone > 0) logger.warn({ processes: gone }, 'Processes are gone; what they held is free.');
    await jobs.take();
    onBeat();
    if (ear.isDeaf()) await ear.listen();
  }

  const ear = createEar(shared, (notice) => {
    if (notice === 'changes') looks.soon();
    else if (notice === 'deliveries') promises.soon();
    else onNotice(notice);
    if (notice === 'free') void jobs.take().catch(report);
  });

  /** Notices may be lost: a promised message waits for a beat then, and orders that changed until this process listens again. */
  function lookForMissed(wasDeaf: boolean): void {
    onNotice('deliveries');
    if (wasDeaf) onNotice('subscriptions');
  }

  // A clock that was set back proves nothing.
  const isThere = () => clock.nowMs() >= heldFromMs && clock.nowMs() < heldUntilMs;

  const report = (error: unknown) =>
    logger.error({ err: error }, 'The shared work could not be looked at; it will be.');

  const looks = createLooks(parts, report);
  const promises = createGathering(timers, () => onNotice('deliveries'));

  function beatAgain(): void {
    if (isStopped) return;
    cancelBeat = timers.after(BEAT_MS, () => {
      const wasDeaf = ear.isDeaf();
      lastBeat = beat()
        .then(() => lookForMissed(wasDeaf))
        .catch(report)
        .then(beatAgain);
    });
  }

  return {
    async start() {
      await isPutRight(parts, shared);
      await join();
      await beat();
      beatAgain();
      looks.start();
    },
    async mayWork(job) {
      if (!jobs.has(job) || !isThere()) return false;
      await catchUp();
      return true;
    },
    isThere,
    term: () => term,
    async stop() {
      isStopped = true;
      cancelBeat();
      await lastBeat;
      promises.stop();
      await looks.stop();
      await ear.stop();
      await shared.leave().catch(report);
    },
  };
}

/** @returns what calls once for all that is told within `GATHER_MS`. */
function createGathering(timers: Timers, call: () => void) {
  let cancel: (() => void) | null = null;
  return {
    soon() {
      cancel ??= timers.after(GATHER_MS, () => {
        cancel = null;
        call();
      });
    },
    stop: () => cancel?.(),
  };
}

/** Looks for what others changed, each second and soon after they told of it. */
function createLooks(
  { catchUp, timers }: Pick<SharingParts, 'catchUp' | 'timers'>,
  report: (error: unknown) => void,
) {
  let isStopped = false;
  let isSoon = false;
  let cancel = () => {};
  let last: Promise<void> = Promise.resolve();

  function look(): void {
    if (isStopped) return;
    isSoon = false;
    last = catchUp().catch(report);
    cancel = timers.after(LOOK_MS, look);
  }

  return {
    start: look,
    soon() {
      if (isSoon || isStopped) return;
      isSoon = true;
      cancel();
      cancel = timers.after(GATHER_MS, look);
    },
    async stop() {
      isStopped = true;
      cancel();
      await last;
    },
  };
}

/** @returns whether the clock was wrong. */
async function isPutRight(
  { clock, logger }: Pick<SharingParts, 'clock' | 'logger'>,
  shared: SharedWork,
): Promise<boolean> {
  const askedAtMs = clock.nowMs();
  const rightMs = await shared.readClock();
  const tookMs = clock.nowMs() - askedAtMs;
  const wrongByMs = Math.round(askedAtMs + tookMs / 2 - rightMs);
  if (Math.abs(wrongByMs) <= MAX_WRONG_MS + tookMs) return false;
  clock.adjust(-wrongByMs);
  if (Math.abs(wrongByMs) > WORTH_TELLING_MS)
    logger.warn({ wrongByMs }, 'The clock of this machine is wrong; that of the database is used.');
  return true;
}

/** The jobs that this process has, of those that it would take. */
function createJobs({ jobs, onJob, logger }: SharingParts, shared: SharedWork) {
  const held = new Set<Job>();
  return {
    has: (job: Job) => held.has(job),
    drop: () => held.clear(),
    async take(): Promise<void> {
      for (const job of jobs) {
        if (held.has(job) || !(await shared.takeJob(job))) continue;
        held.add(job);
        logger.info({ job }, 'job taken');
        onJob(job);
      }
    },
  };
}

/** Listens until that is lost, and knows whether it does. */
function createEar(shared: SharedWork, onNotice: (notice: Notice) => void) {
  let stop: (() => Promise<void>) | null = null;
  return {
    isDeaf: () => stop === null,
    async listen() {
      let isLost = false;
      const end = await shared.listen(onNotice, () => {
        isLost = true;
        stop = null;
      });
      stop = isLost ? null : end;
    },
    async stop() {
      await stop?.();
    },
  };
}
