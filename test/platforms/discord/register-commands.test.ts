import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandDefinition, Subcommand } from '../../../src/model/command.ts';
import {
  registerCommands,
  toDiscordCommands,
} from '../../../src/platforms/discord/register-commands.ts';
import {
  type DiscordStandIn,
  startDiscordStandIn,
} from '../../stand-ins/discord/start-discord-stand-in.ts';
import { ARTICLE, DIGEST, FEEDS, QUOTE, TOKEN } from './newsroom.ts';

const APPLICATION = '200000000000000001';

describe('toDiscordCommands', () => {
  it('types the options, required ones first, and completes names', () => {
    expect(toDiscordCommands([QUOTE])[0]).toEqual({
      type: 1,
      name: 'quote',
      description: 'The newest quotes of a speaker',
      default_member_permissions: null,
      options: [
        {
          type: 3,
          name: 'speaker',
          description: 'Who said it',
          required: true,
          autocomplete: true,
        },
        { type: 4, name: 'page', description: 'Page', required: false },
      ],
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    });
  });

  it('offers fixed choices as they are', () => {
    const definition: CommandDefinition = {
      ...QUOTE,
      options: [
        {
          name: 'when',
          description: 'When',
          type: 'string',
          required: false,
          choices: ['daily', 'weekly'],
        },
      ],
    };
    expect(toDiscordCommands([definition])[0]).toMatchObject({
      options: [
        {
          choices: [
            { name: 'daily', value: 'daily' },
            { name: 'weekly', value: 'weekly' },
          ],
        },
      ],
    });
  });

  const subcommand = (name: string, isAdminOnly: boolean): Subcommand => ({
    name,
    description: name,
    options: [],
    isAdminOnly,
  });

  it.each([
    ['nobody when it has no subcommands', QUOTE, null],
    ['those who may not manage the server when all of it is for admins', FEEDS, '32'],
    [
      'nobody when a part of it is for all',
      { ...FEEDS, subcommands: [subcommand('add', true), subcommand('list', false)] },
      null,
    ],
  ])('hides a command from %s', (_whom, definition, permissions) => {
    expect(toDiscordCommands([definition])[0]?.default_member_permissions).toBe(permissions);
  });

  it('puts a command on the menu of messages where it reads their links', () => {
    expect(toDiscordCommands([QUOTE, ARTICLE])[2]).toEqual({
      type: 3,
      name: 'Quotes in this link',
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    });
  });

  it('offers what posts to a channel later only where the bot is installed as a member', () => {
    expect(toDiscordCommands([DIGEST])[0]).toMatchObject({
      integration_types: [0],
      contexts: [0, 1],
    });
  });
});

describe('registerCommands', () => {
  let standIn: DiscordStandIn;
  let rest: REST;
  const commands = toDiscordCommands([QUOTE, FEEDS]);
  const all = toDiscordCommands([QUOTE, FEEDS, ARTICLE, DIGEST]);

  beforeEach(async () => {
    standIn = await startDiscordStandIn({ token: TOKEN });
    rest = new REST({ api: standIn.apiUrl }).setToken(TOKEN);
  });
  afterEach(() => standIn.close());

  it('sends them when Discord has others, and not when it has the same', async () => {
    expect(await registerCommands(rest, APPLICATION, commands, null)).toBe(true);
    expect(await registerCommands(rest, APPLICATION, commands, null)).toBe(false);
    expect(await registerCommands(rest, APPLICATION, [...commands].reverse(), null)).toBe(false);
  });

  const [quote, feeds] = commands;
  if (quote === undefined || feeds === undefined) throw new Error('two commands expected');
  it.each([
    ['a description', [{ ...quote, description: 'Other words' }, feeds]],
    ['a permission', [{ ...quote, default_member_permissions: '32' }, feeds]],
    ['an option', toDiscordCommands([{ ...QUOTE, options: QUOTE.options.slice(0, 1) }, FEEDS])],
    ['the number', [quote]],
    ['where it is offered', [{ ...quote, contexts: [0] }, feeds]],
    ['who may install it', [{ ...quote, integration_types: [0] }, feeds]],
    ['the menu of messages', [...commands, ...toDiscordCommands([ARTICLE]).slice(1)]],
  ])('sends them again when %s changed', async (_what, changed) => {
    await registerCommands(rest, APPLICATION, commands, null);
    expect(await registerCommands(rest, APPLICATION, changed, null)).toBe(true);
  });

  it('knows its own kinds of commands again', async () => {
    expect(await registerCommands(rest, APPLICATION, all, null)).toBe(true);
    expect(await registerCommands(rest, APPLICATION, all, null)).toBe(false);
    expect(standIn.refusals).toEqual([]);
  });

  it('registers in one server alone and leaves the global ones untouched', async () => {
    await registerCommands(rest, APPLICATION, commands, null);
    const before = standIn.registeredCommands();
    expect(await registerCommands(rest, APPLICATION, all, standIn.guildId)).toBe(true);
    expect(await registerCommands(rest, APPLICATION, all, standIn.guildId)).toBe(false);
    expect(standIn.registeredCommands()).toBe(before);
    expect(standIn.guildCommands()).toHaveLength(all.length);
    expect(standIn.refusals).toEqual([]);
  });
});
