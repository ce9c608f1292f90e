/** What the page's script asks for: completions, answers, sharing, and new messages as they come (Server-Sent Events). */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Caller } from '../../../model/command.ts';
import type { ReplyDocument } from '../../../model/reply.ts';
import {
  appendAndPublish,
  type ConsoleParts,
  consoleCaller,
  MAX_MESSAGES_SHOWN,
} from '../console-parts.ts';
import { STRINGS } from '../html/strings.ts';
import { fillAskedCommand, findAskedCommand, renderAskForm } from '../pages/ask-form.ts';
import { pickCommands } from '../pages/render-channel-page.ts';
import { type PrivateAnswer, renderMessage, renderPrivateAnswer } from '../pages/render-message.ts';
import type { ConsoleMessage } from '../ports/console-ports.ts';
import { OPERATOR, type Visitor, visitorOf } from '../visitor.ts';
import { completeLine } from './complete-line.ts';
import { createFeedApi } from './feed-routes.ts';
import { createStoryApi } from './story-routes.ts';

/** Larger than any command line in JSON; anything beyond was not typed here. */
const MAX_BODY_BYTES = 32_768;

/** Longest command read (characters): Slack's longest command text is of this size. */
export const MAX_LINE_LENGTH = 4000;

/** Messages that wait for one page. A page that reads slower than this is let go; it comes back and catches up. */
const MAX_WAITING_MESSAGES = 200;

/** A stream on which nothing comes is cut by many proxies after a minute, by some networks after half of that. */
export const BEAT_MS = 25_000;

/** How long a browser waits before it connects again. */
const RECONNECT_DELAY_MS = 1000;

export function createApiRoutes(parts: ConsoleParts): Hono {
  const api = new Hono();
  const refuse = (c: Context) => c.json({ kind: 'refused', note: STRINGS.badRequest }, 413);
  api.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: refuse }));
  api.post('/complete', async (c) => {
    const { line, cursor } = await readBody(c);
    if (typeof line !== 'string' || typeof cursor !== 'number') return badRequest(c);
    return c.json(completeLine(parts.options.gateway, line.slice(0, MAX_LINE_LENGTH), cursor));
  });
  api.post('/run', async (c) => {
    const { channelId, line } = await readBody(c);
    if (!isChannel(parts, channelId) || typeof line !== 'string') return badRequest(c);
    const document = await answer(parts, consoleCaller(channelId, visitorOf(c)), line);
    return c.json(await show(parts, { channelId, line, document }));
  });
  api.post('/form', async (c) => {
    const { commandText, asks } = await readBody(c);
    const asked = findAskedCommand(parts.options.gateway.definitions, commandText, asks);
    if (asked === null) return badRequest(c);
    const form = renderAskForm(asked, `ask-${randomUUID().slice(0, 8)}`);
    return c.json({ kind: 'form', html: String(await form) });
  });
  api.post('/fill', async (c) => {
    const { channelId, commandText, asks, values } = await readBody(c);
    const { gateway } = parts.options;
    const asked = findAskedCommand(gateway.definitions, commandText, asks);
    if (!isChannel(parts, channelId) || asked === null) return badRequest(c);
    const filled = fillAskedCommand(asked, values);
    if (filled.kind === 'invalid') return c.json(filled);
    const { line, arguments: given } = filled;
    const caller = consoleCaller(channelId, visitorOf(c));
    const document = await gateway.run({ name: asked.name, arguments: given, caller });
    return c.json(await show(parts, { channelId, line, document }));
  });
  api.post('/share', async (c) => {
    const { channelId, commandText } = await readBody(c);
    if (!isChannel(parts, channelId) || typeof commandText !== 'string') return badRequest(c);
    return c.json(await share(parts, channelId, { commandText, visitor: visitorOf(c) }));
  });
  api.route('/feeds', createFeedApi(parts));
  api.route('/stories', createStoryApi(parts));
  api.get('/events', (c) => {
    const after = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? 0);
    // nginx keeps what comes until it has a page of it (https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_buffering).
    c.header('x-accel-buffering', 'no');
    // Nobody would read the stream, nor ever end it.
    if (c.req.method === 'HEAD') return c.body(null);
    return streamSSE(
      c,
      (stream) => {
        const { isStillHere } = visitorOf(c);
        return sendEvents(parts, stream, {
          after: Number.isSafeInteger(after) ? after : 0,
          isStillHere,
        });
      },
      async (error) => parts.options.logger.error({ err: error }, 'console: event stream failed'),
    );
  });
  return api;
}

type RunAnswer =
  | { readonly kind: 'private'; readonly html: string }
  /** The answer is for the channel and comes with the events. */
  | { readonly kind: 'posted' };

async function show(
  parts: ConsoleParts,
  answered: Omit<PrivateAnswer, 'answeredAtMs'>,
): Promise<RunAnswer> {
  const { channelId, document } = answered;
  if (document.audience === 'channel') {
    await appendAndPublish(parts, { channelId, document }, null);
    return { kind: 'posted' };
  }
  const answeredAtMs = parts.options.clock.nowMs();
  const shown = renderPrivateAnswer({ ...answered, answeredAtMs }, parts.toHref);
  return { kind: 'private', html: String(await shown) };
}

/** Gives the answer again and posts it: what is shared is what the program says, not what a page sends. */
async function share(
  parts: ConsoleParts,
  channelId: string,
  { commandText, visitor }: { readonly commandText: string; readonly visitor: Visitor },
) {
  const document = await answer(parts, consoleCaller(channelId, visitor), `/${commandText}`);
  if (document.shareCommandText === null) return { kind: 'refused', note: STRINGS.cannotShare };
  const name = visitor === OPERATOR ? null : visitor.name;
  const shared: ReplyDocument = {
    ...document,
    audience: 'channel',
    blocks: [{ kind: 'note', text: STRINGS.sharedBy(name) }, ...document.blocks],
    shareCommandText: null,
  };
  await appendAndPublish(parts, { channelId, document: shared }, null);
  return { kind: 'shared', note: STRINGS.sharedIn(channelId) };
}

async function answer(parts: ConsoleParts, caller: Caller, line: string): Promise<ReplyDocument> {
  const { gateway } = parts.options;
  if (line.length > MAX_LINE_LENGTH) return say(STRINGS.lineTooLong(MAX_LINE_LENGTH));
  const [, slash = '', typedName = '', text = ''] = /^\s*(\/?)(\S*)\s*(.*)$/su.exec(line) ?? [];
  const name = typedName.toLowerCase();
  const isKnown = gateway.definitions.some((definition) => definition.name === name);
  if (name === '' || (slash === '' && !isKnown))
    return say(STRINGS.notACommand(pickCommands(gateway.definitions)[0]?.examples[0] ?? '/help'));
  return gateway.run({ name, arguments: { kind: 'text', text: text.trimEnd() }, caller });
}

/** What the console itself has to say. */
function say(text: string): ReplyDocument {
  return {
    audience: 'caller',
    fallback: text,
    blocks: [{ kind: 'paragraph', text }],
    shareCommandText: null,
  };
}

interface Listener {
  /** The newest message that the page has. */
  readonly after: number;
  readonly isStillHere: Visitor['isStillHere'];
}

/** Sends what came after the message `after`, then each new one, until the page leaves, its visitor is logged out or the console stops. */
async function sendEvents(
  parts: ConsoleParts,
  stream: SSEStreamingApi,
  { after, isStillHere }: Listener,
): Promise<void> {
  let waiting = 0;
  /** The page comes back and catches up. */
  const giveUp = (error: unknown) => {
    parts.options.logger.error({ err: error }, 'console: messages could not be sent');
    stream.abort();
  };
  const sendAs = async (event: 'message' | 'edit', message: ConsoleMessage) => {
    waiting++;
    try {
      if (waiting > MAX_WAITING_MESSAGES || !(await isStillHere())) stream.abort();
      else await sendMessage(parts, stream, event, message);
    } catch (error) {
      giveUp(error);
    }
    waiting--;
  };
  const send = (message: ConsoleMessage) => sendAs('message', message);
  const stopBeating = beat(parts, stream);
  await new Promise<void>((resolve) => {
    const leave = parts.hub.subscribe({
      onMessage: (message) => void send(message),
      onEdit: (message) => void sendAs('edit', message),
      onClose: resolve,
    });
    stream.onAbort(() => {
      leave();
      resolve();
    });
    void stream
      .write(`retry: ${RECONNECT_DELAY_MS}\n\n`)
      .then(() => sendMissed(parts, after, send))
      .catch(giveUp);
  });
  stopBeating();
}

/** Says now and then that the stream is still open, in a way that no page sees. */
function beat({ options }: ConsoleParts, stream: SSEStreamingApi): () => void {
  let cancel = () => {};
  const wait = () => {
    cancel = options.timers.after(BEAT_MS, () => {
      void stream.write(':\n\n');
      wait();
    });
  };
  wait();
  return () => cancel();
}

/** A message may come twice, here and as an event: the page knows it by its id. */
async function sendMissed(
  { options }: ConsoleParts,
  after: number,
  send: (message: ConsoleMessage) => Promise<void>,
): Promise<void> {
  for (const channel of options.channels) {
    const messages = await options.messages.list(channel, MAX_MESSAGES_SHOWN);
    for (const message of messages) if (message.id > after) await send(message);
  }
}

async function sendMessage(
  { toHref }: ConsoleParts,
  stream: SSEStreamingApi,
  event: 'message' | 'edit',
  message: ConsoleMessage,
): Promise<void> {
  const { id, channelId, document } = message;
  const html = String(await renderMessage(message, toHref));
  const data = JSON.stringify({ id, channelId, fallback: document.fallback, html });
  // The id says from where to go on after a lost connection: an edit of an old message must not set it back.
  await stream.writeSSE({ event, data, ...(event === 'edit' ? {} : { id: String(id) }) });
}

async function readBody(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await c.req.json().catch(() => null);
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function isChannel({ options }: ConsoleParts, channelId: unknown): channelId is string {
  return typeof channelId === 'string' && options.channels.includes(channelId);
}

function badRequest(c: Context): Response {
  return c.json({ kind: 'refused', note: STRINGS.badRequest }, 400);
}
