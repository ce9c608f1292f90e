/** Everything wrong that the stand-in is shown to refuse, as the program would send it, in one table. */
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import {
  SLACK_CLIENT,
  type SlackStandIn,
  type SlackStandInOptions,
  startSlackStandIn,
} from './start-slack-stand-in.ts';

const TOKENS: SlackStandInOptions = { botToken: 'xoxb-right', appToken: 'xapp-right' };

let slack: SlackStandIn;
let socket: WebSocket;

beforeEach(async () => {
  slack = await startSlackStandIn(TOKENS);
  const { url = '' } = await call('apps.connections.open', {}, TOKENS.appToken);
  socket = new WebSocket(String(url));
  await once(socket, 'open');
  await slack.connected();
});

afterEach(async () => {
  socket.close();
  await slack.close();
});

type Answer = { readonly ok: boolean; readonly error?: string; readonly url?: string };

async function call(
  method: string,
  args: Readonly<Record<string, unknown>>,
  token = TOKENS.botToken,
): Promise<Answer> {
  const fields = Object.entries(args).map(([key, value]): [string, string] => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(fields),
  });
  return (await response.json()) as Answer;
}

/** What a program that answers each envelope with `reply` is sent. */
function acknowledgeWith(reply: object): void {
  socket.on('message', (data) => {
    const { envelope_id: id } = JSON.parse(String(data)) as { envelope_id?: string };
    socket.send(JSON.stringify({ envelope_id: id, payload: reply }));
  });
}

const plain = (text: string) => ({ type: 'plain_text', text });
const many = (count: number, make: (at: number) => unknown) =>
  Array.from({ length: count }, (_, at) => make(at));
const divider = { type: 'divider' };
const option = (at: number, change: object = {}) => ({
  text: plain(`Option ${at}`),
  value: `${at}`,
  ...change,
});
const button = (change: object = {}) => ({
  type: 'button',
  action_id: 'a',
  text: plain('Press'),
  value: 'v',
  ...change,
});
const menu = (options: readonly unknown[], change: object = {}) => ({
  type: 'static_select',
  action_id: 'a',
  placeholder: plain('Choose'),
  options,
  ...change,
});
const actions = (...elements: readonly unknown[]) => ({ type: 'actions', elements });
const rich = (...elements: readonly unknown[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const input = (element: object = {}, change: object = {}) => ({
  type: 'input',
  block_id: 'speaker',
  label: plain('Speaker'),
  element: { type: 'plain_text_input', action_id: 'fill', ...element },
  ...change,
});
const modal = (change: object = {}) => ({
  type: 'modal',
  title: plain('/quote'),
  submit: plain('Go'),
  blocks: [input()],
  ...change,
});

const BLOCKS: readonly (readonly [string, readonly unknown[]])[] = [
  ['51 blocks', many(51, () => divider)],
  ['an unknown block', [{ type: 'quote' }]],
  ['a field that does not belong', [{ ...divider, text: 'x' }]],
  ['a block_id used twice', many(2, () => ({ ...divider, block_id: 'b' }))],
  ['a block_id of 256', [{ ...divider, block_id: 'b'.repeat(256) }]],
  ['a heading of 151', [{ type: 'header', text: plain('x'.repeat(151)) }]],
  ['a heading with markup', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]],
  ['a section of 3,001', [{ type: 'section', text: plain('x'.repeat(3_001)) }]],
  ['11 fields', [{ type: 'section', fields: many(11, () => plain('x')) }]],
  ['a field of 2,001', [{ type: 'section', fields: [plain('x'.repeat(2_001))] }]],
  ['11 parts of small print', [{ type: 'context', elements: many(11, () => plain('x')) }]],
  ['26 buttons', [actions(...many(26, (at) => button({ action_id: `a${at}` })))]],
  ['an action_id used twice in a block', [actions(button(), button())]],
  ['an action_id of 256', [actions(button({ action_id: 'a'.repeat(256) }))]],
  ['a label of 76', [actions(button({ text: plain('x'.repeat(76)) }))]],
  ['a value of 2,001', [actions(button({ value: 'x'.repeat(2_001) }))]],
  ['a style that is none', [actions(button({ style: 'plain' }))]],
  ['a button with a field of a menu', [actions(button({ options: [option(1)] }))]],
  ['a menu without options', [actions(menu([]))]],
  ['a menu of 101 options', [actions(menu(many(101, option)))]],
  ['an option of 76', [actions(menu([option(1, { text: plain('x'.repeat(76)) })]))]],
  ['an option value of 151', [actions(menu([option(1, { value: 'x'.repeat(151) })]))]],
  ['a description of 76', [actions(menu([option(1, { description: plain('x'.repeat(76)) })]))]],
  ['an option value used twice', [actions(menu([option(1), option(1)]))]],
  ['a placeholder of 151', [actions(menu([option(1)], { placeholder: plain('x'.repeat(151)) }))]],
  [
    '6 options in an overflow menu',
    [actions({ type: 'overflow', action_id: 'o', options: many(6, option) })],
  ],
  [
    'alt text of 2,001',
    [{ type: 'image', image_url: 'https://a.example/a.png', alt_text: 'x'.repeat(2_001) }],
  ],
  ['a field to fill in', [input()]],
  ['an empty rich text element', [rich({ type: 'text', text: '' })]],
  ['half a character', [rich({ type: 'text', text: '\uD800' })]],
  ['a link to a script', [rich({ type: 'link', url: 'javascript:alert(1)' })]],
  ['a date without a pattern', [rich({ type: 'date', timestamp: 1, format: 'soon' })]],
];

const VIEWS: readonly (readonly [string, object])[] = [
  ['a title of 25', modal({ title: plain('x'.repeat(25)) })],
  ['no title', modal({ title: undefined })],
  ['a field without a button to send', modal({ submit: undefined })],
  ['a button of 25 to send', modal({ submit: plain('x'.repeat(25)) })],
  ['a button of 25 to close', modal({ close: plain('x'.repeat(25)) })],
  ['state of 3,001', modal({ private_metadata: 'x'.repeat(3_001) })],
  ['a callback_id of 256', modal({ callback_id: 'x'.repeat(256) })],
  ['101 blocks', modal({ blocks: many(101, () => divider) })],
  ['no blocks', modal({ blocks: [] })],
  ['a field that does not belong', modal({ text: 'x' })],
  ['a view of another type', { ...modal(), type: 'home' }],
  ['a label of 2,001', modal({ blocks: [input({}, { label: plain('x'.repeat(2_001)) })] })],
  ['a hint of 2,001', modal({ blocks: [input({}, { hint: plain('x'.repeat(2_001)) })] })],
  ['an input longer than 3,000', modal({ blocks: [input({ max_length: 3_001 })] })],
  ['a button for a field', modal({ blocks: [input({ type: 'button', text: plain('x') })] })],
  ['two fields of one block_id', modal({ blocks: [input(), input()] })],
  [
    'a negative length to begin with',
    modal({ blocks: [input({ type: 'external_select', min_query_length: -1 })] }),
  ],
];

const ANSWERS_TO_FORMS: readonly (readonly [string, object])[] = [
  ['errors at a field that is not there', { response_action: 'errors', errors: { when: 'No.' } }],
  ['errors without words', { response_action: 'errors', errors: { speaker: '' } }],
  ['no errors at all', { response_action: 'errors', errors: {} }],
  ['an action that is none', { response_action: 'shout' }],
  ['a wrong view in its place', { response_action: 'update', view: modal({ title: undefined }) }],
];

const SUGGESTIONS: readonly (readonly [string, object])[] = [
  ['101 options', { options: many(101, option) }],
  ['an option of 76', { options: [option(1, { text: plain('x'.repeat(76)) })] }],
  ['no list', { options: 'x' }],
];

it('are more than forty', () => {
  const tables = [BLOCKS, VIEWS, ANSWERS_TO_FORMS, SUGGESTIONS];
  const count = tables.reduce((sum, table) => sum + table.length, 0);
  expect(count).toBeGreaterThanOrEqual(40);
});

describe('a message', () => {
  it.each(BLOCKS)('with %s', async (_, blocks) => {
    const message = { channel: 'CNEWS', text: 'x', blocks };
    expect(await call('chat.postMessage', message)).toMatchObject({ error: 'invalid_blocks' });
    const user = 'UREPORTER';
    expect(await call('chat.postEphemeral', { ...message, user })).toMatchObject({ ok: false });
    expect(slack.messages('CNEWS')).toEqual([]);
    expect(slack.privateMessages(user)).toEqual([]);
  });
});

/** A trigger that the program got and has not used. */
async function getTrigger(): Promise<string> {
  const got = new Promise<string>((resolve) => {
    const read = (data: unknown) => {
      const { envelope_id: id, payload } = JSON.parse(String(data)) as {
        envelope_id?: string;
        payload?: { trigger_id: string };
      };
      if (id === undefined || payload === undefined) return;
      socket.off('message', read);
      socket.send(JSON.stringify({ envelope_id: id }));
      resolve(payload.trigger_id);
    };
    socket.on('message', read);
  });
  await slack.useGlobalShortcut('ask:article');
  return got;
}

describe('a modal', () => {
  it.each(VIEWS)('with %s', async (_, view) => {
    const trigger = await getTrigger();
    const opened = await call('views.open', { trigger_id: trigger, view });
    expect(opened).toMatchObject({ ok: false, error: 'invalid_arguments' });
    expect(slack.modal('UREPORTER')).toBeNull();
  });

  it('of more than 250 kB', async () => {
    const blocks = many(90, () => rich({ type: 'text', text: 'x'.repeat(3_000) }));
    const view = modal({ blocks });
    expect(await call('views.open', { trigger_id: await getTrigger(), view })).toMatchObject({
      error: 'view_too_large',
    });
  });

  it('for a trigger that is unknown, used, or older than three seconds', async () => {
    const open = (trigger: string) => call('views.open', { trigger_id: trigger, view: modal() });
    expect(await open('1.2.3')).toMatchObject({ error: 'invalid_trigger_id' });
    const trigger = await getTrigger();
    expect(await open(trigger)).toMatchObject({ ok: true });
    expect(await open(trigger)).toMatchObject({ error: 'exchanged_trigger_id' });
    slack.expireTriggers();
    expect(await open(await getTrigger())).toMatchObject({ error: 'expired_trigger_id' });
  });

  it('in the place of one that is closed', async () => {
    const view = modal();
    expect(await call('views.update', { view_id: 'V1', view })).toMatchObject({
      error: 'not_found',
    });
  });

  it('on the Home tab, and a Home tab of nobody', async () => {
    const publish = (user: string, view: object) => call('views.publish', { user_id: user, view });
    expect(await publish('UREPORTER', modal())).toMatchObject({ error: 'invalid_arguments' });
    const home = { type: 'home', blocks: [divider] };
    expect(await publish('UNOBODY', home)).toMatchObject({ error: 'user_not_found' });
    expect(await publish('UREPORTER', home)).toMatchObject({ ok: true });
  });
});

async function openForm() {
  await call('views.open', { trigger_id: await getTrigger(), view: modal() });
  const form = slack.modal('UREPORTER');
  if (form === null) throw new Error('no form');
  return form;
}

describe('an answer to a form', () => {
  it.each(ANSWERS_TO_FORMS)('of %s', async (_, reply) => {
    const form = await openForm();
    acknowledgeWith(reply);
    await slack.submitForm(form, {});
    expect(slack.refused).toHaveLength(1);
    expect(slack.modal('UREPORTER')).toEqual(form);
  });
});

describe('what a menu is offered', () => {
  it.each(SUGGESTIONS)('of %s', async (_, reply) => {
    const form = await openForm();
    acknowledgeWith(reply);
    await slack.suggest(form, 'speaker', 'b');
    expect(slack.refused).toMatchObject([{ error: 'invalid_options' }]);
  });
});

describe('an unfurl', () => {
  const URL_SHARED = 'https://verbatim.example/q/q1';
  const unfurls = { [URL_SHARED]: { blocks: [divider] } };

  it.each([
    ['of no message', { unfurls }, 'invalid_arguments'],
    ['of another message', { channel: 'CNEWS', ts: '1', unfurls }, 'cannot_unfurl_message'],
    ['by an id without its source', { unfurl_id: 'x', unfurls }, 'invalid_arguments'],
    [
      'of a link that is not in it',
      { unfurls: { 'https://other.example': { blocks: [divider] } } },
      'cannot_unfurl_url',
    ],
    ['without links', { unfurls: {} }, 'missing_unfurls'],
    ['without blocks', { unfurls: { [URL_SHARED]: {} } }, 'invalid_unfurls_format'],
    [
      'with a field that does not belong',
      { unfurls: { [URL_SHARED]: { blocks: [divider], text: 'x' } } },
      'invalid_unfurls_format',
    ],
    [
      'with wrong blocks',
      { unfurls: { [URL_SHARED]: { blocks: [{}] } } },
      'invalid_unfurls_format',
    ],
  ])('%s', async (what, args, error) => {
    acknowledgeWith({});
    await slack.shareLinks([URL_SHARED]);
    const place = { channel: 'CNEWS', ts: '1700000000.000002' };
    const hasPlace = /^of (no|another) message|^by an id/.test(what);
    const answer = await call('chat.unfurl', hasPlace ? args : { ...place, ...args });
    expect(answer).toMatchObject({ ok: false, error });
    expect(slack.unfurls).toEqual([]);
  });
});

describe('a token', () => {
  it.each(['token_expired', 'token_revoked', 'account_inactive'])('that is %s', async (error) => {
    slack.killToken(TOKENS.botToken, error);
    expect(await call('auth.test', {})).toMatchObject({ ok: false, error });
  });

  it('is not granted for a wrong code, client or secret', async () => {
    const { clientId, clientSecret } = SLACK_CLIENT;
    const grant = (code: string, id: string, secret: string) =>
      call('oauth.v2.access', { code, client_id: id, client_secret: secret });
    expect(await grant('code-T0', clientId, clientSecret)).toMatchObject({ error: 'invalid_code' });
    expect(await grant('code-T0COAST', 'x', clientSecret)).toMatchObject({
      error: 'invalid_client_id',
    });
    expect(await grant('code-T0COAST', clientId, 'x')).toMatchObject({
      error: 'bad_client_secret',
    });
  });

  it('of one workspace posts in no channel of another', async () => {
    expect(await call('chat.postMessage', { channel: 'CCOAST', text: 'x' })).toMatchObject({
      error: 'channel_not_found',
    });
  });
});
