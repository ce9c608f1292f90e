import { expect, it, onTestFinished } from 'vitest';
import type { HubRequest } from '../../src/feeds/follow-hubs.ts';
import { listenForHubs } from '../../src/feeds/listen-for-hubs.ts';

async function listen(answer: (request: HubRequest) => Promise<{ status: number; body: string }>) {
  const listener = await listenForHubs({ host: '127.0.0.1', port: 0, answer });
  onTestFinished(() => listener.close());
  return `http://127.0.0.1:${listener.port}`;
}

it('hands on what came, by the last part of its path, and answers as text', async () => {
  const seen: HubRequest[] = [];
  const origin = await listen(async (request) => {
    seen.push(request);
    return { status: 200, body: '<b>challenge</b>' };
  });
  const response = await fetch(`${origin}/hubs/abc?hub.mode=subscribe`, {
    method: 'POST',
    headers: { 'x-hub-signature': 'sha256=0', 'content-type': 'application/rss+xml' },
    body: '<rss/>',
  });
  expect(await response.text()).toBe('<b>challenge</b>');
  expect(response.headers.get('content-type')).toBe('text/plain');
  expect(seen[0]).toMatchObject({ method: 'POST', path: 'abc' });
  expect(seen[0]?.query.get('hub.mode')).toBe('subscribe');
  expect(seen[0]?.headers).toEqual({
    'x-hub-signature': 'sha256=0',
    'content-type': 'application/rss+xml',
  });
  expect(Buffer.from(seen[0]?.body ?? []).toString()).toBe('<rss/>');
});

it('tells a stranger nothing of a fault of ours', async () => {
  const origin = await listen(async () => Promise.reject(new Error('disk is full')));
  await expect(fetch(origin)).rejects.toThrow();
});

it('says so when its port is taken', async () => {
  const origin = await listen(async () => ({ status: 404, body: '' }));
  const { port } = new URL(origin);
  const again = listenForHubs({
    host: '127.0.0.1',
    port: Number(port),
    answer: async () => ({ status: 404, body: '' }),
  });
  await expect(again).rejects.toMatchObject({ code: 'config-invalid' });
});
