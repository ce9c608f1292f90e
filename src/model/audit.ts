import type { EpochMs } from './article.ts';
import type { Destination } from './platform.ts';

/** Something that was changed by a command, or posted by one. */
export interface AuditEntry {
  /** Counts up. */
  readonly id: number;
  readonly atMs: EpochMs;
  /** The platform's own id. */
  readonly userId: string;
  /** As others see them there. Foreign text. */
  readonly userName: string;
  /** Where it was typed. */
  readonly place: Destination;
  /** With the slash, without keys in addresses. */
  readonly line: string;
  /** What the answer said in one line; null when there was none: the program was stopped meanwhile. */
  readonly outcome: string | null;
}
