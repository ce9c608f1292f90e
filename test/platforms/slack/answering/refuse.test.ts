import { expect, it } from 'vitest';
import { createLogger } from '../../../../src/lib/logger.ts';
import {
  isRunnable,
  refuse,
  refuseNonAdmin,
} from '../../../../src/platforms/slack/answering/refuse.ts';
import { echoGateway } from '../../../helpers/slack/slack-trial.ts';

const person = {
  userId: 'U1',
  userName: 'edda',
  homeId: 'T2',
  workspaceId: 'T1',
  channelId: 'C1',
};

it('tells privately, with the id that the log has, and nothing of the workspace', () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  const document = refuse({ logger, randomId: () => 'a1' }, person, 'stranger');
  expect(document.audience).toBe('caller');
  expect(JSON.stringify(document.blocks)).toContain('a1');
  expect(JSON.stringify(document)).not.toMatch(/T1|C1/);
  expect(lines.join('')).toContain('"refusalId":"a1","reason":"stranger","userId":"U1"');
});

it('names the command that admins alone may run', () => {
  const [command] = echoGateway([]).definitions;
  if (command === undefined) throw new Error('no command');
  const subcommand = { name: 'add', description: 'Adds', options: [], isAdminOnly: true };
  expect(refuseNonAdmin({ command, subcommand, fields: [] }).fallback).toBe(
    'Only admins may run /quote add.',
  );
});

it.each([
  ['quote Berg', true],
  ['quote', true],
  [' feeds list', true],
  ['shout Berg', false],
  ['', false],
  ['constructor', false],
  [`quote ${'x'.repeat(1_994)}`, true],
  [`quote ${'x'.repeat(1_995)}`, false],
])('%s can be a line of a button: %s', (line, expected) => {
  expect(isRunnable(echoGateway([]), line)).toBe(expected);
});
