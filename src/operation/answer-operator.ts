/** The three pages for whoever runs the program: is it alive, is it ready, what does it count. The same on every listener. */

import type { Readiness } from './check-ready.ts';
import type { Metrics } from './create-metrics.ts';

export const OPERATOR_PATHS = ['/healthz', '/readyz', '/metrics'] as const;

export type OperatorPath = (typeof OPERATOR_PATHS)[number];

export interface OperatorAnswer {
  readonly status: 200 | 503;
  readonly contentType: string;
  readonly body: string;
}

export interface OperatorParts {
  readonly metrics: Pick<Metrics, 'contentType' | 'write'>;
  readonly readiness: () => Promise<Readiness>;
}

/**
 * `/healthz` says "ok" as long as the event loop turns: whoever restarts on it must not do so because a service is away.
 * `/readyz` is 503 while a part is missing, and names each.
 */
export async function answerOperator(
  path: OperatorPath,
  { metrics, readiness }: OperatorParts,
): Promise<OperatorAnswer> {
  switch (path) {
    case '/healthz':
      return { status: 200, contentType: 'text/plain; charset=utf-8', body: 'ok' };
    case '/readyz': {
      const { isReady, parts } = await readiness();
      return {
        status: isReady ? 200 : 503,
        contentType: 'application/json',
        body: `${JSON.stringify({ ready: isReady, parts })}\n`,
      };
    }
    case '/metrics':
      return { status: 200, contentType: metrics.contentType, body: await metrics.write() };
  }
}
