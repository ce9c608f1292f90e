/**
 * Transactions of the store. One writes at a time, in SQLite by its nature, in PostgreSQL under a lock that all processes share: the
 * order of numbers (`sequence`) is the order in which things came to be seen, and who has read up to a number has missed nothing.
 *
 * What ingestion writes to a file, hundreds of times a second at its busiest, doesn't wait for the disk, which would hold up every answer
 * meanwhile. A crash of the program loses nothing. After a power cut the newest such transactions may be gone, always the last ones and
 * all of a poll's together: validators come after items, so the feed is asked again and brings them again. Whatever is written
 * strictly (deliveries, settings, decisions) puts all that came before it on disk too, for the write-ahead log is one
 * (https://www.sqlite.org/pragma.html#pragma_synchronous). In PostgreSQL nobody is held up but who writes; and what one process wrote the others
 * read at once, so that it must not be gone after a crash of the database: there only what is of one feed is relaxed
 * (https://www.postgresql.org/docs/current/wal-async-commit.html).
 */
import { type CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../tables/tables.ts';
import { isPostgres } from './dialect.ts';
import { checkJob, demandingJob } from './members.ts';
import { relaxing, waitingToWrite, waitToWrite } from './postgres-locks.ts';

type Work<Result> = (transaction: Transaction<Tables>) => Promise<Result>;

/** On disk when it has returned. */
export function inTransaction<Result>(db: Kysely<Tables>, work: Work<Result>): Promise<Result> {
  if (!isPostgres(db)) return db.transaction().execute(work);
  return afterOthers(db, () =>
    db.transaction().execute(async (transaction) => {
      await begin(db, transaction, []);
      return work(transaction);
    }),
  );
}

/**
 * As strict, for rows that a process takes or holds, and whose numbers nobody follows: in PostgreSQL it waits for no other that writes, and two that
 * want the same rows must see to that themselves.
 */
export function inTransactionOfHeld<Result>(
  db: Kysely<Tables>,
  work: Work<Result>,
): Promise<Result> {
  return db.transaction().execute(work);
}

/** In a file it doesn't wait for the disk. */
export function inRelaxedTransaction<Result>(
  db: Kysely<Tables>,
  work: Work<Result>,
): Promise<Result> {
  if (isPostgres(db)) return inTransaction(db, work);
  // Outside the transaction, where alone it may change, and on a connection that nobody else uses until it is back.
  return db.connection().execute(async (connection) => {
    await sql`PRAGMA synchronous = NORMAL`.execute(connection);
    try {
      return await connection.transaction().execute(work);
    } finally {
      await sql`PRAGMA synchronous = FULL`.execute(connection);
    }
  });
}

/** Writes that are sent along with the end of a transaction, and what it comes to. */
export interface Ending<Result> {
  readonly result: Result;
  readonly writes: readonly CompiledQuery[];
}

interface Turn<Questions extends readonly CompiledQuery[], Result> {
  /** Sent along with the beginning. */
  readonly ask: (transaction: Transaction<Tables>) => Questions;
  readonly work: (
    transaction: Transaction<Tables>,
    answers: Answers<Questions>,
  ) => Promise<Ending<Result>>;
}

/**
 * As `inTransaction`, of which the first questions are sent along with its beginning, and the last writes with its end: in PostgreSQL it holds up
 * the others no longer than its work takes.
 *
 * @throws what fails first; then nothing of it is written.
 */
export function inTurn<const Questions extends readonly CompiledQuery[], Result>(
  db: Kysely<Tables>,
  turn: Turn<Questions, Result>,
): Promise<Result> {
  return isPostgres(db) ? turnInPostgres(db, turn) : inTransaction(db, doTurn(turn));
}

/** The same as a relaxed one. */
export function inRelaxedTurn<const Questions extends readonly CompiledQuery[], Result>(
  db: Kysely<Tables>,
  turn: Turn<Questions, Result>,
): Promise<Result> {
  return isPostgres(db) ? turnInPostgres(db, turn) : inRelaxedTransaction(db, doTurn(turn));
}

const doTurn =
  <const Questions extends readonly CompiledQuery[], Result>({
    ask,
    work,
  }: Turn<Questions, Result>): Work<Result> =>
  async (transaction) => {
    const answers = await askTogether(transaction, ask(transaction));
    const { result, writes } = await work(transaction, answers);
    await askTogether(transaction, writes);
    return result;
  };

function turnInPostgres<const Questions extends readonly CompiledQuery[], Result>(
  db: Kysely<Tables>,
  { ask, work }: Turn<Questions, Result>,
): Promise<Result> {
  return afterOthers(db, () =>
    inEndingTransaction(db, async (transaction) =>
      work(transaction, await begin(db, transaction, ask(transaction))),
    ),
  );
}

async function inEndingTransaction<Result>(
  db: Kysely<Tables>,
  work: Work<Ending<Result>>,
): Promise<Result> {
  let written: Promise<unknown> = Promise.resolve();
  const result = await db.transaction().execute(async (transaction) => {
    const ending = await work(transaction);
    written = askTogether(transaction, ending.writes);
    // Told below: the end of a transaction of which something failed takes all of it back, and says nothing.
    written.catch(() => undefined);
    return ending.result;
  });
  await written;
  return result;
}

/**
 * Waits for the turn to write, sees to it that the process may still do what it would, and asks what is asked first, all at once.
 *
 * @throws {VerbatimError} `taken-over`.
 */
async function begin<const Questions extends readonly CompiledQuery[]>(
  db: Kysely<Tables>,
  transaction: Transaction<Tables>,
  questions: Questions,
): Promise<Answers<Questions>> {
  const demands = demandingJob(db);
  const [, ...answers] = await askTogether(transaction, [
    waitingToWrite(transaction),
    ...demands,
    ...questions,
  ]);
  checkJob(db, answers.slice(0, demands.length));
  return answers.slice(demands.length) as Answers<Questions>;
}

/**
 * Without waiting for the disk, for rows of one feed, which a process holds while it changes them, and which nobody follows by their numbers: in PostgreSQL
 * it waits for nobody. What is of all (articles, what waits to be posted) is not to be written so.
 */
export async function writeOfFeed(
  db: Kysely<Tables>,
  writes: readonly CompiledQuery[],
): Promise<void> {
  if (!isPostgres(db)) {
    await inRelaxedTransaction(db, (transaction) => askTogether(transaction, writes));
    return;
  }
  await inEndingTransaction(db, async (transaction) => ({
    result: null,
    writes: [relaxing(transaction), ...writes],
  }));
}

/** The rows that answer each of the questions. */
type Answers<Questions> = {
  -readonly [At in keyof Questions]: Questions[At] extends CompiledQuery<infer Row>
    ? readonly Row[]
    : never;
};

/**
 * Asks all of them in their order, and in PostgreSQL without waiting for answers in between: whoever writes holds up all others for each way
 * there and back.
 *
 * @throws what the first one that fails does.
 */
export function askTogether<const Questions extends readonly CompiledQuery[]>(
  transaction: Transaction<Tables>,
  questions: Questions,
): Promise<Answers<Questions>> {
  return transaction.getExecutor().provideConnection(async (connection) => {
    const answers = questions.map((question) => connection.executeQuery(question));
    return (await Promise.all(answers)).map(({ rows }) => rows) as Answers<Questions>;
  });
}

/**
 * Resolves when everything is stored that is being stored now, of which a part may be of a time that has passed. In a file all waits for its
 * turn anyway.
 */
export async function untilWritten(db: Kysely<Tables>): Promise<void> {
  if (isPostgres(db)) await inTransaction(db, async () => undefined);
}

/** For reading alone: everything as it is at one moment. */
export function inSnapshot<Result>(db: Kysely<Tables>, work: Work<Result>): Promise<Result> {
  const transaction = db.transaction();
  return isPostgres(db)
    ? transaction.setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
    : transaction.execute(work);
}

/** Whatever the work does is taken back. */
export async function inTrial<Result>(db: Kysely<Tables>, work: Work<Result>): Promise<Result> {
  const run = async () => {
    const transaction = await db.startTransaction().execute();
    try {
      if (isPostgres(db)) await waitToWrite(transaction);
      return await work(transaction);
    } finally {
      await transaction.rollback().execute();
    }
  };
  return isPostgres(db) ? afterOthers(db, run) : run();
}

/** The end of the last that writes, by store. */
const lastWrites = new WeakMap<Kysely<Tables>, Promise<unknown>>();

/** One of this process' connections waits for the lock, and the others are free to read. */
function afterOthers<Result>(db: Kysely<Tables>, work: () => Promise<Result>): Promise<Result> {
  const result = (lastWrites.get(db) ?? Promise.resolve()).then(work);
  lastWrites.set(
    db,
    result.catch(() => undefined),
  );
  return result;
}
