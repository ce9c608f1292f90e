/** What one holder says, as blocks: changed stances from → to with both sentences, else the newest words. */
import { formatDay } from '../../src/lib/time/dates.ts';
import { STANCE_WORDS } from '../../src/model/position.ts';
import type { ReplyBlock } from '../../src/model/reply.ts';
import { toQuoteCard } from '../../src/quote-index/quote-card.ts';
import type { NameEntry, Statement } from '../../src/quote-index/quote-index.ts';
import type { QuoteFilter } from '../asking/quote-filter.ts';
import { askAbout } from '../asking/quote-filter.ts';
import { button, buttons, note, sayDoubts } from '../replying/reply-parts.ts';
import type { Answering } from '../services.ts';
import { writeValue } from '../typing/read-words.ts';
import { backingOf, type Holding, stancesOf, totalOf } from './gather-positions.ts';

/** Stances of one holder that are told, oldest left out first. */
const MAX_SPELLS = 4;

export interface ShowOptions {
  /** Statements shown, those of a changed stance first, both of them always. Where a stance is told, what it is read in is shown, too. */
  readonly limit: number;
  /** From 1, which it is where it is left out: the others show what comes behind it. */
  readonly page?: number;
  /** Where the others are: whom they are about, and the pinned filter. Left out where there is no such answer. */
  readonly more?: { readonly about: NameEntry; readonly filter: QuoteFilter };
}

/** Returns the cards of the newest statements, then what stance they show, then what was left out. */
export function showHolding(
  holding: Holding,
  { limit, page = 1, more }: ShowOptions,
  services: Answering,
): readonly ReplyBlock[] {
  const backing = backingOf(holding);
  const changed = backing.length > 1 ? backing : [];
  const newest = [...new Set([...changed, ...holding.statements])];
  const room = Math.max(changed.length, limit);
  const from = (page - 1) * room;
  const here = newest.slice(from, from + room);
  const shown = page === 1 ? [...new Set([...here, ...backing])] : here;
  const { total, isExact } = totalOf(holding);
  const left = total - from - shown.length;
  const small = [
    page === 1 ? describeStances(holding, services) : null,
    left > 0 ? `${left} ${isExact ? 'more' : 'or more others'}` : null,
  ];
  const told = small.filter((part) => part !== null);
  const { holder } = holding;
  return [
    ...shown.flatMap((statement) => [
      ...showStatement(statement, services),
      ...sayDoubts(
        more === undefined ? [] : services.index.doubtsAbout(more.about.key, statement.quote),
      ),
    ]),
    ...(told.length === 0 ? [] : [note(told.join(' · '))]),
    ...(left > 0 && holder !== null && more !== undefined
      ? buttons([
          button(
            `All by ${holder.name}`,
            positionsLine(holder.handle, more.filter, { about: more.about.handle }),
          ),
        ])
      : []),
  ];
}

/** A card with the act, and by whom the words are known where the article has them from somebody else alone. */
function showStatement({ quote, position }: Statement, services: Answering): readonly ReplyBlock[] {
  const { index, links } = services;
  const teller = index.tellerOf(quote)?.speaker ?? null;
  const card = toQuoteCard(quote, links, { act: position.act, elsewhere: index.elsewhere(quote) });
  return [
    { kind: 'quote', quote: card },
    ...(teller === null ? [] : [note(`According to ${teller.name}, in whose words this stands.`)]),
  ];
}

/** "Stance: in favour"; "Stance changed: against (22 Feb) → in favour (3 Mar)"; null where none could be told. */
export function describeStances(
  holding: Holding,
  { clock, timeZone }: Pick<Answering, 'clock' | 'timeZone'>,
): string | null {
  const spells = stancesOf(holding);
  const [now] = spells;
  if (now === undefined) return null;
  if (spells.length === 1) return `Stance: ${STANCE_WORDS[now.stance]}`;
  const context = { nowMs: clock.nowMs(), timeZone };
  const told = spells
    .slice(0, MAX_SPELLS)
    .map(({ stance, newest }) => {
      return `${STANCE_WORDS[stance]} (${formatDay(newest.quote.publishedAtMs, context)})`;
    })
    .reverse();
  return `Stance changed: ${spells.length > MAX_SPELLS ? '… → ' : ''}${told.join(' → ')}`;
}

export interface LineOptions {
  /** The handle of whom the words are about. */
  readonly about?: string | undefined;
  readonly page?: number | undefined;
}

/** A line of `/positions` (without the slash) that asks the same at any later time. */
export function positionsLine(
  handle: string,
  filter: QuoteFilter,
  { about, page }: LineOptions = {},
): string {
  const line = askAbout('positions', handle, filter, page);
  return about === undefined ? line : `${line} about:${writeValue(about)}`;
}
