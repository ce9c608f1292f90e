/** The answer where no quote and no article has all of the words: how many there are with less asked for, and who is called so. */
import { cutLine } from '../../src/lib/text/cut-line.ts';
import { foldWords } from '../../src/lib/text/fold-text.ts';
import type { ReplyBlock, ReplyButton, ReplyDocument } from '../../src/model/reply.ts';
import type { NameEntry } from '../../src/quote-index/quote-index.ts';
import { followNote } from '../asking/answer-nothing.ts';
import { askOffice } from '../asking/ask-office.ts';
import { dateAmongWords } from '../asking/date-among-words.ts';
import { askAbout, describeFilter } from '../asking/quote-filter.ts';
import {
  button,
  buttons,
  MAX_LABEL_CHARS,
  nameWithOffice,
  paragraph,
  privateReply,
} from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';
import { type Search, searchIn, searchLine } from './search-in.ts';

/** Ways to ask for less that are tried: each is a search of its own. */
const MAX_TRIED = 8;

const MAX_NEAREST = 3;

/** Of what was typed, when names are looked for that are like it. */
const MAX_NAME_WORDS = 4;

/** Says what was looked for, with a button for each way to ask for less that finds something, and for names. */
export async function explainNotFound(search: Search, services: Services): Promise<ReplyDocument> {
  const { filter, speaker } = search;
  const who = speaker === null ? '' : ` by ${nameWithOffice(speaker)}`;
  const what = { quotes: 'quote', articles: 'article', both: 'quote and no article' }[search.kind];
  const finding = `Found no ${what}${who} ${describeFilter(filter, services)}.`;
  const wider: ReplyButton[] = [];
  const ways = [...dated(search, services), ...widen(search)];
  for (const { label, search: wide } of ways.slice(0, MAX_TRIED)) {
    const { quotes, articles } = await searchIn(wide, services, { page: 1, length: 1 });
    const total = quotes.total + articles.total;
    const count = ` (${total})`;
    const shown = cutLine(label, MAX_LABEL_CHARS - count.length) + count;
    const one = total === 0 ? null : button(shown, searchLine(wide));
    if (one !== null) wider.push(one);
  }
  const hint = wider.length === 0 ? '' : ' There is something with less asked for.';
  return privateReply(`${finding}${hint}`, [
    paragraph(finding),
    ...(wider.length === 0 ? [] : [paragraph('There is something:'), ...buttons(wider)]),
    ...offerSpeakers(filter.words, services),
    followNote(services),
  ]);
}

interface Wider {
  readonly label: string;
  readonly search: Search;
}

/** "ferries last tuesday": the words in front of a date, published then. */
function dated(search: Search, { clock, timeZone }: Services): readonly Wider[] {
  const found = dateAmongWords(search.filter, { nowMs: clock.nowMs(), timeZone });
  const [first, ...others] = found?.filter.words ?? [];
  if (found === null || first === undefined) return [];
  const filter = { ...found.filter, words: [first, ...others] as const };
  return [{ label: `Published ${found.text}`, search: { ...search, filter } }];
}

/** The same without one of its parts, those first that are most often too narrow. */
function widen(search: Search): readonly Wider[] {
  const { filter, speaker, kind } = search;
  const { words, sinceMs, untilMs, outlet, ...rest } = { ...filter };
  const dates = {
    ...(sinceMs === undefined ? {} : { sinceMs }),
    ...(untilMs === undefined ? {} : { untilMs }),
  };
  const from = outlet === undefined ? {} : { outlet };
  const withWords = (given: readonly string[], label: string): readonly Wider[] => {
    const [first, ...others] = given;
    const fewer = { ...rest, ...dates, ...from };
    return first === undefined
      ? []
      : [{ label, search: { ...search, filter: { ...fewer, words: [first, ...others] } } }];
  };
  const phrases = words.flatMap(foldWords);
  return [
    ...(Object.keys(dates).length === 0
      ? []
      : [{ label: 'At any time', search: { ...search, filter: { ...rest, ...from, words } } }]),
    ...(outlet === undefined
      ? []
      : [{ label: 'In any outlet', search: { ...search, filter: { ...rest, ...dates, words } } }]),
    ...(speaker === null
      ? []
      : [{ label: 'By anyone', search: { ...search, speaker: null, kind: 'both' as const } }]),
    ...(kind === 'both' || speaker !== null
      ? []
      : [{ label: 'In quotes and articles', search: { ...search, kind: 'both' as const } }]),
    ...(search.match === 'some' || kind === 'articles'
      ? []
      : [
          {
            label: phrases.length > 1 ? 'With some of the words' : 'With other forms of it',
            search: { ...search, kind: 'quotes' as const, match: 'some' as const },
          },
        ]),
    ...(phrases.length > words.length ? withWords(phrases, 'The words apart') : []),
    ...words.flatMap((word) =>
      withWords(
        words.filter((each) => each !== word),
        `Without “${word}”`,
      ),
    ),
  ];
}

/** Returns who is called as the words say, or has that office, or those whose names are like them, with their quotes. */
export function offerSpeakers(
  words: readonly string[],
  { index }: Pick<Services, 'index'>,
): readonly ReplyBlock[] {
  const name = words.join(' ');
  if (foldWords(name).length > MAX_NAME_WORDS) return [];
  const isQuoted = ({ kind }: NameEntry) => kind === 'person' || kind === 'body';
  const called = index.findNames(name).filter(isQuoted);
  const office = called.length > 0 ? null : askOffice(name, index, MAX_NEAREST);
  const held = office?.rest.length === 0 ? office.holders : called;
  const near = held.length > 0 ? held : index.nearestNames(name, MAX_NEAREST).filter(isQuoted);
  const row = near
    .slice(0, MAX_NEAREST)
    .map((entry) =>
      button(
        cutLine(`Quotes of ${nameWithOffice(entry)}`, MAX_LABEL_CHARS),
        askAbout('quote', entry.handle, {}),
      ),
    );
  if (row.length === 0) return [];
  return [...(called.length > 0 ? [] : [paragraph('Did you mean:')]), ...buttons(row)];
}
