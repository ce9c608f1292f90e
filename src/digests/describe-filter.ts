/** A filter in words. */
import { languageName } from '../lib/text/language-name.ts';
import type { StoryFilter } from '../model/digest.ts';

/**
 * Returns which stories are told: "harbour, tolls · by or about Anna Berg or Kari Moen · told by 3 outlets or more"; empty for every
 * story. How many are told is left out.
 */
export function describeFilter({
  topics,
  people,
  bodies,
  outlets,
  languages,
  minOutlets = 1,
}: StoryFilter): string {
  const parts = [
    topics?.join(', '),
    people === undefined ? undefined : `by or about ${listOr(people)}`,
    bodies === undefined ? undefined : `by or about ${listOr(bodies)}`,
    outlets === undefined ? undefined : `told by ${listOr(outlets)}`,
    languages === undefined ? undefined : `in ${listOr(languages.map(languageName))}`,
    minOutlets === 1 ? undefined : `told by ${minOutlets} outlets or more`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** Some names have a comma in them. */
const listOr = (values: readonly string[]) => values.join(' or ');
