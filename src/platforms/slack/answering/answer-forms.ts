/**
 * Forms: opened where an option is missing or asked for, completed as one types, and run when they are sent. What the command
 * refuses is shown at its field while the form still waits; otherwise the answer comes like any other.
 */
import type {
  App,
  SlackOptionsMiddlewareArgs,
  SlackViewMiddlewareArgs,
  types,
  ViewSubmitAction,
  webApi,
} from '@slack/bolt';
import type { ReplyDocument } from '../../../model/reply.ts';
import { FORM_WAIT_MS, MAX_TEXT_CHARS, RESPONSE_URL_LIFE_MS } from '../rendering/slack-limits.ts';
import { cutText, unescapeSlackText } from '../rendering/slack-text.ts';
import { slackReason } from '../slack-errors.ts';
import { publishHome } from './answer-home.ts';
import type { AnswerOptions } from './answer-options.ts';
import {
  buildForm,
  FIELD_ACTION,
  FORM_VIEW,
  type Form,
  planForm,
  readForm,
  toOptions,
} from './build-form.ts';
import { type FormState, readFormState } from './form-state.ts';
import { isStranger, type Person, readPerson, toCaller } from './read-caller.ts';
import { isRunnable, refuse } from './refuse.ts';
import { runLine } from './run-line.ts';
import { atUrl, inModal, titleOf, toModal, waitingModal } from './show-answer.ts';

export interface FormRequest {
  readonly client: webApi.WebClient;
  readonly form: Form;
  readonly state: FormState;
  /** A modal whose place the form takes; or what opens a new one. */
  readonly at: { readonly viewId: string } | { readonly triggerId: string };
}

/** Returns whether the form is there; false where Slack would not open it, mostly because too much time had passed. */
export async function openForm(
  { logger }: Pick<AnswerOptions, 'logger'>,
  { client, form, state, at }: FormRequest,
): Promise<boolean> {
  const view = buildForm(form, state);
  if (view === null) return false;
  try {
    if ('viewId' in at) await client.views.update({ view_id: at.viewId, view });
    else await client.views.open({ trigger_id: at.triggerId, view });
    return true;
  } catch (error) {
    logger.info({ reason: slackReason(error) }, 'Slack did not open a form');
    return false;
  }
}

/** Whether the person may run what the form is for: nobody fills in a form for what is refused in the end. */
export async function mayRun(
  { isAdmin }: Pick<AnswerOptions, 'isAdmin'>,
  client: webApi.WebClient,
  person: Person,
  { subcommand }: Form,
): Promise<boolean> {
  return subcommand?.isAdminOnly !== true || (await isAdmin(client, person));
}

/** Registers what comes back from forms. */
export function answerForms(app: App, options: AnswerOptions): void {
  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: FIELD_ACTION }, (args) =>
    complete(options, args),
  );
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: FORM_VIEW }, async (args) => {
    options.track(send(options, args));
  });
}

type Suggestion = SlackOptionsMiddlewareArgs<'block_suggestion'>;

/** From memory, so that the list is there as one types. */
async function complete(options: AnswerOptions, { ack, body }: Suggestion): Promise<void> {
  const state = readFormState(body.view?.private_metadata);
  const person = readPerson(body);
  if (state === null || isStranger(options, person)) {
    await ack({ options: [] });
    return;
  }
  const form = planForm(options.gateway.definitions, state.line, [body.block_id]);
  const typed = unescapeSlackText(body.value);
  const choices = options.gateway.complete({
    name: form?.command.name ?? '',
    subcommand: form?.subcommand?.name ?? null,
    option: body.block_id,
    typed,
    caller: { platform: 'slack', workspaceId: person.workspaceId },
  });
  await ack({ options: toOptions(choices, typed) });
}

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & {
  readonly client: webApi.WebClient;
};

/** A form that was sent, with everything that its answer needs. */
interface Sent {
  readonly submission: Submission;
  readonly state: FormState;
  readonly person: Person;
}

async function send(options: AnswerOptions, submission: Submission): Promise<void> {
  const { ack, body, view } = submission;
  const state = readFormState(view.private_metadata);
  const person = readPerson(body, state?.channelId);
  const isForged = state === null || !isRunnable(options.gateway, state.line);
  if (isForged || isStranger(options, person)) {
    const document = refuse(options, person, isForged ? 'form' : 'stranger');
    await ack(replaceBy(toModal(document, 'Verbatim', { isHome: false })));
    return;
  }
  await answerForm(options, { submission, state, person });
}

async function answerForm(options: AnswerOptions, sent: Sent): Promise<void> {
  const { submission, state, person } = sent;
  const { ack, view, client } = submission;
  const caller = toCaller(options, client, person);
  const answer = runLine(options.gateway, caller, state.line, unescapeValues(view.state.values));
  const early = await within(options, answer);
  const option = early?.problem?.option ?? null;
  if (early?.problem !== undefined && option !== null && option in view.state.values) {
    const { finding } = early.problem;
    await ack({
      response_action: 'errors',
      errors: { [option]: cutText(finding, MAX_TEXT_CHARS) },
    });
    return;
  }
  const surface = surfaceOf(options, sent);
  if (surface !== null) {
    await ack();
    await surface.show(await answer);
  } else {
    const title = titleOf(state.line);
    const { isHome } = state;
    const shown = early === null ? waitingModal(title, state) : toModal(early, title, state);
    await ack(replaceBy(shown));
    const modal = inModal(options, { client, viewId: view.id, title, state: { isHome } });
    if (early === null) await modal.show(await answer);
  }
  if (state.isHome) await publishHome(options, client, caller);
}

/** The channel where the command was typed, as long as Slack takes an answer there; null for the modal itself. */
function surfaceOf(options: AnswerOptions, { submission, state, person }: Sent) {
  const { responseUrl: url, openedAtMs } = state;
  const isOpen = options.clock.nowMs() - openedAtMs < RESPONSE_URL_LIFE_MS - FORM_WAIT_MS;
  if (url === null || !isOpen) return null;
  const { client } = submission;
  return atUrl(options, { client, url, person, isReplacing: false });
}

/** The answer if it is there while the form may still wait for it, else null. */
async function within(
  { timers }: Pick<AnswerOptions, 'timers'>,
  answer: Promise<ReplyDocument>,
): Promise<ReplyDocument | null> {
  let stop = (): void => undefined;
  const late = new Promise<null>((resolve) => {
    stop = timers.after(FORM_WAIT_MS, () => resolve(null));
  });
  const first = await Promise.race([answer, late]);
  stop();
  return first;
}

function unescapeValues(values: Parameters<typeof readForm>[0]) {
  const given = Object.entries(readForm(values));
  return Object.fromEntries(
    given.map(([name, value]) => [name, unescapeSlackText(String(value))] as const),
  );
}

function replaceBy(view: types.ModalView) {
  return { response_action: 'update', view } as const;
}
