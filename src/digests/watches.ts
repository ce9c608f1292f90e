/** The port of the watches: what commands ask of them. */
import type { Destination } from '../model/platform.ts';
import type { QuietHours, Watch, WatchId } from '../model/watch.ts';

export interface WatchOrder {
  readonly destination: Destination;
  readonly ownerId: string;
  readonly name: string | null;
  readonly words: readonly string[];
  readonly quiet: QuietHours | null;
}

export interface Watches {
  /** One that asks for the same in the same place takes the new quiet hours, where some are given, and stays. */
  add(order: WatchOrder): Promise<{ readonly watch: Watch; readonly isNew: boolean }>;
  list(): Promise<readonly Watch[]>;
  remove(id: WatchId): Promise<void>;
}
