/**
 * Reads what was typed behind a command's name: the subcommand first, then options in any order. Options are written
 * `name:value`; free words fill the positional options.
 *
 * Forgiving where only one thing can be meant, exact where a guess could answer another question: an unknown option is a
 * problem that names what there is, never a word to search for.
 */
import { foldWords } from '../../src/lib/text/fold-text.ts';
import type { CommandOption, OptionValues } from '../../src/model/command.ts';
import type { QuoteIndex } from '../../src/quote-index/quote-index.ts';
import type { Command, CommandCall, OptionsGiven, Word } from '../command.ts';
import { checkOptions, type Problem } from './check-options.ts';
import { joinValues } from './join-values.ts';
import { nearestWord } from './nearest-word.ts';
import { MAX_TEXT_LENGTH, readTypedOptions } from './read-typed-options.ts';
import { joinWords, type NamedWord, readWords } from './read-words.ts';

/** What was typed behind the command's name, and what a form has beside it, which wins. */
export interface TypedText {
  readonly text: string;
  readonly filled?: OptionValues;
}

/** Returns what is to be run, or what is wrong with the text, in words for the one who typed it. */
export function parseCommandText(
  command: Command,
  { text, filled = {} }: TypedText,
  index: QuoteIndex,
): CommandCall | Problem {
  if (text.length > MAX_TEXT_LENGTH) {
    return problem(
      `That is ${text.length.toLocaleString('en-GB')} characters long; a command has at most ${MAX_TEXT_LENGTH.toLocaleString('en-GB')}.`,
    );
  }
  const words = readWords(text);
  const form = readTypedOptions(filled);
  if (command.subcommands.length === 0) {
    return parseOptions(command, { subcommand: null, words, form }, index);
  }
  if (words.length === 0 && command.defaultSubcommand !== undefined) {
    return parseOptions(command, { subcommand: command.defaultSubcommand, words, form }, index);
  }
  const [first, ...rest] = words;
  const typed = first?.text.toLowerCase() ?? '';
  const subcommand = command.subcommands.find(({ name }) => name === typed);
  if (subcommand !== undefined) {
    return parseOptions(command, { subcommand: subcommand.name, words: rest, form }, index);
  }
  const names = command.subcommands.map(({ name }) => name);
  const allowed = `/${command.name} is followed by ${listOr(names)}.`;
  if (first === undefined) return problem(allowed);
  const nearest = nearestWord(typed, names);
  return problem(
    `/${command.name} ${shorten(first.typed)} is not known. ${allowed}`,
    nearest === null ? null : `${command.name} ${text.trim().replace(first.typed, nearest)}`,
  );
}

interface TypedCall {
  readonly subcommand: string | null;
  readonly words: readonly NamedWord[];
  readonly form: OptionsGiven;
}

function parseOptions(
  command: Command,
  { subcommand, words, form }: TypedCall,
  index: QuoteIndex,
): CommandCall | Problem {
  const options =
    command.subcommands.find(({ name }) => name === subcommand)?.options ?? command.options;
  const has = (option: string) => options.some(({ name }) => name === option);
  const isName = has('people') || has('about') ? isNameIn(index) : null;
  const isDated = has('since');
  const joined =
    isDated || isName !== null
      ? joinValues(words, { outlets: index.outlets(), isDated, isName })
      : words;
  const sorted = sortWords(joined, options);
  if (sorted.kind === 'problem') return sorted;
  const { free } = sorted;
  const named = {
    options: { ...sorted.named.options, ...form.options },
    quoted: [...sorted.named.quoted, ...form.quoted],
  };
  const given =
    free.length === 0 ? NOTHING : placeFreeWords(command, options, { ...sorted, named }, index);
  if ('kind' in given) return given;
  return checkOptions(command, subcommand, {
    options: { ...given.options, ...named.options },
    quoted: [...given.quoted, ...named.quoted],
  });
}

/** Looked up only where each word stands in some name: a look-up compares with all of them. */
const isNameIn = (index: QuoteIndex) => (text: string) => {
  const words = foldWords(text);
  return (
    words.length > 0 &&
    words.every((word) => index.isNameWord(word)) &&
    index.findNames(text).length > 0
  );
};

const NOTHING: OptionsGiven = { options: {}, quoted: [] };

interface SortedWords {
  readonly kind: 'sorted';
  readonly named: OptionsGiven;
  readonly free: readonly Word[];
}

/** Apart: what is written for an option, and free words. */
function sortWords(
  words: readonly NamedWord[],
  options: readonly CommandOption[],
): SortedWords | Problem {
  const values: Record<string, string> = {};
  const quoted: string[] = [];
  const free: Word[] = [];
  for (const { name, word } of attachValues(words, options)) {
    if (name === null) free.push(word);
    else if (word.text === '') return problem(`${name}: has nothing behind it.`);
    else if (Object.hasOwn(values, name)) return problem(`${name}: is there twice. Give it once.`);
    else values[name] = word.text;
    if (name !== null && word.isQuoted) quoted.push(name);
  }
  return { kind: 'sorted', named: { options: values, quoted }, free };
}

interface PlacedWord {
  readonly name: string | null;
  readonly word: Word;
}

/** A name with nothing behind it ("since: 7d", "--since 7d") takes the word that follows. */
function attachValues(
  words: readonly NamedWord[],
  options: readonly CommandOption[],
): readonly PlacedWord[] {
  const placed: PlacedWord[] = [];
  for (const word of words) {
    const last = placed.at(-1);
    const whole = { text: word.name === null ? word.text : word.typed, isQuoted: word.isQuoted };
    const name = optionNameOf(word, options);
    if (last !== undefined && last.name !== null && last.word.text === '')
      placed[placed.length - 1] = { name: last.name, word: whole };
    else if (name === null) placed.push({ name, word: whole });
    else placed.push({ name, word: isFlag(word, name) ? { text: '', isQuoted: false } : word });
  }
  return placed;
}

/**
 * The option that a word is written for. An unknown name right before its value is passed on, to be told as unknown;
 * with a space or "=" between, it is a word like any other.
 */
function optionNameOf(word: NamedWord, options: readonly CommandOption[]): string | null {
  const isKnown = (name: string) => options.some((option) => option.name === name);
  if (word.name === null) {
    const flag = /^--?([a-z0-9-]+)$/i.exec(word.typed)?.[1]?.toLowerCase();
    return flag !== undefined && isKnown(flag) ? flag : null;
  }
  if (isKnown(word.name)) return word.name;
  return word.text !== '' && word.typed.includes(`${word.name}:`) ? word.name : null;
}

/** "--since", whose value is the next word. */
function isFlag(word: NamedWord, name: string): boolean {
  return word.name === null && word.typed.toLowerCase().replace(/^--?/, '') === name;
}

function placeFreeWords(
  command: Command,
  options: readonly CommandOption[],
  { named, free }: SortedWords,
  index: QuoteIndex,
): OptionsGiven | Problem {
  const positional = options.filter(({ isPositional }) => isPositional === true);
  const open = positional.filter(({ name }) => named.options[name] === undefined);
  if (open.length === 0) {
    return problem(`I don’t know what to do with “${shorten(joinWords(free))}”.`);
  }
  if (command.splitWords !== undefined && open.length === positional.length)
    return command.splitWords(free, index, positional);
  return fillInOrder(free, open);
}

/** One word each, and all that is left to the last. */
function fillInOrder(free: readonly Word[], open: readonly CommandOption[]): OptionsGiven {
  const values: Record<string, string> = {};
  const quoted: string[] = [];
  open.forEach(({ name }, place) => {
    const words = place === open.length - 1 ? free.slice(place) : free.slice(place, place + 1);
    const [first] = words;
    if (first === undefined) return;
    values[name] = words.length === 1 ? first.text : joinWords(words);
    if (words.length === 1 && first.isQuoted) quoted.push(name);
  });
  return { options: values satisfies OptionValues, quoted };
}

function problem(finding: string, insteadLine: string | null = null): Problem {
  return { kind: 'problem', finding, insteadLine };
}

function listOr(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
