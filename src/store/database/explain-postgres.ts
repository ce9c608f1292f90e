/** What PostgreSQL's errors mean to whoever set it up. */
import { VerbatimError } from '../../model/errors.ts';
import { parsePostgresUrl, showStore } from './postgres-url.ts';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const REFUSALS: Readonly<Record<string, (user: string, database: string) => string>> = {
  '28P01': (user) =>
    `It refuses the password of "${user}". It is read from VERBATIM_STORE_PASSWORD, where the address has none.`,
  '28000': (user) =>
    `It lets "${user}" not in: see pg_hba.conf there, and whether it wants TLS (?sslmode=verify-full).`,
  '3D000': (user, database) =>
    `There is no database "${database}". Make it: CREATE DATABASE "${database}" OWNER "${user}".`,
  '42501': (user, database) =>
    `"${user}" may not do that. Make it the owner (ALTER DATABASE "${database}" OWNER TO "${user}"), or let it make tables (GRANT CREATE ON SCHEMA public TO "${user}").`,
};

/** What pg and TLS say before PostgreSQL is asked: by message, for pg gives no code, or by code (https://nodejs.org/api/tls.html#x509-certificate-error-codes). */
const BEFORE_IT_ASKS: readonly (readonly [RegExp, string])[] = [
  [
    /client password must be/,
    'It wants a password: set VERBATIM_STORE_PASSWORD, for the address has none.',
  ],
  [/does not support SSL/, 'It has no TLS: turn it on there, or leave ?sslmode out.'],
  [
    /CERT|UNABLE_TO_(GET|VERIFY)/,
    'Its certificate is not trusted: name who signed it, ?sslmode=verify-full&sslrootcert=FILE, and the host that it is for.',
  ],
];

/** https://nodejs.org/api/errors.html#common-system-errors, and classes 08, 53 and 57 of PostgreSQL. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its host could not be looked up',
  ENOENT: 'there is no such socket',
  ECONNRESET: 'it ended the connection',
  ETIMEDOUT: 'it did not answer in time',
  EHOSTUNREACH: 'there is no way to it',
  '53300':
    'it takes no more connections: raise max_connections there, or run fewer processes (each takes up to ten)',
  '53100': 'its disk is full',
  '57P01': 'it is being stopped',
  '25P03': 'it ended a transaction in which this process was silent for too long',
  EPIPE: 'the connection was lost',
  '57P02': 'it is being restarted',
  '57P03': 'it is starting up, or stopping',
};

/**
 * @returns the error in words of who set it up; one that has nothing to do with reaching the database, or being let in, as it is. A
 *   password stands in none of them.
 */
export function explainPostgres(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof VerbatimError) return error;
  const code = codeOf(error);
  const name = showStore(place);
  const { username, pathname } = parsePostgresUrl(place);
  const [, early] =
    BEFORE_IT_ASKS.find(([said]) => said.test(code === '' ? error.message : code)) ?? [];
  const refusal =
    early ?? REFUSALS[code]?.(decodeURIComponent(username), decodeURIComponent(pathname.slice(1)));
  if (refusal !== undefined)
    return new VerbatimError('config-invalid', `The store ${name} can't be used. ${refusal}`, {
      cause: error,
    });
  const reason = UNREACHABLE[code] ?? (isLost(error) ? 'the connection was lost' : undefined);
  if (reason === undefined) return error;
  return new VerbatimError('store-unreachable', `The store ${name} can't be reached: ${reason}.`, {
    cause: error,
  });
}

/** Of several addresses of a host each has its own error. */
function codeOf(error: Error): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error)
    return codeOf(error.errors[0]);
  return 'code' in error ? String(error.code) : '';
}

/** What pg says without a code. */
const isLost = ({ message }: Error) =>
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    message,
  );
