import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listDefinitions } from '../../../../commands/all-commands.ts';
import type { CommandDefinition, CommandOption } from '../../../../src/model/command.ts';
import {
  buildForm,
  planForm,
  readForm,
  toOptions,
} from '../../../../src/platforms/slack/answering/build-form.ts';
import type { FormState } from '../../../../src/platforms/slack/answering/form-state.ts';
import { MAX_OPTIONS } from '../../../../src/platforms/slack/rendering/slack-limits.ts';
import { checkSlackView, checkSuggestions } from '../../../stand-ins/slack/check-slack-view.ts';

const state: FormState = {
  line: 'paint',
  channelId: 'C1',
  responseUrl: null,
  openedAtMs: 0,
  isHome: false,
};

function option(name: string, change: Partial<CommandOption> = {}): CommandOption {
  return { name, description: `What ${name}`, type: 'string', required: false, ...change };
}

const paint: CommandDefinition = {
  name: 'paint',
  description: 'Paints something',
  usage: '<what>',
  options: [
    option('what', { required: true, isCompleted: true }),
    option('colour', { choices: ['red', 'blue'] }),
    option('words'),
    option('page', { type: 'integer' }),
    option('confirm', { choices: ['yes'] }),
  ],
  subcommands: [],
  examples: ['/paint a bridge'],
};

const fieldsOf = (line: string, asks: readonly string[] | null = null) =>
  planForm([paint, ...listDefinitions()], line, asks)?.fields.map(({ name }) => name) ?? null;

describe('what a form asks for', () => {
  it.each([
    ['paint', null, ['what', 'colour', 'words']],
    ['paint a bridge', ['words', 'what'], ['words', 'what']],
    [
      'digest SUBSCRIBE',
      null,
      ['at', 'days', 'zone', 'topics', 'people', 'bodies', 'from', 'languages', 'empty', 'cron'],
    ],
    ['paint', ['secret'], null],
    ['paint', ['what', 'secret'], null],
    ['status', null, null],
    ['feeds', null, null],
    ['shout', null, null],
    ['', null, null],
  ])('“%s” and %j', (line, asks, fields) => {
    expect(fieldsOf(line, asks)).toEqual(fields);
  });
});

it('has a menu for what is fixed, one that completes names, and lines to type the rest', () => {
  const form = planForm([paint], 'paint', null);
  const view = form === null ? null : buildForm(form, state);
  expect(view?.blocks).toMatchObject([
    { type: 'context' },
    { block_id: 'what', optional: false, element: { type: 'external_select' } },
    {
      block_id: 'colour',
      label: { text: 'Colour' },
      element: { type: 'static_select', options: [{ value: 'red' }, { value: 'blue' }] },
    },
    { block_id: 'words', optional: true, element: { type: 'plain_text_input' } },
  ]);
});

it('makes of every command a form that Slack takes', () => {
  const definitions = listDefinitions();
  const lines = definitions.flatMap(({ name, subcommands }) => [
    name,
    ...subcommands.map((each) => `${name} ${each.name}`),
  ]);
  const views = lines
    .map((line) => planForm(definitions, line, null))
    .flatMap((form) => (form === null ? [] : [buildForm(form, state)]));
  expect(views.length).toBeGreaterThan(5);
  expect(views.map((view) => checkSlackView(view, 'modal'))).toEqual(views.map(() => null));
});

it('is none where its state is longer than Slack keeps', () => {
  const form = planForm([paint], 'paint', null);
  const line = `paint ${'x'.repeat(3_000)}`;
  expect(form === null ? 'none' : buildForm(form, { ...state, line })).toBeNull();
});

it('reads what was filled in, and leaves out what was not', () => {
  expect(
    readForm({
      what: { fill: { selected_option: { value: 'a bridge' } } },
      colour: { fill: { selected_option: null } },
      words: { fill: { value: '  rust & all ' } },
      page: { fill: { value: null } },
      odd: {},
    }),
  ).toEqual({ what: 'a bridge', words: 'rust & all' });
});

describe('options as one types', () => {
  it('end with what was typed, unless it is there already', () => {
    const choices = [{ label: 'Anna Berg (2)', value: 'Anna Berg' }];
    const values = (typed: string) => toOptions(choices, typed).map(({ value }) => value);
    expect(values('ber')).toEqual(['Anna Berg', 'ber']);
    expect(values('anna berg')).toEqual(['Anna Berg']);
    expect(values(' ')).toEqual(['Anna Berg']);
  });

  it('are such as Slack takes, whatever is known and typed', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    const choice = fc.record({ label: text, value: text });
    fc.assert(
      fc.property(
        fc.uniqueArray(choice, { maxLength: 150, selector: ({ value }) => value.toLowerCase() }),
        text,
        (choices, typed) => {
          const options = toOptions(choices, typed);
          expect(options.length).toBeLessThanOrEqual(MAX_OPTIONS);
          expect(checkSuggestions({ options })).toBeNull();
        },
      ),
    );
  });
});
