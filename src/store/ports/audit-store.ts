import type { AuditEntry } from '../../model/audit.ts';
import type { Destination } from '../../model/platform.ts';

export interface AuditStore {
  /** Something is about to be changed. @returns the entry's id. */
  beginAudit(entry: Omit<AuditEntry, 'id' | 'atMs' | 'outcome'>): Promise<number>;
  endAudit(id: number, outcome: string): Promise<void>;
  /** Newest first, and how many there are in all; null for those of every workspace. */
  listAudit(
    workspace: Pick<Destination, 'platform' | 'workspaceId'> | null,
    offset: number,
    limit: number,
  ): Promise<{ readonly entries: readonly AuditEntry[]; readonly total: number }>;
}
