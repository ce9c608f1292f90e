/** Addresses of PostgreSQL databases, which may have a password in them that nobody is shown. */
import { VerbatimError } from '../../model/errors.ts';

/** Whether a store is named by the address of a PostgreSQL database, and not by a file. */
export function isPostgresUrl(place: string): boolean {
  return /^postgres(ql)?:/i.test(place);
}

/** @returns the address of a database as people may see it: without password and parameters. A file's name stays as it is. */
export function showStore(place: string): string {
  if (!isPostgresUrl(place)) return place;
  const { protocol, username, host, pathname } = parsePostgresUrl(place);
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
}

/** @returns the address with this password, where it has none of its own. */
export function withPassword(place: string, password: string | undefined): string {
  if (password === undefined) return place;
  const url = parsePostgresUrl(place);
  if (url.password === '') url.password = encodeURIComponent(password);
  return url.href;
}

/** @throws {VerbatimError} `config-invalid`; it does not repeat the address, in which a password may stand. */
export function parsePostgresUrl(place: string): URL {
  const url = URL.canParse(place) ? new URL(place) : null;
  if (url !== null && isPostgresUrl(place) && url.pathname.length > 1) return url;
  throw new VerbatimError(
    'config-invalid',
    'The address of the store is none of a PostgreSQL database. Allowed: postgres://USER@HOST:PORT/DATABASE; what is special in a user or password is written as in web addresses, @ as %40.',
  );
}
