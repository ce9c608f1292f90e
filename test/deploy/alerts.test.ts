/** Alert rules against what the program counts, and against the runbook: none that can't fire, none without what to do. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { explainUnknown, readKnownMetrics } from '../helpers/known-metrics.ts';
import { readSelectors } from '../helpers/read-promql.ts';

const duration = z.string().regex(/^\d+[smhd]$/);

/** https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/ */
const rulesSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Verbatim[A-Za-z]+$/),
          expr: z.string(),
          for: duration.optional(),
          labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.strictObject({ summary: z.string(), runbook: z.string() }),
        }),
      ),
    }),
  ),
});

const { groups } = rulesSchema.parse(parse(readFileSync('deploy/prometheus/alerts.yaml', 'utf8')));
const rules = groups.flatMap((group) => group.rules);
const runbook = readFileSync('docs/runbook.md', 'utf8');
const known = await readKnownMetrics();

/** Of the part on alerts: the name and what stands below it. */
const sections = new Map(
  runbook
    .split(/^### /m)
    .slice(1)
    .map((text) => [text.split('\n', 1)[0] ?? '', text.split(/^## /m)[0] ?? '']),
);
const alertSections = [...sections].filter(([name]) => name.startsWith('Verbatim'));

it('reads rules', () => {
  expect(rules.length).toBeGreaterThan(10);
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
});

describe.each(rules)('$alert', ({ alert, expr, annotations }) => {
  it('asks for what is counted, with labels and values that there are', () => {
    const selectors = readSelectors(expr);
    expect(selectors.length).toBeGreaterThan(0);
    expect(selectors.flatMap((selector) => explainUnknown(selector, known))).toEqual([]);
  });

  it('has a section in the runbook that says what it means and what to do', () => {
    expect(annotations.runbook).toBe(`docs/runbook.md#${alert.toLowerCase()}`);
    expect(sections.get(alert)).toMatch(/\*\*Means\.\*\* [\s\S]{40,}\*\*Do\.\*\*\s+\S[\s\S]{40,}/);
  });
});

it('has no section of an alert that there is not', () => {
  const names: readonly string[] = rules.map(({ alert }) => alert);
  expect(alertSections.map(([name]) => name).filter((name) => !names.includes(name))).toEqual([]);
});

it('reads the rules from where Prometheus is told, at the port that the documents give', () => {
  const config = z
    .strictObject({
      global: z.strictObject({ scrape_interval: duration }),
      rule_files: z.tuple([z.literal('alerts.yaml')]),
      scrape_configs: z.tuple([
        z.strictObject({
          job_name: z.literal('verbatim'),
          static_configs: z.tuple([
            z.strictObject({ targets: z.tuple([z.literal('127.0.0.1:3003')]) }),
          ]),
        }),
      ]),
    })
    .safeParse(parse(readFileSync('deploy/prometheus/prometheus.yaml', 'utf8')));
  expect(config.error).toBeUndefined();
});

describe('the check itself', () => {
  it.each([
    ['sum(rate(verbatim_polls_total[5m])', 'no PromQL'],
    ['verbatim_pols_total > 0', 'there is no metric verbatim_pols_total'],
    ['verbatim_feeds{status="well"}', 'verbatim_feeds has no label status'],
    ['verbatim_feeds{state=~"well|ill"}', 'verbatim_feeds: state is never ill'],
  ])('finds what is wrong with %s', (expression, wrong) => {
    const find = () =>
      readSelectors(expression)
        .flatMap((selector) => explainUnknown(selector, known))
        .join();
    if (wrong === 'no PromQL') expect(find).toThrow(wrong);
    else expect(find()).toBe(wrong);
  });
});
