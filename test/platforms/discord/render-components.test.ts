import { ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReplyBlock, ReplyChoice, ReplyDocument } from '../../../src/model/reply.ts';
import { renderComponents } from '../../../src/platforms/discord/render-components.ts';
import { foreignText } from '../../helpers/values/foreign-text.ts';
import { checkRows } from '../../stand-ins/discord/check-components.ts';
import { reply } from './newsroom.ts';

const button = (label: string, commandText = `quote ${label}`) =>
  ({ label, commandText, style: 'plain' }) as const;
const buttons = (count: number): ReplyBlock => ({
  kind: 'buttons',
  buttons: Array.from({ length: count }, (_, index) => button(`b${index}`)),
});
const choices = (prompt: string, ...all: readonly ReplyChoice[]): ReplyBlock => ({
  kind: 'choices',
  prompt,
  choices: all,
});
const choice = (label: string, change: Partial<ReplyChoice> = {}): ReplyChoice => ({
  label,
  commandText: `quote ${label}`,
  ...change,
});

const rowsOf = (blocks: readonly ReplyBlock[], change: Partial<ReplyDocument> = {}) =>
  renderComponents(reply({ blocks, ...change }));

/** "menu 2", "buttons 5": each row with what is in it. */
const outline = (blocks: readonly ReplyBlock[], change: Partial<ReplyDocument> = {}) =>
  rowsOf(blocks, change).map(({ components: [first, ...others] }) =>
    first?.type === ComponentType.StringSelect
      ? `menu ${first.options.length}`
      : `buttons ${1 + others.length}`,
  );

describe('a menu', () => {
  it('offers each choice with its second line, and runs its command', () => {
    expect(
      rowsOf([
        choices(
          'Which Berg?',
          choice('Anna Berg', { detail: 'mayor of Oster · 12 quotes' }),
          choice('Ola Berg'),
        ),
      ]),
    ).toEqual([
      {
        type: 1,
        components: [
          {
            type: 3,
            custom_id: 'choose:0',
            placeholder: 'Which Berg?',
            options: [
              {
                label: 'Anna Berg',
                value: 'quote Anna Berg',
                description: 'mayor of Oster · 12 quotes',
              },
              { label: 'Ola Berg', value: 'quote Ola Berg' },
            ],
          },
        ],
      },
    ]);
  });

  it('has at most 25 options, each once, and none whose command is too long', () => {
    const many = Array.from({ length: 40 }, (_, index) => choice(`${index}`));
    expect(outline([choices('Which?', ...many)])).toEqual(['menu 25']);
    expect(outline([choices('Which?', choice('a'), choice('a'))])).toEqual(['menu 1']);
    const tooLong = choice('a', { commandText: 'x'.repeat(101) });
    expect(outline([choices('Which?', tooLong)])).toEqual([]);
  });
});

describe('the five rows', () => {
  it.each([
    [
      'a menu above the buttons',
      [buttons(2), choices('?', choice('a'))],
      {},
      ['menu 1', 'buttons 2'],
    ],
    [
      'as many menus as leave a row to the buttons',
      [...Array(6).fill(choices('?', choice('a'))), buttons(7)],
      {},
      [...Array(4).fill('menu 1'), 'buttons 5'],
    ],
    [
      'five menus where nothing else is',
      Array(6).fill(choices('?', choice('a'))),
      {},
      Array(5).fill('menu 1'),
    ],
    [
      'Share beside as many buttons as fit',
      [choices('?', choice('a')), buttons(30)],
      { shareCommandText: 'quote' },
      ['menu 1', 'buttons 5', 'buttons 5', 'buttons 5', 'buttons 5'],
    ],
    [
      'Share beside menus alone',
      Array(5).fill(choices('?', choice('a'))),
      { shareCommandText: 'quote' },
      [...Array(4).fill('menu 1'), 'buttons 1'],
    ],
  ])('hold %s', (_what, blocks, change, expected) => {
    expect(outline(blocks, change)).toEqual(expected);
  });

  it('leave out a form of more fields than a form has, and one whose id is too long', () => {
    const asks = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
    expect(
      outline([{ kind: 'buttons', buttons: [{ ...button('Report'), asks: [...asks] }] }]),
    ).toEqual([]);
    const long = { ...button('Report', 'x'.repeat(94)), asks: ['reason'] as const };
    expect(outline([{ kind: 'buttons', buttons: [long] }])).toEqual([]);
  });

  it('are what Discord takes, whatever there is to press', () => {
    const line = fc.oneof(foreignText(120), fc.lorem({ maxCount: 8 }));
    const block = fc.oneof(
      fc.record({
        kind: fc.constant('buttons' as const),
        buttons: fc.array(
          fc.record({
            label: foreignText(200),
            commandText: line,
            style: fc.constantFrom('plain' as const, 'danger' as const),
          }),
          { maxLength: 30 },
        ),
      }),
      fc.record({
        kind: fc.constant('choices' as const),
        prompt: foreignText(300),
        choices: fc.array(
          fc.record({ label: foreignText(200), detail: foreignText(200), commandText: line }),
          { maxLength: 40 },
        ),
      }),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.boolean(), (blocks, isShared) => {
        const change = { shareCommandText: isShared ? 'quote' : null };
        const rows = rowsOf(blocks, change);
        expect(checkRows(rows)).toEqual([]);
        if (isShared) expect(JSON.stringify(rows.at(-1))).toContain('"custom_id":"share"');
      }),
    );
  });
});
