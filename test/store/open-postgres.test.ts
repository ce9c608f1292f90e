import { once } from 'node:events';
import { type AddressInfo, connect, createServer, Socket } from 'node:net';
import { sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLogger, silentLogger } from '../../src/lib/logger.ts';
import { askTogether, inTransaction } from '../../src/store/database/transactions.ts';
import { openPostgres } from '../../src/store/open-postgres.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createDatabase } from '../helpers/store/create-database.ts';
import { postgresServer } from '../helpers/store/open-test-database.ts';
import { newsDayClock, openTestStore } from '../helpers/store/open-test-store.ts';
import { startPostgres } from '../helpers/store/postgres-server.ts';
import { news } from '../helpers/values/news.ts';

async function tell(place: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: place });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const open = (path: string) => openStore({ path, clock: newsDayClock, logger: silentLogger });

/** The error of opening it, as people see it: message, code and causes. */
async function errorOf(path: string) {
  const error = await open(path).then(
    async (store) => {
      await store.close();
      return null;
    },
    (thrown: unknown) => thrown,
  );
  const lines: string[] = [];
  createLogger('error', { write: (line) => lines.push(line) }).error({ err: error }, 'failed');
  return { error, said: `${error} ${lines.join('')}` };
}

describe('what is set up wrongly', () => {
  it.each([
    [
      'a wrong password',
      'postgres://tester:planted@127.0.0.1:PORT/DB',
      'config-invalid',
      'refuses the password of "tester"',
    ],
    [
      'a user who is not there',
      'postgres://nemo:planted@127.0.0.1:PORT/DB',
      'config-invalid',
      'refuses the password of "nemo"',
    ],
    ['a database that is not there', 'USER/nowhere', 'config-invalid', 'CREATE DATABASE "nowhere"'],
    [
      'a port where nothing answers',
      'postgres://tester:planted@127.0.0.1:1/verbatim',
      'store-unreachable',
      'nothing answers there',
    ],
    [
      'no password',
      'postgres://tester@127.0.0.1:PORT/DB',
      'config-invalid',
      'It wants a password: set VERBATIM_STORE_PASSWORD',
    ],
    ['TLS, which it has not', 'USER/DB?sslmode=verify-full', 'config-invalid', 'It has no TLS'],
    ['no database', 'USER/', 'config-invalid', 'none of a PostgreSQL database'],
    [
      'an address cut off',
      'postgres://tester:planted@',
      'config-invalid',
      'none of a PostgreSQL database',
    ],
  ])('is told: %s', async (_case, address, code, words) => {
    const server = new URL(postgresServer());
    const place = address
      .replace('PORT', server.port)
      .replace('DB', 'postgres')
      .replace('USER', postgresServer());
    const { error, said } = await errorOf(place);
    expect(error).toMatchObject({ code, finding: expect.stringContaining(words) });
    expect(said).not.toMatch(/planted|secret%20of|secret of/);
  });

  it('is told: a user who may not make tables', async () => {
    const place = await createDatabase(postgresServer(), 'template0');
    await tell(place, 'REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    const user = `reader_${process.pid}`;
    await tell(place, `CREATE USER ${user} PASSWORD 'planted'`);
    const { pathname, host } = new URL(place);
    const { error, said } = await errorOf(`postgres://${user}:planted@${host}${pathname}`);
    expect(error).toMatchObject({
      code: 'config-invalid',
      finding: expect.stringContaining(`GRANT CREATE ON SCHEMA public TO "${user}"`),
    });
    expect(said).not.toContain('planted');
  });

  it('is told: no connection is left', async () => {
    const server = await startPostgres([
      'max_connections=5',
      'superuser_reserved_connections=0',
      'max_wal_senders=0',
    ]);
    onTestFinished(() => server.stop());
    const taken = Array.from(
      { length: 5 },
      () => new Client({ connectionString: `${server.url}/postgres` }),
    );
    for (const client of taken) await client.connect();
    const { error } = await errorOf(`${server.url}/postgres`);
    expect(error).toMatchObject({
      code: 'store-unreachable',
      finding: expect.stringContaining('raise max_connections'),
    });
    for (const client of taken) await client.end();
  });
});

it('goes on when the server was restarted, with all that was stored', async () => {
  const server = await startPostgres(['fsync=on']);
  onTestFinished(() => server.stop());
  const path = `${server.url}/postgres`;
  const store = await openTestStore({ path });
  const { article, analysis } = news({ title: 'Quay', said: [{ words: 'It is open again.' }] });
  await store.saveArticle(article, analysis);
  await store.setSetting('strict', 'on disk, and all that came before it');
  await server.kill();
  await expect(store.countArticles()).rejects.toThrow();
  await server.start();
  expect((await store.getArticle(article.id))?.quotes).toHaveLength(1);
});

it('goes on when a connection is lost in the middle of a transaction, of which nothing is kept', async () => {
  const place = await createDatabase(postgresServer());
  const db = await openPostgres(place, silentLogger);
  const cut = inTransaction(db, async (transaction) => {
    await transaction.insertInto('settings').values({ key: 'a', value: '' }).execute();
    await tell(
      place,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await transaction.selectFrom('settings').selectAll().execute();
  });
  await expect(cut).rejects.toMatchObject({ code: 'store-unreachable' });
  expect(await db.selectFrom('settings').selectAll().execute()).toEqual([]);
  await db.destroy();
});

it('keeps what texts of feeds hold that PostgreSQL does not', async () => {
  const store = await openTestStore({ path: await createDatabase(postgresServer()) });
  await store.setSetting('odd', 'a\0b\ud800c');
  expect(await store.getSetting('odd')).toBe('a\uFFFDb\uFFFDc');
});

it('ends a transaction whose process says nothing any more', async () => {
  const place = await createDatabase(postgresServer());
  const db = await openPostgres(place, silentLogger);
  const { rows } = await sql`show idle_in_transaction_session_timeout`.execute(db);
  expect(rows).toEqual([{ idle_in_transaction_session_timeout: '10s' }]);
  await db.destroy();
});

/** Passes on what a client says as soon as it has said so much that `isEnough`, and all at once. */
async function holdBack(place: string, isEnough: (said: Buffer) => boolean) {
  const way = new URL(place);
  const port = Number(way.port);
  let isHeld = false;
  const server = createServer((incoming) => {
    const onward = connect(port, '127.0.0.1');
    let said = Buffer.alloc(0);
    incoming.on('data', (piece) => {
      said = Buffer.concat([said, piece]);
      if (isHeld && !isEnough(said)) return;
      onward.write(said);
      said = Buffer.alloc(0);
    });
    onward.pipe(incoming);
    incoming.on('close', () => onward.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  way.port = String((server.address() as AddressInfo).port);
  return {
    place: way.href,
    hold: (given: boolean) => {
      isHeld = given;
    },
  };
}

it('sends many questions on one way, without waiting for the answers of those before', async () => {
  // "Sync", with which each question ends (https://www.postgresql.org/docs/current/protocol-message-formats.html).
  const sync = Buffer.from([0x53, 0, 0, 0, 4]);
  const endsIn = (said: Buffer) =>
    said.toString('latin1').split(sync.toString('latin1')).length - 1;
  const between = await holdBack(
    await createDatabase(postgresServer()),
    (said) => endsIn(said) === 20,
  );
  const db = await openPostgres(between.place, silentLogger);
  onTestFinished(() => db.destroy());
  const numbers = Array.from({ length: 20 }, (_, at) => at);
  const answers = await inTransaction(db, async (transaction) => {
    between.hold(true);
    const asked = numbers.map((at) =>
      sql<{ at: number }>`select ${at}::int as at`.compile(transaction),
    );
    const answered = await askTogether(transaction, asked);
    between.hold(false);
    return answered;
  });
  expect(answers).toEqual(numbers.map((at) => [{ at }]));
});

it('sends a transaction with what is asked first in it, and all that is asked together, in one write each', async () => {
  const place = await createDatabase(postgresServer());
  const db = await openPostgres(place, silentLogger);
  onTestFinished(() => db.destroy());
  const port = Number(new URL(place).port);
  const writes = (['_write', '_writev'] as const).map((name) => vi.spyOn(Socket.prototype, name));
  onTestFinished(() => void vi.restoreAllMocks());
  const count = () =>
    writes
      .flatMap(({ mock }) => mock.contexts as Socket[])
      .filter((socket) => socket.remotePort === port).length;
  const counts: number[] = [];
  await db.transaction().execute(async (transaction) => {
    await sql`select 1`.execute(transaction);
    counts.push(count());
    const asked = [2, 3, 4].map((at) => sql`select ${at}::int`.compile(transaction));
    await askTogether(transaction, asked);
    counts.push(count());
  });
  expect([...counts, count()]).toEqual([1, 2, 3]);
});
