import { describe, expect, it } from 'vitest';
import {
  readConsoleUsers,
  writeConsoleUser,
} from '../../../../src/platforms/console/access/console-users.ts';

const HASH = `scrypt.15.8.3.${'s'.repeat(22)}.${'k'.repeat(43)}`;

it.each([
  [undefined, []],
  ['', []],
  [`ada:admin:${HASH}`, ['ada admin']],
  [`ada:admin:${HASH},b.moen:reader:${HASH}`, ['ada admin', 'b.moen reader']],
  [`  ada:admin:${HASH}\n\n b-2:reader:${HASH} , `, ['ada admin', 'b-2 reader']],
])('reads %j', (value, expected) => {
  const users = readConsoleUsers(value);
  expect(users.map(({ name, role }) => `${name} ${role}`)).toEqual(expected);
});

describe('a wrong value', () => {
  it.each([
    ['a name with capitals', `Ada:admin:${HASH}`, 'entry 1 has no name'],
    ['an unknown role', `ada:owner:${HASH}`, 'entry 1 (ada) has no role that is admin or reader'],
    ['a password as it is', 'ada:admin:gullhaven-harbour', 'entry 1 (ada) has no password as'],
    ['more parts than three', `ada:admin:${HASH}:x`, 'entry 1 (ada) has no password as'],
    ['one user twice', `ada:admin:${HASH},ada:reader:${HASH}`, 'ada is there twice'],
  ])('%s is told, and nothing of a password', (_case, value, explanation) => {
    let message = '';
    try {
      readConsoleUsers(value);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('VERBATIM_CONSOLE_USERS: ');
    expect(message).toContain(explanation);
    expect(message).not.toMatch(/gullhaven|kkkk|ssss/);
  });

  it('is told with all that is wrong at once', () => {
    expect(() => readConsoleUsers(`A:admin:${HASH},b:x:${HASH}`)).toThrow(/entry 1[\s\S]*entry 2/);
  });
});

describe('writeConsoleUser', () => {
  it('writes what is read again', async () => {
    const entry = await writeConsoleUser('ada', 'reader', 'the tide is a clock');
    expect(readConsoleUsers(entry)).toMatchObject([{ name: 'ada', role: 'reader' }]);
  });

  it.each([
    ['ada berg', 'reader', 'the tide is a clock', /A name has/],
    ['ada', 'owner', 'the tide is a clock', /The role is/],
    ['ada', 'admin', 'fourteen chars', /at least 15/],
  ])('refuses %s as %s', async (name, role, password, explanation) => {
    await expect(writeConsoleUser(name, role, password)).rejects.toThrow(explanation);
  });
});
