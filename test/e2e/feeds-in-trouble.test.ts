/** From a server that says 410 to the channels that admins chose, on all three surfaces, and back. */
import { expect, it } from 'vitest';
import { ALERT_AFTER_FAILURES } from '../../src/model/feed.ts';
import { harbourFeed } from '../helpers/outlets/harbour-page.ts';
import { serveOutlet } from '../helpers/outlets/serve-outlet.ts';
import { openAppOnSurfaces } from '../helpers/program/app-on-surfaces.ts';
import type { Ask } from '../helpers/program/surfaces.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const ALERTS_HERE: Ask = {
  name: 'feeds',
  subcommand: 'alerts',
  text: 'alerts here',
  options: { where: 'here' },
};

it('a feed that is gone, back, and failing is told where admins chose, each once', async () => {
  const good = harbourFeed('Harbour Post', []);
  const outlet = await serveOutlet(new Map([['/feed.xml', good]]));
  const url = `${outlet.origin}/feed.xml`;
  const app = await openAppOnSurfaces(`${url}?key=planted`, outlet.host);
  const { clock, log, slackService, discordService, surfaces, poll: pollNow } = app;
  for (const surface of surfaces)
    expect(await surface.ask(ALERTS_HERE)).toContain('told of feeds in trouble from now on');
  await clock.advance(2 * MINUTE_MS);
  outlet.pages.set('/feed.xml', { ...good, status: 410 });
  await pollNow();
  await clock.advance(MINUTE_MS);
  await log.until('Message delivered.', 3);
  for (const surface of surfaces) {
    const told = await surface.posts();
    expect(told).toContain('Harbour Post is gone');
    expect(told).toContain(
      `(${url}?…): since 2 Mar, 08:02, last read 2 Mar, 08:00. The feed is gone for good (HTTP 410).`,
    );
    expect(told).not.toContain('planted');
  }

  // Between two of the looks that are taken anyway.
  await clock.advance(1.5 * HOUR_MS);
  outlet.pages.set('/feed.xml', good);
  await pollNow();
  await clock.advance(MINUTE_MS);
  await log.until('Message delivered.', 6);
  for (const surface of surfaces)
    expect(await surface.posts()).toContain('Harbour Post works again');

  outlet.pages.set('/feed.xml', { ...good, status: 503 });
  for (let count = 0; count < ALERT_AFTER_FAILURES; count += 1) await pollNow();
  await clock.advance(HOUR_MS + MINUTE_MS);
  await log.until('Message delivered.', 9);
  for (const surface of surfaces) {
    const told = await surface.posts();
    expect(told).toContain('Harbour Post can’t be read');
    expect(told).toMatch(/5 times, since 2 Mar, 09:3\d, .*The server has a fault \(HTTP 503\)\./);
  }
  await clock.advance(24 * HOUR_MS);
  expect(slackService.messages('CNEWS')).toHaveLength(3);
  expect(slackService.refused).toEqual([]);
  expect(discordService.refusals).toEqual([]);
});
