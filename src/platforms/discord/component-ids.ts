/**
 * What buttons, menus and forms carry in their ids and values: the whole state, so that each works after a restart and years
 * later. They come back from outside, so they are read as if anybody had written them: a known prefix, a command that exists,
 * within Discord's length. What passes runs with the rights of whoever pressed it, as if typed.
 */
import type { CommandDefinition, CommandOption, Subcommand } from '../../model/command.ts';
import type { ReplyButton } from '../../model/reply.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';

export const SHARE_ID = 'share';
export const RUN_PREFIX = 'run:';
const ASK_PREFIX = 'ask:';
const CHOOSE_PREFIX = 'choose:';
const LINK_PREFIX = 'link:';

/** A command as a button or an option of a menu holds it. */
export interface CommandLine {
  readonly definition: CommandDefinition;
  /** Behind the command's name. */
  readonly text: string;
}

export type ReadId =
  | { readonly kind: 'share' }
  | { readonly kind: 'run'; readonly line: CommandLine }
  /** These options are asked for in a form first. */
  | { readonly kind: 'ask'; readonly line: CommandLine; readonly asks: readonly CommandOption[] }
  /** The values chosen are command lines. */
  | { readonly kind: 'choose' }
  /** The value chosen is the number of a link in the message, which this command reads. */
  | { readonly kind: 'link'; readonly definition: CommandDefinition };

/** The id of a button; it may be longer than Discord takes. */
export function buttonId({ commandText, asks }: Pick<ReplyButton, 'commandText' | 'asks'>): string {
  return asks === undefined
    ? RUN_PREFIX + commandText
    : `${ASK_PREFIX}${asks.join(',')}:${commandText}`;
}

/** The id of the menu at this place in its message: Discord refuses one id twice. */
export function chooseId(place: number): string {
  return `${CHOOSE_PREFIX}${place}`;
}

/** The id of a menu of links for this command. */
export function linkId({ name }: CommandDefinition): string {
  return LINK_PREFIX + name;
}

/** null for an id that Verbatim doesn't make. */
export function readId(id: string, definitions: readonly CommandDefinition[]): ReadId | null {
  if (id.length > DISCORD_LIMITS.customId) return null;
  if (id === SHARE_ID) return { kind: 'share' };
  if (/^choose:\d$/.test(id)) return { kind: 'choose' };
  if (id.startsWith(ASK_PREFIX)) return readAsk(id.slice(ASK_PREFIX.length), definitions);
  if (id.startsWith(LINK_PREFIX)) {
    const name = id.slice(LINK_PREFIX.length);
    const definition = definitions.find((each) => each.name === name && each.messageShortcut);
    return definition === undefined ? null : { kind: 'link', definition };
  }
  if (!id.startsWith(RUN_PREFIX)) return null;
  const line = readLine(id.slice(RUN_PREFIX.length), definitions);
  return line === null ? null : { kind: 'run', line };
}

/** null when it names no command or is longer than Verbatim makes them. */
export function readLine(
  line: string,
  definitions: readonly CommandDefinition[],
): CommandLine | null {
  if (line.length > DISCORD_LIMITS.selectText) return null;
  const [name = '', ...words] = line.split(' ');
  const definition = definitions.find((each) => each.name === name);
  return definition === undefined ? null : { definition, text: words.join(' ') };
}

/** The subcommand that a line begins with; null for a command without, and for a word that is none. */
export function subcommandOf({ definition, text }: CommandLine): Subcommand | null {
  const [first = ''] = text.trim().split(' ');
  return definition.subcommands.find(({ name }) => name === first.toLowerCase()) ?? null;
}

function readAsk(rest: string, definitions: readonly CommandDefinition[]): ReadId | null {
  const [, names = '', lineText = ''] = /^([a-z0-9,-]+):(.+)$/s.exec(rest) ?? [];
  const line = readLine(lineText, definitions);
  if (line === null) return null;
  const known = subcommandOf(line)?.options ?? line.definition.options;
  const asks = names.split(',').map((name) => known.find((option) => option.name === name));
  const found = asks.filter((option) => option !== undefined);
  const isWhole = found.length === asks.length && found.length <= DISCORD_LIMITS.modalFields;
  return isWhole ? { kind: 'ask', line, asks: found } : null;
}
