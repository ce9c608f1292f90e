/** What admins make of a report: dismiss it, name who said it, or say that nobody can tell. Each can be undone by its number. */
import { foldText } from '../../src/lib/text/fold-text.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import type { ReplyBlock, ReplyDocument } from '../../src/model/reply.ts';
import type { Report, ReportVerdict } from '../../src/model/report.ts';
import type { Speaker } from '../../src/model/speaker.ts';
import { toQuoteCard } from '../../src/quote-index/quote-card.ts';
import type { NameEntry } from '../../src/quote-index/quote-index.ts';
import { readPersonName } from '../../src/quote-index/who/person-name.ts';
import type { ResolvedReport } from '../../src/store/ports/report-store.ts';
import { resolveName } from '../asking/resolve-name.ts';
import type { Invocation } from '../command.ts';
import { citeLine, offerQuotes } from '../replying/offer-quotes.ts';
import { isVisibleTo } from '../replying/places.ts';
import {
  button,
  buttons,
  note,
  offerNames,
  paragraph,
  privateReply,
} from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';
import {
  nobodyLine,
  reportLine,
  sayQuote,
  speakerLine,
  speakerName,
  undoReportLine,
} from './describe-report.ts';

/** Names offered where somebody is named who is not known. */
const MAX_NEAREST = 3;

/** Returns the report with this number if the caller may see it. Of another workspace there is none. */
export async function findReport(
  { options: { number }, caller }: Invocation,
  { store }: Pick<Services, 'store'>,
): Promise<Report | null> {
  const report = await store.getReport(Number(number));
  return report !== null && isVisibleTo(caller)(report.place) ? report : null;
}

/** There is none, or it is not theirs: both read the same. */
export function explainNoReport({ options: { number } }: Invocation): ReplyDocument {
  const finding = `There is no report ${number}.`;
  return privateReply(finding, [
    paragraph(finding),
    ...buttons([button('All reports', 'reports list')]),
  ]);
}

/**
 * Dismisses at once; asks before it gives the words to another, with from and to.
 *
 * @throws {VerbatimError} `usage` unless just one of `speaker` and `as` is given.
 */
export async function resolveReport(
  invocation: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const { speaker: typed, as, confirm } = invocation.options;
  if ((typed === undefined) === (as === undefined)) {
    throw new VerbatimError(
      'usage',
      'Say who said it with speaker:"Name", or as:nobody when nobody can tell, or as:dismiss when the quote is right. One of them.',
      { option: 'speaker' },
    );
  }
  const report = await findReport(invocation, services);
  if (report === null) return explainNoReport(invocation);
  if (report.resolution !== null) return explainResolved(report);
  if (as === 'dismiss') return decide(report, { kind: 'dismissed' }, invocation, services);
  const chosen = as === 'nobody' ? NOBODY : chooseSpeaker(report, invocation, services);
  if ('blocks' in chosen) return chosen;
  const { speaker } = chosen;
  const now = services.index.get(report.quote.id) ?? report.quote;
  if (isSame(now.speaker, speaker)) return explainSame(report);
  if (confirm !== 'yes') return askFirst(report, chosen, services);
  return decide(report, { kind: 'fixed', speaker }, invocation, services);
}

/** An office is compared where it was needed to tell them from others of the name. */
function isSame(now: Speaker | null, chosen: Speaker | null): boolean {
  if (now === null || chosen === null) return now === chosen;
  const isSameName = foldText(now.name) === foldText(chosen.name);
  return isSameName && (chosen.office === null || chosen.office === now.office);
}

/** Takes a verdict back; the report is open again. */
export async function undoReport(
  invocation: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const report = await findReport(invocation, services);
  if (report === null) return explainNoReport(invocation);
  const reopened = await services.store.reopenReport(report.id);
  if (reopened === null) {
    const finding = `Report ${report.id} is open: there is nothing to undo.`;
    return privateReply(finding, [paragraph(finding), ...buttons([showButton(report)])]);
  }
  takeOver(reopened, services);
  const finding = `Report ${report.id} is open again, and what it changed is taken back.`;
  return privateReply(finding, [paragraph(finding), ...buttons([showButton(report)])]);
}

async function decide(
  report: Report,
  verdict: ReportVerdict,
  { caller }: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const by = `${caller.platform} ${caller.userName}`;
  const alike = verdict.kind === 'fixed' ? alikeTo(report, services) : [];
  const resolved = await services.store.resolveReport(report.id, verdict, by);
  if (resolved === null) return explainResolved(report);
  takeOver(resolved, services);
  const done =
    verdict.kind === 'dismissed'
      ? `Report ${report.id} is dismissed; the quote stays as it is.`
      : `Corrected: ${speakerName(report.quote.speaker)} → ${speakerName(verdict.speaker)}.`;
  const effect =
    resolved.stored === null
      ? 'The article is not there now; if it is read again, this holds.'
      : 'The article shows it as a revision by the newsroom. It holds whatever is read or analysed again.';
  return privateReply(done, [
    paragraph(done),
    ...(verdict.kind === 'fixed' ? [note(effect)] : []),
    ...(alike.length === 0
      ? []
      : [
          note(
            'Other outlets have the same words under the same name still; each is a report of its own.',
          ),
        ]),
    ...buttons([
      button('Undo', undoReportLine(report.id)),
      button('The quote', citeLine(report.quote.id)),
      button('All reports', 'reports list'),
    ]),
    ...offerQuotes(alike),
  ]);
}

/** The same words in other articles: whose they are there is for somebody to look at, never taken over unseen. */
function alikeTo({ quote: { id } }: Report, { index, links }: Services): readonly ReplyBlock[] {
  const now = index.get(id);
  const others = now === null ? [] : index.alsoIn(now);
  return others.map((quote) => ({ kind: 'quote', quote: toQuoteCard(quote, links) }));
}

/** At once in memory: the next answer has it. Where the quote was posted it is told. */
function takeOver({ stored }: ResolvedReport, { index, deliveries }: Services): void {
  if (stored === null) return;
  index.putArticle(stored.article.id, stored.quotes);
  deliveries.wake();
}

interface Chosen {
  readonly speaker: Speaker | null;
  /** Names them alone. */
  readonly handle: string | null;
}

const NOBODY: Chosen = { speaker: null, handle: null };

/** Whom an admin named: never a guess; one whom nobody has quoted yet is taken as written, and asked about like all. */
function chooseSpeaker(
  report: Report,
  { options: { speaker: typed }, quoted }: Invocation,
  { index }: Services,
): Chosen | ReplyDocument {
  const name = String(typed).replace(/\s+/g, ' ').trim();
  const isExact = quoted.includes('speaker');
  const found = resolveName(index, { name, isExact, isWanted: () => true });
  if (found.kind === 'one') return { speaker: toSpeaker(found.entry), handle: found.entry.handle };
  if (found.kind === 'nobody') return { speaker: unheardOf(name), handle: name };
  const asked = `${found.entries.length} names match “${name}”. Who said it?`;
  return privateReply(asked, [
    paragraph(asked),
    ...offerNames(found.entries, ({ handle }) => speakerLine(report.id, handle)),
  ]);
}

/** An office is given only where it tells one from others of the name: the article's own words say nothing of it. */
function toSpeaker({ name, handle, kind, office, speaksFor }: NameEntry): Speaker {
  const isOneOfSeveral = handle !== name;
  return {
    name,
    kind: kind === 'topic' ? kindOf(name) : kind,
    office: isOneOfSeveral ? office : null,
    speaksFor: isOneOfSeveral ? speaksFor : null,
    how: 'named',
  };
}

function unheardOf(name: string): Speaker {
  return { name, kind: kindOf(name), office: null, speaksFor: null, how: 'named' };
}

/** "a senior aide" is nobody's name. */
function kindOf(name: string): Speaker['kind'] {
  if (/^\p{Ll}/u.test(name) || /^(an?|the|one|some) /i.test(name)) return 'unnamed';
  return readPersonName(name) === null ? 'body' : 'person';
}

function askFirst(
  { id, quote }: Report,
  { speaker, handle }: Chosen,
  { index }: Pick<Services, 'index'>,
): ReplyDocument {
  // A slip would be told as a correction wherever the quote was posted.
  const isNew = handle !== null && index.findNames(handle).length === 0;
  const near = isNew ? index.nearestNames(handle, MAX_NEAREST) : [];
  const asked = `Give these words to another? ${sayQuote(quote)} → ${speakerName(speaker)}`;
  const line = handle === null ? nobodyLine(id, 'yes') : speakerLine(id, handle, 'yes');
  const yes = button('Correct it', line, 'danger');
  return privateReply(asked, [
    paragraph(asked),
    note('The words stay as they are. The article shows the correction, and it can be undone.'),
    ...(isNew ? [note(`Nobody called “${handle}” is known so far.`)] : []),
    ...(yes === null ? [note(`To do it: /${line}`)] : []),
    ...buttons([yes, button('Leave it', reportLine(id))]),
    ...(near.length === 0 ? [] : [paragraph('Or is it:')]),
    ...offerNames(near, (entry) => speakerLine(id, entry.handle)),
  ]);
}

function explainResolved(report: Report): ReplyDocument {
  const finding = `Report ${report.id} is decided already.`;
  return privateReply(finding, [paragraph(finding), ...buttons([showButton(report)])]);
}

function explainSame(report: Report): ReplyDocument {
  const finding = 'That is whose the words are already. If the quote is right, dismiss the report.';
  return privateReply(finding, [paragraph(finding), ...buttons([showButton(report)])]);
}

const showButton = ({ id }: Report) => button(`Report ${id}`, reportLine(id));
