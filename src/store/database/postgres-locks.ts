/** Locks that all processes on one PostgreSQL share. They end with the transaction, or with the connection of a process that is gone. */
import { type CompiledQuery, sql, type Transaction } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** "Vrbt" in ASCII, so that no other program in the same database has the same locks. */
const OURS = 0x56726274;

const MIGRATING = 1;
const WRITING = 2;

/**
 * Who writes holds up all others who want to. One that says nothing for so long, because it is paused or cut off, is ended by the database; it
 * does again what it wanted when it is back, like after any lost connection. A healthy process takes milliseconds from one question to the next.
 */
export const SILENCE_LIMIT_MS = 3000;

/** For who changes the schema. Waits until no other transaction has it, and keeps it until this one ends. */
export async function waitToMigrate(transaction: Transaction<Tables>): Promise<void> {
  await sql`select ${lock(MIGRATING)}`.execute(transaction);
}

/**
 * For who writes more than one row that belongs together. Waits and keeps it as `waitToMigrate` does. One question for all of it: whoever has
 * the lock holds up all others by each that it asks.
 */
export async function waitToWrite(transaction: Transaction<Tables>): Promise<void> {
  await transaction.executeQuery(waitingToWrite(transaction));
}

/** The question of `waitToWrite`. */
export function waitingToWrite(transaction: Transaction<Tables>): CompiledQuery {
  return sql`select set_config('idle_in_transaction_session_timeout', ${sql.lit(String(SILENCE_LIMIT_MS))}, true),
    ${lock(WRITING)}`.compile(transaction);
}

/** For who writes what nobody else does: the end of the transaction does not wait for the disk. */
export function relaxing(transaction: Transaction<Tables>): CompiledQuery {
  return sql`select set_config('synchronous_commit', 'off', true)`.compile(transaction);
}

const lock = (of: number) => sql`pg_advisory_xact_lock(${sql.lit(OURS)}, ${sql.lit(of)})`;
