/** Reports in words: for admins who look through them, and for the channels that are told. */
import { cutLine } from '../../src/lib/text/cut-line.ts';
import { formatTime } from '../../src/lib/time/dates.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import type { Report } from '../../src/model/report.ts';
import type { Speaker } from '../../src/model/speaker.ts';
import {
  quotedName,
  quoteWords,
  SPEAKER_NOT_NAMED,
  toQuoteCard,
} from '../../src/quote-index/quote-card.ts';
import { button, buttons, heading, list } from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';
import { commandLine } from '../typing/command-line.ts';

/** Of words in a line of a list: the report itself has them all. */
const MAX_LINE_CHARS = 120;

/** "Anna Berg, mayor of Oster" as a speaker is told in a sentence; nobody where there is none. */
export function speakerName(speaker: Speaker | null): string {
  if (speaker === null) return SPEAKER_NOT_NAMED;
  return speaker.office === null ? speaker.name : `${speaker.name}, ${speaker.office}`;
}

/** The same of who said a quote, with its doubt: "Anna Berg (speaker uncertain), mayor of Oster". */
export function quotedTitle(quote: Quote): string {
  const office = quote.speaker?.office ?? null;
  return office === null ? quotedName(quote) : `${quotedName(quote)}, ${office}`;
}

/** Command lines without the slash. */
export const reportLine = (id: number) => `reports show ${id}`;
export const undoReportLine = (id: number) => `reports undo ${id}`;
export const dismissLine = (id: number) => `reports resolve ${id} as:dismiss`;
export const nobodyLine = (id: number, confirm?: string) =>
  commandLine(`reports resolve ${id}`, [], { as: 'nobody', confirm });
export const speakerLine = (id: number, speaker: string, confirm?: string) =>
  commandLine(`reports resolve ${id}`, [], { speaker, confirm });

/** "12: “We will not …” · Anna Berg, mayor of Oster · Edda thinks Ivo Lund" */
export function reportTitle({ id, quote, userName, suggested }: Report): string {
  const thinks = suggested === null ? `reported by ${userName}` : `${userName} says ${suggested}`;
  return `${id}: ${cutLine(quoteWords(quote), MAX_LINE_CHARS)} · ${quotedTitle(quote)} · ${thinks}`;
}

/** What became of it: "given to Ivo Lund · slack Ada, 3 Mar, 09:30"; "open". */
export function sayResolution(
  { resolution, quote }: Report,
  { clock, timeZone }: Pick<Services, 'clock' | 'timeZone'>,
): string {
  if (resolution === null) return 'open';
  const time = formatTime(resolution.resolvedAtMs, { nowMs: clock.nowMs(), timeZone });
  const verdict =
    resolution.kind === 'dismissed'
      ? 'dismissed'
      : `${speakerName(quote.speaker)} → ${speakerName(resolution.speaker)}`;
  return `${verdict} · ${resolution.resolvedBy}, ${time}`;
}

/** What a reader said of a quote, as lines. */
export function sayReport({ userName, suggested, reason }: Report): readonly string[] {
  return [
    `Reported by ${userName}`,
    `Right as far as they know: ${suggested ?? 'they don’t know'}`,
    `Why: ${reason}`,
  ];
}

/** The message to the channels that are told. Who presses the button is asked whether they may. */
export function announceReport(report: Report, services: Pick<Services, 'links'>): ReplyDocument {
  const title = 'A quote is reported as wrongly attributed';
  return {
    audience: 'channel',
    fallback: `${title}: ${cutLine(quoteWords(report.quote), MAX_LINE_CHARS)}`,
    blocks: [
      heading(title),
      { kind: 'quote', quote: toQuoteCard(report.quote, services.links) },
      ...list(sayReport(report).map((text) => ({ text }))),
      ...buttons([button('Look into it', reportLine(report.id))]),
    ],
    shareCommandText: null,
  };
}

/** "“We will not pay …” by Anna Berg, mayor of Oster" */
export function sayQuote(quote: Quote): string {
  return `${cutLine(quoteWords(quote), MAX_LINE_CHARS)} by ${quotedTitle(quote)}`;
}
