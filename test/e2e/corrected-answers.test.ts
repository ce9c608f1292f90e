/** What members had shown to a channel is corrected there when the outlet edits it, on all three surfaces: once, in its thread. */
import { expect, it, vi } from 'vitest';
import { harbourFeed, harbourPage } from '../helpers/outlets/harbour-page.ts';
import { serveOutlet } from '../helpers/outlets/serve-outlet.ts';
import { openAppOnSurfaces } from '../helpers/program/app-on-surfaces.ts';
import type { Ask } from '../helpers/program/surfaces.ts';

const NOW: Ask = { name: 'digest', subcommand: 'now', text: 'now', options: {} };
const TITLE = /Correction: [^:]* changed a quote of Runa Halden/g;

it('a digest that was asked for and a shared answer are corrected in their channel', async () => {
  const outlet = await serveOutlet(
    new Map([
      ['/feed.xml', harbourFeed('Harbour Post', ['/gate'])],
      ['/gate', harbourPage('Gate', 'The gate costs nine million crowns and not one more')],
    ]),
  );
  const url = `${outlet.origin}/gate`;
  const article: Ask = { name: 'article', text: url, options: { url } };
  const world = await openAppOnSurfaces(`${outlet.origin}/feed.xml`, outlet.host);
  const { log, clock, slackService, discordService, surfaces, share } = world;
  await log.until('article added', 1);
  await clock.advance(60_000);
  for (const surface of surfaces) {
    await surface.ask(NOW);
    expect(await surface.posts()).toContain('nine million crowns');
  }
  await share('quote Halden');
  await clock.advance(3_600_000);
  outlet.pages.set(
    '/gate',
    harbourPage('Gate', 'The gate costs ten million crowns and not one more'),
  );
  for (const surface of surfaces) await surface.ask(article);
  // Slack wants a second between the messages of a thread.
  await vi.waitFor(
    async () => {
      await clock.advance(1_000);
      expect(log.count('Message delivered.')).toBe(6);
    },
    { timeout: 20_000 },
  );
  for (const surface of surfaces) {
    const told = await surface.posts();
    expect(told.match(TITLE)).toHaveLength(2);
    expect(told).toContain('ten million crowns');
  }
  const onSlack = slackService.messages('CNEWS');
  expect(onSlack.map(({ threadTs }) => threadTs)).toEqual([
    null,
    null,
    onSlack[0]?.ts,
    onSlack[1]?.ts,
  ]);
  expect(log.count('Message delivered.')).toBe(6);
  expect(slackService.refused).toEqual([]);
  expect(discordService.refusals).toEqual([]);
}, 60_000);
