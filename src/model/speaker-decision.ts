/** What an admin decided about who is who; it outlives the articles that it was decided on. */
import type { EpochMs } from './article.ts';

/** Whom an admin meant: words that later articles have too, never the id of something that comes and goes. */
export interface SpeakerSelector {
  /** As it was shown; compared folded. */
  readonly name: string;
  /** An office or body that tells them from others of that name; null for all of the name. */
  readonly trait: string | null;
}

/**
 * `merge`: both are one person or body, whatever the rules say. `alias`: one goes by another name too, which no article needs to have
 * had yet. `split`: no rule joins this one with others; what was merged with it before, or given to it, is parted from it. The later
 * decision wins.
 */
export type SpeakerChoice =
  | { readonly kind: 'merge'; readonly of: SpeakerSelector; readonly and: SpeakerSelector }
  | { readonly kind: 'alias'; readonly of: SpeakerSelector; readonly and: SpeakerSelector }
  | { readonly kind: 'split'; readonly of: SpeakerSelector };

export type SpeakerDecision = SpeakerChoice & {
  /** Counts up, and is never used twice. */
  readonly id: number;
  readonly decidedAtMs: EpochMs;
  /** Platform and user id of the admin: "slack U024BE7LH". */
  readonly decidedBy: string;
};
