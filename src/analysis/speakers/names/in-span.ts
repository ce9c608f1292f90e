/** What stands in a span of the text, or reaches into it. */
import { lowerBound } from '../../../lib/lower-bound.ts';
import type { Span } from '../../../model/span.ts';
import type { Token } from '../../text/document.ts';
import type { NamedMention } from './join-names.ts';

/** The longest title and apposition looked over, in mentions. */
const MAX_NAMES_AROUND = 6;

/** @param mentions in text order. @returns those whose name, title or apposition reaches into the span. */
export function touching(mentions: readonly NamedMention[], span: Span): NamedMention[] {
  const from = lowerBound(mentions, ({ mention }) => mention.end <= span.start);
  return mentions
    .slice(Math.max(0, from - MAX_NAMES_AROUND), from + 2 * MAX_NAMES_AROUND)
    .filter(({ mention }) => mention.titleStart < span.end && mention.titleEnd > span.start);
}

/** @param tokens in text order. @returns those that lie in the span. */
export function tokensIn(tokens: readonly Token[], span: Span): Token[] {
  const from = lowerBound(tokens, ({ start }) => start < span.start);
  let end = from;
  while ((tokens[end]?.end ?? Number.POSITIVE_INFINITY) <= span.end) end++;
  return tokens.slice(from, end);
}
