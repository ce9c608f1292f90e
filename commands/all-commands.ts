/** Every slash command, in the order in which they are shown. A new one is one file and one line here. */
import type { CommandDefinition } from '../src/model/command.ts';
import { articleCommand } from './article.ts';
import { citeCommand } from './cite.ts';
import type { Command } from './command.ts';
import { compareCommand } from './compare.ts';
import { deliveriesCommand } from './deliveries.ts';
import { digestCommand } from './digest.ts';
import { feedsCommand } from './feeds.ts';
import { createHelpCommand } from './help.ts';
import { positionsCommand } from './positions.ts';
import { quoteCommand } from './quote.ts';
import { reportsCommand } from './reports.ts';
import { searchCommand } from './search.ts';
import { speakersCommand } from './speakers.ts';
import { statusCommand } from './status.ts';
import { watchCommand } from './watch.ts';

const WITHOUT_HELP: readonly Command[] = [
  quoteCommand,
  positionsCommand,
  compareCommand,
  searchCommand,
  citeCommand,
  digestCommand,
  watchCommand,
  articleCommand,
  feedsCommand,
  speakersCommand,
  reportsCommand,
  deliveriesCommand,
  statusCommand,
];

const ALL: readonly Command[] = [...WITHOUT_HELP, createHelpCommand(WITHOUT_HELP)];

/** What platforms register and show. */
export function listDefinitions(): readonly CommandDefinition[] {
  return ALL;
}

/** Any case; null when there is none. */
export function findCommand(name: string): Command | null {
  return ALL.find((command) => command.name === name.toLowerCase()) ?? null;
}
