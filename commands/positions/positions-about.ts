/** `/positions A about:B`: what A says about B, then what others of A's side say about B. */
import { cutLine } from '../../src/lib/text/cut-line.ts';
import type { ReplyBlock, ReplyDocument } from '../../src/model/reply.ts';
import type { NameEntry, QuoteIndex } from '../../src/quote-index/quote-index.ts';
import { askForName, followNote } from '../asking/answer-nothing.ts';
import type { Answer } from '../asking/answer-older.ts';
import { describeFilter, pinFilter, type QuoteFilter } from '../asking/quote-filter.ts';
import { isActor, resolveName } from '../asking/resolve-name.ts';
import { offerQuotes } from '../replying/offer-quotes.ts';
import {
  button,
  buttons,
  countOf,
  heading,
  note,
  paragraph,
  privateReply,
} from '../replying/reply-parts.ts';
import type { Answering } from '../services.ts';
import { gatherOn, type Holding, speakersOf, totalOf } from './gather-positions.ts';
import { positionsLine, showHolding } from './show-holding.ts';

/** Statements shown of the one who is asked about, and of each other. */
const MAX_SHOWN = 5;
const MAX_OF_OTHERS = 1;
/** Others of the same side. */
const MAX_OTHERS = 5;

export interface AskedName {
  /** As typed. */
  readonly name: string;
  /** In quotation marks. */
  readonly isExact: boolean;
}

export interface AskedPage {
  readonly filter: QuoteFilter;
  /** Of the statements, from 1. */
  readonly page: number;
}

/** The answer; one that asks whom, or says that there is nobody or nothing, where that is so. */
export function answerAbout(
  holder: NameEntry,
  asked: AskedName,
  { filter, page }: AskedPage,
  services: Answering,
): Answer {
  const { index } = services;
  const found = resolveName(index, { ...asked, isWanted: isActor });
  if (found.kind === 'one') return answer({ holder, about: found.entry, page }, filter, services);
  const lineFor = (about: NameEntry) =>
    positionsLine(holder.handle, filter, { about: about.handle });
  const document = askForName(asked.name, found, lineFor, services);
  const isFound = found.kind === 'several';
  return { document, isFound, about: isFound ? [] : [holder], lineFor: lineAbout(holder, asked) };
}

const lineAbout =
  ({ handle }: NameEntry, { name }: AskedName): Answer['lineFor'] =>
  (filter) =>
    positionsLine(handle, filter, { about: name });

interface Matter {
  readonly holder: NameEntry;
  readonly about: NameEntry;
  readonly page: number;
}

function answer(matter: Matter, filter: QuoteFilter, services: Answering): Answer {
  const { holder, about, page } = matter;
  const { index } = services;
  const lineFor: Answer['lineFor'] = (wide) =>
    positionsLine(holder.handle, wide, { about: about.handle });
  const own = gatherOn([holder], about, { filter, index, of: holder })[0];
  const side = sideOf(holder, index);
  const others = gatherOn(side, about, { filter, index, of: holder });
  const meant = { about: [holder, ...side], lineFor };
  if (own === undefined && others.length === 0)
    return { ...meant, document: sayNothing(holder, about, filter, services), isFound: false };
  const newest = [own, others[0]].flatMap((each) => each?.statements[0].quote ?? []);
  const pinned = pinFilter(
    filter,
    newest.sort((a, b) => b.publishedAtMs - a.publishedAtMs),
    services.clock.nowMs(),
  );
  const shown = describeFilter(filter, services);
  const title = `${holder.handle} about ${about.handle}: ${countStatements(own)}`;
  const said = [
    heading(`What ${holder.name} says about ${about.name}`),
    ...(own === undefined
      ? [paragraph('Nothing that matches.')]
      : sayOwn(own, matter, { filter: pinned, services })),
    ...(page > 1 ? [] : sayOthers(others, matter, services)),
  ];
  const document = privateReply(
    title,
    [
      ...said,
      ...(shown === '' ? [] : [note(shown)]),
      ...turnRound(holder, about),
      ...offerQuotes(said),
    ],
    lineOf(matter, pinned),
  );
  return { ...meant, document, isFound: true };
}

function lineOf({ holder, about, page }: Matter, filter: QuoteFilter): string {
  const onPage = page === 1 ? {} : { page };
  return positionsLine(holder.handle, filter, { about: about.handle, ...onPage });
}

/** A page of the statements, and the ways to those before and behind it. */
function sayOwn(
  own: Holding,
  matter: Matter,
  { filter, services }: { readonly filter: QuoteFilter; readonly services: Answering },
): readonly ReplyBlock[] {
  const { page } = matter;
  const { length } = own.statements;
  const last = Math.ceil(length / MAX_SHOWN);
  const turn = (label: string, to: number) =>
    button(label, lineOf({ ...matter, page: to }, filter));
  if (page > last) {
    const there = `There is no page ${page}: the ${countOf(length, 'statement')} end on page ${last}.`;
    return [paragraph(there), ...buttons([turn('Back', last)])];
  }
  const isBeyond = page === last && totalOf(own).total > length;
  return [
    ...showHolding(own, { limit: MAX_SHOWN, page }, services),
    ...(isBeyond ? [note(`Of the newest ${length}: words or dates show others.`)] : []),
    ...buttons([
      page > 1 ? turn('Back', page - 1) : null,
      page < last ? turn('Next', page + 1) : null,
    ]),
  ];
}

/** "150 statements"; "97 or more statements" where the index doesn't know. */
function countStatements(own: Holding | undefined): string {
  const { total, isExact } = own === undefined ? { total: 0, isExact: true } : totalOf(own);
  return isExact ? countOf(total, 'statement') : `${total} or more statements`;
}

/** Those who speak for a body; of one who speaks for a body, the body and the others who do. */
function sideOf(holder: NameEntry, index: QuoteIndex): readonly NameEntry[] {
  const [body] = holder.speaksFor === null ? [] : index.findNames(holder.speaksFor);
  const side = [holder, ...(body === undefined ? [] : [body])].flatMap((each) =>
    speakersOf(each, index),
  );
  const byKey = new Map(side.map((each) => [each.key, each]));
  byKey.delete(holder.key);
  return [...byKey.values()];
}

function sayOthers(
  others: readonly Holding[],
  { holder, about }: Matter,
  services: Answering,
): readonly ReplyBlock[] {
  if (others.length === 0) return [];
  return [
    heading(`What others of ${holder.name}’s side say about ${about.name}`),
    ...others
      .slice(0, MAX_OTHERS)
      .flatMap((each) => showHolding(each, { limit: MAX_OF_OTHERS }, services)),
    ...(others.length > MAX_OTHERS ? [note(`${MAX_OTHERS} of ${others.length}`)] : []),
  ];
}

function turnRound(holder: NameEntry, about: NameEntry): readonly ReplyBlock[] {
  return buttons([
    button(
      `${cutLine(about.name, 30)} about ${cutLine(holder.name, 30)}`,
      positionsLine(about.handle, {}, { about: holder.handle }),
    ),
    button(`Everyone about ${cutLine(about.name, 50)}`, positionsLine(about.handle, {})),
  ]);
}

function sayNothing(
  holder: NameEntry,
  about: NameEntry,
  filter: QuoteFilter,
  services: Answering,
): ReplyDocument {
  const narrowed = describeFilter(filter, services);
  const finding = `${holder.handle} says nothing about ${about.handle} that Verbatim knows of${narrowed === '' ? '' : `, ${narrowed}`}.`;
  const wide =
    narrowed === ''
      ? null
      : button(
          'With any words, at any time',
          positionsLine(holder.handle, {}, { about: about.handle }),
        );
  return privateReply(finding, [
    paragraph(finding),
    ...buttons([
      wide,
      button(`All of ${cutLine(holder.name, 50)}`, positionsLine(holder.handle, {})),
    ]),
    ...turnRound(holder, about),
    followNote(services),
  ]);
}
