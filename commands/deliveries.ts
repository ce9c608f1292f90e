/** `/deliveries`: messages that could not be delivered, or not yet. An admin tries them again or drops them; nothing is dropped by itself in a month. */
import { formatTime } from '../src/lib/time/dates.ts';
import type { EpochMs } from '../src/model/article.ts';
import type { Caller, CommandOption, Subcommand } from '../src/model/command.ts';
import type { ReplyBlock, ReplyDocument } from '../src/model/reply.ts';
import type { DeadLetter, Delivery } from '../src/store/ports/delivery-store.ts';
import type { Store } from '../src/store/store.ts';
import type { Command, Invocation } from './command.ts';
import { describePlace, isVisibleTo } from './replying/places.ts';
import {
  button,
  buttons,
  countOf,
  heading,
  list,
  note,
  paragraph,
  privateReply,
} from './replying/reply-parts.ts';
import type { Services } from './services.ts';

/** As many as a list and a menu hold. */
const MAX_LETTERS = 25;

/** Read from the store: those of other workspaces are left out of them. */
const MAX_READ = 500;

const ALL_DELIVERED = 'Every message was delivered, or is on its way.';
const WAITING = 'What comes after such a message in its channel waits.';
const KEPT =
  'They are kept for 30 days. A message is tried again behind what waits for its channel.';

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
  description: 'Messages that could not be delivered, or not yet: why, and try again',
  usage: 'list | retry <id|all> | drop <id|all>',
  options: [],
  subcommands: [
    subcommand('list', 'Messages that could not be delivered, and those tried again', []),
    subcommand('retry', 'Try one again, or all', [ID]),
    subcommand('drop', 'Drop one, or all', [ID]),
  ],
  examples: ['/deliveries list', '/deliveries retry all'],
  changes: ({ subcommand }) => subcommand !== 'list',
  async run(invocation, services) {
    const all = await listDeadLetters(invocation.caller, services.store);
    if (invocation.subcommand === 'list') return listAll(all, invocation, services);
    return end(all.slice(0, MAX_LETTERS), invocation, services);
  },
};

/** Those given up that a caller may know of, newest first; at most 500. */
export async function listDeadLetters(
  caller: Pick<Caller, 'platform' | 'workspaceId'>,
  store: Pick<Store, 'listDeadLetters'>,
): Promise<readonly DeadLetter[]> {
  return ofCaller(caller, await store.listDeadLetters(MAX_READ));
}

/** Those that a caller may know of. */
function ofCaller<Each extends Delivery>(
  caller: Pick<Caller, 'platform' | 'workspaceId'>,
  all: readonly Each[],
): readonly Each[] {
  const isVisible = isVisibleTo(caller);
  return all.filter(({ destination }) => isVisible(destination));
}

/** What admins see: those given up, and those that are tried again. */
async function listAll(
  letters: readonly DeadLetter[],
  { caller }: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const { store, clock, timeZone } = services;
  const delayed = ofCaller(caller, await store.listDelayedDeliveries(MAX_READ));
  if (letters.length + delayed.length === 0)
    return privateReply(ALL_DELIVERED, [paragraph(ALL_DELIVERED)]);
  const context = { nowMs: clock.nowMs(), timeZone };
  const tell = ({ document, destination }: Delivery, atMs: EpochMs, what = '') =>
    `${document.fallback} (${describePlace(destination, caller)}, ${what}${formatTime(atMs, context)})`;
  const dead = letters.slice(0, MAX_LETTERS).map((letter) => ({
    text: `${tell(letter, letter.diedAtMs)}: ${letter.reason} · id ${letter.id}`,
  }));
  const waiting = delayed.slice(0, MAX_LETTERS).map((each) => ({
    text: `${tell(each, each.nextTryAtMs, 'next try ')}: ${each.reason}`,
  }));
  const titles = [
    letters.length === 0 ? null : `${countOf(letters.length, 'message')} could not be delivered`,
    delayed.length === 0 ? null : `${countOf(delayed.length, 'message')} will be tried again`,
  ].filter((title) => title !== null);
  const [first = '', second = first] = titles;
  return privateReply(titles.join(', '), [
    ...(dead.length === 0 ? [] : [heading(first), ...list(dead), ...sayRest(letters, dead)]),
    ...(waiting.length === 0
      ? []
      : [heading(second), ...list(waiting), ...sayRest(delayed, waiting)]),
    ...(dead.length === 0 ? [note(WAITING)] : [note(KEPT), ...offerAll()]),
  ]);
}

function sayRest(all: readonly unknown[], shown: readonly unknown[]): readonly ReplyBlock[] {
  return all.length > shown.length ? [note(`and ${all.length - shown.length} more`)] : [];
}

const offerAll = () =>
  buttons([
    button('Try all again', 'deliveries retry all'),
    button('Drop all', 'deliveries drop all', 'danger'),
  ]);

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
