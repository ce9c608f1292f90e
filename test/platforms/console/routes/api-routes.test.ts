import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Console } from '../../../../src/platforms/console/create-console.ts';
import { BEAT_MS, MAX_LINE_LENGTH } from '../../../../src/platforms/console/routes/api-routes.ts';
import {
  DIGEST,
  type FakeGateway,
  fakeGateway,
  fakeMessages,
  startTestConsole,
} from '../../../helpers/console/console-fixtures.ts';
import { post, postForJson, readEvents } from '../../../helpers/console/console-requests.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';
import { delivery, inChannel } from '../../../helpers/values/in-channel.ts';

let web: Console;
let gateway: FakeGateway;
const messages = fakeMessages();

beforeEach(async () => {
  gateway = fakeGateway();
  web = await startTestConsole({ gateway, messages });
});

afterEach(() => web.stop());

const run = (line: string) => postForJson(web, '/api/run', { channelId: 'politics', line });

describe('/api/run', () => {
  it('runs a command as an admin of the open channel and answers in private', async () => {
    const answer = await run('/quote  "Anna Berg" since:7d ');
    expect(answer.kind).toBe('private');
    expect(answer.html).toContain('We will not pay for a bridge that leads nowhere,');
    const [request] = gateway.requests;
    expect(request?.arguments).toEqual({ kind: 'text', text: '"Anna Berg" since:7d' });
    expect(request?.caller.channelId).toBe('politics');
    expect(await request?.caller.isAdmin()).toBe(true);
  });

  it('posts an answer that is meant for the channel', async () => {
    const before = (await messages.list('politics', 100)).length;
    expect(await run('/digest now')).toEqual({ kind: 'posted' });
    expect((await messages.list('politics', 100)).length).toBe(before + 1);
  });

  it.each([
    ['a command without its slash', 'quote Berg', 'We will not pay'],
    ['a name in capitals', '/QUOTE Berg', 'We will not pay'],
    ['words that are no command', 'hello there', 'Commands begin with a slash'],
    ['nothing', '   ', 'Commands begin with a slash'],
    ['a lone slash', '/', 'Commands begin with a slash'],
    ['an unknown command', '/nothing', 'There is no command /nothing'],
    ['too much', `/quote ${'x'.repeat(MAX_LINE_LENGTH)}`, 'at most 4000 characters'],
    ['line breaks', '/quote\nBerg', 'We will not pay'],
  ])('answers %s', async (_name, line, words) => {
    expect((await run(line)).html).toContain(words);
  });
});

describe('/api/share', () => {
  const share = (commandText: string) =>
    postForJson(web, '/api/share', { channelId: 'world', commandText });

  it('gives the answer again and posts it, with who shared it', async () => {
    expect(await share('quote Anna Berg')).toEqual({ kind: 'shared', note: 'Shared to #world' });
    const [message] = await messages.list('world', 1);
    expect(message?.document.audience).toBe('channel');
    expect(message?.document.blocks[0]).toEqual({ kind: 'note', text: 'Shared by you' });
    expect(message?.document.blocks.some(({ kind }) => kind === 'quote')).toBe(true);
  });

  it('refuses what the command doesn’t allow to be shared', async () => {
    const before = (await messages.list('world', 100)).length;
    expect(await share('status')).toMatchObject({ kind: 'refused' });
    expect(await messages.list('world', 100)).toHaveLength(before);
  });
});

describe('a form before a command', () => {
  const command = { commandText: 'digest subscribe', asks: ['every', 'topic'] };
  const fill = (values: unknown) =>
    postForJson(web, '/api/fill', { channelId: 'politics', ...command, values });

  it('has the fields of the command', async () => {
    const form = await postForJson(web, '/api/form', command);
    expect(form.html).toContain('name="every"');
    expect(form.html).toContain('name="topic"');
  });

  it('runs the command with what was filled in, and answers like a line that was typed', async () => {
    const answer = await fill({ every: 'day', topic: 'the bridge' });
    expect(answer.kind).toBe('private');
    expect(answer.html).toContain('/digest subscribe every:');
    expect(gateway.requests[0]?.arguments).toEqual({
      kind: 'options',
      subcommand: 'subscribe',
      options: { every: 'day', topic: 'the bridge' },
    });
    expect(gateway.requests[0]?.caller.channelId).toBe('politics');
  });

  it('runs nothing while a field is wrong', async () => {
    expect(await fill({ every: 'hour' })).toMatchObject({ kind: 'invalid' });
    expect(gateway.requests).toEqual([]);
  });
});

describe('bad requests', () => {
  it.each<[string, string, unknown, number]>([
    ['a channel that is not', '/api/run', { channelId: 'nowhere', line: '/status' }, 400],
    ['no line', '/api/run', { channelId: 'politics' }, 400],
    ['no object', '/api/run', 'words', 400],
    ['nothing to share', '/api/share', { channelId: 'politics', commandText: 5 }, 400],
    ['a form of no command', '/api/form', { commandText: 'burn', asks: ['all'] }, 400],
    [
      'a form filled in for no channel',
      '/api/fill',
      { channelId: 'nowhere', commandText: 'digest subscribe', asks: ['every'], values: {} },
      400,
    ],
    ['no caret', '/api/complete', { line: '/q' }, 400],
    ['too large', '/api/run', { channelId: 'politics', line: 'x'.repeat(40_000) }, 413],
  ])('%s', async (_name, path, body, status) => {
    const response = await post(web, path, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ kind: 'refused' });
    expect(gateway.requests).toEqual([]);
  });
});

it('completes a line', async () => {
  const found = await postForJson(web, '/api/complete', { line: '/quote vi', cursor: 9 });
  expect(found.choices).toEqual([
    { label: 'Jonas Vik, director of Norrland Span (1)', detail: '', value: '"Jonas Vik" ' },
  ]);
});

describe('/api/events', () => {
  it('sends what was missed, then what comes, and ends when the console stops', async () => {
    await web.post(inChannel('desk'), DIGEST, delivery('missed'));
    const missedId = (await messages.list('desk', 1))[0]?.id ?? 0;
    const events = readEvents(web, `?after=${missedId - 1}`);
    const first = await events.next();
    expect(first.value).toMatchObject({ channelId: 'desk', id: missedId });
    await web.post(inChannel('desk'), DIGEST, delivery('new'));
    const second = await events.next();
    expect(second.value).toMatchObject({ channelId: 'desk', id: missedId + 1 });
    const end = events.next();
    await web.stop();
    expect((await end).done).toBe(true);
    web = await startTestConsole();
  });

  it('says on a quiet stream that it is still open, so that no proxy cuts it, and asks proxies to hand all on at once', async () => {
    const clock = new FakeClock();
    await web.stop();
    web = await startTestConsole({ timers: clock });
    const { headers, body } = await fetch(`${web.url}/api/events?after=0`);
    expect(headers.get('x-accel-buffering')).toBe('no');
    const stream = body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await stream?.read())?.value).toContain('retry:');
    for (const _ of [1, 2]) {
      await clock.advance(BEAT_MS);
      expect((await stream?.read())?.value).toBe(':\n\n');
    }
    await web.stop();
    expect(clock.alarmsMs()).toEqual([]);
    web = await startTestConsole();
  });

  it('holds no stream for who asks for its head alone', async () => {
    const clock = new FakeClock();
    await web.stop();
    web = await startTestConsole({ timers: clock });
    const { status } = await fetch(`${web.url}/api/events`, { method: 'HEAD' });
    expect([status, clock.alarmsMs()]).toEqual([200, []]);
  });

  it('goes on behind the last event that a browser had', async () => {
    await web.post(inChannel('desk'), DIGEST, delivery('third'));
    await web.post(inChannel('desk'), DIGEST, delivery('fourth'));
    const [third] = (await messages.list('desk', 2)).map(({ id }) => id);
    const events = readEvents(web, '?after=0', { 'last-event-id': String(third) });
    expect((await events.next()).value).toMatchObject({ id: (third ?? 0) + 1 });
    await events.return(undefined);
  });
});
