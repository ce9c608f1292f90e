/** The workspaces that installed Verbatim by OAuth: their tokens are sealed in the store, and open in memory. */
import { type Installation, type InstallationStore, webApi } from '@slack/bolt';
import type { Logger } from '../../../lib/logger.ts';
import { VerbatimError } from '../../../model/errors.ts';
import type { Workspaces } from './one-workspace.ts';
import type { Sealer } from './seal-token.ts';

/** The part of the store that this needs. */
export interface SealedInstallations {
  list(): Promise<readonly { readonly workspaceId: string; readonly sealed: string }[]>;
  /** In the place of an older one of that workspace. */
  put(workspaceId: string, sealed: string): Promise<void>;
}

export interface InstalledWorkspacesOptions {
  readonly installations: SealedInstallations;
  readonly sealer: Sealer;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: Logger;
}

export interface InstalledWorkspaces extends Workspaces {
  /** Where Bolt's installer keeps what it was granted, and finds it for each request. */
  readonly store: InstallationStore;
  /** No token of this workspace is used from now on. */
  forget(workspaceId: string): void;
}

interface Bot {
  readonly token: string;
  readonly id: string;
  readonly userId: string;
}

export function createInstalledWorkspaces(
  options: InstalledWorkspacesOptions,
): InstalledWorkspaces {
  const { installations, sealer, clientOptions, logger } = options;
  const bots = new Map<string, Bot>();
  return {
    async check() {
      for (const { workspaceId, sealed } of await installations.list()) {
        const opened = sealer.open(sealed, workspaceId);
        if (opened === null) throw wrongKey(workspaceId);
        bots.set(workspaceId, JSON.parse(opened) as Bot);
      }
      logger.info({ workspaceCount: bots.size }, 'workspaces that installed Verbatim');
    },
    has: (workspaceId) => bots.has(workspaceId),
    async clientFor(workspaceId) {
      const bot = bots.get(workspaceId === '' ? onlyOne(bots) : workspaceId);
      if (bot === undefined) throw notInstalled(workspaceId);
      return new webApi.WebClient(bot.token, { ...clientOptions });
    },
    store: {
      async storeInstallation(installation) {
        const { workspaceId, bot } = readInstallation(installation);
        await installations.put(workspaceId, sealer.seal(JSON.stringify(bot), workspaceId));
        bots.set(workspaceId, bot);
        logger.info({ workspaceId }, 'Verbatim was installed in a Slack workspace');
      },
      // A workspace whose token is gone still gets an answer, that it is a stranger: that needs no token.
      fetchInstallation: async ({ teamId: workspaceId = '' }) =>
        toInstallation(workspaceId, bots.get(workspaceId)),
    },
    forget: (workspaceId) => void bots.delete(workspaceId),
  };
}

/** "" was chosen when there was one workspace: with several, nobody can tell which. */
function onlyOne(bots: ReadonlyMap<string, Bot>): string {
  const [first = '', ...others] = bots.keys();
  return others.length === 0 ? first : '';
}

/** An organisation as a whole has no workspace of its own, and the manifest doesn't offer it. */
function readInstallation({ team, bot }: Installation): { workspaceId: string; bot: Bot } {
  if (team === undefined || bot === undefined)
    throw new Error('Verbatim is installed in workspaces, not in organisations');
  return { workspaceId: team.id, bot: { token: bot.token, id: bot.id, userId: bot.userId } };
}

/** As much of it as Bolt reads; https://docs.slack.dev/reference/methods/oauth.v2.access. */
function toInstallation(workspaceId: string, bot: Bot | undefined): Installation<'v2', false> {
  return {
    team: { id: workspaceId },
    enterprise: undefined,
    user: { token: undefined, scopes: undefined, id: '' },
    ...(bot === undefined ? {} : { bot: { ...bot, scopes: [] } }),
    isEnterpriseInstall: false,
    authVersion: 'v2',
  };
}

function wrongKey(workspaceId: string): VerbatimError {
  return new VerbatimError(
    'platform-refused',
    `VERBATIM_KEY does not open the token of the Slack workspace ${workspaceId}. Give the key that it was stored with; if that is lost, delete the rows of "installations" and install again in each workspace.`,
  );
}

function notInstalled(workspaceId: string): VerbatimError {
  const finding =
    workspaceId === ''
      ? 'It was ordered when there was one Slack workspace, and there is not one now; order it again in its channel.'
      : 'Verbatim is not installed in that Slack workspace any more.';
  return new VerbatimError('delivery-failed', finding);
}
