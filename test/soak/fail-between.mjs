/**
 * A proxy on loopback between the program and a stand-in that fails as networks and services do: before the service has heard of a
 * request, and after it has taken it. Requests that post nothing pass.
 */
import { createServer, request } from 'node:http';

/** Of 100 posts so many end each way; the others pass. */
const FAILURES = [
  // The service is down: it never heard of it.
  { percent: 3, kind: 'refuse' },
  // Cut before it came.
  { percent: 3, kind: 'cut-before' },
  // Taken, and the answer lost.
  { percent: 4, kind: 'cut-after' },
  // Taken, and answered with an error.
  { percent: 2, kind: 'fail-after' },
  { percent: 3, kind: 'limit' },
  // Taken late: the answer comes when nobody waits any more.
  { percent: 0.1, kind: 'hang' },
];

/**
 * @param target origin of the stand-in.
 * @param isPost tells from method and path whether a request posts.
 * @param random in [0, 1).
 * @returns its origin, how many failed in which way, and a function that ends it.
 */
export async function failBetween({ target, isPost, random }) {
  const counts = Object.fromEntries(FAILURES.map(({ kind }) => [kind, 0]));
  const server = createServer((incoming, outgoing) => {
    const chunks = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('error', () => undefined);
    incoming.on('end', () => {
      const kind = isPost(incoming.method, incoming.url) ? choose(random()) : null;
      if (kind !== null) counts[kind] += 1;
      act(kind, { target, incoming, outgoing, body: Buffer.concat(chunks) });
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    counts,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function choose(share) {
  let upTo = 0;
  for (const { percent, kind } of FAILURES) {
    upTo += percent / 100;
    if (share < upTo) return kind;
  }
  return null;
}

function act(kind, given) {
  const { incoming, outgoing } = given;
  if (kind === 'refuse') outgoing.writeHead(503).end('down');
  else if (kind === 'limit')
    outgoing
      .writeHead(429, { 'retry-after': '1', 'content-type': 'application/json' })
      .end('{"message":"You are being rate limited.","retry_after":1,"global":false}');
  else if (kind === 'cut-before') incoming.socket.destroy();
  else pass(given, kind);
}

function pass({ target, incoming, outgoing, body }, kind) {
  const { pathname, search } = new URL(incoming.url, target);
  const { host: _, ...headers } = incoming.headers;
  const onward = request(
    new URL(pathname + search, target),
    { method: incoming.method, headers },
    (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        if (kind === 'cut-after') incoming.socket.destroy();
        else if (kind === 'fail-after') outgoing.writeHead(502).end('bad gateway');
        else if (kind !== 'hang')
          outgoing.writeHead(answer.statusCode, answer.headers).end(Buffer.concat(parts));
      });
    },
  );
  onward.on('error', () => incoming.socket.destroy());
  onward.end(body);
}
