/** Speakers and what was decided about them, in words. */
import { formatDay } from '../src/lib/dates.ts';
import { foldText } from '../src/lib/fold-text.ts';
import type { SpeakerDecision, SpeakerSelector } from '../src/model/speaker-decision.ts';
import { closeKeys, isInitialOnly, readPersonName } from '../src/quote-index/person-name.ts';
import type { NameEntry, QuoteIndex } from '../src/quote-index/quote-index.ts';
import { commandLine } from './reply-parts.ts';
import type { Services } from './services.ts';

/** "Anna Berg (mayor of Oster) and A. K. Moen are one · 3 Mar". Who decided is told by the audit log, to their own workspace alone. */
export function describeDecision(
  decision: SpeakerDecision,
  { clock, timeZone }: Pick<Services, 'clock' | 'timeZone'>,
): string {
  const day = formatDay(decision.decidedAtMs, { nowMs: clock.nowMs(), timeZone });
  return `${sayDecision(decision)} · ${day}`;
}

/** "A. Berg is an entry of its own" */
export function sayDecision(decision: SpeakerDecision): string {
  const { kind, of } = decision;
  if (kind === 'merge') return `${say(of)} and ${say(decision.and)} are one`;
  return of.trait === null
    ? `${of.name} is an entry of its own`
    : `${of.name} as “${of.trait}” is another`;
}

/** True when a decision has something to say about one of the entry's names. */
export function concerns(decision: SpeakerDecision, { nameKeys }: NameEntry): boolean {
  const selectors = decision.kind === 'merge' ? [decision.of, decision.and] : [decision.of];
  return selectors.some(({ name }) => nameKeys.includes(foldText(name)));
}

/** Why rules took another form of a name for the same: "initial"; null where the letters are the same. */
export function explainForm(name: string, form: string): string | null {
  if (foldText(name) === foldText(form)) return null;
  const [a, b] = [readPersonName(name), readPersonName(form)];
  if (a === null || b === null) return 'other name';
  if (isInitialOnly(a) !== isInitialOnly(b)) return 'initial';
  if (a.suffix !== b.suffix) return 'with or without suffix, office or body the same';
  if (!closeKeys(a).some((key) => closeKeys(b).includes(key)))
    return 'short form or other spelling, office or body the same';
  if (a.forenames.length !== b.forenames.length) return 'middle name';
  const [shorter = '', longer = ''] = [foldText(name), foldText(form)].sort(
    (x, y) => x.length - y.length,
  );
  return longer.endsWith(` ${shorter}`) ? 'title' : 'spelling';
}

/**
 * The shortest of what names an entry alone: its handle, or the name with one word of the office where that is enough. Buttons
 * hold few letters.
 */
export function shortHandle({ key, name, handle, office }: NameEntry, index: QuoteIndex): string {
  if (handle === name) return handle;
  const words = (office ?? '').split(/\s+/).filter((word) => word.length > 2);
  const short = words
    .map((word) => `${name}, ${word}`)
    .find((each) => {
      const found = index.findNames(each);
      return found.length === 1 && found[0]?.key === key;
    });
  return short ?? handle;
}

/** Command lines without the slash. */
export const showLine = (handle: string) => commandLine('speakers show', [handle]);
export const mergeLine = (name: string, other: string, confirm?: string) =>
  commandLine('speakers merge', [name, other], { confirm });
export const splitLine = (name: string, variant: string, confirm?: string) =>
  commandLine('speakers split', [name, variant], { confirm });
export const undoLine = (id: number) => `speakers undo ${id}`;

function say({ name, trait }: SpeakerSelector): string {
  return trait === null ? name : `${name} (${trait})`;
}
