/** Any command of the chats on the command line: one line to what is stored, answered on stdout. */
import { listDefinitions } from '../../commands/all-commands.ts';
import type { Config } from '../../config/load.ts';
import { openApp } from '../app.ts';
import { createLogger } from '../lib/logger.ts';
import { systemClock } from '../lib/time/clock.ts';
import { systemTimers } from '../lib/time/timers.ts';
import { VerbatimError } from '../model/errors.ts';
import { CONSOLE } from '../model/platform.ts';
import { renderText } from '../platforms/terminal/render-text.ts';
import { demandStore } from '../store-place.ts';

export interface Question {
  readonly config: Config;
  readonly name: string;
  readonly words: readonly string[];
  /** Print the reply document instead of text. */
  readonly isJson: boolean;
}

/**
 * @returns the exit code: 1 where what was asked failed, which is told on stderr then, but for JSON.
 * @throws {VerbatimError} `store-missing` when nothing was ever stored here; `usage` for a line that can't be read, and for what is about the
 *   channel it is typed in.
 */
export async function askOnce({ config, name, words, isJson }: Question): Promise<0 | 1> {
  refuseChannels(name, words);
  demandStore(config);
  const logger = createLogger(config.logLevel);
  const say = { notice: () => undefined, problem: () => undefined };
  const app = await openApp({
    config,
    clock: systemClock,
    timers: systemTimers,
    logger,
    random: Math.random,
    say,
  });
  try {
    const document = await app.gateway.run({
      name,
      arguments: { kind: 'text', text: joinTyped(words) },
      caller: {
        ...CONSOLE,
        userId: 'command-line',
        userName: 'command line',
        channelId: 'command-line',
        isAdmin: async () => true,
        explainAbsence: async () => explainNoChannel(name, words),
      },
    });
    if (document.problem) throw new VerbatimError('usage', document.problem.finding);
    const isFailed = document.isFailed === true;
    if (isJson) process.stdout.write(`${JSON.stringify(document, withoutWhy)}\n`);
    else (isFailed ? process.stderr : process.stdout).write(renderText(document, config.timeZone));
    return isFailed ? 1 : 0;
  } finally {
    await app.stop();
  }
}

/** Why a quote was chosen is for who reads the console. */
const withoutWhy = (key: string, value: unknown) => (key === 'why' ? undefined : value);

function refuseChannels(name: string, words: readonly string[]): void {
  const typed = words[0]?.toLowerCase();
  const subcommand = listDefinitions()
    .find((each) => each.name === name)
    ?.subcommands.find((each) => each.name === typed);
  if (subcommand?.isForChannel !== true) return;
  throw new VerbatimError('usage', explainNoChannel(name, words));
}

function explainNoChannel(name: string, words: readonly string[]): string {
  const line = [name, ...words.slice(0, 1)].join(' ').toLowerCase();
  return `/${line} is about the channel it is typed in, and a command line is none. Type it in the console, Slack or Discord.`;
}

/** The line that was typed: the shell has taken the quotation marks away that hold a name together. */
export function joinTyped(words: readonly string[]): string {
  return words
    .map((word) => (/\s/.test(word) && !word.includes(':') ? `"${word}"` : word))
    .join(' ');
}
