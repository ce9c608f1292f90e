/**
 * Finds attributions with the learned model, from what the rules found: first which words are cues, then what around each
 * is its source and content, then how likely each whole reading is right.
 */
import type { Span } from '../../model/span.ts';
import { findCueVerb } from '../text/cue-lexicon.ts';
import type { Document, Draft, ScoredDraft, Token } from '../text/document.ts';
import { describeCues } from './cues/cue-facts.ts';
import { scoreCues } from './cues/score-cues.ts';
import { toStepTable } from './labels/label-sequence.ts';
import type { LabelModel, ReadingModel, TaggerModel } from './model.ts';
import { chooseReadings, type JudgedReading, withoutRepeated } from './readings/choose-readings.ts';
import { findReadings } from './readings/find-readings.ts';
import type { Reading } from './readings/reading.ts';
import { runNearest } from './readings/reading-shape.ts';
import { scoreReadings } from './readings/score-readings.ts';
import { isAppearance } from './statements/is-appearance.ts';
import { isCorrection } from './statements/is-correction.ts';
import { isDenied } from './statements/is-denied.ts';
import { isEmpty } from './statements/is-empty.ts';
import { isInscription } from './statements/is-inscription.ts';
import { isOtherSense } from './statements/is-other-sense.ts';
import { isQuestion } from './statements/is-question.ts';
import { isQuoter } from './statements/is-quoter.ts';
import { isUnsaid } from './statements/is-unsaid.ts';
import { isWork } from './statements/is-work.ts';
import { sourceWords } from './statements/source-words.ts';
import { withAgents } from './statements/with-agents.ts';
import { withInterposed } from './statements/with-interposed.ts';
import { withIntroduced } from './statements/with-introduced.ts';
import { withLabels } from './statements/with-labels.ts';
import { withSecondHalf } from './statements/with-second-half.ts';
import { withSharedSubject } from './statements/with-shared-subject.ts';
import { withoutAccused } from './statements/without-accused.ts';
import { withoutOthers } from './statements/without-others.ts';
import { isAloneQuestion } from './statements/without-questions.ts';
import { packRows } from './weights/packed-rows.ts';
import { packTrees } from './weights/trees.ts';
import { AUX, Lexicon } from './words/lexicon.ts';
import { describeWords, ruleReadingOf, type WordFacts } from './words/word-facts.ts';

/** What the model takes for statements and nobody made. */
const NO_STATEMENTS = [
  isQuestion,
  isAloneQuestion,
  isInscription,
  isAppearance,
  isWork,
  isDenied,
  isUnsaid,
  isOtherSense,
  isCorrection,
  isEmpty,
] as const;

/** In this order: who says what of each reading, what else is read by the shape of its sentence, and how likely it is. */
const MENDED = [
  withSharedSubject,
  withSecondHalf,
  withoutOthers,
  withoutAccused,
  withAgents,
  withInterposed,
  withIntroduced,
  withLabels,
] as const;

export class Tagger {
  private readonly model: TaggerModel;
  private readonly lexicon: Lexicon;
  private readonly labels: LabelModel;
  private readonly judge: ReadingModel;

  constructor(model: TaggerModel) {
    this.model = model;
    this.labels = {
      label: packRows(model.label),
      ends: model.ends,
      steps: toStepTable(model.steps),
    };
    this.judge = { reading: model.reading, trees: packTrees(model.trees) };
    this.lexicon = new Lexicon(model.lexicon);
  }

  /**
   * @param drafts what the rules found, in text order.
   * @returns drafts with their probabilities, in the order of their first content.
   */
  tag(document: Document, drafts: readonly Draft[]): ScoredDraft[] {
    const facts = describeWords(document, drafts, { lexicon: this.lexicon, tag: this.model.tag });
    const cues = describeCues(facts, scoreCues(facts, this.model.cue));
    const readings = findReadings(cues, this.labels);
    const chosen = chooseReadings(facts, readings, scoreReadings(cues, readings, this.judge));
    const chosenOf = withoutRepeated(facts, chosen).filter(
      ({ reading }) => !NO_STATEMENTS.some((isNone) => isNone(facts, reading)),
    );
    const ownOf = MENDED.reduce<readonly JudgedReading[]>(
      (judged, mend) => mend(facts, judged),
      chosenOf,
    );
    const kept = ownOf.flatMap(({ reading, probability }) => {
      const draft = toDraft(facts, reading, probability);
      return draft ? [{ reading, draft }] : [];
    });
    kept.sort((a, b) => a.draft.contents[0].start - b.draft.contents[0].start);
    return withContinued(kept, facts);
  }
}

interface Kept {
  readonly reading: Reading;
  readonly draft: ScoredDraft;
}

/** Points each quotation that only goes on at the draft that it goes on with, as that is read now. */
function withContinued(kept: readonly Kept[], facts: WordFacts): ScoredDraft[] {
  const placeOfItem = new Map<number, number>();
  kept.forEach(({ reading }, place) => {
    for (const at of reading.content) if (!placeOfItem.has(at)) placeOfItem.set(at, place);
  });
  return kept.map(({ reading, draft }, place) => {
    const continued = continuedBy(facts, reading);
    if (continued === null) return draft;
    const to = [...(facts.readings[continued]?.content ?? [])]
      .map((at) => placeOfItem.get(at))
      .find((at) => at !== undefined);
    return { ...draft, continues: to === undefined || to === place ? null : to };
  });
}

/** @returns index of the rules' draft that a quotation read by rules alone goes on with; null for every other reading. */
function continuedBy(facts: WordFacts, { rule, content }: Reading): number | null {
  return rule === 0 ? null : (ruleReadingOf(facts, content)?.draft.continues ?? null);
}

function toDraft(facts: WordFacts, reading: Reading, probability: number): ScoredDraft | null {
  const { items, document } = facts;
  const [first, ...rest] = contentSpans(facts, reading.content);
  if (!first) return null;
  const rule = ruleReadingOf(facts, reading.content)?.draft;
  const anchor = reading.head ?? reading.content[0] ?? 0;
  const isContinued = continuedBy(facts, reading) !== null;
  const head = reading.head === null ? undefined : items[reading.head];
  const source = isContinued ? [] : sourceWords(facts, reading, anchor);
  const sentence = document.sentences[facts.sentence[anchor] ?? 0];
  if (!sentence) return null;
  const quoted = isQuoter(facts, reading) ? quotedBy(facts, head) : null;
  if (quoted) return { ...quoted, contents: [first, ...rest], continues: null, probability };
  return {
    rule: rule?.rule ?? 'indirect',
    source: source.length > 0 ? spanOf(items, source) : null,
    cue: head
      ? {
          span: spanOf(items, trimCue(items, runNearest(reading.cue, anchor))),
          lemma: lemmaOf(head),
        }
      : null,
    contents: [first, ...rest],
    sentence,
    continues: null,
    probability,
  };
}

/** @returns what the rules read around the same cue: their source is who speaks. */
function quotedBy({ items, readings }: WordFacts, head: Token | undefined): Draft | null {
  const at = head ? items.indexOf(head) : -1;
  return readings.find(({ cue, source }) => cue.has(at) && source.size > 0)?.draft ?? null;
}

function lemmaOf({ lower }: Token): string {
  return lower === 'according' ? 'according to' : (findCueVerb(lower)?.lemma ?? lower);
}

function spanOf(items: readonly Token[], run: readonly number[]): Span {
  const start = items[run[0] ?? 0]?.start ?? 0;
  return { start, end: items[run.at(-1) ?? 0]?.end ?? start };
}

/** Items that follow each other in one sentence. */
function runsOf(facts: WordFacts, list: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const at of list) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before === at - 1 && facts.sentence[before] === facts.sentence[at]) run.push(at);
    else runs.push([at]);
  }
  return runs;
}

/** Without the colon or comma that the corpus counts with a cue. */
function trimCue(items: readonly Token[], run: readonly number[]): readonly number[] {
  const words = run.filter((at) => items[at]?.kind !== 'punctuation');
  return run.filter((at) => at >= (words[0] ?? at) && at <= (words.at(-1) ?? at));
}

function contentSpans(facts: WordFacts, content: readonly number[]): Span[] {
  return runsOf(facts, content).flatMap((run) => {
    const kept = trimRun(facts, run);
    const words = kept.filter((at) => facts.items[at]?.kind !== 'punctuation');
    const quotations = words.map((at) => facts.items[at]?.quotation);
    if (quotations.every((quotation) => quotation))
      return quotations.flatMap((quotation) => (quotation ? [quotation.inner] : []));
    return kept.length > 0 ? [spanOf(facts.items, kept)] : [];
  });
}

/** Without separators at its ends and the "that" or "and" before it. */
function trimRun(facts: WordFacts, run: readonly number[]): readonly number[] {
  const { items } = facts;
  let start = 0;
  let end = run.length;
  const item = (index: number) => items[run[index] ?? -1];
  const isSeparator = (index: number) =>
    item(index)?.kind === 'punctuation' && !/^[$€£#@([]$/u.test(item(index)?.text ?? '');
  const isTail = (index: number) =>
    item(index)?.kind === 'punctuation' && !/^[)\]%?!]$/u.test(item(index)?.text ?? '');
  while (start < end && isSeparator(start)) start++;
  // Not of "said that’s why", "said that was late", "That bridge is old, he said".
  const isThat =
    item(start)?.text === 'that' &&
    item(start + 1)?.kind !== 'clitic' &&
    (facts.tag[run[start + 1] ?? 0] !== AUX || item(start + 1)?.lower.endsWith('ing') === true);
  if (end - start > 1 && isThat) start++;
  while (start < end && isSeparator(start)) start++;
  while (end > start && isTail(end - 1)) end--;
  return run.slice(start, end);
}
