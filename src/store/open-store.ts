/**
 * Opens the store through kysely, brought to the newest schema: one SQLite file, or a PostgreSQL database (open-postgres.ts).
 *
 * Of the file: WAL with synchronous=FULL: a transaction that has returned is on disk, also after a power cut
 * (https://www.sqlite.org/pragma.html#pragma_synchronous); but for those of ingestion, see transactions.ts.
 */
import { randomUUID } from 'node:crypto';
import { Kysely, SqliteDialect } from 'kysely';
import type { Logger } from '../lib/logger.ts';
import type { Clock } from '../lib/time/clock.ts';
import { createArticleRows } from './articles/article-rows.ts';
import { createChangeRows } from './articles/change-rows.ts';
import { createOutletRows } from './articles/outlet-rows.ts';
import { createReportRows } from './articles/report-rows.ts';
import { createRetentionRows } from './articles/retention-rows.ts';
import { createSpeakerRows } from './articles/speaker-rows.ts';
import { createCorrectionRows } from './corrections/correction-rows.ts';
import { createPageCheckRows } from './corrections/page-check-rows.ts';
import { forJob } from './database/members.ts';
import { isPostgresUrl } from './database/postgres-url.ts';
import { type Database, SqliteDatabase, tellingWhy } from './database/sqlite.ts';
import { createAlertRows } from './feeds/alert-rows.ts';
import { createBacklogRows } from './feeds/backlog-rows.ts';
import { createFeedRows } from './feeds/feed-rows.ts';
import { createHubRows } from './feeds/hub-rows.ts';
import { createPollRows } from './feeds/poll-rows.ts';
import { createFigureRows } from './figure-rows.ts';
import { asDamage, checkFile, makePlace } from './files/check-file.ts';
import { keepOthersOff } from './files/hold-file.ts';
import { createAuditRows } from './newsroom/audit-rows.ts';
import { createInstallationRows } from './newsroom/installation-rows.ts';
import { createMessageRows } from './newsroom/message-rows.ts';
import { createSessionRows } from './newsroom/session-rows.ts';
import { openPostgres } from './open-postgres.ts';
import type { SharedWork } from './ports/shared-work.ts';
import { checkVersion, migrate, SCHEMA_VERSION } from './schema/migrate.ts';
import { createOlderRows } from './search/older-rows.ts';
import { createSearchRows } from './search/search-rows.ts';
import { createStorySearchRows } from './search/story-search-rows.ts';
import { createSharedWork } from './sharing/shared-work.ts';
import type { Store } from './store.ts';
import { createStoryRows } from './stories/story-rows.ts';
import type { Tables } from './tables/tables.ts';
import { createDeliveryClaims } from './telling/delivery-claims.ts';
import { createDeliveryRows } from './telling/delivery-rows.ts';
import { createDigestRows } from './telling/digest-rows.ts';
import { createFeedPostRows } from './telling/feed-post-rows.ts';
import { createPlaceRows } from './telling/place-rows.ts';
import { createWatchRows } from './telling/watch-rows.ts';

/** How long a write waits for another process that is writing, such as a backup. */
const BUSY_TIMEOUT_MS = 5000;

/** Of pages that SQLite keeps; better-sqlite3 is built with 16 MB. The system's own cache holds the file beside it. */
const CACHE_KIBIBYTES = 2048;

export interface StoreOptions {
  /** The file, created with its folder when it isn't there; ":memory:" for tests; or a PostgreSQL database, "postgres://…". */
  readonly path: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * @throws {VerbatimError} as `checkFile` or `openPostgres`. What is stored stays as it was.
 */
export async function openStore({ path, clock, logger }: StoreOptions): Promise<Store> {
  if (!isPostgresUrl(path)) {
    const database = openDatabase(path);
    const db = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: tellingWhy(database) }),
    });
    const store = createStore(db, { clock, logger, shared: null });
    // Kysely closes no database that it was asked nothing about.
    const close = async () => {
      await store.close();
      database.close();
    };
    return { ...store, close };
  }
  const origin = randomUUID();
  const db = await openPostgres(path, logger, { origin });
  const shared = createSharedWork(db, path, origin);
  return createStore(db, { clock, logger, shared });
}

interface Parts extends Pick<StoreOptions, 'clock' | 'logger'> {
  readonly shared: SharedWork | null;
}

function createStore(db: Kysely<Tables>, parts: Parts): Store {
  const { clock, logger, shared } = parts;
  return {
    ...createFeedRows(db),
    ...createBacklogRows(db),
    ...createPollRows(db),
    ...createHubRows(db),
    ...createArticleRows(db, { clock, logger }),
    ...createChangeRows(db, { logger }),
    ...createOlderRows(db, { logger }),
    ...createRetentionRows(db),
    ...createSearchRows(db),
    ...createDigestRows(db),
    ...createDeliveryRows(db, clock),
    ...createDeliveryClaims(db),
    ...createCorrectionRows(db, clock),
    ...createStoryRows(db),
    ...createStorySearchRows(db),
    ...createAlertRows(db),
    ...createOutletRows(db),
    ...createPlaceRows(db),
    ...createWatchRows(db, clock),
    ...createFeedPostRows(db, clock),
    ...createFigureRows(db),
    ...createPageCheckRows(db),
    ...createInstallationRows(db),
    ...createMessageRows(db, clock),
    ...createSessionRows(db),
    ...createSpeakerRows(db, clock),
    ...createAuditRows(db, clock),
    ...createReportRows(db, { clock, logger }),
    shared,
    forJob: (job) =>
      shared === null ? createStore(db, parts) : createStore(forJob(db, job), parts),
    close: () => db.destroy(),
  };
}

function openDatabase(path: string): Database {
  if (path !== ':memory:') {
    makePlace(path);
    // Before anything is written.
    checkFile(path);
  }
  const database = new SqliteDatabase(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.pragma(`cache_size = -${CACHE_KIBIBYTES}`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    bringUpToDate(database, path);
    return database;
  } catch (error) {
    database.close();
    throw asDamage(error, path);
  }
}

/** Not while an older program runs: it would go on with tables that it doesn't know, and after its next stop refuse them. */
function bringUpToDate(database: Database, path: string): void {
  const version = checkVersion(database);
  const letGo =
    version < SCHEMA_VERSION
      ? keepOthersOff(
          path,
          `, an older one: this one would change its schema from ${version} to ${SCHEMA_VERSION}`,
        )
      : () => undefined;
  try {
    migrate(database);
  } finally {
    letGo();
  }
}
