import { createHmac, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { startLoopbackServer } from '../loopback-server.ts';

export interface StandInHub {
  readonly url: string;
  /** The forms that were posted to it, oldest first. */
  readonly forms: URLSearchParams[];
  /** Asks the subscriber back, as a hub does for a request; resolves with what it answers. */
  confirm(form: URLSearchParams, change?: Record<string, string>): Promise<Answer>;
  /** Sends a document, signed by the form's secret unless told otherwise. */
  send(form: URLSearchParams, body: string, signature?: string | null): Promise<Answer>;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly challenge: string;
}

/** A WebSub hub on loopback that does what the test tells it to. */
export async function standInHub(status = 202): Promise<StandInHub> {
  const forms: URLSearchParams[] = [];
  const server = await startLoopbackServer((incoming, response) => {
    void text(incoming).then((body) => {
      forms.push(new URLSearchParams(body));
      response.writeHead(status).end();
    });
  });
  onTestFinished(() => server.close());
  return {
    url: `${server.origin}/hub`,
    forms,
    async confirm(form, change = {}) {
      const challenge = randomUUID();
      const url = new URL(form.get('hub.callback') ?? '');
      const query = {
        'hub.mode': form.get('hub.mode') ?? '',
        'hub.topic': form.get('hub.topic') ?? '',
        'hub.lease_seconds': '864000',
        'hub.challenge': challenge,
        ...change,
      };
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      return { ...(await call(url, 'GET')), challenge };
    },
    async send(form, body, signature = sign('sha256', form, body)) {
      const headers = signature === null ? {} : { 'x-hub-signature': signature };
      const url = new URL(form.get('hub.callback') ?? '');
      return { ...(await call(url, 'POST', { headers, body })), challenge: '' };
    },
  };
}

export function sign(method: string, form: URLSearchParams, body: string): string {
  const secret = form.get('hub.secret') ?? '';
  return `${method}=${createHmac(method, secret).update(body).digest('hex')}`;
}

function call(
  url: URL,
  method: string,
  { headers = {}, body = '' }: { headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      text(response).then(
        (answer) => resolve({ status: response.statusCode ?? 0, body: answer }),
        reject,
      );
    });
    sent.on('error', reject).end(body);
  });
}
