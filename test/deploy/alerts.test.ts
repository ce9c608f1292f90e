/** Alert rules against what the program counts, and against the runbook: none that can't fire, none without what to do. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { listDefinitions } from '../../commands/all-commands.ts';
import { explainUnknown, readKnownMetrics } from '../helpers/program/known-metrics.ts';
import { readSelectors } from '../helpers/program/read-promql.ts';

/** Debian's package "prometheus" has it. */
const PROMTOOL = '/usr/bin/promtool';

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

it('names only lines of the log that the program writes', () => {
  const named = [
    'Message not delivered; it will be tried again.',
    'a command failed',
    'article not read',
    'article not taken in',
    'feeds could not be listed',
    'index loaded',
    'platform not connected',
  ];
  const code = ['src', 'commands']
    .flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(root, name), 'utf8')),
    )
    .join('\n');
  for (const message of named) {
    expect(runbook).toContain(message);
    expect(code).toContain(`'${message}'`);
  }
});

it('names only metrics, documents and commands that there are', () => {
  const metrics = [...runbook.matchAll(/`(verbatim_\w+)`/g)].map(([, name = '']) => name);
  expect(metrics.filter((name) => !known.has(name))).toEqual([]);
  const links = [...runbook.matchAll(/\]\((?!http)([^)#]+)/g)].map(([, path = '']) => path);
  expect(links.filter((path) => !existsSync(join('docs', path)))).toEqual([]);
  const anchors = [...runbook.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
  const headings = [...runbook.matchAll(/^##+ (.+)$/gm)].map(([, heading = '']) =>
    heading.toLowerCase().replaceAll(' ', '-'),
  );
  expect(anchors.filter((anchor) => !headings.includes(anchor))).toEqual([]);
  const commands = listDefinitions().map(({ name }) => name);
  const used = [...runbook.matchAll(/`\/([a-z]+)(?: [a-z]+)?`/g)].map(([, name = '']) => name);
  expect(used.length).toBeGreaterThan(5);
  expect(
    used.filter((name) => !commands.includes(name) && !['readyz', 'healthz'].includes(name)),
  ).toEqual([]);
});

it.runIf(existsSync(PROMTOOL))(
  'fires when it should, and not before, where promtool is there to say so',
  () => {
    const output = execFileSync(PROMTOOL, ['test', 'rules', 'alerts-fire.yaml'], {
      cwd: 'test/deploy',
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(output).toContain('SUCCESS');
  },
);

it('has a case for those that page', () => {
  const cases = z
    .object({
      tests: z.array(z.object({ alert_rule_test: z.array(z.object({ alertname: z.string() })) })),
    })
    .parse(parse(readFileSync('test/deploy/alerts-fire.yaml', 'utf8')));
  const tried = new Set(
    cases.tests.flatMap((each) => each.alert_rule_test.map(({ alertname }) => alertname)),
  );
  const names = rules.filter(({ labels }) => labels.severity === 'page').map(({ alert }) => alert);
  expect(names.filter((name) => !tried.has(name))).toEqual([]);
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
