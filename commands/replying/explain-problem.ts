/** Answers to what went wrong: what was found, what to do next, and where the log has more. */
import type { Logger } from '../../src/lib/logger.ts';
import { cutLine } from '../../src/lib/text/cut-line.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import type { PlatformName } from '../../src/model/platform.ts';
import type { ReplyBlock, ReplyDocument } from '../../src/model/reply.ts';
import type { Command } from '../command.ts';
import { button, buttons, list, note, paragraph, privateReply } from './reply-parts.ts';

/** Usage, examples, and a button for the line that was most likely meant (without the slash). */
export function explainUsage(
  command: Command,
  finding: string,
  insteadLine: string | null,
): ReplyDocument {
  return privateReply(finding, [
    paragraph(finding),
    ...(insteadLine === null ? [] : buttons([button(`/${insteadLine}`, insteadLine)])),
    note(`Usage: /${command.name} ${command.usage}`.trim()),
    ...list(command.examples.map((text) => ({ text }))),
    ...buttons([button('Help', `help ${command.name}`)]),
  ]);
}

/** What may be asked by a line that no command is for: typed, or by a button that isn't ours. */
export interface UnknownCommand {
  readonly name: string;
  /** The command that was most likely meant; with its subcommand, where that alone was typed. */
  readonly nearest: string | null;
  /** What stood behind the name. */
  readonly text: string;
}

export function explainUnknownCommand({ name, nearest, text }: UnknownCommand): ReplyDocument {
  const finding = `There is no command /${cutLine(name.replace(/\p{C}/gu, ''), 40)}.`;
  const next = nearest === null ? '' : ` Did you mean /${nearest}?`;
  const meant = `${nearest} ${text.trim()}`.trimEnd();
  const command = nearest?.split(' ')[0];
  return privateReply(finding + next, [
    paragraph(finding + next),
    ...buttons([
      nearest === null ? null : button(`/${meant}`, meant),
      command === undefined ? null : button(`Help on /${command}`, `help ${command}`),
      button('All commands', 'help'),
    ]),
  ]);
}

export function refuseNonAdmin(line: string, platform: PlatformName): ReplyDocument {
  const finding = `Only admins may run /${line}.`;
  return privateReply(finding, [paragraph(finding), sayAdmins(platform)]);
}

/** Who is an admin there. */
export function sayAdmins(platform: PlatformName): ReplyBlock {
  return note(
    platform === 'console'
      ? 'Admins of the console are logins with that role; yours is a reader. The operator makes one: verbatim console-user NAME --role admin'
      : 'Admins are the admins and owners of the Slack workspace, members who may manage the Discord server, and whoever the operator names in the settings. Ask one of them.',
  );
}

/** Whether something failed, or somebody only asked for what can't be had. */
export function isFailure(error: unknown): boolean {
  return !(
    error instanceof VerbatimError &&
    (error.code === 'usage' || error.code === 'not-found')
  );
}

/** A wish that could not be met is one answer; a fault of ours has an id that the log has too. */
export function explainFailure(
  error: unknown,
  command: Command,
  log: { readonly logger: Logger; readonly errorId: string },
): ReplyDocument {
  if (error instanceof VerbatimError && error.code === 'usage') {
    const { finding, option } = error;
    const problem = { finding, option, isMissing: false };
    return { ...explainUsage(command, finding, null), problem };
  }
  if (error instanceof VerbatimError && error.code === 'not-found')
    return privateReply(error.finding, [paragraph(error.finding)]);
  const { logger, errorId } = log;
  const reference = note(`The log has more under ${errorId}.`);
  if (error instanceof VerbatimError) {
    logger.warn(
      { err: error, errorId, command: command.name },
      'a command could not be carried out',
    );
    // What polls do by themselves, nobody does for a line that was typed.
    const told =
      error.code === 'fetch-failed'
        ? `${error.finding} Check the address, or try again later.`
        : error.message;
    return { ...privateReply(error.finding, [paragraph(told), reference]), isFailed: true };
  }
  logger.error({ err: error, errorId, command: command.name }, 'a command failed');
  const [finding, advice] = isNoRoom(error)
    ? ['Nothing can be kept at the moment: the disk of the server is full.', 'Tell the operator.']
    : [
        'Something went wrong here. It is not what you typed.',
        'Try again; if it goes wrong again, give the operator the id below.',
      ];
  const blocks = [paragraph(finding), paragraph(advice), reference];
  return { ...privateReply(finding, blocks), isFailed: true };
}

/** In the words of SQLite, of PostgreSQL (disk_full), and of the file system. */
const isNoRoom = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  /^(SQLITE_FULL|53100|ENOSPC|EDQUOT)$/.test(String(error.code));
