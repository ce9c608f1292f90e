/** A port of loopback that nobody listens on, for what must know its address before it listens. */
import { createServer } from 'node:net';

/** Below those that systems hand out by themselves (Linux: from 32768, IANA: from 49152), so that no other test is given it meanwhile. */
const FIRST = 20_000;
const COUNT = 12_000;

export async function freePort(): Promise<number> {
  let port = FIRST;
  do port = FIRST + Math.floor(Math.random() * COUNT);
  while (!(await isFree(port)));
  return port;
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
