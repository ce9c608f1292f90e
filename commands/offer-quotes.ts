/** The quotes of an answer as choices: each leads to its own card, where it can be copied, reported and followed up. */
import type { QuoteId } from '../src/model/quote.ts';
import type { QuoteCard, ReplyBlock, ReplyChoice } from '../src/model/reply.ts';
import { quoteWords } from '../src/quote-index/quote-card.ts';
import { choices, commandLine } from './reply-parts.ts';

/** Slack shows no more of an option (https://docs.slack.dev/reference/block-kit/composition-objects/option-object). */
const MAX_LABEL_CHARS = 75;

/** A command line (without the slash) that shows this quote alone. */
export function citeLine(id: QuoteId): string {
  return commandLine('cite', [id]);
}

/** Returns one block for all quotes that the blocks show, each once, or none where they show none. */
export function offerQuotes(blocks: readonly ReplyBlock[]): readonly ReplyBlock[] {
  const cards = new Map(blocks.flatMap(cardsOf).map((card) => [card.id, card]));
  return choices('Copy, report, more from the story …', [...cards.values()].map(toChoice));
}

function cardsOf(block: ReplyBlock): readonly QuoteCard[] {
  if (block.kind === 'quote') return [block.quote];
  return block.kind === 'story' ? block.story.quotes : [];
}

function toChoice({ id, speaker, contents, attributionKind, cue, outlet }: QuoteCard): ReplyChoice {
  const words = quoteWords({ contents, kind: attributionKind, cue });
  return { label: shorten(`${speaker}: ${words}`), detail: outlet, commandText: citeLine(id) };
}

/** By characters, so that none is cut in two. */
function shorten(text: string): string {
  const chars = [...text.replace(/\s+/g, ' ')];
  const kept: string[] = [];
  let length = 0;
  for (const char of chars) {
    length += char.length;
    if (length > MAX_LABEL_CHARS) return `${withoutLast(kept)}…`;
    kept.push(char);
  }
  return kept.join('');
}

const withoutLast = (chars: readonly string[]) => chars.slice(0, -1).join('').trimEnd();
