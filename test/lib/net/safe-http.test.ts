import type { ServerResponse } from 'node:http';
import { text as textFrom } from 'node:stream/consumers';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpClient, HttpClientOptions } from '../../../src/lib/net/http.ts';
import {
  createHttpClient,
  DEFAULT_LIMITS,
  type HttpLimits,
  resolveRedirect,
} from '../../../src/lib/net/safe-http.ts';
import { systemTimers } from '../../../src/lib/time/timers.ts';
import {
  type Answer,
  type LoopbackServer,
  startLoopbackServer,
} from '../../helpers/loopback-server.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function serve(answer: Answer): Promise<LoopbackServer> {
  const server = await startLoopbackServer(answer);
  closing.push(() => server.close());
  return server;
}

function client(
  options: Partial<HttpClientOptions> = {},
  limits: Partial<HttpLimits> = {},
): HttpClient {
  const base = { userAgent: 'Verbatim/test (+https://verbatim.example)', allowedHosts: [] };
  const http = createHttpClient({ ...base, loopbackPorts: new Map(), ...options }, limits);
  closing.push(() => http.close());
  return http;
}

const textOf = (body: Uint8Array) => Buffer.from(body).toString('utf8');

const fill = (response: ServerResponse, headers: Record<string, string>, body: Buffer | string) =>
  response.writeHead(200, headers).end(body);

it('gets a page with its own name, and with nothing that tells on its users', async () => {
  const server = await serve((_, response) => fill(response, { ETag: '"a"' }, 'tide tables'));
  const http = client({ allowedHosts: [server.host] });
  const response = await http.get(`${server.origin}/page?b=2`, {
    headers: { accept: 'text/html' },
  });
  expect(response).toMatchObject({
    url: `${server.origin}/page?b=2`,
    status: 200,
    headers: { etag: '"a"' },
    isPermanentlyMoved: false,
  });
  expect(textOf(response.body)).toBe('tide tables');
  const [request] = server.requests;
  expect(request?.url).toBe('/page?b=2');
  expect(request?.headers).toMatchObject({
    accept: 'text/html',
    'user-agent': 'Verbatim/test (+https://verbatim.example)',
  });
  expect(Object.keys(request?.headers ?? {})).not.toContain('referer');
  expect(Object.keys(request?.headers ?? {})).not.toContain('cookie');
});

it('answers a named host from a loopback port with the Host header intact', async () => {
  const server = await serve((request, response) =>
    fill(response, {}, String(request.headers.host)),
  );
  const http = client({ loopbackPorts: new Map([['harbour-post.example', server.port]]) });
  const response = await http.get('http://harbour-post.example/feed.xml');
  expect(textOf(response.body)).toBe('harbour-post.example');
  expect(response.url).toBe('http://harbour-post.example/feed.xml');
});

describe('addresses', () => {
  it.each([
    ['loopback', 'http://127.0.0.1:PORT/'],
    ['a decimal host', 'http://2130706433:PORT/'],
    ['an octal host', 'http://0177.0.0.1:PORT/'],
    ['a hexadecimal host', 'http://0x7f000001:PORT/'],
    ['a short host', 'http://127.1:PORT/'],
    ['IPv6 loopback', 'http://[::1]:PORT/'],
    ['IPv4 mapped into IPv6', 'http://[::ffff:127.0.0.1]:PORT/'],
    ['NAT64', 'http://[64:ff9b::127.0.0.1]:PORT/'],
    ['a closing point', 'http://127.0.0.1.:PORT/'],
    ['localhost', 'http://localhost:PORT/'],
    ['localhost with a closing point', 'http://localhost.:PORT/'],
    ['a name under localhost', 'http://a.localhost:PORT/'],
    ['credentials', 'http://user:secret@127.0.0.1:PORT/'],
    ['another scheme', 'ftp://127.0.0.1:PORT/'],
    ['a file', 'file:///etc/hostname'],
    ['no address', 'harbour post'],
  ])('refuses %s and sends nothing', async (_, address) => {
    const server = await serve((__, response) => fill(response, {}, 'secret'));
    const request = client().get(address.replace('PORT', String(server.port)));
    await expect(request).rejects.toMatchObject({ code: 'address-refused' });
    await expect(request).rejects.not.toThrow('secret@');
    expect(server.requests).toHaveLength(0);
  });

  it('refuses a name that leads to a private address, inside the connector', async () => {
    const server = await serve((_, response) => fill(response, {}, 'secret'));
    const http = client(
      {},
      { resolve: (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) },
    );
    await expect(http.get(`http://harbour-post.example:${server.port}/`)).rejects.toMatchObject({
      code: 'address-refused',
      finding: 'harbour-post.example leads to 127.0.0.1, which is no public address.',
    });
    expect(server.requests).toHaveLength(0);
  });

  it('allows a host on the list at any port, and a host with a port only there', async () => {
    const server = await serve((_, response) => fill(response, {}, 'ok'));
    await expect(client({ allowedHosts: ['127.0.0.1'] }).get(server.origin)).resolves.toBeDefined();
    await expect(
      client({ allowedHosts: ['127.0.0.1:1'] }).get(server.origin),
    ).rejects.toMatchObject({
      code: 'address-refused',
    });
  });
});

describe('redirects', () => {
  /** Answers each path with a status and a Location; others with their own name. */
  const redirecting = (routes: Record<string, readonly [number, string?]>) =>
    serve((request, response) => {
      const [status, location] = routes[request.url ?? ''] ?? [200];
      response.writeHead(status, location === undefined ? {} : { location }).end(request.url);
    });

  it.each([
    ['301', [301], true],
    ['308', [308], true],
    ['301 then 308', [301, 308], true],
    ['302', [302], false],
    ['303', [303], false],
    ['307', [307], false],
    ['301 then 302', [301, 302], false],
  ] as const)('follows %s', async (_, statuses, isPermanentlyMoved) => {
    const server = await redirecting(
      Object.fromEntries(statuses.map((status, at) => [`/${at}`, [status, `/${at + 1}`]])),
    );
    const http = client({ allowedHosts: [server.host] });
    const response = await http.get(`${server.origin}/0`);
    expect(response.url).toBe(`${server.origin}/${statuses.length}`);
    expect(response.isPermanentlyMoved).toBe(isPermanentlyMoved);
  });

  it('keeps validators and secrets from the next address', async () => {
    const server = await redirecting({ '/a': [302, 'b'] });
    const headers = { 'If-None-Match': '"1"', authorization: 'secret', accept: 'text/plain' };
    await client({ allowedHosts: [server.host] }).get(`${server.origin}/a`, { headers });
    expect(server.requests[0]?.headers).toMatchObject({ 'if-none-match': '"1"' });
    expect(server.requests[1]?.headers).toMatchObject({ accept: 'text/plain' });
    expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match');
    expect(server.requests[1]?.headers).not.toHaveProperty('authorization');
  });

  it.each([
    ['a circle', { '/0': [302, '/1'], '/1': [302, '/0'] }, 'in a circle'],
    ['no Location', { '/0': [302] }, 'without saying where to'],
    [
      'more than five hops',
      Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [`/${at}`, [302, `/${at + 1}`]])),
      'more than 5 redirects',
    ],
  ] as const)('stops at %s', async (_, routes, reason) => {
    const server = await redirecting(routes as Record<string, readonly [number, string?]>);
    const request = client({ allowedHosts: [server.host] }).get(`${server.origin}/0`);
    await expect(request).rejects.toMatchObject({ code: 'fetch-failed' });
    await expect(request).rejects.toThrow(reason);
  });

  it.each([
    ['/b', 'https://harbour-post.example/b'],
    ['c?d=1#e', 'https://harbour-post.example/a/c?d=1'],
    ['//oster.example/', 'https://oster.example/'],
  ])('resolves %s', (location, expected) => {
    const from = new URL('https://harbour-post.example/a/feed');
    expect(resolveRedirect(location, from).href).toBe(expected);
  });

  it('never gives up https', () => {
    const from = new URL('https://harbour-post.example/');
    expect(() => resolveRedirect('http://harbour-post.example/', from)).toThrow(
      'from https to http',
    );
  });

  it('checks the address of each hop', async () => {
    const inner = await serve((_, response) => fill(response, {}, 'secret'));
    const outer = await redirecting({ '/': [302, inner.origin] });
    await expect(client({ allowedHosts: [outer.host] }).get(outer.origin)).rejects.toMatchObject({
      code: 'address-refused',
    });
    expect(inner.requests).toHaveLength(0);
  });
});

describe('a form', () => {
  const posting = async (status: number) => {
    const bodies: string[] = [];
    const server = await serve((request, response) => {
      void textFrom(request).then((body) => {
        bodies.push(`${request.method} ${request.headers['content-type']} ${body}`);
        const headers = request.url === '/' ? { location: '/next' } : {};
        response.writeHead(request.url === '/' ? status : 202, headers).end();
      });
    });
    const http = client({ allowedHosts: [server.host] });
    return {
      bodies,
      post: () => http.post(`${server.origin}/`, new URLSearchParams({ a: '1 2' })),
    };
  };
  const form = 'POST application/x-www-form-urlencoded a=1+2';

  it.each([
    [202, [form]],
    [307, [form, form]],
    [308, [form, form]],
  ])('is sent, and again where it is redirected by %i', async (status, expected) => {
    const { bodies, post } = await posting(status);
    expect((await post()).status).toBe(202);
    expect(bodies).toEqual(expected);
  });

  it.each([301, 302, 303])('is not turned into something else by %i', async (status) => {
    const { post } = await posting(status);
    await expect(post()).rejects.toThrow('redirects what is posted to it');
  });

  it('goes to no private address', async () => {
    const { bodies } = await posting(202);
    await expect(client().post('http://127.0.0.1:9/', new URLSearchParams())).rejects.toMatchObject(
      {
        code: 'address-refused',
      },
    );
    expect(bodies).toEqual([]);
  });
});

describe('bodies', () => {
  const text = 'Anna Berg said: “We will not pay.” '.repeat(50);

  it.each([
    ['gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate without wrapper', deflateRawSync(text)],
    ['gzip in name only', Buffer.from(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', Buffer.from(text)],
  ])('decodes %s', async (coding, body) => {
    const header = coding.replace(/ (?:without|in) .*/, '');
    const server = await serve((_, response) =>
      fill(response, { 'content-encoding': header }, body),
    );
    const response = await client({ allowedHosts: [server.host] }).get(server.origin);
    expect(textOf(response.body)).toBe(text);
  });

  it.each([
    ['a truncated gzip', 'gzip', gzipSync(text).subarray(0, 60), 'damaged'],
    ['a damaged br', 'br', Buffer.from('no brotli here'), 'damaged'],
    ['an unknown coding', 'zstd', Buffer.from('?'), 'unknown coding'],
    ['codings over codings', 'gzip, gzip, gzip', gzipSync('x'), 'many times over'],
  ])('fails cleanly on %s', async (_, coding, body, reason) => {
    const server = await serve((__, response) =>
      fill(response, { 'content-encoding': coding }, body),
    );
    const request = client({ allowedHosts: [server.host] }).get(server.origin);
    await expect(request).rejects.toMatchObject({ code: 'fetch-failed' });
    await expect(request).rejects.toThrow(reason);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('stops a %s bomb at the cap on decoded bytes', async (coding, compress) => {
    const bomb = compress(Buffer.alloc(4 * 1024 * 1024));
    const server = await serve((_, response) =>
      fill(response, { 'content-encoding': coding }, bomb),
    );
    const http = client({ allowedHosts: [server.host] }, { maxBodyBytes: 1024 * 1024 });
    await expect(http.get(server.origin)).rejects.toThrow('The body is larger than 1 MB.');
  });

  it('stops an endless body at the cap', async () => {
    const server = await serve((_, response) => {
      const pour = () => {
        while (response.write(Buffer.alloc(64 * 1024))) {}
        response.once('drain', pour);
      };
      pour();
    });
    const http = client({ allowedHosts: [server.host] }, { maxBodyBytes: 1024 * 1024 });
    await expect(http.get(server.origin)).rejects.toThrow('larger than 1 MB');
  });

  it('fails cleanly when the connection breaks in the middle', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      response.socket?.end();
    });
    await expect(client({ allowedHosts: [server.host] }).get(server.origin)).rejects.toMatchObject({
      code: 'fetch-failed',
    });
  });
});

it('reads two large bodies at a time, so that many do not fill the memory', async () => {
  const half = Buffer.alloc(600 * 1024, 'tide ');
  const held: ServerResponse[] = [];
  const server = await serve((request, response) => {
    if (request.url === '/small') return response.end('ok');
    response.write(half);
    if (request.url === '/held') return held.push(response);
    return response.end(half);
  });
  const http = client({ allowedHosts: [server.host] });
  const events: string[] = [];
  const get = (path: string) => http.get(`${server.origin}${path}`).then(() => events.push(path));
  const firsts = [get('/held'), get('/held')];
  await expect.poll(() => held.length).toBe(2);
  const third = get('/whole');
  for (let at = 0; at < 20; at += 1) await get('/small');
  expect(new Set(events)).toEqual(new Set(['/small']));
  held[0]?.end(half);
  await third;
  held[1]?.end(half);
  await Promise.all(firsts);
});

it('lets go of a large body that waits for its turn when it is told to stop', async () => {
  const server = await serve((_, response) => response.write(Buffer.alloc(600 * 1024)));
  const http = client({ allowedHosts: [server.host] });
  const stop = new AbortController();
  const bodies = Array.from({ length: 4 }, () => http.get(server.origin, { signal: stop.signal }));
  await expect.poll(() => server.requests.length).toBe(4);
  stop.abort();
  for (const body of bodies) await expect(body).rejects.toThrow('was stopped');
});

it('keeps to the limits of the poller table unless told otherwise', () => {
  expect(DEFAULT_LIMITS).toMatchObject({
    connectTimeoutMs: 10_000,
    headersTimeoutMs: 20_000,
    totalTimeoutMs: 30_000,
    maxBodyBytes: 8 * 1024 * 1024,
    maxRedirects: 5,
  });
});

describe('time', () => {
  it('gives up on a server that never answers', async () => {
    const server = await serve(() => undefined);
    const http = client({ allowedHosts: [server.host] }, { headersTimeoutMs: 100 });
    await expect(http.get(server.origin)).rejects.toThrow('did not answer in 0.1 s');
  });

  it('gives up on a body that drips', async () => {
    const server = await serve((_, response) => {
      const drip = () => {
        if (response.write('.') && !response.destroyed) systemTimers.after(10, drip);
      };
      drip();
    });
    const http = client({ allowedHosts: [server.host] }, { totalTimeoutMs: 200 });
    await expect(http.get(server.origin)).rejects.toThrow('took longer than 0.2 s');
  });

  it('stops when told to', async () => {
    const server = await serve(() => stop.abort());
    const stop = new AbortController();
    const http = client({ allowedHosts: [server.host] });
    await expect(http.get(server.origin, { signal: stop.signal })).rejects.toThrow('was stopped');
  });

  it('says what was wrong with a connection', async () => {
    const server = await serve(() => undefined);
    const { get } = client({ allowedHosts: [server.host] });
    // As one line, without OpenSSL's own.
    await expect(get(`https://${server.host}`)).rejects.toThrow(
      /: no secure connection .* made \(/,
    );
    await server.close();
    await expect(get(server.origin)).rejects.toThrow(
      `${server.host} could not be read: it takes no connections (ECONNREFUSED).`,
    );
  });
});
