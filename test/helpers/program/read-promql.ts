/** PromQL by the grammar of Prometheus itself, as the metrics and labels that an expression asks for. */
import { parser } from '@prometheus-io/lezer-promql';

export interface Selector {
  readonly metric: string;
  readonly matchers: readonly {
    readonly label: string;
    readonly operator: string;
    readonly value: string;
  }[];
}

/** What Grafana puts in before it asks. */
const withoutVariables = (expression: string) =>
  expression.replaceAll('$__range', '6h').replaceAll('$instance', '.*');

/** @throws {Error} where it is no PromQL. */
export function readSelectors(expression: string): readonly Selector[] {
  const text = withoutVariables(expression);
  const selectors: { metric: string; matchers: Selector['matchers'][number][] }[] = [];
  let [label, operator] = ['', ''];
  parser.parse(text).iterate({
    enter({ type, from, to, node }) {
      const part = text.slice(from, to);
      if (type.isError) throw new Error(`no PromQL at ${from}: ${expression}`);
      if (type.name === 'VectorSelector') selectors.push({ metric: '', matchers: [] });
      const last = selectors.at(-1);
      if (type.name === 'Identifier' && last !== undefined) last.metric = part;
      if (node.parent?.name !== 'UnquotedLabelMatcher') return;
      if (type.name === 'LabelName') label = part;
      if (type.name === 'MatchOp') operator = part;
      if (type.name === 'StringLiteral')
        last?.matchers.push({ label, operator, value: part.slice(1, -1) });
    },
  });
  return selectors;
}
