/** `/article`: summary and quotes of any article, read on demand. */
import { formatTime } from '../src/lib/dates.ts';
import { languageName } from '../src/lib/language-name.ts';
import { isReadable } from '../src/model/analysis.ts';
import { tellPartial } from '../src/model/article.ts';
import type { ReplyBlock, ReplyDocument, StoryCard } from '../src/model/reply.ts';
import { toQuoteCard } from '../src/quote-index/quote-card.ts';
import type { Revision, StoredArticle } from '../src/store/store.ts';
import type { Command } from './command.ts';
import { readUrl } from './read-url.ts';
import { commandLine, countOf, list, note, privateReply } from './reply-parts.ts';
import type { Services } from './services.ts';

/** Quotes in one answer: the article's own page in the console has them all. */
const MAX_QUOTES = 10;

export const articleCommand: Command = {
  name: 'article',
  description: 'Summary and quotes of any article, read when you ask',
  usage: '<url>',
  options: [
    {
      name: 'url',
      description: 'Address of the article',
      type: 'string',
      required: true,
      isPositional: true,
    },
  ],
  subcommands: [],
  examples: ['/article https://harbour-post.example/harbour-at-a-standstill'],
  async run({ options: { url } }, services) {
    const stored = await services.articles.read(readUrl(String(url)));
    const revisions = await services.store.listRevisions(stored.article.id);
    return answer(stored, revisions, services);
  },
};

function answer(
  stored: StoredArticle,
  revisions: readonly Revision[],
  services: Services,
): ReplyDocument {
  const { article, quotes } = stored;
  const page = services.links.toStoredArticle(article.id);
  const more = quotes.length - MAX_QUOTES;
  const partial = tellPartial(article);
  const fallback = `${article.title} (${article.outlet}): ${countOf(quotes.length, 'quote')}`;
  return privateReply(
    fallback,
    [
      { kind: 'story', story: toStory(stored, services) },
      ...(partial === null ? [] : [note(partial)]),
      ...(quotes.length === 0 ? [note(sayNothingFound(stored))] : []),
      ...(more > 0 ? [note(`${MAX_QUOTES} of ${countOf(quotes.length, 'quote')}`)] : []),
      ...(page === null ? [] : list([{ text: 'The article with its quotes marked', url: page }])),
      ...sayRevisions(revisions, services),
    ],
    commandLine('article', [article.url]),
  );
}

function toStory({ article, analysis, quotes }: StoredArticle, { links }: Services): StoryCard {
  return {
    articleId: article.id,
    title: article.title,
    url: links.toArticle(article.url),
    outlet: article.outlet,
    publishedAtMs: article.publishedAtMs,
    summary: analysis.summary.map(({ start, end }) => article.text.slice(start, end)),
    quotes: quotes.slice(0, MAX_QUOTES).map((quote) => toQuoteCard(quote, links)),
    also: [],
  };
}

function sayNothingFound({ analysis: { language } }: StoredArticle): string {
  return isReadable(language)
    ? 'Nobody is quoted in it.'
    : `This article is in ${languageName(language)}; Verbatim reads English.`;
}

/** Corrections show. */
function sayRevisions(
  revisions: readonly Revision[],
  { clock, timeZone }: Services,
): readonly ReplyBlock[] {
  return revisions.map(({ revisedAtMs, removed, added }) => {
    const day = formatTime(revisedAtMs, { nowMs: clock.nowMs(), timeZone });
    const changes = [
      removed.length === 0 ? null : `${countOf(removed.length, 'quote')} gone`,
      added.length === 0 ? null : `${countOf(added.length, 'quote')} new`,
    ].filter((part) => part !== null);
    return note(`Edited by the outlet, seen ${day}: ${changes.join(', ') || 'no quote changed'}`);
  });
}
