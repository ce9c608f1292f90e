/** What the routes share; made once by `createConsole`. */
import type { Caller } from '../../model/command.ts';
import { CONSOLE } from '../../model/platform.ts';
import type { Site } from './html/render-page.ts';
import type { ToHref } from './html/safe-href.ts';
import type { MessageHub } from './message-hub.ts';
import type { ConsoleMessage, ConsoleOptions } from './ports/console-ports.ts';
import { OPERATOR, type Visitor } from './visitor.ts';

export interface ConsoleParts {
  readonly options: ConsoleOptions;
  readonly site: Site;
  readonly hub: MessageHub;
  readonly toHref: ToHref;
}

/** Messages shown of a channel; older ones stay in the store. */
export const MAX_MESSAGES_SHOWN = 100;

/** A visitor, in the channel that is open. */
export function consoleCaller(channelId: string, visitor: Visitor = OPERATOR): Caller {
  const { name, isAdmin } = visitor;
  return {
    ...CONSOLE,
    userId: name,
    userName: name,
    channelId,
    isAdmin: () => Promise.resolve(isAdmin),
  };
}

/** Keeps a message and shows it on every open page. @returns its id. */
export async function appendAndPublish(
  { options, hub }: ConsoleParts,
  message: Pick<ConsoleMessage, 'channelId' | 'document'>,
  deliveryId: string | null,
): Promise<number> {
  const { channelId, document } = message;
  const kept = await options.messages.append(channelId, document, deliveryId);
  hub.publish(kept);
  return kept.id;
}
