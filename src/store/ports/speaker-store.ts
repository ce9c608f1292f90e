import type { SpeakerChoice, SpeakerDecision } from '../../model/speaker-decision.ts';

export interface SpeakerStore {
  /** What admins decided about who is who: independent of articles, which come, change and go. */
  addSpeakerDecision(choice: SpeakerChoice, decidedBy: string): Promise<SpeakerDecision>;
  /** In the order in which they were made. */
  listSpeakerDecisions(): Promise<readonly SpeakerDecision[]>;
  /** @returns what was decided; null when there is none with this id. */
  removeSpeakerDecision(id: number): Promise<SpeakerDecision | null>;
}
