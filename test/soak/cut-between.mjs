/**
 * A proxy of connections on loopback between one process and the database, which can be cut and is mended after a while. It is a thread of
 * its own, so that what else the soak does holds up no answer of the database.
 */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** @returns its port, a function that cuts for so long, and one that ends it. */
export async function cutBetween(targetPort) {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { targetPort } });
  const [port] = await once(worker, 'message');
  return {
    port,
    async cut(ms) {
      worker.postMessage('cut');
      await wait(ms);
      worker.postMessage('mend');
    },
    close: () => void worker.terminate(),
  };
}

function serve(targetPort) {
  const sockets = new Set();
  let isCut = false;
  const server = createServer({ noDelay: true }, (incoming) => {
    if (isCut) return void incoming.destroy();
    const onward = connect({ port: targetPort, host: '127.0.0.1', noDelay: true });
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
  parentPort.on('message', (order) => {
    isCut = order === 'cut';
    if (isCut) for (const socket of sockets) socket.destroy();
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
}

if (!isMainThread) serve(workerData.targetPort);
