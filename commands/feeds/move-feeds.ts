/** `/feeds import` and `/feeds export`: lists of feeds (OPML) from and for other readers. */
import { formatDistance } from '../../src/lib/time/dates.ts';
import type { EpochMs } from '../../src/model/article.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import {
  button,
  buttons,
  countOf,
  heading,
  list,
  note,
  paragraph,
  privateReply,
} from '../replying/reply-parts.ts';
import type { ImportReport } from '../services.ts';

/** What was skipped is told one by one up to so many; the command line tells all. */
const MAX_SKIPPED_SHOWN = 20;

/** Longer lists don't fit into one message of every chat, in which they may not be cut: Discord takes 4,096 characters. */
const MAX_SHOWN_CHARACTERS = 2500;

const MINUTE_MS = 60_000;

const ON_THE_COMMAND_LINE = 'verbatim opml export > feeds.opml';

export function describeImport(report: ImportReport, nowMs: EpochMs): ReplyDocument {
  const { added, skipped, warnings, allReadAtMs } = report;
  // Nothing is read earlier than the poller looks for new feeds.
  const isSoon = allReadAtMs - nowMs < MINUTE_MS;
  const distance = isSoon ? 'within a minute' : formatDistance(allReadAtMs, nowMs);
  const finding = `${countOf(added.length, 'feed')} added, ${skipped.length} skipped.`;
  return privateReply(finding, [
    paragraph(finding),
    ...(added.length === 0
      ? []
      : [
          note(
            `None was tried yet: each is checked when it is first read, the last one ${distance}. /feeds list tells what went wrong.`,
          ),
        ]),
    ...warnings.map(note),
    ...list(skipped.slice(0, MAX_SKIPPED_SHOWN).map((each) => ({ text: describeSkipped(each) }))),
    ...(skipped.length > MAX_SKIPPED_SHOWN
      ? [
          note(
            `${MAX_SKIPPED_SHOWN} of ${skipped.length} skipped; “verbatim opml import” tells all.`,
          ),
        ]
      : []),
    ...buttons([button('All feeds', 'feeds list')]),
  ]);
}

/** "Line 12, Harbour Post: It is followed already." */
export function describeSkipped({ line, title, reason }: ImportReport['skipped'][number]): string {
  return `Line ${line}${title === '' ? '' : `, ${title}`}: ${reason}`;
}

/** The document itself where it fits into a message, else how to get it. */
export function describeExport(opml: string): ReplyDocument {
  const count = opml.split('<outline ').length - 1;
  const title = `${countOf(count, 'feed')} as OPML`;
  return privateReply(title, [
    heading(title),
    ...(opml.length <= MAX_SHOWN_CHARACTERS
      ? [{ kind: 'copy' as const, text: opml }, note(`As a file: ${ON_THE_COMMAND_LINE}`)]
      : [
          paragraph('The list is too long for a message. On the server this writes it to a file:'),
          paragraph(ON_THE_COMMAND_LINE),
        ]),
  ]);
}
