/**
 * The gateway: what platforms ask of the commands. Finds the command, reads its options, checks who may, runs it, and turns
 * every failure into an answer. Completions come from memory: the index, and the lists of feeds and subscriptions as of the
 * last command that could change them.
 */
import type { Logger } from '../../src/lib/logger.ts';
import { cutLine } from '../../src/lib/text/cut-line.ts';
import type {
  Caller,
  CommandArguments,
  CommandGateway,
  CommandRequest,
} from '../../src/model/command.ts';
import type { PlatformName } from '../../src/model/platform.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import { findCommand, listDefinitions } from '../all-commands.ts';
import { keepAudit } from '../audit.ts';
import type { Command, CommandCall, Known } from '../command.ts';
import {
  explainFailure,
  explainUnknownCommand,
  explainUsage,
  isFailure,
  refuseNonAdmin,
} from '../replying/explain-problem.ts';
import type { Services } from '../services.ts';
import { checkOptions, type Problem } from '../typing/check-options.ts';
import { nearestWord } from '../typing/nearest-word.ts';
import { parseCommandText } from '../typing/parse-command-text.ts';
import { readTypedOptions } from '../typing/read-typed-options.ts';
import { writeCall } from '../typing/write-call.ts';
import { buildHome } from './home.ts';
import { noteShown } from './note-shown.ts';
import { previewLink } from './preview-link.ts';

/** Of what comes from outside. */
const MAX_LOGGED_CHARS = 100;

export interface GatewayOptions {
  readonly services: Services;
  readonly logger: Logger;
  /** A short random id, so that what a reader reports is found in the log. */
  randomId(): string;
  /** Told how each command went, for the operator. */
  readonly onRun?: (command: RunCommand, outcome: 'answered' | 'failed', tookMs: number) => void;
}

interface RunCommand {
  /** Foreign text where there is no such command. */
  readonly name: string;
  readonly platform: PlatformName;
}

export function createCommandGateway(options: GatewayOptions): CommandGateway {
  const { services, logger } = options;
  let lists: Omit<Known, 'index'> = { feeds: [], subscriptions: [], watches: [] };
  const refresh = async () => {
    try {
      lists = {
        feeds: await services.feeds.list(),
        subscriptions: await services.digests.list(),
        watches: await services.watches.list(),
      };
    } catch (error) {
      logger.warn({ err: error }, 'feeds and subscriptions could not be listed for completion');
    }
  };
  void refresh();
  return {
    definitions: listDefinitions(),
    async run(request) {
      const errorId = options.randomId();
      const command = findCommand(request.name);
      const startedAtMs = services.clock.nowMs();
      const tell = (outcome: 'answered' | 'failed') => {
        const about = {
          name: command?.name ?? request.name,
          platform: request.caller.platform,
        };
        // A clock that was set back in between must not give a negative time.
        options.onRun?.(about, outcome, Math.max(services.clock.nowMs() - startedAtMs, 0));
      };
      if (command === null) {
        tell('answered');
        return refuseUnknown(request, logger);
      }
      try {
        const { document, isChange } = await runCommand(command, { ...request, errorId }, services);
        tell('answered');
        if (isChange) await refresh();
        return document;
      } catch (error) {
        tell(isFailure(error) ? 'failed' : 'answered');
        return explainFailure(error, command, { logger, errorId });
      }
    },
    complete(request) {
      try {
        const command = findCommand(request.name);
        // Nothing there may mean nothing read yet: the next key stroke has it. Names never need the lists.
        if (lists.feeds.length === 0 && command?.subcommands.length !== 0) void refresh();
        return command?.complete?.(request, { index: services.index, ...lists }) ?? [];
      } catch (error) {
        logger.error({ err: error, command: request.name }, 'a completion failed');
        return [];
      }
    },
    home: (caller) => buildHome(caller, services),
    preview: (url) => previewLink(url, services),
    async noteShown(answer) {
      try {
        await noteShown(answer, services);
      } catch (error) {
        const { platform } = answer.destination;
        logger.error({ err: error, platform }, 'what a channel was shown could not be noted');
      }
    },
  };
}

/** Typed by somebody, or from a button that isn't ours, or of a version that had it. */
function refuseUnknown(
  { name, arguments: given, caller: { platform, userId } }: CommandRequest,
  logger: Logger,
): ReplyDocument {
  const shown = cutLine(name, MAX_LOGGED_CHARS);
  logger.info({ command: shown, platform, userId }, 'there is no such command');
  const typed = shown.toLowerCase();
  const definitions = listDefinitions();
  const names = definitions.map((each) => each.name);
  const owners = definitions.filter(({ subcommands }) =>
    subcommands.some((each) => each.name === typed),
  );
  // "/audit" is "/status audit"; of "/list" there are many.
  const [owner] = owners.length === 1 ? owners : [];
  return explainUnknownCommand({
    name: shown,
    nearest: owner === undefined ? nearestWord(typed, names) : `${owner.name} ${typed}`,
    text: given.kind === 'text' ? given.text : '',
  });
}

interface Outcome {
  readonly document: ReplyDocument;
  /** Feeds, subscriptions or watches may be others now. */
  readonly isChange: boolean;
}

async function runCommand(
  command: Command,
  { arguments: given, caller, errorId }: CommandRequest & { readonly errorId: string },
  services: Services,
): Promise<Outcome> {
  const call = readArguments(command, given, services);
  if (call.kind === 'problem') {
    const { finding, option = null, isMissing = false, insteadLine } = call;
    const problem = { finding, option, isMissing };
    return {
      document: { ...explainUsage(command, finding, insteadLine), problem },
      isChange: false,
    };
  }
  const isAdminOnly =
    command.subcommands.find(({ name }) => name === call.subcommand)?.isAdminOnly ?? false;
  if (isAdminOnly && !(await caller.isAdmin()))
    return {
      document: refuseNonAdmin(`${command.name} ${call.subcommand}`, caller.platform),
      isChange: false,
    };
  const isChange = command.changes?.(call) ?? false;
  const work = () => run(command, call, caller, services);
  if (!isChange) return { document: await work(), isChange };
  const sayOutcome = ({ fallback }: ReplyDocument) => fallback;
  const change = { line: `/${writeCall(command, call)}`, caller, errorId, sayOutcome };
  return { document: await keepAudit(change, services.store, work), isChange };
}

function run(
  command: Command,
  { subcommand, options, quoted }: CommandCall,
  caller: Caller,
  services: Services,
): Promise<ReplyDocument> {
  return command.run({ subcommand, options, quoted, caller }, services);
}

function readArguments(
  command: Command,
  given: CommandArguments,
  { index }: Services,
): CommandCall | Problem {
  if (given.kind === 'text') return parseCommandText(command, given, index);
  const isKnown = command.subcommands.some(({ name }) => name === given.subcommand);
  // A platform that still shows an older version of the command: read like a text without its subcommand.
  if (isKnown !== command.subcommands.length > 0)
    return parseCommandText(command, { text: '' }, index);
  return checkOptions(command, given.subcommand, readTypedOptions(given.options));
}
