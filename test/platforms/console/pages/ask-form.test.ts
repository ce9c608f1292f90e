import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { CommandDefinition } from '../../../../src/model/command.ts';
import {
  type AskedCommand,
  fillAskedCommand,
  findAskedCommand,
  renderAskForm,
} from '../../../../src/platforms/console/pages/ask-form.ts';
import { DEFINITIONS } from '../../../helpers/console/console-fixtures.ts';

const REPORT: CommandDefinition = {
  name: 'report',
  description: 'Tells that words have the wrong speaker',
  usage: '<quote> <reason> [times]',
  options: [
    { name: 'quote', description: 'Its id', type: 'string', required: true, isPositional: true },
    { name: 'reason', description: 'What is wrong', type: 'string', required: true },
    { name: 'times', description: 'How often', type: 'integer', required: false },
  ],
  subcommands: [],
  examples: ['/report q1'],
};

function asked(commandText: string, ...asks: string[]): AskedCommand {
  const found = findAskedCommand([...DEFINITIONS, REPORT], commandText, asks);
  if (found === null) throw new Error(`nothing asks for ${asks.join()}`);
  return found;
}

const subscribe = asked('digest subscribe', 'every', 'topic');

describe('findAskedCommand', () => {
  it('finds command, subcommand and the options asked for, in their order', () => {
    const { name, subcommand, rest, options } = asked('digest subscribe', 'topic', 'every');
    expect([name, subcommand, rest]).toEqual(['digest', 'subscribe', '']);
    expect(options.map((option) => option.name)).toEqual(['topic', 'every']);
    expect(asked('report q1', 'reason').rest).toBe('q1');
  });

  it.each<[string, unknown, unknown]>([
    ['an unknown command', 'delete all', ['url']],
    ['an unknown subcommand', 'digest burn', ['every']],
    ['no subcommand where there must be one', 'digest', ['every']],
    ['an option of another command', 'digest subscribe', ['speaker']],
    ['nothing asked', 'digest subscribe', []],
    ['more than a form holds', 'digest subscribe', Array(6).fill('every')],
    ['names that are none', 'digest subscribe', [5]],
    ['no list', 'digest subscribe', 'every'],
    ['no text', 7, ['every']],
    ['a name from the prototype', 'constructor', ['toString']],
  ])('finds nothing for %s', (_case, commandText, asks) => {
    expect(findAskedCommand(DEFINITIONS, commandText, asks)).toBeNull();
  });
});

it('shows a field for each option as its definition has it, with a place for what is wrong', async () => {
  const form = asked('report', 'quote', 'times');
  const { body } = new JSDOM(String(await renderAskForm(form, 'f1'))).window.document;
  const labels = [...body.querySelectorAll('label')].map((label) => label.textContent);
  expect(labels).toEqual(['Its id', 'How often optional']);
  const fields = [...body.querySelectorAll('input')];
  expect(fields.map(({ name }) => name)).toEqual(['quote', 'times']);
  expect(fields[1]?.getAttribute('inputmode')).toBe('numeric');
  for (const field of fields) {
    expect(body.querySelector(`label[for="${field.id}"]`)).not.toBeNull();
    expect(body.querySelector(`#${field.getAttribute('aria-describedby')}`)).not.toBeNull();
  }
  const menu = new JSDOM(String(await renderAskForm(subscribe, 'f2'))).window.document;
  const choices = [...menu.querySelectorAll('select option')].map((choice) => choice.textContent);
  expect(choices).toEqual(['', 'day', 'weekday', 'week']);
});

describe('fillAskedCommand', () => {
  it('gives the values as typed options, letter by letter', () => {
    const values = { every: 'day', topic: ' the “bridge”: now ' };
    expect(fillAskedCommand(subscribe, values)).toEqual({
      kind: 'filled',
      arguments: {
        kind: 'options',
        subcommand: 'subscribe',
        options: { every: 'day', topic: 'the “bridge”: now' },
      },
      line: '/digest subscribe every:"day" topic:"the bridge : now"',
    });
  });

  it('writes them behind what the button gives already', () => {
    const filled = fillAskedCommand(asked('report q1', 'reason', 'times'), {
      reason: 'It was "her" deputy',
      times: '2',
    });
    expect(filled).toMatchObject({
      arguments: { kind: 'text', text: 'q1 reason:"It was her deputy" times:"2"' },
    });
  });

  it.each<[string, unknown, Record<string, string>]>([
    ['what is needed', {}, { quote: 'This is needed.', reason: 'This is needed.' }],
    ['only spaces', { quote: 'q1', reason: '  ' }, { reason: 'This is needed.' }],
    ['no values at all', null, { quote: 'This is needed.', reason: 'This is needed.' }],
    ['a value that is no text', { quote: 'q1', reason: {} }, { reason: 'This is needed.' }],
    [
      'no number',
      { quote: 'q1', reason: 'x', times: 'two' },
      { times: 'This must be a whole number.' },
    ],
    [
      'too much',
      { quote: 'q1', reason: 'x'.repeat(2001) },
      { reason: 'At most 2,000 characters.' },
    ],
  ])('tells %s at its field', (_case, values, errors) => {
    const form = asked('report', 'quote', 'reason', 'times');
    expect(fillAskedCommand(form, values)).toEqual({ kind: 'invalid', errors });
  });

  it('takes only a value that is offered', () => {
    expect(fillAskedCommand(subscribe, { every: 'hour' })).toEqual({
      kind: 'invalid',
      errors: { every: 'This must be one of: day, weekday, week.' },
    });
  });

  it('never lets a value become another option or end its own marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (reason) => {
        const filled = fillAskedCommand(asked('report q1', 'reason'), { reason });
        if (filled.kind === 'invalid' || filled.arguments.kind !== 'text') return;
        expect(filled.arguments.text).toMatch(/^q1 reason:"[^"“”„‟«»]*"$/u);
      }),
    );
  });
});
