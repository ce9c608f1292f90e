import { afterEach, describe, expect, it } from 'vitest';
import type { CommandGateway } from '../../../../src/model/command.ts';
import type { ReplyBlock, ReplyDocument } from '../../../../src/model/reply.ts';
import { readBlocks, readFields } from '../../../helpers/slack/slack-newsroom.ts';
import {
  echoGateway,
  quoteReply,
  type SlackTrial,
  trySlack,
} from '../../../helpers/slack/slack-trial.ts';

let trial: SlackTrial;

afterEach(() => trial.close());

const URL_OPTION = {
  name: 'url',
  description: 'Address of the feed',
  type: 'string',
  required: true,
} as const;

/** `/quote` gives `blocks`; `/feeds add` needs an admin. */
async function start(...blocks: readonly ReplyBlock[]) {
  const requests: SlackTrial['requests'][number][] = [];
  const echo = echoGateway(requests);
  const gateway: CommandGateway = {
    ...echo,
    definitions: echo.definitions.map((definition) =>
      definition.name === 'feeds'
        ? {
            ...definition,
            subcommands: [
              { name: 'add', description: 'Follow', options: [URL_OPTION], isAdminOnly: true },
            ],
          }
        : definition,
    ),
    async run(request) {
      const document = await echo.run(request);
      return blocks.length === 0 || requests.length > 1 ? document : { ...document, blocks };
    },
  };
  trial = await trySlack({ gateway });
  await trial.platform.start();
  const message = await trial.askForBerg();
  return { message, requests };
}

describe('a menu of choices', () => {
  const choices: ReplyBlock = {
    kind: 'choices',
    prompt: 'Which Berg?',
    choices: [
      { label: 'Anna Berg', detail: 'mayor of Oster', commandText: 'quote "Anna Berg"' },
      { label: 'Nils Berg & Sons', commandText: 'quote "Nils Berg & Sons"' },
    ],
  };

  it('runs the line of what is chosen, in the place of the private answer', async () => {
    const { message, requests } = await start(choices);
    await trial.slack.pressButton(message, 'Nils Berg & Sons');
    expect(requests[1]?.arguments).toEqual({ kind: 'text', text: '"Nils Berg & Sons"' });
    expect(trial.slack.privateMessages('UREPORTER')).toHaveLength(1);
    expect(trial.slack.refused).toEqual([]);
  });
});

describe('a button that asks', () => {
  const asking: ReplyBlock = {
    kind: 'buttons',
    buttons: [{ label: 'Follow a feed', commandText: 'feeds add', style: 'plain', asks: ['url'] }],
  };

  it('opens a form, and runs its line with what was filled in', async () => {
    const { message, requests } = await start(asking);
    const { modal } = await trial.slack.pressButton(message, 'Follow a feed', 'UADMIN');
    if (modal === null) throw new Error('no form');
    expect(readFields(modal)).toEqual(['url: plain_text_input*']);
    await trial.slack.submitForm(modal, { url: 'post.example/feed?a=1&b=2' });
    await trial.slack.until(() => trial.slack.privateMessages('UADMIN').length === 1);
    expect(requests[1]).toMatchObject({
      name: 'feeds',
      arguments: { kind: 'text', text: 'add', filled: { url: 'post.example/feed?a=1&b=2' } },
    });
    expect(trial.slack.refused).toEqual([]);
  });

  it('gives who may not run it a clear no', async () => {
    const { message, requests } = await start(asking);
    const { answers } = await trial.slack.pressButton(message, 'Follow a feed');
    expect(answers[0]?.text).toBe('Only admins may run /feeds add.');
    expect(requests).toHaveLength(1);
  });

  it('runs its line as it is when no form can be opened any more', async () => {
    const { message, requests } = await start(asking);
    trial.slack.expireTriggers();
    await trial.slack.pressButton(message, 'Follow a feed', 'UADMIN');
    expect(requests[1]?.arguments).toEqual({ kind: 'text', text: 'add' });
  });
});

describe('what was never ours is refused, privately and with an id', () => {
  it.each([
    ['a strange button', { type: 'button', action_id: 'rum', value: 'quote Berg' }],
    ['a command that is none', { type: 'button', action_id: 'run:0', value: 'shout Berg' }],
    ['no command', { type: 'button', action_id: 'run:0', value: '  ' }],
    ['no value', { type: 'button', action_id: 'run:0' }],
    [
      'a line longer than a button',
      { type: 'button', action_id: 'run:0', value: `quote ${'x'.repeat(2_001)}` },
    ],
    ['a form of strange fields', { type: 'button', action_id: 'ask:0:secret', value: 'feeds add' }],
    ['a form of no command', { type: 'button', action_id: 'ask:0:url', value: 'constructor' }],
    ['something to share that is none', { type: 'button', action_id: 'share', value: '__proto__' }],
    ['another kind of element', { type: 'datepicker', action_id: 'run:0', selected_date: '1' }],
    ['an empty choice', { type: 'static_select', action_id: 'run:choice' }],
  ])('%s', async (_, action) => {
    const { message, requests } = await start();
    const { answers } = await trial.slack.forgePress(message, action);
    expect(answers[0]).toMatchObject({ onlyFor: 'UREPORTER' });
    expect(readBlocks(answers[0] ?? { blocks: [] })).toContain('The log has more under r1r1r1r1');
    expect(requests).toHaveLength(1);
    expect(trial.logLines.join('')).toContain('"refusalId":"r1r1r1r1","reason":"forged"');
    expect(trial.slack.messages('CNEWS')).toEqual([]);
  });
});

it('tells somebody of another workspace in a shared channel no more than that', async () => {
  const { message, requests } = await start();
  await trial.slack.pressButton(message, 'Share');
  const [shared] = trial.slack.messages('CNEWS');
  if (shared === undefined) throw new Error('not shared');
  const { answers } = await trial.slack.pressButton(shared, 'Older', 'USTRANGER');
  expect(answers[0]?.text).toContain('belongs to another workspace');
  expect(answers[0]?.onlyFor).toBe('USTRANGER');
  expect(requests).toHaveLength(2);
});

it('answers beside a private message that was deleted', async () => {
  const { message } = await start();
  trial.slack.deleteMessage(message);
  await trial.slack.pressButton(message, 'Older');
  expect(trial.slack.privateMessages('UREPORTER').map(({ text }) => text)).toEqual([
    'Quotes for Berg page:2',
  ]);
});

it('answers a button of a shared message that was deleted, privately', async () => {
  const { message } = await start();
  await trial.slack.pressButton(message, 'Share');
  const [shared] = trial.slack.messages('CNEWS');
  if (shared === undefined) throw new Error('not shared');
  trial.slack.deleteMessage(shared);
  const { answers } = await trial.slack.pressButton(shared, 'Older', 'UADMIN');
  expect(answers[0]?.onlyFor).toBe('UADMIN');
});

it('keeps what can’t be shared any more private', async () => {
  const document: ReplyDocument = { ...quoteReply('Berg'), shareCommandText: 'quote Berg' };
  let isGone = false;
  trial = await trySlack({
    gateway: {
      ...echoGateway([]),
      run: async () => (isGone ? { ...document, shareCommandText: null } : document),
    },
  });
  await trial.platform.start();
  const message = await trial.askForBerg();
  isGone = true;
  const { answers } = await trial.slack.pressButton(message, 'Share');
  expect(answers[0]?.onlyFor).toBe('UREPORTER');
  expect(trial.slack.messages('CNEWS')).toEqual([]);
});
