/**
 * Presses of buttons and choices of select menus, in messages, modals and App Home. Their line is run, asked for in a form
 * first, or shared; what is not ours is refused.
 */
import type { App, BlockAction, BlockElementAction, webApi } from '@slack/bolt';
import { type PressKind, readActionId } from '../rendering/render-actions.ts';
import { unescapeSlackText } from '../rendering/slack-text.ts';
import { slackReason } from '../slack-errors.ts';
import { acknowledge } from './acknowledge.ts';
import { mayRun, openForm } from './answer-forms.ts';
import { publishHome } from './answer-home.ts';
import type { AnswerOptions } from './answer-options.ts';
import { type Form, planForm } from './build-form.ts';
import { isStranger, type Person, readPerson, toCaller } from './read-caller.ts';
import { isRunnable, refuse, refuseNonAdmin } from './refuse.ts';
import { runLine } from './run-line.ts';
import {
  atUrl,
  inModal,
  type ModalState,
  readModalState,
  type Surface,
  titleOf,
  waitingModal,
} from './show-answer.ts';

interface Press {
  readonly what: PressKind | null;
  readonly line: string;
  readonly person: Person;
  readonly place: Place;
  readonly client: webApi.WebClient;
  readonly triggerId: string;
}

/** Where a button was. */
type Place =
  | { readonly kind: 'message'; readonly responseUrl: string; readonly isPrivate: boolean }
  | { readonly kind: 'modal'; readonly viewId: string; readonly state: ModalState }
  | { readonly kind: 'home' };

/** Registers presses of whatever button, also of such as were never ours. */
export function answerPresses(app: App, options: AnswerOptions): void {
  app.action<BlockAction>({ type: 'block_actions' }, async ({ ack, action, body, client }) => {
    await acknowledge(ack, options);
    const press: Press = {
      what: readActionId(action.action_id),
      line: unescapeSlackText(lineOf(action)),
      person: readPerson({ ...body, channel: body.channel ?? { id: '' } }),
      place: placeOf(body),
      client,
      triggerId: body.trigger_id,
    };
    options.track(answerPress(options, press));
  });
}

function lineOf(action: BlockElementAction): string {
  if (action.type === 'button') return action.value ?? '';
  return action.type === 'static_select' ? (action.selected_option?.value ?? '') : '';
}

function placeOf({ view, response_url: responseUrl, container }: BlockAction): Place {
  if (view?.type === 'home') return { kind: 'home' };
  if (view !== undefined)
    return { kind: 'modal', viewId: view.id, state: readModalState(view.private_metadata) };
  const { is_ephemeral: isPrivate } = container;
  return { kind: 'message', responseUrl, isPrivate: isPrivate === true };
}

async function answerPress(options: AnswerOptions, press: Press): Promise<void> {
  const { what, line, person, client } = press;
  const form = what?.kind === 'ask' ? planForm(options.gateway.definitions, line, what.asks) : null;
  // What asks for options that its command does not have was never ours.
  const isForged =
    what === null || !isRunnable(options.gateway, line) || (what.kind === 'ask' && form === null);
  if (isForged || isStranger(options, person)) {
    const surface = await surfaceOf(options, press, 'Verbatim');
    await surface?.show(refuse(options, person, isForged ? 'forged' : 'stranger'));
  } else if (form === null) await runPress(options, press);
  else if (!(await mayRun(options, client, person, form))) {
    const surface = await surfaceOf(options, press, titleOf(line));
    await surface?.show(refuseNonAdmin(form));
  } else if (!(await askFirst(options, press, form))) await runPress(options, press);
}

async function runPress(options: AnswerOptions, press: Press): Promise<void> {
  const { what, line, person, place, client } = press;
  const surface = await surfaceOf(options, press, titleOf(line));
  if (surface === null) return;
  const caller = toCaller(options, client, person);
  const document = await runLine(options.gateway, caller, line);
  if (what?.kind === 'share' && document.shareCommandText !== null) {
    const { userId, workspaceId, channelId } = person;
    options.logger.info({ userId, workspaceId, channelId }, 'answer shared in Slack');
    await surface.show({ ...document, audience: 'channel' }, userId);
  } else await surface.show(document);
  if (place.kind === 'home' || (place.kind === 'modal' && place.state.isHome))
    await publishHome(options, client, caller);
}

/** Returns whether the form is there. */
async function askFirst(
  options: AnswerOptions,
  { line, person, place, client, triggerId }: Press,
  form: Form,
): Promise<boolean> {
  const state = {
    line,
    channelId: person.channelId,
    responseUrl: place.kind === 'message' ? place.responseUrl : null,
    openedAtMs: options.clock.nowMs(),
    isHome: place.kind === 'home' || (place.kind === 'modal' && place.state.isHome),
  };
  const at = place.kind === 'modal' ? { viewId: place.viewId } : { triggerId };
  return openForm(options, { client, form, state, at });
}

/** Where the answer to a press goes; null when Slack gave us no place, which is logged. */
async function surfaceOf(
  options: AnswerOptions,
  { what, person, place, client, triggerId }: Press,
  title: string,
): Promise<Surface | null> {
  switch (place.kind) {
    case 'message': {
      const isReplacing = place.isPrivate && what?.kind === 'run';
      const url = place.responseUrl;
      return atUrl(options, { client, url, person, isReplacing });
    }
    case 'modal':
      return inModal(options, { client, title, ...place });
    case 'home': {
      const state = { isHome: true };
      const viewId = await openModal(options, { client, triggerId, title, state });
      return viewId === null ? null : inModal(options, { client, viewId, title, state });
    }
  }
}

interface ModalRequest {
  readonly client: webApi.WebClient;
  readonly triggerId: string;
  readonly title: string;
  readonly state: ModalState;
}

/** Opened before the command runs: Slack gives three seconds to open a modal, and any time to change it. */
async function openModal(
  { logger, randomId }: AnswerOptions,
  { client, triggerId, title, state }: ModalRequest,
): Promise<string | null> {
  try {
    const view = waitingModal(title, state);
    const opened = await client.views.open({ trigger_id: triggerId, view });
    return opened.view?.id ?? null;
  } catch (error) {
    logger.error(
      { answerId: randomId(), reason: slackReason(error) },
      'Slack did not open a modal for an answer',
    );
    return null;
  }
}
