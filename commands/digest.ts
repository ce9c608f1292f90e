/** `/digest`: what was said of late, now or on a schedule. Subscribing and removing is for admins; removing asks first. */
import { formatAppointment } from '../src/lib/dates.ts';
import type { CommandOption } from '../src/model/command.ts';
import type { ReplyDocument } from '../src/model/reply.ts';
import type { Command, Invocation } from './command.ts';
import { fitChoices, matching } from './complete.ts';
import { describeTopics, listVisibleDigests } from './next-digests.ts';
import { offerQuotes } from './offer-quotes.ts';
import { channelOf, describePlace, isVisibleTo } from './places.ts';
import { readCron, readZone } from './read-schedule.ts';
import {
  button,
  buttons,
  commandLine,
  countOf,
  heading,
  list,
  note,
  paragraph,
  privateReply,
} from './reply-parts.ts';
import type { Services } from './services.ts';

/** What a digest on demand covers. */
const PERIOD_MS = 24 * 60 * 60 * 1000;
const PERIOD = 'the last 24 hours';

/** Times told when one is ordered, so that a slip in the days or the zone shows. */
const SHOWN_RUNS = 3;

/** Topics of one digest: each is looked for in every story. */
const MAX_TOPICS = 20;

const TOPICS: CommandOption = {
  name: 'topics',
  description: 'Only stories with one of these names or words, commas between them',
  type: 'string',
  required: false,
};

const FREE_TOPICS: CommandOption = { ...TOPICS, isPositional: true };

export const digestCommand: Command = {
  name: 'digest',
  description: 'The top stories with their key quotes, now or on a schedule',
  usage:
    'now [topics] | preview [topics] | subscribe at:08:00 [days:weekdays] [zone:] [topics:] | list | remove <id>',
  options: [],
  subcommands: [
    {
      name: 'now',
      description: 'Post a digest of the last 24 hours to this channel',
      options: [FREE_TOPICS],
      isAdminOnly: false,
      isForChannel: true,
    },
    {
      name: 'preview',
      description: 'The digest of the last 24 hours, for your eyes only',
      options: [FREE_TOPICS],
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
          description: 'weekdays, daily, weekends, or days like mon,wed; daily when left out',
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
        {
          name: 'id',
          description: 'Its id, as the list shows it',
          type: 'string',
          required: true,
          isCompleted: true,
          isPositional: true,
        },
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
    '/digest list',
  ],
  changes({ subcommand, options: { confirm } }) {
    if (subcommand === 'remove') return confirm === 'yes';
    return subcommand === 'now' || subcommand === 'subscribe';
  },
  complete({ typed, caller }, { subscriptions }) {
    const isVisible = isVisibleTo(caller);
    const visible = subscriptions.filter(({ destination }) => isVisible(destination));
    const choices = visible.map((each) => ({
      label: `${describeTopics(each)} · ${each.cron} (${each.timeZone})`,
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
        return buildNow(invocation, services, 'caller');
    }
  },
};

async function buildNow(
  { options }: Invocation,
  { digests, clock }: Services,
  audience: ReplyDocument['audience'],
): Promise<ReplyDocument> {
  const topics = readTopics(options);
  const nowMs = clock.nowMs();
  const document = await digests.build(topics, nowMs - PERIOD_MS, nowMs);
  if (document === null) return explainEmpty(topics);
  if (audience === 'channel') return { ...document, audience, shareCommandText: null };
  const post = button('Post it here', topicsLine('digest now', topics));
  const blocks = [
    note('Only you see this.'),
    ...document.blocks,
    ...buttons([post]),
    ...offerQuotes(document.blocks),
  ];
  return { ...document, audience, blocks, shareCommandText: null };
}

function explainEmpty(topics: readonly string[]): ReplyDocument {
  const about = topics.length === 0 ? '' : ` about ${topics.join(' or ')}`;
  const finding = `Nothing was published${about} in ${PERIOD}.`;
  return privateReply(finding, [
    paragraph(finding),
    note('A scheduled digest stays silent then, too.'),
    ...buttons([
      topics.length === 0 ? null : button('Preview with every topic', 'digest preview'),
      button('Feeds', 'feeds list'),
    ]),
  ]);
}

async function subscribe(
  { options, caller }: Invocation,
  { digests, timeZone: ownZone }: Services,
): Promise<ReplyDocument> {
  const { at, days, cron, zone } = options;
  const subscription = await digests.subscribe({
    destination: await channelOf(caller),
    topics: readTopics(options),
    cron: readCron({
      ...(at === undefined ? {} : { at: String(at) }),
      ...(days === undefined ? {} : { days: String(days) }),
      ...(cron === undefined ? {} : { cron: String(cron) }),
    }),
    timeZone: zone === undefined ? ownZone : readZone(String(zone)),
  });
  const [next = '', ...later] = digests
    .nextRunsAtMs(subscription, SHOWN_RUNS)
    .map((atMs) => formatAppointment(atMs, subscription.timeZone));
  const finding = `A digest comes to this channel: next on ${next}.`;
  return privateReply(finding, [
    paragraph(finding),
    note(`Then on ${later.join(', and on ')}.`),
    ...(subscription.topics.length === 0
      ? []
      : [paragraph(`Only: ${describeTopics(subscription)}.`)]),
    note('A day with nothing to tell stays silent.'),
    ...buttons([
      button('Preview', topicsLine('digest preview', subscription.topics)),
      button('All digests', 'digest list'),
    ]),
  ]);
}

async function listSubscriptions(
  { caller }: Invocation,
  { digests }: Services,
): Promise<ReplyDocument> {
  const all = (await listVisibleDigests(caller, digests))
    .map((subscription) => ({
      subscription,
      runsAtMs: digests.nextRunsAtMs(subscription, SHOWN_RUNS),
    }))
    .sort((a, b) => (a.runsAtMs[0] ?? 0) - (b.runsAtMs[0] ?? 0));
  if (all.length === 0) {
    const finding = 'No digest is scheduled yet.';
    return privateReply(finding, [
      paragraph(finding),
      note('An admin can schedule one: /digest subscribe at:08:00 days:weekdays'),
      ...buttons([button('Preview', 'digest preview')]),
    ]);
  }
  const title = `${countOf(all.length, 'scheduled digest')}`;
  return privateReply(title, [
    heading(title),
    ...list(
      all.map(({ subscription, runsAtMs }) => {
        const { timeZone, destination, cron, id } = subscription;
        const [next, ...later] = runsAtMs.map((atMs) => formatAppointment(atMs, timeZone));
        return {
          text: `${describeTopics(subscription)}, ${describePlace(destination, caller)}: next on ${next} · ${cron} · id ${id} · then on ${later.join(', ')}`,
        };
      }),
    ),
    note('An admin can stop one: /digest remove <id>'),
  ]);
}

async function removeSubscription(
  { options: { id, confirm }, caller }: Invocation,
  { digests }: Services,
): Promise<ReplyDocument> {
  const visible = await listVisibleDigests(caller, digests);
  const found = visible.find((each) => each.id === String(id));
  if (found === undefined) {
    const finding = `No digest has the id “${String(id).slice(0, 60)}”.`;
    return privateReply(finding, [
      paragraph(finding),
      ...buttons([button('All digests', 'digest list')]),
    ]);
  }
  const digest = `the digest (${describeTopics(found)}, ${describePlace(found.destination, caller)})`;
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

function readTopics({ topics }: Invocation['options']): readonly string[] {
  const named = String(topics ?? '')
    .split(/[,;"]/)
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');
  return [...new Set(named)].slice(0, MAX_TOPICS);
}

function topicsLine(command: string, topics: readonly string[]): string {
  return commandLine(command, [], topics.length === 0 ? {} : { topics: topics.join(', ') });
}
