import { expect, it } from 'vitest';
import {
  checkJob,
  demandingJob,
  forJob,
  memberOf,
  setMember,
} from '../../../src/store/database/members.ts';
import { openTestDatabase } from '../../helpers/store/open-test-database.ts';

it('is nobody where no work is shared, and has its number under each job', async () => {
  const db = await openTestDatabase();
  expect(memberOf(db)).toBeNull();
  setMember(db, 7);
  expect([memberOf(db), memberOf(forJob(db, 'tell'))]).toEqual([7, 7]);
});

it('demands nothing where no job is named', async () => {
  const db = await openTestDatabase();
  expect(demandingJob(db)).toEqual([]);
  expect(() => checkJob(db, [])).not.toThrow();
});

it('demands the job of a process that has it no more', async () => {
  const db = await openTestDatabase();
  setMember(db, 7);
  const guarded = forJob(db, 'tell');
  expect(demandingJob(guarded)).toMatchObject([{ parameters: ['tell', 7] }]);
  expect(() => checkJob(guarded, [[{ name: 'tell' }]])).not.toThrow();
  expect(() => checkJob(guarded, [[]])).toThrow(/away/);
});
