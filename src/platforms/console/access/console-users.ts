/** Who may log in to the console: `name:role:hash` entries, apart by commas, spaces or line breaks, from the environment. */
import { VerbatimError } from '../../../model/errors.ts';
import type { ConsoleRole, ConsoleUser } from '../ports/login-ports.ts';
import { hashPassword, isPasswordHash } from './password-hash.ts';

const CONSOLE_ROLES: readonly ConsoleRole[] = ['admin', 'reader'];

/** The variable that holds the entries. */
export const USERS_VARIABLE = 'VERBATIM_CONSOLE_USERS';

const NAME = /^[a-z0-9._-]{1,40}$/;

/** The least that NIST wants of a password that stands alone (https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver). */
const MIN_PASSWORD_LENGTH = 15;

/**
 * Returns the users of the variable's value; none where it is not set.
 *
 * @throws {VerbatimError} `config-invalid` naming each entry that is wrong by its place, and nothing of what it holds.
 */
export function readConsoleUsers(value: string | undefined): readonly ConsoleUser[] {
  const entries = (value ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
  const users = entries.map(readEntry);
  const errors = users.flatMap((user, i) =>
    typeof user === 'string' ? [`${USERS_VARIABLE}: entry ${i + 1} ${user}`] : [],
  );
  const good = users.filter((user) => typeof user !== 'string');
  const names = good.map(({ name }) => name);
  const double = names.find((name, i) => names.indexOf(name) !== i);
  if (double !== undefined) errors.push(`${USERS_VARIABLE}: ${double} is there twice.`);
  if (errors.length > 0) throw new VerbatimError('config-invalid', errors.join('\n'));
  return good;
}

/**
 * Returns the entry to put into the variable.
 *
 * @throws {VerbatimError} `usage` for a name, role or password that can't be taken.
 */
export async function writeConsoleUser(
  name: string,
  role: string,
  password: string,
): Promise<string> {
  if (!NAME.test(name))
    throw new VerbatimError(
      'usage',
      'A name has 1 to 40 small letters, digits, dots, hyphens and underscores.',
    );
  if (!isRole(role)) throw new VerbatimError('usage', `The role is ${CONSOLE_ROLES.join(' or ')}.`);
  if ([...password].length < MIN_PASSWORD_LENGTH)
    throw new VerbatimError(
      'usage',
      `A password has at least ${MIN_PASSWORD_LENGTH} characters: a few words are good.`,
    );
  return `${name}:${role}:${await hashPassword(password)}`;
}

/** Returns the user, or what is wrong with the entry. */
function readEntry(entry: string): ConsoleUser | string {
  const [name = '', role = '', passwordHash = '', ...rest] = entry.split(':');
  if (!NAME.test(name)) return 'has no name of small letters, digits, dots, hyphens, underscores.';
  if (!isRole(role)) return `(${name}) has no role that is ${CONSOLE_ROLES.join(' or ')}.`;
  if (rest.length > 0 || !isPasswordHash(passwordHash))
    return `(${name}) has no password as verbatim console-user writes it.`;
  return { name, role, passwordHash };
}

function isRole(role: string): role is ConsoleRole {
  return CONSOLE_ROLES.some((each) => each === role);
}
