import { createServer, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { listenOnFreePort } from '../../../src/platforms/console/listen-on-free-port.ts';

const servers: Server[] = [];

function newServer(): Server {
  const server = createServer();
  servers.push(server);
  return server;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
});

it('takes any free port for 0', async () => {
  expect(await listenOnFreePort(newServer(), '127.0.0.1', 0)).toBeGreaterThan(0);
});

it('goes on to the next free port when the one asked for is busy', async () => {
  const busy = await listenOnFreePort(newServer(), '127.0.0.1', 0);
  const found = await listenOnFreePort(newServer(), '127.0.0.1', busy);
  expect(found).toBeGreaterThan(busy);
  expect(found).toBeLessThan(busy + 20);
});

it('says which address can’t be listened on', async () => {
  await expect(listenOnFreePort(newServer(), '192.0.2.1', 3000)).rejects.toThrow(
    /console: can't listen on 192\.0\.2\.1:3000/,
  );
});

it('gives up at the last port there is', async () => {
  const busy = newServer();
  await new Promise<void>((done) => busy.listen(65_535, '127.0.0.1', done));
  await expect(listenOnFreePort(newServer(), '127.0.0.1', 65_535)).rejects.toThrow(
    /ports 65535 to 65535 of 127\.0\.0\.1 are all in use/,
  );
});
