/** Where the store is: a file in the data folder, or the PostgreSQL database that the settings name. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/load.ts';
import { VerbatimError } from './model/errors.ts';
import { isPostgresUrl, showStore, withPassword } from './store/database/postgres-url.ts';

type Settings = Pick<Config, 'dataFolder' | 'store' | 'secrets'>;

/** @returns what `openStore` takes; a password may stand in it, so it is shown to nobody. */
export function storePathOf({ dataFolder, store, secrets }: Settings): string {
  if (store === undefined) return join(dataFolder, 'verbatim.db');
  return withPassword(store, secrets.storePassword);
}

/** @returns the same for people. */
export function storeNameOf(config: Settings): string {
  return showStore(storePathOf(config));
}

/** @returns whether there may be something in it: a file that isn't there holds nothing, a database is asked. */
export function hasStore(config: Settings): boolean {
  const path = storePathOf(config);
  return isPostgresUrl(path) || existsSync(path);
}

/** @throws {VerbatimError} `store-missing` where nothing was ever stored. */
export function demandStore(config: Settings): void {
  if (hasStore(config)) return;
  const name = storeNameOf(config);
  throw new VerbatimError('store-missing', `${name} does not exist: nothing is stored yet.`);
}

/**
 * @param instead what does for a database what is asked for of a file.
 * @throws {VerbatimError} `not-for-postgres` where the store is no file.
 */
export function storeFileOf(config: Settings, instead: string): string {
  const path = storePathOf(config);
  if (!isPostgresUrl(path)) return path;
  throw new VerbatimError(
    'not-for-postgres',
    `The store is the database ${storeNameOf(config)}, and this is for files. ${instead}`,
  );
}
