import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FittedBlock } from '../../../../src/platforms/slack/rendering/fit-blocks.ts';
import {
  addShareButton,
  readActionId,
  renderButtons,
  renderChoices,
} from '../../../../src/platforms/slack/rendering/render-actions.ts';
import { checkSlackMessage } from '../../../stand-ins/slack/check-slack-message.ts';

const style = 'plain' as const;

describe('an action id', () => {
  it.each([
    ['run:0', { kind: 'run' }],
    ['run:choice', { kind: 'run' }],
    ['share', { kind: 'share' }],
    ['ask:1:url', { kind: 'ask', asks: ['url'] }],
    ['ask:1:url,words', { kind: 'ask', asks: ['url', 'words'] }],
    ['run', null],
    ['run:0 ', null],
    ['ask:1:', null],
    ['ask:1:URL', null],
    ['toString', null],
    ['', null],
  ])('%s', (id, press) => {
    expect(readActionId(id)).toEqual(press);
  });

  it('is read as it was written', () => {
    const name = fc.stringMatching(/^[a-z0-9-]{1,32}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), ([first = '', ...others]) => {
        const asks = [first, ...others] as const;
        const [block] = renderButtons([{ label: 'x', commandText: 'quote', style, asks }]);
        const [element] = block?.elements ?? [];
        expect(readActionId(element?.action_id ?? '')).toEqual({ kind: 'ask', asks });
      }),
    );
  });
});

it.each([
  ['a line longer than a button holds', 'x'.repeat(2_001)],
  ['no line', ' '],
  ['half a character, which would come back as another', 'quote \uD800'],
])('leaves out a button with %s', (_, commandText) => {
  expect(renderButtons([{ label: 'x', commandText, style }])).toEqual([]);
});

it('gives whatever words in labels that Slack takes', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(text, text, (label, detail) => {
      const blocks = [
        ...renderButtons([{ label, commandText: 'quote Berg', style }]),
        ...renderChoices({
          kind: 'choices',
          prompt: label,
          choices: [{ label, detail, commandText: 'quote Berg' }],
        }),
      ];
      expect(checkSlackMessage({ text: 'x', blocks })).toBeNull();
    }),
  );
});

it('puts Share beside the last buttons, or in a row of its own', () => {
  const [row] = renderButtons([{ label: 'Next', commandText: 'quote Berg page:2', style }]);
  const blocks: FittedBlock[] = row === undefined ? [] : [row];
  addShareButton(blocks, 'quote Berg');
  expect(blocks).toHaveLength(1);
  const divided: FittedBlock[] = [{ type: 'divider' }];
  addShareButton(divided, 'quote Berg');
  expect(divided.map(({ type }) => type)).toEqual(['divider', 'actions']);
  addShareButton(divided, 'x'.repeat(2_001));
  expect(divided[1]).toMatchObject({ elements: [{ action_id: 'share' }] });
});
