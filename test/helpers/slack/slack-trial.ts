/** The Slack platform with the real Bolt, connected to the stand-in, answering every command with its own words. */
import { createLogger } from '../../../src/lib/logger.ts';
import type { Timers } from '../../../src/lib/time/timers.ts';
import type { CommandGateway, CommandRequest } from '../../../src/model/command.ts';
import type { Platform } from '../../../src/model/platform.ts';
import type { ReplyDocument } from '../../../src/model/reply.ts';
import {
  createSlackPlatform,
  type SlackOptions,
} from '../../../src/platforms/slack/create-slack.ts';
import type { SlackMessageSeen } from '../../stand-ins/slack/slack-workspace.ts';
import {
  type SlackStandIn,
  startSlackStandIn,
} from '../../stand-ins/slack/start-slack-stand-in.ts';
import { quoteCard } from '../values/quote-card.ts';

export const SLACK_TOKENS = { botToken: 'xoxb-right', appToken: 'xapp-right' };

/** Runs at once: waiting is what is left out, not what is waited for. */
export const promptTimers: Timers = {
  after(_, action) {
    const immediate = setImmediate(action);
    return () => clearImmediate(immediate);
  },
};

export interface SlackTrial {
  readonly slack: SlackStandIn;
  readonly platform: Platform;
  /** What reached the gateway. */
  readonly requests: readonly CommandRequest[];
  /** Lines of JSON. */
  readonly logLines: readonly string[];
  /** The first private answer to `/quote Berg`, as a user sees it. */
  askForBerg(): Promise<SlackMessageSeen>;
  close(): Promise<void>;
}

/** @param change options of the platform to replace. */
export async function trySlack(change: Partial<SlackOptions> = {}): Promise<SlackTrial> {
  const slack = await startSlackStandIn(SLACK_TOKENS);
  const requests: CommandRequest[] = [];
  const logLines: string[] = [];
  const platform = createSlackPlatform({
    ...(change.several === undefined ? SLACK_TOKENS : {}),
    apiUrl: slack.apiUrl,
    gateway: echoGateway(requests),
    logger: createLogger('debug', { write: (line) => logLines.push(line) }),
    clock: { nowMs: () => Date.UTC(2026, 2, 3, 9) },
    timers: promptTimers,
    admins: [],
    consoleUrl: null,
    forgetWorkspace: async () => undefined,
    randomId: () => 'r1r1r1r1',
    ...change,
  });
  return {
    slack,
    platform,
    requests,
    logLines,
    async askForBerg() {
      const { answers } = await slack.sendCommand({ command: '/quote', text: 'Berg' });
      const [answer] = answers;
      if (answer === undefined) throw new Error('no answer');
      return answer;
    },
    async close() {
      await platform.stop();
      await slack.close();
    },
  };
}

/** `/quote` answers with a quotation, `/feeds` with whether the caller is an admin. */
export function echoGateway(requests: CommandRequest[]): CommandGateway {
  return {
    definitions: ['quote', 'feeds'].map((name) => ({
      name,
      description: `Does ${name}`,
      usage: '<words>',
      options: [],
      subcommands: [],
      examples: [`/${name} Berg`],
    })),
    async run(request) {
      requests.push(request);
      if (request.name === 'feeds') return adminReply(await request.caller.isAdmin());
      return quoteReply(request.arguments.kind === 'text' ? request.arguments.text : '');
    },
    complete: () => [],
    home: async () => quoteReply('home'),
    preview: async () => null,
    noteShown: async () => undefined,
  };
}

function adminReply(isAdmin: boolean): ReplyDocument {
  const fallback = isAdmin ? 'Feed removed' : 'Only admins may do this';
  return { audience: 'caller', fallback, blocks: [], shareCommandText: null };
}

export function quoteReply(text: string): ReplyDocument {
  return {
    audience: 'caller',
    fallback: `Quotes for ${text}`,
    blocks: [
      { kind: 'heading', text: 'Anna Berg' },
      { kind: 'quote', quote: quoteCard() },
      {
        kind: 'buttons',
        buttons: [{ label: 'Older', commandText: `quote ${text} page:2`, style: 'plain' }],
      },
    ],
    shareCommandText: `quote ${text} until:2026-03-03`,
  };
}
