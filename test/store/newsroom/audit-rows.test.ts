import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { inChannel } from '../../helpers/values/in-channel.ts';
import { NEWS_DAY_MS } from '../../helpers/values/news.ts';

const ADA = { userId: 'U9', userName: 'Ada', place: inChannel('C1') };

it('keeps an entry from before the change, and its outcome after it, through a restart', async () => {
  const path = join(tempFolder(), 'verbatim.db');
  const store = await openTestStore({ path });
  await store.endAudit(await store.beginAudit({ ...ADA, line: '/feeds add a.example' }), 'Done.');
  await store.beginAudit({ ...ADA, line: '/feeds add b.example' });
  await store.close();
  const again = await openTestStore({ path });
  expect(await again.listAudit(null, 0, 9)).toEqual({
    entries: [
      { ...ADA, id: 2, atMs: NEWS_DAY_MS, line: '/feeds add b.example', outcome: null },
      { ...ADA, id: 1, atMs: NEWS_DAY_MS, line: '/feeds add a.example', outcome: 'Done.' },
    ],
    total: 2,
  });
});

it('tells workspaces apart, also where two platforms have the same id', async () => {
  const store = await openTestStore();
  const places = [
    inChannel('C1'),
    inChannel('C1', 'discord'),
    { ...inChannel('C1'), workspaceId: 'T2' },
  ];
  for (const place of places)
    await store.beginAudit({ ...ADA, place, line: '/feeds add a.example' });
  const { entries, total } = await store.listAudit(inChannel('C7'), 0, 9);
  expect([entries.map(({ id }) => id), total]).toEqual([[1], 1]);
  expect((await store.listAudit(null, 1, 1)).entries.map(({ id }) => id)).toEqual([2]);
});
