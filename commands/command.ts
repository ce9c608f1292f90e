/** A slash command as this folder writes it: what platforms see of it, and what it does. */
import type {
  Caller,
  Choice,
  CommandDefinition,
  CommandOption,
  CompletionRequest,
  OptionValues,
} from '../src/model/command.ts';
import type { Subscription } from '../src/model/digest.ts';
import type { Feed } from '../src/model/feed.ts';
import type { ReplyDocument } from '../src/model/reply.ts';
import type { Watch } from '../src/model/watch.ts';
import type { QuoteIndex } from '../src/quote-index/quote-index.ts';
import type { Services } from './services.ts';

/** A word as typed; several words when they stood in quotation marks, which are left out. */
export interface Word {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** Options with their values, checked against the definition: known names, fixed choices, whole numbers. */
export interface OptionsGiven {
  readonly options: OptionValues;
  /** Names of options whose value stood in quotation marks: meant as it is written, a full name or a phrase. */
  readonly quoted: readonly string[];
}

export interface Invocation extends OptionsGiven {
  /** One of the definition's; null for a command that has none. */
  readonly subcommand: string | null;
  readonly caller: Caller;
}

/** What completions are made from: all of it in memory. */
export interface Known {
  readonly index: QuoteIndex;
  readonly feeds: readonly Feed[];
  readonly subscriptions: readonly Subscription[];
  readonly watches: readonly Watch[];
}

export interface Command extends CommandDefinition {
  /** @throws {VerbatimError} what the caller should read; `usage` is answered with usage and examples. */
  run(invocation: Invocation, services: Services): Promise<ReplyDocument>;
  /** Where it has subcommands: the one that is run when none is named. */
  readonly defaultSubcommand?: string;
  /** Whether this call changes something or posts it for all: kept in the audit log. Left out where none does. */
  changes?(call: Pick<Invocation, 'subcommand' | 'options'>): boolean;
  /** For options with `isCompleted`; best first. */
  complete?(request: CompletionRequest, known: Known): readonly Choice[];
  /**
   * Shares free words out among the positional options, where their order alone doesn't tell.
   *
   * @param words never empty.
   * @param positional those of the subcommand.
   */
  splitWords?(
    words: readonly Word[],
    index: QuoteIndex,
    positional: readonly CommandOption[],
  ): OptionsGiven;
}

export interface CommandCall extends OptionsGiven {
  readonly kind: 'call';
  readonly subcommand: string | null;
}
