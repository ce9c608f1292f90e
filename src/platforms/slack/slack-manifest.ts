/**
 * The app manifest: pasted once at https://api.slack.com/apps ("Create New App", "From a manifest"). Made from the
 * command list and the settings, so that Slack's menus and the program can't drift apart.
 */
import type { CommandDefinition } from '../../model/command.ts';
import { globalShortcutId, messageShortcutId } from './answering/answer-shortcuts.ts';
import { MAX_SHORTCUT_DESCRIPTION_CHARS, MAX_USAGE_HINT_CHARS } from './rendering/slack-limits.ts';
import { slackUrls } from './rendering/slack-urls.ts';

export interface ManifestSettings {
  /** The console's address as others can open it; null where there is none: then no links are looked at. */
  readonly consoleUrl: string | null;
  /** `slack.http.publicUrl`; null for Socket Mode. */
  readonly publicUrl: string | null;
}

/** Each scope with what stops working without it. Nothing else is asked for. */
const BOT_SCOPES = [
  // Slash commands and shortcuts, and the private and public answers to them.
  'commands',
  // Digests and alerts in channels the bot was invited to.
  'chat:write',
  // Who is an admin of the workspace.
  'users:read',
  // After a lost answer from Slack: is this message already there? Only channels the bot is in, and its own direct messages.
  'channels:history',
  'groups:history',
  'im:history',
  // What a watch tells its owner alone.
  'im:write',
  // Pictures of positions: beside a shared answer, and by direct message for a private one. Without it the words stand alone.
  'files:write',
] as const;

const LINK_SCOPES = [
  // That somebody posted a link into the console; of other links nothing is told.
  'links:read',
  // The quote below it.
  'links:write',
] as const;

/** The least that works. */
export function botScopes({ consoleUrl }: Pick<ManifestSettings, 'consoleUrl'>): readonly string[] {
  return consoleUrl === null ? BOT_SCOPES : [...BOT_SCOPES, ...LINK_SCOPES];
}

/** @returns JSON, which Slack takes as it takes YAML; https://docs.slack.dev/reference/app-manifest. */
export function slackManifest(
  definitions: readonly CommandDefinition[],
  settings: ManifestSettings,
): string {
  const { consoleUrl, publicUrl } = settings;
  const urls = publicUrl === null ? null : slackUrls(publicUrl);
  const manifest = {
    display_information: {
      name: 'Verbatim',
      description: 'Who said what, on the record: quotes, positions and digests from your feeds.',
      background_color: '#1d2b3a',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: false,
        messages_tab_read_only_enabled: true,
      },
      bot_user: { display_name: 'verbatim', always_online: true },
      shortcuts: definitions.flatMap(shortcutsOf),
      slash_commands: definitions.map(({ name, description, usage }) => ({
        command: `/${name}`,
        ...(urls === null ? {} : { url: urls.events }),
        description,
        ...(usage === '' ? {} : { usage_hint: usage.slice(0, MAX_USAGE_HINT_CHARS) }),
        should_escape: false,
      })),
      ...(consoleUrl === null ? {} : { unfurl_domains: [new URL(consoleUrl).hostname] }),
    },
    oauth_config: {
      ...(urls === null ? {} : { redirect_urls: [urls.redirect] }),
      scopes: { bot: botScopes(settings) },
    },
    settings: {
      event_subscriptions: {
        ...(urls === null ? {} : { request_url: urls.events }),
        bot_events: [
          'app_home_opened',
          'app_uninstalled',
          ...(consoleUrl === null ? [] : ['link_shared']),
          'tokens_revoked',
        ],
      },
      interactivity: {
        is_enabled: true,
        ...(urls === null
          ? {}
          : { request_url: urls.events, message_menu_options_url: urls.events }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: urls === null,
      token_rotation_enabled: false,
    },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** One on messages, and one in the search bar. */
function shortcutsOf({ name, description, messageShortcut }: CommandDefinition) {
  if (messageShortcut === undefined) return [];
  const about = description.slice(0, MAX_SHORTCUT_DESCRIPTION_CHARS);
  const { label, formLabel } = messageShortcut;
  return [
    { name: label, type: 'message', callback_id: messageShortcutId(name), description: about },
    { name: formLabel, type: 'global', callback_id: globalShortcutId(name), description: about },
  ];
}
