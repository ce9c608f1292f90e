import type { ReplyDocument } from './reply.ts';

export type PlatformName = 'slack' | 'discord' | 'console';

/** As they stand in a sentence: "on Slack", "on the console". */
export const PLATFORM_TITLES: Readonly<Record<PlatformName, string>> = {
  slack: 'Slack',
  discord: 'Discord',
  console: 'the console',
};

/** All channels of the console are in one workspace. */
export const CONSOLE = { platform: 'console', workspaceId: 'console' } as const;

/** Where something is posted. The ids are the platform's own and are never shown. */
export interface Destination {
  readonly platform: PlatformName;
  /** As `Caller.workspaceId`; "" where it was chosen before workspaces were told apart: the only one there was. */
  readonly workspaceId: string;
  /** "@" and the id of a user: a direct message to them. */
  readonly channelId: string;
}

export function isSamePlace(one: Destination, other: Destination): boolean {
  return (
    one.platform === other.platform &&
    one.workspaceId === other.workspaceId &&
    one.channelId === other.channelId
  );
}

/** What makes one message of several tries. */
export interface PostedDelivery {
  /** The same for each try, so that a platform can refuse a double. */
  readonly id: string;
  /** An earlier try may have got through: look for it before posting again. */
  readonly isUnclear: boolean;
  /** The service's id of a message in the same channel that this one answers, in its thread where there are threads; null for none. */
  readonly replyTo: string | null;
  /**
   * Asked right before each message by a platform that can't refuse a double by its id for good.
   *
   * @throws {VerbatimError} `taken-over` where another process may be posting it, which a process learns that was paused.
   */
  demandClaim(): Promise<void>;
}

/** The part of a service's connections that this process holds, where several processes divide them. */
export interface HeldShards {
  /** How many there are among all processes. */
  readonly count: number;
  /** Numbers of those of this process, from 0. */
  readonly held: readonly number[];
  /** How many of them are connected. */
  readonly connected: number;
}

/**
 * One surface on which Verbatim speaks. `start` connects and rejects with a VerbatimError that names the variable to
 * correct; `stop` lets answers under way finish. Platforms transport and render: what is said comes from the commands.
 */
export interface Platform {
  readonly name: PlatformName;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Whether the service is there right now; after `start` a platform connects again by itself. */
  isConnected(): boolean;
  /** Only where the service has several connections; null before it is known how many. */
  shards?(): HeldShards | null;
  /**
   * Posts to a channel; resolves when the service has accepted it, with the service's id of the message (null where it has none).
   *
   * @throws {VerbatimError} with the service's own reason: `delivery-failed`, which may get better; `delivery-refused`, which this
   *   message won't; `channel-gone`, where nothing is taken any more; `access-refused`, where the bot is let in nowhere. `taken-over` as `demandClaim`.
   */
  post(
    destination: Destination,
    document: ReplyDocument,
    delivery: PostedDelivery,
  ): Promise<string | null>;
  /**
   * Puts the document in the place of what a message says; done again it changes nothing. A message that is gone stays gone.
   *
   * @param messageId as `post` gave it.
   * @throws {VerbatimError} as `post` does.
   */
  edit(destination: Destination, messageId: string, document: ReplyDocument): Promise<void>;
}
