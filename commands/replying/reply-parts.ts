import type {
  ReplyBlock,
  ReplyButton,
  ReplyChoice,
  ReplyDocument,
  ReplyText,
} from '../../src/model/reply.ts';
import type { NameEntry, QuoteIndex } from '../../src/quote-index/quote-index.ts';

/** Longer ones are left out by adapters: Discord's custom_id holds 100 characters. */
const MAX_BUTTON_TEXT = 90;

/** Buttons in one answer: Discord has 5 rows of 5, and nobody reads more. */
const MAX_BUTTONS = 15;

export function heading(text: string): ReplyBlock {
  return { kind: 'heading', text };
}

export function paragraph(text: string): ReplyBlock {
  return { kind: 'paragraph', text };
}

export function note(text: string): ReplyBlock {
  return { kind: 'note', text };
}

/** Returns one block, or none for no items. */
export function list(items: readonly ReplyText[]): readonly ReplyBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** A button that runs a command line (without the slash); null when the line is too long for one. */
export function button(
  label: string,
  commandText: string,
  style: ReplyButton['style'] = 'plain',
): ReplyButton | null {
  return commandText.length > MAX_BUTTON_TEXT ? null : { label, commandText, style };
}

/** Returns one block with the buttons that there are, or none. */
export function buttons(row: readonly (ReplyButton | null)[]): readonly ReplyBlock[] {
  const kept = row.filter((each) => each !== null).slice(0, MAX_BUTTONS);
  return kept.length === 0 ? [] : [{ kind: 'buttons', buttons: kept }];
}

/** Choices in one answer: as many as a select menu of Discord shows. */
const MAX_CHOICES = 25;

/** Returns one block with the choices whose line fits, or none. */
export function choices(prompt: string, given: readonly ReplyChoice[]): readonly ReplyBlock[] {
  const kept = given
    .filter(({ commandText }) => commandText.length <= MAX_BUTTON_TEXT)
    .slice(0, MAX_CHOICES);
  return kept.length === 0 ? [] : [{ kind: 'choices', prompt, choices: kept }];
}

/** Names that are offered as buttons; more are a menu. */
const MAX_NAME_BUTTONS = 5;

/**
 * "12 printings": of a name every article's is counted, for it is told at once; "8 quotes" of an answer count words that several articles have once.
 */
export function printingsOf({ quoteCount }: Pick<NameEntry, 'quoteCount'>): string {
  return countOf(quoteCount, 'printing');
}

/** Returns one block in which one of these names is chosen, with office and number of printings. */
export function offerNames(
  entries: readonly NameEntry[],
  lineFor: (entry: NameEntry) => string,
): readonly ReplyBlock[] {
  const given = entries.map((entry) => ({
    label: `${nameWithOffice(entry)} (${printingsOf(entry)})`,
    commandText: lineFor(entry),
  }));
  return given.length > MAX_NAME_BUTTONS
    ? choices('Who is meant?', given)
    : buttons(given.map(({ label, commandText }) => button(label, commandText)));
}

/** An answer that only the asker sees. */
export function privateReply(
  fallback: string,
  blocks: readonly ReplyBlock[],
  shareCommandText: string | null = null,
): ReplyDocument {
  return { audience: 'caller', fallback, blocks, shareCommandText };
}

/** "Anna Berg, mayor of Oster"; what tells them from others of that name where there is no office. */
export function nameWithOffice({ name, handle, office }: NameEntry): string {
  return office === null ? handle : `${name}, ${office}`;
}

/** Of a choice Slack shows no more (https://docs.slack.dev/reference/block-kit/composition-objects/option-object). */
export const MAX_LABEL_CHARS = 75;

/** @param doubts sentences without a full stop. */
export const sayDoubts = (doubts: readonly string[]): readonly ReplyBlock[] =>
  doubts.map((doubt) => note(`Uncertain: ${doubt}`));

/** "1 quote", "1,204 quotes" */
export function countOf(amount: number, noun: string, several = `${noun}s`): string {
  return `${amount.toLocaleString('en-GB')} ${amount === 1 ? noun : several}`;
}

/** "153 quotes from 16 articles" */
export function sayKnown({
  quoteCount,
  articleCount,
}: Pick<QuoteIndex, 'quoteCount' | 'articleCount'>): string {
  return `${countOf(quoteCount, 'quote')} from ${countOf(articleCount, 'article')}`;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
