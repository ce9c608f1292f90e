import { expect, it, onTestFinished } from 'vitest';
import type { OperatorPath } from '../../src/operation/answer-operator.ts';
import { listenForOperator } from '../../src/operation/listen-for-operator.ts';

async function listen(answer?: (path: OperatorPath) => Promise<never>) {
  const listener = await listenForOperator({
    host: '127.0.0.1',
    port: 0,
    answer: answer ?? (async (path) => ({ status: 200, contentType: 'text/plain', body: path })),
  });
  onTestFinished(() => listener.close());
  return {
    listener,
    ask: (path: string, init?: RequestInit) =>
      fetch(`http://127.0.0.1:${listener.port}${path}`, init),
  };
}

it.each(['/healthz', '/readyz', '/metrics'])('answers %s, with a query too', async (path) => {
  const { ask } = await listen();
  expect(await (await ask(path)).text()).toBe(path);
  expect(await (await ask(`${path}?name=x`)).text()).toBe(path);
});

it.each(['/', '/healthz/', '/metrics/all', '//metrics', '/../metrics%00', '/api/feeds'])(
  'has nothing else: %s',
  async (path) => {
    const { ask } = await listen();
    const response = await ask(path);
    // fetch resolves "/..": what is left of it is not known either.
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('/healthz /readyz /metrics\n');
  },
);

it('takes nothing from anybody', async () => {
  const { ask } = await listen();
  expect((await ask('/metrics', { method: 'POST', body: 'x' })).status).toBe(405);
});

it('says nothing of why it could not answer', async () => {
  const { ask } = await listen(() => Promise.reject(new Error('planted')));
  const response = await ask('/metrics');
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('');
});

it('names the option when the port is taken', async () => {
  const { listener } = await listen();
  await expect(
    listenForOperator({
      host: '127.0.0.1',
      port: listener.port,
      answer: () => Promise.reject(new Error('never asked')),
    }),
  ).rejects.toMatchObject({
    code: 'config-invalid',
    finding: expect.stringMatching(/^operation: can't listen on 127\.0\.0\.1:\d+ \(.*EADDRINUSE/),
  });
});
