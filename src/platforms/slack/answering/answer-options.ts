/** What every answer in Slack is made with. */
import type { webApi } from '@slack/bolt';
import type { Logger } from '../../../lib/logger.ts';
import type { Clock } from '../../../lib/time/clock.ts';
import type { Timers } from '../../../lib/time/timers.ts';
import type { CommandGateway } from '../../../model/command.ts';

export interface AnswerOptions {
  readonly gateway: CommandGateway;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Links below this address show what is behind them; null where the console has no address that others can open. */
  readonly consoleUrl: string | null;
  /** A short random id, so that what a reader reports is found in the log. */
  randomId(): string;
  /** Whether Verbatim is installed in this workspace. */
  isOurs(workspaceId: string): boolean;
  /** @param client holds the token of that workspace. */
  isAdmin(
    client: webApi.WebClient,
    who: { readonly userId: string; readonly workspaceId: string },
  ): Promise<boolean>;
  /** Told of each answer under way, so that a stop can wait for it. */
  track(answer: Promise<void>): void;
}
