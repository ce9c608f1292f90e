/** Who may run admin commands: the config's list, and the workspace's own admins and owners. A guest never may. */
import type { webApi } from '@slack/bolt';
import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';
import { slackReason } from './slack-errors.ts';
import { ADMIN_CACHE_MS } from './slack-limits.ts';

export interface AdminsOptions {
  readonly client: webApi.WebClient;
  /** Slack user ids that are admins whatever the workspace says. */
  readonly admins: readonly string[];
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Asks `users.info`, and remembers the answer for a few minutes.
 *
 * @returns a function from a user id to whether that user is an admin; false when Slack can't be asked, which is
 *   logged: a command that needs an admin is better refused than run for the wrong person.
 */
export function createAdmins(options: AdminsOptions): (userId: string) => Promise<boolean> {
  const { client, admins, clock, logger } = options;
  const known = new Map<string, { readonly isAdmin: boolean; readonly untilMs: number }>();
  return async (userId) => {
    const answer = known.get(userId);
    if (answer !== undefined && answer.untilMs > clock.nowMs()) return answer.isAdmin;
    try {
      const { user } = await client.users.info({ user: userId });
      const isGuest = user?.is_restricted === true || user?.is_ultra_restricted === true;
      const hasRole = user?.is_admin === true || user?.is_owner === true;
      const isAdmin = !isGuest && (hasRole || admins.includes(userId));
      known.set(userId, { isAdmin, untilMs: clock.nowMs() + ADMIN_CACHE_MS });
      return isAdmin;
    } catch (error) {
      logger.warn({ reason: slackReason(error) }, 'Slack could not be asked who is an admin');
      return false;
    }
  };
}
