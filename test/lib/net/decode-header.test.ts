import { expect, it } from 'vitest';
import { decodeHeader } from '../../../src/lib/net/decode-header.ts';
import { createHttpClient } from '../../../src/lib/net/safe-http.ts';
import { type OutletPage, serveOutlet } from '../../helpers/outlets/serve-outlet.ts';

const asSent = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

it.each([
  ['UTF-8', asSent('/café/ö'), '/café/ö'],
  ['ASCII', '/caf%C3%A9', '/caf%C3%A9'],
  ['Latin-1', '/caf\u00e9', '/café'],
  ['what was decoded already', '/caf\u00e9/\u2192', '/café/→'],
])('reads %s', (_, value, expected) => {
  expect(decodeHeader(value)).toBe(expected);
});

it('follows a Location that is written in UTF-8', async () => {
  const page = { contentType: 'text/plain', body: 'Here.' };
  const outlet = await serveOutlet(
    new Map<string, OutletPage>([
      ['/moved', { ...page, status: 302, location: asSent('/café') }],
      ['/caf%C3%A9', page],
    ]),
  );
  const http = createHttpClient({
    userAgent: 'Verbatim/test',
    allowedHosts: [outlet.host],
    loopbackPorts: new Map(),
  });
  const { status, url } = await http.get(`${outlet.origin}/moved`);
  await http.close();
  expect([status, url]).toEqual([200, `${outlet.origin}/caf%C3%A9`]);
});
