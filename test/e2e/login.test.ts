/** The built program with users in its environment: who is let in, and for how long. */
import { expect, it } from 'vitest';
import { writeConsoleUser } from '../../src/platforms/console/access/console-users.ts';
import { openBrowser } from '../helpers/console/console-login.ts';
import { runProgram } from '../helpers/program/run-program.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const ADA = 'the ferry runs at nine';
const BERIT = 'nine gulls on a mast';

it('lets users in by their rights, over a restart, until they log out or their entry goes', async () => {
  const folder = tempFolder();
  const entries = [
    await writeConsoleUser('ada', 'admin', ADA),
    await writeConsoleUser('berit', 'reader', BERIT),
  ];
  const start = (users: readonly string[]) =>
    runProgram({ folder, environment: { VERBATIM_CONSOLE_USERS: users.join(',') } });

  let program = await start(entries);
  let ada = openBrowser({ url: program.consoleUrl });
  const berit = openBrowser({ url: program.consoleUrl });
  expect((await ada.get('/c/newsroom')).status).toBe(303);
  expect((await ada.logIn('ada', BERIT)).status).toBe(401);
  expect((await ada.logIn('ada', ADA)).status).toBe(303);
  expect((await berit.logIn('berit', BERIT)).status).toBe(303);

  const list = { channelId: 'newsroom', line: '/feeds export' };
  expect(await (await berit.postJson('/api/run', list)).text()).toContain('Only admins may run');
  expect(await (await ada.postJson('/api/run', list)).text()).not.toContain('Only admins may run');
  for (const secret of [ADA, BERIT]) expect(program.errors()).not.toContain(secret);
  for (const cookie of ada.cookies.values()) expect(program.errors()).not.toContain(cookie);

  await program.stop();
  program = await start(entries.slice(0, 1));
  const kept = ada.cookies;
  ada = openBrowser({ url: program.consoleUrl });
  for (const [name, value] of kept) ada.cookies.set(name, value);
  expect((await ada.get('/c/newsroom')).status).toBe(200);
  const gone = openBrowser({ url: program.consoleUrl });
  for (const [name, value] of berit.cookies) gone.cookies.set(name, value);
  expect((await gone.get('/c/newsroom')).status).toBe(303);
  await program.stop();
});

it('does not start where others could come in without a login', async () => {
  const start = runProgram({
    folder: tempFolder(),
    settings: 'console: { port: 0, publicUrl: "https://verbatim.example" }\n',
  });
  await expect(start).rejects.toThrow(/ended with 2:[\s\S]*VERBATIM_CONSOLE_USERS/);
});
