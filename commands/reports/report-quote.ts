/** `/reports add`: anyone may say that somebody else said it. Nothing changes by it; admins are told. */
import { deliveryIdOf } from '../../src/digests/outbox.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import type { Destination } from '../../src/model/platform.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { ReplyButton, ReplyDocument } from '../../src/model/reply.ts';
import type { Report } from '../../src/model/report.ts';
import type { Delivery } from '../../src/store/ports/delivery-store.ts';
import { explainGone, findQuote } from '../asking/find-quote.ts';
import type { Invocation } from '../command.ts';
import { citeLine } from '../replying/offer-quotes.ts';
import { isVisibleTo, placeOf } from '../replying/places.ts';
import {
  button,
  buttons,
  countOf,
  note,
  paragraph,
  privateReply,
} from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';
import { commandLine } from '../typing/command-line.ts';
import { announceReport, sayQuote } from './describe-report.ts';

const MAX_NAME_CHARS = 100;
const MAX_REASON_CHARS = 500;

/** Open reports of one reader: more is no help to those who look through them. */
const MAX_OPEN_EACH = 20;

/** Open reports looked through for the reader's own. */
const MAX_OPEN = 1000;

/** Asks in a form why, and who said it. */
export function reportButton({ id }: Quote): ReplyButton {
  return {
    label: 'Report a wrong attribution',
    commandText: commandLine('reports add', [id]),
    style: 'plain',
    asks: ['why', 'speaker'],
  };
}

/**
 * Keeps a report and promises it to the channels of the same workspace that are told of trouble.
 *
 * @throws {VerbatimError} `usage` for a name or reason that is too long.
 */
export async function reportQuote(
  { options: { quote: typed, why, speaker }, caller }: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const { store, deliveries } = services;
  const quote = await findQuote(String(typed), services);
  if (quote === null) return explainGone(String(typed));
  const suggested = speaker === undefined ? null : readShort('speaker', speaker, MAX_NAME_CHARS);
  const reason = readShort('why', why ?? '', MAX_REASON_CHARS);
  const own = (await store.listReports('open', MAX_OPEN)).filter(
    ({ place, userId }) => place.platform === caller.platform && userId === caller.userId,
  );
  if (own.some((report) => report.quote.id === quote.id))
    return tell(quote, 'You have reported this quote already; admins have not decided yet.');
  if (own.length >= MAX_OPEN_EACH)
    return tell(
      quote,
      `${countOf(own.length, 'report')} of yours are open. Wait until admins have looked into them.`,
    );
  const { userId, userName } = caller;
  const channels = (await store.listAlertChannels()).filter(isToldBy(caller));
  const draft = { quote, place: placeOf(caller), userId, userName, suggested, reason };
  const report = await store.addReport(draft, (kept) =>
    channels.map((destination) => toDelivery(kept, destination, services)),
  );
  // The answer doesn't wait for other channels.
  deliveries.wake();
  return tell(quote, `Thank you: this is report ${report.id}. Admins look into it.`);
}

/** A workspace's reports are told there and to whoever runs the program, nowhere else. */
function isToldBy(caller: Invocation['caller']): (channel: Destination) => boolean {
  const isVisible = isVisibleTo(caller);
  return (channel) =>
    channel.platform === 'console' || (caller.platform !== 'console' && isVisible(channel));
}

function toDelivery(report: Report, destination: Destination, services: Services): Delivery {
  const { platform, channelId } = destination;
  const key = JSON.stringify(['report', report.id, report.reportedAtMs, platform, channelId]);
  const document = announceReport(report, services);
  return { id: deliveryIdOf(key), destination, document, attempts: 0 };
}

function readShort(option: string, value: string | number, maxChars: number): string {
  const text = String(value).replace(/\s+/g, ' ').trim();
  if (text.length <= maxChars) return text;
  throw new VerbatimError(
    'usage',
    `${option}: takes at most ${maxChars} characters; these are ${text.length.toLocaleString('en-GB')}.`,
    { option },
  );
}

function tell(quote: Quote, finding: string): ReplyDocument {
  return privateReply(finding, [
    paragraph(finding),
    note(
      `It is about who said it: ${sayQuote(quote)}. The words stay as the article has them, whatever is decided.`,
    ),
    ...buttons([button('Back to the quote', citeLine(quote.id))]),
  ]);
}
