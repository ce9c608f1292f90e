/** Who and what is in the stand-in's workspaces. */
import type { Refusal } from './check-slack-message.ts';
import { HOME_TEAM } from './slack-workspace.ts';

interface User {
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
  readonly is_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly team_id?: string;
}

const USERS: Readonly<Record<string, User>> = {
  UREPORTER: {},
  UADMIN: { is_admin: true },
  UOWNER: { is_owner: true },
  UGUEST: { is_restricted: true },
  USTRANGER: { is_stranger: true, is_admin: true },
  UCOAST: { is_admin: true, team_id: 'T0COAST' },
};

/** Names of the workspaces that the app may be installed in. */
export const TEAMS: Readonly<Record<string, string>> = {
  [HOME_TEAM]: 'Harbour Newsroom',
  T0COAST: 'Coast Newsroom',
};

interface Channel {
  readonly teamId: string;
  /** Why the bot may not post there; null when it may. */
  readonly refusal: string | null;
}

const HOME_CHANNEL: Channel = { teamId: HOME_TEAM, refusal: null };

const CHANNELS: Readonly<Record<string, Channel>> = {
  CNEWS: { teamId: HOME_TEAM, refusal: null },
  CPOLITICS: { teamId: HOME_TEAM, refusal: null },
  CSTRANGE: { teamId: HOME_TEAM, refusal: 'not_in_channel' },
  COLD: { teamId: HOME_TEAM, refusal: 'is_archived' },
  DREPORTER: { teamId: HOME_TEAM, refusal: null },
  DADMIN: { teamId: HOME_TEAM, refusal: null },
  CCOAST: { teamId: 'T0COAST', refusal: null },
};

/** Channels for tests that want many of them. */
const MANY = /^CMANY\d+$/;

/** Of `users.info`; null where the workspace has no such user. */
export function findUser(id: string, teamId: string): object | null {
  const user = USERS[id];
  if (user === undefined || (user.team_id ?? HOME_TEAM) !== teamId) return null;
  return { id, team_id: teamId, is_admin: false, is_owner: false, ...user };
}

/** The direct messages with somebody; null where the workspace has no such user. */
export function directChannel(userId: string, teamId: string): string | null {
  return findUser(userId, teamId) === null ? null : userId.replace(/^U/, 'D');
}

/** Why a bot of this workspace may not post there; null when it may. */
export function channelRefusal(channel: string, teamId: string): Refusal | null {
  const known = CHANNELS[channel] ?? (MANY.test(channel) ? HOME_CHANNEL : undefined);
  const error =
    known === undefined || known.teamId !== teamId ? 'channel_not_found' : known.refusal;
  return error === null ? null : { error, detail: channel };
}
