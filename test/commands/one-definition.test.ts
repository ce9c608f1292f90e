/** One definition a command: whatever lists commands has all of them, with their subcommands and options. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCommand, listDefinitions } from '../../commands/all-commands.ts';
import { completeLine } from '../../src/platforms/console/routes/complete-line.ts';
import { toDiscordCommands } from '../../src/platforms/discord/register-commands.ts';
import { slackManifest } from '../../src/platforms/slack/slack-manifest.ts';
import { openNewsroom, textOf } from '../helpers/newsroom.ts';

const definitions = listDefinitions();
const rows = [...definitions.map((definition) => [definition.name, definition] as const)];

describe('the table of README.md', () => {
  const [, table = ''] = readFileSync('README.md', 'utf8').split('\n## Commands\n');
  const lines = table.split('\n').filter((line) => line.startsWith('| `/'));

  it('has every command, in the order of the definitions, and no other', () => {
    expect(lines.map((line) => /^\| `\/([a-z]+)/.exec(line)?.[1])).toEqual(
      definitions.map(({ name }) => name),
    );
  });

  it.each(rows)('has each subcommand of /%s', (name, { subcommands }) => {
    const line = lines.find((each) => each.startsWith(`| \`/${name}`)) ?? '';
    const told = line.match(/`[^`]+`/g)?.map((code) => code.replace(/[`/]/g, '').split(' ')) ?? [];
    const standard = findCommand(name)?.defaultSubcommand;
    const needed = subcommands.map((each) => each.name).filter((each) => each !== standard);
    expect(needed.filter((each) => !told.flat().includes(each))).toEqual([]);
  });
});

it.each(rows)('/help has /%s, its subcommands and its options', async (name, definition) => {
  const { say } = await openNewsroom();
  expect(textOf(await say('/help'))).toContain(`- /${name}`);
  const text = textOf(await say(`/help ${name}`));
  for (const subcommand of definition.subcommands)
    expect(text).toContain(`/${name} ${subcommand.name}: ${subcommand.description}`);
  const options = [definition, ...definition.subcommands].flatMap((each) => each.options);
  for (const option of options) expect(text).toContain(`- ${option.name}: ${option.description}`);
});

it('Slack’s manifest and Discord’s registration have them', () => {
  const manifest = JSON.parse(
    slackManifest(definitions, { consoleUrl: null, publicUrl: null }),
  ) as {
    features: { slash_commands: { command: string }[] };
  };
  const names = definitions.map(({ name }) => name);
  expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(
    names.map((name) => `/${name}`),
  );
  const registered = toDiscordCommands(definitions);
  expect(names.filter((name) => !registered.some((each) => each.name === name))).toEqual([]);
});

it.each(rows)('the console completes /%s and its subcommands', async (name, { subcommands }) => {
  const { gateway } = await openNewsroom();
  const complete = (line: string) =>
    completeLine(gateway, line, line.length).choices.map(({ label }) => label);
  expect(complete(`/${name.slice(0, -1)}`).join(' ')).toContain(name);
  if (subcommands.length > 0)
    expect(complete(`/${name} `)).toEqual(
      expect.arrayContaining(subcommands.map((each) => expect.stringContaining(each.name))),
    );
});
