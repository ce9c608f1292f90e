import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assert } from '../../lib/assert.ts';
import { VerbatimError } from '../../model/errors.ts';

/** Ports tried, counting upwards from the one asked for: several copies of the program are run by hand at most. */
const MAX_PORT_TRIES = 20;

interface Place {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Bookmarks and proxies lead to this port, and to no other. */
  readonly isFixed: boolean;
}

const MAX_PORT = 65_535;

/**
 * Starts listening on the port asked for, or on the next free one where it may.
 *
 * @returns the port that is listened on.
 * @throws {VerbatimError} `config-invalid` when none of 20 is free, or the fixed one isn't, or the host isn't this machine's.
 */
export async function listenOnFreePort(
  server: Server,
  { host, port, isFixed }: Place,
): Promise<number> {
  const last = port === 0 || isFixed ? port : Math.min(port + MAX_PORT_TRIES - 1, MAX_PORT);
  for (let tried = port; tried <= last; tried++) {
    const failure = await listen(server, host, tried);
    if (failure === null) return portOf(server);
    if (failure.code !== 'EADDRINUSE')
      throw new VerbatimError(
        'config-invalid',
        `console: can't listen on ${host}:${tried} (${failure.message}).`,
        { cause: failure },
      );
  }
  const finding =
    last === port
      ? `console.port: ${port} of ${host} is in use by another program. End that, or name another port.`
      : `console.port: ports ${port} to ${last} of ${host} are all in use.`;
  throw new VerbatimError('config-invalid', finding);
}

function listen(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      resolve(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(null);
    };
    server.once('error', onError).once('listening', onListening).listen(port, host);
  });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  assert(address !== null && typeof address === 'object', 'a TCP server that listens has a port');
  return address.port;
}
