/** Requests to a test console as its own page makes them, and as others would. */
import { request } from 'node:http';
import type { Console } from '../../../src/platforms/console/create-console.ts';

/** Posts JSON like the console's own page; `headers` replace what the browser would send. */
export function post(
  web: Console,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${web.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: web.url,
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

/** What the console's answers hold, all of them together. */
interface JsonAnswer {
  readonly kind?: string;
  readonly html?: string;
  readonly note?: string;
  readonly choices?: readonly unknown[];
}

export async function postForJson(web: Console, path: string, body: unknown): Promise<JsonAnswer> {
  return (await (await post(web, path, body)).json()) as JsonAnswer;
}

/** The status of a GET that names another host, as after DNS rebinding (fetch refuses to send that header). */
export function getStatusAs(web: Console, path: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${web.url}${path}`, { headers: { host } }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    })
      .once('error', reject)
      .end();
  });
}

/** Events of a stream as they come; ends when the console ends it. */
export async function* readEvents(
  web: Console,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): AsyncGenerator<{ readonly id: number; readonly channelId: string; readonly html: string }> {
  const response = await fetch(`${web.url}/api/events${query}`, { headers });
  if (response.body === null) return;
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) yield JSON.parse(data);
    }
  }
}
