/** `/quote`: the exact words of a speaker, newest first. Answered from memory, and from the store what isn't there. */
import { foldText } from '../src/lib/text/fold-text.ts';
import type { Choice } from '../src/model/command.ts';
import type { ReplyBlock, ReplyDocument } from '../src/model/reply.ts';
import { toQuoteCard } from '../src/quote-index/quote-card.ts';
import type { NameEntry, QuoteIndex } from '../src/quote-index/quote-index.ts';
import { isPastOffice } from '../src/quote-index/who/roles.ts';
import { askWhom, explainNobody, explainNoMatch, followNote } from './asking/answer-nothing.ts';
import { type Answer, answerWithOlder } from './asking/answer-older.ts';
import { completeNames, completeOutlets } from './asking/complete.ts';
import {
  askAbout,
  describeFilter,
  FILTER_OPTIONS,
  pinFilter,
  type QuoteFilter,
  readFilter,
} from './asking/quote-filter.ts';
import { resolveName, splitName } from './asking/resolve-name.ts';
import type { Command, Invocation } from './command.ts';
import { offerQuotes } from './replying/offer-quotes.ts';
import {
  button,
  buttons,
  countOf,
  heading,
  nameWithOffice,
  note,
  paragraph,
  printingsOf,
  privateReply,
  sayDoubts,
} from './replying/reply-parts.ts';
import type { Services } from './services.ts';
import { commandLine } from './typing/command-line.ts';

const PAGE_LENGTH = 5;

/** Those who speak for a body, as buttons. */
const MAX_SPEAKERS = 5;

export const quoteCommand: Command = {
  name: 'quote',
  description: 'The exact words of someone, newest first, each with its source',
  usage: '<speaker> [words] [since:7d] [until:2022-01-12] [from:outlet] [page:2]',
  options: [
    {
      name: 'speaker',
      description: 'Who said it: a person or a body; the surname is enough',
      type: 'string',
      required: true,
      isCompleted: true,
      isPositional: true,
    },
    ...FILTER_OPTIONS,
    {
      name: 'from',
      description: 'Only from outlets whose name has this in it',
      type: 'string',
      required: false,
      isCompleted: true,
    },
    { name: 'page', description: 'Page of the answer, from 1', type: 'integer', required: false },
  ],
  subcommands: [],
  examples: [
    '/quote Harrowby',
    '/quote Ruth Aldane pilots',
    '/quote "Ruth Aldane" since:7d',
    '/quote Harrowby from:"Harbour Post" until:yesterday',
  ],
  splitWords: (words, index) => splitName(words, index, 'speaker'),
  complete({ option, typed }, { index }): readonly Choice[] {
    return option === 'from'
      ? completeOutlets(index, typed)
      : completeNames(index, typed, ({ kind }) => kind !== 'topic');
  },
  run: (invocation, services) => answerWithOlder(quoteCommand, invocation, services, findWords),
};

function findWords(invocation: Invocation, services: Services): Answer {
  const { speaker } = invocation.options;
  const name = String(speaker);
  const filter = readFilter(invocation, services);
  const question = { name, isExact: invocation.quoted.includes('speaker') };
  const found = resolveName(services.index, { ...question, isWanted: isQuoted });
  if (found.kind === 'one') return answer(found.entry, filter, invocation, services);
  const nobody = { about: [], lineFor: (wide: QuoteFilter) => askAbout('quote', name, wide) };
  if (found.kind === 'several')
    return {
      ...nobody,
      document: askWhom('quote', name, found.entries, filter),
      isFound: true,
    };
  const spokenAbout = resolveName(services.index, { ...question, isWanted: () => true });
  const document =
    spokenAbout.kind === 'one'
      ? explainSilent(spokenAbout.entry, services)
      : explainNobody('quote', invocation, services);
  return { ...nobody, document, isFound: false };
}

const isQuoted = ({ kind }: NameEntry) => kind !== 'topic';

function answer(
  entry: NameEntry,
  filter: QuoteFilter,
  { options: { page: asked = 1 } }: Invocation,
  services: Services,
): Answer {
  const page = Math.max(Number(asked), 1);
  const lineFor = (wide: QuoteFilter) => askAbout('quote', entry.handle, wide);
  const about = [entry];
  const matches = services.index.find({
    speakerKey: entry.key,
    ...filter,
    offset: (page - 1) * PAGE_LENGTH,
    limit: PAGE_LENGTH,
  });
  if (matches.total === 0) {
    const count = (wide: QuoteFilter) =>
      services.index.find({ speakerKey: entry.key, ...wide, offset: 0, limit: 1 }).total;
    const document = explainNoMatch({ command: 'quote', entry, filter, count }, services);
    return { document, isFound: false, about, lineFor };
  }
  const pinned = pinFilter(filter, matches.quotes, services.clock.nowMs());
  const shown = describeFilter(filter, services);
  const title = `${nameWithOffice(entry)}: ${countOf(matches.total, 'quote')}`;
  const cards = matches.quotes.map(
    (quote): ReplyBlock => ({
      kind: 'quote',
      quote: toQuoteCard(quote, services.links, { elsewhere: services.index.elsewhere(quote) }),
    }),
  );
  const document = privateReply(
    title,
    [
      heading(title),
      ...(shown === '' ? [] : [note(shown)]),
      ...sayDoubts(services.index.doubtsAbout(entry.key)),
      ...cards,
      ...turnPages(entry, pinned, page, matches.total),
      ...mentionSpeakers(entry, services),
      ...mentionHolders(entry, services),
      ...offerQuotes(cards),
    ],
    askAbout('quote', entry.handle, pinned, page === 1 ? undefined : page),
  );
  return { document, isFound: true, about, lineFor };
}

function turnPages(
  entry: NameEntry,
  pinned: QuoteFilter,
  page: number,
  total: number,
): readonly ReplyBlock[] {
  const pageCount = Math.ceil(total / PAGE_LENGTH);
  if (pageCount === 1 && page === 1) return [];
  const turn = (label: string, to: number) =>
    button(label, askAbout('quote', entry.handle, pinned, to));
  const back = page > 1 ? turn('Back', Math.min(page - 1, pageCount)) : null;
  const next = page < pageCount ? turn('Next', page + 1) : null;
  if (page > pageCount) {
    const there = `There is no page ${page}: the ${countOf(total, 'quote')} end on page ${pageCount}.`;
    return [paragraph(there), ...buttons([back])];
  }
  const first = (page - 1) * PAGE_LENGTH + 1;
  const last = Math.min(page * PAGE_LENGTH, total);
  // A line of many words is too long for a button: then the page has to be typed.
  const isTyped = page < pageCount && next === null;
  const more = isTyped ? ` · add page:${page + 1} for more` : '';
  return [note(`${first}–${last} of ${total}${more}`), ...buttons([back, next])];
}

/** A body's own words are one thing, those of its officers another: told apart, and both within reach. */
function mentionSpeakers(entry: NameEntry, { index }: Services): readonly ReplyBlock[] {
  if (entry.kind !== 'body') return [];
  const speakers = speakingNow(entry, index).filter(({ key }) => key !== entry.key);
  if (speakers.length === 0) return [];
  return [
    note(`These are the words of ${entry.name} itself. Those who speak for it:`),
    ...speakerButtons(speakers),
  ];
}

/** Whoever is told as its former secretary now speaks for it no more. */
const speakingNow = ({ key }: NameEntry, index: QuoteIndex) =>
  index.speakersFor(key).filter(({ office }) => !isPastOffice(foldText(office ?? '')));

/** "Governor vows …": where a headline has an office for a name, the words that are asked for are those of its holder. */
function mentionHolders(
  { key, kind, name, office }: NameEntry,
  { index }: Services,
): readonly ReplyBlock[] {
  const holders =
    kind === 'body' || office !== null
      ? []
      : index.officeHolders(name, MAX_SPEAKERS).filter((each) => each.key !== key);
  return holders.length === 0
    ? []
    : [note(`Others whom articles call “${name}”, now or formerly:`), ...speakerButtons(holders)];
}

function speakerButtons(speakers: readonly NameEntry[]): readonly ReplyBlock[] {
  return buttons(
    speakers
      .slice(0, MAX_SPEAKERS)
      .map((each) =>
        button(
          `${nameWithOffice(each)} (${printingsOf(each)})`,
          askAbout('quote', each.handle, {}),
        ),
      ),
  );
}

/** Spoken about, but never quoted. */
function explainSilent(entry: NameEntry, services: Services): ReplyDocument {
  const isSpokenAbout = entry.quoteCount > 0;
  const finding = isSpokenAbout
    ? `${entry.name} is spoken about in ${printingsOf(entry)}, but not quoted.`
    : `${entry.name} is not quoted.`;
  const speakers = speakingNow(entry, services.index).filter(isQuoted);
  return privateReply(finding, [
    paragraph(finding),
    ...(speakers.length === 0 ? [] : [paragraph(`Those who speak for ${entry.name}:`)]),
    ...speakerButtons(speakers),
    ...buttons([
      isSpokenAbout
        ? button(`What others say about ${entry.name}`, commandLine('positions', [entry.handle]))
        : null,
    ]),
    followNote(services),
  ]);
}
