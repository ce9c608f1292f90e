/** A port of its own for the operator's pages, without a login: for Prometheus and orchestrators, on a network that is yours. */
import { createServer, type ServerResponse } from 'node:http';
import { type Listener, listenOn } from '../lib/net/listen-on.ts';
import { OPERATOR_PATHS, type OperatorAnswer, type OperatorPath } from './answer-operator.ts';

export interface OperatorListenerOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly answer: (path: OperatorPath) => Promise<OperatorAnswer>;
}

/** Nothing is read but a line and headers. */
const REQUEST_TIMEOUT_MS = 5000;

const MAX_CONNECTIONS = 16;

/** @throws {VerbatimError} config-invalid when the port is taken, or the host isn't this machine's. */
export async function listenForOperator(options: OperatorListenerOptions): Promise<Listener> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    const path = pathOf(request.url ?? '');
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'GET');
    if (path === null) return send(response, 404, `${OPERATOR_PATHS.join(' ')}\n`);
    options.answer(path).then(
      ({ status, contentType, body }) =>
        response.writeHead(status, headersOf(contentType)).end(body),
      () => send(response, 500, ''),
    );
  });
  server.maxConnections = MAX_CONNECTIONS;
  const { host, port } = options;
  return listenOn(server, { setting: 'operation', host, port });
}

function pathOf(url: string): OperatorPath | null {
  const path = url.replace(/\?.*$/s, '');
  return OPERATOR_PATHS.find((known) => known === path) ?? null;
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, headersOf('text/plain; charset=utf-8')).end(body);
}

const headersOf = (contentType: string) => ({
  'content-type': contentType,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
});
