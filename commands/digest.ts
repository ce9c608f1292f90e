/** `/digest`: what was said of late, now or on a schedule. Subscribing and removing is for admins; removing asks first. */
import { noteDamaged } from '../src/digests/build-digest.ts';
import { describeFilter } from '../src/digests/describe-filter.ts';
import { cutLine } from '../src/lib/text/cut-line.ts';
import { formatAppointment, formatDayAndTime, formatTime } from '../src/lib/time/dates.ts';
import type { CommandOption } from '../src/model/command.ts';
import type { StoryFilter, Subscription } from '../src/model/digest.ts';
import { VerbatimError } from '../src/model/errors.ts';
import { isSamePlace } from '../src/model/platform.ts';
import type { ReplyBlock, ReplyDocument } from '../src/model/reply.ts';
import { fitChoices, matching } from './asking/complete.ts';
import type { Command, Invocation } from './command.ts';
import { describeContent, listVisibleDigests } from './digest/next-digests.ts';
import {
  completeStoryOption,
  filterLine,
  readStoryFilter,
  STORY_OPTIONS,
  TOPICS,
} from './digest/story-filter.ts';
import { subscribe } from './digest/subscribe.ts';
import { noteUnknownOutlets } from './digest/tell-outlets.ts';
import { wrapPreview } from './digest/wrap-preview.ts';
import { describePlace, isVisibleTo, placeOf, sayingGone } from './replying/places.ts';
import {
  button,
  buttons,
  countOf,
  heading,
  list,
  MAX_LABEL_CHARS,
  note,
  paragraph,
  privateReply,
} from './replying/reply-parts.ts';
import type { Services } from './services.ts';
import { commandLine } from './typing/command-line.ts';
import { writeSchedule } from './typing/write-schedule.ts';

/** What a digest on demand covers. */
const PERIOD_MS = 24 * 60 * 60 * 1000;
const PERIOD = 'the last 24 hours';

/** Of a menu. */
const MAX_CHOICES = 25;

const NOW_OPTIONS: readonly CommandOption[] = [{ ...TOPICS, isPositional: true }, ...STORY_OPTIONS];

const ID: CommandOption = {
  name: 'id',
  description: 'Its id, as the list shows it',
  type: 'string',
  required: true,
  isCompleted: true,
};

export const digestCommand: Command = {
  name: 'digest',
  description: 'The top stories with their key quotes, now or on a schedule',
  usage:
    'now [topics] [people:] [from:] | preview [topics] [id:] | subscribe at:08:00 [days:weekdays] [zone:] [topics:] | list | remove <id>',
  options: [],
  subcommands: [
    {
      name: 'now',
      description: 'Post a digest of the last 24 hours to this channel',
      options: NOW_OPTIONS,
      isAdminOnly: false,
      isForChannel: true,
    },
    {
      name: 'preview',
      description:
        'The digest of the last 24 hours, or what a scheduled one would post now, for your eyes only',
      options: [
        ...NOW_OPTIONS,
        {
          ...ID,
          description: 'Of a scheduled digest: what it would post now, just as it would',
          required: false,
        },
      ],
      isAdminOnly: false,
    },
    {
      name: 'subscribe',
      description: 'Post a digest to this channel on a schedule',
      options: [
        {
          name: 'at',
          description: 'Times of day, like 08:00 or 08:00,17:30; or hourly',
          type: 'string',
          required: false,
          isPositional: true,
        },
        {
          name: 'days',
          description:
            'weekdays, daily, weekends, or days like mon,wed or mon-thu; daily when left out',
          type: 'string',
          required: false,
          isPositional: true,
        },
        {
          name: 'zone',
          description: 'Time zone, like Europe/London; the newsroom’s when left out',
          type: 'string',
          required: false,
        },
        TOPICS,
        ...STORY_OPTIONS,
        {
          name: 'empty',
          description: 'say: one line when there is nothing to tell; silent when left out',
          type: 'string',
          required: false,
          choices: ['say', 'silent'],
        },
        {
          name: 'cron',
          description: 'Instead of at and days: five cron fields, like "0 8 * * 1-5"',
          type: 'string',
          required: false,
        },
      ],
      isAdminOnly: true,
      isForChannel: true,
    },
    {
      name: 'list',
      description: 'Every scheduled digest, and when it comes next',
      options: [],
      isAdminOnly: false,
    },
    {
      name: 'remove',
      description: 'Stop a scheduled digest; asks first',
      options: [
        { ...ID, isPositional: true },
        {
          name: 'confirm',
          description: 'yes stops it without asking',
          type: 'string',
          required: false,
          choices: ['yes'],
        },
      ],
      isAdminOnly: true,
    },
  ],
  examples: [
    '/digest preview',
    '/digest now topics:harbour',
    '/digest subscribe at:08:00 days:weekdays zone:Europe/London',
    '/digest subscribe at:17:30 people:Harrowby from:"Harbour Post, Coastal Courier" max-stories:5',
    '/digest list',
  ],
  changes({ subcommand, options: { confirm } }) {
    if (subcommand === 'remove') return confirm === 'yes';
    return subcommand === 'now' || subcommand === 'subscribe';
  },
  complete(request, { index, subscriptions }) {
    const { option, typed, caller } = request;
    if (option !== ID.name) return completeStoryOption(request, index);
    const isVisible = isVisibleTo(caller);
    const visible = subscriptions.filter(({ destination }) => isVisible(destination));
    const choices = visible.map((each) => ({
      label: `${describeContent(each)} · ${writeSchedule(each.cron)} (${each.timeZone})`,
      value: each.id,
    }));
    return fitChoices(matching(choices, typed));
  },
  run(invocation, services) {
    switch (invocation.subcommand) {
      case 'now':
        return buildNow(invocation, services, 'channel');
      case 'subscribe':
        return subscribe(invocation, services);
      case 'list':
        return listSubscriptions(invocation, services);
      case 'remove':
        return removeSubscription(invocation, services);
      default:
        return invocation.options[ID.name] === undefined
          ? buildNow(invocation, services, 'caller')
          : previewSubscription(invocation, services);
    }
  },
};

async function buildNow(
  invocation: Invocation,
  services: Services,
  audience: ReplyDocument['audience'],
): Promise<ReplyDocument> {
  const { digests, index, clock } = services;
  const read = readStoryFilter(invocation, index);
  if (read.kind === 'ask') return read.document;
  const { filter } = read;
  const nowMs = clock.nowMs();
  const { document, damaged } = await digests.build(filter, nowMs - PERIOD_MS, nowMs);
  if (document === null)
    return explainEmpty(filter, damaged, await noteUnknownOutlets(filter, services));
  if (audience === 'channel') return { ...document, audience, shareCommandText: null };
  return wrapPreview(document, buttons([button('Post it here', filterLine('digest now', filter))]));
}

function explainEmpty(
  filter: StoryFilter,
  damaged: number,
  unknown: readonly ReplyBlock[],
): ReplyDocument {
  const { topics = [], ...others } = filter;
  const about = topics.length === 0 ? '' : ` about ${topics.join(' or ')}`;
  const finding =
    Object.keys(others).length === 0
      ? `Nothing was published${about} in ${PERIOD}.`
      : `Nothing that was published in ${PERIOD} fits: ${describeContent({ filter, saysEmpty: false })}.`;
  return privateReply(finding, [
    paragraph(finding),
    ...noteDamaged({ damaged }),
    ...unknown,
    note('A scheduled digest stays silent then, too, unless it has empty:say.'),
    ...buttons([
      describeFilter(filter) === '' ? null : button('Preview every story', 'digest preview'),
      button('Feeds', 'feeds list'),
    ]),
  ]);
}

/** What a scheduled digest would post now. */
async function previewSubscription(
  { options: { id, ...others }, caller }: Invocation,
  { digests, clock }: Services,
): Promise<ReplyDocument> {
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw new VerbatimError(
      'usage',
      `id: shows a scheduled digest as it is. Leave out ${other}:, or leave out id:.`,
      { option: other },
    );
  const found = await findVisible(String(id), caller, digests);
  if (found === undefined) return explainNoDigest(String(id));
  const document = await digests.preview(found);
  const more = buttons([button('All digests', 'digest list')]);
  if (document !== null) return wrapPreview(document, more);
  const since = formatAppointment(found.coveredUntilMs, {
    nowMs: clock.nowMs(),
    timeZone: found.timeZone,
  });
  const finding = `Nothing new since ${since}: now it would stay silent.`;
  return privateReply(finding, [
    paragraph(finding),
    note(`${describeContent(found)}, ${describePlace(found.destination, caller)}`),
    ...more,
  ]);
}

async function listSubscriptions(
  { caller }: Invocation,
  { digests, clock, store }: Services,
): Promise<ReplyDocument> {
  const nowMs = clock.nowMs();
  const sayGone = await sayingGone(store);
  const isHere = ({ destination }: Subscription) => isSamePlace(destination, placeOf(caller));
  const all = (await listVisibleDigests(caller, digests))
    .map((subscription) => ({
      subscription,
      runsAtMs: digests.nextRunsAtMs(subscription, 1),
    }))
    // Lists and menus hold some of many: those of the channel where it is asked are never left out.
    .sort(
      (a, b) =>
        Number(isHere(b.subscription)) - Number(isHere(a.subscription)) ||
        (a.runsAtMs[0] ?? 0) - (b.runsAtMs[0] ?? 0),
    );
  if (all.length === 0) {
    const finding = 'No digest is scheduled yet.';
    return privateReply(finding, [
      paragraph(finding),
      note('An admin can schedule one: /digest subscribe at:08:00 days:weekdays'),
      ...buttons([button('Preview', 'digest preview')]),
    ]);
  }
  const title = `${countOf(all.length, 'scheduled digest')}`;
  const choicesFor = (lineBegin: string) =>
    all.slice(0, MAX_CHOICES).map(({ subscription, runsAtMs: [nextMs] }) => {
      const { id, timeZone, destination } = subscription;
      const next = nextMs === undefined ? '' : `next ${formatTime(nextMs, { nowMs, timeZone })}, `;
      return {
        label: cutLine(describeContent(subscription), MAX_LABEL_CHARS),
        // Two of the same content are told apart by it.
        detail: next + describePlace(destination, caller),
        commandText: `digest ${lineBegin}${id}`,
      };
    });
  return privateReply(title, [
    heading(title),
    ...list(
      all.map(({ subscription, runsAtMs }) => {
        const { timeZone, destination, cron, id } = subscription;
        const [next] = runsAtMs.map((atMs) => formatDayAndTime(atMs, { nowMs, timeZone }));
        return {
          text: `${describeContent(subscription)}, ${describePlace(destination, caller)}${sayGone(destination)}: ${writeSchedule(cron)} (${timeZone}) · next on ${next} · id ${id}`,
        };
      }),
    ),
    { kind: 'choices', prompt: 'What one would post now …', choices: choicesFor('preview id:') },
    (await caller.isAdmin())
      ? { kind: 'choices', prompt: 'Stop one …', choices: choicesFor('remove ') }
      : note('An admin can stop one: /digest remove <id>'),
  ]);
}

async function removeSubscription(
  { options: { id, confirm }, caller }: Invocation,
  { digests }: Services,
): Promise<ReplyDocument> {
  const found = await findVisible(String(id), caller, digests);
  if (found === undefined) return explainNoDigest(String(id));
  const digest = `the digest (${describeContent(found)}, ${describePlace(found.destination, caller)})`;
  if (confirm === 'yes') {
    await digests.unsubscribe(found.id);
    const done = `Stopped ${digest}.`;
    return privateReply(done, [
      paragraph(done),
      ...buttons([button('All digests', 'digest list')]),
    ]);
  }
  const asked = `Stop ${digest}?`;
  return privateReply(asked, [
    paragraph(asked),
    ...buttons([
      button('Stop it', commandLine('digest remove', [found.id], { confirm: 'yes' }), 'danger'),
      button('Keep it', 'digest list'),
    ]),
  ]);
}

async function findVisible(
  id: string,
  caller: Invocation['caller'],
  digests: Services['digests'],
): Promise<Subscription | undefined> {
  return (await listVisibleDigests(caller, digests)).find((each) => each.id === id);
}

function explainNoDigest(id: string): ReplyDocument {
  const finding = `No digest has the id “${id.slice(0, 60)}”.`;
  return privateReply(finding, [
    paragraph(finding),
    ...buttons([button('All digests', 'digest list')]),
  ]);
}
