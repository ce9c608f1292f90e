import { expect, it } from 'vitest';
import { createLogger } from '../../src/lib/logger.ts';

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
