import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import type { Console } from '../../../src/platforms/console/create-console.ts';
import { createConsole } from '../../../src/platforms/console/create-console.ts';
import { fakeFeeds } from '../../helpers/console/console-feeds.ts';
import {
  DIGEST,
  fakeGateway,
  fakeMessages,
  fakeReader,
  privateReply,
  startTestConsole,
} from '../../helpers/console/console-fixtures.ts';
import { getStatusAs, post, postForJson } from '../../helpers/console/console-requests.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';
import { delivery, inChannel } from '../../helpers/values/in-channel.ts';

const started: Console[] = [];

async function start(...change: Parameters<typeof startTestConsole>): Promise<Console> {
  const web = await startTestConsole(...change);
  started.push(web);
  return web;
}

afterEach(async () => {
  for (const web of started.splice(0)) await web.stop();
});

it('says where it really listens when the port was busy', async () => {
  const first = await start();
  const busy = Number(new URL(first.url).port);
  const second = await start({ port: busy });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(busy);
  expect((await fetch(`${second.url}/healthz`)).status).toBe(200);
});

it('refuses to be reached from other machines', () => {
  const change = { host: '0.0.0.0', port: 0, channels: ['politics'] };
  const parts = { gateway: fakeGateway(), reader: fakeReader(), messages: fakeMessages() };
  const feeds = fakeFeeds();
  const effects = { clock: new FakeClock(), timers: new FakeClock(), logger: silentLogger };
  expect(() => createConsole({ ...change, ...parts, feeds, ...effects })).toThrow(
    /console\.host: 0\.0\.0\.0 .* no login/,
  );
});

describe('post', () => {
  it('keeps one message however often a delivery is tried', async () => {
    const messages = fakeMessages();
    const web = await start({ messages });
    await web.post(inChannel('politics'), DIGEST, delivery('delivery 1'));
    await web.post(inChannel('politics'), DIGEST, delivery('delivery 1'));
    expect(await messages.list('politics', 10)).toHaveLength(1);
  });

  it('fails for a channel that is not', async () => {
    const web = await start();
    await expect(web.post(inChannel('nowhere'), DIGEST, delivery('d'))).rejects.toMatchObject({
      code: 'channel-gone',
    });
  });
});

describe('the guard', () => {
  it('answers only under its own name', async () => {
    const web = await start();
    const { host } = new URL(web.url);
    expect(await getStatusAs(web, '/healthz', host)).toBe(200);
    expect(await getStatusAs(web, '/healthz', 'rebound.example')).toBe(421);
  });

  it('runs nothing for another site', async () => {
    const gateway = fakeGateway();
    const web = await start({ gateway });
    const body = { channelId: 'politics', line: '/status' };
    const response = await post(web, '/api/run', body, { origin: 'https://evil.example' });
    expect([response.status, gateway.requests]).toEqual([403, []]);
  });

  it('covers every answer, the static files included', async () => {
    const web = await start();
    for (const path of [
      '/c/politics',
      '/public/app.js',
      '/public/style.css',
      '/nowhere',
      '/healthz',
    ]) {
      const { headers } = await fetch(`${web.url}${path}`);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('the operator’s pages', () => {
  it('are those of the program, in no cache', async () => {
    const web = await start({
      operator: async (path) => ({ status: 503, contentType: 'application/json', body: path }),
    });
    for (const path of ['/readyz', '/metrics']) {
      const response = await fetch(`${web.url}${path}`);
      expect([response.status, await response.text()]).toEqual([503, path]);
      expect(response.headers.get('content-type')).toBe('application/json');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await getStatusAs(web, path, 'rebound.example')).toBe(421);
    }
  });

  it('are not there where there are none', async () => {
    const web = await start();
    for (const path of ['/readyz', '/metrics'])
      expect((await fetch(`${web.url}${path}`)).status).toBe(404);
  });
});

it.each(['app.js', 'style.css'])('sends %s once to a browser that has it', async (name) => {
  const web = await start();
  const first = await fetch(`${web.url}/public/${name}`);
  const has = { 'if-none-match': first.headers.get('etag') ?? 'none' };
  const again = await fetch(`${web.url}/public/${name}`, { headers: has });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(again.headers.get('cache-control')).toBe('no-cache');
  const other = await fetch(`${web.url}/public/${name}`, { headers: { 'if-none-match': '"old"' } });
  expect(other.status).toBe(200);
});

it('serves its script and style with their types', async () => {
  const web = await start();
  const types = await Promise.all(
    ['app.js', 'style.css', 'icon.svg'].map(async (name) =>
      (await fetch(`${web.url}/public/${name}`)).headers.get('content-type'),
    ),
  );
  expect(types[0]).toContain('javascript');
  expect(types[1]).toContain('text/css');
  expect(types[2]).toContain('image/svg+xml');
});

it('tells a failure by an id that the log has too', async () => {
  const reader = { ...fakeReader(), quote: () => Promise.reject(new Error('the disk is gone')) };
  const logged: unknown[] = [];
  const logger = silentLogger.child({}, { level: 'error' });
  logger.error = (details: unknown) => void logged.push(details);
  const web = await start({ reader, logger });
  const response = await fetch(`${web.url}/q/any`);
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).not.toContain('disk');
  const [details] = logged as [{ id: string }];
  expect(text).toContain(details.id);
});

it('lets an answer under way finish when it stops', async () => {
  const signals = new EventEmitter();
  const asked = once(signals, 'asked');
  const gateway = {
    ...fakeGateway(),
    run: async () => {
      signals.emit('asked');
      await once(signals, 'go on');
      return privateReply([{ kind: 'paragraph', text: 'In the end.' }]);
    },
  };
  const web = await start({ gateway });
  const running = postForJson(web, '/api/run', { channelId: 'politics', line: '/status' });
  await asked;
  const stopped = web.stop();
  signals.emit('go on');
  expect((await running).html).toContain('In the end.');
  await stopped;
  started.length = 0;
  await expect(fetch(`${web.url}/healthz`)).rejects.toThrow();
});

it('does not wait for connections that a browser opened to no purpose', async () => {
  const web = await start();
  const { hostname, port } = new URL(web.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  // The answer to a later request shows that the server has taken the connection before it.
  await fetch(`${web.url}/healthz`);
  const closed = once(socket.resume(), 'close');
  await web.stop();
  started.length = 0;
  await closed;
});
