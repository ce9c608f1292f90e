import { expect, it } from 'vitest';
import { demandJob, forJob, memberOf, setMember } from '../../src/store/members.ts';
import { inSnapshot } from '../../src/store/transactions.ts';
import { openTestDatabase } from '../helpers/open-test-database.ts';

it('is nobody where no work is shared, and has its number under each job', async () => {
  const db = await openTestDatabase();
  expect(memberOf(db)).toBeNull();
  setMember(db, 7);
  expect([memberOf(db), memberOf(forJob(db, 'tell'))]).toEqual([7, 7]);
});

it('demands nothing where no job is named', async () => {
  const db = await openTestDatabase();
  await expect(
    inSnapshot(db, (transaction) => demandJob(db, transaction)),
  ).resolves.toBeUndefined();
});
