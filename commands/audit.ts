/** The audit log: who changed what, when, where and with what outcome. Kept around the change, shown by `/status audit`. */
import { cutLine } from '../src/lib/text/cut-line.ts';
import { hideTypedSecrets } from '../src/lib/text/hide-secrets.ts';
import { formatTime } from '../src/lib/time/dates.ts';
import type { AuditEntry } from '../src/model/audit.ts';
import type { Caller } from '../src/model/command.ts';
import type { ReplyDocument } from '../src/model/reply.ts';
import type { Store } from '../src/store/store.ts';
import type { Invocation } from './command.ts';
import { describePlace, placeOf } from './replying/places.ts';
import {
  button,
  buttons,
  countOf,
  heading,
  list,
  note,
  paragraph,
  privateReply,
} from './replying/reply-parts.ts';
import type { Services } from './services.ts';

const PAGE_LENGTH = 20;

/** Longer lines and outcomes are cut: they are read, not run again. */
const MAX_LINE_CHARS = 300;

/** A change to keep. */
interface Change<Result> {
  /** As typed, or the line that does the same. */
  readonly line: string;
  readonly caller: Omit<Caller, 'isAdmin'>;
  /** What the log has of a failure; null where it isn't logged. */
  readonly errorId: string | null;
  /** In one line. */
  sayOutcome(result: Result): string;
}

/** Does the work with an entry around it: one that can't be written lets nothing change. */
export async function keepAudit<Result>(
  { line, caller, errorId, sayOutcome }: Change<Result>,
  store: Pick<Store, 'beginAudit' | 'endAudit'>,
  work: () => Promise<Result>,
): Promise<Result> {
  const { userId, userName } = caller;
  const show = (text: string) => cutLine(hideTypedSecrets(text), MAX_LINE_CHARS);
  const place = placeOf(caller);
  const id = await store.beginAudit({ userId, userName, place, line: show(line) });
  try {
    const result = await work();
    await store.endAudit(id, show(sayOutcome(result)));
    return result;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await store.endAudit(id, show(`failed${errorId === null ? '' : ` (${errorId})`}: ${reason}`));
    throw error;
  }
}

/** The newest first; of the caller's own workspace, and of all for whoever is at the console. */
export async function showAudit(
  { options: { page: asked = 1 }, caller }: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const page = Math.max(Number(asked), 1);
  const own = caller.platform === 'console' ? null : placeOf(caller);
  const first = (page - 1) * PAGE_LENGTH;
  const { entries, total } = await services.store.listAudit(own, first, PAGE_LENGTH);
  const pageCount = Math.max(Math.ceil(total / PAGE_LENGTH), 1);
  const turn = (label: string, to: number) => button(label, `status audit page:${to}`);
  if (page > pageCount) {
    const finding = `There is no page ${page}: the audit log ends on page ${pageCount}.`;
    return privateReply(finding, [paragraph(finding), ...buttons([turn('Back', pageCount)])]);
  }
  const title = `Audit log: ${countOf(total, 'command')}`;
  return privateReply(title, [
    heading(title),
    ...list(entries.map((entry) => ({ text: sayEntry(entry, caller, services) }))),
    ...(total > entries.length
      ? [note(`${first + 1}–${first + entries.length} of ${total}, newest first`)]
      : []),
    ...buttons([
      page > 1 ? turn('Back', page - 1) : null,
      page < pageCount ? turn('Next', page + 1) : null,
    ]),
  ]);
}

/** "3 Mar, 09:30 · Edda (slack U1), in this channel · /feeds add … → Following Harbour Post now." */
function sayEntry(
  { atMs, userName, userId, place, line, outcome }: AuditEntry,
  caller: Invocation['caller'],
  { clock, timeZone }: Services,
): string {
  const time = formatTime(atMs, { nowMs: clock.nowMs(), timeZone });
  // At the console the account is the name, and without a login that is “console”.
  const account = [place.platform, userId].filter((part) => part !== userName).join(' ');
  const user = account === '' ? userName : `${userName} (${account})`;
  const who = `${user}, ${describePlace(place, caller)}`;
  return `${time} · ${who} · ${line} → ${outcome ?? 'no answer: the program was stopped'}`;
}
