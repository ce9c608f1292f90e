import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import {
  guardHost,
  guardOrigin,
  isLoopbackHost,
  sendSecurityHeaders,
} from '../../../../src/platforms/console/access/guard-requests.ts';
import { ORIGINAL_STYLE_HASH } from '../../../../src/platforms/console/html/original-style.ts';

const OWN = '127.0.0.1:3000';

const app = new Hono();
app.use(
  sendSecurityHeaders(),
  guardHost(() => OWN),
  guardOrigin(),
);
app.all('/', (c) => c.text('in'));

async function status(method: string, headers: Record<string, string>): Promise<number> {
  return (await app.request('/', { method, headers: { host: OWN, ...headers } })).status;
}

const OWN_PAGE = {
  origin: `http://${OWN}`,
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
};

it.each([
  ['127.0.0.1', true],
  ['127.8.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['192.168.0.7', false],
  ['127.0.0.1.evil.example', false],
  ['', false],
])('%s is loopback: %s', (host, expected) => {
  expect(isLoopbackHost(host)).toBe(expected);
});

describe('guardHost', () => {
  it.each([
    ['127.0.0.1:3000', 200],
    ['LOCALHOST:3000', 200],
    ['[::1]:3000', 200],
    ['127.0.0.1:3001', 421],
    ['rebound.example:3000', 421],
    ['localhost', 421],
    ['', 421],
  ])('a request for %s gets %d', async (host, expected) => {
    expect(await status('GET', { host })).toBe(expected);
  });
});

describe('guardOrigin', () => {
  it.each<[string, Record<string, string>, number]>([
    ['from the console’s own page', OWN_PAGE, 200],
    ['from another site', { ...OWN_PAGE, origin: 'https://evil.example' }, 403],
    ['from another port', { ...OWN_PAGE, origin: 'http://127.0.0.1:9999' }, 403],
    ['said to be cross-site', { ...OWN_PAGE, 'sec-fetch-site': 'cross-site' }, 403],
    ['as a form', { ...OWN_PAGE, 'content-type': 'text/plain' }, 403],
    ['as a look-alike of JSON', { ...OWN_PAGE, 'content-type': 'application/jsonp' }, 403],
    ['with nothing', {}, 403],
    ['with an opaque origin', { ...OWN_PAGE, origin: 'null' }, 403],
  ])('a POST %s', async (_name, headers, expected) => {
    expect(await status('POST', headers)).toBe(expected);
  });

  it('takes a POST without Sec-Fetch-Site when its origin is the console', async () => {
    const { origin, 'content-type': contentType } = OWN_PAGE;
    expect(await status('POST', { origin, 'content-type': contentType })).toBe(200);
  });

  it('lets reading through from anywhere: nothing changes, and no other page may see it', async () => {
    expect(await status('GET', { origin: 'https://evil.example' })).toBe(200);
  });
});

describe('behind a proxy', () => {
  const behind = new Hono();
  behind.use(
    guardHost(() => OWN, 'https://verbatim.example'),
    guardOrigin({ publicUrl: 'https://verbatim.example', formPaths: ['/login'] }),
  );
  behind.all('*', (c) => c.text('in'));
  const ask = async (host: string, headers?: Record<string, string>, path = '/') =>
    (
      await behind.request(path, {
        method: headers === undefined ? 'GET' : 'POST',
        headers: { host, ...headers },
      })
    ).status;

  it.each([
    ['verbatim.example', 200],
    [OWN, 200],
    ['verbatim.example:3000', 421],
    ['evil.example', 421],
  ])('a request for %s gets %d', async (host, expected) => {
    expect(await ask(host)).toBe(expected);
  });

  it('says the address that people use', async () => {
    const response = await behind.request('/', { headers: { host: 'evil.example' } });
    expect(await response.text()).toContain('https://verbatim.example/');
  });

  const json = { 'content-type': 'application/json' };
  it.each([
    ['verbatim.example', 'https://verbatim.example', 200],
    [OWN, 'https://verbatim.example', 200],
    [OWN, `http://${OWN}`, 200],
    ['verbatim.example', 'http://verbatim.example', 403],
    ['verbatim.example', `http://${OWN}`, 403],
    ['verbatim.example', 'https://evil.example', 403],
    ['verbatim.example', 'null', 403],
  ])('a POST to %s from %s gets %d', async (host, origin, expected) => {
    expect(await ask(host, { ...json, origin })).toBe(expected);
  });

  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  it.each<[string, Record<string, string>, string, number]>([
    [
      'of its own page',
      { ...form, origin: 'null', 'sec-fetch-site': 'same-origin' },
      '/login',
      200,
    ],
    ['with its origin', { ...form, origin: 'https://verbatim.example' }, '/login', 200],
    ['of another site', { ...form, origin: 'https://evil.example' }, '/login', 403],
    ['of a site that hides', { ...form, 'sec-fetch-site': 'cross-site' }, '/login', 403],
    ['where only JSON is taken', { ...form, origin: 'https://verbatim.example' }, '/run', 403],
    ['in another shape', { ...json, origin: 'https://verbatim.example' }, '/login', 403],
  ])('a form %s', async (_case, headers, path, expected) => {
    expect(await ask('verbatim.example', headers, path)).toBe(expected);
  });
});

it('allows pages their own script and style, and nothing else', async () => {
  const { headers } = await app.request('/', { headers: { host: OWN } });
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy.split('; ').sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data:",
    "script-src 'self'",
    `style-src 'self' '${ORIGINAL_STYLE_HASH}'`,
  ]);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('strict-transport-security')).toBeNull();
});
