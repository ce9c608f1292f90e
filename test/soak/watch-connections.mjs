/** Sees every connection that this process opens, whoever opens it, and counts those that don't lead to the one port allowed. */
import { subscribe } from 'node:diagnostics_channel';

export function watchConnections(allowedPort) {
  let strays = 0;
  subscribe('net.client.socket', ({ socket }) => {
    socket.once('connectionAttempt', (address, port) => {
      if (address === '127.0.0.1' && port === allowedPort) return;
      strays += 1;
      process.stderr.write(`stray connection: ${address}:${port}\n`);
    });
  });
  return { strayCount: () => strays };
}
