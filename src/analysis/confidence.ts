/**
 * How likely an attribution is right, by the rule that found it and by how its speaker was resolved.
 *
 * Uncalibrated estimates: shares of right attributions for each rule, measured once on the 84 PolNeAR dev articles.
 */
import type { SpeakerResolution } from '../model/speaker.ts';
import type { AttributionRule } from './text/document.ts';

/** Share of found attributions whose content and source words are right. */
const BY_RULE: Readonly<Record<AttributionRule, number>> = {
  'quote-before': 0.95,
  'quote-after': 0.93,
  mixed: 0.83,
  indirect: 0.75,
  according: 0.75,
  label: 0.85,
  credit: 0.85,
  continued: 0.7,
  neighbour: 0.65,
  floating: 0.4,
};

/** Share of speakers that are right, given that the source words are. */
const BY_RESOLUTION: Readonly<Record<SpeakerResolution, number>> = {
  named: 0.98,
  surname: 0.97,
  title: 0.85,
  pronoun: 0.88,
  continued: 0.85,
};

/**
 * @param how null when there is no speaker: the estimate is then of the content alone.
 * @param margin share of the chosen reading's weight against the next one's, 0.5 to 1.
 * @returns a probability in [0, 1], rounded to hundredths.
 */
export function estimateConfidence(
  rule: AttributionRule,
  how: SpeakerResolution | null,
  margin: number,
): number {
  const speaker =
    how === null ? 0.5 : BY_RESOLUTION[how] * (how === 'pronoun' ? 0.6 + 0.4 * margin : 1);
  return Math.round(100 * BY_RULE[rule] * speaker) / 100;
}
