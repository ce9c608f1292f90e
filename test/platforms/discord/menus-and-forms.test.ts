/** The real discord.js against the stand-in: menus, forms, and the menu on somebody's message. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CommandRequest } from '../../../src/model/command.ts';
import type { ReplyBlock, ReplyDocument } from '../../../src/model/reply.ts';
import type { StandInAnswer } from '../../stand-ins/discord/act-as-member.ts';
import type { StandInMessage } from '../../stand-ins/discord/discord-world.ts';
import { isPrivate } from '../../stand-ins/discord/start-discord-stand-in.ts';
import { readMarkdown } from './markdown-reader.ts';
import { CHANNEL, type Newsroom, openNewsroom, reply } from './newsroom.ts';

const SHORTCUT = 'Quotes in this link';
const BRIDGE = 'https://harbour-post.example/bridge';
const LONG = `https://coastal-courier.example/${'a-very-long-headline-'.repeat(12)}`;

let newsroom: Newsroom;

/** What the commands answer; a test may change it before it asks. */
let blocks: readonly ReplyBlock[];

beforeEach(async () => {
  blocks = [];
  const asked: CommandRequest[] = [];
  newsroom = await openNewsroom({
    run: async (request): Promise<ReplyDocument> => {
      asked.push(request);
      return asked.length === 1 && blocks.length > 0
        ? reply({ blocks })
        : reply({ blocks: [{ kind: 'paragraph', text: describe(request) }] });
    },
  });
  await newsroom.platform.start();
});

afterEach(() => newsroom.close());

/** The command as the gateway got it. */
function describe({ name, arguments: given }: CommandRequest): string {
  return given.kind === 'text'
    ? `${name} | ${given.text}`
    : `${name} | ${Object.values(given.options).join(' ')}`;
}

async function ask(): Promise<StandInMessage> {
  return messageOf(await newsroom.standIn.runCommand({ name: 'quote', options: { speaker: 'B' } }));
}

function messageOf({ original }: StandInAnswer): StandInMessage {
  if (original === null) throw new Error('no answer');
  return original;
}

const saidIn = (answer: StandInAnswer) => {
  const { content, embeds } = messageOf(answer);
  return content || readMarkdown(embeds[0]?.description ?? '').text;
};

it('runs the line that is chosen, in place of the question', async () => {
  blocks = [
    {
      kind: 'choices',
      prompt: 'Which Berg?',
      choices: [
        {
          label: 'Anna Berg',
          detail: 'mayor of Oster · 12 quotes',
          commandText: 'quote "Anna Berg"',
        },
        { label: 'Ola Berg', commandText: 'quote "Ola Berg"' },
      ],
    },
  ];
  const question = await ask();
  const answer = await newsroom.standIn.choose(question, 'Anna Berg');
  expect(saidIn(answer)).toBe('quote | "Anna Berg"');
  expect(answer.original?.id).toBe(question.id);
  expect(answer.original?.components).toEqual([]);
  expect(newsroom.standIn.refusals).toEqual([]);
});

it('opens a form, and runs the command with what was filled in', async () => {
  blocks = [
    {
      kind: 'buttons',
      buttons: [
        { label: 'Follow a feed', commandText: 'feeds add', style: 'plain', asks: ['url'] },
      ],
    },
  ];
  const opened = await newsroom.standIn.pressButton(await ask(), 'Follow a feed');
  expect(opened.form).toMatchObject({ title: 'Follow a feed', custom_id: 'ask:url:feeds add' });
  const answer = await newsroom.standIn.submitForm(opened, {
    url: 'https://harbour-post.example/feed',
  });
  expect(saidIn(answer)).toBe('feeds | add url:"https://harbour-post.example/feed"');
  expect(newsroom.standIn.refusals).toEqual([]);
});

it('answers a form from a message of everyone’s in private', async () => {
  const posted = { ...(await ask()), flags: 0 };
  const opened = await newsroom.standIn.forge('button', posted, { customId: 'ask:url:feeds add' });
  const answer = await newsroom.standIn.submitForm(opened, { url: 'a.example' });
  expect(isPrivate(messageOf(answer))).toBe(true);
  expect(newsroom.standIn.messages(CHANNEL)).toEqual([]);
});

it('reads the one link of a message at once', async () => {
  const answer = await newsroom.standIn.runOnMessage(SHORTCUT, { content: `Look: ${BRIDGE}` });
  expect(isPrivate(messageOf(answer))).toBe(true);
  expect(saidIn(answer)).toBe(`article | ${BRIDGE}`);
});

it('offers several links, and reads the one that is chosen, however long it is', async () => {
  const asked = await newsroom.standIn.runOnMessage(SHORTCUT, {
    content: BRIDGE,
    embeds: [{ type: 'rich', url: BRIDGE, title: 'Council stops the bridge' }],
    forwards: [{ content: LONG }],
  });
  expect(newsroom.asked).toHaveLength(0);
  const [select] = messageOf(asked).components[0]?.components ?? [];
  expect(select?.options?.[0]?.label).toBe('Council stops the bridge');
  const answer = await newsroom.standIn.choose(messageOf(asked), select?.options?.[1]?.label ?? '');
  expect(saidIn(answer)).toBe(`article | ${LONG}`);
  expect(newsroom.standIn.refusals).toEqual([]);
});

it('says so when a message has no link', async () => {
  const answer = await newsroom.standIn.runOnMessage(SHORTCUT, { content: 'Good morning' });
  expect(saidIn(answer)).toBe('There is no link to an article in this message.');
});

it.each([
  ['a button', 'button', 'run:drop everything', ''],
  ['a button without prefix', 'button', 'quote Anna', ''],
  ['a menu', 'select', 'menu:0', 'quote Anna'],
  ['a value that is no command', 'select', 'choose:0', 'drop everything'],
  ['a value that is too long', 'select', 'choose:0', `quote ${'x'.repeat(100)}`],
  ['a link that is not in the message', 'select', 'link:article', '7'],
  ['a form', 'form', 'ask:password:feeds add', ''],
] as const)(
  'refuses %s that it never made, with an id that the log has',
  async (_what, kind, customId, value) => {
    const message = await ask();
    const before = newsroom.standIn.requests.length;
    const answer = await newsroom.standIn.forge(kind, message, { customId, value });
    expect(answer.callbackType).toBe(4);
    expect(newsroom.standIn.requests.slice(before)).toHaveLength(1);
    await newsroom.untilLogged('refused');
    const line = newsroom.lines.find((text) => text.includes('refused')) ?? '';
    expect(line).toContain(answer.id);
    expect(line).toContain(customId);
  },
);
