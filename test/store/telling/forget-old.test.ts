import { expect, it } from 'vitest';
import { forgettingOld } from '../../../src/store/telling/forget-old.ts';
import { openTestDatabase } from '../../helpers/store/open-test-database.ts';

const DAY_MS = 86_400_000;

it.each<[string, readonly number[], number, readonly number[]]>([
  ['what is old for a clock of a day ago', [0, 1, 40], 41, [40]],
  ['nothing in the first day of a clock that is far ahead', [0, 1, 365], 365.5, [0, 1, 365]],
  ['it a day later', [0, 1, 365], 366, [365]],
  ['nothing where there is little', [0], 365, [0]],
])('forgets %s', async (_case, days, nowDay, left) => {
  const db = await openTestDatabase();
  const place = { platform: 'slack', workspace_id: 'T1', channel_id: 'C1' } as const;
  for (const day of days)
    await db
      .insertInto('posted_articles')
      .values({ ...place, article_id: `a${day}`, posted_at_ms: day * DAY_MS })
      .execute();
  const aged = { timeColumn: 'posted_at_ms', keptMs: 30 * DAY_MS, nowMs: nowDay * DAY_MS };
  await db.executeQuery(forgettingOld(db, 'posted_articles', aged));
  const rows = await db
    .selectFrom('posted_articles')
    .select('posted_at_ms')
    .orderBy('posted_at_ms')
    .execute();
  expect(rows.map((row) => row.posted_at_ms / DAY_MS)).toEqual(left);
});
