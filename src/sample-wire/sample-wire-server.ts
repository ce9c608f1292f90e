/** Serves the sample wire over HTTP on a loopback port, each outlet by its Host header. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { assert } from '../lib/assert.ts';
import type { SampleWire } from './sample-wire.ts';

export interface SampleWireServer {
  /** On 127.0.0.1. */
  readonly port: number;
  /** For HttpClientOptions.loopbackPorts: each host of the wire with the port. */
  readonly loopbackPorts: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Resolves when it listens, on a free port. */
export async function startSampleWireServer(wire: SampleWire): Promise<SampleWireServer> {
  const server = createServer((request, response) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const found = isRead ? wire.respond(request.headers.host ?? '', request.url ?? '/') : null;
    const { status, contentType, body } = found ?? {
      status: isRead ? 404 : 405,
      contentType: 'text/plain; charset=utf-8',
      body: 'Not on the sample wire.\n',
    };
    response.writeHead(status, {
      'content-type': contentType,
      'content-length': Buffer.byteLength(body),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert(typeof address === 'object' && address !== null, 'a listening server has an address');
  const { port } = address;

  return {
    port,
    loopbackPorts: new Map(wire.hosts.map((host) => [host, port])),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
