import { describe, expect, it } from 'vitest';
import type { CommandDefinition } from '../../../src/model/command.ts';
import { botScopes, slackManifest } from '../../../src/platforms/slack/slack-manifest.ts';

const quote: CommandDefinition = {
  name: 'quote',
  description: 'Finds the exact words',
  usage: '<speaker> [words] [since:7d]',
  options: [],
  subcommands: [],
  examples: ['/quote Berg'],
};

const DEFINITIONS = [quote, { ...quote, name: 'status', usage: '' }];
const PRIVATE = { consoleUrl: null, publicUrl: null };

const manifest: unknown = JSON.parse(slackManifest(DEFINITIONS, PRIVATE));

it('lists every command as Slack shows it', () => {
  expect(manifest).toMatchObject({
    features: {
      slash_commands: [
        {
          command: '/quote',
          description: 'Finds the exact words',
          usage_hint: '<speaker> [words] [since:7d]',
          should_escape: false,
        },
        { command: '/status', description: 'Finds the exact words', should_escape: false },
      ],
    },
  });
});

it('turns on Socket Mode and buttons', () => {
  expect(manifest).toMatchObject({
    settings: { socket_mode_enabled: true, interactivity: { is_enabled: true } },
  });
});

it('asks for these scopes and no others', () => {
  expect(manifest).toMatchObject({
    oauth_config: {
      scopes: {
        bot: [
          'commands',
          'chat:write',
          'users:read',
          'channels:history',
          'groups:history',
          'im:history',
          'im:write',
          'files:write',
        ],
      },
    },
  });
});

it('keeps to the lengths of https://docs.slack.dev/reference/app-manifest', () => {
  const { display_information: display } = manifest as {
    display_information: { name: string; description: string };
  };
  expect(display.name.length).toBeLessThanOrEqual(35);
  expect(display.description.length).toBeLessThanOrEqual(140);
});

describe('in HTTP mode', () => {
  const { features, settings, oauth_config } = JSON.parse(
    slackManifest(DEFINITIONS, { consoleUrl: null, publicUrl: 'https://verbatim.example/bot/' }),
  );

  it('everything comes to the address that is listened to', () => {
    const url = 'https://verbatim.example/bot/slack/events';
    expect(features.slash_commands[0].url).toBe(url);
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url, message_menu_options_url: url },
    });
    expect(oauth_config.redirect_urls).toEqual([
      'https://verbatim.example/bot/slack/oauth_redirect',
    ]);
  });
});

describe('links into the console', () => {
  const { features, settings, oauth_config } = JSON.parse(
    slackManifest(DEFINITIONS, { ...PRIVATE, consoleUrl: 'https://desk.example:8443' }),
  );

  it('are told to us where others can open it, and no other links', () => {
    expect(features.unfurl_domains).toEqual(['desk.example']);
    expect(settings.event_subscriptions.bot_events).toContain('link_shared');
    expect(oauth_config.scopes.bot).toEqual([
      ...botScopes({ consoleUrl: null }),
      'links:read',
      'links:write',
    ]);
  });

  it('are not where it has no such address', () => {
    expect(manifest).not.toHaveProperty('features.unfurl_domains');
    expect(JSON.stringify(manifest)).not.toContain('link');
  });
});

it('has both shortcuts of a command, App Home, and what tells of a removal', () => {
  const messageShortcut = { label: 'Quotes in this', formLabel: 'Quotes in a link', option: 'url' };
  const { features, settings } = JSON.parse(
    slackManifest([{ ...quote, messageShortcut }], PRIVATE),
  );
  expect(features.shortcuts).toEqual([
    {
      name: 'Quotes in this',
      type: 'message',
      callback_id: 'link:quote',
      description: 'Finds the exact words',
    },
    {
      name: 'Quotes in a link',
      type: 'global',
      callback_id: 'ask:quote',
      description: 'Finds the exact words',
    },
  ]);
  expect(features.app_home.home_tab_enabled).toBe(true);
  expect(settings.event_subscriptions.bot_events).toEqual([
    'app_home_opened',
    'app_uninstalled',
    'tokens_revoked',
  ]);
});
