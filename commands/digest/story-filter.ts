/**
 * Which stories a digest tells, as options of a command: read, written again, completed. Names are those of the index and never
 * guessed: one that several have is asked for, one that nobody has is not taken.
 */
import { MAX_TOLD_STORIES } from '../../src/digests/build-digest.ts';
import { cutLine } from '../../src/lib/text/cut-line.ts';
import { foldText } from '../../src/lib/text/fold-text.ts';
import { findLanguage, languageNames } from '../../src/lib/text/language-name.ts';
import type { Choice, CommandOption, CompletionRequest } from '../../src/model/command.ts';
import type { StoryFilter } from '../../src/model/digest.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import type { ReplyChoice, ReplyDocument } from '../../src/model/reply.ts';
import type { NameEntry, QuoteIndex } from '../../src/quote-index/quote-index.ts';
import { completeNames, completeOutlets, fitChoices, matching } from '../asking/complete.ts';
import { resolveName } from '../asking/resolve-name.ts';
import type { Invocation } from '../command.ts';
import {
  countOf,
  nameWithOffice,
  paragraph,
  printingsOf,
  privateReply,
} from '../replying/reply-parts.ts';
import { commandLine } from '../typing/command-line.ts';
import { nearestWord } from '../typing/nearest-word.ts';

/** Values of one condition: each is looked for in every story. */
const MAX_VALUES = 20;

/** "Anna Berg, mayor, Oster": what tells namesakes apart may have commas. */
const MAX_NAME_PARTS = 3;

/** Ours: a wire story is on some hundred outlets, and nothing but wire stories on so many. */
const MAX_MIN_OUTLETS = 100;

const MAX_NEAREST = 5;
const MAX_SHOWN_CHARS = 60;

export const TOPICS: CommandOption = {
  name: 'topics',
  description: 'Only stories with one of these names or words, commas between them',
  type: 'string',
  required: false,
};

/** Beside the topics. */
export const STORY_OPTIONS: readonly CommandOption[] = [
  {
    name: 'people',
    description: 'Only stories by or about one of these people, commas between them',
    type: 'string',
    required: false,
    isCompleted: true,
  },
  {
    name: 'bodies',
    description: 'Only stories by or about one of these bodies, commas between them',
    type: 'string',
    required: false,
    isCompleted: true,
  },
  {
    name: 'from',
    description: 'Only stories that one of these outlets tells, commas between them',
    type: 'string',
    required: false,
    isCompleted: true,
  },
  {
    name: 'languages',
    description: 'Only articles in these languages, like english,german or en,de',
    type: 'string',
    required: false,
    isCompleted: true,
  },
  {
    name: 'min-outlets',
    description: 'Only stories that at least so many outlets tell, like 3',
    type: 'integer',
    required: false,
  },
  {
    name: 'max-stories',
    description: 'Tell at most so many stories, like 5',
    type: 'integer',
    required: false,
  },
];

/** `ask`: which of several is meant, or what else than a name that nobody has. */
export type FilterRead =
  | { readonly kind: 'filter'; readonly filter: StoryFilter }
  | { readonly kind: 'ask'; readonly document: ReplyDocument };

/**
 * Returns the filter that was asked for.
 *
 * @throws {VerbatimError} `usage` for lists that hold nothing or too much, unknown languages, numbers that make no sense, and
 * conditions that nothing can fulfil.
 */
export function readStoryFilter(invocation: Invocation, index: QuoteIndex): FilterRead {
  const people = readNames('people', invocation, index);
  if (people.kind === 'ask') return people;
  const bodies = readNames('bodies', invocation, index);
  if (bodies.kind === 'ask') return bodies;
  const { options } = invocation;
  const topics = readList('topics', options);
  const outlets = readList('from', options);
  const languages = [...new Set(readList('languages', options).map(readLanguage))];
  const minOutlets = readNumber('min-outlets', MAX_MIN_OUTLETS, options);
  const maxStories = readNumber('max-stories', MAX_TOLD_STORIES, options);
  const filter: StoryFilter = {
    ...(topics.length === 0 ? {} : { topics }),
    ...(people.names.length === 0 ? {} : { people: people.names }),
    ...(bodies.names.length === 0 ? {} : { bodies: bodies.names }),
    ...(outlets.length === 0 ? {} : { outlets }),
    ...(languages.length === 0 ? {} : { languages }),
    ...(minOutlets === null ? {} : { minOutlets }),
    ...(maxStories === null ? {} : { maxStories }),
  };
  checkTogether(filter);
  return { kind: 'filter', filter };
}

/** Returns the values that `readStoryFilter` makes the same filter of, by the name of their option. */
export function filterValues(filter: StoryFilter): Record<string, string | number | undefined> {
  const { topics, people, bodies, outlets, languages, minOutlets, maxStories } = filter;
  return {
    topics: topics && writeList(topics),
    people: people && writeList(people),
    bodies: bodies && writeList(bodies),
    from: outlets && writeList(outlets),
    languages: languages && writeList(languages),
    'min-outlets': minOutlets,
    'max-stories': maxStories,
  };
}

/** The line of a command about these stories. */
export function filterLine(command: string, filter: StoryFilter): string {
  return commandLine(command, [], filterValues(filter));
}

/** Completes the last value of a list; what stands before it stays. */
export function completeStoryOption(
  { option, typed }: Pick<CompletionRequest, 'option' | 'typed'>,
  index: QuoteIndex,
): readonly Choice[] {
  const complete = COMPLETIONS.get(option);
  if (complete === undefined) return [];
  const whole = complete(index, typed);
  const place = Math.max(typed.lastIndexOf(','), typed.lastIndexOf(';')) + 1;
  if (whole.length > 0 || place === 0) return whole;
  const before = typed.slice(0, place).trim();
  return fitChoices(
    complete(index, typed.slice(place).trim()).map(({ label, value }) => ({
      label,
      value: `${before} ${value}`,
    })),
  );
}

/** By option. */
const COMPLETIONS: ReadonlyMap<string, (index: QuoteIndex, typed: string) => readonly Choice[]> =
  new Map([
    ['people', (index, typed) => completeNames(index, typed, isPerson)],
    ['bodies', (index, typed) => completeNames(index, typed, isBody)],
    ['from', completeOutlets],
    ['languages', (_index, typed) => fitChoices(matching(LANGUAGES, typed))],
  ]);

const LANGUAGES: readonly Choice[] = languageNames().map((name) => ({ label: name, value: name }));

/** One who is only spoken about may be either. */
const isPerson = ({ kind }: NameEntry) => kind === 'person' || kind === 'topic';
const isBody = ({ kind }: NameEntry) => kind === 'body' || kind === 'topic';

const KINDS = {
  people: { isWanted: isPerson, other: 'bodies' },
  bodies: { isWanted: isBody, other: 'people' },
} as const;

type NameOption = keyof typeof KINDS;
type Options = Invocation['options'];

type NamesRead =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | Extract<FilterRead, { kind: 'ask' }>;

function readNames(option: NameOption, invocation: Invocation, index: QuoteIndex): NamesRead {
  const typed = joinNames(readList(option, invocation.options), index);
  const names: string[] = [];
  for (const [place, name] of typed.entries()) {
    const { isWanted } = KINDS[option];
    // In full, it is the one who is called just so, though others have it as their surname.
    const found = resolveName(index, { name, isExact: true, isWanted });
    if (found.kind !== 'one') {
      const others = typed.filter((_other, at) => at !== place);
      const entries = found.kind === 'several' ? found.entries : null;
      const document = askWho({ option, name, others, invocation }, entries, index);
      return { kind: 'ask', document };
    }
    names.push(found.entry.handle);
  }
  return { kind: 'names', names: [...new Set(names)] };
}

/** Parts that are one name together: "Anna Berg, mayor of Oster" where there is another Anna Berg. */
function joinNames(parts: readonly string[], index: QuoteIndex): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let length = Math.min(MAX_NAME_PARTS, parts.length - at);
    while (length > 1 && !isHandle(parts.slice(at, at + length).join(', '), index)) length -= 1;
    names.push(parts.slice(at, at + length).join(', '));
    at += length;
  }
  return names;
}

function isHandle(text: string, index: QuoteIndex): boolean {
  const key = foldText(text);
  return index.findNames(text).some((entry) => entry.key === key && !entry.nameKeys.includes(key));
}

interface Asked {
  readonly option: NameOption;
  readonly name: string;
  readonly others: readonly string[];
  readonly invocation: Invocation;
}

/** @param entries null where nobody is called so. */
function askWho(
  asked: Asked,
  entries: readonly NameEntry[] | null,
  index: QuoteIndex,
): ReplyDocument {
  const { option, name } = asked;
  const { isWanted, other } = KINDS[option];
  const called = cutLine(name, MAX_SHOWN_CHARS);
  const finding =
    entries === null
      ? `${option}: nobody called “${called}” is known yet. What shall the digest be about?`
      : `${option}: ${countOf(entries.length, 'name')} match “${called}”. Which one shall the digest be about?`;
  const elsewhere = resolveName(index, { name, isExact: true, isWanted: KINDS[other].isWanted });
  const choices: readonly ReplyChoice[] = [
    ...(entries ?? index.nearestNames(name, MAX_NEAREST).filter(isWanted)).map((entry) =>
      toChoice(entry, lineWith(asked, option, entry.handle)),
    ),
    ...(entries === null && elsewhere.kind === 'one'
      ? [toChoice(elsewhere.entry, lineWith(asked, other, elsewhere.entry.handle))]
      : []),
    ...(entries === null
      ? [
          {
            label: `The words “${called}”, wherever they stand`,
            commandText: lineWith(asked, 'topics', name),
          },
        ]
      : []),
  ];
  return privateReply(finding, [
    paragraph(finding),
    { kind: 'choices', prompt: 'Stories …', choices },
  ]);
}

function toChoice(entry: NameEntry, commandText: string): ReplyChoice {
  return {
    label: `By or about ${nameWithOffice(entry)}`,
    detail: printingsOf(entry),
    commandText,
  };
}

/** The line that was written, with another value in place of the name, or under another option. */
function lineWith(
  { option, others, invocation: { subcommand, options } }: Asked,
  target: NameOption | 'topics',
  value: string,
): string {
  const rest = { ...options, [option]: others.length === 0 ? undefined : writeList(others) };
  const there = target === option ? others : readList(target, options);
  return commandLine(`digest ${subcommand}`, [], {
    ...rest,
    [target]: writeList([...there, value]),
  });
}

/** A semicolon parts values that have commas. */
function writeList(values: readonly string[]): string {
  return values.join(values.some((value) => value.includes(',')) ? '; ' : ', ');
}

/** Values apart by commas, or by semicolons where there are any; each once. */
function readList(option: string, options: Options): readonly string[] {
  const typed = options[option];
  if (typed === undefined) return [];
  const text = String(typed);
  const values = new Map(
    text
      .split(text.includes(';') ? /[;"]/ : /[,"]/)
      .map((value) => [foldText(value), value.trim()] as const)
      .filter(([key]) => key !== ''),
  );
  if (values.size === 0)
    throw usage(
      option,
      `there is nothing in “${cutLine(text, MAX_SHOWN_CHARS)}”. Leave it out, or write some names or words.`,
    );
  if (values.size > MAX_VALUES)
    throw usage(
      option,
      `takes at most ${MAX_VALUES}, commas between them; these are ${values.size.toLocaleString('en-GB')}.`,
    );
  return [...values.values()];
}

function readLanguage(typed: string): string {
  const code = findLanguage(typed);
  if (code !== null) return code;
  const near = nearestWord(typed.trim().toLowerCase(), languageNames());
  throw usage(
    'languages',
    `“${cutLine(typed, MAX_SHOWN_CHARS)}” is not a language I know. Write its English name or its code, like languages:${near ?? 'german'} or languages:de.`,
  );
}

function readNumber(option: string, most: number, options: Options): number | null {
  const typed = options[option];
  if (typed === undefined) return null;
  const number = Number(typed);
  if (number > most)
    throw usage(option, `takes a number from 1 to ${most}, not ${number.toLocaleString('en-GB')}.`);
  return number;
}

/** Who speaks is told of English alone. */
function checkTogether({ people, bodies, languages }: StoryFilter): void {
  const names = people === undefined ? bodies : people;
  if (names === undefined || languages === undefined || languages.includes('en')) return;
  const option = people === undefined ? 'bodies' : 'people';
  throw usage(
    'languages',
    `who speaks is only read in English, so that no story would fit ${option}: as well. Leave out one of them, or add english.`,
  );
}

function usage(option: string, finding: string): VerbatimError {
  return new VerbatimError('usage', `${option}: ${finding}`, { option });
}
