/** What Discord refuses to show, in one table. Plain HTTP here, so that no SDK helps. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkModal } from './check-components.ts';
import { type DiscordStandIn, startDiscordStandIn } from './start-discord-stand-in.ts';

const TOKEN = 'MTAw.made-up.token-of-a-test';
const CHANNEL = '300000000000000001';

let standIn: DiscordStandIn;

beforeEach(async () => {
  standIn = await startDiscordStandIn({ token: TOKEN });
});
afterEach(() => standIn.close());

async function post(body: unknown): Promise<{ status: number; code: number | undefined }> {
  const response = await fetch(`${standIn.apiUrl}/v10/channels/${CHANNEL}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { code } = (await response.json()) as { code?: number };
  return { status: response.status, code };
}

const button = (change: object) => ({
  type: 2,
  style: 1,
  label: 'More',
  custom_id: 'a',
  ...change,
});
const row = (...buttons: object[]) => [{ type: 1, components: buttons }];
const x = (length: number) => 'x'.repeat(length);
const fields = (count: number) => Array.from({ length: count }, () => ({ name: 'a', value: 'b' }));
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: 'a', value: `${index}` }));
const menu = (change: object) => ({ type: 3, custom_id: 'a', options: options(2), ...change });
/** IS_COMPONENTS_V2 */
const V2 = 1 << 15;
const texts = (count: number, content = 'a') => Array(count).fill({ type: 10, content });

const WRONG: readonly [string, unknown, number, string][] = [
  ['no JSON', '{', 50_109, 'invalid JSON'],
  ['nothing in it', {}, 50_006, 'empty message'],
  ['only white space', { content: ' \n' }, 50_006, 'empty message'],
  ['content of 2,001', { content: x(2_001) }, 50_035, 'Must be 2000 or fewer'],
  ['11 embeds', { embeds: Array(11).fill({ title: 'a' }) }, 50_035, 'Must be 10 or fewer'],
  ['an empty embed', { embeds: [{ color: 1 }] }, 50_035, 'BASE_TYPE_REQUIRED'],
  ['a title of 257', { embeds: [{ title: x(257) }] }, 50_035, 'Must be 256 or fewer'],
  ['a description of 4,097', { embeds: [{ description: x(4_097) }] }, 50_035, 'Must be 4096'],
  ['26 fields', { embeds: [{ fields: fields(26) }] }, 50_035, 'Must be 25 or fewer'],
  [
    'a field without value',
    { embeds: [{ fields: [{ name: 'a', value: ' ' }] }] },
    50_035,
    'required',
  ],
  ['a footer of 2,049', { embeds: [{ footer: { text: x(2_049) } }] }, 50_035, 'Must be 2048'],
  [
    '6,001 over its embeds',
    { embeds: [{ description: x(4_000) }, { description: x(2_001) }] },
    50_035,
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'a script for an address',
    { embeds: [{ title: 'a', url: 'javascript:alert(1)' }] },
    50_035,
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    'an address that is none',
    { embeds: [{ title: 'a', url: 'not one' }] },
    50_035,
    'URL_TYPE_INVALID_URL',
  ],
  [
    'a colour out of range',
    { embeds: [{ title: 'a', color: 0x1000000 }] },
    50_035,
    'NUMBER_TYPE_MAX',
  ],
  ['6 rows', { components: Array(6).fill(row(button({}))[0]) }, 50_035, 'between 0 and 5'],
  [
    '6 buttons in a row',
    { components: row(...Array(6).fill(button({}))) },
    50_035,
    'between 1 and 5',
  ],
  ['a row without buttons', { components: row() }, 50_035, 'between 1 and 5'],
  ['a button outside a row', { components: [button({})] }, 50_035, 'BASE_TYPE_CHOICES'],
  ['a label of 81', { components: row(button({ label: x(81) })) }, 50_035, 'Must be 80'],
  ['a button without label', { components: row(button({ label: '' })) }, 50_035, 'required'],
  ['a custom id of 101', { components: row(button({ custom_id: x(101) })) }, 50_035, 'Must be 100'],
  [
    'one custom id twice',
    { components: row(button({}), button({})) },
    50_035,
    'CUSTOM_ID_DUPLICATED',
  ],
  [
    'a link with a custom id',
    { components: row(button({ style: 5, url: 'https://a.example' })) },
    50_035,
    'MUTUALLY_EXCLUSIVE',
  ],
  ['a nonce of 26', { content: 'a', nonce: x(26) }, 50_035, 'Must be 25'],
  [
    'unknown mentions',
    { content: 'a', allowed_mentions: { parse: ['all'] } },
    50_035,
    'BASE_TYPE_CHOICES',
  ],
  ['privacy in a channel', { content: 'a', flags: 64 }, 50_035, 'MESSAGE_FLAGS_INVALID'],
  ['content that is no text', { content: 5 }, 50_035, 'STRING_TYPE_CONVERT'],
  ['embeds that are no list', { embeds: {} }, 50_035, 'LIST_TYPE_CONVERT'],
  ['an author of 257', { embeds: [{ author: { name: x(257) } }] }, 50_035, 'Must be 256'],
  [
    'a field name of 257',
    { embeds: [{ fields: [{ name: x(257), value: 'a' }] }] },
    50_035,
    'Must be 256',
  ],
  [
    'a field value of 1,025',
    { embeds: [{ fields: [{ name: 'a', value: x(1_025) }] }] },
    50_035,
    'Must be 1024',
  ],
  ['rows that are no list', { components: {} }, 50_035, 'LIST_TYPE_CONVERT'],
  ['a button of no style', { components: row(button({ style: 9 })) }, 50_035, 'BASE_TYPE_CHOICES'],
  [
    'a button without custom id',
    { components: row({ type: 2, style: 1, label: 'a' }) },
    50_035,
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a link that leads to a script',
    { components: row({ type: 2, style: 5, label: 'a', url: 'javascript:alert(1)' }) },
    50_035,
    'INVALID_SCHEME',
  ],
  [
    'a text field below a message',
    { components: row({ type: 4, style: 1, custom_id: 'a', label: 'a' }) },
    50_035,
    'BASE_TYPE_CHOICES',
  ],
  [
    'a menu without options',
    { components: row(menu({ options: [] })) },
    50_035,
    'between 1 and 25',
  ],
  ['a menu of 26', { components: row(menu({ options: options(26) })) }, 50_035, 'between 1 and 25'],
  [
    'a menu beside a button',
    { components: row(menu({}), button({})) },
    50_035,
    'LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'two menus in a row',
    { components: row(menu({}), menu({ custom_id: 'b' })) },
    50_035,
    'LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'two menus of one id',
    { components: [...row(menu({})), ...row(menu({}))] },
    50_035,
    'CUSTOM_ID_DUPLICATED',
  ],
  [
    'a menu without custom id',
    { components: row(menu({ custom_id: '' })) },
    50_035,
    'BASE_TYPE_REQUIRED',
  ],
  ['a menu’s id of 101', { components: row(menu({ custom_id: x(101) })) }, 50_035, 'Must be 100'],
  [
    'a placeholder of 151',
    { components: row(menu({ placeholder: x(151) })) },
    50_035,
    'Must be 150',
  ],
  [
    'an option’s label of 101',
    { components: row(menu({ options: [{ label: x(101), value: 'a' }] })) },
    50_035,
    'Must be 100',
  ],
  [
    'an option without label',
    { components: row(menu({ options: [{ label: '', value: 'a' }] })) },
    50_035,
    'BASE_TYPE_REQUIRED',
  ],
  [
    'an option’s value of 101',
    { components: row(menu({ options: [{ label: 'a', value: x(101) }] })) },
    50_035,
    'Must be 100',
  ],
  [
    'an option’s second line of 101',
    { components: row(menu({ options: [{ label: 'a', value: 'a', description: x(101) }] })) },
    50_035,
    'Must be 100',
  ],
  [
    'one value twice',
    { components: row(menu({ options: [...options(1), ...options(1)] })) },
    50_035,
    'OPTION_VALUE_DUPLICATED',
  ],
  [
    'a choice of 26 of 25',
    { components: row(menu({ max_values: 26 })) },
    50_035,
    'NUMBER_TYPE_MAX',
  ],
  ['unknown flags', { content: 'a', flags: 1 << 20 }, 50_035, 'MESSAGE_FLAGS_INVALID'],
  [
    'content beside new components',
    { content: 'a', flags: V2, components: texts(1) },
    50_035,
    'CANNOT_USE_LEGACY_FIELDS',
  ],
  [
    'embeds beside new components',
    { embeds: [{ title: 'a' }], flags: V2, components: texts(1) },
    50_035,
    'CANNOT_USE_LEGACY_FIELDS',
  ],
  ['41 new components', { flags: V2, components: texts(41) }, 50_035, 'between 1 and 40'],
  ['no new component', { flags: V2, components: [] }, 50_035, 'between 1 and 40'],
  [
    '4,001 characters in new components',
    { flags: V2, components: texts(2, x(2_001)) },
    50_035,
    'MAX_TEXT_SIZE',
  ],
];

it('knows at least forty kinds of wrong messages', () => {
  expect(new Set(WRONG.map(([, body]) => JSON.stringify(body))).size).toBe(WRONG.length);
  expect(WRONG.length).toBeGreaterThanOrEqual(40);
});

it.each(WRONG)('refuses %s', async (_what, body, code, words) => {
  expect((await post(body)).code).toBe(code);
  expect(standIn.refusals.join()).toContain(words);
  expect(standIn.messages(CHANNEL)).toEqual([]);
});

it('takes one that keeps every limit', async () => {
  const embeds = [
    { title: x(256), description: x(4_096), url: 'https://a.example', fields: fields(25) },
  ];
  const components = Array.from({ length: 5 }, (_, r) =>
    row(...Array.from({ length: 5 }, (_, b) => button({ custom_id: `${r}${b}`.padEnd(100, 'x') }))),
  ).flat();
  const { status } = await post({
    content: x(2_000),
    embeds,
    components,
    nonce: x(25),
    enforce_nonce: true,
  });
  expect([status, standIn.refusals]).toEqual([200, []]);
  expect(standIn.messages(CHANNEL)).toHaveLength(1);
});

it('takes menus below, and new components that keep every limit', async () => {
  const full = Array.from({ length: 25 }, (_, index) => ({
    label: x(100),
    value: `${index}`.padEnd(100, 'x'),
    description: x(100),
  }));
  const menus = Array.from({ length: 5 }, (_, index) =>
    row(menu({ custom_id: `${index}`, placeholder: x(150), options: full })),
  ).flat();
  expect((await post({ content: 'a', components: menus })).status).toBe(200);
  expect((await post({ flags: V2, components: texts(40, x(100)) })).status).toBe(200);
});

describe('forms', () => {
  const input = (change: object) => ({ type: 4, custom_id: 'a', style: 1, ...change });
  const label = (change: object) => ({ type: 18, label: 'a', component: input({}), ...change });
  const form = (change: object) => ({
    title: 'a',
    custom_id: 'a',
    components: [label({})],
    ...change,
  });

  it('takes one that keeps every limit, in labels or in rows', () => {
    const labels = Array.from({ length: 5 }, (_, index) =>
      label({ label: x(45), description: x(100), component: input({ custom_id: `${index}` }) }),
    );
    expect(checkModal(form({ title: x(45), custom_id: x(100), components: labels }))).toEqual([]);
    const rows = [{ type: 1, components: [input({ label: x(45) })] }];
    expect(checkModal(form({ components: rows }))).toEqual([]);
    expect(checkModal(form({ components: [label({ component: menu({}) })] }))).toEqual([]);
  });

  it.each<[string, object]>([
    ['no title', { title: '' }],
    ['a title of 46', { title: x(46) }],
    ['no custom id', { custom_id: '' }],
    ['a custom id of 101', { custom_id: x(101) }],
    ['no fields', { components: [] }],
    [
      'six fields',
      {
        components: Array.from({ length: 6 }, (_, i) =>
          label({ component: input({ custom_id: `${i}` }) }),
        ),
      },
    ],
    ['one id twice', { components: [label({}), label({})] }],
    ['a field outside of a label', { components: [input({})] }],
    ['a button in a label', { components: [label({ component: button({}) })] }],
    ['no label', { components: [label({ label: '' })] }],
    ['a label of 46', { components: [label({ label: x(46) })] }],
    ['a description of 101', { components: [label({ description: x(101) })] }],
    ['a field without id', { components: [label({ component: input({ custom_id: '' }) })] }],
    ['a field of no style', { components: [label({ component: input({ style: 3 }) })] }],
    ['a field of 4,001', { components: [label({ component: input({ max_length: 4_001 }) })] }],
    ['a value of 4,001', { components: [label({ component: input({ value: x(4_001) }) })] }],
    ['a hint of 101', { components: [label({ component: input({ placeholder: x(101) }) })] }],
    [
      'two fields in a row',
      {
        components: [
          { type: 1, components: [input({ label: 'a' }), input({ label: 'b', custom_id: 'b' })] },
        ],
      },
    ],
    ['a field in a row without label', { components: [{ type: 1, components: [input({})] }] }],
    ['a menu of 26', { components: [label({ component: menu({ options: options(26) }) })] }],
  ])('refuses %s', (_what, change) => {
    expect(checkModal(form(change))).not.toEqual([]);
  });
});
