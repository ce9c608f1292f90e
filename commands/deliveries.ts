/** `/deliveries`: messages that could not be delivered. An admin tries them again or drops them; nothing is dropped by itself in a month. */
import { formatTime } from '../src/lib/dates.ts';
import type { Caller, CommandOption, Subcommand } from '../src/model/command.ts';
import type { ReplyDocument } from '../src/model/reply.ts';
import type { DeadLetter, Store } from '../src/store/store.ts';
import type { Command, Invocation } from './command.ts';
import { describePlace, isVisibleTo } from './places.ts';
import {
  button,
  buttons,
  countOf,
  heading,
  list,
  note,
  paragraph,
  privateReply,
} from './reply-parts.ts';
import type { Services } from './services.ts';

/** As many as a list and a menu hold. */
const MAX_LETTERS = 25;

/** Read from the store: those of other workspaces are left out of them. */
const MAX_READ = 500;

const ALL_DELIVERED = 'Every message was delivered, or is on its way.';

const ID: CommandOption = {
  name: 'id',
  description: 'Which one; /deliveries list shows the ids. all: every one in the list',
  type: 'string',
  required: true,
  isPositional: true,
};

const subcommand = (
  name: string,
  description: string,
  options: readonly CommandOption[],
): Subcommand => ({ name, description, options, isAdminOnly: true });

export const deliveriesCommand: Command = {
  name: 'deliveries',
  description: 'Messages that could not be delivered: why, and try again',
  usage: 'list | retry <id|all> | drop <id|all>',
  options: [],
  subcommands: [
    subcommand('list', 'Messages that could not be delivered, newest first', []),
    subcommand('retry', 'Try one again, or all', [ID]),
    subcommand('drop', 'Drop one, or all', [ID]),
  ],
  examples: ['/deliveries list', '/deliveries retry all'],
  changes: ({ subcommand }) => subcommand !== 'list',
  async run(invocation, services) {
    const all = await listDeadLetters(invocation.caller, services.store);
    const letters = all.slice(0, MAX_LETTERS);
    if (invocation.subcommand === 'list') return listLetters(letters, invocation, services);
    return end(letters, invocation, services);
  },
};

/** Those given up that a caller may know of, newest first; at most 500. */
export async function listDeadLetters(
  caller: Pick<Caller, 'platform' | 'workspaceId'>,
  store: Pick<Store, 'listDeadLetters'>,
): Promise<readonly DeadLetter[]> {
  const isVisible = isVisibleTo(caller);
  const all = await store.listDeadLetters(MAX_READ);
  return all.filter(({ destination }) => isVisible(destination));
}

function listLetters(
  letters: readonly DeadLetter[],
  { caller }: Invocation,
  { clock, timeZone }: Services,
): ReplyDocument {
  if (letters.length === 0) {
    return privateReply(ALL_DELIVERED, [paragraph(ALL_DELIVERED)]);
  }
  const title = `${countOf(letters.length, 'message')} could not be delivered`;
  const context = { nowMs: clock.nowMs(), timeZone };
  return privateReply(title, [
    heading(title),
    ...list(
      letters.map(({ id, document, destination, reason, diedAtMs }) => ({
        text: `${document.fallback} (${describePlace(destination, caller)}, ${formatTime(diedAtMs, context)}): ${reason} · id ${id}`,
      })),
    ),
    note('They are kept for 30 days. A message is tried again behind what waits for its channel.'),
    ...buttons([
      button('Try all again', 'deliveries retry all'),
      button('Drop all', 'deliveries drop all', 'danger'),
    ]),
  ]);
}

async function end(
  letters: readonly DeadLetter[],
  { subcommand: how, options: { id } }: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const meant = letters.filter((letter) => id === 'all' || letter.id === String(id));
  if (meant.length === 0) {
    const finding =
      id === 'all'
        ? ALL_DELIVERED
        : `No message that could not be delivered has the id “${String(id).slice(0, 60)}”.`;
    return privateReply(finding, [paragraph(finding), ...seeAll()]);
  }
  const { store, deliveries } = services;
  for (const letter of meant)
    await (how === 'retry' ? store.reviveDelivery(letter.id) : store.dropDeadLetter(letter.id));
  if (how === 'retry') deliveries.wake();
  const what = countOf(meant.length, 'message');
  const done = how === 'retry' ? `Trying ${what} again.` : `Dropped ${what}.`;
  return privateReply(done, [paragraph(done), ...seeAll()]);
}

const seeAll = () => buttons([button('What is left', 'deliveries list')]);
