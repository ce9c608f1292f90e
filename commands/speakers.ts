/**
 * `/speakers`: who is who. Anyone may see under which names and offices somebody is quoted and why they count as one; admins put
 * right what the rules got wrong.
 */
import { foldText } from '../src/lib/fold-text.ts';
import type { CommandOption } from '../src/model/command.ts';
import type { ReplyBlock, ReplyDocument } from '../src/model/reply.ts';
import type { SpeakerDecision } from '../src/model/speaker-decision.ts';
import type { NameDetails, NameEntry } from '../src/quote-index/quote-index.ts';
import type { Command, Invocation } from './command.ts';
import { completeNames } from './complete.ts';
import { mergeSpeakers, splitSpeaker, undoDecision } from './decide-speakers.ts';
import {
  concerns,
  describeDecision,
  explainForm,
  shortHandle,
  showLine,
  splitLine,
  undoLine,
} from './describe-speaker.ts';
import { findSpeaker, isReply } from './find-speaker.ts';
import { askAbout } from './quote-filter.ts';
import {
  button,
  buttons,
  countOf,
  heading,
  list,
  nameWithOffice,
  note,
  paragraph,
  privateReply,
} from './reply-parts.ts';
import type { Services } from './services.ts';
import { splitTwoNames } from './split-two-names.ts';

/** Names, offices, entries and decisions in one answer. */
const MAX_LISTED = 20;
/** Entries looked at for those that go by several names. */
const MAX_ENTRIES = 10_000;

const CONFIRM: CommandOption = {
  name: 'confirm',
  description: 'yes does it without asking',
  type: 'string',
  required: false,
  choices: ['yes'],
};

function nameOption(name: string, description: string): CommandOption {
  return {
    name,
    description,
    type: 'string',
    required: true,
    isCompleted: true,
    isPositional: true,
  };
}

const NAME = nameOption('name', 'A person or body, by any of their names');

export const speakersCommand: Command = {
  name: 'speakers',
  description: 'Who is who: the names of one speaker, and the speakers of one name',
  usage: 'show <name> | list | merge <name> <other> | split <name> <variant> | undo <decision>',
  options: [],
  subcommands: [
    {
      name: 'show',
      description: 'The names and offices of someone, and why they count as one',
      options: [NAME],
      isAdminOnly: false,
    },
    {
      name: 'list',
      description: 'What admins have decided, and who goes by several names',
      options: [],
      isAdminOnly: false,
    },
    {
      name: 'merge',
      description: 'Two entries are the same person or body; asks first',
      options: [NAME, nameOption('other', 'The other entry, by any of its names'), CONFIRM],
      isAdminOnly: true,
    },
    {
      name: 'split',
      description: 'One of the names, or the quotes in one office, are another’s; asks first',
      options: [
        NAME,
        nameOption('variant', 'The name to split off; or an office or body, of two of one name'),
        CONFIRM,
      ],
      isAdminOnly: true,
    },
    {
      name: 'undo',
      description: 'Take back a decision',
      options: [
        {
          name: 'decision',
          description: 'Its number, as /speakers list has it',
          type: 'integer',
          required: true,
          isPositional: true,
        },
      ],
      isAdminOnly: true,
    },
  ],
  examples: [
    '/speakers show Harrowby',
    '/speakers list',
    '/speakers merge "Ruth Aldane" "Sigrid Aldane"',
    '/speakers split "Ruth Aldane" "R. Aldane"',
  ],
  changes: ({ subcommand, options: { confirm } }) => subcommand === 'undo' || confirm === 'yes',
  splitWords: splitTwoNames,
  complete: ({ typed }, { index }) => completeNames(index, typed, ({ kind }) => kind !== 'unnamed'),
  run(invocation, services) {
    switch (invocation.subcommand) {
      case 'show':
        return show(invocation, services);
      case 'merge':
        return mergeSpeakers(invocation, services);
      case 'split':
        return splitSpeaker(invocation, services);
      case 'undo':
        return undoDecision(invocation, services);
      default:
        return listAll(services);
    }
  },
};

async function show(invocation: Invocation, services: Services): Promise<ReplyDocument> {
  const { index, store } = services;
  const found = findSpeaker(invocation, 'name', index, showLine);
  if (isReply(found)) return found;
  const { entry, forms, roles, namesakes } = found;
  const decisions = (await store.listSpeakerDecisions()).filter((each) => concerns(each, entry));
  const handle = shortHandle(entry, index);
  const others = forms.filter(({ name }) => foldText(name) !== foldText(entry.name));
  const title = nameWithOffice(entry);
  return privateReply(title, [
    heading(title),
    paragraph(
      `${countOf(entry.quoteCount, 'quote')} ${entry.kind === 'topic' ? 'about them, none by them' : `under ${countOf(forms.length, 'name')}`}`,
    ),
    ...list(forms.slice(0, MAX_LISTED).map((form) => ({ text: sayForm(form, entry, decisions) }))),
    ...sayRoles(roles),
    ...(namesakes.length === 0 ? [] : [paragraph('Others of that name:')]),
    ...buttons(
      namesakes.map((each) =>
        button(`${nameWithOffice(each)} (${each.quoteCount})`, showLine(shortHandle(each, index))),
      ),
    ),
    ...sayDecisions(decisions, services),
    ...buttons([
      button('Quotes', askAbout('quote', handle, {})),
      ...others.map(({ name }) => button(`Split off ${name}`, splitLine(handle, name))),
    ]),
    note(
      'Is it wrong? An admin can put it right: /speakers merge <name> <other> · /speakers split <name> <variant>',
    ),
  ]);
}

function sayForm(
  { name, quoteCount }: NameDetails['forms'][number],
  entry: NameEntry,
  decisions: readonly SpeakerDecision[],
): string {
  const key = foldText(name);
  const count = quoteCount === 0 ? name : `${name}: ${countOf(quoteCount, 'quote')}`;
  const reason = explainForm(entry.name, name);
  if (reason === null) return count;
  const merged = decisions.findLast(
    (each) =>
      each.kind === 'merge' &&
      [each.of, each.and].some((selector) => foldText(selector.name) === key),
  );
  const by = merged === undefined ? `by rule: ${reason}` : `by decision ${merged.id}`;
  return `${count} · ${by}`;
}

function sayRoles(roles: NameDetails['roles']): readonly ReplyBlock[] {
  const given = roles.filter(({ office, speaksFor }) => (office ?? speaksFor) !== null);
  if (given.length === 0) return [];
  return [
    paragraph('Offices that articles give:'),
    ...list(
      given.slice(0, MAX_LISTED).map(({ office, speaksFor, quoteCount }) => ({
        text: `${sayRole(office, speaksFor)}: ${countOf(quoteCount, 'quote')}`,
      })),
    ),
  ];
}

function sayRole(office: string | null, speaksFor: string | null): string {
  if (office === null) return `for ${speaksFor}`;
  const isSaid = speaksFor === null || foldText(office).includes(foldText(speaksFor));
  return isSaid ? office : `${office} (${speaksFor})`;
}

function sayDecisions(
  decisions: readonly SpeakerDecision[],
  services: Services,
): readonly ReplyBlock[] {
  if (decisions.length === 0) return [];
  const newest = [...decisions].reverse().slice(0, MAX_LISTED);
  return [
    paragraph('Decided by admins, newest first:'),
    ...list(newest.map((each) => ({ text: `${each.id}: ${describeDecision(each, services)}` }))),
    ...buttons(newest.map(({ id }) => button(`Undo ${id}`, undoLine(id)))),
  ];
}

async function listAll(services: Services): Promise<ReplyDocument> {
  const decisions = await services.store.listSpeakerDecisions();
  const several = services.index
    .completeNames('', MAX_ENTRIES)
    .filter(({ nameKeys }) => nameKeys.length > 1);
  const title = `${countOf(decisions.length, 'decision')} of admins, ${countOf(several.length, 'speaker')} with several names`;
  return privateReply(title, [
    heading(title),
    ...sayDecisions(decisions, services),
    ...(several.length === 0 ? [] : [paragraph('Known by several names, most quoted first:')]),
    ...list(
      several.slice(0, MAX_LISTED).map(({ name, handle, nameKeys, quoteCount }) => {
        const others = nameKeys.filter((key) => key !== foldText(name)).join(', ');
        return { text: `${handle}: also ${others} (${countOf(quoteCount, 'quote')})` };
      }),
    ),
    note('/speakers show <name> says why names count as one.'),
  ]);
}
