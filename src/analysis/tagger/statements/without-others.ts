/** Takes from each reading what others say in it. */
import type { JudgedReading } from '../readings/choose-readings.ts';
import type { WordFacts } from '../words/word-facts.ts';
import { withoutProgramme } from './is-work.ts';
import { spokenByWhose } from './spoken-by-whose.ts';
import { spokenThrough } from './spoken-through.ts';
import { withWriter } from './with-writer.ts';
import { withoutAsides } from './without-asides.ts';
import { withoutDeeds } from './without-deeds.ts';
import { withoutHearing } from './without-hearing.ts';
import { withoutLeadIn } from './without-lead-in.ts';
import { withoutLeadOut } from './without-lead-out.ts';
import { withoutMainClause } from './without-main-clause.ts';
import { withoutQuestions } from './without-questions.ts';
import { withoutTail } from './without-tail.ts';

/** In this order: who speaks, and what of the rest is theirs. */
const MENDS = [
  spokenThrough,
  spokenByWhose,
  withWriter,
  withoutAsides,
  withoutDeeds,
  withoutLeadIn,
  withoutLeadOut,
  withoutHearing,
  withoutMainClause,
  withoutTail,
  withoutQuestions,
  withoutProgramme,
] as const;

/** @returns the readings in their order: a quotation with a cue in its own sentence is nobody else's from another one. */
export function withoutOthers(facts: WordFacts, chosen: readonly JudgedReading[]): JudgedReading[] {
  const { items, sentence } = facts;
  const own = chosen.map(({ reading, probability }) => ({
    reading: MENDS.reduce((mended, mend) => mend(facts, mended), reading),
    probability,
  }));
  const cued = new Set(
    own.flatMap(({ reading: { head, content } }) =>
      head === null
        ? []
        : content.filter((at) => items[at]?.quotation && sentence[at] === sentence[head]),
    ),
  );
  return own.map((each) => {
    const { head, content } = each.reading;
    const kept = content.filter(
      (at) => head === null || sentence[at] === sentence[head] || !cued.has(at),
    );
    if (kept.length === content.length || kept.length === 0) return each;
    return { ...each, reading: { ...each.reading, content: kept } };
  });
}
