import { describe, expect, it } from 'vitest';
import { checkSlackMessage, findPings } from './check-slack-message.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const rich = (...elements: unknown[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const button = (change: object = {}) => ({
  type: 'button',
  action_id: 'a',
  text: plain('Press'),
  value: 'v',
  ...change,
});
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const option = (change: object = {}) => ({ text: plain('One'), value: 'one', ...change });
const select = (change: object = {}) => ({
  type: 'static_select',
  action_id: 's',
  placeholder: plain('Which?'),
  options: [option()],
  ...change,
});
const many = (count: number, item: unknown) => Array.from({ length: count }, () => item);
const divider = { type: 'divider' };

it('takes a message with one of each', () => {
  const blocks = [
    { type: 'header', text: plain('Heading') },
    { type: 'section', text: { type: 'mrkdwn', text: '*bold*' } },
    { type: 'section', fields: [plain('field')] },
    { type: 'context', elements: [plain('small')] },
    { type: 'image', image_url: 'https://post.example/a.png', alt_text: 'A bridge' },
    divider,
    actions(button(), button({ action_id: 'b', style: 'danger' }), select()),
    rich(
      { type: 'text', text: 'words' },
      { type: 'link', url: 'https://post.example' },
      { type: 'date', timestamp: 1, format: '{date}' },
    ),
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'point' }] }],
        },
      ],
    },
  ];
  expect(checkSlackMessage({ text: 'hello', blocks })).toBeNull();
});

describe('refuses', () => {
  it.each([
    ['no text', { blocks: [divider] }, 'no_text'],
    ['an empty text', { text: '' }, 'no_text'],
    ['too long a text', { text: 'x'.repeat(4_001) }, 'msg_too_long'],
    ['blocks that are no list', { text: 'x', blocks: '{' }, 'invalid_blocks_format'],
  ])('%s', (_, message, error) => {
    expect(checkSlackMessage(message)).toMatchObject({ error });
  });

  it.each([
    ['51 blocks', many(51, divider)],
    ['an unknown block', [{ type: 'quote' }]],
    ['a field that does not belong', [{ type: 'divider', text: 'x' }]],
    ['a block_id used twice', many(2, { ...divider, block_id: 'b' })],
    ['a block_id of 256', [{ ...divider, block_id: 'b'.repeat(256) }]],
    ['a heading of 151', [{ type: 'header', text: plain('x'.repeat(151)) }]],
    ['a heading with markup', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]],
    ['an empty heading', [{ type: 'header', text: plain('') }]],
    ['a section without text', [{ type: 'section' }]],
    ['a section of 3,001', [{ type: 'section', text: plain('x'.repeat(3_001)) }]],
    ['11 fields', [{ type: 'section', fields: many(11, plain('x')) }]],
    ['a field of 2,001', [{ type: 'section', fields: [plain('x'.repeat(2_001))] }]],
    ['11 parts of small print', [{ type: 'context', elements: many(11, plain('x')) }]],
    ['small print that is a bare string', [{ type: 'context', elements: ['x'] }]],
    ['an actions block without buttons', [actions()]],
    ['26 buttons', [actions(...many(26, 0).map((_, i) => button({ action_id: `a${i}` })))]],
    ['an action_id used twice in a block', [actions(button(), button())]],
    ['an action_id of 256', [actions(button({ action_id: 'a'.repeat(256) }))]],
    ['a label of 76', [actions(button({ text: plain('x'.repeat(76)) }))]],
    ['a label with markup', [actions(button({ text: { type: 'mrkdwn', text: 'x' } }))]],
    ['a value of 2,001', [actions(button({ value: 'x'.repeat(2_001) }))]],
    ['a menu without options', [actions(select({ options: [] }))]],
    ['a menu of 101', [actions(select({ options: many(101, option()) }))]],
    ['an option of 76', [actions(select({ options: [option({ text: plain('x'.repeat(76)) })] }))]],
    ['an empty placeholder', [actions(select({ placeholder: plain('') }))]],
    [
      'an option whose value has 151',
      [actions(select({ options: [option({ value: 'x'.repeat(151) })] }))],
    ],
    ['a style that is none', [actions(button({ style: 'plain' }))]],
    ['an image without alt text', [{ type: 'image', image_url: 'https://post.example/a.png' }]],
    ['rich text without parts', [{ type: 'rich_text', elements: [] }]],
    ['an empty rich text element', [rich({ type: 'text', text: '' })]],
    ['half a character', [rich({ type: 'text', text: '\uD800' })]],
    ['a link to a script', [rich({ type: 'link', url: 'javascript:alert(1)' })]],
    ['a date without a pattern', [rich({ type: 'date', timestamp: 1, format: 'soon' })]],
    ['a date in fractions', [rich({ type: 'date', timestamp: 1.5, format: '{date}' })]],
    ['an unknown rich text element', [rich({ type: 'bold', text: 'x' })]],
    [
      'a list of texts',
      [
        {
          type: 'rich_text',
          elements: [
            { type: 'rich_text_list', style: 'bullet', elements: [{ type: 'text', text: 'x' }] },
          ],
        },
      ],
    ],
  ])('%s', (_, blocks) => {
    expect(checkSlackMessage({ text: 'x', blocks })).toMatchObject({ error: 'invalid_blocks' });
  });

  it('more text over all than one message holds', () => {
    const blocks = many(5, { type: 'section', text: plain('x'.repeat(2_900)) });
    expect(checkSlackMessage({ text: 'x', blocks })).toMatchObject({
      error: 'msg_blocks_too_long',
    });
  });
});

it('finds what pings, and not what only looks like it', () => {
  const found = findPings({
    text: '<!channel> <@U1> &lt;!here&gt; <!date^1^{date}|x>',
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: '<!here|here>' } },
      { type: 'section', text: plain('<!everyone>') },
      rich({ type: 'text', text: '<!channel>' }, { type: 'broadcast', range: 'channel' }),
    ],
  });
  expect(found).toHaveLength(4);
});
