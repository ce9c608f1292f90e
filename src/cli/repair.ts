/** `verbatim doctor --repair`, while the program is stopped: what can be read of a damaged store takes its place. */
import { statfsSync } from 'node:fs';
import type { Config } from '../../config/load.ts';
import { systemClock } from '../lib/time/clock.ts';
import { type RepairReport, repairStore } from '../store/repair/repair-store.ts';
import { storeFileOf } from '../store-place.ts';

export interface RepairCall {
  readonly config: Config;
  readonly isJson: boolean;
}

/** @throws {VerbatimError} as `repairStore` and `storeFileOf`. */
export async function repair({ config, isJson }: RepairCall): Promise<void> {
  const path = storeFileOf(
    config,
    'PostgreSQL repairs itself from its log; a damaged one is restored from a backup.',
  );
  const stamp = new Date(systemClock.nowMs()).toISOString().replace(/[-:]|\.\d+Z$/g, '');
  const report = await repairStore({ path, stamp, clock: systemClock, freeBytes });
  const lines = isJson ? [JSON.stringify({ path, ...report })] : describe(path, report);
  process.stdout.write(`${lines.join('\n')}\n`);
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function describe(path: string, { tables, keptAt }: RepairReport): readonly string[] {
  if (keptAt === null) return [`${path} is not damaged; it is left as it is.`];
  const shown = tables.filter(({ read, lost, isPageLost }) => read + lost > 0 || isPageLost);
  const width = Math.max(...shown.map(({ table }) => table.length));
  const rows = shown.map(({ table, read, lost, isPageLost }) => {
    const more = isPageLost ? ' or more' : '';
    return `${table.padEnd(width)}  ${String(read).padStart(9)}  ${String(lost).padStart(9)}${more}`;
  });
  return [
    `${'table'.padEnd(width)}  ${'rows read'.padStart(9)}  ${'rows lost'.padStart(9)}`,
    ...rows,
    `${path} holds what could be read; the damaged file is kept as ${keptAt}.`,
    'Articles whose quotes were lost are analysed again after the next start.',
  ];
}
