import { type DestinationStream, type Logger, pino } from 'pino';
import { hideCredentials } from './hide-secrets.ts';

export type { Logger };

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Paths whose values never reach the log, wherever they stand in what is logged. */
const REDACTED = [
  'token',
  '*.token',
  'botToken',
  '*.botToken',
  'appToken',
  '*.appToken',
  'headers.authorization',
  '*.headers.authorization',
];

/**
 * Makes the program's logger: one JSON line an event, on stderr, so that stdout holds only what was asked for.
 *
 * @param destination where lines go instead of stderr, for tests.
 */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: REDACTED, censor: '[secret]' },
      // Addresses stand in messages and errors too.
      hooks: { streamWrite: hideCredentials },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
}

export const silentLogger: Logger = pino({ level: 'silent' });
