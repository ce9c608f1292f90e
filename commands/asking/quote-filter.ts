/** What narrows quotes down beside the speaker: words, dates, outlet. Shared by the commands that show quotes. */
import { groupBy } from '../../src/lib/group-by.ts';
import { cutLine } from '../../src/lib/text/cut-line.ts';
import { foldText } from '../../src/lib/text/fold-text.ts';
import {
  formatPinned,
  formatTime,
  parseWhen,
  type TimeContext,
  type When,
} from '../../src/lib/time/dates.ts';
import type { EpochMs } from '../../src/model/article.ts';
import type { CommandOption } from '../../src/model/command.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { OptionsGiven } from '../command.ts';
import { countOf } from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';
import { commandLine } from '../typing/command-line.ts';
import { readWords, writeQuoted } from '../typing/read-words.ts';

export interface QuoteFilter {
  /** Words and phrases, all of which must stand in a quote. */
  readonly words?: readonly string[];
  /** How many words were given beyond those. */
  readonly ignoredWordCount?: number;
  readonly sinceMs?: EpochMs;
  /** The end of what was asked for: "until:2022-01-12" includes that day. */
  readonly untilMs?: EpochMs;
  readonly outlet?: string;
}

/** Words and phrases that one question may name: each is looked up. */
const MAX_WORDS = 20;

/** Of a word or an outlet, when it is said again. */
const MAX_SHOWN_CHARS = 60;

export const FILTER_OPTIONS: readonly CommandOption[] = [
  {
    name: 'words',
    description: 'Words that must be in the quote; several in quotation marks stay together',
    type: 'string',
    required: false,
    isPositional: true,
  },
  {
    name: 'since',
    description: 'Only what was published since: 7d, 24h, 2022-01-12, 2022-01, monday, last week',
    type: 'string',
    required: false,
  },
  {
    name: 'until',
    description: 'Only what was published until: 2022-01-12 (with that day), 2022-01, yesterday',
    type: 'string',
    required: false,
  },
];

/**
 * @throws {VerbatimError} `usage` for a date that can't be read, and for a period that ends before it begins.
 */
export function readFilter(
  { options, quoted }: OptionsGiven,
  { clock, timeZone }: Pick<Services, 'clock' | 'timeZone'>,
): QuoteFilter {
  const context = { nowMs: clock.nowMs(), timeZone };
  const { words, since, until, from } = options;
  const sinceMs = since === undefined ? undefined : readWhen('since', since, context).fromMs;
  const untilMs = until === undefined ? undefined : readWhen('until', until, context).toMs;
  if (sinceMs !== undefined && untilMs !== undefined && sinceMs >= untilMs) {
    throw new VerbatimError(
      'usage',
      `since:${since} is not before until:${until}. Swap them, or leave one out.`,
      { option: 'until' },
    );
  }
  if (sinceMs !== undefined && sinceMs > context.nowMs) {
    throw new VerbatimError(
      'usage',
      `since:${since} is in the future: nothing is published there yet. Give a day that has begun, like since:yesterday.`,
      { option: 'since' },
    );
  }
  const typed = words === undefined ? [] : readPhrases(String(words), quoted.includes('words'));
  // Said twice, a word would take the place of another, and be told twice.
  const phrases = [...groupBy(typed, foldText).values()].flatMap(([first]) => first ?? []);
  return {
    ...(phrases.length === 0 ? {} : { words: phrases.slice(0, MAX_WORDS) }),
    ...(phrases.length > MAX_WORDS ? { ignoredWordCount: phrases.length - MAX_WORDS } : {}),
    ...(sinceMs === undefined ? {} : { sinceMs }),
    ...(untilMs === undefined ? {} : { untilMs }),
    ...(from === undefined ? {} : { outlet: String(from) }),
  };
}

/** "with “harbour dues” · since 24 Feb, 09:30 · in Harbour Post"; empty when nothing narrows. */
export function describeFilter(
  filter: QuoteFilter,
  { clock, timeZone }: Pick<Services, 'clock' | 'timeZone'>,
): string {
  const context = { nowMs: clock.nowMs(), timeZone };
  return [
    filter.words === undefined
      ? null
      : `with ${filter.words.map((word) => `“${cutLine(word, MAX_SHOWN_CHARS)}”`).join(' and ')}`,
    filter.ignoredWordCount === undefined
      ? null
      : `without the last ${countOf(filter.ignoredWordCount, 'word')}: at most ${MAX_WORDS} are looked for`,
    filter.sinceMs === undefined ? null : `since ${formatTime(filter.sinceMs, context)}`,
    filter.untilMs === undefined ? null : `until ${formatTime(filter.untilMs, context)}`,
    filter.outlet === undefined ? null : `in ${cutLine(filter.outlet, MAX_SHOWN_CHARS)}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/**
 * A command line (without the slash) that asks the same about `name` at any later time: dates are pinned to the minute,
 * the name is meant as it is written.
 */
export function askAbout(
  command: string,
  name: string,
  filter: QuoteFilter,
  page?: number,
): string {
  const { words = [], sinceMs, untilMs, outlet } = filter;
  return commandLine(`${command} ${writeQuoted(name)}`, words, {
    since: sinceMs === undefined ? undefined : formatPinned(sinceMs, 'down'),
    until: untilMs === undefined ? undefined : formatPinned(untilMs, 'up'),
    from: outlet,
    page,
  });
}

/** True for an end that a button pinned: it shows again what was there once. */
export function isPinned(until: string | number | undefined): boolean {
  return /^\d{8}T\d{4}Z$/.test(String(until));
}

/**
 * The filter with an end: what is published from now on must not shift the pages, nor change what is shared.
 *
 * @param shown in any order.
 */
export function pinFilter<Filter extends QuoteFilter>(
  filter: Filter,
  shown: readonly Quote[],
  nowMs: EpochMs,
): Filter & { readonly untilMs: EpochMs } {
  // An outlet whose clock is ahead has published "later" already; `until` leaves out the moment it names.
  const newestMs = Math.max(0, ...shown.map(({ publishedAtMs }) => publishedAtMs));
  const untilMs = filter.untilMs ?? Math.max(nowMs, newestMs + 1);
  return { ...filter, untilMs };
}

/** @throws {VerbatimError} `usage` naming the option. */
function readWhen(option: string, value: string | number, context: TimeContext): When {
  try {
    return parseWhen(String(value), context);
  } catch (error) {
    if (!(error instanceof VerbatimError)) throw error;
    throw new VerbatimError(error.code, error.finding, { cause: error, option });
  }
}

/** A value in quotation marks is one phrase. */
export function readPhrases(words: string, isQuoted: boolean): readonly string[] {
  if (isQuoted) return [words];
  return readWords(words).map(({ text, name, typed }) => (name === null ? text : typed));
}
