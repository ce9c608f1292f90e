/** Takes from each reading what others say in it. */
import { range } from '../../../lib/range.ts';
import { isSpeechVerb } from '../../text/cue-lexicon.ts';
import type { JudgedReading } from '../readings/choose-readings.ts';
import type { Reading } from '../readings/reading.ts';
import { isNominalTag, type WordFacts } from '../words/word-facts.ts';
import { withoutProgramme } from './is-work.ts';
import { spokenBySubject } from './spoken-by-subject.ts';
import { spokenByWhose } from './spoken-by-whose.ts';
import { spokenInClause } from './spoken-in-clause.ts';
import { spokenInRelative } from './spoken-in-relative.ts';
import { spokenInReport } from './spoken-in-report.ts';
import { spokenInWhat } from './spoken-in-what.ts';
import { spokenThrough } from './spoken-through.ts';
import { withStart } from './with-start.ts';
import { withWriter } from './with-writer.ts';
import { withoutAsides } from './without-asides.ts';
import { withoutDeeds } from './without-deeds.ts';
import { withoutHearing } from './without-hearing.ts';
import { withoutLeadIn } from './without-lead-in.ts';
import { withoutLeadOut } from './without-lead-out.ts';
import { withoutMainClause } from './without-main-clause.ts';
import { withoutNeighbours } from './without-neighbours.ts';
import { withoutQuestions } from './without-questions.ts';
import { withoutReply } from './without-reply.ts';
import { withoutTail } from './without-tail.ts';

/** Opens a clause beside what somebody else does. */
const BESIDE_MAIN = /^(?:when|while|as|after|before|until)$/u;
/** Longest way from a subject to a few words that go with it, in items. */
const MAX_AROUND = 40;

/** In this order: who speaks, and what of the rest is theirs. */
const MENDS = [
  spokenThrough,
  spokenByWhose,
  spokenInWhat,
  spokenInClause,
  spokenInRelative,
  spokenBySubject,
  spokenInReport,
  withWriter,
  withStart,
  withoutAsides,
  withoutDeeds,
  withoutLeadIn,
  withoutLeadOut,
  withoutHearing,
  withoutMainClause,
  withoutNeighbours,
  withoutTail,
  withoutReply,
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
    own.flatMap(({ reading: { head, source, content } }) => {
      const teller = head ?? source[0];
      return content.filter(
        (at) => items[at]?.quotation && teller !== undefined && sentence[at] === sentence[teller],
      );
    }),
  );
  const byHead = new Map(own.map((each) => [each.reading.head, each]));
  return own.map((whole) => {
    const each = withoutSecondVerb(facts, whole, byHead);
    const { head, content } = each.reading;
    const isBeside = isBesideMain(facts, each.reading);
    const isOthers = (at: number) => cued.has(at) || isBeside || isFragment(facts, at);
    const kept = content.filter(
      (at) => head === null || sentence[at] === sentence[head] || !isOthers(at),
    );
    if (kept.length === content.length || kept.length === 0) return each;
    return { ...each, reading: { ...each.reading, content: kept } };
  });
}

/** As likely as not. */
const LIKELY = 0.5;

/** “Moen said it was late | and called it “a mess””: what is said by the second verb of the same subject is told with that. */
function withoutSecondVerb(
  { items, sentence }: WordFacts,
  each: JudgedReading,
  byHead: ReadonlyMap<number | null, JudgedReading>,
): JudgedReading {
  const { head, source, content } = each.reading;
  const [first] = source;
  if (head === null || first === undefined) return each;
  const second = content.find((at) => {
    const { reading, probability } = byHead.get(at) ?? {};
    const verb = items[at];
    const isSaid =
      verb && (isSpeechVerb(verb) || reading?.content.some((said) => items[said]?.quotation));
    return (
      isSaid &&
      reading?.source[0] === first &&
      (probability ?? 0) >= LIKELY &&
      at > head &&
      sentence[at] === sentence[head] &&
      /^(?:and|but)$/u.test(items[at - 1]?.lower ?? '')
    );
  });
  if (second === undefined) return each;
  const kept = content.filter((at) => at < second - 1 || sentence[at] !== sentence[head]);
  return kept.length === 0 ? each : { ...each, reading: { ...each.reading, content: kept } };
}

/** “Holm puts it at “forty, if we’re lucky””: of whom a sentence tells around a few words, they may be as well; not “But “it is late””. */
function isFragment({ items, tag, sentence, sentenceStart }: WordFacts, at: number): boolean {
  if (items[at]?.quotation?.startsCapital !== false) return false;
  const start = sentenceStart[sentence[at] ?? 0] ?? at;
  return range(Math.max(start, at - MAX_AROUND), at).some((before) => isNominalTag(tag[before]));
}

/** “Moen laughs when Berg says it is late. “He has no watch””: what goes on may be Moen’s. */
function isBesideMain({ items, sentence, sentenceStart }: WordFacts, reading: Reading): boolean {
  const { head, source } = reading;
  const first = source[0] ?? 0;
  if (head === null || first > head) return false;
  const before = items[first - 2];
  // “And as Berg says”, “it is late, as Berg says”: nobody else does anything.
  const isBehind = before?.kind === 'word' && !/^(?:and|but|yet|so)$/u.test(before.lower);
  const isClause = BESIDE_MAIN.test(items[first - 1]?.lower ?? '') && isBehind;
  return isClause && first - 1 > (sentenceStart[sentence[head] ?? 0] ?? 0);
}
