import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLogger, openDestination } from '../../src/lib/logger.ts';
import { createHider } from '../../src/lib/text/hide-secrets.ts';
import { createTracer } from '../../src/lib/trace.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

it('leaves user names and passwords out of addresses, wherever they stand', () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => lines.push(line) });
  const url = 'https://anna:planted@post.example/feed';
  logger.info({ feed: url, err: new Error(`${url} was refused`) }, `asked ${url}`);
  expect(lines.join()).toContain('https://[secret]@post.example/feed');
  expect(lines.join()).not.toContain('planted');
});

it('writes one JSON line an event, with secrets left out', () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => lines.push(line) });
  logger.info({ slack: { token: 'xoxb-planted' }, url: 'https://a.example' }, 'connected');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'connected',
    url: 'https://a.example',
    slack: { token: '[secret]' },
  });
});

it.each([
  [{ password: 'planted' }],
  [{ options: { signingSecret: 'planted' } }],
  [{ request: { headers: { authorization: 'Bearer planted', cookie: 'verbatim=planted' } } }],
  [{ config: { secrets: { discordToken: 'planted' } } }],
])('leaves out what has the name of a secret: %j', (facts) => {
  const lines: string[] = [];
  createLogger('info', { write: (line) => lines.push(line) }).info(facts, 'asked');
  expect(lines.join()).toContain('[secret]');
  expect(lines.join()).not.toContain('planted');
});

it('leaves out secrets that it is told, in messages, errors and their causes too', () => {
  const lines: string[] = [];
  const hide = createHider(['xoxb-planted-token']);
  const logger = createLogger('info', { write: (line) => lines.push(line) }, hide);
  const cause = new Error('invalid token xoxb-planted-token');
  logger
    .child({ by: 'xoxb-planted-token' })
    .error(
      { err: new Error('xoxb-planted-token was refused', { cause }) },
      'Slack refused xoxb-planted-token',
    );
  expect(lines.join()).toContain('Slack refused [secret]');
  expect(lines.join()).not.toContain('planted');
  expect(() => JSON.parse(lines[0] ?? '')).not.toThrow();
});

it('has the id of the trace on each line inside of one', async () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => lines.push(line) });
  await createTracer(null).begin('poll', async () => logger.info('inside'), 'c'.repeat(32));
  logger.info('outside');
  const [inside, outside] = lines.map((line) => JSON.parse(line));
  expect(inside.traceId).toBe('c'.repeat(32));
  expect(outside).not.toHaveProperty('traceId');
});

it('writes each line at once to a file, and throws nothing where that takes none', () => {
  const path = join(tempFolder(), 'log');
  createLogger('info', openDestination(openSync(path, 'w'))).info('here');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ msg: 'here' });
  const logger = createLogger('info', openDestination(openSync('/dev/full', 'w')));
  // More than is kept for later.
  for (let count = 0; count < 200; count += 1) logger.info('x'.repeat(10_000));
});
