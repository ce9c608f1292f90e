/** Has a server listen, and ends it with whoever is connected. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { VerbatimError } from '../../model/errors.ts';

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

export interface ListenAt {
  /** The part of the settings that says where, for the error. */
  readonly setting: string;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
}

/** @throws {VerbatimError} config-invalid when the port is taken, or the host isn't this machine's. */
export async function listenOn(
  server: Server,
  { setting, host, port }: ListenAt,
): Promise<Listener> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      const finding = `${setting}: can't listen on ${host}:${port} (${cause.message}).`;
      reject(new VerbatimError('config-invalid', finding, { cause }));
    });
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
