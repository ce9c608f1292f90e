/** `/digest subscribe`: a digest for this channel on a schedule, told with its times and with what the channel is told already. */
import { formatAppointment } from '../../src/lib/time/dates.ts';
import type { Subscription } from '../../src/model/digest.ts';
import { isSamePlace } from '../../src/model/platform.ts';
import type { ReplyBlock, ReplyDocument } from '../../src/model/reply.ts';
import type { Invocation } from '../command.ts';
import { channelOf } from '../replying/places.ts';
import { button, buttons, list, note, paragraph, privateReply } from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';
import { readCron, readZone } from '../typing/read-schedule.ts';
import { describeContent } from './next-digests.ts';
import { filterLine, readStoryFilter } from './story-filter.ts';
import { noteUnknownOutlets } from './tell-outlets.ts';

/** Times told when one is ordered, so that a slip in the days or the zone shows. */
export const SHOWN_RUNS = 3;

/** Of one channel; the rest is in the list. */
const MAX_OTHERS = 3;

export async function subscribe(
  invocation: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const { digests, index, timeZone: ownZone } = services;
  const { options, caller } = invocation;
  const { at, days, cron, zone, empty } = options;
  const read = readStoryFilter(invocation, index);
  if (read.kind === 'ask') return read.document;
  const subscription = await digests.subscribe({
    destination: await channelOf(caller),
    filter: read.filter,
    saysEmpty: empty === 'say',
    cron: readCron({
      ...(at === undefined ? {} : { at: String(at) }),
      ...(days === undefined ? {} : { days: String(days) }),
      ...(cron === undefined ? {} : { cron: String(cron) }),
    }),
    timeZone: zone === undefined ? ownZone : readZone(String(zone)),
  });
  const others = (await digests.list()).filter(
    ({ id, destination }) =>
      id !== subscription.id && isSamePlace(destination, subscription.destination),
  );
  return confirm(subscription, services, [
    ...(await noteUnknownOutlets(read.filter, services)),
    ...tellOthers(others, services),
  ]);
}

function confirm(
  subscription: Subscription,
  { digests, clock }: Services,
  remarks: readonly ReplyBlock[],
): ReplyDocument {
  const { id, filter, saysEmpty, timeZone } = subscription;
  const [next = '', ...later] = digests
    .nextRunsAtMs(subscription, SHOWN_RUNS)
    .map((atMs) => formatAppointment(atMs, { nowMs: clock.nowMs(), timeZone }));
  const finding = `A digest comes to this channel: next on ${next}.`;
  return privateReply(finding, [
    paragraph(finding),
    note(`Then on ${later.join(', and on ')}.`),
    ...(Object.keys(filter).length === 0
      ? []
      : [paragraph(`Only: ${describeContent({ filter, saysEmpty: false })}.`)]),
    note(`A day with nothing to tell ${saysEmpty ? 'says so in one line' : 'stays silent'}.`),
    ...remarks,
    ...buttons([
      button('Preview', filterLine('digest preview', filter)) ??
        button('Preview', `digest preview id:${id}`),
      button('All digests', 'digest list'),
    ]),
  ]);
}

/** What stands is not replaced: two digests of one channel may differ in their stories, or be one at another time by mistake. */
function tellOthers(
  others: readonly Subscription[],
  { digests, clock }: Services,
): readonly ReplyBlock[] {
  const [first] = others;
  if (first === undefined) return [];
  return [
    paragraph(
      `This channel has ${others.length === 1 ? 'another digest' : `${others.length} other digests`} already:`,
    ),
    ...list(
      others.slice(0, MAX_OTHERS).map((each) => {
        const context = { nowMs: clock.nowMs(), timeZone: each.timeZone };
        const next = formatAppointment(digests.nextRunAtMs(each), context);
        return { text: `${describeContent(each)}: next on ${next} · id ${each.id}` };
      }),
    ),
    ...(others.length === 1
      ? buttons([button('Stop the other', `digest remove ${first.id}`)])
      : [note('An admin can stop one: /digest remove <id>')]),
  ];
}
