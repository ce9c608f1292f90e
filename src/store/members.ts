/**
 * Which of the processes on one PostgreSQL this is. Its number is what it holds things by (feeds that it polls, deliveries that it sends, jobs
 * that one of all does); when it is gone for too long its row is taken away, and the number means nothing any more.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { VerbatimError } from '../model/errors.ts';
import type { Tables } from './tables.ts';

const numbers = new WeakMap<Kysely<Tables>, number>();
const jobs = new WeakMap<Kysely<Tables>, string>();
const parents = new WeakMap<Kysely<Tables>, Kysely<Tables>>();

/** The number of a process that was taken for gone: it can hold nothing. */
export const NOBODY = 0;

/** @returns the number of this process; null where it shares no work, as with a file. */
export function memberOf(db: Kysely<Tables>): number | null {
  return numbers.get(parents.get(db) ?? db) ?? null;
}

/** It was given this number. */
export function setMember(db: Kysely<Tables>, number: number): void {
  numbers.set(db, number);
}

/** @returns the same database, in whose transactions nothing is done but while this process holds the job. */
export function forJob(db: Kysely<Tables>, job: string): Kysely<Tables> {
  const guarded = db.withoutPlugins();
  jobs.set(guarded, job);
  parents.set(guarded, db);
  return guarded;
}

/**
 * Keeps the job with this process until the transaction ends.
 *
 * @throws {VerbatimError} `taken-over` where another process has it by now, which a process learns that was paused.
 */
export async function demandJob(
  db: Kysely<Tables>,
  transaction: Transaction<Tables>,
): Promise<void> {
  const job = jobs.get(db);
  if (job === undefined) return;
  const { rows } = await sql`select name from jobs
    where name = ${job} and holder = ${memberOf(db)} for share`.execute(transaction);
  if (rows.length === 0)
    throw new VerbatimError('taken-over', `This process was away, and "${job}" is another's now.`);
}
