/** Locks that all processes on one PostgreSQL share. They end with the transaction, or with the connection of a process that is gone. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** "Vrbt" in ASCII, so that no other program in the same database has the same locks. */
const OURS = 0x56726274;

/** Whoever changes the schema. */
export const MIGRATING = 1;
/** Whoever writes more than one row that belongs together. */
export const WRITING = 2;

/** Waits until no other transaction has it, and keeps it until this one ends. */
export async function waitForLock(transaction: Transaction<Tables>, lock: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(OURS)}, ${sql.lit(lock)})`.execute(transaction);
}
