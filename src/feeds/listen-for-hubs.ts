/** The listener that hubs reach, behind whatever makes it public: bodies capped, time limited, nothing told to strangers. */
import { createServer, type IncomingMessage } from 'node:http';
import { MAX_DOCUMENT_BYTES } from '../lib/net/http.ts';
import { type Listener, listenOn } from '../lib/net/listen-on.ts';
import type { HubFollower } from './follow-hubs.ts';

export interface HubListenerOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly answer: HubFollower['answer'];
}

const REQUEST_TIMEOUT_MS = 30_000;

const MAX_CONNECTIONS = 64;

/** @throws {VerbatimError} config-invalid when the port is taken. */
export async function listenForHubs(options: HubListenerOptions): Promise<Listener> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    serve(request, options).then(
      ({ status, body }) =>
        response
          .writeHead(status, { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' })
          .end(body),
      () => response.destroy(),
    );
  });
  server.maxConnections = MAX_CONNECTIONS;
  const { host, port } = options;
  return listenOn(server, { setting: 'websub', host, port });
}

async function serve(request: IncomingMessage, { answer }: HubListenerOptions) {
  const url = new URL(request.url ?? '/', 'http://listener');
  const body = await readBody(request);
  if (body === null) return { status: 413, body: '' };
  return answer({
    method: request.method ?? '',
    // Behind a public address with a path of its own, the last part is ours.
    path: url.pathname.slice(url.pathname.lastIndexOf('/') + 1),
    query: url.searchParams,
    headers: {
      'x-hub-signature': [request.headers['x-hub-signature']].flat()[0],
      'content-type': request.headers['content-type'],
    },
    body,
  });
}

/** @returns null when it is too large. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_DOCUMENT_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
