import { expect, it } from 'vitest';
import { readConsoleUsers } from '../../src/platforms/console/access/console-users.ts';
import { createPasswordCheck } from '../../src/platforms/console/access/password-hash.ts';
import { runCli } from '../helpers/program/run-program.ts';
import { runWarmCli } from '../helpers/program/run-warm-cli.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const PASSWORD = 'the gulls of gullhaven';

it('prints an entry for the environment, and the password nowhere', async () => {
  const { code, stdout, stderr } = await runCli(['console-user', 'ada', '--role', 'admin'], {
    folder: tempFolder(),
    input: `${PASSWORD}\n`,
  });
  expect(code).toBe(0);
  expect(stdout + stderr).not.toContain(PASSWORD);
  const [user] = readConsoleUsers(stdout);
  expect(user).toMatchObject({ name: 'ada', role: 'admin' });
  const hash = user?.passwordHash ?? '';
  expect(await createPasswordCheck(hash).matches(PASSWORD, hash)).toBe(true);
});

it.each([
  [['Ada Berg'], PASSWORD, /A name has/],
  [['ada', '--role', 'owner'], PASSWORD, /The role is admin or reader/],
  [['ada'], 'gulls', /at least 15 characters/],
  [['ada'], '', /at least 15 characters/],
])('refuses %j with “%s”', async (args, input, explanation) => {
  const { code, stdout, stderr } = await runWarmCli(['console-user', ...args], {
    folder: tempFolder(),
    input,
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(explanation);
});
