/** `/cite`: one quote in full, with its words to take over, and what leads on from it. Answers offer it for each quote they show. */
import { chooseKeyQuotes } from '../src/digests/choose-key-quotes.ts';
import { groupStories } from '../src/digests/group-stories.ts';
import { formatStamp, formatTime } from '../src/lib/time/dates.ts';
import type { EpochMs } from '../src/model/article.ts';
import type { Quote } from '../src/model/quote.ts';
import type { QuoteCard, ReplyBlock, ReplyButton, ReplyDocument } from '../src/model/reply.ts';
import { listElsewhere } from '../src/quote-index/elsewhere.ts';
import { quotedName, quoteWords, sayDoubt, toQuoteCard } from '../src/quote-index/quote-card.ts';
import type { Revision } from '../src/store/ports/article-store.ts';
import { explainGone, findQuote } from './asking/find-quote.ts';
import { askAbout } from './asking/quote-filter.ts';
import type { Command } from './command.ts';
import { citeLine, offerQuotes, storyLine } from './replying/offer-quotes.ts';
import { button, buttons, heading, note, paragraph, privateReply } from './replying/reply-parts.ts';
import { speakerName } from './reports/describe-report.ts';
import { reportButton } from './reports/report-quote.ts';
import type { Services } from './services.ts';

/** Quotes of others shown from one story. */
const MAX_MORE = 10;

/** Of its story, of its copies, and stored before and after an article: so many are looked at for others that tell the same. */
const MAX_NEIGHBOURS = 100;

export const citeCommand: Command = {
  name: 'cite',
  description: 'One quote in full: its words to copy, more from its story, and how to report it',
  usage: '<quote> [more:story]',
  options: [
    {
      name: 'quote',
      description: 'Its id or its address in the console; every answer offers its quotes to choose',
      type: 'string',
      required: true,
      isPositional: true,
    },
    {
      name: 'more',
      description: 'story shows what others say in the articles that tell the same',
      type: 'string',
      required: false,
      choices: ['story'],
    },
  ],
  subcommands: [],
  examples: ['/cite iFoOKzVRXmHr', '/cite iFoOKzVRXmHr more:story'],
  async run({ options: { quote: typed, more } }, services) {
    const quote = await findQuote(String(typed), services);
    if (quote === null) return explainGone(String(typed));
    return more === 'story' ? tellStory(quote, services) : tellQuote(quote, services);
  },
};

async function tellQuote(quote: Quote, services: Services): Promise<ReplyDocument> {
  const { index, links, timeZone, store } = services;
  const revisions = await store.listRevisions(quote.articleId);
  const goneAtMs = await store.pageGoneAt(quote.articleId);
  const card = toQuoteCard(quote, links, { elsewhere: index.elsewhere(quote) });
  return privateReply(
    `${quotedName(quote)}: ${quoteWords(quote)}`,
    [
      { kind: 'quote', quote: card },
      ...sayCorrections(quote, revisions, services),
      ...sayGone(goneAtMs, services),
      { kind: 'copy', text: toCopy(card, timeZone) },
      ...buttons([
        button('More from this story', storyLine(quote.id)),
        moreBySpeaker(quote, services),
        reportButton(quote),
      ]),
    ],
    citeLine(quote.id),
  );
}

/** Corrections show: whose the newsroom or a newer analyser said these words are, from whom to whom. */
function sayCorrections(
  quote: Quote,
  revisions: readonly Revision[],
  { clock, timeZone }: Services,
): readonly ReplyBlock[] {
  return revisions.flatMap(({ by, corrected, revisedAtMs }) =>
    by === 'outlet'
      ? []
      : corrected
          .filter(({ after }) => isSame(after, quote))
          .map(({ before, after }) => [speakerName(before.speaker), speakerName(after.speaker)])
          .filter(([from, to]) => from !== to)
          .map(([from, to]) => {
            const day = formatTime(revisedAtMs, { nowMs: clock.nowMs(), timeZone });
            const who = by === 'newsroom' ? 'the newsroom' : 'Verbatim';
            return note(`Corrected by ${who}, ${day}: ${from} → ${to}`);
          }),
  );
}

/** The link of the quote leads to the outlet: whoever copies it is told that nobody will find the words there. */
function sayGone(goneAtMs: EpochMs | null, { clock, timeZone }: Services): readonly ReplyBlock[] {
  if (goneAtMs === null) return [];
  const day = formatTime(goneAtMs, { nowMs: clock.nowMs(), timeZone });
  return [note(`The outlet’s page was gone, ${day}: these are the words as they were read.`)];
}

/** The exact words with a line that says whose, where and when; the address of the passage alone on the second line. */
function toCopy(card: QuoteCard, timeZone: string): string {
  const { contents, attributionKind: kind, cue, office, outlet, publishedAtMs } = card;
  const source = [
    `${card.speaker}${sayDoubt(card)}`,
    office,
    outlet,
    formatStamp(publishedAtMs, timeZone),
  ];
  const line = source.filter((part) => part !== null).join(', ');
  return `${quoteWords({ contents, kind, cue })} — ${line}\n${card.articleUrl}`;
}

function moreBySpeaker(quote: Quote, { index }: Services): ReplyButton | null {
  const entry = index.speakerOf(quote);
  if (entry === null || entry.kind === 'unnamed' || entry.quoteCount < 2) return null;
  return button(`More by ${entry.name}`, askAbout('quote', entry.handle, {}));
}

async function tellStory(quote: Quote, services: Services): Promise<ReplyDocument> {
  const { store, links, index } = services;
  const near = await store.listNeighbours(quote.articleId, MAX_NEIGHBOURS);
  const copies = await store.listCopyGroups([quote.articleId]);
  const story = (await groupStories(near, copies)).find((articles) =>
    articles.some(({ article }) => article.id === quote.articleId),
  );
  const speaker = index.speakerOf(quote)?.key ?? null;
  const others = (story ?? []).map(({ quotes }) => ({
    quotes: quotes.filter((each) => !isSame(each, quote) && !isBy(speaker, each, services)),
  }));
  const key = await chooseKeyQuotes(others, { limit: MAX_MORE, index });
  const told = key.map(
    ({ quote: other, alsoIn, why }): ReplyBlock => ({
      kind: 'quote',
      quote: toQuoteCard(other, links, { elsewhere: listElsewhere(alsoIn), why }),
    }),
  );
  const back = buttons([button('Back to the quote', citeLine(quote.id))]);
  if (told.length === 0) {
    const finding = `Nobody else is quoted in this story: ${quote.articleTitle}`;
    return privateReply(finding, [paragraph(finding), ...back]);
  }
  const title = `What others say in this story: ${quote.articleTitle}`;
  return privateReply(
    title,
    [heading(title), ...told, ...back, ...offerQuotes(told)],
    storyLine(quote.id),
  );
}

const isSame = (a: Quote, b: Quote) => a.id === b.id;

/** Two whom nobody can name may be two: they are others. */
function isBy(speaker: string | null, quote: Quote, { index }: Services): boolean {
  return speaker !== null && index.speakerOf(quote)?.key === speaker;
}
