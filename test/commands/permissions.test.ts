/** Who may not gets a private, clear no, on every way in which a command can come; whoever may not see lists sees none. */
import { describe, expect, it } from 'vitest';
import { listDefinitions } from '../../commands/all-commands.ts';
import type { CommandArguments, CommandOption, Subcommand } from '../../src/model/command.ts';
import { editor, openNewsroom, textOf } from '../helpers/newsroom.ts';

const VALUES: Readonly<Record<string, string>> = {
  url: 'https://mountain.example/feed',
  feed: 'sample',
  id: 's1',
  name: '"Ruth Aldane"',
  other: '"Sigrid Aldane"',
  variant: '"R. Aldane"',
  decision: '1',
  number: '1',
};

/** A value for each option that is needed, and yes to what asks first. */
function valuesOf({ options }: Subcommand): readonly (readonly [string, string])[] {
  const isGiven = ({ name, required }: CommandOption) => required || name === 'confirm';
  return options.filter(isGiven).map(({ name, choices, type }) => {
    const value = VALUES[name] ?? choices?.[0] ?? (type === 'integer' ? '1' : 'x');
    return [name, value] as const;
  });
}

const bare = (value: string) => value.replaceAll('"', '');

/** Every way from a platform to the gateway. */
const WAYS: Readonly<Record<string, (subcommand: Subcommand) => CommandArguments>> = {
  'typed as text, and what buttons and menus hold': (subcommand) => ({
    kind: 'text',
    text: [
      subcommand.name,
      ...valuesOf(subcommand).map(([name, value]) => `${name}:${value}`),
    ].join(' '),
  }),
  'typed in capitals': (subcommand) => ({
    kind: 'text',
    text: [
      subcommand.name.toUpperCase(),
      ...valuesOf(subcommand).map(([name, value]) => `${name}:${value}`),
    ].join('  '),
  }),
  'typed as options': (subcommand) => ({
    kind: 'options',
    subcommand: subcommand.name,
    options: Object.fromEntries(valuesOf(subcommand).map(([name, value]) => [name, bare(value)])),
  }),
  'filled in on a form': (subcommand) => ({
    kind: 'text',
    text: subcommand.name,
    filled: Object.fromEntries(valuesOf(subcommand).map(([name, value]) => [name, bare(value)])),
  }),
};

const cases = listDefinitions().flatMap((definition) =>
  definition.subcommands
    .filter(({ isAdminOnly }) => isAdminOnly)
    .flatMap((subcommand) =>
      Object.entries(WAYS).map(
        ([way, write]) => [definition.name, subcommand.name, way, write(subcommand)] as const,
      ),
    ),
);

const untouchable: never = new Proxy(
  {},
  {
    get: () => {
      throw new Error('somebody who may not has touched it');
    },
  },
) as never;

describe('everyone but admins', () => {
  it('has something to be refused', () => {
    expect(cases.length).toBeGreaterThanOrEqual(16 * 4);
  });

  it.each(cases)('is refused /%s %s, %s', async (name, subcommand, _way, args) => {
    const { gateway } = await openNewsroom({
      change: () => ({
        store: untouchable,
        digests: untouchable,
        articles: untouchable,
        feeds: untouchable,
      }),
    });
    const document = await gateway.run({ name, arguments: args, caller: editor });
    expect(document).toMatchObject({
      audience: 'caller',
      shareCommandText: null,
      fallback: `Only admins may run /${name} ${subcommand}.`,
    });
    expect(textOf(document)).toContain('Ask one of them.');
  });
});

it.each(cases.filter(([, , way]) => way === 'typed as options'))(
  'lets an admin run /%s %s',
  async (name, subcommand, _way, args) => {
    const { gateway } = await openNewsroom();
    const caller = { ...editor, isAdmin: async () => true };
    const { fallback } = await gateway.run({ name, arguments: args, caller });
    expect(fallback).not.toContain(`Only admins may run /${name} ${subcommand}`);
    expect(fallback).not.toContain('Something went wrong');
  },
);
