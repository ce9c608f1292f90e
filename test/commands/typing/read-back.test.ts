/** Properties of the parser: it takes whatever comes, and reads what the program itself writes as what was meant. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCommand, listDefinitions } from '../../../commands/all-commands.ts';
import type { Command } from '../../../commands/command.ts';
import { parseCommandText } from '../../../commands/typing/parse-command-text.ts';
import { readWords, writeQuoted, writeValue } from '../../../commands/typing/read-words.ts';
import { writeCall } from '../../../commands/typing/write-call.ts';
import type { CommandOption } from '../../../src/model/command.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';

const index = createQuoteIndex();
const commands = listDefinitions().map(({ name }) => findCommand(name) as Command);
const command = fc.constantFrom(...commands);

const PIECES = [
  ...[
    'since:',
    'until:',
    '—since',
    '–until',
    'from:"',
    '“',
    '”',
    '"',
    "'",
    '‘',
    'last',
    'week',
    ':',
    '=',
  ],
  ...[
    '--',
    '-',
    'page:2',
    'add',
    'list',
    '__proto__:',
    'constructor:x',
    '\u202e',
    '\u0000',
    '<@U1>',
    '：',
  ],
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })))
    .map((all) => all.join(' ')),
);

it('never throws, and says what is wrong in words', () => {
  fc.assert(
    fc.property(command, text, (each, typed) => {
      const call = parseCommandText(each, { text: typed }, index);
      if (call.kind === 'problem') expect(call.finding).toMatch(/\p{L}.*[.?]$/su);
    }),
    { numRuns: 1000 },
  );
});

/** What a line can carry: without quotation marks, one space between words, and without signs that are mended. */
const carried = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      ...[
        'since',
        'Until',
        'since:7d',
        '--since',
        '-until',
        'page:2',
        'last week',
        'monday',
        'from',
      ],
      ...[
        'list',
        'confirm:yes',
        '“x”',
        "'a b'",
        'https://a.example/?q=a:b#c',
        'a=b',
        '<@U1>',
        '7 days',
      ],
    ),
  )
  .map((each) =>
    each
      .replace(/["“”„‟«»‐‑‒–—−]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((each) => each !== '');

it('reads a value back as it was, in quotation marks and without', () => {
  fc.assert(
    fc.property(carried, (value) => {
      expect(readWords(writeValue(value)).map((word) => word.text)).toEqual([value]);
      expect(readWords(writeQuoted(value)).map((word) => word.text)).toEqual([value]);
      expect(readWords(`since:${writeValue(value)}`)).toMatchObject([
        { name: 'since', text: value },
      ]);
    }),
    { numRuns: 1000 },
  );
});

function givenFor({ type, choices }: CommandOption): fc.Arbitrary<string | number> {
  if (type === 'integer') return fc.integer({ min: 1, max: 999_999 });
  return choices === undefined ? carried : fc.constantFrom(...choices);
}

/** A call of any command with any of its options. */
const call = command.chain((each) => {
  const subcommands =
    each.subcommands.length === 0
      ? [{ name: null, options: each.options }]
      : each.subcommands.map(({ name, options }) => ({ name, options }));
  return fc.constantFrom(...subcommands).chain(({ name, options }) =>
    fc
      .record(Object.fromEntries(options.map((option) => [option.name, givenFor(option)])), {
        requiredKeys: options.filter(({ required }) => required).map((option) => option.name),
      })
      .map((given) => ({ command: each, subcommand: name, options: given })),
  );
});

describe('a line that is written for a call', () => {
  it.each([
    [{ speaker: 'Nils', words: 'Ostrand' }, 'quote "Nils" Ostrand'],
    [{ speaker: 'the', words: 'bridge' }, 'quote "the" bridge'],
    [{ speaker: 'Nils', words: 'bridge' }, 'quote Nils bridge'],
  ])('keeps apart what would be one name: %j', (options, line) => {
    const [quote] = commands.filter(({ name }) => name === 'quote');
    if (quote === undefined) throw new Error('/quote is a command');
    expect(writeCall(quote, { subcommand: null, options })).toBe(line);
    const read = parseCommandText(quote, { text: line.slice('quote'.length) }, index);
    expect(read).toMatchObject({ kind: 'call', options });
  });

  it('is read back as the same call', () => {
    fc.assert(
      fc.property(call, ({ command: each, subcommand, options }) => {
        const line = writeCall(each, { subcommand, options });
        const behind = line.slice(each.name.length);
        const read = parseCommandText(each, { text: behind }, index);
        expect(read).toMatchObject({ kind: 'call', subcommand });
        expect(read.kind === 'call' ? read.options : null).toEqual(options);
      }),
      { numRuns: 1000 },
    );
  });
});
