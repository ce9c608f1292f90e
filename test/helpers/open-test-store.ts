import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/lib/clock.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import { openStore, type StoreOptions } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { NEWS_DAY_MS } from './news.ts';
import { tempFolder } from './temp-folder.ts';

export const newsDayClock: Clock = { nowMs: () => NEWS_DAY_MS };

/** A real SQLite file in a folder of its own, closed and removed after the test. */
export async function openTestStore(change: Partial<StoreOptions> = {}): Promise<Store> {
  const path = change.path ?? join(tempFolder(), 'verbatim.db');
  const store = await openStore({ clock: newsDayClock, logger: silentLogger, ...change, path });
  onTestFinished(() => store.close());
  return store;
}
