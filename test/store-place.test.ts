import { describe, expect, it } from 'vitest';
import { loadConfig } from '../config/load.ts';
import {
  demandStore,
  hasStore,
  storeFileOf,
  storeNameOf,
  storePathOf,
} from '../src/store-place.ts';
import { tempFolder } from './helpers/temp-folder.ts';

const base = loadConfig({ folder: '/nowhere', environment: {} });

describe('without an address', () => {
  const config = { ...base, dataFolder: '/srv/verbatim' };

  it('is a file in the data folder', () => {
    expect(storePathOf(config)).toBe('/srv/verbatim/verbatim.db');
    expect(storeNameOf(config)).toBe('/srv/verbatim/verbatim.db');
    expect(storeFileOf(config, 'Use pg_dump.')).toBe('/srv/verbatim/verbatim.db');
  });

  it('has nothing in it before the first start', () => {
    const empty = { ...base, dataFolder: tempFolder() };
    expect(hasStore(empty)).toBe(false);
    expect(() => demandStore(empty)).toThrow(expect.objectContaining({ code: 'store-missing' }));
  });
});

describe('with an address', () => {
  const secrets = { ...base.secrets, storePassword: 'planted' };
  const config = { ...base, store: 'postgres://bot@db.example/verbatim', secrets };

  it('is opened with the password, and shown without', () => {
    expect(storePathOf(config)).toBe('postgres://bot:planted@db.example/verbatim');
    expect(storeNameOf(config)).toBe('postgres://bot@db.example/verbatim');
    demandStore(config);
  });

  it('is refused where a file is asked for, saying what does instead', () => {
    expect(() => storeFileOf(config, 'Use pg_dump.')).toThrow(
      'The store is the database postgres://bot@db.example/verbatim, and this is for files. Use pg_dump.',
    );
  });
});
