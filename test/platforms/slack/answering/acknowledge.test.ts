import { expect, it } from 'vitest';
import { createLogger } from '../../../../src/lib/logger.ts';
import { acknowledge } from '../../../../src/platforms/slack/answering/acknowledge.ts';

it('goes on when Slack can’t be told, and logs why', async () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  await acknowledge(() => Promise.reject(new Error('socket closed')), { logger });
  expect(lines.join('')).toContain('socket closed');
  await acknowledge(async () => undefined, { logger });
  expect(lines).toHaveLength(1);
});
