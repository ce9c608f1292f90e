/**
 * Buttons and select menus of a reply, and what their presses say. All of their state is in value and `action_id`, so
 * those of messages from before a restart work.
 */
import type { types } from '@slack/bolt';
import type { ReplyBlock, ReplyButton } from '../../../model/reply.ts';
import type { FittedBlock } from './fit-blocks.ts';
import {
  MAX_ACTION_ID_CHARS,
  MAX_ACTIONS,
  MAX_BUTTON_LABEL_CHARS,
  MAX_BUTTON_VALUE_CHARS,
  MAX_OPTION_CHARS,
  MAX_OPTION_VALUE_CHARS,
  MAX_OPTIONS,
} from './slack-limits.ts';
import { cutEscapedText, cutText } from './slack-text.ts';

/** What a press wants: run the line of its value, ask for options in a form first, or share the answer. */
export type PressKind =
  | { readonly kind: 'run' }
  | { readonly kind: 'ask'; readonly asks: readonly string[] }
  | { readonly kind: 'share' };

type Choices = Extract<ReplyBlock, { readonly kind: 'choices' }>;

/** Returns what an `action_id` of ours stands for; null for any other. */
export function readActionId(actionId: string): PressKind | null {
  if (actionId === 'share') return { kind: 'share' };
  if (/^run:(\d+|choice)$/.test(actionId)) return { kind: 'run' };
  const asks = /^ask:\d+:([a-z0-9-]+(?:,[a-z0-9-]+)*)$/.exec(actionId)?.[1];
  return asks === undefined ? null : { kind: 'ask', asks: asks.split(',') };
}

/** One block, or none where no button can be shown. */
export function renderButtons(buttons: readonly ReplyButton[]): types.ActionsBlock[] {
  const elements = buttons
    .map((button, index): types.Button => {
      const { label, commandText, style, asks } = button;
      return {
        type: 'button',
        action_id: asks === undefined ? `run:${index}` : `ask:${index}:${asks.join(',')}`,
        text: buttonLabel(label),
        value: commandText,
        ...(style === 'danger' ? { style } : {}),
      };
    })
    .filter(
      ({ value = '', action_id: id = '' }) =>
        isWhole(value, MAX_BUTTON_VALUE_CHARS) && id.length <= MAX_ACTION_ID_CHARS,
    )
    .slice(0, MAX_ACTIONS);
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** A select menu, whose prompt stands above it, and in it where that has to go for room; none where no line can be chosen. */
export function renderChoices({ choices, prompt }: Choices): types.ActionsBlock[] {
  const known = new Map(choices.map((choice) => [choice.commandText, choice]));
  const options = [...known.values()]
    .filter(({ commandText }) => isWhole(commandText, MAX_OPTION_VALUE_CHARS))
    .slice(0, MAX_OPTIONS)
    .map(({ label, detail, commandText }) => ({
      text: optionText(label),
      value: commandText,
      ...(detail === undefined || detail.trim() === '' ? {} : { description: optionText(detail) }),
    }));
  const select: types.StaticSelect = {
    type: 'static_select',
    action_id: 'run:choice',
    placeholder: optionText(prompt),
    options,
  };
  return options.length === 0 ? [] : [{ type: 'actions', elements: [select] }];
}

/** @param commandText gives the same answer again; nothing is added when it is too long for a button. */
export function addShareButton(blocks: FittedBlock[], commandText: string): void {
  if (!isWhole(commandText, MAX_BUTTON_VALUE_CHARS)) return;
  const button: types.Button = {
    type: 'button',
    action_id: 'share',
    text: buttonLabel('Share'),
    value: commandText,
  };
  const last = blocks.at(-1);
  if (last?.type === 'actions' && last.elements.length < MAX_ACTIONS) last.elements.push(button);
  else blocks.push({ type: 'actions', elements: [button] });
}

/** The text of an option of a select menu: one line, escaped, cut. */
export function optionText(words: string): types.PlainTextElement {
  const line = cutEscapedText(words.trim().replace(/\s+/g, ' ') || '…', MAX_OPTION_CHARS);
  return { type: 'plain_text', text: line, emoji: false };
}

/** A value that came out cut or repaired would run another command: what has such a one is left out. */
function isWhole(commandText: string, maxChars: number): boolean {
  return cutText(commandText, maxChars) === commandText && commandText.trim() !== '';
}

function buttonLabel(label: string): types.PlainTextElement {
  const line = cutEscapedText(label.trim() || '…', MAX_BUTTON_LABEL_CHARS);
  return { type: 'plain_text', text: line, emoji: false };
}
