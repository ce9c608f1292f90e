/** Speakers and what was decided about them, in words. */
import { isSameName } from '../../src/gazetteer/gazetteer.ts';
import { groupBy } from '../../src/lib/group-by.ts';
import { foldText } from '../../src/lib/text/fold-text.ts';
import { formatDay } from '../../src/lib/time/dates.ts';
import type { EpochMs } from '../../src/model/article.ts';
import type { ReplyBlock } from '../../src/model/reply.ts';
import type { SpeakerDecision, SpeakerSelector } from '../../src/model/speaker-decision.ts';
import { hasName } from '../../src/quote-index/names/names.ts';
import type { NameEntry, QuoteIndex } from '../../src/quote-index/quote-index.ts';
import { closeKeys, isInitialOnly, readPersonName } from '../../src/quote-index/who/person-name.ts';
import { button, buttons, list, paragraph } from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';
import { commandLine } from '../typing/command-line.ts';

/** Names, offices, entries and decisions in one answer. */
export const MAX_LISTED = 20;

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
  if (kind === 'alias') return `${say(of)} also goes by “${decision.and.name}”`;
  return of.trait === null
    ? `${of.name} is an entry of its own`
    : `${of.name} as “${of.trait}” is another`;
}

/** True when a decision has something to say about one of the entry's names. */
export function concerns(decision: SpeakerDecision, entry: NameEntry): boolean {
  return namesIn(decision).some((name) => hasName(entry, foldText(name)));
}

/** True when a decision is about this name, in any case. */
export function names(decision: SpeakerDecision, name: string): boolean {
  return namesIn(decision).some((each) => foldText(each) === foldText(name));
}

function namesIn(decision: SpeakerDecision): readonly string[] {
  return decision.kind === 'split' ? [decision.of.name] : [decision.of.name, decision.and.name];
}

/** Decisions, newest first, each with a button that takes it back. */
export function sayDecisions(
  decisions: readonly SpeakerDecision[],
  services: Services,
): readonly ReplyBlock[] {
  if (decisions.length === 0) return [];
  const newest = [...decisions].reverse().slice(0, MAX_LISTED);
  return [
    paragraph('Decided by admins, newest first:'),
    ...list(newest.map((each) => ({ text: `${each.id}: ${describeDecision(each, services)}` }))),
    ...buttons(newest.map(({ id }) => button(`Undo ${id}`, undoLine(id)))),
  ];
}

interface InTime {
  readonly name: string;
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

/**
 * Offices or names one after the other, by the articles that give them.
 *
 * @returns "foreign secretary until 3 Sep, prime minister since 6 Sep"; null where there are not several, or two were given at a time.
 */
export function sayOverTime(
  all: readonly InTime[],
  { clock, timeZone }: Pick<Services, 'clock' | 'timeZone'>,
): string | null {
  const spans = [...groupBy(all, ({ name }) => foldText(name)).values()]
    .map((same) => ({
      name: same.at(-1)?.name ?? '',
      fromMs: Math.min(...same.map(({ fromMs }) => fromMs)),
      toMs: Math.max(...same.map(({ toMs }) => toMs)),
    }))
    .sort((a, b) => a.fromMs - b.fromMs);
  const dayOf = (timeMs: EpochMs) => formatDay(timeMs, { nowMs: clock.nowMs(), timeZone });
  const isInTurn = spans.every(({ toMs }, at) => {
    const next = spans[at + 1];
    return next === undefined || (toMs < next.fromMs && dayOf(toMs) !== dayOf(next.fromMs));
  });
  if (spans.length < 2 || !isInTurn) return null;
  return spans
    .map(({ name, fromMs, toMs }, at) => {
      if (at === 0) return `${name} until ${dayOf(toMs)}`;
      if (at === spans.length - 1) return `${name} since ${dayOf(fromMs)}`;
      return `${name} ${dayOf(fromMs)} – ${dayOf(toMs)}`;
    })
    .join(', ');
}

/** Why rules took another form of a name for the same: "initial"; null where the letters are the same. */
export function explainForm(name: string, form: string): string | null {
  if (foldText(name) === foldText(form)) return null;
  if (isSameName(foldText(name), foldText(form))) return 'gazetteer';
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
export const aliasLine = (name: string, other: string, confirm?: string) =>
  commandLine('speakers alias', [name, other], { confirm });
export const undoLine = (id: number) => `speakers undo ${id}`;

function say({ name, trait }: SpeakerSelector): string {
  return trait === null ? name : `${name} (${trait})`;
}
