/** Whether what listens has a port of its own: one that is given twice would be found out only when half of it runs. */
import { CONSOLE_PORT, type FileConfig } from './schema.ts';

const EVERY_ADDRESS = new Set(['0.0.0.0', '::']);

/** Returns one line for each two that are in each other's way. 0 is any free one. */
export function checkPorts({ console, operation, websub, slack }: FileConfig): string[] {
  const listeners = [
    { name: 'console.port', isOn: console.enabled, port: CONSOLE_PORT, ...console },
    { name: 'operation.port', isOn: operation.port !== undefined, ...operation },
    { name: 'websub.port', isOn: websub.publicUrl !== undefined, ...websub },
    { name: 'slack.http.port', isOn: slack.http.publicUrl !== undefined, ...slack.http },
  ].filter(({ isOn, port }) => isOn && port !== 0);
  return listeners.flatMap(({ name, host, port }, place) =>
    listeners
      .slice(place + 1)
      .filter((other) => other.port === port && meet(other.host, host))
      .map((other) => `${name} and ${other.name}: found ${port} for both, allowed: one for each.`),
  );
}

function meet(host: string, other: string): boolean {
  return host === other || EVERY_ADDRESS.has(host) || EVERY_ADDRESS.has(other);
}
