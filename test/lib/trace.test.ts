import { describe, expect, it } from 'vitest';
import {
  createTracer,
  currentTraceId,
  keepTrace,
  outsideTrace,
  type Span,
  type SpanRecorder,
  traceStep,
} from '../../src/lib/trace.ts';

const ID = 'a'.repeat(32);

/** Writes down what begins and ends, as indented lines. */
function recorder() {
  const lines: string[] = [];
  const depths = new Map<Span, number>();
  const recording: SpanRecorder = {
    begin({ name, facts, traceId, parent }) {
      const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
      lines.push(`${'  '.repeat(depth)}${name} ${JSON.stringify(facts)} ${traceId.slice(0, 3)}`);
      const span: Span = {
        end: (error) => lines.push(`${'  '.repeat(depth)}/${name} ${String(error)}`),
      };
      depths.set(span, depth);
      return span;
    },
  };
  return { lines, recording };
}

describe('a trace', () => {
  it('has 32 hex digits, another each time, and none outside', async () => {
    const tracer = createTracer(null);
    const ids = [
      await tracer.begin('poll', async () => currentTraceId()),
      await tracer.begin('poll', async () => currentTraceId()),
    ];
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(ids[0]).not.toBe(ids[1]);
    expect(currentTraceId()).toBeNull();
  });

  it('goes on where its id is given, and begins anew inside of another', async () => {
    const tracer = createTracer(null);
    const seen = await tracer.begin('outer', async () => [
      await tracer.begin('given', async () => currentTraceId(), ID),
      await tracer.begin('new', async () => currentTraceId()),
      currentTraceId(),
    ]);
    expect(seen[0]).toBe(ID);
    expect(new Set(seen).size).toBe(3);
  });

  it('lasts through what is awaited, and each of several at once has its own', async () => {
    const tracer = createTracer(null);
    const work = async () => {
      const before = currentTraceId();
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
      return before !== null && before === currentTraceId();
    };
    const outcomes = await Promise.all([1, 2, 3].map(() => tracer.begin('poll', work)));
    expect(outcomes).toEqual([true, true, true]);
  });

  it('goes with work that others run later', async () => {
    const tracer = createTracer(null);
    const later = await tracer.begin('poll', async () => keepTrace(currentTraceId), ID);
    expect(later()).toBe(ID);
    expect(await tracer.begin('other', async () => later())).toBe(ID);
    expect(keepTrace(currentTraceId)()).toBeNull();
  });

  it('is left by what is only woken', async () => {
    const seen: (string | null)[] = [];
    const note = () => void seen.push(currentTraceId());
    await createTracer(null).begin(
      'poll',
      async () => {
        outsideTrace(note, note);
        note();
      },
      ID,
    );
    expect(seen).toEqual([null, null, ID]);
  });
});

describe('steps', () => {
  it('are recorded with what they are part of, and how they ended', async () => {
    const { lines, recording } = recorder();
    const tracer = createTracer(recording);
    const work = tracer.begin(
      'poll',
      async () => {
        await traceStep('fetch', { feedId: 'f1' }, async () => undefined);
        await traceStep('read', {}, () =>
          traceStep('store', {}, () => Promise.reject(new Error('full'))),
        );
      },
      ID,
    );
    await expect(work).rejects.toThrow('full');
    expect(lines).toEqual([
      'poll {} aaa',
      '  fetch {"feedId":"f1"} aaa',
      '  /fetch null',
      '  read {} aaa',
      '    store {} aaa',
      '    /store Error: full',
      '  /read Error: full',
      '/poll Error: full',
    ]);
  });

  it('are just done outside of a trace, and where nobody records', async () => {
    expect(await traceStep('fetch', {}, async () => 7)).toBe(7);
    const inside = createTracer(null).begin('poll', () => traceStep('fetch', {}, async () => 8));
    expect(await inside).toBe(8);
  });

  it('come from the recorder of the trace that work was queued in', async () => {
    const { lines, recording } = recorder();
    const queued = await createTracer(recording).begin('poll', async () =>
      keepTrace(() => traceStep('read', {}, async () => undefined)),
    );
    await queued();
    expect(lines.filter((line) => line.includes('read'))).toHaveLength(2);
  });
});
