/** Refuses views, and answers to forms, that Slack refuses: https://docs.slack.dev/reference/views. */
import { checkBlocks } from './check-slack-blocks.ts';
import { checkOptions } from './check-slack-elements.ts';
import type { Refusal } from './check-slack-message.ts';
import {
  asJson,
  checkString,
  checkText,
  firstOf,
  isRecord,
  type Json,
  unknownFieldOf,
} from './slack-json.ts';

/** https://docs.slack.dev/reference/methods/views.open#errors */
const MAX_VIEW_BYTES = 250_000;

const COMMON_FIELDS = ['type', 'blocks', 'private_metadata', 'callback_id', 'external_id'] as const;
const MODAL_FIELDS = ['title', 'submit', 'close', 'clear_on_close', 'notify_on_close'] as const;

/** @returns null for a view that Slack would take. */
export function checkSlackView(view: unknown, type: 'modal' | 'home'): Refusal | null {
  if (!isRecord(view)) return { error: 'invalid_arguments', detail: 'view is no object' };
  if (Buffer.byteLength(JSON.stringify(view)) > MAX_VIEW_BYTES)
    return { error: 'view_too_large', detail: 'view' };
  const json = asJson(view);
  const known = type === 'modal' ? [...COMMON_FIELDS, ...MODAL_FIELDS] : COMMON_FIELDS;
  const { blocks, private_metadata: metadata, callback_id: id } = json;
  const detail = firstOf([
    json.type === type ? null : `view of type ${type} expected`,
    unknownFieldOf(json, known, 'view'),
    type === 'modal' ? checkFrame(json) : null,
    metadata === undefined || metadata === ''
      ? null
      : checkString(metadata, 'private_metadata', 3_000),
    id === undefined ? null : checkString(id, 'callback_id', 255),
    Array.isArray(blocks) && blocks.length > 0 ? checkBlocks(blocks, type) : 'no items at blocks',
  ]);
  return detail === null ? null : { error: 'invalid_arguments', detail };
}

function checkFrame({ title, submit, close, blocks }: Json): string | null {
  const hasInput = Array.isArray(blocks) && blocks.some((block) => asJson(block).type === 'input');
  return firstOf([
    checkText(title, 'title', 24, ['plain_text']),
    submit === undefined ? null : checkText(submit, 'submit', 24, ['plain_text']),
    close === undefined ? null : checkText(close, 'close', 24, ['plain_text']),
    hasInput && submit === undefined ? 'submit is required with input blocks' : null,
  ]);
}

/**
 * What acknowledges a form that was sent: https://docs.slack.dev/surfaces/modals#response_actions.
 *
 * @param blocks of the form.
 */
export function checkViewAnswer(answer: Json, blocks: readonly unknown[]): Refusal | null {
  const { response_action: action, errors, view } = answer;
  if (Object.keys(answer).length === 0 || action === 'clear') return null;
  if (action === 'update' || action === 'push') return checkSlackView(view, 'modal');
  if (action !== 'errors') return { error: 'invalid_response_action', detail: String(action) };
  const inputs = blocks.map(asJson).filter(({ type }) => type === 'input');
  const entries = isRecord(errors) ? Object.entries(errors) : [];
  const isRight = entries.every(
    ([id, text]) =>
      inputs.some(({ block_id: own }) => own === id) && typeof text === 'string' && text !== '',
  );
  return entries.length > 0 && isRight ? null : { error: 'invalid_errors', detail: 'errors' };
}

/** What answers a menu that is completed as one types; no option at all is allowed. */
export function checkSuggestions(answer: Json): Refusal | null {
  const { options } = answer;
  if (Array.isArray(options) && options.length === 0) return null;
  const detail = checkOptions(options, 'options');
  return detail === null ? null : { error: 'invalid_options', detail };
}
