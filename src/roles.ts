/** What a process does of what the program does: all of it, unless it is told otherwise. */
import { VerbatimError } from './model/errors.ts';

/**
 * `poll`: follows feeds, reads and analyses what they bring. `analyze`: in the background stories, newer analyses, retention. `deliver`: makes
 * digests, watches and corrections, and posts them. `answer`: commands on Slack and Discord. `console`: the web console.
 */
export const ROLES = ['poll', 'analyze', 'deliver', 'answer', 'console'] as const;

export type Role = (typeof ROLES)[number];

export const ALL_ROLES: ReadonlySet<Role> = new Set(ROLES);

/**
 * @param text names with commas between them.
 * @throws {VerbatimError} `usage` for a name that is none, and for no name at all.
 */
export function parseRoles(text: string): ReadonlySet<Role> {
  const names = text.split(',').map((name) => name.trim());
  const roles = ROLES.filter((role) => names.includes(role));
  const unknown = names.find((name) => !ROLES.some((role) => role === name));
  if (unknown === undefined) return new Set(roles);
  throw new VerbatimError(
    'usage',
    `Found --roles "${unknown}"; allowed: ${ROLES.join(', ')}, several with commas between them.`,
  );
}
