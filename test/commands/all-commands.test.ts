import { describe, expect, it } from 'vitest';
import { findCommand, listDefinitions } from '../../commands/all-commands.ts';
import { admin, openNewsroom, textOf } from '../helpers/newsroom.ts';

const definitions = listDefinitions();
const optionSets = definitions.flatMap(({ name, options, subcommands }) => [
  { where: `/${name}`, options },
  ...subcommands.map((subcommand) => ({
    where: `/${name} ${subcommand.name}`,
    options: subcommand.options,
  })),
]);
const named = [
  ...definitions,
  ...definitions.flatMap(({ subcommands }) => subcommands),
  ...optionSets.flatMap(({ options }) => options),
];

it('has the commands of the design', () => {
  expect(definitions.map(({ name }) => name)).toEqual([
    'quote',
    'positions',
    'compare',
    'search',
    'cite',
    'digest',
    'watch',
    'article',
    'feeds',
    'speakers',
    'reports',
    'deliveries',
    'status',
    'help',
  ]);
});

it('finds a command in any case, and none for what is none', () => {
  expect(findCommand('Quote')?.name).toBe('quote');
  expect(findCommand('toString')).toBeNull();
});

it('knows which make the bot post to the channel later', () => {
  const all = definitions.flatMap(({ name, subcommands }) =>
    subcommands.filter(({ isForChannel }) => isForChannel).map((each) => `${name} ${each.name}`),
  );
  expect(all).toEqual(expect.arrayContaining(['digest subscribe', 'feeds post', 'feeds alerts']));
});

// https://discord.com/developers/docs/interactions/application-commands#application-command-object
describe('the limits of both platforms', () => {
  it.each(named.map(({ name, description }) => [name, description]))(
    '%s has a name and description that fit',
    (name, description) => {
      expect(name).toMatch(/^[a-z0-9-]{1,32}$/);
      expect(description?.length).toBeGreaterThan(0);
      expect(description?.length).toBeLessThanOrEqual(100);
    },
  );

  it.each(optionSets.map(({ where, options }) => [where, options] as const))(
    '%s has at most 25 options and choices, each name once, those that are needed first',
    (_where, options) => {
      expect(options.length).toBeLessThanOrEqual(25);
      expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
      const required = options.map((option) => option.required);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
      for (const { choices = [] } of options) expect(choices.length).toBeLessThanOrEqual(25);
    },
  );

  it('has at most 8,000 characters a command', () => {
    for (const definition of definitions)
      expect(JSON.stringify(definition).length).toBeLessThan(8000);
  });
});

it.each(definitions.flatMap(({ examples }) => examples))(
  'answers its own example %s',
  async (example) => {
    const { say } = await openNewsroom();
    const document = await say(example, admin);
    expect(document.fallback).not.toBe('');
    expect(textOf(document)).not.toMatch(
      /\[Help: |Something went wrong|Nobody called|no quotes|No feed is|There is no|names match/,
    );
  },
);
