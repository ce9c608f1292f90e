/** Slash commands: acknowledged at once, worked on after. What is missing is asked for in a form where one can be opened. */
import type { App, SlashCommand, webApi } from '@slack/bolt';
import type { ReplyProblem } from '../../../model/reply.ts';
import { unescapeSlackText } from '../rendering/slack-text.ts';
import { acknowledge } from './acknowledge.ts';
import { mayRun, openForm } from './answer-forms.ts';
import type { AnswerOptions } from './answer-options.ts';
import { type Form, planForm } from './build-form.ts';
import type { FormState } from './form-state.ts';
import { isStranger, type Person, toCaller } from './read-caller.ts';
import { refuse, refuseNonAdmin } from './refuse.ts';
import { runLine } from './run-line.ts';
import { atUrl } from './show-answer.ts';

/** Registers every command of the gateway. */
export function answerCommands(app: App, options: AnswerOptions): void {
  for (const { name } of options.gateway.definitions) {
    app.command(`/${name}`, async ({ ack, command, client }) => {
      await acknowledge(ack, options);
      const line = `${name} ${unescapeSlackText(command.text ?? '').trim()}`.trim();
      options.track(answerCommand(options, { line, command, client }));
    });
  }
}

interface Typed {
  /** Without the slash. */
  readonly line: string;
  readonly command: SlashCommand;
  readonly client: webApi.WebClient;
}

async function answerCommand(options: AnswerOptions, typed: Typed): Promise<void> {
  const { line, command, client } = typed;
  const person: Person = {
    userId: command.user_id,
    userName: command.user_name,
    homeId: undefined,
    workspaceId: command.team_id,
    channelId: command.channel_id,
  };
  const url = command.response_url;
  const surface = atUrl(options, { client, url, person, isReplacing: false });
  if (isStranger(options, person)) {
    await surface.show(refuse(options, person, 'stranger'));
    return;
  }
  const caller = toCaller(options, client, person);
  const document = await runLine(options.gateway, caller, line);
  const form = formFor(options, line, document.problem);
  if (form === null) await surface.show(document);
  else if (!(await mayRun(options, client, person, form))) await surface.show(refuseNonAdmin(form));
  else if (!(await openForm(options, { client, form, ...formPlace(options, typed) })))
    await surface.show(document);
}

/** The form for what the line leaves out; null where nothing is missing. What was typed already is not asked for again. */
function formFor(
  { gateway: { definitions } }: AnswerOptions,
  line: string,
  problem: ReplyProblem | undefined,
): Form | null {
  if (problem?.isMissing !== true || problem.option === null) return null;
  const whole = planForm(definitions, line, null);
  const nameCount = whole?.subcommand === null ? 1 : 2;
  const isBare = line.split(/\s+/).length === nameCount;
  return isBare ? whole : planForm(definitions, line, [problem.option]);
}

function formPlace({ clock }: AnswerOptions, { line, command }: Typed) {
  const state: FormState = {
    line,
    channelId: command.channel_id,
    responseUrl: command.response_url,
    openedAtMs: clock.nowMs(),
    isHome: false,
  };
  return { state, at: { triggerId: command.trigger_id } };
}
