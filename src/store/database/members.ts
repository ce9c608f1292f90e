/**
 * Which of the processes on one PostgreSQL this is. Its number is what it holds things by (feeds that it polls, deliveries that it sends, jobs
 * that one of all does); when it is gone for too long its row is taken away, and the number means nothing any more.
 */
import { type CompiledQuery, type Kysely, sql } from 'kysely';
import { VerbatimError } from '../../model/errors.ts';
import type { Tables } from '../tables/tables.ts';

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

/** @returns what keeps the job with this process until the transaction ends, if the database is for one: to be asked in it, and its answer checked. */
export function demandingJob(db: Kysely<Tables>): readonly CompiledQuery[] {
  const job = jobs.get(db);
  if (job === undefined) return [];
  const holder = memberOf(db);
  return [
    sql`select name from jobs where name = ${job} and holder = ${holder} for share`.compile(db),
  ];
}

/**
 * @param answers to what `demandingJob` asks.
 * @throws {VerbatimError} `taken-over` where another process has the job by now, which a process learns that was paused.
 */
export function checkJob(db: Kysely<Tables>, answers: readonly (readonly unknown[])[]): void {
  const job = jobs.get(db);
  if (job === undefined || answers.every((rows) => rows.length > 0)) return;
  throw new VerbatimError('taken-over', `This process was away, and "${job}" is another's now.`);
}
