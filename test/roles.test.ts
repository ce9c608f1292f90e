import { expect, it } from 'vitest';
import { parseRoles } from '../src/roles.ts';
import { runCli } from './helpers/program/run-program.ts';
import { tempFolder } from './helpers/temp-folder.ts';

it.each([
  ['poll', ['poll']],
  ['console, poll', ['poll', 'console']],
  ['poll,poll', ['poll']],
  ['poll,analyze,deliver,answer,console', ['poll', 'analyze', 'deliver', 'answer', 'console']],
])('reads %j', (text, roles) => {
  expect([...parseRoles(text)]).toEqual(roles);
});

it.each(['', 'pol', 'poll,', 'poll;answer'])('refuses %j, and says what is allowed', (text) => {
  expect(() => parseRoles(text)).toThrow(
    'allowed: poll, analyze, deliver, answer, console, several with commas between them.',
  );
});

it('stops the start with 2', async () => {
  const { code, stderr } = await runCli(['run', '--roles', 'pol'], { folder: tempFolder() });
  expect([code, stderr]).toEqual([2, expect.stringContaining('Found --roles "pol"')]);
});
