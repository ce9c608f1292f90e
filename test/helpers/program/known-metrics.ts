/** What the program and Prometheus have to ask for. */
import { listDefinitions } from '../../../commands/all-commands.ts';
import { createMetrics } from '../../../src/operation/create-metrics.ts';
import { FakeClock } from '../fake-clock.ts';
import type { Selector } from './read-promql.ts';
import { readSamples } from './read-samples.ts';

/** Prometheus' own, for each address that it reads. */
const OF_PROMETHEUS = ['up'];

/** Prometheus adds them to everything that it reads. */
const TARGET_LABELS = ['job', 'instance'];

/** Every metric by its name, with the values of each of its labels. */
export async function readKnownMetrics(): Promise<
  ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>
> {
  const metrics = createMetrics({
    clock: new FakeClock(),
    version: '1.2.3',
    commands: listDefinitions().map(({ name }) => name),
    readFigures: async () => ({
      feeds: { well: 1, failing: 1, gone: 1, paused: 0 },
      overdueFeeds: 0,
      messages: { open: 0, retrying: 0, dead: 0 },
      index: { quotes: 0, articles: 0, olderQuotes: 0 },
      disk: { storeBytes: 0, freeBytes: 0 },
      platforms: (['slack', 'discord', 'console'] as const).map((name) => ({
        name,
        isConnected: true,
        ...(name === 'discord' ? { shards: { count: 1, held: [0], connected: 1 } } : {}),
      })),
    }),
  });
  for (const { name } of listDefinitions())
    metrics.commandRun({ name, platform: 'console' }, 'answered', 1);
  const known = new Map<string, Map<string, Set<string>>>(
    OF_PROMETHEUS.map((name) => [name, new Map()]),
  );
  for (const { name, labels } of readSamples(await metrics.write())) {
    const byLabel = known.get(name) ?? new Map<string, Set<string>>();
    known.set(name, byLabel);
    for (const [label, value] of Object.entries(labels))
      byLabel.set(label, (byLabel.get(label) ?? new Set()).add(value));
  }
  return known;
}

type Known = Awaited<ReturnType<typeof readKnownMetrics>>;

/** What of a selector there is not, in words; none where it can find something. */
export function explainUnknown({ metric, matchers }: Selector, known: Known): readonly string[] {
  const labels = known.get(metric);
  if (labels === undefined) return [`there is no metric ${metric}`];
  return matchers
    .filter(({ label }) => !TARGET_LABELS.includes(label))
    .flatMap(({ label, operator, value }) => {
      const values = labels.get(label);
      if (values === undefined) return [`${metric} has no label ${label}`];
      const wanted = operator.endsWith('~') ? value.split('|') : [value];
      return wanted
        .filter((each) => !values.has(each))
        .map((each) => `${metric}: ${label} is never ${each}`);
    });
}
