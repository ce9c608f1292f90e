import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { hasPostgres } from './test/helpers/store/postgres-server.ts';

/** Where what the tests say of a store must hold of one in PostgreSQL, too: they run once more, see test/README.md. */
const ON_BOTH = ['test/store/**/*.test.ts'];

/** Of files, their bytes and repair. */
const OF_FILES = [
  'back-up',
  'change-rows',
  'check-file',
  'fold-paragraphs',
  'heal-store',
  'json-columns',
  'migrate',
  'open-store',
  'page-file',
  'read-cells',
  'repair-store',
  'salvage-rows',
  'sqlite',
  'walk-trees',
].map((name) => `test/store/**/${name}.test.ts`);

/** By name, each test file's text. */
const TESTS = new Map(
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => [`test/${file}`, readFileSync(`test/${file}`, 'utf8')]),
);

const testsWith = (words: RegExp): readonly string[] =>
  [...TESTS].flatMap(([file, text]) => (words.test(text) ? [file] : []));

/**
 * They run the whole program for long, measure, or have the services' SDKs, which keep state of their own (a picture on Discord was not there
 * in one of some runs that shared them): in processes of their own.
 */
const OF_WHOLE = [
  ...['e2e', 'quality', 'soak', 'stand-ins'].map((folder) => `test/${folder}/**/*.test.ts`),
  ...testsWith(/stand-ins|browser|discord\.js|@slack\/|create-(?:discord|slack)/).filter((file) =>
    file.startsWith('test/platforms/'),
  ),
];

/** They count steps of code (helpers/count-work.ts), for which the engine is told to optimise nothing: each in a process of its own. */
const OF_STEPS = testsWith(/\/count-work\.ts/);

/** Of PostgreSQL alone. */
const OF_POSTGRES = [
  'test/cli/migrate-store.test.ts',
  'test/e2e/discord-shards.test.ts',
  'test/e2e/postgres.test.ts',
  'test/e2e/several-processes.test.ts',
  'test/soak/soak-cluster.test.ts',
  'test/store/repair/copy-store.test.ts',
  'test/store/schema/migrate-postgres.test.ts',
  'test/store/open-postgres.test.ts',
  'test/store/database/postgres-locks.test.ts',
  'test/store/database/postgres-words.test.ts',
  'test/store/sharing/shard-rows.test.ts',
  'test/store/sharing/shared-work.test.ts',
];

/**
 * One file after the other in a process, which reads each module once. With all of them in processes of their own, reading modules took as
 * long as the tests.
 */
const SHARING_MODULES = { isolate: false };

if (!hasPostgres)
  process.stderr.write('PostgreSQL is not installed: tests with it are left out (apt-get install postgresql).\n');

export default defineConfig({
  test: {
    /** Two cores are the smallest machine this is developed on; more workers only slow each other down there. */
    maxWorkers: 2,
    /** For machines that run other work beside it; nothing here waits by the clock. */
    testTimeout: 60_000,
    /** Of vitest's own 1 second a browser on a busy machine may take all for one page. */
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: ['test/**/*.test.ts'],
          exclude: [...OF_POSTGRES, ...OF_WHOLE, ...OF_STEPS],
          ...SHARING_MODULES,
        },
      },
      {
        extends: true,
        test: { name: 'whole', include: OF_WHOLE, exclude: [...OF_POSTGRES, ...OF_STEPS] },
      },
      {
        extends: true,
        test: { name: 'steps', include: OF_STEPS },
      },
      ...(hasPostgres
        ? [
            {
              extends: true as const,
              test: {
                name: 'postgres',
                include: [...ON_BOTH, ...OF_POSTGRES],
                exclude: OF_FILES,
                ...SHARING_MODULES,
                globalSetup: 'test/helpers/store/provide-postgres.ts',
              },
            },
          ]
        : []),
    ],
  },
});
