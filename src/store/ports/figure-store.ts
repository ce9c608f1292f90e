/** The part of the store's port that is about figures for whoever runs the program. */
import type { EpochMs } from '../../model/article.ts';

/** How many there are. */
export interface StoreFigures {
  readonly feeds: Readonly<Record<'well' | 'failing' | 'gone' | 'paused', number>>;
  readonly overdueFeeds: number;
  /** Promised and not delivered: never tried, tried in vain, given up. */
  readonly messages: { readonly open: number; readonly retrying: number; readonly dead: number };
}

export interface FigureStore {
  /** Feeds and messages, for the operator. @param overdueBeforeMs a feed that should have been polled before this is overdue. */
  countFigures(overdueBeforeMs: EpochMs): Promise<StoreFigures>;
}
