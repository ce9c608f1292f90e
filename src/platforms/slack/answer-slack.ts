/**
 * Answers slash commands and buttons: acknowledged at once, worked on after, answered at the interaction's
 * `response_url`. All state of a button is in its value, so buttons of messages from before a restart work.
 */
import type { App, RespondArguments, RespondFn } from '@slack/bolt';
import type { Logger } from '../../lib/logger.ts';
import type { Caller, CommandGateway } from '../../model/command.ts';
import type { ReplyDocument } from '../../model/reply.ts';
import { RUN_ACTION, renderSlack, SHARE_ACTION, type SlackMessage } from './render-slack.ts';
import { slackReason } from './slack-errors.ts';
import { unescapeSlackText } from './slack-text.ts';

export interface AnswerOptions {
  readonly gateway: CommandGateway;
  readonly logger: Logger;
  isAdmin(userId: string): Promise<boolean>;
  /** Told of each answer under way, so that a stop can wait for it. */
  track(answer: Promise<void>): void;
}

/** A press or a command, whichever it came from. */
interface Interaction {
  readonly caller: Caller;
  readonly respond: RespondFn;
}

/** Registers every command of the gateway, the buttons that run one, and the Share button. */
export function answerSlack(app: App, options: AnswerOptions): void {
  const { gateway, logger, track } = options;
  for (const { name } of gateway.definitions) {
    app.command(`/${name}`, async ({ ack, command, respond }) => {
      await acknowledge(ack, logger);
      const caller = callerOf(options, {
        userId: command.user_id,
        userName: command.user_name,
        workspaceId: command.team_id,
        channelId: command.channel_id,
      });
      const text = unescapeSlackText(command.text ?? '').trim();
      track(answer(options, { caller, respond }, () => runCommand(options, caller, name, text)));
    });
  }
  app.action(
    { type: 'block_actions', action_id: new RegExp(`^${RUN_ACTION}:\\d+$|^${SHARE_ACTION}$`) },
    async ({ ack, action, body, respond }) => {
      await acknowledge(ack, logger);
      if (action.type !== 'button') return;
      const line = unescapeSlackText(action.value ?? '');
      const caller = callerOf(options, {
        userId: body.user.id,
        userName: body.user.name ?? body.user.username ?? '',
        workspaceId: body.team?.id ?? '',
        channelId: body.channel?.id ?? '',
      });
      const { is_ephemeral: isEphemeral } = body.container;
      const interaction = { caller, respond };
      track(
        action.action_id === SHARE_ACTION
          ? answer(options, interaction, () => shareLine(options, caller, line))
          : answer(options, interaction, () =>
              runLine(options, caller, line, isEphemeral === true),
            ),
      );
    },
  );
}

async function acknowledge(ack: () => Promise<void>, logger: Logger): Promise<void> {
  try {
    await ack();
  } catch (error) {
    // The socket went away in between. The answer goes over HTTP and still arrives.
    logger.warn({ reason: slackReason(error) }, 'Slack could not be told that a command came in');
  }
}

function callerOf(
  { isAdmin }: AnswerOptions,
  who: Pick<Caller, 'userId' | 'userName' | 'workspaceId' | 'channelId'>,
): Caller {
  return { platform: 'slack', ...who, isAdmin: () => isAdmin(who.userId) };
}

async function runCommand(
  { gateway }: AnswerOptions,
  caller: Caller,
  name: string,
  text: string,
): Promise<RespondArguments> {
  const document = await gateway.run({ name, arguments: { kind: 'text', text }, caller });
  return toResponse(document, renderSlack(document));
}

/** Runs a button's command line. A private answer takes the place of the private message its button was on. */
async function runLine(
  { gateway }: AnswerOptions,
  caller: Caller,
  line: string,
  isPrivate: boolean,
): Promise<RespondArguments> {
  const document = await runCommandLine(gateway, caller, line);
  const isReplacing = isPrivate && document.audience === 'caller';
  return { ...toResponse(document, renderSlack(document)), replace_original: isReplacing };
}

/** Gives the answer again, to everyone, with the name of who shared it; what can't be shared stays private. */
async function shareLine(
  { gateway, logger }: AnswerOptions,
  caller: Caller,
  line: string,
): Promise<RespondArguments> {
  const document = await runCommandLine(gateway, caller, line);
  if (document.shareCommandText === null)
    return { ...toResponse(document, renderSlack(document)), replace_original: false };
  logger.info({ userId: caller.userId, channelId: caller.channelId }, 'answer shared in Slack');
  const shared: ReplyDocument = { ...document, audience: 'channel' };
  return { ...toResponse(shared, renderSlack(shared, caller.userId)), replace_original: false };
}

function runCommandLine(
  gateway: CommandGateway,
  caller: Caller,
  line: string,
): Promise<ReplyDocument> {
  const [name = '', ...rest] = line.trim().split(/\s+/);
  const text = rest.length === 0 ? '' : line.trim().slice(name.length).trim();
  return gateway.run({ name, arguments: { kind: 'text', text }, caller });
}

function toResponse(document: ReplyDocument, message: SlackMessage): RespondArguments {
  return {
    response_type: document.audience === 'channel' ? 'in_channel' : 'ephemeral',
    text: message.text,
    blocks: message.blocks,
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** Never rejects: what fails here is between Slack and the log. */
async function answer(
  { logger }: AnswerOptions,
  { caller, respond }: Interaction,
  makeResponse: () => Promise<RespondArguments>,
): Promise<void> {
  try {
    const response = await respond(await makeResponse());
    const body = await response.text();
    // Slack may refuse with status 200 and the reason in the body.
    if (body.startsWith('{') && body.includes('"ok":false'))
      logger.error(
        { userId: caller.userId, reason: body.slice(0, 500) },
        'Slack refused an answer',
      );
  } catch (error) {
    logger.error(
      { userId: caller.userId, reason: slackReason(error) },
      'an answer was lost on its way to Slack',
    );
  }
}
