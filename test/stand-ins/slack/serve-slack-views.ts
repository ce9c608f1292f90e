/** Modals and Home tabs of the Slack stand-in: https://docs.slack.dev/reference/methods/views.open and its sisters. */
import { randomUUID } from 'node:crypto';
import type { Refusal } from './check-slack-message.ts';
import { checkSlackView } from './check-slack-view.ts';
import { asJson } from './slack-json.ts';
import { findUser } from './slack-people.ts';
import {
  type Answer,
  parseJson,
  refuse,
  type SlackArguments,
  type SlackViewSeen,
  type Workspace,
} from './slack-workspace.ts';

/** A trigger opens one modal, within three seconds. */
export function openView(workspace: Workspace, args: SlackArguments): Answer {
  const trigger = workspace.triggers.get(args.trigger_id ?? '');
  const view = parseJson(args.view);
  const refusal = checkTrigger(trigger) ?? checkSlackView(view, 'modal');
  if (trigger === undefined || refusal !== null)
    return refuse(workspace, refusal ?? { error: 'invalid_trigger_id', detail: '' });
  trigger.isUsed = true;
  const seen = toSeen(view, { id: `V${randomUUID()}`, userId: trigger.userId, type: 'modal' });
  workspace.views.set(seen.id, seen);
  workspace.modals.set(seen.userId, seen.id);
  trigger.opened(seen.id);
  return { ok: true, view: { id: seen.id, type: 'modal' } };
}

function checkTrigger(
  trigger: { readonly isUsed: boolean; readonly expiresAtMs: number } | undefined,
): Refusal | null {
  if (trigger === undefined) return { error: 'invalid_trigger_id', detail: 'unknown' };
  if (trigger.isUsed) return { error: 'exchanged_trigger_id', detail: 'used' };
  return trigger.expiresAtMs <= performance.now()
    ? { error: 'expired_trigger_id', detail: 'expired' }
    : null;
}

export function updateView(workspace: Workspace, args: SlackArguments): Answer {
  const view = parseJson(args.view);
  const refusal = checkSlackView(view, 'modal');
  if (refusal !== null) return refuse(workspace, refusal);
  return replaceView(workspace, args.view_id ?? '', view)
    ? { ok: true, view: { id: args.view_id, type: 'modal' } }
    : { ok: false, error: 'not_found' };
}

/** Returns false when the modal is closed. */
export function replaceView(workspace: Workspace, id: string, view: unknown): boolean {
  const old = workspace.views.get(id);
  if (old === undefined || workspace.modals.get(old.userId) !== id) return false;
  workspace.views.set(id, toSeen(view, old));
  return true;
}

export function publishView(workspace: Workspace, args: SlackArguments, teamId: string): Answer {
  const { user_id: userId = '' } = args;
  const view = parseJson(args.view);
  const refusal =
    findUser(userId, teamId) === null
      ? { error: 'user_not_found', detail: userId }
      : checkSlackView(view, 'home');
  if (refusal !== null) return refuse(workspace, refusal);
  const id = workspace.homes.get(userId)?.id ?? `V${randomUUID()}`;
  const seen = toSeen(view, { id, userId, type: 'home' });
  workspace.views.set(id, seen);
  workspace.homes.set(userId, seen);
  return { ok: true, view: { id, type: 'home' } };
}

function toSeen(
  view: unknown,
  { id, userId, type }: Pick<SlackViewSeen, 'id' | 'userId' | 'type'>,
): SlackViewSeen {
  const { title, callback_id: callbackId, private_metadata: metadata, blocks } = asJson(view);
  return {
    id,
    userId,
    type,
    title: String(asJson(title).text ?? ''),
    callbackId: String(callbackId ?? ''),
    metadata: String(metadata ?? ''),
    blocks: Array.isArray(blocks) ? blocks : [],
  };
}
