/** Who is at the console: told by the session, or the one who runs the program where there is no login. */
import type { Context } from 'hono';

export interface Visitor {
  readonly name: string;
  readonly isAdmin: boolean;
  /** Shown to be true by the form that logs out; null where there is no login. */
  readonly formToken: string | null;
  /** Whether the session still holds, asked of the store. */
  isStillHere(): Promise<boolean>;
}

/** Whoever can reach a console on loopback without a login runs the program: an admin. */
export const OPERATOR: Visitor = {
  name: 'console',
  isAdmin: true,
  formToken: null,
  isStillHere: () => Promise.resolve(true),
};

/** Who has not logged in, on the few pages that need none. */
export const NOBODY: Visitor = { ...OPERATOR, name: '', isAdmin: false };

const KEY = 'visitor';

export function setVisitor(c: Context, visitor: Visitor): void {
  c.set(KEY, visitor);
}

/** Who makes this request. */
export function visitorOf(c: Context): Visitor {
  const visitor: unknown = c.get(KEY);
  return visitor === undefined ? OPERATOR : (visitor as Visitor);
}
