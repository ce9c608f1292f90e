/**
 * How likely an attribution is right: that its source and contents are, by the tagger, times that the speaker is whom the
 * source means.
 */
import type { SpeakerResolution } from '../model/speaker.ts';

/**
 * Share of speakers that are right, given that the source words are. Counted over the speakers of the PolNeAR dev articles and
 * 270 sources of its training articles, drawn at random and judged by reading; those were in view when the rules were written, so
 * what came out (named 0.97, surname 1, title 0.9, pronoun 0.98) is rounded down, the pronoun to what 36 drawn afterwards
 * gave (0.92). `continued`, of which there are too few, is from the marked cases in test/quality/speaker-cases.
 */
const BY_RESOLUTION: Readonly<Record<SpeakerResolution, number>> = {
  named: 0.97,
  surname: 0.97,
  title: 0.88,
  pronoun: 0.92,
  continued: 0.88,
};

/**
 * @param found that source and contents are right, in [0, 1].
 * @param how null when there is no speaker: the estimate is then of the content alone.
 * @param margin share of the chosen reading's weight against the next one's, 0.5 to 1.
 * @returns a probability in [0, 1], rounded to hundredths.
 */
export function estimateConfidence(
  found: number,
  how: SpeakerResolution | null,
  margin: number,
): number {
  const speaker = how === null ? 0.5 : BY_RESOLUTION[how] * shareOf(how, margin);
  return Math.round(100 * found * speaker) / 100;
}

/** Of pronouns with less about half were right in training articles, of those from there to 0.6 about three in four: by eye, of some 75. */
const CLOSE_MARGIN = 0.56;

/**
 * A pronoun's second reading is seldom right, but where it weighs nearly as much; of two who share a surname either is. Of 72 titles in training
 * articles that were taken for somebody whose office is not told, 15 were another's.
 */
function shareOf(how: SpeakerResolution, margin: number): number {
  if (how === 'pronoun') return margin < CLOSE_MARGIN ? 0.6 : 0.6 + 0.4 * margin;
  if (how === 'title') return Math.min(0.6 + 0.5 * margin, 1);
  return how === 'surname' ? margin : 1;
}
