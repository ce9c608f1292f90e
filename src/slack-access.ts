/** How Slack is reached, from settings and secrets: over the socket or over HTTP, in one workspace or in several. */
import type { Config } from '../config/load.ts';
import type { SlackOptions } from './platforms/slack/create-slack.ts';
import type { Store } from './store/store.ts';

type SlackAccess = Pick<SlackOptions, 'botToken' | 'appToken' | 'http' | 'several'>;

/** Returns null where Slack is off. What is half given never gets here: the settings refuse it. */
export function slackAccess(
  { secrets, slack }: Pick<Config, 'secrets' | 'slack'>,
  store: Pick<Store, 'listInstallations' | 'putInstallation'>,
): SlackAccess | null {
  const { slackBotToken: botToken, slackAppToken: appToken } = secrets;
  const { slackSigningSecret: signingSecret } = secrets;
  const { publicUrl, host, port } = slack.http;
  if (publicUrl === undefined)
    return botToken === undefined || appToken === undefined ? null : { botToken, appToken };
  if (signingSecret === undefined) return null;
  const http = { publicUrl, host, port, signingSecret };
  if (botToken !== undefined) return { http, botToken };
  const { slackClientId: clientId, slackClientSecret: clientSecret, verbatimKey: key } = secrets;
  if (clientId === undefined || clientSecret === undefined || key === undefined) return null;
  const installations = {
    list: () => store.listInstallations('slack'),
    put: (workspaceId: string, sealed: string) =>
      store.putInstallation('slack', { workspaceId, sealed }),
  };
  return { http, several: { clientId, clientSecret, key, installations } };
}
