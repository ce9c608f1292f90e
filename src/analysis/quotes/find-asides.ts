/**
 * Finds what is only told of a speaker between a statement and its cue: “No,” one resident, who asked not to be named, said. Its verbs
 * are no cues of that statement.
 */
import type { Token } from '../text/document.ts';
import type { CueCandidate } from './cue-candidate.ts';

const OPENERS = /^(?:who|whose|speaking|asking|requesting|declining|insisting|citing)$/u;
/** Longest name or description of the speaker, and longest clause about them, in items. */
const MAX_SUBJECT = 16;
const MAX_ASIDE = 40;

/** @returns the candidates, in order, without those inside of such a clause. */
export function withoutAsides(
  items: readonly Token[],
  cues: readonly CueCandidate[],
): CueCandidate[] {
  const inAside = new Set<CueCandidate>();
  for (const [index, cue] of cues.entries()) {
    const aside = asideBefore(items, cue);
    if (aside === null) continue;
    const before = cues.slice(0, index).filter(({ at }) => at > aside.quotation);
    // “No,” Berg said, and Cole, who asked for time, agreed.
    if (before.some(({ at }) => at < aside.opener)) continue;
    for (const other of before) inAside.add(other);
  }
  return cues.filter((cue) => !inAside.has(cue));
}

interface Aside {
  /** The item of the statement. */
  readonly quotation: number;
  /** The clause's first item. */
  readonly opener: number;
}

/** @returns the aside that ends right before the cue; null where none does. */
function asideBefore(items: readonly Token[], cue: CueCandidate): Aside | null {
  if (cue.type !== 'verb' || cue.isHedged || !cue.flags.includes('q')) return null;
  if (items[cue.start - 1]?.text !== ',') return null;
  const quotation = items.findLastIndex((item, at) => item.quotation && at < cue.start);
  const { startsCapital, ending } = items[quotation]?.quotation ?? {};
  if (startsCapital !== true || ending !== 'comma') return null;
  const opener = items.findIndex((item, at) => at > quotation + 1 && OPENERS.test(item.lower));
  const isNear = opener > 0 && opener - quotation <= MAX_SUBJECT && cue.start - opener <= MAX_ASIDE;
  return isNear && opener < cue.start ? { quotation, opener } : null;
}
