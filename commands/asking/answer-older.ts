/**
 * Answers that go on in the store where the index doesn't hold all: from memory first, with a button for what is older; from the store where
 * memory has nothing, or where older quotes alone are asked for.
 *
 * The same command answers from both: what the store has is an index of its own, with its own end, behind which it goes on.
 */
import { foldWords } from '../../src/lib/text/fold-text.ts';
import { formatPinned, formatTime } from '../../src/lib/time/dates.ts';
import type { EpochMs } from '../../src/model/article.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import type { NameEntry } from '../../src/quote-index/quote-index.ts';
import { MAX_COUNTED } from '../../src/store/search/older-rows.ts';
import type { Command, Invocation, Word } from '../command.ts';
import { button, buttons, countOf, note } from '../replying/reply-parts.ts';
import type { OlderAsked, Services } from '../services.ts';
import { readWords } from '../typing/read-words.ts';
import { type QuoteFilter, readFilter } from './quote-filter.ts';

/** What a command answers from one index. */
export interface Answer {
  readonly document: ReplyDocument;
  /** False where there is nobody, or nothing, to show. */
  readonly isFound: boolean;
  /** Whose words are looked for, or words about whom; none where nobody is meant, or it is asked who is. */
  readonly about: readonly NameEntry[];
  /** Who was asked for where nobody is called so; left out where the line itself says it. */
  readonly called?: string;
  /** Words looked for, whoever said them. */
  readonly words?: readonly string[];
  /** Any of them is enough. */
  readonly isAnyEnough?: boolean;
  /** The command line (without the slash) that asks the same with another filter. */
  lineFor(filter: QuoteFilter): string;
}

type GiveAnswer = (invocation: Invocation, services: Services) => Answer | Promise<Answer>;

/** @param command whose positional options say whom it is about, where nobody in memory is called so. */
export async function answerWithOlder(
  command: Command,
  invocation: Invocation,
  services: Services,
  give: GiveAnswer,
): Promise<ReplyDocument> {
  const { heldSinceMs } = services.index;
  const filter = readFilter(invocation, services);
  if (heldSinceMs === null || (filter.sinceMs ?? Number.NEGATIVE_INFINITY) >= heldSinceMs)
    return (await give(invocation, services)).document;
  const isOlderAlone = filter.untilMs !== undefined && filter.untilMs <= heldSinceMs;
  const held = await give(invocation, services);
  if (held.isFound && !isOlderAlone) return goOn(held, filter, services);
  const beforeMs = isOlderAlone ? (filter.untilMs ?? heldSinceMs) : heldSinceMs;
  const asked: OlderAsked = {
    ...toNames(held, typedWords(command, invocation)),
    ...{ sinceMs: filter.sinceMs, beforeMs, isToldBehind: beforeMs === heldSinceMs },
  };
  const older = { ...services, index: await services.older.read(asked) };
  const until = formatPinned(beforeMs, 'up');
  const narrowed = { ...invocation, options: { ...invocation.options, until } };
  const found = await giveFrom(command, isOlderAlone ? invocation : narrowed, older, give);
  // What memory says of nobody and nothing is of more than a few articles.
  return goOn(found.isFound ? found : held, filter, older);
}

/** Words that fall into names and others by who is known: tried as they were read first, then anew. */
async function giveFrom(
  command: Command,
  invocation: Invocation,
  services: Services,
  give: GiveAnswer,
): Promise<Answer> {
  const found = await give(invocation, services);
  if (found.isFound || command.splitWords === undefined) return found;
  const words = typedWords(command, invocation);
  const again = command.splitWords(words, services.index, positionalOf(command));
  const names = new Set(positionalOf(command).map(({ name }) => name));
  const others = Object.entries(invocation.options).filter(([name]) => !names.has(name));
  return give(
    {
      ...invocation,
      options: { ...Object.fromEntries(others), ...again.options },
      quoted: [...invocation.quoted.filter((name) => !names.has(name)), ...again.quoted],
    },
    services,
  );
}

const positionalOf = ({ options }: Command) => options.filter(({ isPositional }) => isPositional);

function typedWords(command: Command, { options, quoted }: Invocation): readonly Word[] {
  return positionalOf(command).flatMap(({ name }): readonly Word[] => {
    const value = options[name];
    if (value === undefined) return [];
    if (quoted.includes(name)) return [{ text: String(value), isQuoted: true }];
    return readWords(String(value)).map(({ text, typed, name: option, isQuoted }) => ({
      text: option === null ? text : typed,
      isQuoted,
    }));
  });
}

/** Words of a line that may be of a name that nobody in memory has. */
const MAX_TYPED_WORDS = 8;

/** Names of those who are meant that are looked up. */
const MAX_NAMES = 40;

function toNames(
  { about, called, words = [], isAnyEnough = false }: Answer,
  typed: readonly Word[],
): Pick<OlderAsked, 'names' | 'words' | 'isAnyEnough'> {
  const meant = about.flatMap(soughtNames).slice(0, MAX_NAMES);
  if (words.length > 0 && meant.length === 0) return { names: [], words, isAnyEnough };
  const line = called ?? typed.map(({ text }) => text).join(' ');
  return {
    names: meant.length > 0 ? meant : soughtWords(line),
    ...{ words: [], isAnyEnough: false },
  };
}

/** @returns names to look up in the store, where nobody is known by what was typed: each of the words. */
export function soughtWords(typed: string): OlderAsked['names'] {
  return foldWords(typed)
    .slice(0, MAX_TYPED_WORDS)
    .map((word) => [word]);
}

/**
 * @returns names to look up in the store. Of a person the surname: older articles may have it with another given name, an initial, or
 *   none.
 */
export function soughtNames({ kind, nameKeys, aliasKeys = [] }: NameEntry): OlderAsked['names'] {
  return [...nameKeys, ...aliasKeys].map((key) => {
    const words = key.split(' ');
    return kind === 'person' ? words.slice(-1) : words;
  });
}

/** Says that there is more in the store, where there is: articles that name those who are meant, or have the words. */
async function goOn(
  answer: Answer,
  { sinceMs, ...filter }: QuoteFilter,
  services: Services,
): Promise<ReplyDocument> {
  const { document, about, words = [], isAnyEnough = false } = answer;
  const { heldSinceMs: beforeMs } = services.index;
  if (beforeMs === null || about.length + words.length === 0) return document;
  const names = about.flatMap(({ nameKeys }) => nameKeys).map((key) => key.split(' '));
  const asked = {
    ...{ names: names.slice(0, MAX_NAMES), words: about.length > 0 ? [] : words, isAnyEnough },
    ...{ sinceMs, beforeMs, isToldBehind: false },
  };
  const count = await services.older.count(asked);
  if (count === 0) return document;
  const wide = { ...filter, ...(sinceMs === undefined ? {} : { sinceMs }), untilMs: beforeMs };
  const row = buttons([button('Older', answer.lineFor(wide))]);
  const told = sayOlder(count, { about, beforeMs, isTyped: row.length === 0 }, services);
  return { ...document, blocks: [...document.blocks, note(told), ...row] };
}

interface Told {
  readonly about: readonly NameEntry[];
  readonly beforeMs: EpochMs;
  /** The line is too long for a button. */
  readonly isTyped: boolean;
}

function sayOlder(
  count: number,
  { about, beforeMs, isTyped }: Told,
  { clock, timeZone }: Services,
): string {
  const articles =
    count > MAX_COUNTED
      ? `more than ${MAX_COUNTED} older articles`
      : countOf(count, 'older article');
  const day = formatTime(beforeMs, { nowMs: clock.nowMs(), timeZone });
  const how = isTyped ? ` Add until:${formatPinned(beforeMs, 'up')} to read them.` : '';
  return `In the store: ${articles} ${sayWhich(about)}, published before ${day}.${how}`;
}

/** Of more names two are told. */
const MAX_NAMES_TOLD = 3;

function sayWhich(about: readonly NameEntry[]): string {
  const names = [...new Set(about.map(({ name }) => name))];
  if (names.length === 0) return 'with the words';
  const told = names.length > MAX_NAMES_TOLD ? [...names.slice(0, 2), 'others'] : names;
  return `naming ${told.join(' or ')}`;
}
