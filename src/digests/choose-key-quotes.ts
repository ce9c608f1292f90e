/**
 * Key quotes: of all that is said in an article or a story the few that weigh most, and why. Pure.
 *
 * Few words, and those of the headline, are left out where there are others. Sure words of somebody named come before unnamed speakers
 * and uncertain ones, in this order. Within these a quote weighs by who speaks (office, body spoken for, how often quoted lately), how many
 * outlets carry it, what it does (demands, rejects … above says), whether it stands in quotation marks, how long it is, and how new. One of each
 * speaker comes before anybody's second, nobody has three, and where two stand on opposite sides of a topic, both are shown.
 */
import { getOrMake } from '../lib/get-or-make.ts';
import { inSlices } from '../lib/in-slices.ts';
import { foldText } from '../lib/text/fold-text.ts';
import { UNCERTAIN_BELOW } from '../model/attribution.ts';
import type { Quote, QuotePosition } from '../model/quote.ts';
import { joinQuotes } from '../quote-index/joining/joined-quotes.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';

export interface KeyQuote {
  readonly quote: Quote;
  /** The same words in other articles. */
  readonly alsoIn: readonly Quote[];
  /** The strongest reason first: "carried by 4 outlets", "rejects", "mayor of Oster", "opposite to Anna Berg". Never empty. */
  readonly why: readonly [string, ...string[]];
}

export interface KeyQuoteOptions {
  readonly limit: number;
  /** For those that are better than all others, where it is sure whose they are. */
  readonly isFirst?: (quote: Quote) => boolean;
  /** Tells who is quoted lately, and who goes by several names. */
  readonly index?: Pick<QuoteIndex, 'speakerOf' | 'articlesWith'>;
  /** The same words outside of the articles. */
  readonly alsoIn?: (quote: Quote) => readonly Quote[];
}

const MAX_QUOTES_OF_SPEAKER = 2;

/** Shorter quotes ("No comment."), reported ones above all ("the council’s position"), are taken only when there are no others. */
const MIN_KEY_QUOTE_WORDS: Readonly<Record<Quote['kind'], number>> = {
  direct: 4,
  mixed: 4,
  indirect: 5,
};

/** More outlets weigh no more: the words are known then. */
const MAX_OUTLETS = 8;

const LATELY_MS = 7 * 24 * 3_600_000;
/** From so many articles somebody is often quoted. */
const MANY_ARTICLES = 5;

/** Of a story of some days, what was said so long before the newest is no news. */
const FRESH_MS = 24 * 3_600_000;

const MAX_REASONS = 4;

/** Each is at most: the kind counts for more than an office and a body, so that somebody's own words come before a report of them. */
const WEIGHTS = {
  kind: { direct: 2, mixed: 1, indirect: 0 },
  carried: 1.5,
  act: 1.5,
  office: 0.75,
  speaksFor: 0.5,
  lately: 0.5,
  fresh: 1,
  confidence: 0.5,
  length: 0.5,
} as const;

/** More words tell no more. */
const MANY_WORDS = 15;

interface Weighed {
  readonly quote: Quote;
  readonly alsoIn: readonly Quote[];
  /** Higher comes first, whatever the weight. */
  readonly rank: number;
  readonly weight: number;
  readonly isWanted: boolean;
  readonly speakerKey: string;
  /** The strongest first. */
  readonly reasons: readonly string[];
}

/** Returns at most so many, best first; the words of each are its own. */
export async function chooseKeyQuotes(
  articles: readonly Pick<StoredArticle, 'quotes'>[],
  options: KeyQuoteOptions,
): Promise<readonly KeyQuote[]> {
  const joined = await withoutRepeats(
    articles.flatMap(({ quotes }) => quotes),
    options,
  );
  const weigh = createScales(
    joined.map(({ quote }) => quote),
    options,
  );
  const best: Weighed[] = [];
  await inSlices(joined, (each) => best.push(weigh(each)));
  best.sort((a, b) => b.rank - a.rank || b.weight - a.weight);
  const some = withoutFewWords(best, options.limit);
  const inTurn = takeTurns(some);
  const pair = findOpposites(some, options.limit);
  const chosen = new Set(
    [...pair, ...inTurn.filter((each) => !pair.includes(each))].slice(0, options.limit),
  );
  const shown = inTurn.filter((each) => chosen.has(each));
  return shown.map((each) => ({ ...each, why: tellWhy(each, shown) }));
}

/** The same words of a speaker from several outlets are one quote; too few words to be joined are left out the second time. */
async function withoutRepeats(
  quotes: readonly Quote[],
  { alsoIn: findOthers }: KeyQuoteOptions,
): Promise<readonly Pick<Weighed, 'quote' | 'alsoIn'>[]> {
  const words = new Map<string, Pick<Weighed, 'quote' | 'alsoIn'>>();
  await inSlices(await joinQuotes(quotes), ({ lead, joined }) => {
    const folded = foldText(`${lead.speaker?.name ?? ''}\n${lead.contents.join(' ')}`);
    if (words.has(folded)) return;
    const others = findOthers?.(lead) ?? joined;
    const alsoIn = others.filter(({ articleId }) => articleId !== lead.articleId);
    words.set(folded, { quote: lead, alsoIn });
  });
  return [...words.values()];
}

function createScales(quotes: readonly Quote[], { isFirst, index }: KeyQuoteOptions) {
  const times = quotes.map(({ publishedAtMs }) => publishedAtMs);
  const newestMs = Math.max(...times);
  const isOfDays = newestMs - Math.min(...times) >= FRESH_MS;
  const articlesOf = new Map<string, number>();
  const countLately = (key: string) =>
    getOrMake(articlesOf, key, () => index?.articlesWith(key, newestMs - LATELY_MS).size ?? 0);
  return ({ quote, alsoIn }: Pick<Weighed, 'quote' | 'alsoIn'>): Weighed => {
    const key = index?.speakerOf(quote)?.key;
    const isWanted = isSure(quote) && isFirst?.(quote) === true;
    const parts = [
      ...partsOfSpeaker(quote, key === undefined ? 0 : countLately(key)),
      ...partsOfWords(quote, new Set([quote, ...alsoIn].map(({ outlet }) => outlet)).size),
      ...(isOfDays ? [partOfTime(newestMs - quote.publishedAtMs)] : []),
    ].sort((one, other) => other.weight - one.weight);
    const reasons = parts.flatMap(({ weight, why }) => (weight > 0 && why !== null ? [why] : []));
    return {
      quote,
      alsoIn,
      rank: rankOf(quote) + (isWanted ? RANKS.wanted : 0),
      weight: parts.reduce((sum, { weight }) => sum + weight, 0),
      isWanted,
      speakerKey: key ?? foldText(quote.speaker?.name ?? ''),
      reasons: isWanted ? ['asked for', ...reasons] : reasons,
    };
  };
}

interface Part {
  readonly weight: number;
  readonly why: string | null;
}

function partsOfSpeaker({ speaker, confidence }: Quote, articlesLately: number): readonly Part[] {
  const { name, office = null, speaksFor = null } = speaker ?? {};
  const isOften = articlesLately >= MANY_ARTICLES;
  return [
    { weight: office === null ? 0 : WEIGHTS.office, why: office },
    {
      weight: speaksFor === null || speaksFor === name ? 0 : WEIGHTS.speaksFor,
      why: `speaks for ${speaksFor}`,
    },
    {
      weight: WEIGHTS.lately * Math.min(1, articlesLately / MANY_ARTICLES),
      why: isOften ? 'often quoted lately' : null,
    },
    { weight: WEIGHTS.confidence * confidence, why: null },
  ];
}

function partsOfWords(quote: Quote, outlets: number): readonly Part[] {
  const act = actOf(quote);
  const words = quote.contents.join(' ').split(/\s+/u).length;
  return [
    {
      weight: WEIGHTS.carried * Math.min(1, Math.log(outlets) / Math.log(MAX_OUTLETS)),
      why: `carried by ${outlets} outlets`,
    },
    { weight: act === null ? 0 : WEIGHTS.act, why: act },
    { weight: WEIGHTS.kind[quote.kind], why: null },
    // A joke of four words comes behind what tells more.
    { weight: WEIGHTS.length * Math.min(1, words / MANY_WORDS), why: null },
  ];
}

function partOfTime(ageMs: number): Part {
  const weight = WEIGHTS.fresh * Math.max(0, 1 - ageMs / FRESH_MS);
  return { weight, why: ageMs === 0 ? 'newest of the story' : null };
}

const isSure = ({ speaker, confidence }: Quote) =>
  speaker !== null && confidence >= UNCERTAIN_BELOW;

/** What is uncertain doesn't come in for them. */
function withoutFewWords(best: readonly Weighed[], limit: number): readonly Weighed[] {
  const telling = best.filter(({ quote, isWanted }) => isWanted || isTelling(quote));
  if (telling.length === 0) return best;
  const isEnough = best.filter(({ quote }) => isSure(quote)).length >= limit;
  const sure = telling.filter(({ quote }) => isSure(quote));
  return isEnough && sure.length > 0 ? sure : telling;
}

/** More than a few words, and more than the headline, which stands above. */
function isTelling({ kind, contents, articleTitle }: Quote): boolean {
  const words = foldText(contents.join(' '));
  const isLong = words.split(' ').length >= MIN_KEY_QUOTE_WORDS[kind];
  return isLong && !foldText(articleTitle).includes(words);
}

const RANKS = { wanted: 8, sure: 4, named: 2, telling: 1 } as const;

/** Each condition outweighs all that come after it. */
function rankOf(quote: Quote): number {
  const isNamed = quote.speaker !== null && quote.speaker.kind !== 'unnamed';
  return (
    (isSure(quote) ? RANKS.sure : 0) +
    (isNamed ? RANKS.named : 0) +
    (isTelling(quote) ? RANKS.telling : 0)
  );
}

/** What it does beyond saying something, about whomever. */
function actOf({ positions }: Quote): string | null {
  return positions.find(({ act }) => act !== 'says')?.act ?? null;
}

/** One of each speaker, then a second of each; in their order. */
function takeTurns(best: readonly Weighed[]): readonly Weighed[] {
  const taken = new Map<string, number>();
  const turns = best.map((each) => {
    const turn = taken.get(each.speakerKey) ?? 0;
    taken.set(each.speakerKey, turn + 1);
    return { each, turn };
  });
  const ofTurn = (wanted: number) =>
    turns.filter(({ turn }) => turn === wanted).map(({ each }) => each);
  return Array.from({ length: MAX_QUOTES_OF_SPEAKER }, (_, turn) => ofTurn(turn)).flat();
}

/** Quotes that are looked at for opposite sides. */
const MAX_COMPARED = 60;

/** The heaviest two, among the sure ones, that stand on opposite sides; empty where there are none, or no room for both. */
function findOpposites(best: readonly Weighed[], limit: number): readonly Weighed[] {
  if (limit < 2) return [];
  const sided = takeTurns(best)
    .filter(({ quote }) => isSure(quote) && quote.positions.some(({ stance }) => stance !== 'none'))
    .slice(0, MAX_COMPARED);
  let heaviest: readonly Weighed[] = [];
  for (const one of sided) {
    const other = sided.find((each) => isOpposite(one, each));
    if (other !== undefined && weightOf([one, other]) > weightOf(heaviest)) heaviest = [one, other];
  }
  return heaviest;
}

const weightOf = (some: readonly Weighed[]) =>
  some.reduce((sum, { rank, weight }) => sum + 100 * rank + weight, 0);

function isOpposite(one: Weighed, other: Weighed): boolean {
  if (one.speakerKey === other.speakerKey) return false;
  const against = ({ topic, stance }: QuotePosition) =>
    other.quote.positions.some((each) => each.topic === topic && isAgainst(stance, each.stance));
  return one.quote.positions.some(against);
}

function isAgainst(one: QuotePosition['stance'], other: QuotePosition['stance']): boolean {
  return (one === 'favor' && other === 'against') || (one === 'against' && other === 'favor');
}

/** Where nothing else speaks for it. */
const PLAIN_REASONS: Readonly<Record<Quote['kind'], string>> = {
  direct: 'in the speaker’s own words',
  mixed: 'partly in the speaker’s own words',
  indirect: 'nothing weightier was said',
};

/** Only sides that are shown are spoken of. */
function tellWhy(each: Weighed, shown: readonly Weighed[]): KeyQuote['why'] {
  const opposite = shown.find((other) => isOpposite(each, other))?.quote.speaker;
  const side = opposite == null ? [] : [`opposite to ${opposite.name}`];
  const [first, ...others] = [...side, ...each.reasons].slice(0, MAX_REASONS);
  return [first ?? PLAIN_REASONS[each.quote.kind], ...others];
}
