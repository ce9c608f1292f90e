import { expect, it } from 'vitest';
import type { ConsoleSession } from '../../../src/store/ports/console-store.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';

const session = (idHash: string, expiresAtMs: number): ConsoleSession => ({
  idHash,
  userName: 'ada',
  userMark: 'm1',
  expiresAtMs,
});

it('keeps a session until it is removed', async () => {
  const store = await openTestStore();
  await store.addConsoleSession(session('a', 1000), 0);
  await store.addConsoleSession(session('b', 1000), 0);
  expect(await store.getConsoleSession('a')).toEqual(session('a', 1000));
  await store.removeConsoleSession('a');
  expect(await store.getConsoleSession('a')).toBeNull();
  expect(await store.getConsoleSession('b')).not.toBeNull();
});

it('forgets those that ended when another begins', async () => {
  const store = await openTestStore();
  await store.addConsoleSession(session('old', 1000), 0);
  await store.addConsoleSession(session('new', 5000), 1000);
  expect(await store.getConsoleSession('old')).toBeNull();
  expect(await store.getConsoleSession('new')).not.toBeNull();
});
