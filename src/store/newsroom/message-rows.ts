/** The console's messages and the settings, as rows. */
import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/time/clock.ts';
import { CONSOLE } from '../../model/platform.ts';
import type { ReplyDocument } from '../../model/reply.ts';
import { askTogether, inTransaction } from '../database/transactions.ts';
import type { ConsoleMessage } from '../ports/console-store.ts';
import type { Store } from '../store.ts';
import type { ConsoleMessageRow, Tables } from '../tables/tables.ts';
import { notingSent, quoteIdsIn } from '../telling/delivery-rows.ts';

type MessageRows = Pick<
  Store,
  | 'appendConsoleMessage'
  | 'editConsoleMessage'
  | 'listConsoleMessages'
  | 'getSetting'
  | 'setSetting'
>;

/** The part of the store that keeps console messages and settings. */
export function createMessageRows(db: Kysely<Tables>, clock: Clock): MessageRows {
  return {
    appendConsoleMessage(channelId, document, deliveryId) {
      // The same delivery once: a second try changes nothing and gets the row of the first.
      return inTransaction(db, async (transaction) => {
        const nowMs = clock.nowMs();
        const row = await transaction
          .insertInto('console_messages')
          .values({
            channel_id: channelId,
            posted_at_ms: nowMs,
            document: JSON.stringify(document),
            delivery_id: deliveryId,
          })
          .onConflict((conflict) =>
            conflict.column('delivery_id').doUpdateSet({ delivery_id: deliveryId }),
          )
          .returningAll()
          .executeTakeFirstOrThrow();
        // What comes by a delivery was noted when it was promised.
        if (deliveryId === null) {
          const sent = {
            id: `console ${row.id}`,
            destination: { ...CONSOLE, channelId },
            messageId: String(row.id),
            quoteIds: quoteIdsIn(document),
          } as const;
          await askTogether(transaction, notingSent(transaction, sent, nowMs));
        }
        return fromRow(row);
      });
    },

    async editConsoleMessage(id, document) {
      const row = await db
        .updateTable('console_messages')
        .set({ document: JSON.stringify(document) })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async listConsoleMessages(channelId, limit, beforeId = Number.MAX_SAFE_INTEGER) {
      const rows = await db
        .selectFrom('console_messages')
        .selectAll()
        .where('channel_id', '=', channelId)
        .where('id', '<', beforeId)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.reverse().map(fromRow);
    },

    async getSetting(key) {
      const row = await db
        .selectFrom('settings')
        .select('value')
        .where('key', '=', key)
        .executeTakeFirst();
      return row?.value ?? null;
    },

    async setSetting(key, value) {
      await db
        .insertInto('settings')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    },
  };
}

function fromRow(row: ConsoleMessageRow): ConsoleMessage {
  return {
    id: row.id,
    channelId: row.channel_id,
    postedAtMs: row.posted_at_ms,
    document: JSON.parse(row.document) as ReplyDocument,
  };
}
