/** Who may run admin commands: the config's list, and the workspace's own admins and owners. A guest never may. */
import type { webApi } from '@slack/bolt';
import type { Logger } from '../../../lib/logger.ts';
import type { Clock } from '../../../lib/time/clock.ts';
import type { AnswerOptions } from '../answering/answer-options.ts';
import { ADMIN_CACHE_MS, MAX_ADMINS_KNOWN } from '../rendering/slack-limits.ts';
import { slackReason } from '../slack-errors.ts';

export interface AdminsOptions {
  /** Slack user ids that are admins whatever the workspace says. */
  readonly admins: readonly string[];
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Asks `users.info`, and remembers the answer for a few minutes, each workspace's for itself.
 *
 * @returns a function that tells whether a user is an admin; false when Slack can't be asked, which is logged: a command that
 *   needs an admin is better refused than run for the wrong person.
 */
export function createAdmins(options: AdminsOptions): AnswerOptions['isAdmin'] {
  const { admins, clock, logger } = options;
  const known = new Map<string, { readonly isAdmin: boolean; readonly untilMs: number }>();
  return async (client, { userId, workspaceId }) => {
    const key = `${workspaceId}/${userId}`;
    const answer = known.get(key);
    if (answer !== undefined && answer.untilMs > clock.nowMs()) return answer.isAdmin;
    try {
      const { user } = await client.users.info({ user: userId });
      const isAdmin = hasRole(user, admins.includes(userId));
      known.delete(key);
      known.set(key, { isAdmin, untilMs: clock.nowMs() + ADMIN_CACHE_MS });
      const [oldest = ''] = known.keys();
      if (known.size > MAX_ADMINS_KNOWN) known.delete(oldest);
      return isAdmin;
    } catch (error) {
      logger.warn({ reason: slackReason(error) }, 'Slack could not be asked who is an admin');
      return false;
    }
  };
}

/** Guests, and people of another workspace in a shared channel, never are; https://docs.slack.dev/reference/objects/user-object. */
function hasRole(user: webApi.UsersInfoResponse['user'], isNamed: boolean): boolean {
  const isGuest = user?.is_restricted === true || user?.is_ultra_restricted === true;
  if (isGuest || user?.is_stranger === true) return false;
  return user?.is_admin === true || user?.is_owner === true || isNamed;
}
