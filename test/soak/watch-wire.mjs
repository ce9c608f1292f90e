/**
 * Notes, in the process of the stand-ins, when each command goes out to the program and what comes back: a record for each envelope
 * of Slack and each interaction of Discord, taken where frames and requests pass, before a stand-in looks at them. A stand-in that is
 * changed is measured all the same, and one that loses or doubles something itself is found out.
 *
 * `ackedAtMs` is when the acknowledgement came in: the envelope's id on Slack's socket, the callback on Discord. `answers` counts
 * messages that were taken: at Slack's response_url, and edits and follow-ups of Discord's interaction.
 */
import { subscribe } from 'node:diagnostics_channel';
import { WebSocket } from 'ws';

const DISCORD_KINDS = { 2: 'command', 3: 'press', 4: 'completion' };
const SLACK_KINDS = {
  slash_commands: 'command',
  block_actions: 'press',
  block_suggestion: 'completion',
};

/** Call it once, before the stand-ins start. @returns the records by id, in the order of sending. */
export function watchWire() {
  const records = new Map();
  /** By the path at which an answer, or an acknowledgement, comes in. */
  const answerPaths = new Map();
  const ackPaths = new Map();

  function note(id, surface, kind) {
    const known = records.get(id);
    if (known !== undefined) return known;
    const record = { id, surface, kind, sentAtMs: performance.now(), ackedAtMs: null, answers: 0 };
    records.set(id, record);
    return record;
  }

  function noteSent(frame) {
    if (frame.envelope_id !== undefined && frame.payload !== undefined) {
      const kind = SLACK_KINDS[frame.payload.type ?? frame.type];
      const record = note(frame.envelope_id, 'slack', kind);
      const { response_url: url } = frame.payload;
      if (url !== undefined) answerPaths.set(new URL(url).pathname, record);
    }
    if (frame.t === 'INTERACTION_CREATE') {
      const { id, token, type } = frame.d;
      const record = note(id, 'discord', DISCORD_KINDS[type]);
      ackPaths.set(`/interactions/${id}/${token}/callback`, record);
      answerPaths.set(token, record);
    }
  }

  function acknowledge(record) {
    if (record !== undefined) record.ackedAtMs ??= performance.now();
  }

  const { send } = WebSocket.prototype;
  const watched = new WeakSet();
  WebSocket.prototype.send = function sendWatched(data, ...others) {
    if (!watched.has(this)) {
      watched.add(this);
      this.on('message', (received) => acknowledge(records.get(parse(received).envelope_id)));
    }
    noteSent(parse(data));
    return send.call(this, data, ...others);
  };
  subscribe('http.server.request.start', ({ request }) => {
    acknowledge(ackPaths.get(pathOf(request).replace(/^\/api\/v\d+/, '')));
  });
  subscribe('http.server.response.finish', ({ request, response }) => {
    if (response.statusCode >= 300 || request.method === 'DELETE') return;
    const path = pathOf(request);
    const [, token] = /\/webhooks\/\d+\/([\w-]+)/.exec(path) ?? [];
    const record = answerPaths.get(token ?? path);
    if (record !== undefined) record.answers += 1;
  });
  return records;
}

const pathOf = ({ url }) => url.replace(/\?.*$/, '');

function parse(data) {
  try {
    return JSON.parse(String(data));
  } catch {
    return {};
  }
}
