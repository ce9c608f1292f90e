/**
 * `/speakers`: who is who. Anyone may see under which names and offices somebody is quoted and why they count as one; admins put
 * right what the rules got wrong.
 */
import { foldText } from '../src/lib/text/fold-text.ts';
import type { CommandOption } from '../src/model/command.ts';
import type { ReplyDocument } from '../src/model/reply.ts';
import { completeNames } from './asking/complete.ts';
import type { Command } from './command.ts';
import {
  countOf,
  heading,
  list,
  note,
  paragraph,
  printingsOf,
  privateReply,
} from './replying/reply-parts.ts';
import type { Services } from './services.ts';
import {
  mergeSpeakers,
  nameSpeaker,
  splitSpeaker,
  undoDecision,
} from './speakers/decide-speakers.ts';
import { MAX_LISTED, sayDecisions } from './speakers/describe-speaker.ts';
import { showSpeaker } from './speakers/show-speaker.ts';
import { splitTwoNames } from './typing/split-two-names.ts';

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
  usage:
    'show <name> | list | merge <name> <other> | split <name> <variant> | alias <name> <other> | undo <decision>',
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
      name: 'alias',
      description: 'Someone goes by another name as well; asks first',
      options: [NAME, nameOption('other', 'The other name, which is nobody else’s'), CONFIRM],
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
    '/speakers alias "Aldersund Harbour Authority" "Port of Aldersund"',
  ],
  changes: ({ subcommand, options: { confirm } }) => subcommand === 'undo' || confirm === 'yes',
  splitWords: splitTwoNames,
  complete: ({ typed }, { index }) => completeNames(index, typed, ({ kind }) => kind !== 'unnamed'),
  run(invocation, services) {
    switch (invocation.subcommand) {
      case 'show':
        return showSpeaker(invocation, services);
      case 'merge':
        return mergeSpeakers(invocation, services);
      case 'split':
        return splitSpeaker(invocation, services);
      case 'alias':
        return nameSpeaker(invocation, services);
      case 'undo':
        return undoDecision(invocation, services);
      default:
        return listAll(services);
    }
  },
};

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
      several.slice(0, MAX_LISTED).map(({ key, name, handle, nameKeys, quoteCount }) => {
        const forms = services.index.describeName(key)?.forms.map((form) => form.name) ?? nameKeys;
        const others = forms.filter((form) => foldText(form) !== foldText(name)).join(', ');
        return { text: `${handle}: also ${others} (${printingsOf({ quoteCount })})` };
      }),
    ),
    note('/speakers show <name> says why names count as one.'),
  ]);
}
