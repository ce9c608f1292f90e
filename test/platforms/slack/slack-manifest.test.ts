import { expect, it } from 'vitest';
import type { CommandDefinition } from '../../../src/model/command.ts';
import { slackManifest } from '../../../src/platforms/slack/slack-manifest.ts';

const quote: CommandDefinition = {
  name: 'quote',
  description: 'Finds the exact words',
  usage: '<speaker> [words] [since:7d]',
  options: [],
  subcommands: [],
  examples: ['/quote Berg'],
};

const manifest: unknown = JSON.parse(
  slackManifest([quote, { ...quote, name: 'status', usage: '' }]),
);

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
        bot: ['commands', 'chat:write', 'users:read', 'channels:history', 'groups:history'],
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
