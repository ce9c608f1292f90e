/** Refusals that the commands never see: they are between Slack and us. Each has an id that the log has too. */
import type { CommandGateway } from '../../../model/command.ts';
import type { ReplyDocument } from '../../../model/reply.ts';
import { MAX_BUTTON_VALUE_CHARS } from '../rendering/slack-limits.ts';
import type { AnswerOptions } from './answer-options.ts';
import type { Form } from './build-form.ts';
import type { Person } from './read-caller.ts';

const REASONS = {
  stranger:
    'This Verbatim belongs to another workspace and answers its members only. Your workspace can have its own.',
  forged:
    'This button is not one that Verbatim knows: it is too old, or was not made by it. Type the command instead; /help lists them all.',
  form: 'This form is not one that Verbatim knows. Close it and type the command again.',
} as const;

/** What is told to the one who asked, and logged. */
export function refuse(
  { logger, randomId }: Pick<AnswerOptions, 'logger' | 'randomId'>,
  { userId, workspaceId, channelId }: Person,
  reason: keyof typeof REASONS,
): ReplyDocument {
  const refusalId = randomId();
  logger.warn({ refusalId, reason, userId, workspaceId, channelId }, 'refused in Slack');
  return {
    audience: 'caller',
    fallback: REASONS[reason],
    blocks: [
      { kind: 'paragraph', text: REASONS[reason] },
      { kind: 'note', text: `The log has more under ${refusalId}.` },
    ],
    shareCommandText: null,
  };
}

/** For who would fill in a form in vain. The command itself checks again when it runs. */
export function refuseNonAdmin({ command, subcommand }: Form): ReplyDocument {
  const line = subcommand === null ? command.name : `${command.name} ${subcommand.name}`;
  const finding = `Only admins may run /${line}.`;
  const who =
    'Admins are the admins and owners of this workspace, and whoever the operator names in the settings. Ask one of them.';
  return {
    audience: 'caller',
    fallback: finding,
    blocks: [
      { kind: 'paragraph', text: finding },
      { kind: 'note', text: who },
    ],
    shareCommandText: null,
  };
}

/** Whether a line can be one of a button of ours: its command exists, and it would have fit. */
export function isRunnable({ definitions }: Pick<CommandGateway, 'definitions'>, line: string) {
  const [name] = line.trim().split(/\s/, 1);
  return line.length <= MAX_BUTTON_VALUE_CHARS && definitions.some((each) => each.name === name);
}
