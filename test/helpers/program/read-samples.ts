/** Prometheus' text format as samples: https://prometheus.io/docs/instrumenting/exposition_formats/ */

export interface Sample {
  /** "verbatim_poll_duration_seconds_bucket" */
  readonly name: string;
  /** "verbatim_poll_duration_seconds" */
  readonly family: string;
  readonly type: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;

/** Throws where a line is none. */
export function readSamples(text: string): readonly Sample[] {
  let [family, type] = ['', ''];
  const samples: Sample[] = [];
  for (const line of text.split('\n')) {
    const typed = /^# TYPE (\S+) (\S+)$/.exec(line);
    if (typed !== null) [family, type] = [typed[1] ?? '', typed[2] ?? ''];
    if (line === '' || line.startsWith('#')) continue;
    const [, name = '', labels = '', value] = LINE.exec(line) ?? [];
    if (!name.startsWith(family)) throw new Error(`no sample of ${family}: ${line}`);
    const pairs = [...labels.matchAll(/([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g)];
    samples.push({
      ...{ name, family, type, value: Number(value) },
      labels: Object.fromEntries(pairs.map(([, label, given]) => [label, given])),
    });
  }
  return samples;
}

/** The only one with these labels; undefined where there is none. */
export function findValue(
  samples: readonly Sample[],
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | undefined {
  const found = samples.filter(
    (sample) =>
      sample.name === name &&
      Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
  );
  if (found.length > 1) throw new Error(`${found.length} samples of ${name} have these labels`);
  return found[0]?.value;
}
