/** Serves the sample wire over HTTP on a loopback port, each outlet by its Host header. */
import { createServer } from 'node:http';
import { type Listener, listenOn } from '../lib/net/listen-on.ts';
import type { SampleWire } from './sample-wire.ts';

/** On 127.0.0.1. */
export interface SampleWireServer extends Listener {
  /** For HttpClientOptions.loopbackPorts: each host of the wire with the port. */
  readonly loopbackPorts: ReadonlyMap<string, number>;
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
  const listener = await listenOn(server, { setting: 'sampleWire', host: '127.0.0.1', port: 0 });
  return {
    ...listener,
    loopbackPorts: new Map(wire.hosts.map((host) => [host, listener.port])),
  };
}
