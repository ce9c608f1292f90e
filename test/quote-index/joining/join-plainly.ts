import type { Quote } from '../../../src/model/quote.ts';
import { readWording, standsIn } from '../../../src/quote-index/joining/same-words.ts';
import { type Joinable, MAX_APART_MS } from '../../../src/quote-index/joining/wordings.ts';

/**
 * The plain model of joined quotes: every pair is looked at, with no keys, nodes or order of coming.
 *
 * @returns groups of quotes, the lead first in each.
 */
export function joinPlainly(
  items: readonly Joinable[],
  isSameSpeaker: (a: Quote, b: Quote) => boolean,
): readonly (readonly Quote[])[] {
  const known = items.map((item) => ({ item, wording: readWording(item.quote) }));
  type Known = (typeof known)[number];
  const isNear = (a: Known, b: Known) =>
    Math.abs(a.item.quote.publishedAtMs - b.item.quote.publishedAtMs) <= MAX_APART_MS &&
    isSameSpeaker(a.item.quote, b.item.quote);
  const runOf = (one: Known): readonly Known[] => {
    const run = new Set([one]);
    for (const each of run)
      for (const other of known)
        if (other.wording && other.wording.text === each.wording?.text && isNear(each, other))
          run.add(other);
    return [...run].sort(order);
  };
  const leadOf = (one: Known): Known | undefined => {
    const run = runOf(one);
    const [fuller] = known
      .filter((other) =>
        run.some(
          (each) =>
            each.wording !== null &&
            other.wording !== null &&
            other.wording.fullness > each.wording.fullness &&
            standsIn(each.wording, other.wording) &&
            isNear(each, other),
        ),
      )
      .flatMap((other) => runOf(other).slice(0, 1))
      .sort(order);
    return fuller === undefined ? run[0] : leadOf(fuller);
  };
  return known
    .filter((one) => leadOf(one) === one)
    .map((lead) =>
      known
        .filter((one) => leadOf(one) === lead)
        .sort(order)
        .map(({ item }) => item.quote),
    );
}

function order(
  a: { item: Joinable; wording: { fullness: number } | null },
  b: { item: Joinable; wording: { fullness: number } | null },
): number {
  const keys = ({ item: { quote, place }, wording }: typeof a) => [
    -(wording?.fullness ?? 0),
    quote.confidence >= 0.6 ? 0 : 1,
    ['direct', 'mixed', 'indirect'].indexOf(quote.kind),
    quote.publishedAtMs,
    quote.articleId,
    place,
  ];
  const [one, other] = [keys(a), keys(b)];
  const at = one.findIndex((key, index) => key !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1;
}
