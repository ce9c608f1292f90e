/** Quotes from an analysis: one for each attribution, its words cut out of the article's text. Pure. */
import { assert } from '../../lib/assert.ts';
import { groupBy } from '../../lib/group-by.ts';
import { lowerBound } from '../../lib/lower-bound.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import { createAroundFinder } from '../../lib/text/text-fragment.ts';
import type { Analysis } from '../../model/analysis.ts';
import { type Article, publishedAtOf } from '../../model/article.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Position } from '../../model/position.ts';
import type { Quote } from '../../model/quote.ts';
import type { Span } from '../../model/span.ts';
import { applyFixes } from './apply-fixes.ts';
import { type Known, nameQuotes } from './quote-ids.ts';

/** Reported words fewer than these are no quote by themselves. Chosen by reading what came out of the sample wire. */
const MIN_REPORTED_WORDS = 4;
/** Reported words that a reply would have to call uncertain are no quote by themselves: in doubt the bot says less. */
const MIN_REPORTED_CONFIDENCE = 0.6;

/**
 * Returns the quotes of an article in the order of its attributions, those that are worth quoting; every `contents[i]` is `text.slice` of
 * `contentSpans[i]`. Whose they are is what the newsroom says, where it does.
 *
 * @param known what had ids in this article before, and its fixes, in the order in which they were made.
 * @throws {TypeError} (assert) for a span outside the text, or an empty one: the analysis belongs to another text.
 */
export function buildQuotes(
  article: Article,
  analysis: Analysis,
  known: Known = {},
): readonly Quote[] {
  const cut = cutQuotes(article, analysis);
  const ids = nameQuotes(article.id, cut, known);
  const quotes = cut.flatMap((quote, at): Quote[] => {
    const id = ids[at];
    return id === undefined ? [] : [{ id, ...quote }];
  });
  return applyFixes(quotes, known.fixes ?? []);
}

function cutQuotes(article: Article, analysis: Analysis): readonly Omit<Quote, 'id'>[] {
  const positions = groupBy(analysis.positions, ({ attributionIndex }) => attributionIndex);
  const isPart = findParts(analysis.attributions);
  const findAround = createAroundFinder(article.text);
  return analysis.attributions.flatMap((attribution, index): Omit<Quote, 'id'>[] => {
    const backed = positions.get(index) ?? [];
    if (
      isPart(attribution) ||
      !isWorthQuoting(article.text, attribution, backed.some(tellsStand))
    ) {
      return [];
    }
    const contentSpans = withoutLeftover(article.text, attribution);
    const [first, ...rest] = contentSpans;
    const slice = (span: Span) => sliceWords(article.text, span);
    const contents: [string, ...string[]] = [slice(first), ...rest.map(slice)];
    const quote: Omit<Quote, 'id'> = {
      articleId: article.id,
      feedId: article.feedId,
      articleTitle: article.title,
      articleUrl: article.url,
      outlet: article.outlet,
      publishedAtMs: publishedAtOf(article, first.start),
      kind: attribution.kind,
      speaker: attribution.speaker,
      cue: attribution.cue === null ? null : slice(attribution.cue.span),
      contents,
      contentSpans,
      confidence: attribution.confidence,
      positions: backed.map(({ topic, act, stance, confidence }) => ({
        topic,
        act,
        stance,
        confidence,
      })),
      ...findAround(first),
    };
    return [quote];
  });
}

/** "Berg rejected the plan": so few words, reported, are a quote only where they show where somebody stands. */
function isWorthQuoting(
  text: string,
  { kind, source, cue, contents, confidence }: Attribution,
  hasStand: boolean,
): boolean {
  if (source && isNobody(text, source)) return false;
  if (kind !== 'indirect') return true;
  if (isLeftover(text, { cue, contents })) return false;
  const words = foldText(contents.map((span) => sliceWords(text, span)).join(' '));
  if (cue && saysNothing(foldText(sliceWords(text, cue.span)), words)) return false;
  if (hasStand) return true;
  return words.split(' ').length >= MIN_REPORTED_WORDS && confidence >= MIN_REPORTED_CONFIDENCE;
}

/** "Neither Berg nor Moen promised to stay", "no pilot said so": the one who is named said nothing. Not "No. 10", "No Smoke". */
function isNobody(text: string, { start, end }: Span): boolean {
  return (
    NOBODY.test(text.slice(start, end)) ||
    /\bneither $/iu.test(text.slice(Math.max(0, start - 8), start))
  );
}

const NOBODY = /^(?:[Nn]either|[Nn]one|[Nn]obody|[Nn]o one)\b|^[Nn]o \p{Ll}/u;

/**
 * "A bridge, which Berg said would be dear", "a bridge that Berg says would be dear": what "which … would be dear" is about stands outside
 * what is shown. Not "asked which bridge".
 */
function isLeftover(text: string, { cue, contents }: Pick<Attribution, 'cue' | 'contents'>) {
  const [first, ...others] = contents;
  const words = sliceWords(text, first);
  if (others.length > 0) return isBeforeCue(first, cue) && RELATIVE.test(words);
  return cue?.lemma === 'according to' && /^(?:which|who|whose|whom|where)\s/iu.test(words);
}

/** Not "That, Berg said, would be dear". */
const RELATIVE = /^(?:which|who|whom|where|that)$/u;
/** "What Berg calls “a farce”": with words in marks they tell nothing more. */
const RELATIVE_OR_WHAT = /^(?:which|who|whom|where|that|what)$/u;

function isBeforeCue({ end }: Span, cue: Attribution['cue']): boolean {
  return cue !== null && end <= cue.span.start;
}

/** "A bridge that Berg called “a farce”": her own words are the quote, without the "that". */
function withoutLeftover(
  text: string,
  { kind, cue, contents }: Attribution,
): readonly [Span, ...Span[]] {
  const [first, second, ...others] = contents;
  const isCut =
    kind === 'mixed' &&
    second &&
    isBeforeCue(first, cue) &&
    RELATIVE_OR_WHAT.test(sliceWords(text, first));
  return isCut ? [second, ...others] : contents;
}

/** "Did not immediately respond to a request", "declined to comment on": nothing was said. Not "said she would not answer". */
function saysNothing(cue: string, words: string): boolean {
  return REFUSAL.test(cue) && NO_ANSWER.test(`${cue} ${words}`);
}

const REFUSAL = /(?:\bnot|\bnever|n t|\bdeclin\S+|\brefus\S+)(?: |$)/u;
/** From the cue on, folded. */
const NO_ANSWER =
  /^(?:\S+ ){0,3}(?:(?:not|never|\S*n t)(?: \S+ly| yet)* (?:comment|respond|repl(?:y|ied)|answer|elaborate|return(?:ed)? (?:\S+ ){0,3}(?:calls?|messages?|requests?))|(?:declin|refus)\S*(?: to| \S+ly| be| an?| any| all| several| multiple| repeated| further| requests?| for)* (?:comment|respond|reply|answer|elaborate|interview|questions?))/u;

/** Not "Berg mentioned Oster", "Berg visited Oster": who is named in reported words alone tells nothing of where somebody stands. */
function tellsStand({ act, stance }: Position): boolean {
  return act !== 'says' || stance !== 'none';
}

/**
 * "She criticised what she called “a farce”": the farce is in the longer quote already.
 *
 * @returns whether each content of an attribution lies inside a longer one of the same speaker. The longest are inside none, so no
 *   words are lost. Sorted once; a question costs the logarithm of the number of contents.
 */
function findParts(attributions: readonly Attribution[]): (attribution: Attribution) => boolean {
  const speakerOf = ({ speaker }: Attribution) => speaker?.name;
  const bySpeaker = new Map(
    [...groupBy(attributions, speakerOf)].map(([speaker, theirs]) => [
      speaker,
      reachOf(theirs.flatMap(({ contents }) => contents)),
    ]),
  );
  return (attribution) => {
    const reach = bySpeaker.get(speakerOf(attribution)) ?? [];
    return attribution.contents.every(({ start, end }) => {
      const outer = reach[lowerBound(reach, (each) => each.start <= start) - 1];
      return outer !== undefined && outer.end >= end && outer.end - outer.start > end - start;
    });
  };
}

/** By start: those of the spans that reach further than all that begin before them or where they do. */
function reachOf(spans: readonly Span[]): readonly Span[] {
  const reach: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end > (reach.at(-1)?.end ?? -1)) reach.push(span);
  }
  return reach;
}

function sliceWords(text: string, { start, end }: Span): string {
  assert(
    0 <= start && start < end && end <= text.length,
    `span [${start}, ${end}) is inside the text of ${text.length}`,
  );
  return text.slice(start, end);
}
