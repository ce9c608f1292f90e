import { createServer, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { listenOnFreePort } from '../../../src/platforms/console/listen-on-free-port.ts';

const servers: Server[] = [];

function newServer(): Server {
  const server = createServer();
  servers.push(server);
  return server;
}

const at = (port: number, isFixed = false) => ({ host: '127.0.0.1', port, isFixed });

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
});

it('takes any free port for 0', async () => {
  expect(await listenOnFreePort(newServer(), at(0))).toBeGreaterThan(0);
});

it('goes on to the next free port when the one asked for is busy', async () => {
  const busy = await listenOnFreePort(newServer(), at(0));
  const found = await listenOnFreePort(newServer(), at(busy));
  expect(found).toBeGreaterThan(busy);
  expect(found).toBeLessThan(busy + 20);
});

it('stays at a port that is fixed, and says so where it is busy', async () => {
  const busy = await listenOnFreePort(newServer(), at(0));
  await expect(listenOnFreePort(newServer(), at(busy, true))).rejects.toThrow(
    `console.port: ${busy} of 127.0.0.1 is in use by another program.`,
  );
});

it('says which address can’t be listened on', async () => {
  await expect(listenOnFreePort(newServer(), { ...at(3000), host: '192.0.2.1' })).rejects.toThrow(
    /console: can't listen on 192\.0\.2\.1:3000/,
  );
});

it('gives up at the last port there is', async () => {
  const busy = newServer();
  await new Promise<void>((done) => busy.listen(65_535, '127.0.0.1', done));
  await expect(listenOnFreePort(newServer(), at(65_535))).rejects.toThrow(
    /console\.port: 65535 of 127\.0\.0\.1 is in use /,
  );
});
