/** `/reports`: quotes that readers think are another's. Anyone adds one; admins look through them and decide. */
import { cutLine } from '../src/lib/text/cut-line.ts';
import { formatTime } from '../src/lib/time/dates.ts';
import type { CommandOption } from '../src/model/command.ts';
import type { ReplyBlock, ReplyDocument } from '../src/model/reply.ts';
import type { Report } from '../src/model/report.ts';
import { toQuoteCard } from '../src/quote-index/quote-card.ts';
import { completeNames } from './asking/complete.ts';
import type { Command, Invocation } from './command.ts';
import { citeLine } from './replying/offer-quotes.ts';
import { describePlace, isVisibleTo } from './replying/places.ts';
import {
  button,
  buttons,
  choices,
  countOf,
  heading,
  list,
  MAX_LABEL_CHARS,
  note,
  paragraph,
  privateReply,
} from './replying/reply-parts.ts';
import {
  dismissLine,
  nobodyLine,
  reportLine,
  reportTitle,
  sayReport,
  sayResolution,
  speakerLine,
  undoReportLine,
} from './reports/describe-report.ts';
import { reportQuote } from './reports/report-quote.ts';
import {
  explainNoReport,
  findReport,
  resolveReport,
  undoReport,
} from './reports/resolve-report.ts';
import type { Services } from './services.ts';

/** Reports looked through for those of the caller's workspace. */
const MAX_REPORTS = 1000;
const MAX_LISTED = 20;

const NUMBER: CommandOption = {
  name: 'number',
  description: 'Its number, as the list shows it',
  type: 'integer',
  required: true,
  isPositional: true,
};

export const reportsCommand: Command = {
  name: 'reports',
  description: 'Quotes that are another’s: report one; admins look through them and decide',
  usage:
    'add <quote> <why> [speaker:name] | list [resolved] | show <number> | resolve <number> speaker:name | undo <number>',
  options: [],
  subcommands: [
    {
      name: 'add',
      description: 'Say that somebody else said it; admins look into it',
      options: [
        {
          name: 'quote',
          description: 'Its id or its address in the console; the quote’s own card has a button',
          type: 'string',
          required: true,
          isPositional: true,
        },
        {
          name: 'why',
          description: 'What makes you sure, in at most 500 characters',
          type: 'string',
          required: true,
          isPositional: true,
        },
        {
          name: 'speaker',
          description: 'Who said it, as far as you know',
          type: 'string',
          required: false,
          isCompleted: true,
        },
      ],
      isAdminOnly: false,
    },
    {
      name: 'list',
      description: 'The reports that are open, or those that were decided',
      options: [
        {
          name: 'which',
          description: 'open, or resolved; open when left out',
          type: 'string',
          required: false,
          choices: ['open', 'resolved'],
          isPositional: true,
        },
      ],
      isAdminOnly: true,
    },
    {
      name: 'show',
      description: 'One report, with its quote and what can be done',
      options: [NUMBER],
      isAdminOnly: true,
    },
    {
      name: 'resolve',
      description: 'Name who said it, or dismiss the report; a correction asks first',
      options: [
        NUMBER,
        {
          name: 'speaker',
          description: 'Who said it: a person or body, or words like "a senior aide"',
          type: 'string',
          required: false,
          isCompleted: true,
        },
        {
          name: 'as',
          description: 'dismiss: the quote is right; nobody: nobody can tell who said it',
          type: 'string',
          required: false,
          choices: ['dismiss', 'nobody'],
        },
        {
          name: 'confirm',
          description: 'yes corrects it without asking',
          type: 'string',
          required: false,
          choices: ['yes'],
        },
      ],
      isAdminOnly: true,
    },
    {
      name: 'undo',
      description: 'Take back what was decided; the report is open again',
      options: [NUMBER],
      isAdminOnly: true,
    },
  ],
  examples: [
    '/reports add iFoOKzVRXmHr "He told me it was his brother" speaker:"Ruth Aldane"',
    '/reports list',
    '/reports list resolved',
  ],
  changes({ subcommand, options: { confirm, as } }) {
    if (subcommand === 'resolve') return confirm === 'yes' || as === 'dismiss';
    return subcommand === 'undo';
  },
  complete: ({ typed }, { index }) => completeNames(index, typed, () => true),
  run(invocation, services) {
    switch (invocation.subcommand) {
      case 'add':
        return reportQuote(invocation, services);
      case 'show':
        return showReport(invocation, services);
      case 'resolve':
        return resolveReport(invocation, services);
      case 'undo':
        return undoReport(invocation, services);
      default:
        return listReports(invocation, services);
    }
  },
};

async function listReports(
  { options: { which = 'open' }, caller }: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const isVisible = isVisibleTo(caller);
  const isOpen = which !== 'resolved';
  const all = (await services.store.listReports(isOpen ? 'open' : 'resolved', MAX_REPORTS)).filter(
    ({ place }) => isVisible(place),
  );
  const other = isOpen
    ? button('Decided ones', 'reports list resolved')
    : button('Open ones', 'reports list');
  const title = `${countOf(all.length, 'report')} ${isOpen ? 'open' : 'decided'}`;
  const shown = all.slice(0, MAX_LISTED);
  const say = (report: Report) =>
    isOpen ? reportTitle(report) : `${reportTitle(report)} · ${sayResolution(report, services)}`;
  return privateReply(title, [
    heading(title),
    ...list(shown.map((report) => ({ text: say(report) }))),
    ...(all.length > shown.length ? [note(`${shown.length} of ${all.length}, newest first`)] : []),
    ...buttons([other]),
    ...choices(
      'Look into …',
      shown.map((report) => ({
        label: cutLine(reportTitle(report), MAX_LABEL_CHARS),
        commandText: reportLine(report.id),
      })),
    ),
  ]);
}

async function showReport(invocation: Invocation, services: Services): Promise<ReplyDocument> {
  const report = await findReport(invocation, services);
  if (report === null) return explainNoReport(invocation);
  const { index, links, clock, timeZone } = services;
  const now = index.get(report.quote.id);
  const title = `Report ${report.id}: ${sayResolution(report, services)}`;
  const time = formatTime(report.reportedAtMs, { nowMs: clock.nowMs(), timeZone });
  const where = describePlace(report.place, invocation.caller);
  return privateReply(title, [
    heading(title),
    { kind: 'quote', quote: toQuoteCard(now ?? report.quote, links) },
    ...list([...sayReport(report), `${time}, ${where}`].map((text) => ({ text }))),
    ...(now === null
      ? [paragraph('The quote is not there any more; it is shown as it was when it was reported.')]
      : []),
    ...offerVerdicts(report, services),
  ]);
}

function offerVerdicts(report: Report, { index }: Services): readonly ReplyBlock[] {
  const { id, suggested, quote, resolution } = report;
  const toQuote = index.get(quote.id) === null ? null : button('The quote', citeLine(quote.id));
  if (resolution !== null) return buttons([button('Undo', undoReportLine(id)), toQuote]);
  return buttons([
    suggested === null ? null : button(`It is ${suggested}’s`, speakerLine(id, suggested)),
    {
      label: 'Name who said it',
      commandText: `reports resolve ${id}`,
      style: 'plain',
      asks: ['speaker'],
    },
    button('Nobody can tell', nobodyLine(id)),
    button('The quote is right', dismissLine(id)),
    toQuote,
  ]);
}
