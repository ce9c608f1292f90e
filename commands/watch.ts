/**
 * `/watch`: be told of each new quote of someone, or with certain words. A direct message is for anyone; a channel is for its admins, as
 * everyone in it reads along. A name is never guessed: it is somebody known, or one that was chosen to wait for.
 */
import { describeWatch } from '../src/digests/tell-watch.ts';
import type { Caller, CommandOption } from '../src/model/command.ts';
import { VerbatimError } from '../src/model/errors.ts';
import type { Destination } from '../src/model/platform.ts';
import type { ReplyChoice, ReplyDocument } from '../src/model/reply.ts';
import type { Watch } from '../src/model/watch.ts';
import type { NameEntry } from '../src/quote-index/quote-index.ts';
import { askOffice } from './asking/ask-office.ts';
import { completeNames, fitChoices, matching } from './asking/complete.ts';
import { readPhrases } from './asking/quote-filter.ts';
import { resolveName, splitName } from './asking/resolve-name.ts';
import type { Command, Invocation } from './command.ts';
import { sayAdmins } from './replying/explain-problem.ts';
import { channelOf, describePlace, isVisibleTo, placeOf, sayingGone } from './replying/places.ts';
import {
  button,
  buttons,
  countOf,
  heading,
  list,
  nameWithOffice,
  note,
  paragraph,
  printingsOf,
  privateReply,
  sayDoubts,
} from './replying/reply-parts.ts';
import type { Services } from './services.ts';
import { commandLine } from './typing/command-line.ts';
import { formatQuietHours, readQuietHours } from './typing/read-quiet-hours.ts';
import { readZone } from './typing/read-schedule.ts';
import { joinWords } from './typing/read-words.ts';
import { checkWords, demandLetters } from './watch/check-words.ts';

/** Ours: more are a search engine, not a watch; matching costs each of them a look at each quote. */
const MAX_WATCHES = 2000;
const MAX_NEAREST = 5;

const ADD_OPTIONS: readonly CommandOption[] = [
  {
    name: 'name',
    description: 'Who speaks, or for whom: a person or a body; or words to wait for',
    type: 'string',
    required: false,
    isCompleted: true,
    isPositional: true,
  },
  {
    name: 'words',
    description: 'Only quotes with these words',
    type: 'string',
    required: false,
    isPositional: true,
  },
  {
    name: 'where',
    description: 'here: in this channel; me: as a direct message',
    type: 'string',
    required: false,
    choices: ['here', 'me'],
  },
  {
    name: 'quiet',
    description: 'Hours in which nothing is told, like 22:00-07:00; it comes after them',
    type: 'string',
    required: false,
  },
  {
    name: 'zone',
    description: 'Time zone of the quiet hours, like Europe/London',
    type: 'string',
    required: false,
  },
  {
    name: 'new',
    description: 'yes: wait for a name that nobody is known by yet',
    type: 'string',
    required: false,
    choices: ['yes'],
  },
];

export const watchCommand: Command = {
  name: 'watch',
  description: 'Be told of each new quote of someone, or with certain words',
  usage: 'add <name> [words] [where:here|me] [quiet:22:00-07:00] [zone:] | list | remove <id>',
  options: [],
  subcommands: [
    {
      name: 'add',
      description: 'Watch a person, a body or words, here or by direct message',
      options: ADD_OPTIONS,
      isAdminOnly: false,
    },
    {
      name: 'list',
      description: 'What is watched: yours, and what channels here are told',
      options: [],
      isAdminOnly: false,
    },
    {
      name: 'remove',
      description: 'Stop a watch',
      options: [
        {
          name: 'id',
          description: 'Which one; /watch list shows the ids',
          type: 'string',
          required: true,
          isCompleted: true,
          isPositional: true,
        },
      ],
      isAdminOnly: false,
    },
  ],
  examples: [
    '/watch add Harrowby where:me',
    '/watch add Harrowby pilots where:me quiet:22:00-07:00',
    '/watch add words:"pilots strike" where:me',
    '/watch list',
  ],
  changes: ({ subcommand }) => subcommand !== 'list',
  splitWords(words, index, positional) {
    const [{ name = '' } = {}] = positional;
    const [only] = words.length === 1 ? words : [];
    if (name === 'name') return splitName(words, index, name);
    return only === undefined
      ? { options: { [name]: joinWords(words) }, quoted: [] }
      : { options: { [name]: only.text }, quoted: only.isQuoted ? [name] : [] };
  },
  complete({ option, typed, caller }, { index, watches }) {
    if (option === 'name')
      return completeNames(index, typed, ({ kind }) => kind !== 'topic' && kind !== 'unnamed');
    const visible = watches.filter(({ destination }) => isVisibleTo(caller)(destination));
    // Whose a direct message is, a completion doesn't know: only what a channel reads is offered.
    const choices = visible
      .filter(({ destination }) => !isDirect(destination))
      .map((watch) => ({ label: describeWatch(watch), value: watch.id }));
    return fitChoices(matching(choices, typed));
  },
  run(invocation, services) {
    if (invocation.subcommand === 'add') return add(invocation, services);
    if (invocation.subcommand === 'remove') return remove(invocation, services);
    return listWatches(invocation, services);
  },
};

async function add(invocation: Invocation, services: Services): Promise<ReplyDocument> {
  const { options, quoted, caller } = invocation;
  const { name, words: said = '', quiet: hours, zone } = options;
  const words = readPhrases(String(said), quoted.includes('words'));
  const typed = name === undefined ? null : String(name);
  checkWords(words, typed === null);
  const found = typed === null ? null : findName(typed, invocation, services);
  if (found !== null && found.kind === 'ask') return found.document;
  const destination = await choosePlace(invocation);
  if (destination === null) return refuseChannel(invocation);
  const { timeZone } = services;
  const hoursZone = zone === undefined ? timeZone : readZone(String(zone));
  const quiet = hours === undefined ? null : readQuietHours(String(hours), hoursZone);
  if ((await services.watches.list()).length >= MAX_WATCHES)
    throw new VerbatimError(
      'usage',
      `There are ${MAX_WATCHES.toLocaleString('en-GB')} watches, which is as many as there may be. Remove one first: /watch list.`,
    );
  const { watch, isNew } = await services.watches.add({
    destination,
    ownerId: caller.userId,
    name: found === null ? null : found.name,
    words,
    quiet,
  });
  return confirm(watch, isNew, { caller, doubts: found?.doubts ?? [] });
}

type FoundName =
  | {
      readonly kind: 'name';
      readonly name: string;
      /** What it leaves open. */
      readonly doubts: readonly string[];
    }
  | { readonly kind: 'ask'; readonly document: ReplyDocument };

function findName(typed: string, invocation: Invocation, { index }: Services): FoundName {
  const {
    options: { new: isNew, words: said },
    quoted,
  } = invocation;
  demandLetters(typed);
  if (isNew === 'yes') return { kind: 'name', name: typed, doubts: [] };
  const isWanted = ({ kind }: NameEntry) => kind !== 'unnamed';
  const found = resolveName(index, { name: typed, isExact: quoted.includes('name'), isWanted });
  if (found.kind === 'one') {
    const { handle, key } = found.entry;
    return { kind: 'name', name: handle, doubts: index.doubtsAbout(key) };
  }
  const entries =
    found.kind === 'several'
      ? found.entries
      : index.nearestNames(typed, MAX_NEAREST).filter(isWanted);
  const finding =
    found.kind === 'several'
      ? `${countOf(found.entries.length, 'name')} match “${typed}”. Which one shall I watch?`
      : `Nobody called “${typed}” is known yet. What shall I watch?`;
  const asWords = [typed, said].filter((part) => part !== undefined).join(' ');
  const held = found.kind === 'several' ? null : askOffice(asWords, index, MAX_NEAREST);
  const toChoice = (entry: NameEntry, words = said) => ({
    label: nameWithOffice(entry),
    detail: printingsOf(entry),
    commandText: addLine(invocation, { name: entry.handle, words }),
  });
  const choices: readonly ReplyChoice[] = [
    ...(held === null
      ? entries.map((entry) => toChoice(entry))
      : held.holders.map((entry) => toChoice(entry, held.rest.join(' ') || undefined))),
    ...(found.kind === 'several'
      ? []
      : [
          {
            label: `The words “${asWords}”, whoever says them`,
            commandText: addLine(invocation, { name: undefined, words: asWords }),
          },
          {
            label: `Somebody called “${typed}”, once quoted`,
            commandText: addLine(invocation, { new: 'yes' }),
          },
        ]),
  ];
  const document = privateReply(finding, [
    paragraph(finding),
    { kind: 'choices', prompt: 'Watch …', choices },
  ]);
  return { kind: 'ask', document };
}

/** The line that was written, with other values. */
function addLine({ options }: Invocation, change: Invocation['options']): string {
  const { name, ...named } = { ...options, ...change };
  return commandLine('watch add', [], {
    ...(name === undefined ? {} : { name }),
    ...named,
  });
}

/** null where the caller may not have a channel told. */
async function choosePlace({
  options: { where },
  caller,
}: Invocation): Promise<Destination | null> {
  if (where === 'me') {
    if (caller.platform === 'console') {
      // A command line, which is no channel either, must not be told to leave out where:me.
      await channelOf(caller);
      throw new VerbatimError('usage', 'The console sends no direct messages: leave out where:me.');
    }
    return { ...placeOf(caller), channelId: `@${caller.userId}` };
  }
  return (await caller.isAdmin()) ? channelOf(caller) : null;
}

function refuseChannel(invocation: Invocation): ReplyDocument {
  const { platform } = invocation.caller;
  if (platform === 'console') {
    const finding = 'Only admins may have a channel told.';
    return privateReply(finding, [paragraph(finding), sayAdmins(platform)]);
  }
  const finding = 'Only admins may have a channel told. I can tell you alone, by direct message.';
  return privateReply(finding, [
    paragraph(finding),
    ...buttons([button('Tell me', addLine(invocation, { where: 'me' }))]),
  ]);
}

function confirm(
  watch: Watch,
  isNew: boolean,
  { caller, doubts }: { readonly caller: Caller; readonly doubts: readonly string[] },
): ReplyDocument {
  const called = describeWatch(watch);
  const where = describeWhere(watch, caller);
  const finding = isNew
    ? `Watching ${called}: each new quote is told ${where}.`
    : `${called} is watched already, and told ${where}.`;
  return privateReply(finding, [
    paragraph(finding),
    ...sayDoubts(doubts),
    ...(watch.quiet === null
      ? []
      : [
          paragraph(
            `Quiet from ${formatQuietHours(watch.quiet)}; what is found then comes after.${isNew ? '' : ' To be told at any time: stop watching, and add it again.'}`,
          ),
        ]),
    note(
      'The same words from several outlets are told once; many quotes at once come as one message.',
    ),
    ...buttons([
      watch.name === null
        ? null
        : button('What was said so far', commandLine('quote', [watch.name])),
      button('All watches', 'watch list'),
      button('Stop watching', `watch remove ${watch.id}`),
    ]),
  ]);
}

async function listWatches({ caller }: Invocation, services: Services): Promise<ReplyDocument> {
  const watches = await listOwn(caller, services);
  if (watches.length === 0) {
    const finding = 'Nothing is watched yet.';
    return privateReply(finding, [
      paragraph(finding),
      note(
        `/watch add <name> tells of each new quote of someone${caller.platform === 'console' ? '' : '; add where:me for a direct message'}.`,
      ),
    ]);
  }
  const title = countOf(watches.length, 'watch', 'watches');
  const sayGone = await sayingGone(services.store);
  return privateReply(title, [
    heading(title),
    ...list(
      watches.map((watch) => ({
        text: `${describeWatch(watch)}, told ${describeWhere(watch, caller)}${watch.quiet === null ? '' : ` · quiet ${formatQuietHours(watch.quiet)}`}${sayGone(watch.destination)} · id ${watch.id}`,
      })),
    ),
    {
      kind: 'choices',
      prompt: 'Stop watching …',
      choices: watches.slice(0, 25).map((watch) => ({
        label: describeWatch(watch),
        detail: `told ${describeWhere(watch, caller)}`,
        commandText: `watch remove ${watch.id}`,
      })),
    },
  ]);
}

async function remove(
  { options: { id }, caller }: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const watch = (await listOwn(caller, services)).find((each) => each.id === String(id));
  if (watch === undefined) {
    const finding = `No watch of yours or of a channel here has the id “${String(id).slice(0, 60)}”.`;
    return privateReply(finding, [
      paragraph(finding),
      ...buttons([button('All watches', 'watch list')]),
    ]);
  }
  if (!isDirect(watch.destination) && !(await caller.isAdmin())) {
    const refused = 'Only admins may stop what a channel is told.';
    return privateReply(refused, [paragraph(refused)]);
  }
  await services.watches.remove(watch.id);
  const done = `Stopped watching ${describeWatch(watch)}.`;
  return privateReply(done, [
    paragraph(done),
    ...buttons([
      watch.name === null
        ? null
        : button('Watch again', commandLine('watch add', [watch.name, ...watch.words])),
      button('All watches', 'watch list'),
    ]),
  ]);
}

/** The caller's direct messages, and what channels of the workspace are told. */
export async function listOwn(
  caller: Caller,
  { watches }: Pick<Services, 'watches'>,
): Promise<readonly Watch[]> {
  const isVisible = isVisibleTo(caller);
  return (await watches.list()).filter(
    ({ destination }) =>
      isVisible(destination) &&
      (!isDirect(destination) || destination.channelId === `@${caller.userId}`),
  );
}

const isDirect = ({ channelId }: Destination) => channelId.startsWith('@');

/** "in this channel", "to you by direct message" */
export function describeWhere({ destination }: Watch, caller: Caller): string {
  return isDirect(destination) ? 'to you by direct message' : describePlace(destination, caller);
}
