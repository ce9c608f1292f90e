/** Whether the settings let anyone in who must not be: a console that others can reach has a login. */
import { VerbatimError } from '../../../model/errors.ts';
import type { ConsoleOptions } from '../ports/console-ports.ts';
import type { ConsoleUser } from '../ports/login-ports.ts';
import { readConsoleUsers, USERS_VARIABLE } from './console-users.ts';
import { isLoopbackHost } from './guard-requests.ts';

/**
 * Returns the users that the settings name; none where the console is off or needs no login.
 *
 * @param usersValue the variable's.
 * @throws {VerbatimError} `config-invalid` for wrong entries, and as `checkConsoleAccess` does.
 */
export function readConsoleLogin(
  { enabled, ...place }: Pick<ConsoleOptions, 'host' | 'publicUrl'> & { readonly enabled: boolean },
  usersValue: string | undefined,
): readonly ConsoleUser[] {
  if (!enabled) return [];
  const users = readConsoleUsers(usersValue);
  checkConsoleAccess({ ...place, login: users.length === 0 ? undefined : users });
  return users;
}

/** Addresses that stand for all of a machine's own: no browser asks for them by name. */
const ANY_ADDRESS = ['0.0.0.0', '::'];

/** @throws {VerbatimError} `config-invalid` naming the option, and what it demands. */
export function checkConsoleAccess({
  host,
  publicUrl,
  login,
}: Pick<ConsoleOptions, 'host' | 'publicUrl'> & { readonly login?: unknown }): void {
  const isPublic = publicUrl !== undefined && !isLoopbackHost(hostOf(publicUrl));
  const reached = isLoopbackHost(host) ? null : `console.host: ${host}`;
  const open = reached ?? (isPublic ? `console.publicUrl: ${publicUrl}` : null);
  if (open !== null && login === undefined)
    throw new VerbatimError(
      'config-invalid',
      `${open} can be reached from other machines, and the console has no login: set ${USERS_VARIABLE} (verbatim console-user makes an entry), or listen on 127.0.0.1 alone.`,
    );
  if (ANY_ADDRESS.includes(host) && publicUrl === undefined)
    throw new VerbatimError(
      'config-invalid',
      `console.host: ${host} stands for every address of this machine: give the one that people type as console.publicUrl.`,
    );
}

/** Without the brackets of IPv6. */
const hostOf = (url: string) => new URL(url).hostname.replace(/^\[|\]$/g, '');
