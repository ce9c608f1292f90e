import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { listenOn } from '../../../src/lib/net/listen-on.ts';

const HOST = '127.0.0.1';

it('listens on a free port, and ends with whoever is connected', async () => {
  let asked = () => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const listener = await listenOn(
    createServer(() => asked()),
    { setting: 'operation', host: HOST, port: 0 },
  );
  const answer = fetch(`http://${HOST}:${listener.port}`).catch(() => 'ended');
  await isAsked;
  await listener.close();
  expect(await answer).toBe('ended');
});

it('says by which setting a port is taken', async () => {
  const { port, close } = await listenOn(createServer(), { setting: 'a', host: HOST, port: 0 });
  await expect(listenOn(createServer(), { setting: 'websub', host: HOST, port })).rejects.toThrow(
    `websub: can't listen on ${HOST}:${port}`,
  );
  await close();
});
