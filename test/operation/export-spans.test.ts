import { describe, expect, it } from 'vitest';
import { createLogger, silentLogger } from '../../src/lib/logger.ts';
import { createTracer, traceStep } from '../../src/lib/trace.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import { exportSpans } from '../../src/operation/export-spans.ts';
import { startOtlpReceiver } from '../helpers/program/otlp-receiver.ts';

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)];

describe('exportSpans', () => {
  it('sends each step under the id that the log has, with the step that it is part of', async () => {
    const receiver = await startOtlpReceiver();
    const spans = exportSpans({ url: `${receiver.url}/`, version: '1.2.3', logger: silentLogger });
    const tracer = createTracer(spans);
    const poll = (id: string) =>
      tracer.begin('poll', () => traceStep('fetch', { feedId: 'f1' }, async () => undefined), id);
    await Promise.all([poll(A), poll(B)]);
    await spans.close();
    const sent = receiver.spans();
    for (const id of [A, B]) {
      const [root, ...others] = sent.filter(({ traceId }) => traceId === id).toSorted(byParent);
      expect(root).toMatchObject({ name: 'poll' });
      expect(root?.parentSpanId ?? '').toBe('');
      expect(others).toMatchObject([
        {
          name: 'fetch',
          parentSpanId: root?.spanId,
          attributes: [{ key: 'feedId', value: { stringValue: 'f1' } }],
        },
      ]);
    }
    expect(sent).toHaveLength(4);
    expect(receiver.bodies.join()).toContain('"stringValue":"1.2.3"');
  });

  it('says of an error its code alone', async () => {
    const receiver = await startOtlpReceiver();
    const spans = exportSpans({ url: receiver.url, version: '1', logger: silentLogger });
    const tracer = createTracer(spans);
    const failures = [
      new VerbatimError('fetch-failed', 'https://anna:planted@post.example is down.'),
      new TypeError('planted'),
      'planted',
    ];
    for (const failure of failures)
      await tracer.begin('poll', () => Promise.reject(failure)).catch(() => undefined);
    await spans.close();
    expect(receiver.spans().map(({ status }) => status)).toEqual([
      { code: 2, message: 'fetch-failed' },
      { code: 2, message: 'TypeError' },
      { code: 2, message: 'error' },
    ]);
    expect(receiver.bodies.join()).not.toContain('planted');
  });

  it('warns once when nothing is taken, and stops nobody', async () => {
    const receiver = await startOtlpReceiver(400);
    const lines: string[] = [];
    const logger = createLogger('warn', { write: (line) => lines.push(line) });
    const spans = exportSpans({ url: receiver.url, version: '1', logger });
    expect(await createTracer(spans).begin('poll', async () => 7)).toBe(7);
    await spans.close();
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['traces could not be sent']);
  });
});

const byParent = (a: { readonly parentSpanId?: string }, b: { readonly parentSpanId?: string }) =>
  (a.parentSpanId ?? '').length - (b.parentSpanId ?? '').length;
