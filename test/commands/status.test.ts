import { expect, it } from 'vitest';
import { admin, openNewsroom, textOf } from '../helpers/newsroom.ts';

it('tells feeds by state, quotes, platforms, next digests, memory and uptime', async () => {
  const { say } = await openNewsroom();
  await say('/digest subscribe 8am topics:harbour', admin);
  expect(textOf(await say('/status'))).toBe(
    [
      '# 1 feed failing',
      '13 quotes from 3 articles.',
      '- 3 feeds: 2 well, 1 failing, 1 of them sample',
      '- Slack: connected as verbatim in Harbour Newsroom',
      '- Discord: off (DISCORD_TOKEN is not set)',
      '- Next digest on harbour: Wednesday 4 March at 09:30 (Europe/Oslo)',
      '[Feeds: feeds list]',
      '[Digests: digest list]',
      'Verbatim 0.1.0 · up 2 days · 90 MiB of memory · data/verbatim.db',
    ].join('\n'),
  );
});
