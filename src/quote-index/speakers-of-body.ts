/** Who speaks for a body or country: those who hold office for it, and itself where it is quoted. */
import { getOrMake } from '../lib/get-or-make.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Entry } from './entries.ts';
import { byQuoteCount } from './names.ts';

/** By list of entries, which is made anew with each change: who speaks for each folded name. */
const BY_BODY = new WeakMap<readonly Entry[], ReadonlyMap<string | null, readonly Entry[]>>();

/**
 * @param entries all that may speak, most quoted first.
 * @returns in the same order.
 */
export function speakersOfBody(entries: readonly Entry[], body: Entry): readonly Entry[] {
  const byBody = getOrMake(BY_BODY, entries, () =>
    groupBy(entries, ({ speaksForKey }) => speaksForKey),
  );
  const officers = body.shown.nameKeys.flatMap((name) => byBody.get(name) ?? []);
  return [...new Set([body, ...officers])]
    .filter(({ shown }) => shown.kind !== 'topic' && shown.kind !== 'unnamed')
    .sort((a, b) => byQuoteCount(a.shown, b.shown));
}
