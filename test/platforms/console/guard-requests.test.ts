import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import {
  guardHost,
  guardOrigin,
  isLoopbackHost,
  sendSecurityHeaders,
} from '../../../src/platforms/console/guard-requests.ts';
import { ORIGINAL_STYLE_HASH } from '../../../src/platforms/console/original-style.ts';

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
