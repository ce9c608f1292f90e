/**
 * Traces for OpenTelemetry, by the official packages: each step becomes a span, sent as OTLP over HTTP
 * (https://opentelemetry.io/docs/specs/otlp/#otlphttp). The trace ids are those of the log.
 *
 * An attribute is an id, a number or a name of the program's own: no address, person, channel or text. Of an error goes its code alone.
 * Headers with a key for the receiver come from the packages' own variable, OTEL_EXPORTER_OTLP_HEADERS.
 */
import {
  type Span as ApiSpan,
  type Context,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  RandomIdGenerator,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base';
import type { Logger } from '../lib/logger.ts';
import type { Span, SpanRecorder } from '../lib/trace.ts';
import { VerbatimError } from '../model/errors.ts';

export interface SpanExport extends SpanRecorder {
  /** Sends what is not sent yet; a receiver that is away is waited for as long as the packages do, ten seconds. */
  close(): Promise<void>;
}

/** Of OTLP over HTTP. */
const TRACES_PATH = '/v1/traces';

export function exportSpans(options: {
  /** Of the receiver; the path for traces is added. */
  readonly url: string;
  readonly version: string;
  readonly logger: Logger;
}): SpanExport {
  const ids = new RandomIdGenerator();
  let traceId = '';
  const exporter = new OTLPTraceExporter({
    url: `${options.url.replace(/\/+$/, '')}${TRACES_PATH}`,
  });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'verbatim',
      'service.version': options.version,
    }),
    // A first span takes the trace that its step is in: it is made in the same turn.
    idGenerator: { generateTraceId: () => traceId, generateSpanId: () => ids.generateSpanId() },
    spanProcessors: [new BatchSpanProcessor(tellFailures(exporter, options.logger))],
  });
  const tracer = provider.getTracer('verbatim', options.version);
  const spans = new WeakMap<Span, ApiSpan>();
  const contextOf = (parent: Span | null): Context => {
    const span = parent === null ? undefined : spans.get(parent);
    return span === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, span);
  };
  return {
    begin({ name, facts, traceId: wanted, parent }) {
      traceId = wanted;
      const recorded = tracer.startSpan(name, { attributes: facts }, contextOf(parent));
      const span: Span = {
        end(error) {
          if (error !== null)
            recorded.setStatus({ code: SpanStatusCode.ERROR, message: codeOf(error) });
          recorded.end();
        },
      };
      spans.set(span, recorded);
      return span;
    },
    // What was not taken was warned of, and keeps no program from stopping.
    close: () => provider.shutdown().catch(() => undefined),
  };
}

/** What an error says may hold addresses and words of others. */
function codeOf(error: unknown): string {
  if (error instanceof VerbatimError) return error.code;
  return error instanceof Error ? error.name : 'error';
}

/** Once each time that it begins to fail: traces are no reason to fill a log. */
function tellFailures(exporter: SpanExporter, logger: Logger): SpanExporter {
  let isFailing = false;
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const hasFailed = result.error !== undefined;
        if (hasFailed && !isFailing) logger.warn({ err: result.error }, 'traces could not be sent');
        isFailing = hasFailed;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    ...(exporter.forceFlush === undefined
      ? {}
      : { forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve() }),
  };
}
