/** The Grafana dashboard against what the program counts: no empty panel, and nothing of its own that is shown nowhere. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { explainUnknown, readKnownMetrics } from '../helpers/program/known-metrics.ts';
import { readSelectors } from '../helpers/program/read-promql.ts';

const dashboard = z
  .object({
    uid: z.string().max(40),
    title: z.string(),
    schemaVersion: z.number(),
    templating: z.object({ list: z.array(z.object({ name: z.string() })) }),
    panels: z.array(
      z.object({
        id: z.number(),
        type: z.enum(['row', 'stat', 'table', 'timeseries']),
        title: z.string().min(1),
        gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
        datasource: z.object({ uid: z.string().regex(/^\$\{datasource\}$/) }).optional(),
        targets: z
          .array(z.object({ refId: z.string(), expr: z.string(), legendFormat: z.string() }))
          .default([]),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('deploy/grafana/verbatim.json', 'utf8')));

const known = await readKnownMetrics();
const panels = dashboard.panels.filter(({ type }) => type !== 'row');
const selectorsOf = (expr: string) => readSelectors(expr);

describe.each(panels)('$title', ({ targets, datasource }) => {
  it('asks for what is counted, of the source that one chooses', () => {
    expect(targets.length).toBeGreaterThan(0);
    expect(datasource).toBeDefined();
    const unknown = targets.flatMap(({ expr }) =>
      selectorsOf(expr).flatMap((selector) => explainUnknown(selector, known)),
    );
    expect(unknown).toEqual([]);
  });

  it('asks for the processes that one chooses', () => {
    for (const { expr } of targets)
      for (const { matchers } of selectorsOf(expr))
        expect(matchers.map(({ label }) => label)).toContain('instance');
  });
});

it('shows every metric of the program', () => {
  const shown = new Set(
    panels.flatMap(({ targets }) =>
      targets.flatMap(({ expr }) => selectorsOf(expr).map(({ metric }) => metric)),
    ),
  );
  const own = [...known.keys()].filter((name) => /^verbatim_(?!.*_(sum|count)$)/.test(name));
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((name) => !shown.has(name))).toEqual([]);
});

it('has no two panels of one number, or in one place', () => {
  const ids = dashboard.panels.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, at) => `${x + (at % w)} ${y + Math.floor(at / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  for (const { gridPos } of dashboard.panels) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
});

it('has the variables that its panels use', () => {
  expect(dashboard.templating.list.map(({ name }) => name)).toEqual(['datasource', 'instance']);
});

it('has each metric of the program explained in the document on it', () => {
  const explained = readFileSync('docs/operation.md', 'utf8');
  const own = [...known.keys()]
    .filter((name) => name.startsWith('verbatim_'))
    .map((name) => name.replace(/_(bucket|sum|count)$/, ''));
  expect([...new Set(own)].filter((name) => !explained.includes(`\`${name}\``))).toEqual([]);
});
