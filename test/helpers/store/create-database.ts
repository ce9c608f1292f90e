import { Client } from 'pg';

/** @returns its address: a copy of the empty store, or of another database. */
export async function createDatabase(server: string, template = 'empty_store'): Promise<string> {
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    const name = `test_${process.pid}_${process.hrtime.bigint()}`;
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    return `${server}/${name}`;
  } finally {
    await client.end();
  }
}
