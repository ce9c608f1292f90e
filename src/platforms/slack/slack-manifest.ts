/**
 * The app manifest: pasted once at https://api.slack.com/apps ("Create New App", "From a manifest"). Made from the
 * command list, so that Slack's menu and the program can't drift apart.
 */
import type { CommandDefinition } from '../../model/command.ts';
import { MAX_USAGE_HINT_CHARS } from './slack-limits.ts';

/** Each scope with what stops working without it. Nothing else is asked for. */
const BOT_SCOPES: readonly string[] = [
  // Slash commands, and the private and public answers to them.
  'commands',
  // Digests and watches in channels the bot was invited to.
  'chat:write',
  // Who is an admin of the workspace.
  'users:read',
  // After a lost answer from Slack: is this digest already in the channel? Only channels the bot is in.
  'channels:history',
  'groups:history',
];

/** @returns JSON, which Slack takes as it takes YAML; https://docs.slack.dev/reference/app-manifest. */
export function slackManifest(definitions: readonly CommandDefinition[]): string {
  const manifest = {
    display_information: {
      name: 'Verbatim',
      description: 'Who said what, on the record: quotes, positions and digests from your feeds.',
      background_color: '#1d2b3a',
    },
    features: {
      bot_user: { display_name: 'verbatim', always_online: true },
      slash_commands: definitions.map(({ name, description, usage }) => ({
        command: `/${name}`,
        description,
        ...(usage === '' ? {} : { usage_hint: usage.slice(0, MAX_USAGE_HINT_CHARS) }),
        should_escape: false,
      })),
    },
    oauth_config: { scopes: { bot: BOT_SCOPES } },
    settings: {
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
