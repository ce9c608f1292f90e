/** One id from the poll that found an article to the messages that tell of it, in the log and in OpenTelemetry. */
import { expect, it } from 'vitest';
import { harbourFeed, harbourPage } from '../helpers/outlets/harbour-page.ts';
import { serveOutlet } from '../helpers/outlets/serve-outlet.ts';
import { openAppOnSurfaces } from '../helpers/program/app-on-surfaces.ts';
import { startOtlpReceiver } from '../helpers/program/otlp-receiver.ts';

it('is on the lines of poll, article and messages, and on the spans of all steps', async () => {
  const outlet = await serveOutlet(
    new Map([
      ['/feed.xml', harbourFeed('Harbour Post', ['/gate'])],
      ['/gate', harbourPage('Gate', 'The gate stays open')],
      ['/crane', harbourPage('Crane', 'We will lift it tonight')],
    ]),
  );
  const receiver = await startOtlpReceiver();
  const operation = { host: '127.0.0.1', tracesTo: receiver.url };
  const { log, surfaces, poll, stop } = await openAppOnSurfaces(
    `${outlet.origin}/feed.xml`,
    outlet.host,
    { operation },
  );
  await log.until('article added', 1);
  const options = { feed: 'Harbour Post', quotes: '1' };
  const text = 'post "Harbour Post" quotes:1';
  for (const surface of surfaces)
    await surface.ask({ name: 'feeds', subcommand: 'post', text, options });
  outlet.pages.set('/feed.xml', harbourFeed('Harbour Post', ['/gate', '/crane']));
  await poll();
  await log.until('Message delivered.', 3);
  await log.until('feed polled', 2);

  const idsOf = (message: string) =>
    log.events.filter(({ msg }) => msg === message).map(({ traceId }) => traceId);
  const [first, second] = idsOf('feed polled');
  for (const id of [first, second]) expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(first).not.toBe(second);
  expect(idsOf('article added')).toEqual([first, second]);
  expect(idsOf('Message delivered.')).toEqual([second, second, second]);

  await stop();
  const named = (id: unknown) =>
    receiver
      .spans()
      .filter(({ traceId }) => traceId === id)
      .map(({ name }) => name);
  const steps = ['poll', 'fetch feed', 'read item', 'fetch article', 'analyze', 'store'];
  expect(named(first).toSorted()).toEqual(steps.toSorted());
  const told = ['deliver', 'deliver', 'deliver', 'post', 'post', 'post'];
  expect(named(second).toSorted()).toEqual([...steps, ...told].toSorted());
  // Nothing of what is followed, where it is told, or who says what.
  expect(receiver.bodies.join()).not.toMatch(/harbour|crane|halden|newsroom|CNEWS|127\.0\.0\.1/i);
}, 60_000);
