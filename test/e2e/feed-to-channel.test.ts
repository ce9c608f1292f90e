/** New articles of a feed in the channels where admins asked for them, on all three surfaces: once, and nothing that was there before. */
import { expect, it } from 'vitest';
import { harbourFeed, harbourPage } from '../helpers/outlets/harbour-page.ts';
import { serveOutlet } from '../helpers/outlets/serve-outlet.ts';
import { openAppOnSurfaces } from '../helpers/program/app-on-surfaces.ts';
import type { Ask } from '../helpers/program/surfaces.ts';

const GONE = { contentType: 'text/plain', body: 'Gone.', status: 410 };

const POST_HERE: Ask = {
  name: 'feeds',
  subcommand: 'post',
  text: 'post "Harbour Post" quotes:1',
  options: { feed: 'Harbour Post', quotes: '1' },
};

it('a new article comes to each channel once, with its words or at least its headline', async () => {
  const outlet = await serveOutlet(
    new Map([
      ['/feed.xml', harbourFeed('Harbour Post', ['/gate'])],
      ['/gate', harbourPage('Gate', 'The gate stays open')],
      ['/crane', harbourPage('Crane', 'We will lift it tonight')],
      ['/lost', GONE],
    ]),
  );
  const { log, slackService, discordService, surfaces, poll } = await openAppOnSurfaces(
    `${outlet.origin}/feed.xml`,
    outlet.host,
  );
  await log.until('article added', 1);
  for (const surface of surfaces)
    expect(await surface.ask(POST_HERE)).toContain('posted to this channel from now on: 1 quote');
  outlet.pages.set('/feed.xml', harbourFeed('Harbour Post', ['/gate', '/crane', '/lost']));
  await poll();
  await log.until('Message delivered.', 6);
  await poll();
  for (const surface of surfaces) {
    const told = await surface.posts();
    expect(told.match(/We will lift it tonight/g)).toHaveLength(1);
    expect(told.match(/Runa Halden/g)?.length).toBeGreaterThan(0);
    expect(told.match(/\/lost/g)?.length).toBeGreaterThan(0);
    expect(told).toContain('Feed: Harbour Post · its page could not be read');
    expect(told).not.toContain('The gate stays open');
  }
  expect(log.count('Message delivered.')).toBe(6);
  expect(slackService.messages('CNEWS')).toHaveLength(2);
  expect(slackService.refused).toEqual([]);
  expect(discordService.refusals).toEqual([]);
}, 60_000);
