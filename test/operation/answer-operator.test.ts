import { expect, it } from 'vitest';
import { answerOperator } from '../../src/operation/answer-operator.ts';

const parts = (isReady: boolean) => ({
  metrics: { contentType: 'text/plain; version=0.0.4', write: async () => 'verbatim_feeds 1\n' },
  readiness: async () => ({ isReady, parts: { store: isReady ? 'ok' : 'does not answer' } }),
});

it('is alive whatever is missing', async () => {
  expect(await answerOperator('/healthz', parts(false))).toMatchObject({ status: 200, body: 'ok' });
});

it.each([
  [true, 200, { ready: true, parts: { store: 'ok' } }],
  [false, 503, { ready: false, parts: { store: 'does not answer' } }],
])(
  'says whether it is ready (%s) in its status, and what is missing',
  async (isReady, status, body) => {
    const answer = await answerOperator('/readyz', parts(isReady));
    expect(answer).toMatchObject({ status, contentType: 'application/json' });
    expect(JSON.parse(answer.body)).toEqual(body);
  },
);

it('tells what it counts in the format that Prometheus reads', async () => {
  expect(await answerOperator('/metrics', parts(false))).toEqual({
    status: 200,
    contentType: 'text/plain; version=0.0.4',
    body: 'verbatim_feeds 1\n',
  });
});
