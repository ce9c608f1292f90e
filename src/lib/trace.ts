/**
 * One id from a feed's poll to the message that tells of what it brought: 32 hex digits, as W3C Trace Context wants them
 * (https://www.w3.org/TR/trace-context/#trace-id), so that log lines and spans have the same.
 *
 * Method: `AsyncLocalStorage` carries it through what is awaited, and the logger puts it into each line. Queues run what waits in them
 * in the context of whoever left before: work that is queued takes its trace along (`keepTrace`).
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** What a span tells besides its name. Never a name of a person or channel, and no secret: it goes to another program. */
export type SpanFacts = Readonly<Record<string, string | number | boolean>>;

/** A step under way, of whoever records them. */
export interface Span {
  readonly end: (error: unknown) => void;
}

/** Records steps; the program runs the same without one. */
export interface SpanRecorder {
  /** @param parent null where the trace begins. */
  begin(step: {
    readonly name: string;
    readonly facts: SpanFacts;
    readonly traceId: string;
    readonly parent: Span | null;
  }): Span;
}

interface TraceContext {
  readonly traceId: string;
  readonly recorder: SpanRecorder | null;
  readonly span: Span | null;
}

const contexts = new AsyncLocalStorage<TraceContext>();

const TRACE_ID_BYTES = 16;

/** null outside of any. */
export function currentTraceId(): string | null {
  return contexts.getStore()?.traceId ?? null;
}

/** Begins traces: one at the composition root, handed to whatever something begins with. */
export interface Tracer {
  /**
   * Does the work as the first step of a trace, whatever trace the caller is in.
   *
   * @param traceId of the trace that it goes on with; a new one where it is null or left out.
   */
  begin<Result>(
    name: string,
    work: () => Promise<Result>,
    traceId?: string | null,
  ): Promise<Result>;
}

/** @param recorder null where nobody records steps: then there are ids alone. */
export function createTracer(recorder: SpanRecorder | null): Tracer {
  return {
    begin: (name, work, traceId) => {
      const id = traceId ?? randomBytes(TRACE_ID_BYTES).toString('hex');
      return inSpan({ traceId: id, recorder, span: null }, { name, facts: {} }, work);
    },
  };
}

/** Does the work as a step of the current trace; outside of any, and where nobody records, that is just doing it. */
export function traceStep<Result>(
  name: string,
  facts: SpanFacts,
  work: () => Promise<Result>,
): Promise<Result> {
  const context = contexts.getStore();
  if (context === undefined || context.recorder === null) return work();
  return inSpan(context, { name, facts }, work);
}

/** @returns the same work, which runs in the current trace whenever it is called. */
export function keepTrace<Result>(work: () => Result): () => Result {
  const context = contexts.getStore();
  return context === undefined ? work : () => contexts.run(context, work);
}

/** Calls each of these, for what is only woken here and has traces of its own. */
export function outsideTrace(...wakes: readonly (() => void)[]): void {
  contexts.exit(() => {
    for (const wake of wakes) wake();
  });
}

async function inSpan<Result>(
  context: TraceContext,
  step: { readonly name: string; readonly facts: SpanFacts },
  work: () => Promise<Result>,
): Promise<Result> {
  const { recorder, traceId, span: parent } = context;
  if (recorder === null) return await contexts.run(context, work);
  const span = recorder.begin({ ...step, traceId, parent });
  try {
    const result = await contexts.run({ ...context, span }, work);
    span.end(null);
    return result;
  } catch (error) {
    span.end(error);
    throw error;
  }
}
