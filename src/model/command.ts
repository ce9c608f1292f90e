/** What a platform must know of the slash commands, and what it asks of the program. No Slack or Discord in here. */
import type { Destination, PlatformName } from './platform.ts';
import type { ReplyBlock, ReplyDocument } from './reply.ts';

/** One option of a slash command. The subset of types that Slack text and Discord options both carry. */
export interface CommandOption {
  /** 1 to 32 of [a-z0-9-]. */
  readonly name: string;
  /** At most 100 characters: Discord's limit, checked for every command in test/commands/. */
  readonly description: string;
  readonly type: 'string' | 'integer';
  readonly required: boolean;
  /** Fixed values, at most 25. */
  readonly choices?: readonly string[];
  /** Completed as the caller types (names of speakers, feeds). */
  readonly isCompleted?: boolean;
  /** In text form, free words fill these options in order; others are written `name:value`. */
  readonly isPositional?: boolean;
}

export interface Subcommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
  readonly isAdminOnly: boolean;
  /** It is about the channel it is typed in, to which the bot posts by itself later: refused where it can't, not offered where there is none. */
  readonly isForChannel?: boolean;
}

/** The part of a command that platforms register, complete and show. */
export interface CommandDefinition {
  /** 1 to 32 of [a-z0-9-], without the slash: the names both platforms accept. */
  readonly name: string;
  /** 1 to 100 characters. */
  readonly description: string;
  /** "<speaker> [words] [since:7d] [from:outlet]": shown by Slack and the console beside the name. */
  readonly usage: string;
  /** Options of a command without subcommands; empty when it has some. */
  readonly options: readonly CommandOption[];
  readonly subcommands: readonly Subcommand[];
  /** Shown by /help, and each run as a test. With the slash. */
  readonly examples: readonly [string, ...string[]];
  /** Offered on messages of others: runs the command with an address that the message holds. */
  readonly messageShortcut?: {
    /** At most 24 characters: the least that Slack and Discord take. */
    readonly label: string;
    /** The same without a message, which asks for the address. */
    readonly formLabel: string;
    /** The option that takes the address. */
    readonly option: string;
  };
}

export interface Caller {
  readonly platform: PlatformName;
  /** The platform's own id. */
  readonly userId: string;
  /** As others see them there; for the audit log. Foreign text. */
  readonly userName: string;
  /** Slack team or Discord guild; "console" in the console. */
  readonly workspaceId: string;
  readonly channelId: string;
  /** Asked only when an admin command runs: on Slack it costs a request. */
  isAdmin(): Promise<boolean>;
  /**
   * Asked where something is to be posted in the caller's channel from now on: why the bot can't, with what to do; null where it can, or
   * nobody knows. Left out where the platform looks for itself.
   */
  explainAbsence?(): Promise<string | null>;
}

export type OptionValues = Readonly<Record<string, string | number | undefined>>;

/**
 * `text`: as typed behind the command's name (Slack, console, buttons), with options that were filled in on a form beside it.
 * `options`: typed by the platform (Discord).
 */
export type CommandArguments =
  | { readonly kind: 'text'; readonly text: string; readonly filled?: OptionValues }
  | {
      readonly kind: 'options';
      readonly subcommand: string | null;
      readonly options: OptionValues;
    };

export interface CommandRequest {
  readonly name: string;
  readonly arguments: CommandArguments;
  readonly caller: Caller;
}

/** A completion: `value` is put in place, `label` is shown ("Liz Truss, Foreign Minister (12)"). Each at most 100 characters. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

export interface CompletionRequest {
  readonly name: string;
  readonly subcommand: string | null;
  readonly option: string;
  /** What was typed so far; may be empty. */
  readonly typed: string;
  /** Nothing of another workspace is offered. */
  readonly caller: Pick<Caller, 'platform' | 'workspaceId'>;
}

/** An answer that everybody in a channel sees from now on. */
export interface ShownAnswer {
  readonly destination: Destination;
  /** The service's own, as `Platform.post` gives it; null where it tells none. */
  readonly messageId: string | null;
  /** What it shows; where a platform has no more of that, the choices and buttons that stood below it. */
  readonly blocks: readonly ReplyBlock[];
}

/** The program as a platform sees it. Neither function rejects: failures are reply documents with advice and an id that the log has too. */
export interface CommandGateway {
  readonly definitions: readonly CommandDefinition[];
  run(request: CommandRequest): Promise<ReplyDocument>;
  /** At most 25 choices, best first; from memory, in a few milliseconds. */
  complete(request: CompletionRequest): readonly Choice[];
  /** For who opens the bot's own page (Slack's App Home): what is followed, what comes next, and buttons to change it. */
  home(caller: Caller): Promise<ReplyDocument>;
  /** What a link into the console shows where somebody posts it; null for any other address, and where nothing is there. */
  preview(url: string): Promise<ReplyDocument | null>;
  /** To be told of each answer that a channel was shown, so that corrections reach it. Never rejects. */
  noteShown(answer: ShownAnswer): Promise<void>;
}
