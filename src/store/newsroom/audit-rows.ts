/** Who changed what, as rows. An entry stands before the change is made, so that none is made that isn't kept. */
import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/time/clock.ts';
import { inTransaction } from '../database/transactions.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables/tables.ts';
import { toDestination, toPlaceRow } from '../telling/place-rows.ts';

/** Entries that are kept, of all workspaces: years of a newsroom's changes, in some MB. */
const MAX_KEPT = 20_000;

type AuditRows = Pick<Store, 'beginAudit' | 'endAudit' | 'listAudit'>;

/** The part of the store that keeps who changed what. */
export function createAuditRows(db: Kysely<Tables>, clock: Clock): AuditRows {
  return {
    beginAudit({ userId, userName, place, line }) {
      return inTransaction(db, async (transaction) => {
        const { id } = await transaction
          .insertInto('audit_entries')
          .values({
            at_ms: clock.nowMs(),
            user_id: userId,
            user_name: userName,
            ...toPlaceRow(place),
            line,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await transaction
          .deleteFrom('audit_entries')
          .where('id', '<=', id - MAX_KEPT)
          .execute();
        return id;
      });
    },

    async endAudit(id, outcome) {
      await db.updateTable('audit_entries').set({ outcome }).where('id', '=', id).execute();
    },

    async listAudit(workspace, offset, limit) {
      let query = db.selectFrom('audit_entries');
      if (workspace !== null) {
        query = query
          .where('platform', '=', workspace.platform)
          .where('workspace_id', '=', workspace.workspaceId);
      }
      const { total } = await query
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await query
        .selectAll()
        .orderBy('id', 'desc')
        .offset(offset)
        .limit(limit)
        .execute();
      const entries = rows.map((row) => ({
        id: row.id,
        atMs: row.at_ms,
        userId: row.user_id,
        userName: row.user_name,
        place: toDestination(row),
        line: row.line,
        outcome: row.outcome,
      }));
      return { entries, total };
    },
  };
}
