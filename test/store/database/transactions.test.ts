import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { isPostgres } from '../../../src/store/database/dialect.ts';
import { forJob, setMember } from '../../../src/store/database/members.ts';
import {
  askTogether,
  inRelaxedTransaction,
  inRelaxedTurn,
  inSnapshot,
  inTransaction,
  inTrial,
  inTurn,
  writeOfFeed,
} from '../../../src/store/database/transactions.ts';
import type { Tables } from '../../../src/store/tables/tables.ts';
import { openTestDatabase } from '../../helpers/store/open-test-database.ts';
import { isOnPostgres } from '../../helpers/store/open-test-store.ts';

/** How a commit is to reach the disk, as the database names it: 2 and 1 are SQLite's FULL and NORMAL. */
async function readLevel(db: Kysely<Tables>): Promise<'strict' | 'relaxed'> {
  const query = isPostgres(db) ? sql`show synchronous_commit` : sql`pragma synchronous`;
  const { rows } = await query.execute(db);
  const [value] = Object.values(rows[0] ?? {});
  return value === 'on' || value === 2 ? 'strict' : 'relaxed';
}

async function open() {
  const db = await openTestDatabase();
  const levels: string[] = [];
  const level = async (at: Kysely<Tables> = db) => void levels.push(await readLevel(at));
  const put = (at: Kysely<Tables>, key: string) =>
    at.insertInto('settings').values({ key, value: '' }).execute();
  const keys = async (at: Kysely<Tables> = db) =>
    (await at.selectFrom('settings').select('key').orderBy('key').execute()).map(({ key }) => key);
  return { db, levels, level, put, keys };
}

/** Other processes read at once what is written to PostgreSQL. */
const INSIDE = isOnPostgres ? 'strict' : 'relaxed';

describe('inRelaxedTransaction', () => {
  it('does not wait for the disk inside, and does again after, where nobody follows what is written', async () => {
    const { db, levels, level } = await open();
    await level();
    await inRelaxedTransaction(db, level);
    await level();
    expect(levels).toEqual(['strict', INSIDE, 'strict']);
  });

  it('writes all or nothing, and is strict again after a failure', async () => {
    const { db, levels, level, put, keys } = await open();
    const failing = inRelaxedTransaction(db, async (transaction) => {
      await put(transaction, 'a');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await level();
    expect(levels).toEqual(['strict']);
    expect(await keys()).toEqual([]);
  });

  it('lets nobody else write relaxed', async () => {
    const { db, levels, level, put } = await open();
    const strict = Promise.resolve().then(async () => {
      await put(db, 'strict');
      await level();
    });
    await Promise.all([inRelaxedTransaction(db, level), strict]);
    expect([...levels].sort()).toEqual([INSIDE, 'strict']);
  });
});

describe.each([
  ['inTurn', inTurn],
  ['inRelaxedTurn', inRelaxedTurn],
] as const)('%s', (_, inSome) => {
  const noting = (db: Kysely<Tables>, key: string, value: string | null = '') =>
    sql`insert into settings (key, value) values (${key}, ${value})`.compile(db);
  const looking = (db: Kysely<Tables>) =>
    [db.selectFrom('settings').select('key').orderBy('key').compile()] as const;
  const turn = (db: Kysely<Tables>, key: string, value: string | null = '') =>
    inSome(db, {
      ask: looking,
      work: async (transaction, [rows]) => ({
        result: rows.map((row) => row.key),
        writes: [noting(transaction, `${key}1`), noting(transaction, `${key}2`, value)],
      }),
    });

  it('gives what was asked first, of what all before it wrote, and writes what is written last', async () => {
    const { db, keys } = await open();
    const seen = await Promise.all([turn(db, 'a'), turn(db, 'b')]);
    expect(seen).toEqual([[], ['a1', 'a2']]);
    expect(await keys()).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  it('fails, and writes nothing, where one of the last writes fails', async () => {
    const { db, keys } = await open();
    const failing = turn(db, 'a', null);
    const next = turn(db, 'b');
    await expect(failing).rejects.toThrow(/null value in column "value"|NOT NULL constraint/);
    expect(await next).toEqual([]);
    expect(await keys()).toEqual(['b1', 'b2']);
  });

  it('writes nothing where the work fails', async () => {
    const { db, keys } = await open();
    const failing = inSome(db, {
      ask: looking,
      async work(transaction) {
        await transaction.executeQuery(noting(transaction, 'a'));
        throw new Error('no');
      },
    });
    await expect(failing).rejects.toThrow('no');
    expect(await keys()).toEqual([]);
  });

  it.runIf(isOnPostgres)('writes nothing for a job that another process has', async () => {
    const { db, keys } = await open();
    setMember(db, 7);
    await expect(turn(forJob(db, 'tidy'), 'a')).rejects.toThrow('is another');
    expect(await keys()).toEqual([]);
  });

  it('waits for the disk where it is strict, and after', async () => {
    const { db, levels, level } = await open();
    await inSome(db, {
      ask: () => [],
      work: async (transaction) => ({ result: await level(transaction), writes: [] }),
    });
    await level();
    expect(levels).toEqual([inSome === inTurn ? 'strict' : INSIDE, 'strict']);
  });
});

describe('writeOfFeed', () => {
  const putting = (db: Kysely<Tables>, key: string) =>
    db.insertInto('settings').values({ key, value: '' }).compile();

  it.runIf(isOnPostgres)('does not wait for the disk inside, and does again after', async () => {
    const { db, levels, level } = await open();
    const noting = sql`insert into settings select current_setting('synchronous_commit'), ''`;
    await writeOfFeed(db, [noting.compile(db)]);
    await level();
    expect(await db.selectFrom('settings').select('key').execute()).toEqual([{ key: 'off' }]);
    expect(levels).toEqual(['strict']);
  });

  it('writes all or nothing', async () => {
    const { db, keys } = await open();
    await writeOfFeed(
      db,
      ['a', 'b'].map((key) => putting(db, key)),
    );
    await expect(
      writeOfFeed(
        db,
        ['c', 'a'].map((key) => putting(db, key)),
      ),
    ).rejects.toThrow();
    expect(await keys()).toEqual(['a', 'b']);
  });

  it.runIf(isOnPostgres)('waits for nobody who writes', async () => {
    const { db, keys } = await open();
    const seen = await inTransaction(db, async () => {
      await writeOfFeed(db, [putting(db, 'a')]);
      return keys();
    });
    expect(seen).toEqual(['a']);
  });
});

describe('askTogether', () => {
  const asking = (db: Kysely<Tables>, value: string) =>
    sql<{ value: string }>`select ${value} as value`.compile(db);

  it('gives the rows that answer each question, in their order', async () => {
    const { db } = await open();
    const answers = await inTransaction(db, (transaction) =>
      askTogether(transaction, [
        asking(transaction, 'a'),
        transaction.insertInto('settings').values({ key: 'b', value: '' }).compile(),
        transaction.selectFrom('settings').select('key').compile(),
      ]),
    );
    expect(answers).toEqual([[{ value: 'a' }], [], [{ key: 'b' }]]);
  });

  it.each([0, 1, 2])(
    'tells what was wrong with the first that failed, and nothing of them stays',
    async (at) => {
      const { db, put, keys } = await open();
      const failing = inTransaction(db, async (transaction) => {
        await put(transaction, 'a');
        const questions = ['b', 'c', 'd'].map((value) => asking(transaction, value));
        const wrong = sql`insert into settings (key, value) values ('e', null)`.compile(
          transaction,
        );
        await askTogether(transaction, questions.with(at, wrong));
      });
      await expect(failing).rejects.toThrow(/null value in column "value"|NOT NULL constraint/);
      await put(db, 'f');
      expect(await keys()).toEqual(['f']);
    },
  );
});

describe('inTransaction', () => {
  it('lets one write at a time, so that who comes later sees what came before', async () => {
    const { db, keys, put } = await open();
    const seen = await Promise.all(
      ['a', 'b', 'c', 'd'].map((key) =>
        inTransaction(db, async (transaction) => {
          const before = await keys(transaction);
          await put(transaction, key);
          return before.length;
        }),
      ),
    );
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it('goes on after one that failed', async () => {
    const { db, put, keys } = await open();
    const failing = inTransaction(db, () => Promise.reject(new Error('no')));
    const next = inTransaction(db, (transaction) => put(transaction, 'a'));
    await expect(failing).rejects.toThrow('no');
    await next;
    expect(await keys()).toEqual(['a']);
  });
});

it('shows all as it is at one moment', async () => {
  const { db, put, keys } = await open();
  let writing: Promise<unknown> = Promise.resolve();
  const seen = await inSnapshot(db, async (transaction) => {
    const before = await keys(transaction);
    writing = put(db, 'a');
    // SQLite lets it wait; PostgreSQL doesn't show it.
    if (isPostgres(db)) await writing;
    return [before, await keys(transaction)];
  });
  expect(seen).toEqual([[], []]);
  await writing;
  expect(await keys()).toEqual(['a']);
});

it('takes back what was tried', async () => {
  const { db, put, keys } = await open();
  const seen = await inTrial(db, async (transaction) => {
    await put(transaction, 'a');
    return keys(transaction);
  });
  expect(seen).toEqual(['a']);
  expect(await keys()).toEqual([]);
});
