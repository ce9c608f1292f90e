/** A port of loopback that nobody listens on, for what must know its address before it listens. */
import { startLoopbackServer } from './loopback-server.ts';

export async function freePort(): Promise<number> {
  const server = await startLoopbackServer(() => undefined);
  await server.close();
  return server.port;
}
