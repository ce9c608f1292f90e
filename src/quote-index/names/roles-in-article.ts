/** What one article calls those whom it quotes. */
import { getOrMake } from '../../lib/get-or-make.ts';
import type { Quote } from '../../model/quote.ts';
import { type Role, readRole } from '../who/roles.ts';

/** Of who is spoken about alone. */
export const NO_ROLE = readRole('', '');

/**
 * Returns by folded name the first office and body that the article gives.
 *
 * @param fold as `foldText`.
 */
export function rolesIn(
  quotes: readonly Quote[],
  fold: (text: string) => string,
): ReadonlyMap<string, Role> {
  const given = new Map<string, { office: string | null; body: string | null }>();
  for (const { speaker } of quotes) {
    if (speaker === null) continue;
    const role = getOrMake(given, fold(speaker.name), () => ({ office: null, body: null }));
    role.office ??= speaker.office;
    role.body ??= speaker.speaksFor;
  }
  return new Map(
    [...given].map(([name, { office, body }]) => [
      name,
      readRole(fold(office ?? ''), fold(body ?? '')),
    ]),
  );
}
