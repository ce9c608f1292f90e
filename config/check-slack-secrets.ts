/** Whether what Slack needs is there as a whole: half of it would be found out only when somebody misses the bot. */
import type { Secrets } from './secrets.ts';

/** Ours: 32 random bytes are 43 characters of base64. */
const MIN_KEY_CHARS = 32;

/**
 * Returns one line for each error. Values are never shown; prefixes by https://docs.slack.dev/authentication/tokens.
 *
 * @param isHttp whether `slack.http.publicUrl` is given.
 */
export function checkSlackSecrets(secrets: Secrets, isHttp: boolean): string[] {
  return isHttp ? checkHttp(secrets) : checkSocket(secrets);
}

function checkSocket({ slackBotToken, slackAppToken, slackClientId }: Secrets): string[] {
  const errors: string[] = [];
  if (slackBotToken && !slackAppToken)
    errors.push(
      'SLACK_APP_TOKEN: not set, but SLACK_BOT_TOKEN is: Slack needs both (the app token begins with "xapp-").',
    );
  if (slackAppToken && !slackBotToken)
    errors.push(
      'SLACK_BOT_TOKEN: not set, but SLACK_APP_TOKEN is: Slack needs both (the bot token begins with "xoxb-").',
    );
  if (slackClientId)
    errors.push(
      'SLACK_CLIENT_ID: set, but slack.http.publicUrl is not: several workspaces can install Verbatim over HTTP only.',
    );
  return errors;
}

function checkHttp(secrets: Secrets): string[] {
  const { slackBotToken, slackSigningSecret, slackClientId, slackClientSecret } = secrets;
  const errors: string[] = [];
  if (!slackSigningSecret)
    errors.push(
      'SLACK_SIGNING_SECRET: not set, but slack.http.publicUrl is: without it nobody can tell Slack from a stranger.',
    );
  if (slackBotToken && slackClientId)
    errors.push(
      'SLACK_BOT_TOKEN: set, and so is SLACK_CLIENT_ID: the first is for one workspace, the second for several. Set one of them.',
    );
  if (!slackBotToken && !slackClientId)
    errors.push(
      'SLACK_BOT_TOKEN: not set, but slack.http.publicUrl is: set it for one workspace, or SLACK_CLIENT_ID for several.',
    );
  return slackClientId
    ? [...errors, ...checkSeveral(slackClientSecret, secrets.verbatimKey)]
    : errors;
}

function checkSeveral(clientSecret: string | undefined, key: string | undefined): string[] {
  const errors: string[] = [];
  if (!clientSecret) errors.push('SLACK_CLIENT_SECRET: not set, but SLACK_CLIENT_ID is.');
  if (!key || key.length < MIN_KEY_CHARS)
    errors.push(
      `VERBATIM_KEY: ${key ? 'too short' : 'not set'}, but SLACK_CLIENT_ID is: it seals the tokens of workspaces in the store, and has at least ${MIN_KEY_CHARS} characters. \`openssl rand -base64 32\` makes one.`,
    );
  return errors;
}
