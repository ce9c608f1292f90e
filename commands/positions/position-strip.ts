/** A strip over time of what others say about somebody: who, when, and with which stance. */
import { cutLine } from '../../src/lib/text/cut-line.ts';
import { formatDay } from '../../src/lib/time/dates.ts';
import type { Strip, StripMark } from '../../src/model/picture.ts';
import { STANCE_WORDS } from '../../src/model/position.ts';
import type { ReplyBlock } from '../../src/model/reply.ts';
import { isSpeakerUncertain, sayDoubt } from '../../src/quote-index/quote-card.ts';
import { countOf } from '../replying/reply-parts.ts';
import type { Answering } from '../services.ts';
import type { Holding } from './gather-positions.ts';

/** Fewer statements say more in words. */
const MIN_MARKS = 3;
/** Rows that can be read on a phone. */
const MAX_ROWS = 8;
/** Marks of one row: more would be one blot. */
const MAX_MARKS = 60;
const MAX_NAME_CHARS = 60;

/** Discord's description of an attachment holds 1,024 characters (https://discord.com/developers/docs/resources/message#attachment-object). */
const MAX_ALT_CHARS = 1000;
/** Dates of one holder that are told in words. */
const MAX_TOLD = 4;

/**
 * One picture, or none where there is too little to see: fewer than three statements, or all of one moment. Holders are in the order
 * given, the first eight of them.
 */
export function drawPositions(
  title: string,
  holdings: readonly Holding[],
  { clock, timeZone }: Pick<Answering, 'clock' | 'timeZone'>,
): readonly ReplyBlock[] {
  const rows = holdings.slice(0, MAX_ROWS).map(({ name, statements }) => ({
    name: cutLine(name, MAX_NAME_CHARS),
    marks: statements
      .slice(0, MAX_MARKS)
      .map(
        ({ quote, position }): StripMark => ({
          atMs: quote.publishedAtMs,
          stance: position.stance,
          isUncertain: isSpeakerUncertain(quote),
        }),
      )
      .reverse(),
  }));
  const times = rows.flatMap(({ marks }) => marks.map(({ atMs }) => atMs));
  const [fromMs, toMs] = [Math.min(...times), Math.max(...times)];
  if (times.length < MIN_MARKS || fromMs === toMs) return [];
  const moreHolders = Math.max(holdings.length - MAX_ROWS, 0);
  const picture: Strip = { kind: 'strip', title, rows, fromMs, toMs, moreHolders, timeZone };
  const sayDay = (atMs: number) => formatDay(atMs, { nowMs: clock.nowMs(), timeZone });
  return [{ kind: 'picture', picture, alt: describeStrip(picture, sayDay) }];
}

/** "What others say about NATO, 3 Feb to 3 Mar. Anna Berg: in favour 3 Mar, against 3 Feb. Kari Moen: 5 Feb, no stance told." */
function describeStrip(
  { title, rows, fromMs, toMs, moreHolders }: Strip,
  sayDay: (atMs: number) => string,
): string {
  const [from, to] = [sayDay(fromMs), sayDay(toMs)];
  const told = rows.map(({ name, marks }) => {
    const newest = marks.toReversed();
    const said = newest.slice(0, MAX_TOLD).map(({ stance, atMs, isUncertain = false }) => {
      const what = stance === 'none' ? 'no stance told' : STANCE_WORDS[stance];
      return `${what} ${sayDay(atMs)}${sayDoubt({ isUncertain })}`;
    });
    const more = marks.length > MAX_TOLD ? [`${marks.length - MAX_TOLD} earlier`] : [];
    return `${name}: ${[...said, ...more].join(', ')}.`;
  });
  const lead = `${title}, ${from === to ? from : `${from} to ${to}`}.`;
  const more = moreHolders === 0 ? [] : [`And ${countOf(moreHolders, 'more holder')}.`];
  return cutLine([lead, ...told, ...more].join(' '), MAX_ALT_CHARS);
}
