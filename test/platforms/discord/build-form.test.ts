import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quoteCommand } from '../../../commands/quote.ts';
import { parseCommandText } from '../../../commands/typing/parse-command-text.ts';
import type { CommandOption } from '../../../src/model/command.ts';
import { buildForm, writeAnswers } from '../../../src/platforms/discord/build-form.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { checkModal } from '../../stand-ins/discord/check-components.ts';

const option = (change: Partial<CommandOption> = {}): CommandOption => ({
  name: 'url',
  description: 'Address of the feed',
  type: 'string',
  required: true,
  ...change,
});

it('asks for each option in a field that says what it is', () => {
  expect(buildForm('ask:url:feeds add', 'Follow a feed', [option()])).toEqual({
    custom_id: 'ask:url:feeds add',
    title: 'Follow a feed',
    components: [
      {
        type: 18,
        label: 'Url',
        description: 'Address of the feed',
        component: { type: 4, custom_id: 'url', style: 1, required: true, max_length: 700 },
      },
    ],
  });
});

it('offers fixed choices in a menu', () => {
  const [field] = buildForm('id', 'Title', [
    option({ name: 'days', required: false, choices: ['weekdays', 'daily'] }),
  ]).components;
  expect(field).toMatchObject({
    component: {
      type: 3,
      required: false,
      options: [
        { label: 'weekdays', value: 'weekdays' },
        { label: 'daily', value: 'daily' },
      ],
    },
  });
});

it('is within the limits of Discord whatever it asks for', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
  const options = fc.uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-z0-9-]{1,32}$/),
      description: text,
      type: fc.constant('string' as const),
      required: fc.boolean(),
    }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(text, options, (title, asked) => {
      expect(checkModal(buildForm('id', title, asked) as never)).toEqual([]);
    }),
  );
});

it('writes what was filled in as it is typed, without what would end it', () => {
  const answers: Readonly<Record<string, string>> = {
    url: ' https://harbour-post.example/feed ',
    reason: 'She said “no”,\nnot "yes"',
    empty: '  ',
  };
  const options = ['url', 'reason', 'empty'].map((name) => option({ name }));
  expect(writeAnswers(options, (name) => answers[name] ?? '')).toBe(
    ' url:"https://harbour-post.example/feed" reason:"She said no , not yes"',
  );
});

it('is read back by the commands as one value an option, whatever was filled in', () => {
  const index = createQuoteIndex();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (words) => {
      const line = writeAnswers([option({ name: 'speaker' })], () => words);
      if (line === '') return;
      const call = parseCommandText(quoteCommand, { text: line.trim() }, index);
      expect(call).toMatchObject({ kind: 'call' });
    }),
  );
});
