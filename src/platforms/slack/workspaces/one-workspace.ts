/** The workspaces in which Verbatim speaks, as the rest of the adapter sees them; and the one of SLACK_BOT_TOKEN. */
import { webApi } from '@slack/bolt';
import type { Logger } from '../../../lib/logger.ts';
import { isRefusal, tokenRefused } from '../slack-errors.ts';

export interface Workspaces {
  /**
   * Asks Slack whether the tokens are good.
   *
   * @throws {VerbatimError} `platform-refused` when they never will be; whatever else failed may go away.
   */
  check(): Promise<void>;
  /** Whether Verbatim is installed there. */
  has(workspaceId: string): boolean;
  /**
   * @param workspaceId "" for the only one.
   * @throws {VerbatimError} `delivery-failed` when there is no token for it.
   */
  clientFor(workspaceId: string): Promise<webApi.WebClient>;
}

export interface OneWorkspaceOptions {
  /** xoxb-… */
  readonly botToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: Logger;
}

export function createOneWorkspace(options: OneWorkspaceOptions): Workspaces {
  const { botToken, clientOptions, logger } = options;
  const client = new webApi.WebClient(botToken, { ...clientOptions });
  /** Known once Slack was asked. */
  let ownId: string | undefined;
  return {
    async check() {
      try {
        const { team, team_id: teamId, user } = await client.auth.test();
        ownId = teamId;
        logger.info({ team, user }, 'Slack knows the bot');
      } catch (error) {
        throw isRefusal(error) ? tokenRefused('SLACK_BOT_TOKEN', error) : error;
      }
    },
    has: (workspaceId) => ownId === undefined || workspaceId === ownId,
    clientFor: async () => client,
  };
}
