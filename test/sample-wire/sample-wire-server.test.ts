import { get } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSampleWire } from '../../src/sample-wire/sample-wire.ts';
import {
  type SampleWireServer,
  startSampleWireServer,
} from '../../src/sample-wire/sample-wire-server.ts';

const wire = createSampleWire({ startedAtMs: Date.parse('2031-03-05T12:00:00Z') });
let server: SampleWireServer;
beforeAll(async () => {
  server = await startSampleWireServer(wire);
});
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

function ask(host: string, path: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: server.port, path, method, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body,
        }),
      );
    }).on('error', reject);
  });
}

it.each([
  ['harbour-post.example', 'application/rss+xml', '<title>Harbour Post</title>'],
  ['coastal-courier.example', 'application/atom+xml', '<title>Coastal Courier</title>'],
])('serves the feed of %s by its Host header', async (host, type, title) => {
  const answer = await ask(host, '/feed.xml');
  expect(answer).toMatchObject({ status: 200, type: `${type}; charset=utf-8` });
  expect(answer.body).toContain(title);
});

it.each([
  { what: 'a host it does not know', host: 'elsewhere.example', path: '/feed.xml', status: 404 },
  { what: 'a page it does not have', host: wire.hosts[0] ?? '', path: '/news/none', status: 404 },
])('refuses $what', async ({ host, path, status }) => {
  expect((await ask(host, path)).status).toBe(status);
});

it('answers HEAD without a body, and no other method', async () => {
  const head = await ask('harbour-post.example', '/feed.xml', 'HEAD');
  expect(head).toMatchObject({ status: 200, body: '' });
  expect((await ask('harbour-post.example', '/feed.xml', 'POST')).status).toBe(405);
});

it('tells the HTTP client which port answers for its hosts', () => {
  expect([...server.loopbackPorts]).toEqual(wire.hosts.map((host) => [host, server.port]));
});
