import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { clientAddress } from '../../../../src/platforms/console/access/client-address.ts';

interface Given {
  readonly remote?: string;
  readonly hasProxy?: boolean;
  readonly forwarded?: string;
}

async function addressOf({ remote, hasProxy = false, forwarded }: Given): Promise<string> {
  const app = new Hono();
  app.get('/', (c) => c.text(clientAddress(c, hasProxy)));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const incoming = { socket: { remoteAddress: remote, remotePort: 1, remoteFamily: 'IPv4' } };
  return (await app.request('/', { headers }, { incoming })).text();
}

const PROXY = { hasProxy: true };
const VISITOR = '198.51.100.7';

it.each<[string, Parameters<typeof addressOf>[0], string]>([
  ['the connection’s', { remote: VISITOR }, VISITOR],
  [
    'the connection’s, where there is no proxy',
    { remote: '127.0.0.1', forwarded: VISITOR },
    '127.0.0.1',
  ],
  [
    'the one a proxy on this machine tells',
    { ...PROXY, remote: '127.0.0.1', forwarded: VISITOR },
    VISITOR,
  ],
  ['the one a proxy nearby tells', { ...PROXY, remote: '10.0.0.2', forwarded: VISITOR }, VISITOR],
  [
    'the last: the first was told by the visitor',
    { ...PROXY, remote: '127.0.0.1', forwarded: `1.2.3.4, ${VISITOR}` },
    VISITOR,
  ],
  [
    'the connection’s, when it comes from the internet',
    { ...PROXY, remote: '93.184.216.34', forwarded: VISITOR },
    '93.184.216.34',
  ],
  [
    'the connection’s, when it comes from the internet over IPv6’s form of IPv4',
    { ...PROXY, remote: '::ffff:93.184.216.34', forwarded: VISITOR },
    '93.184.216.34',
  ],
  ['the proxy’s, when it tells nothing', { ...PROXY, remote: '127.0.0.1' }, '127.0.0.1'],
  [
    'the proxy’s, when it tells nonsense',
    { ...PROXY, remote: '127.0.0.1', forwarded: 'unknown; <x>' },
    '127.0.0.1',
  ],
  ['IPv4 inside IPv6 as it is', { remote: `::ffff:${VISITOR}` }, VISITOR],
  ['a household’s network', { remote: '2001:db8:1:2:3:4:5:6' }, '20010db800010002/64'],
  ['nothing, once the connection is gone', {}, ''],
])('is %s', async (_case, given, expected) => {
  expect(await addressOf(given)).toBe(expected);
});
