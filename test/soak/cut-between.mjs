/** A proxy of connections on loopback between one process and the database, which can be cut and is mended after a while. */
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** @returns its port, a function that cuts for so long, and one that ends it. */
export async function cutBetween(targetPort) {
  const sockets = new Set();
  let isCut = false;
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((incoming) => {
    if (isCut) return void incoming.destroy();
    const onward = connect(targetPort, '127.0.0.1');
    for (const [one, other] of [
      [incoming, onward],
      [onward, incoming],
    ]) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    async cut(ms) {
      isCut = true;
      drop();
      await wait(ms);
      isCut = false;
    },
    close() {
      server.close();
      drop();
    },
  };
}
