/** The quotes of an answer as choices: each leads to its own card, where it can be copied, reported and followed up. */
import { cutLine } from '../../src/lib/text/cut-line.ts';
import type { QuoteId } from '../../src/model/quote.ts';
import type { QuoteCard, ReplyBlock, ReplyChoice } from '../../src/model/reply.ts';
import { quoteWords, sayDoubt } from '../../src/quote-index/quote-card.ts';
import { commandLine } from '../typing/command-line.ts';
import { choices, MAX_LABEL_CHARS } from './reply-parts.ts';

/** A command line (without the slash) that shows this quote alone. */
export function citeLine(id: QuoteId): string {
  return commandLine('cite', [id]);
}

/** A command line (without the slash) that shows what others say in the story of this quote; it stands below its card alone. */
export function storyLine(id: QuoteId): string {
  return commandLine('cite', [id], { more: 'story' });
}

/** Returns one block for all quotes that the blocks show, each once, or none where they show none. */
export function offerQuotes(blocks: readonly ReplyBlock[]): readonly ReplyBlock[] {
  const cards = new Map(blocks.flatMap(cardsOf).map((card) => [card.id, card]));
  return choices('Copy, report, more from the story …', [...cards.values()].map(toChoice));
}

/** Returns the quotes that the blocks show, or offer, each once. */
export function quotesIn(blocks: readonly ReplyBlock[]): readonly QuoteId[] {
  const ids = blocks.flatMap((block) => {
    if (block.kind === 'choices')
      return block.choices.flatMap(({ commandText }) => readLine(commandText, citeLine) ?? []);
    if (block.kind === 'buttons')
      return block.buttons.flatMap(({ commandText }) => readLine(commandText, storyLine) ?? []);
    return cardsOf(block).map(({ id }) => id);
  });
  return [...new Set(ids)];
}

/** null for a line that this writer doesn't write. */
function readLine(line: string, write: (id: QuoteId) => string): QuoteId | null {
  const id = (line.split(' ')[1] ?? '') as QuoteId;
  return line === write(id) ? id : null;
}

function cardsOf(block: ReplyBlock): readonly QuoteCard[] {
  if (block.kind === 'quote') return [block.quote];
  if (block.kind === 'sides') return block.sides.flatMap(({ quotes }) => quotes);
  return block.kind === 'story' ? block.story.quotes : [];
}

function toChoice(card: QuoteCard): ReplyChoice {
  const { id, speaker, contents, attributionKind, cue, outlet } = card;
  const words = quoteWords({ contents, kind: attributionKind, cue });
  return {
    label: cutLine(`${speaker}${sayDoubt(card)}: ${words}`, MAX_LABEL_CHARS),
    detail: outlet,
    commandText: citeLine(id),
  };
}
