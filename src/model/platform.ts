import type { ReplyDocument } from './reply.ts';

export type PlatformName = 'slack' | 'discord' | 'console';

/** Where something is posted. The ids are the platform's own and are never shown. */
export interface Destination {
  readonly platform: PlatformName;
  /** As `Caller.workspaceId`; "" where it was chosen before workspaces were told apart: the only one there was. */
  readonly workspaceId: string;
  readonly channelId: string;
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
  /**
   * Posts to a channel; resolves when the service has accepted it.
   *
   * @param deliveryId the same for each try at one delivery, so that a platform can refuse a double.
   * @throws {VerbatimError} `channel-gone` when it is not there any more; else `delivery-failed`, with the service's own reason.
   */
  post(destination: Destination, document: ReplyDocument, deliveryId: string): Promise<void>;
}
