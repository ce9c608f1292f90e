/**
 * verb: finite, has a subject of its own; participle: "adding that", shares the subject of its sentence;
 * according: stands between content and source.
 */
export interface CueCandidate {
  readonly type: 'verb' | 'participle' | 'according';
  /** First item: auxiliaries and adverbs included. */
  readonly start: number;
  /** The verb itself, or "according". */
  readonly at: number;
  /** Behind the cue's last item, the one addressed and "in a statement" included. */
  readonly end: number;
  readonly lemma: string;
  readonly flags: string;
  /** "did not say", "would say": needs a quotation beside it. */
  readonly isHedged: boolean;
}
