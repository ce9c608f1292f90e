/** Where things are posted, as the columns that several tables share. */
import type { Kysely } from 'kysely';
import type { Destination, PlatformName } from '../../model/platform.ts';
import { inTransaction } from '../database/transactions.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables/tables.ts';

interface PlaceRow {
  readonly platform: string;
  readonly workspace_id: string;
  readonly channel_id: string;
}

export function toPlaceRow({ platform, workspaceId, channelId }: Destination): PlaceRow {
  return { platform, workspace_id: workspaceId, channel_id: channelId };
}

export function toDestination({ platform, workspace_id, channel_id }: PlaceRow): Destination {
  return {
    platform: platform as PlatformName,
    workspaceId: workspace_id,
    channelId: channel_id,
  };
}

/** Every table that says where something is posted. */
const CHANNEL_TABLES = [
  'deliveries',
  'subscriptions',
  'alert_channels',
  'watches',
  'feed_posts',
  'posted_articles',
  'gone_places',
] as const;

/** Every table that holds something for one workspace. */
const WORKSPACE_TABLES = [...CHANNEL_TABLES, 'installations'] as const;

/** The part of the store that forgets a workspace the bot was removed from, and a channel that is gone. */
export function createPlaceRows(
  db: Kysely<Tables>,
): Pick<Store, 'forgetWorkspace' | 'forgetChannel' | 'listGonePlaces' | 'markPlaceBack'> {
  return {
    async listGonePlaces() {
      return (await db.selectFrom('gone_places').selectAll().execute()).map(toDestination);
    },

    async markPlaceBack(place) {
      await db
        .deleteFrom('gone_places')
        .where(({ and }) => and(toPlaceRow(place)))
        .execute();
    },

    forgetChannel({ platform, channelId }) {
      return inTransaction(db, async (transaction) => {
        for (const table of CHANNEL_TABLES)
          await transaction
            .deleteFrom(table)
            .where('platform', '=', platform)
            .where('channel_id', '=', channelId)
            .execute();
      });
    },

    forgetWorkspace(platform, workspaceId) {
      return inTransaction(db, async (transaction) => {
        for (const table of WORKSPACE_TABLES)
          await transaction
            .deleteFrom(table)
            .where('platform', '=', platform)
            .where('workspace_id', '=', workspaceId)
            .execute();
      });
    },
  };
}
