import { expect, it, onTestFinished } from 'vitest';
import { openSampleWire, SAMPLE_WIRE_SETTING } from '../../src/following/run-sample-wire.ts';
import { createHttpClient } from '../../src/lib/net/safe-http.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';

const HOST = 'harbour-post.example';
const DAY_MS = 24 * 3_600_000;

async function open(store: Store, clock: FakeClock, isWanted = true) {
  const wire = await openSampleWire({ store, clock, isWanted });
  onTestFinished(() => wire.close());
  return wire;
}

it('serves its feeds to who knows the port', async () => {
  const wire = await open(await openTestStore(), new FakeClock());
  const http = createHttpClient({
    userAgent: 'Verbatim/test',
    allowedHosts: [],
    loopbackPorts: wire.loopbackPorts,
  });
  onTestFinished(() => http.close());
  const answers = await Promise.all(wire.feedUrls.map((url) => http.get(url)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const shown = answers.map(({ body }) => new TextDecoder().decode(body));
  expect(shown).toEqual(wire.hosts.map((host) => wire.respond(host, '/feed.xml')?.body));
});

it('tells of the same hours after a restart, days later', async () => {
  const store = await openTestStore();
  const clock = new FakeClock();
  const first = (await open(store, clock)).respond(HOST, '/feed.xml');
  await clock.advance(3 * DAY_MS);
  expect((await open(store, clock)).respond(HOST, '/feed.xml')).toEqual(first);
  const other = await open(await openTestStore(), clock);
  expect(other.respond(HOST, '/feed.xml')).not.toEqual(first);
});

it('offers no feeds once an admin took it out, and goes on showing its pages', async () => {
  const store = await openTestStore();
  await store.setSetting(SAMPLE_WIRE_SETTING, 'off');
  const wire = await open(store, new FakeClock());
  expect(wire.feedUrls).toEqual([]);
  expect(wire.hosts).toContain(HOST);
  expect(wire.respond(HOST, '/')).not.toBeNull();
});

it('does not run where it is not wanted', async () => {
  const wire = await open(await openTestStore(), new FakeClock(), false);
  expect(wire).toMatchObject({ hosts: [], feedUrls: [], loopbackPorts: new Map() });
  expect(wire.respond(HOST, '/')).toBeNull();
});
