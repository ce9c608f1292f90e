import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buttonId,
  chooseId,
  linkId,
  readId,
  readLine,
  subcommandOf,
} from '../../../src/platforms/discord/component-ids.ts';
import { ARTICLE, FEEDS, QUOTE } from './newsroom.ts';

const definitions = [QUOTE, FEEDS, ARTICLE];

describe('what Verbatim makes is read back', () => {
  it.each([
    ['a command', buttonId({ commandText: 'quote Anna Berg page:2' }), { kind: 'run' }],
    ['a command without words', buttonId({ commandText: 'feeds' }), { kind: 'run' }],
    [
      'a form',
      buttonId({ commandText: 'feeds add', asks: ['url'] }),
      { kind: 'ask', line: { text: 'add' }, asks: [{ name: 'url' }] },
    ],
    ['a menu', chooseId(4), { kind: 'choose' }],
    ['a menu of links', linkId(ARTICLE), { kind: 'link', definition: { name: 'article' } }],
    ['Share', 'share', { kind: 'share' }],
  ])('%s', (_what, id, read) => {
    expect(readId(id, definitions)).toMatchObject(read);
  });

  it('with any words behind the command', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (words) => {
        const commandText = `quote ${words}`;
        if (commandText.length > 90) return;
        expect(readId(buttonId({ commandText }), definitions)).toMatchObject({
          kind: 'run',
          line: { text: words },
        });
      }),
    );
  });
});

describe('what Verbatim does not make is refused', () => {
  it.each([
    ['nothing', ''],
    ['no prefix', 'quote Anna Berg'],
    ['another prefix', 'go:quote Anna Berg'],
    ['no command', 'run:'],
    ['an unknown command', 'run:drop everything'],
    ['a command in other letters', 'run:QUOTE Anna'],
    ['more than Discord takes', `run:quote ${'x'.repeat(91)}`],
    ['a form of an unknown option', 'ask:password:feeds add'],
    ['a form without options', 'ask::feeds add'],
    ['a form of an unknown command', 'ask:url:drop everything'],
    ['a form of more options than a form has', 'ask:url,url,url,url,url,url:feeds add'],
    ['a menu without a place', 'choose:'],
    ['links for a command that reads none', 'link:quote'],
    ['Share with more behind it', 'share:quote'],
  ])('%s', (_what, id) => {
    expect(readId(id, definitions)).toBeNull();
  });

  it('whatever it is, without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (id) => {
        const read = readId(id, definitions);
        expect(read === null || /^(run:|ask:|choose:|link:|share$)/.test(id)).toBe(true);
      }),
    );
  });

  it('a chosen line of more than 100 characters', () => {
    expect(readLine(`quote ${'x'.repeat(94)}`, definitions)).toMatchObject({ definition: QUOTE });
    expect(readLine(`quote ${'x'.repeat(95)}`, definitions)).toBeNull();
  });
});

it.each([
  ['feeds add https://harbour-post.example', 'add'],
  ['feeds ADD', 'add'],
  ['feeds burn', null],
  ['feeds', null],
  ['quote add', null],
])('finds the subcommand of "%s"', (text, name) => {
  const line = readLine(text, definitions);
  expect(line && (subcommandOf(line)?.name ?? null)).toBe(name);
});
