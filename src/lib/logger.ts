import { type DestinationStream, type Logger, pino } from 'pino';
import { hideCredentials } from './hide-secrets.ts';
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
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
}

export const silentLogger: Logger = pino({ level: 'silent' });
