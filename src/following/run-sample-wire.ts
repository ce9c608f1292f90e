/** Runs the sample wire's server where the settings want it, from the same hour of its invented world at each start. */
import type { Clock } from '../lib/time/clock.ts';
import { createSampleWire, type SampleWire } from '../sample-wire/sample-wire.ts';
import { startSampleWireServer } from '../sample-wire/sample-wire-server.ts';
import type { Store } from '../store/store.ts';

/** Set to "off" when an admin took the sample wire out: it does not come back by itself. */
export const SAMPLE_WIRE_SETTING = 'sample-wire';

/** When it was first started: its articles keep their times over restarts. */
const STARTED_AT_SETTING = 'sample-wire-started-at-ms';

export interface RunningSampleWire {
  /** Empty when it doesn't run. */
  readonly hosts: readonly string[];
  /** The feeds to follow; empty when it doesn't run, or was taken out. */
  readonly feedUrls: readonly string[];
  readonly loopbackPorts: ReadonlyMap<string, number>;
  readonly respond: SampleWire['respond'];
  close(): Promise<void>;
}

const NOT_RUNNING: RunningSampleWire = {
  hosts: [],
  feedUrls: [],
  loopbackPorts: new Map(),
  respond: () => null,
  close: async () => undefined,
};

export async function openSampleWire(options: {
  readonly store: Pick<Store, 'getSetting' | 'setSetting'>;
  readonly clock: Clock;
  readonly isWanted: boolean;
}): Promise<RunningSampleWire> {
  const { store, clock, isWanted } = options;
  if (!isWanted) return NOT_RUNNING;
  const wire = createSampleWire({ startedAtMs: await firstStartOf(store, clock) });
  const server = await startSampleWireServer(wire);
  const isTakenOut = (await store.getSetting(SAMPLE_WIRE_SETTING)) === 'off';
  return {
    hosts: wire.hosts,
    feedUrls: isTakenOut ? [] : wire.feedUrls,
    loopbackPorts: server.loopbackPorts,
    respond: wire.respond,
    close: server.close,
  };
}

async function firstStartOf(store: Pick<Store, 'getSetting' | 'setSetting'>, clock: Clock) {
  const written = await store.getSetting(STARTED_AT_SETTING);
  if (written !== null) return Number(written);
  const nowMs = clock.nowMs();
  await store.setSetting(STARTED_AT_SETTING, String(nowMs));
  return nowMs;
}
