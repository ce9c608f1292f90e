/** What admins decided about speakers, as rows. They name no article, so no article takes one along when it goes. */
import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/time/clock.ts';
import type { SpeakerDecision } from '../../model/speaker-decision.ts';
import type { Store } from '../store.ts';
import type { SpeakerDecisionRow, Tables } from '../tables/tables.ts';

type SpeakerRows = Pick<
  Store,
  'addSpeakerDecision' | 'listSpeakerDecisions' | 'removeSpeakerDecision'
>;

/** The part of the store that keeps decisions about speakers. */
export function createSpeakerRows(db: Kysely<Tables>, clock: Clock): SpeakerRows {
  return {
    async addSpeakerDecision(choice, decidedBy) {
      const row = await db
        .insertInto('speaker_decisions')
        .values({
          of_name: choice.of.name,
          of_trait: choice.of.trait,
          and_name: choice.kind === 'split' ? null : choice.and.name,
          and_trait: choice.kind === 'split' ? null : choice.and.trait,
          is_alias: choice.kind === 'alias' ? 1 : 0,
          decided_at_ms: clock.nowMs(),
          decided_by: decidedBy,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return fromRow(row);
    },

    async listSpeakerDecisions() {
      const rows = await db.selectFrom('speaker_decisions').selectAll().orderBy('id').execute();
      return rows.map(fromRow);
    },

    async removeSpeakerDecision(id) {
      const row = await db
        .deleteFrom('speaker_decisions')
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },
  };
}

function fromRow(row: SpeakerDecisionRow): SpeakerDecision {
  const made = { id: row.id, decidedAtMs: row.decided_at_ms, decidedBy: row.decided_by };
  const of = { name: row.of_name, trait: row.of_trait };
  if (row.and_name === null) return { ...made, kind: 'split', of };
  const kind = row.is_alias === 1 ? 'alias' : 'merge';
  return { ...made, kind, of, and: { name: row.and_name, trait: row.and_trait } };
}
