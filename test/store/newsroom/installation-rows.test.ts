import { expect, it } from 'vitest';
import { openTestStore } from '../../helpers/store/open-test-store.ts';

it('keeps what each workspace granted last, and forgets it with the workspace', async () => {
  const store = await openTestStore();
  await store.putInstallation('slack', { workspaceId: 'T1', sealed: 'old' });
  await store.putInstallation('slack', { workspaceId: 'T1', sealed: 'new' });
  await store.putInstallation('slack', { workspaceId: 'T2', sealed: 'two' });
  expect(await store.listInstallations('slack')).toEqual([
    { workspaceId: 'T1', sealed: 'new' },
    { workspaceId: 'T2', sealed: 'two' },
  ]);
  expect(await store.listInstallations('discord')).toEqual([]);
  await store.forgetWorkspace('slack', 'T1');
  expect(await store.listInstallations('slack')).toEqual([{ workspaceId: 'T2', sealed: 'two' }]);
});
