import { type DestinationStream, type Logger, pino } from 'pino';
import { hideCredentials } from './text/hide-secrets.ts';
import { currentTraceId } from './trace.ts';

export type { Logger };

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Names whose values never reach the log, two levels deep in what is logged. */
const REDACTED = [
  'token',
  'botToken',
  'appToken',
  'discordToken',
  'signingSecret',
  'clientSecret',
  'secret',
  'secrets',
  'password',
  'passwordHash',
  'authorization',
  'cookie',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** Of lines that could not be written yet, some thousands. Those that come while so many wait are lost. */
const MAX_WAITING_LENGTH = 1_000_000;

/**
 * Lines to a file that is open. Where it takes none, as on a full disk, the program goes on without: what waits is tried again with each line
 * that comes.
 */
export function openDestination(file: number): DestinationStream {
  // Its own limit drops lines without a try to write, for good, and its flushing tries without an end.
  const lines = pino.destination({ dest: file, sync: true });
  let waiting = 0;
  lines.on('error', () => undefined);
  lines.on('write', () => {
    waiting = 0;
  });
  return {
    write(line) {
      waiting += line.length;
      lines.write(waiting > MAX_WAITING_LENGTH ? '' : line);
    },
  };
}

/**
 * Makes the program's logger: one JSON line an event, on stderr, so that stdout holds only what was asked for.
 *
 * @param destination where lines go instead of stderr, for tests.
 * @param hide takes secrets that are known out of each line, wherever they stand: see `createHider`.
 */
export function createLogger(
  level: LogLevel,
  destination?: DestinationStream,
  hide: (text: string) => string = (text) => text,
): Logger {
  return pino(
    {
      level,
      base: null,
      mixin: () => {
        const traceId = currentTraceId();
        return traceId === null ? {} : { traceId };
      },
      redact: { paths: REDACTED, censor: '[secret]' },
      // Addresses stand in messages and errors too.
      hooks: { streamWrite: (line) => hide(hideCredentials(line)) },
    },
    destination ?? openDestination(2),
  );
}

export const silentLogger: Logger = pino({ level: 'silent' });
