/** Each number against the stand-in, which has its own: what is at the limit is taken, what is one over it is refused. */
import { describe, expect, it } from 'vitest';
import * as limits from '../../../../src/platforms/slack/rendering/slack-limits.ts';
import { checkSlackMessage } from '../../../stand-ins/slack/check-slack-message.ts';
import { checkSlackView } from '../../../stand-ins/slack/check-slack-view.ts';

const words = (count: number) => 'x'.repeat(count);
const plain = (text: string) => ({ type: 'plain_text', text });
const many = (count: number, make: (at: number) => unknown) =>
  Array.from({ length: count }, (_, at) => make(at));
const divider = { type: 'divider' };
const option = (at: number) => ({ text: plain('x'), value: `${at}` });
const button = (change: object) => ({
  type: 'button',
  action_id: 'a',
  text: plain('x'),
  ...change,
});
const menu = (...options: readonly unknown[]) => ({
  type: 'static_select',
  action_id: 'a',
  options,
});
const input = (element: object, change: object = {}) => ({
  type: 'input',
  block_id: 'b',
  label: plain('x'),
  element: { type: 'plain_text_input', action_id: 'a', ...element },
  ...change,
});

const inMessage = (...blocks: readonly unknown[]) => checkSlackMessage({ text: 'x', blocks });
const inActions = (...elements: readonly unknown[]) => inMessage({ type: 'actions', elements });
const inModal = (change: object) =>
  checkSlackView(
    { type: 'modal', title: plain('x'), submit: plain('x'), blocks: [divider], ...change },
    'modal',
  );

/** Each builds something of the size given, and gives what is wrong with it. */
const SIZES: readonly (readonly [string, number, (size: number) => unknown])[] = [
  ['MAX_BLOCKS', limits.MAX_BLOCKS, (size) => inMessage(...many(size, () => divider))],
  [
    'MAX_VIEW_BLOCKS',
    limits.MAX_VIEW_BLOCKS,
    (size) => inModal({ blocks: many(size, () => divider) }),
  ],
  [
    'MAX_FALLBACK_CHARS',
    limits.MAX_FALLBACK_CHARS,
    (size) => checkSlackMessage({ text: words(size) }),
  ],
  [
    'MAX_TEXT_CHARS',
    limits.MAX_TEXT_CHARS,
    (size) => inMessage({ type: 'section', text: plain(words(size)) }),
  ],
  [
    'MAX_FIELDS',
    limits.MAX_FIELDS,
    (size) => inMessage({ type: 'section', fields: many(size, () => plain('x')) }),
  ],
  [
    'MAX_FIELD_CHARS',
    limits.MAX_FIELD_CHARS,
    (size) => inMessage({ type: 'section', fields: [plain(words(size))] }),
  ],
  [
    'MAX_HEADER_CHARS',
    limits.MAX_HEADER_CHARS,
    (size) => inMessage({ type: 'header', text: plain(words(size)) }),
  ],
  [
    'MAX_ALT_TEXT_CHARS',
    limits.MAX_ALT_TEXT_CHARS,
    (size) =>
      inMessage({ type: 'image', image_url: 'https://a.example/a.png', alt_text: words(size) }),
  ],
  [
    'MAX_CONTEXT_PARTS',
    limits.MAX_CONTEXT_PARTS,
    (size) => inMessage({ type: 'context', elements: many(size, () => plain('x')) }),
  ],
  [
    'MAX_ACTIONS',
    limits.MAX_ACTIONS,
    (size) => inActions(...many(size, (at) => button({ action_id: `a${at}` }))),
  ],
  [
    'MAX_ACTION_ID_CHARS',
    limits.MAX_ACTION_ID_CHARS,
    (size) => inActions(button({ action_id: words(size) })),
  ],
  [
    'MAX_BUTTON_LABEL_CHARS',
    limits.MAX_BUTTON_LABEL_CHARS,
    (size) => inActions(button({ text: plain(words(size)) })),
  ],
  [
    'MAX_BUTTON_VALUE_CHARS',
    limits.MAX_BUTTON_VALUE_CHARS,
    (size) => inActions(button({ value: words(size) })),
  ],
  ['MAX_OPTIONS', limits.MAX_OPTIONS, (size) => inActions(menu(...many(size, option)))],
  [
    'MAX_OVERFLOW_OPTIONS',
    limits.MAX_OVERFLOW_OPTIONS,
    (size) => inActions({ type: 'overflow', action_id: 'a', options: many(size, option) }),
  ],
  [
    'MAX_OPTION_CHARS',
    limits.MAX_OPTION_CHARS,
    (size) => inActions(menu({ text: plain(words(size)), value: 'v' })),
  ],
  [
    'MAX_OPTION_VALUE_CHARS',
    limits.MAX_OPTION_VALUE_CHARS,
    (size) => inActions(menu({ text: plain('x'), value: words(size) })),
  ],
  [
    'MAX_VIEW_TITLE_CHARS',
    limits.MAX_VIEW_TITLE_CHARS,
    (size) => inModal({ title: plain(words(size)) }),
  ],
  [
    'MAX_METADATA_CHARS',
    limits.MAX_METADATA_CHARS,
    (size) => inModal({ private_metadata: words(size) }),
  ],
  [
    'MAX_LABEL_CHARS',
    limits.MAX_LABEL_CHARS,
    (size) => inModal({ blocks: [input({}, { label: plain(words(size)) })] }),
  ],
  [
    'MAX_INPUT_CHARS',
    limits.MAX_INPUT_CHARS,
    (size) => inModal({ blocks: [input({ max_length: size })] }),
  ],
];

describe('is taken at the limit and refused one over it', () => {
  it.each(SIZES)('%s, %i', (_, limit, check) => {
    expect(check(limit)).toBeNull();
    expect(check(limit + 1)).not.toBeNull();
  });

  it('block_id, which has the limit of an action_id', () => {
    const check = (size: number) => inMessage({ ...divider, block_id: words(size) });
    expect(check(limits.MAX_ACTION_ID_CHARS)).toBeNull();
    expect(check(limits.MAX_ACTION_ID_CHARS + 1)).not.toBeNull();
  });

  it('what fills a view of ours, escaped as long as JSON can make it', () => {
    const text = '\u0001'.repeat(limits.MAX_TEXT_CHARS);
    const count = Math.floor(limits.MAX_VIEW_CHARS / limits.MAX_TEXT_CHARS);
    const blocks = many(count, () => ({ type: 'section', text: plain(text) }));
    expect(inModal({ blocks })).toBeNull();
  });
});

it.each([
  ['ACKNOWLEDGE_WITHIN_MS', limits.ACKNOWLEDGE_WITHIN_MS, 3_000],
  ['TRIGGER_LIFE_MS', limits.TRIGGER_LIFE_MS, 3_000],
  ['RESPONSE_URL_USES', limits.RESPONSE_URL_USES, 5],
  ['RESPONSE_URL_LIFE_MS', limits.RESPONSE_URL_LIFE_MS, 1_800_000],
  ['POST_INTERVAL_MS', limits.POST_INTERVAL_MS, 1_000],
  ['SIGNATURE_LIFE_MS', limits.SIGNATURE_LIFE_MS, 300_000],
  ['HISTORY_MESSAGES', limits.HISTORY_MESSAGES, 200],
  ['MAX_SHORTCUT_NAME_CHARS', limits.MAX_SHORTCUT_NAME_CHARS, 24],
  ['MAX_SHORTCUT_DESCRIPTION_CHARS', limits.MAX_SHORTCUT_DESCRIPTION_CHARS, 150],
])('%s is %i, as its page says', (_, limit, value) => {
  expect(limit).toBe(value);
});

it('waits for a form no longer than Slack waits for us', () => {
  expect(limits.FORM_WAIT_MS).toBeLessThan(limits.ACKNOWLEDGE_WITHIN_MS);
});
