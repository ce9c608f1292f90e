/** What workspaces granted when they installed the program, as rows. The tokens in them are sealed: see `Sealer` of each platform. */
import type { Kysely } from 'kysely';
import type { Store } from '../store.ts';
import type { Tables } from '../tables/tables.ts';

type InstallationRows = Pick<Store, 'listInstallations' | 'putInstallation'>;

export function createInstallationRows(db: Kysely<Tables>): InstallationRows {
  return {
    async listInstallations(platform) {
      const rows = await db
        .selectFrom('installations')
        .select(['workspace_id', 'sealed'])
        .where('platform', '=', platform)
        .orderBy('workspace_id')
        .execute();
      return rows.map(({ workspace_id: workspaceId, sealed }) => ({ workspaceId, sealed }));
    },

    async putInstallation(platform, { workspaceId, sealed }) {
      await db
        .insertInto('installations')
        .values({ platform, workspace_id: workspaceId, sealed })
        .onConflict((conflict) =>
          conflict.columns(['platform', 'workspace_id']).doUpdateSet({ sealed }),
        )
        .execute();
    },
  };
}
