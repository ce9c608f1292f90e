/** Who asks: from what Slack sends with a command, a press, a form or an event. */
import type { webApi } from '@slack/bolt';
import type { Caller } from '../../../model/command.ts';
import { adviceFor } from '../slack-errors.ts';
import type { AnswerOptions } from './answer-options.ts';

export interface Person {
  readonly userId: string;
  readonly userName: string;
  /** Where the user is at home; undefined where Slack doesn't say. Another one than `workspaceId` in a shared channel. */
  readonly homeId: string | undefined;
  /** Where the app was used. */
  readonly workspaceId: string;
  /** "" where there is no channel: App Home, modals. */
  readonly channelId: string;
}

/** The part of a payload that tells who; https://docs.slack.dev/reference/interaction-payloads. */
export interface PersonalPayload {
  readonly user: {
    readonly id: string;
    readonly name?: string;
    readonly username?: string;
    readonly team_id?: string;
  };
  readonly team: { readonly id: string } | null;
  readonly channel?: { readonly id: string };
}

export function readPerson({ user, team, channel }: PersonalPayload, channelId = ''): Person {
  return {
    userId: user.id,
    userName: user.name ?? user.username ?? '',
    homeId: user.team_id,
    workspaceId: team?.id ?? user.team_id ?? '',
    channelId: channel?.id ?? channelId,
  };
}

/** Somebody of another workspace in a shared channel, or a workspace that Verbatim doesn't know. */
export function isStranger(
  { isOurs }: Pick<AnswerOptions, 'isOurs'>,
  { homeId, workspaceId }: Person,
): boolean {
  return !isOurs(workspaceId) || (homeId !== undefined && homeId !== workspaceId);
}

/** Told by whether the bot may read there, which asks for no further scope. */
async function explainAbsence(client: webApi.WebClient, channel: string): Promise<string | null> {
  try {
    await client.conversations.history({ channel, limit: 1 });
    return null;
  } catch (error) {
    const advice = adviceFor(error);
    return advice === undefined
      ? null
      : `Verbatim can’t post here by itself yet: ${advice}. Then try again.`;
  }
}

/** @param client holds the token of the person's workspace. */
export function toCaller(
  { isAdmin }: Pick<AnswerOptions, 'isAdmin'>,
  client: webApi.WebClient,
  person: Person,
): Caller {
  const { userId, userName, workspaceId, channelId } = person;
  return {
    platform: 'slack',
    userId,
    userName,
    workspaceId,
    channelId,
    isAdmin: () => isAdmin(client, person),
    explainAbsence: () => explainAbsence(client, channelId),
  };
}
