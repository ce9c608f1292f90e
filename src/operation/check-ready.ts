/** Whether the program can do its work now, part by part, for load balancers, orchestrators and whoever is called at night. */
import type { Timers } from '../lib/time/timers.ts';
import type { HeldShards, PlatformName } from '../model/platform.ts';

export interface Readiness {
  readonly isReady: boolean;
  /** "ok", or what is wrong in fixed words: nothing of a reason, a path or a name gets out here. */
  readonly parts: Readonly<Record<string, string>>;
}

export interface ReadyParts {
  /** Rejects, or takes long, when the store can't be reached. */
  readonly askStore: () => Promise<unknown>;
  /** Those that the settings name. */
  readonly connections: () => readonly {
    readonly name: PlatformName;
    readonly isConnected: boolean;
    readonly shards?: HeldShards;
  }[];
  readonly timers: Timers;
}

/** Orchestrators wait for a few seconds; a store that takes longer keeps people waiting too. */
const STORE_DEADLINE_MS = 2000;

const OK = 'ok';

/** @param parts null before the store is open and the index has everything in it. */
export async function checkReady(parts: ReadyParts | null): Promise<Readiness> {
  if (parts === null) return toReadiness({ index: 'still loading' });
  const connections = parts
    .connections()
    .map(({ name, isConnected, shards }): readonly [string, string] => [
      name,
      isConnected ? OK : explainAway(shards),
    ]);
  const store = (await doesAnswer(parts)) ? OK : 'does not answer';
  return toReadiness({ index: OK, store, ...Object.fromEntries(connections) });
}

/** Of several connections some may be there. */
function explainAway(shards: HeldShards | undefined): string {
  return (shards?.connected ?? 0) > 0 ? 'some shards not connected' : 'not connected';
}

function toReadiness(parts: Readonly<Record<string, string>>): Readiness {
  return { isReady: Object.values(parts).every((state) => state === OK), parts };
}

async function doesAnswer({ askStore, timers }: ReadyParts): Promise<boolean> {
  let cancel = () => {};
  const late = new Promise<boolean>((resolve) => {
    cancel = timers.after(STORE_DEADLINE_MS, () => resolve(false));
  });
  const answered = askStore().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, late]);
  } finally {
    cancel();
  }
}
