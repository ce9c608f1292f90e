/**
 * A date that was typed as words: "/quote Berg tolls last tuesday". It is offered where nothing is found, never taken: "May" and "2022" are words of
 * quotes, too.
 */
import { parseWhen, type TimeContext, type When } from '../../src/lib/time/dates.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import type { QuoteFilter } from './quote-filter.ts';

/** "on the 3rd of March" */
const MAX_DATE_WORDS = 5;

export interface DateAmongWords {
  /** As it was typed, without "on" or "since". */
  readonly text: string;
  /** With the date in the place of its words. */
  readonly filter: QuoteFilter;
}

/** @returns null where the last words are no date, and where dates are given already. */
export function dateAmongWords(
  { words = [], ...others }: QuoteFilter,
  context: TimeContext,
): DateAmongWords | null {
  if (others.sinceMs !== undefined || others.untilMs !== undefined) return null;
  for (let length = Math.min(words.length, MAX_DATE_WORDS); length > 0; length--) {
    const typed = words.slice(-length).join(' ');
    const [, from = '', text = ''] = /^((?:on|in|since|from) )?(.*)$/is.exec(typed) ?? [];
    const when = readDate(text, context);
    if (when === null || when.fromMs > context.nowMs) continue;
    const rest = words.slice(0, -length);
    const isOpen = /^since/i.test(from) || when.toMs <= when.fromMs || when.toMs > context.nowMs;
    return {
      text,
      filter: {
        ...others,
        ...(rest.length === 0 ? {} : { words: rest }),
        sinceMs: when.fromMs,
        ...(isOpen ? {} : { untilMs: when.toMs }),
      },
    };
  }
  return null;
}

function readDate(text: string, context: TimeContext): When | null {
  try {
    return parseWhen(text, context);
  } catch (error) {
    if (error instanceof VerbatimError) return null;
    throw error;
  }
}
