/** What the holder does with the words, for the line "Sherman rejects ...". `says` when nothing more is certain. */
export const SPEECH_ACTS = [
  'says',
  'demands',
  'rejects',
  'warns',
  'promises',
  'denies',
  'condemns',
  'supports',
  'doubts',
] as const;
export type SpeechAct = (typeof SPEECH_ACTS)[number];

/** The labels of SemEval-2016 Task 6, plus `mixed` for a holder who argues both ways in one article. */
export type Stance = 'favor' | 'against' | 'none' | 'mixed';

/** How a stance that somebody takes is told, wherever it is. */
export const STANCE_WORDS: Readonly<Record<Exclude<Stance, 'none'>, string>> = {
  favor: 'in favour',
  against: 'against',
  mixed: 'for and against',
};

/** What one holder says about one topic, always backed by words that were said. */
export interface Position {
  /** `Speaker.name` of the attribution. */
  readonly holder: string;
  /** A person, body or place as the article names it in full: "NATO", "Vladimir Putin", "Ukraine". */
  readonly topic: string;
  readonly act: SpeechAct;
  readonly stance: Stance;
  /** Index into `Analysis.attributions` of the words that back it. */
  readonly attributionIndex: number;
  /**
   * That the words are the holder's, and act and stance what is told, in [0, 1]: the attribution's confidence times how often what told the
   * act is right. In order, not calibrated.
   */
  readonly confidence: number;
}
