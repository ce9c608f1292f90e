/** The table of deliveries, see tables.ts. */
import type { Generated, Selectable } from 'kysely';

export interface DeliveryTable {
  sequence: Generated<number>;
  id: string;
  platform: string;
  workspace_id: string;
  channel_id: string;
  /** ReplyDocument */
  document: string;
  attempts: number;
  state: Generated<'open' | 'dead' | 'sent'>;
  next_try_at_ms: Generated<number>;
  /** null while no try is under way that wasn't heard of. */
  leased_until_ms: number | null;
  last_error: string | null;
  /** When it was sent or given up. */
  ended_at_ms: number | null;
  /** The platform's own, of what was posted. */
  message_id: string | null;
  /** The delivery whose message it answers. */
  reply_to: string | null;
  /** The delivery whose message it is put in the place of. */
  edits: string | null;
  /** Of the articles that it tells: a list. */
  trace_ids: Generated<string>;
  /** Of PostgreSQL alone, see members.ts. */
  holder?: number | null;
}

export type DeliveryRow = Selectable<DeliveryTable>;
