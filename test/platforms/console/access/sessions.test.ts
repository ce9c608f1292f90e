import { expect, it } from 'vitest';
import {
  createSessions,
  SESSION_LIFETIME_MS,
} from '../../../../src/platforms/console/access/sessions.ts';
import type { ConsoleUser } from '../../../../src/platforms/console/ports/login-ports.ts';
import { ADA, BERIT, fakeSessions } from '../../../helpers/console/console-login.ts';

function setUp(users: readonly ConsoleUser[] = [ADA, BERIT]) {
  const clock = { now: 1000, nowMs: () => clock.now };
  const store = fakeSessions();
  return { clock, store, sessions: createSessions({ users, store, clock }) };
}

it('knows who is logged in, and as what', async () => {
  const { sessions } = setUp();
  const [ada, berit] = [await sessions.begin(ADA), await sessions.begin(BERIT)];
  expect(await sessions.find(ada)).toMatchObject({ name: 'ada', isAdmin: true });
  expect(await sessions.find(berit)).toMatchObject({ name: 'berit', isAdmin: false });
});

it('gives each session an id that is new, long and not kept', async () => {
  const { sessions, store } = setUp();
  const ids = [await sessions.begin(ADA), await sessions.begin(ADA)];
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^[\w-]{43}$/);
  const kept = JSON.stringify(store.all());
  for (const secret of [...ids, ADA.passwordHash]) expect(kept).not.toContain(secret);
});

it.each(['', 'x', 'x'.repeat(43), '../../etc', `${'x'.repeat(43)}\0`])(
  'finds nobody for %j',
  async (id) => {
    const { sessions } = setUp();
    await sessions.begin(ADA);
    expect(await sessions.find(id)).toBeNull();
    await sessions.end(id);
  },
);

it('ends with its time', async () => {
  const { clock, sessions } = setUp();
  const id = await sessions.begin(ADA);
  const visitor = await sessions.find(id);
  clock.now += SESSION_LIFETIME_MS - 1;
  expect(await visitor?.isStillHere()).toBe(true);
  clock.now += 1;
  expect(await sessions.find(id)).toBeNull();
  expect(await visitor?.isStillHere()).toBe(false);
});

it('ends at logout, and no other one with it', async () => {
  const { sessions } = setUp();
  const [here, there] = [await sessions.begin(ADA), await sessions.begin(ADA)];
  await sessions.end(here);
  expect(await sessions.find(here)).toBeNull();
  expect(await sessions.find(there)).not.toBeNull();
});

it.each<[string, readonly ConsoleUser[]]>([
  ['is gone', [BERIT]],
  ['has another password', [{ ...ADA, passwordHash: BERIT.passwordHash }, BERIT]],
])('ends when its user %s', async (_case, users) => {
  const { clock, store, sessions } = setUp();
  const id = await sessions.begin(ADA);
  const restarted = createSessions({ users, store, clock });
  expect(await restarted.find(id)).toBeNull();
});

it('follows a change of the role', async () => {
  const { clock, store, sessions } = setUp();
  const id = await sessions.begin(ADA);
  const restarted = createSessions({ users: [{ ...ADA, role: 'reader' }], store, clock });
  expect(await restarted.find(id)).toMatchObject({ isAdmin: false });
});
