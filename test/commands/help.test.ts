import { expect, it } from 'vitest';
import { findCommand, listDefinitions } from '../../commands/all-commands.ts';
import type { Command } from '../../commands/command.ts';
import { createHelpCommand } from '../../commands/help.ts';
import { lineOf, openNewsroom, textOf } from '../helpers/newsroom.ts';

it('lists every command, with a button each', async () => {
  const { say } = await openNewsroom();
  const document = await say('/help');
  for (const { name, description } of listDefinitions()) {
    expect(textOf(document)).toContain(description);
    expect(lineOf(document, name)).toBe(`/help ${name}`);
  }
});

it('explains one with its options, who may, and examples', async () => {
  const { say } = await openNewsroom();
  const text = textOf(await say('/help feeds'));
  expect(text).toContain('/feeds add: Follow a feed, from the next minute on (admins only)');
  expect(text).toContain('- confirm: yes removes it without asking (yes)');
  expect(text).toContain('For example:\n- /feeds list');
});

it('knows the commands it is made with, and itself', () => {
  const help = createHelpCommand([findCommand('quote') as Command]);
  expect(help.options[0]?.choices).toEqual(['quote', 'help']);
});
