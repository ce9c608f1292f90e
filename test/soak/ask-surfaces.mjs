/**
 * Asks a command, a press or a completion on each surface, for the soak of commands. On Slack and Discord through the stand-ins; on the
 * console, which has no service in between, as its own page does over HTTP, with a record like those of watch-wire.mjs.
 */
import { request } from 'node:http';

const CHANNEL = 'newsroom';
const ENTITIES = { quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'" };

/** Keeps a few answered messages that have buttons; a message is pressed by one at a time. */
function createPool(max = 50) {
  const messages = [];
  return {
    put(message) {
      messages.push(message);
      if (messages.length > max) messages.shift();
    },
    take: (pick) => messages.splice(Math.floor(pick * messages.length), 1)[0],
  };
}

const SHARE = 'Share';
const isShare = (kind) => kind === 'share';
const isPress = (kind) => kind === 'press' || kind === 'share';

export function slackSurface(slack) {
  const pool = createPool();
  const keep = ({ answers: [message] }) => {
    if (message.onlyFor !== null && labelsOf(message).length > 0) pool.put(message);
  };
  const labelsOf = ({ blocks }) =>
    blocks
      .filter(({ type }) => type === 'actions')
      .flatMap(({ elements }) => elements)
      .flatMap(({ type, text }) => (type === 'button' ? [text.text] : []));
  return {
    async ask({ kind, name, text, pick }) {
      const message = isPress(kind) ? pool.take(pick) : undefined;
      const label = message && labelsOf(message).find((each) => (each === SHARE) === isShare(kind));
      if (label === undefined) return keep(await slack.sendCommand({ command: `/${name}`, text }));
      keep(await slack.pressButton(message, label));
    },
    drop: () => slack.dropSocket(),
    reconnects: () =>
      slack.calls.filter(({ method }) => method === 'apps.connections.open').length - 1,
    refusals: () => slack.refused.map(({ error, detail }) => `${error}: ${detail}`),
  };
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
const REPLY = 4;

export function discordSurface(discord, records) {
  const pool = createPool();
  const keep = ({ id, original, callbackType }) => {
    // Answered by the acknowledgement itself; all other answers are counted on the wire.
    if (callbackType === REPLY) records.get(id).answers += 1;
    if (original !== null && labelsOf(original).length > 0) pool.put(original);
  };
  const labelsOf = ({ components }) =>
    components.flatMap((row) => row.components).flatMap(({ label }) => (label ? [label] : []));
  return {
    async ask({ kind, name, subcommand, options, pick }) {
      if (kind === 'completion') return void (await discord.autocomplete({ name, options }));
      const message = isPress(kind) ? pool.take(pick) : undefined;
      const label = message && labelsOf(message).find((each) => (each === SHARE) === isShare(kind));
      if (label === undefined) return keep(await discord.runCommand({ name, options, subcommand }));
      keep(await discord.pressButton(message, label));
    },
    drop: () => discord.dropGateway(),
    reconnects: () => discord.gatewayCounts.resumed + discord.gatewayCounts.identified - 1,
    refusals: () => discord.refusals,
  };
}

/** @param records where its own go, beside those of the wire. */
export function consoleSurface(url, records) {
  const pool = createPool();
  const events = followEvents(url);
  let number = 0;
  let shared = 0;

  async function post(path, body, kind) {
    number += 1;
    const id = `console-${number}`;
    const record = { id, surface: 'console', kind, sentAtMs: 0, ackedAtMs: null, answers: 0 };
    records.set(id, record);
    record.sentAtMs = performance.now();
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify(body),
    });
    record.ackedAtMs = performance.now();
    const answer = await response.json();
    if (!response.ok || answer.kind === 'refused') throw new Error(JSON.stringify(answer));
    record.answers += 1;
    return answer;
  }

  const run = async (line, kind) => {
    const { html = '' } = await post('/api/run', { channelId: CHANNEL, line }, kind);
    const found = (name) =>
      [...html.matchAll(new RegExp(`data-${name}="([^"]*)"`, 'g'))].map(([, text]) => decode(text));
    const message = { runs: found('run'), shares: found('share') };
    if (message.runs.length + message.shares.length > 0) pool.put(message);
  };

  return {
    async ask({ kind, name, text, pick }) {
      const line = `/${name} ${text}`;
      if (kind === 'completion')
        return void (await post('/api/complete', { line, cursor: line.length }, 'completion'));
      const message = isPress(kind) ? pool.take(pick) : undefined;
      const [commandText] = (isShare(kind) ? message?.shares : message?.runs) ?? [];
      if (commandText === undefined) return await run(line, 'command');
      if (!isShare(kind)) return await run(commandText, 'press');
      await post('/api/share', { channelId: CHANNEL, commandText }, 'press');
      shared += 1;
    },
    drop: events.drop,
    reconnects: events.reconnects,
    refusals: () => [],
    /** Messages that were shared and did not come to the page's stream, however often that dropped. */
    missing: () => shared - events.count(),
    stop: events.stop,
  };
}

const decode = (text) => text.replace(/&(quot|amp|lt|gt|#39);/g, (_, name) => ENTITIES[name]);

/** The page's stream of messages: opened again when it drops, after the last message seen, as browsers do. */
function followEvents(url) {
  const seen = new Set();
  let socket = null;
  let opened = 0;
  let isStopped = false;

  function open() {
    const last = Math.max(0, ...seen);
    const stream = request(`${url}/api/events`, { headers: { 'last-event-id': String(last) } });
    stream.on('error', () => undefined);
    stream.on('response', (response) => {
      opened += 1;
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        const lines = (text + chunk).split('\n');
        text = lines.pop();
        for (const line of lines) if (line.startsWith('id:')) seen.add(Number(line.slice(3)));
      });
      response.on('error', () => undefined);
    });
    stream.on('close', () => {
      if (!isStopped) open();
    });
    stream.end();
    socket = stream;
  }

  open();
  return {
    drop: () => socket.destroy(),
    reconnects: () => opened - 1,
    count: () => seen.size,
    stop() {
      isStopped = true;
      socket.destroy();
    },
  };
}
